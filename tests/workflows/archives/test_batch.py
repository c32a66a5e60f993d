"""Names and lists over many files: found everywhere, written with a backup, stopped by nothing."""

from pathlib import Path

import pytest

from editor.core.errors import InputError
from editor.core.progress import Cancelled, NoProgress
from editor.core.replacements import Rule
from editor.workflows.archives import batch
from editor.workflows.archives.batch import Destination, Findings, Task, look, write
from editor.workflows.archives.batch_cards import batch_cards, by_file
from editor.workflows.archives.batch_rules import changes
from editor.workflows.archives.executors import AtOnce
from editor.workflows.documents.transcript_files import Input, transcripts_in
from tests.archives import archive_in

PAIRS = """So Wojtek Zelinsky lit the lamp.
Wojtek Zieliński 点亮了灯。
And Zelinsky slept, teh end.
Zieliński 睡着了。
"""
ALONE = "Then Zelinsky came back.\nNobody knew teh reason, teh mind.\n"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return archive_in(tmp_path, PAIRS, ALONE)


TASK = Task(rules=(Rule("teh", "the"),))


def findings(archive: Path, task: Task = TASK) -> tuple[Findings, ...]:
    return look(transcripts_in([archive]), task, AtOnce(), NoProgress())


def test_names_agree_across_files_and_rules_are_beside_them(archive: Path) -> None:
    found = {one.file.path.name: one for one in findings(archive)}
    assert "bad.srt" in found["bad.srt"].problem
    changed = [(one.found, one.replacement) for one in found["two.txt"].proposals]
    assert changed == [("Zelinsky", "Zieliński"), ("teh", "the"), ("teh", "the")]
    cards = batch_cards(found.values())
    assert {(card.right, len(card.proposals), card.file_count) for card in cards} == {
        ("Zieliński", 3, 2),
        ("teh → the", 3, 2),
    }


def test_the_reason_of_a_card_counts_the_rows_of_all_files(archive: Path) -> None:
    (name,) = [card for card in batch_cards(findings(archive)) if card.right == "Zieliński"]
    assert name.reason == "in 2 of 3 rows the translation has “Zieliński”"


def test_ignored_forms_are_not_found(archive: Path) -> None:
    task = Task(ignored=frozenset({"Zelinsky"}))
    assert not any(one.proposals for one in findings(archive, task))


def chosen(archive: Path) -> list:
    return by_file(place for card in batch_cards(findings(archive)) for place in card.proposals)


def test_files_are_replaced_only_after_the_old_ones_were_kept(
    archive: Path, tmp_path: Path
) -> None:
    backup = tmp_path / "old"
    results = write(chosen(archive), Destination(backup=backup), NoProgress())
    assert sorted((one.file.path.name, one.count) for one in results) == [
        ("one.txt", 3),
        ("two.txt", 3),
    ]
    after = PAIRS.replace("Zelinsky", "Zieliński").replace("teh", "the")
    assert (archive / "one.txt").read_text("utf-8") == after
    assert (backup / "one.txt").read_text("utf-8") == PAIRS
    assert (backup / "more" / "two.txt").read_text("utf-8") == ALONE
    assert not any(one.proposals for one in findings(archive))


def test_without_a_backup_no_file_is_replaced(archive: Path) -> None:
    results = write(chosen(archive), Destination(), NoProgress())
    assert all(one.problem and one.target is None for one in results)
    assert (archive / "one.txt").read_text("utf-8") == PAIRS


def test_a_folder_of_their_own_is_filled_on_where_it_was_left(
    archive: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "one.txt").write_text("mine", encoding="utf-8")
    results = {
        one.file.path.name: one for one in write(chosen(archive), Destination(out), NoProgress())
    }
    assert (out / "one.txt").read_text("utf-8") == "mine"
    assert results["one.txt"].remarks == ("It was there already.",)
    assert (out / "more" / "two.txt").read_text("utf-8").startswith("Then Zieliński")
    assert (archive / "more" / "two.txt").read_text("utf-8") == ALONE


def test_places_that_have_changed_since_are_left_and_told(archive: Path, tmp_path: Path) -> None:
    some = chosen(archive)
    (archive / "one.txt").write_text("Something else.\n", encoding="utf-8")
    (archive / "more" / "two.txt").unlink()
    results = write(some, Destination(backup=tmp_path / "old"), NoProgress())
    assert sum(one.count for one in results) == 0
    assert any("changed since" in remark for one in results for remark in one.remarks)
    assert any("two.txt" in one.problem for one in results)
    assert (archive / "one.txt").read_text("utf-8") == "Something else.\n"


def test_work_that_was_stopped_goes_on_where_it_was(archive: Path) -> None:
    class StopsAtTwo:
        def step(self, done: int, _total: int, _text: str = "") -> None:
            if done == 2:
                raise Cancelled

    files = transcripts_in([archive])
    known: dict[Path, Findings] = {}

    def keep(one: Findings) -> None:
        known[one.file.path] = one

    with pytest.raises(Cancelled):
        look(files, TASK, AtOnce(), StopsAtTwo(), known, keep)
    read: list[Path] = []
    found = look(files, TASK, AtOnce(), NoProgress(), known, lambda one: read.append(one.file.path))
    assert [one.file for one in found] == files
    assert len(read) < len(files)
    assert sum(len(one.proposals) for one in found) == 6


def test_an_error_that_nobody_has_thought_of_is_told_of_its_file(
    archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_path: Path) -> None:
        raise ZeroDivisionError("by chance")

    monkeypatch.setattr(batch, "open_file", fail)
    assert all("by chance" in one.problem for one in findings(archive))


def test_a_folder_without_transcripts_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        transcripts_in([tmp_path])
    assert transcripts_in([tmp_path / "x.txt"]) == [Input(tmp_path / "x.txt", Path("x.txt"))]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a b c", "a c"),
        ("gonna go", "going to go"),
        ("", "new"),
        ("用GPT做", "用GPT-4做"),
        ("x", "x"),
    ],
)
def test_the_changes_of_a_text_make_the_other_one(before: str, after: str) -> None:
    text = before
    for start, end, by in reversed(list(changes(before, after))):
        text = text[:start] + by + text[end:]
    assert text == after
