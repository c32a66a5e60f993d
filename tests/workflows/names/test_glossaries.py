"""The user's own glossary."""

import os
from pathlib import Path
from time import process_time

import pytest

from editor import paths
from editor.core.errors import InputError, OutputError
from editor.core.glossary import EMPTY_GLOSSARY, Glossary, Term
from editor.workflows.names import glossaries
from editor.workflows.names.glossaries import (
    combined,
    save_user_glossary,
    teach_user,
    user_glossary,
)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(paths, "config_dir", lambda: tmp_path / "config")
    return tmp_path / "config"


def test_there_is_none_at_first() -> None:
    assert user_glossary() == (EMPTY_GLOSSARY, ())


def test_it_is_kept_as_a_table(folder: Path) -> None:
    glossary = Glossary((Term("Marisol", ("Marisole", "Mary Sol"), "玛丽索尔", "pilot"),))
    save_user_glossary(glossary)
    assert user_glossary()[0] == glossary
    text = (folder / "glossary.csv").read_text(encoding="utf-8-sig")
    assert text.splitlines()[1] == "Marisol,Marisole|Mary Sol,玛丽索尔,pilot"


def test_it_learns_what_was_accepted_and_keeps_the_rest() -> None:
    save_user_glossary(Glossary((Term("Anna", ("Hanna",)),)))
    now = teach_user([("Marisol", "Marisole"), ("Anna", "Ana"), ("Marisol", "Mary Sol")])
    assert now.terms == (Term("Anna", ("Hanna", "Ana")), Term("Marisol", ("Marisole", "Mary Sol")))
    assert user_glossary()[0] == now


def test_nothing_new_writes_nothing(folder: Path) -> None:
    teach_user([("Marisol", "Marisole")])
    before = (folder / "glossary.csv").stat()
    teach_user([("Marisol", "Marisole")])
    assert (folder / "glossary.csv").stat().st_ino == before.st_ino


def test_a_form_learnt_as_right_is_no_longer_heard_for_another() -> None:
    teach_user([("Anna", "Hanna")])
    assert teach_user([("Hanna", "Hannah")]).terms == (Term("Anna"), Term("Hanna", ("Hannah",)))


def test_a_change_by_another_program_is_seen(folder: Path) -> None:
    save_user_glossary(Glossary((Term("Anna"),)))
    assert user_glossary()[0].terms == (Term("Anna"),)
    (folder / "glossary.csv").write_text("right\nThijs\nMarisol\n", encoding="utf-8")
    assert [term.preferred for term in user_glossary()[0].terms] == ["Thijs", "Marisol"]


def test_a_damaged_file_is_told_by_its_name_and_kept(folder: Path) -> None:
    folder.mkdir()
    (folder / "glossary.csv").write_text("nonsense", encoding="utf-8")
    with pytest.raises(InputError, match=r"glossary\.csv"):
        teach_user([("Anna", "Hanna")])
    assert (folder / "glossary.csv").read_text(encoding="utf-8") == "nonsense"


def test_a_folder_that_cannot_be_made_is_told(folder: Path) -> None:
    folder.write_text("in the way", encoding="utf-8")
    with pytest.raises(OutputError, match="could not be made"):
        save_user_glossary(EMPTY_GLOSSARY)


def test_the_project_has_the_last_word() -> None:
    project = Glossary((Term("Oriol", ("Oriel",), "奥里奥尔"), Term("Anna")))
    user = Glossary(
        (
            Term("Oriel", ("Auriel",)),
            Term("Oriol", ("Oreal",), "other", "a note"),
            Term("Hana", ("Anna", "Oriel", "Hanna")),
        )
    )
    assert combined(project, user).terms == (
        Term("Oriol", ("Oriel", "Oreal"), "奥里奥尔", "a note"),
        Term("Anna"),
        Term("Hana", ("Hanna",)),
    )


def test_fifty_thousand_terms_are_read_within_a_second() -> None:
    many = Glossary(tuple(Term(f"Name{n}", (f"Nam {n}", f"Naim {n}")) for n in range(50_000)))
    save_user_glossary(many)
    start = process_time()
    glossary, warnings = user_glossary()
    taken = process_time() - start
    assert (len(glossary.terms), warnings) == (50_000, ())
    start = process_time()
    assert user_glossary()[0] is glossary
    assert combined(Glossary((Term("A"),)), glossary).terms[0] == Term("A")
    print(f"read in {taken:.2f} s, joined in {process_time() - start:.2f} s")
    assert taken < 1


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="needs a user without all rights")
def test_a_file_that_may_not_be_read_is_told(folder: Path) -> None:
    save_user_glossary(EMPTY_GLOSSARY)
    glossaries.user_glossary_path().chmod(0)
    with pytest.raises(InputError, match="may not read"):
        user_glossary()
