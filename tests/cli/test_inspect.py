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


def test_cues_that_overlap_or_stand_out_of_order_are_kept_and_listed(run, tmp_path: Path) -> None:
    path = tmp_path / "mixed.srt"
    times = [(1, 4), (3, 5), (9, 10), (6, 8), (10, 12)]
    path.write_text(
        "\n".join(
            f"{number}\n00:00:{start:02},000 --> 00:00:{end:02},000\nLamp {number}\n"
            for number, (start, end) in enumerate(times, 1)
        )
    )
    shown = run("inspect", path, "--json").json
    assert [(cue["start"] // 1000, cue["end"] // 1000) for cue in shown["cues"]] == times
    assert [warned["rows"] for warned in shown["warnings"]] == [[1], [3]]
    out = run("inspect", path).out
    assert "1 cue starts before one above it ends" in out
    assert "it is kept where it is (row 4)" in out
