"""`estimate` fills empty slots and says so."""

import json
from pathlib import Path

import pytest

from editor.cli.base import Exit


def test_json_has_a_line_a_row_in_seconds(run, talk: Path) -> None:
    lines = run("estimate", talk, "--duration", "30", "--json").json["lines"]
    assert len(lines) == 3
    assert lines[0]["start"] == 0
    assert lines[-1]["end"] == 30
    assert {line["origin"] for line in lines} == {"estimated"}


def test_the_project_keeps_the_estimate(run, talk: Path, tmp_path: Path) -> None:
    out = tmp_path / "talk.interlinear"
    result = run("estimate", talk, "-o", out)
    assert result.code == Exit.DONE
    assert "3 time slots were filled" in result.err
    cues = run("inspect", out, "--json").json["cues"]
    assert all(cue["end"] > cue["start"] for cue in cues)


def test_asking_for_nothing_is_refused(run, talk: Path) -> None:
    assert run("estimate", talk).code == Exit.USAGE


@pytest.mark.parametrize("length", ["abc", "0", "-5", "+3", "nan"])
def test_a_length_that_is_none_is_refused(run, talk: Path, length: str) -> None:
    assert run("estimate", talk, f"--duration={length}", "--json").code == Exit.USAGE


def test_a_talk_shorter_than_its_times_does_not_fit(run, tmp_path: Path) -> None:
    path = tmp_path / "talk.tsv"
    path.write_text(
        "start\tend\tspeaker\ten\n00:00:05.000\t00:00:06.000\t\tOne.\n\t\t\tTwo.\n",
        encoding="utf-8",
    )
    assert run("estimate", path, "--duration", "4", "--json").code == Exit.REQUEST


def test_the_pauses_of_a_recording_tell_where_rows_begin(run, tmp_path: Path) -> None:
    folder = Path(__file__).parents[1] / "alignment" / "acoustic" / "recordings"
    truth = json.loads((folder / "lighthouse.json").read_text("utf-8"))
    text = tmp_path / "lighthouse.txt"
    text.write_text("\n".join(line["text"] for line in truth), "utf-8")
    result = run("estimate", text, "--audio", folder / "lighthouse.mp3", "--json")
    found = [line["start"] for line in result.json["lines"]]
    near = [
        abs(start * 1000 - line["start"]) < 200 for start, line in zip(found, truth, strict=True)
    ]
    assert sum(near) >= len(truth) - 1


def test_a_recording_and_a_length_are_not_both_taken(run, talk: Path) -> None:
    result = run("estimate", talk, "--audio", talk, "--duration", "30", "--json")
    assert result.code == Exit.USAGE


def test_a_text_for_a_recording_is_refused(run, talk: Path) -> None:
    result = run("estimate", talk, "--audio", talk, "--json")
    assert result.code == Exit.INPUT
    assert "holds text" in result.err


def test_a_recording_that_is_too_short_for_the_text_is_refused(run, tmp_path: Path) -> None:
    sound = Path(__file__).parents[1] / "alignment" / "acoustic" / "recordings" / "lighthouse.mp3"
    text = tmp_path / "long.txt"
    text.write_text("\n".join(f"The keeper climbed {n} stairs tonight." for n in range(400)))
    result = run("estimate", text, "--audio", sound, "--json")
    assert result.code == Exit.REQUEST
    assert "same talk" in result.err
