"""Several documents exported at once: each by itself, none over another of its name."""

from pathlib import Path

import pytest

from editor.captions.layouts import Layout
from editor.core.progress import Cancelled
from editor.core.segments import Role, Segment, Track
from editor.core.timeslots import TimeSlot
from editor.core.transcript import Transcript
from editor.workflows.documents.opening import open_file
from editor.workflows.exports.export_choices import ExportChoice
from editor.workflows.exports.export_many import Talk, export_all, named_apart, targets

BOTH = (Track("s", "en"), Track("t", "nl", Role.TRANSLATION))
CHOICE = ExportChoice("srt", Layout.TWO_FILES)


def talk(name: str, *texts: str) -> Talk:
    row = Segment("1", texts, TimeSlot(1000, 2000))
    return Talk(name, Transcript(BOTH[: len(texts)], (row,)))


TALKS = [talk("gulls", "Gulls cry.", "Meeuwen krijsen."), talk("bell", "A bell.")]


def test_every_document_is_written_in_the_layout_that_it_has(tmp_path: Path) -> None:
    outcomes = export_all(TALKS, CHOICE, tmp_path, {})
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "bell.srt", "gulls.en.srt", "gulls.nl.srt",
    ]  # fmt: skip
    assert [one.problem for one in outcomes] == ["", ""]
    assert open_file(tmp_path / "bell.srt").transcript.segments[0].texts == ("A bell.",)


def test_the_files_are_known_before(tmp_path: Path) -> None:
    planned = targets(TALKS, CHOICE, tmp_path)
    outcomes = export_all(TALKS, CHOICE, tmp_path, {})
    assert planned == tuple(path for one in outcomes for path in one.written)


def test_one_that_fails_does_not_stop_the_rest(tmp_path: Path) -> None:
    (tmp_path / "gulls.en.srt").write_text("mine", encoding="utf-8")
    first, second = export_all(TALKS, CHOICE, tmp_path, {})
    assert "exists already" in first.problem
    assert second.written == (tmp_path / "bell.srt",)
    assert (tmp_path / "gulls.en.srt").read_text(encoding="utf-8") == "mine"


def test_what_is_there_is_replaced_when_asked_to(tmp_path: Path) -> None:
    (tmp_path / "bell.srt").write_text("mine", encoding="utf-8")
    export_all(TALKS, CHOICE, tmp_path, {}, overwrite=True)
    assert "A bell." in (tmp_path / "bell.srt").read_text(encoding="utf-8")


def test_documents_of_one_name_do_not_write_over_each_other() -> None:
    assert named_apart(["talk", "Talk", "talk 2", "bell"]) == ("talk", "Talk 2", "talk 2 2", "bell")


def test_stopping_leaves_whole_files(tmp_path: Path) -> None:
    class Stop:
        is_enough = False

        def step(self, done: int, _total: int, _text: str = "") -> None:
            if done:
                raise Cancelled

    with pytest.raises(Cancelled):
        export_all(TALKS, CHOICE, tmp_path, {}, Stop())
    assert sorted(path.name for path in tmp_path.iterdir()) == ["gulls.en.srt", "gulls.nl.srt"]
