"""`estimate` fills empty slots and says so."""

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
