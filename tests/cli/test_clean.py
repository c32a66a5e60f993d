"""`clean` tells what is untidy, and tidies only when told to."""

from pathlib import Path

import pytest

from editor.cli.base import Exit

TALK = """Harbour Lights: With Juniper Vale
Tides, Lamps and Gears
Um, so the the lamp was lit.
灯点亮了。
And her brother uh watched the tide.
她的哥哥看着潮水。
Um.
嘿。
"""


@pytest.fixture
def untidy(tmp_path: Path) -> Path:
    path = tmp_path / "untidy.txt"
    path.write_text(TALK, encoding="utf-8")
    return path


def test_it_prints_proposals_of_the_rules_asked_for(run, untidy: Path) -> None:
    result = run("clean", untidy, "--rules", "fillers,stutters", "--json")
    assert result.code == Exit.DONE
    proposals = result.json["proposals"]
    assert [(one["rule"], one["row"], one["found"], one["replacement"]) for one in proposals] == [
        ("fillers", 0, "Um, so", "So"),
        ("stutters", 0, "the the", "the"),
        ("fillers", 1, "uh ", ""),
        ("fillers", 2, "Um.", ""),
    ]
    assert all(one["track"] == 0 and one["evidence"] for one in proposals)
    assert TALK.split("\n")[2][slice(proposals[1]["start"], proposals[1]["end"])] == "the the"
    assert [one["confidence"] >= 0.9 for one in proposals] == [True, True, True, False]


def test_it_tells_people_what_there_is(run, untidy: Path) -> None:
    result = run("clean", untidy)
    assert result.code == Exit.DONE
    assert "5 places" not in result.out
    assert "4 places" in result.out
    assert "fillers" in result.out
    assert "1 row holds nothing else" in result.err


def test_applying_writes_the_tidied_text_elsewhere(run, untidy: Path, tmp_path: Path) -> None:
    out = tmp_path / "tidy.txt"
    assert run("clean", untidy, "--apply", "-o", out).code == Exit.DONE
    assert untidy.read_text(encoding="utf-8") == TALK
    right = TALK.replace("Um, so the the", "So the").replace("uh ", "")
    assert out.read_text(encoding="utf-8") == right
    again = run("clean", out, "--json").json["proposals"]
    assert [one["found"] for one in again] == ["Um."]


def test_rows_are_emptied_on_request(run, untidy: Path, tmp_path: Path) -> None:
    out = tmp_path / "tidy.srt"
    assert run("clean", untidy, "--apply", "--empty-rows", "-o", out, "--json").code == Exit.DONE
    assert "Um" not in out.read_text(encoding="utf-8")


def test_a_glossary_guards_its_names(run, untidy: Path, tmp_path: Path) -> None:
    glossary = tmp_path / "names.csv"
    glossary.write_text("right\nUm\n", encoding="utf-8")
    found = run("clean", untidy, "--glossary", glossary, "--json").json["proposals"]
    assert [one["found"] for one in found] == ["the the", "uh "]


def test_wrong_arguments_are_told(run, untidy: Path, tmp_path: Path) -> None:
    result = run("clean", untidy, "--rules", "fillres")
    assert result.code == Exit.USAGE
    assert "fillers" in result.err
    assert run("clean", untidy, "--apply").code == Exit.USAGE
    assert run("clean", untidy, "--apply", "-o", untidy).code == Exit.USAGE
    assert run("clean", tmp_path / "no.txt").code == Exit.INPUT
