"""Replacement lists of the user and of projects, in files and as one edit."""

from pathlib import Path

import pytest

from editor import paths
from editor.core.document import Document
from editor.core.errors import InputError, OutputError
from editor.core.replacements import Rule, RuleKind
from editor.core.segments import Segment, Track
from editor.core.transcript import Transcript
from editor.workflows.corrections.replacement_lists import (
    preview_edit,
    read_list,
    save_list,
    save_user_rules,
    user_rules,
    user_rules_path,
)

TALK = Transcript(
    (Track("source"),),
    (Segment("1", ("We was gonna row.",)), Segment("2", ("Teh lamp.",))),
)
RULES = (Rule("gonna", "going to"), Rule("teh", "the", RuleKind.WHOLE_WORD))


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(paths, "config_dir", lambda: tmp_path / "config")
    return tmp_path / "config"


def test_all_rules_make_one_edit_and_one_undo() -> None:
    document = Document(TALK)
    outcome, edit = preview_edit(document.segments, RULES)
    assert outcome.count == 2
    document.do(edit)
    assert [row.texts[0] for row in document.segments] == ["We was going to row.", "the lamp."]
    assert "2 places" in edit.label
    document.undo()
    assert document.snapshot().segments == TALK.segments


def test_rules_that_hit_nothing_make_an_empty_edit() -> None:
    assert preview_edit(TALK.segments, [Rule("zzz")])[1].is_empty


def test_the_users_list_is_empty_at_first_and_then_kept() -> None:
    assert user_rules() == ((), ())
    save_user_rules(RULES)
    assert user_rules() == (RULES, ())


def test_the_users_list_may_become_empty_again() -> None:
    save_user_rules(RULES)
    save_user_rules(())
    assert user_rules() == ((), ())


def test_a_damaged_list_is_told_by_its_name(folder: Path) -> None:
    folder.mkdir()
    user_rules_path().write_text("one,two,three", encoding="utf-8")
    with pytest.raises(InputError, match=r"replacements\.csv"):
        user_rules()


def test_a_folder_that_cannot_be_made_is_told(folder: Path) -> None:
    folder.write_text("in the way", encoding="utf-8")
    with pytest.raises(OutputError, match="could not be made"):
        save_user_rules(RULES)


def test_a_list_is_written_for_another_program_and_read_again(tmp_path: Path) -> None:
    path = tmp_path / "list.template"
    assert save_list([*RULES, Rule("x", "", RuleKind.FUZZY)], path, "subtitle-edit-json")
    rules, warnings = read_list(path)
    assert (len(rules), warnings) == (2, ())
