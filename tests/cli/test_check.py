"""`check` lists problems."""

from pathlib import Path

import pytest

from editor.cli.base import Exit

TIMED = """1
00:00:00,000 --> 00:00:02,000
So the the lamp was lit.

2
00:00:01,000 --> 00:00:04,000
And <i>the tide</i> & came.
"""


@pytest.fixture
def timed(tmp_path: Path) -> Path:
    path = tmp_path / "talk.srt"
    path.write_text(TIMED, encoding="utf-8")
    return path


def test_json_has_issues_and_counts(run, timed: Path) -> None:
    result = run("check", timed, "--json")
    assert result.code == Exit.FOUND_ERRORS
    assert set(result.json) == {"issues", "counts"}
    doubled = next(one for one in result.json["issues"] if one["check"] == "doubled-word")
    assert doubled == {
        "check": "doubled-word",
        "severity": "warning",
        "row": 0,
        "cue": None,
        "track": 0,
        "span": [3, 10],
        "message": "“the” stands here twice.",
        "fix": "So the lamp was lit.",
    }
    assert result.json["counts"]["overlap"] == 1
    assert sum(result.json["counts"].values()) == len(result.json["issues"])


def test_without_errors_it_is_done(run, talk: Path) -> None:
    result = run("check", talk)
    assert result.code == Exit.DONE
    assert "Interlinear" in result.out
    assert "Marisol" in result.out
    assert "No row has a time" in result.err


def test_the_guideline_decides(run, tmp_path: Path) -> None:
    path = tmp_path / "short.srt"
    path.write_text("1\n00:00:00,000 --> 00:00:00,900\nHello.\n", encoding="utf-8")
    assert run("check", path, "--json").json["counts"] == {"too-short": 1}
    assert run("check", path, "--json", "--guideline", "netflix").json["counts"] == {}


def test_an_unknown_guideline_is_refused_with_those_there_are(run, timed: Path) -> None:
    result = run("check", timed, "--guideline", "betamax")
    assert result.code == Exit.REQUEST
    assert "netflix" in result.err


@pytest.mark.parametrize("name", ["out.html", "out.txt"])
def test_a_report_is_readable_and_shows_no_text_as_code(run, timed: Path, name: str) -> None:
    out = timed.with_name(name)
    assert run("check", timed, "--report", out).code == Exit.FOUND_ERRORS
    page = out.read_text(encoding="utf-8")
    assert "Doubled word (1)" in page
    assert "Overlaps with the row above (1)" in page
    if name.endswith("html"):
        assert "So <mark>the the</mark> lamp" in page
        assert "<i>" not in page


def test_a_report_is_not_written_over_anything(run, timed: Path) -> None:
    out = timed.with_name("out.txt")
    out.write_text("mine", encoding="utf-8")
    assert run("check", timed, "--report", out).code == Exit.OUTPUT
    assert run("check", timed, "--report", timed, "--force").code == Exit.USAGE
    assert out.read_text(encoding="utf-8") == "mine"
