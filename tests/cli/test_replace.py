"""`replace` corrects names in one step and touches nothing else."""

from pathlib import Path

import pytest

from editor.cli.base import Exit


def test_one_right_form_brings_all_that_was_misheard(run, talk: Path, tmp_path: Path) -> None:
    out = tmp_path / "right.txt"
    result = run("replace", talk, "--find", "Marisol", "--fuzzy", "-o", out, "--json")
    assert result.code == Exit.DONE
    assert {one["found"] for one in result.json["variants"]} == {"Marisole", "Marysol"}
    before, after = talk.read_text(encoding="utf-8"), out.read_text(encoding="utf-8")
    assert after == before.replace("Marisole", "Marisol").replace("Marysol", "Marisol")
    assert "Marisol's brother" in after


def test_the_real_transcript_loses_its_three_wrong_oriols_and_nothing_else(
    run, real_transcript: Path, tmp_path: Path
) -> None:
    out = tmp_path / "right.txt"
    result = run("replace", real_transcript, "--find", "Oriol", "--fuzzy", "-o", out, "--json")
    assert {one["found"] for one in result.json["variants"]} == {"Oriel", "Oreal", "L'Oreal"}
    expected = real_transcript.read_text(encoding="utf-8")
    for wrong in ("Oriel", "L'Oreal", "Oreal"):
        expected = expected.replace(wrong, "Oriol")
    assert out.read_text(encoding="utf-8") == expected
    assert "original" in expected


def test_a_dry_run_writes_nothing(run, talk: Path) -> None:
    before = talk.read_bytes()
    result = run("replace", talk, "--find", "Marisol", "--fuzzy", "--dry-run")
    assert result.code == Exit.DONE
    assert "Marisole  ×1" in result.err
    assert talk.read_bytes() == before


def test_a_literal_text_is_replaced_where_it_stands(run, talk: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.txt"
    run("replace", talk, "--find", "lamp", "--with", "light", "-o", out)
    assert "lit the light in the tower" in out.read_text(encoding="utf-8")


def test_only_the_asked_track_is_searched(run, talk: Path) -> None:
    found = run(
        "replace", talk, "--find", "Marisol", "--dry-run", "--json", "--track", "translation"
    ).json
    assert {one["track"] for one in found["replacements"]} == {1}


def test_in_place_is_said_on_purpose(run, talk: Path) -> None:
    args = ("replace", talk, "--find", "gear", "--with", "wheel")
    assert run(*args).code == Exit.USAGE
    assert run(*args, "-o", talk, "--force").code == Exit.USAGE
    assert run(*args, "--in-place").code == Exit.DONE
    assert "The original wheel" in talk.read_text(encoding="utf-8")


def test_a_folder_of_files_goes_to_a_folder(run, talk: Path, tmp_path: Path) -> None:
    source, out = tmp_path / "in", tmp_path / "out"
    source.mkdir()
    out.mkdir()
    for name in ("one.txt", "two.txt"):
        (source / name).write_bytes(talk.read_bytes())
    result = run("replace", source, "--find", "Marisol", "--fuzzy", "-o", out, "--json")
    assert len(result.json["files"]) == 2
    assert "Marysol" not in (out / "two.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "args",
    [
        ("--find", "Marisol", "--fuzzy", "--with", "Mary"),
        ("--find", "Marisol", "--fuzzy", "--regex"),
        ("--find", "Marisol", "--fuzzy", "150", "--dry-run"),
        ("--find", "(", "--regex", "--with", "x", "--dry-run"),
        ("--find", "  ", "--with", "x", "--dry-run"),
        ("--find", "lamp", "-o", "out.txt"),
    ],
)
def test_arguments_that_do_not_go_together_are_refused(run, talk: Path, args) -> None:
    assert run("replace", talk, *args).code == Exit.USAGE


def test_an_expression_that_explodes_is_stopped_and_nothing_is_written(run, tmp_path: Path) -> None:
    path, out = tmp_path / "bomb.txt", tmp_path / "out.txt"
    path.write_text("a" * 5000 + "!\n灯。\nlamp\n潮。\n", encoding="utf-8")
    result = run("replace", path, "--find", "(a|aa)+$", "--regex", "--with", "x", "-o", out)
    assert result.code == Exit.REQUEST
    assert "row 1" in result.err
    assert not out.exists()


def test_a_group_that_does_not_exist_is_told(run, talk: Path, tmp_path: Path) -> None:
    result = run(
        "replace", talk, "--find", "(lamp)", "--regex", "--with", r"\2", "-o", tmp_path / "o.txt"
    )
    assert result.code == Exit.REQUEST
    assert "does not fit" in result.err


def test_a_list_of_rules_is_done_in_one_go(run, talk: Path, tmp_path: Path) -> None:
    rules = tmp_path / "rules.csv"
    rules.write_text(
        "find,replacement,kind\nMarisole,Marisol,exact\ntide,TIDE,whole-word\n", "utf-8"
    )
    out = tmp_path / "right.txt"
    result = run("replace", talk, "--list", rules, "-o", out, "--json")
    assert result.code == Exit.DONE
    assert [(one["find"], one["count"]) for one in result.json["rules"]] == [
        ("Marisole", 1),
        ("tide", 1),
    ]
    before = talk.read_text(encoding="utf-8")
    expected = before.replace("Marisole", "Marisol").replace("the tide", "the TIDE")
    assert out.read_text(encoding="utf-8") == expected


def test_a_list_can_be_tried_without_writing(run, talk: Path, tmp_path: Path) -> None:
    rules = tmp_path / "rules.csv"
    rules.write_text("find,replacement,kind\nMarisole,Marisol,exact\n(lamp,light,regex\n", "utf-8")
    before = talk.read_bytes()
    result = run("replace", talk, "--list", rules, "--dry-run")
    assert result.code == Exit.DONE
    assert "Marisole → Marisol  ×1" in result.err
    assert "(lamp" in result.err
    assert talk.read_bytes() == before


def test_a_list_and_a_text_to_find_do_not_go_together(run, talk: Path, tmp_path: Path) -> None:
    rules = tmp_path / "rules.csv"
    rules.write_text("find,replacement\na,b\n", "utf-8")
    assert run("replace", talk, "--list", rules, "--find", "x", "--dry-run").code == Exit.USAGE
    assert run("replace", talk, "--list", rules, "--with", "x", "--dry-run").code == Exit.USAGE
    assert run("replace", talk, "--dry-run").code == Exit.USAGE
