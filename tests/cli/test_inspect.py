"""`inspect` prints what the importer saw."""

from pathlib import Path

from editor.cli.base import Exit


def test_json_has_header_tracks_pairs_and_no_times(run, talk: Path) -> None:
    shown = run("inspect", talk, "--json").json
    assert shown["format"] == "bilingual-text"
    assert shown["encoding"] == "utf-8"
    assert shown["header"] == ["Harbour Lights: With Juniper Vale", "Tides, Lamps and Gears"]
    assert shown["tracks"] == [
        {"language": "en", "role": "source"},
        {"language": "zh", "role": "translation"},
    ]
    assert shown["cues"][2] == {
        "start": None,
        "end": None,
        "text": "The original gear is still there.",
        "text2": "原来的齿轮还在那里。",
    }
    assert shown["warnings"] == []


def test_the_real_transcript_is_a_hundred_pairs_and_two_header_lines(run, real_transcript) -> None:
    shown = run("inspect", real_transcript, "--json").json
    assert len(shown["cues"]) == 100
    assert all(cue["text"] and cue["text2"] for cue in shown["cues"])
    assert all(cue["start"] is None and cue["end"] is None for cue in shown["cues"])
    assert len(shown["header"]) == 2
    assert [track["language"] for track in shown["tracks"]] == ["en", "zh"]
    assert shown["warnings"] == []


def test_people_get_a_summary(run, talk: Path) -> None:
    result = run("inspect", talk)
    assert result.code == Exit.DONE
    assert "3 rows, 0 with a time" in result.out


def test_an_orphan_is_told_with_its_line(run, tmp_path: Path) -> None:
    path = tmp_path / "orphan.txt"
    path.write_text("One lamp.\n一盏灯。\nTwo.\nThree.\n三。\nFour.\n四。\n", encoding="utf-8")
    shown = run("inspect", path, "--json").json
    assert {"Two.", "Three."} <= {cue["text"] for cue in shown["cues"]}
    assert [warned["line"] for warned in shown["warnings"]] == [3]
