"""A talk and its recording, worked out in another process and put in as one edit."""

import os
import time
from pathlib import Path

import pytest

from editor.alignment.base import AlignResult, Ghost, RowTime
from editor.core.document import Document
from editor.core.errors import InputError, RequestError
from editor.core.progress import Cancelled, NoProgress
from editor.core.reasons import reason_text
from editor.core.segments import Segment, Track, WordTime
from editor.core.timeslots import EMPTY_SLOT, Origin, Reason, TimeSlot
from editor.core.transcript import Transcript
from editor.workflows.program.worker import in_worker
from editor.workflows.times.aligning import (
    Recording,
    align,
    align_edit,
    remarks,
    to_realign,
    without_time,
)

SOUND = Path(__file__).parents[2] / "alignment" / "acoustic" / "recordings" / "lighthouse.mp3"
TALK = Transcript(
    (Track("source", "en"),),
    (
        Segment("1", ("The keeper climbed the stairs of the lighthouse every evening at seven.",)),
        Segment("2", ("She carried two lamps and a bottle of oil.",)),
    ),
)


def test_the_second_time_is_quick_and_needs_no_file() -> None:
    first = align(TALK, Recording(SOUND), NoProgress())
    starts = [slot.start for slot in first.result.slots]
    assert starts[0] == pytest.approx(600, abs=150)
    assert first.recording.peaks is not None
    assert len(first.recording.peaks) == pytest.approx(3105, abs=10)
    began = time.process_time()
    again = align(TALK, first.recording, NoProgress(), only=frozenset({0, 1}))
    assert time.process_time() - began < 5
    assert [slot.start for slot in again.result.slots] == starts


def test_a_changed_file_is_listened_to_again(tmp_path: Path) -> None:
    path = tmp_path / "talk.mp3"
    path.write_bytes(SOUND.read_bytes())
    recording = align(TALK, Recording(path), NoProgress()).recording
    assert recording.kept
    os.utime(path, ns=(1, 1))
    recording.forget_when_changed()
    assert not recording.kept
    assert recording.peaks is None


def test_a_recording_that_cannot_be_read_is_told_from_the_other_process(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="absent"):
        align(TALK, Recording(tmp_path / "absent.mp3"), NoProgress())


def test_an_unknown_aligner_and_no_rows_are_refused() -> None:
    with pytest.raises(RequestError, match="acoustic"):
        align(TALK, Recording(SOUND), NoProgress(), aligner="magic")
    with pytest.raises(RequestError, match="no rows"):
        align(Transcript((Track("source"),), ()), Recording(SOUND), NoProgress())


class StopSoon:
    def __init__(self) -> None:
        self.stopped = 0.0

    def step(self, done: int, total: int, text: str = "") -> None:
        self.stopped = time.monotonic()
        raise Cancelled


def sleep(seconds: float, _progress: object) -> None:
    time.sleep(seconds)


def die(_progress: object) -> None:
    os._exit(3)


def test_work_that_says_nothing_is_stopped_at_once() -> None:
    stop = StopSoon()
    with pytest.raises(Cancelled):
        in_worker(sleep, 60, progress=stop)
    assert time.monotonic() - stop.stopped < 2


def test_a_process_that_dies_is_told() -> None:
    with pytest.raises(RequestError, match="ended early"):
        in_worker(die, progress=NoProgress())


WORDS = (WordTime(0, 3, 100, 300),)
RESULT = AlignResult(
    (
        RowTime(TimeSlot(100, 900, Origin.ALIGNED, 0.9), WORDS, Reason.FITS),
        RowTime(EMPTY_SLOT, (), Reason.NOT_FOUND),
    ),
    (Ghost(2000, 4000),),
)


def test_what_was_found_is_one_edit_that_undo_takes_back() -> None:
    document = Document(TALK)
    document.do(align_edit(document.segments, RESULT))
    assert document.segments[0].slot.start == 100
    assert document.segments[0].words == WORDS
    assert document.segments[1] == TALK.segments[1]._replace(slot=TimeSlot(reason=Reason.NOT_FOUND))
    assert document.segments[1].slot.is_empty
    document.undo()
    assert tuple(document.segments) == TALK.segments


def test_a_person_is_told_what_was_found() -> None:
    told = remarks(RESULT)
    assert told[0] == "1 row was aligned."
    assert "not found" in told[1]
    assert "1 place" in told[2]
    assert len({reason_text(reason) for reason in Reason}) == len(Reason)


def test_the_edit_keeps_the_reasons_in_the_slots() -> None:
    rows = (Segment("a", ("one",)), Segment("b", ("two",)))
    times = (
        RowTime(TimeSlot(0, 900, Origin.ALIGNED, 0.3), (), Reason.POOR),
        RowTime(EMPTY_SLOT, (), Reason.NOT_FOUND),
    )
    edit = align_edit(rows, AlignResult(times))
    assert [splice.new[0].slot.reason for splice in edit.splices] == [Reason.POOR, Reason.NOT_FOUND]


def test_rows_without_a_time_are_those_that_have_words() -> None:
    rows = (
        Segment("a", ("one",), TimeSlot(0, 900, Origin.ALIGNED)),
        Segment("b", ("two",)),
        Segment("c", (" ",)),
        Segment("d", ("four",), TimeSlot(5, None, Origin.TYPED)),
        Segment("e", ("five",), TimeSlot(locked=True)),
    )
    assert without_time(rows) == {1, 3}


def test_what_a_person_sets_has_its_neighbours_and_the_doubtful_looked_for_again() -> None:
    sure, poor = (
        TimeSlot(0, 900, Origin.ALIGNED, reason=one) for one in (Reason.FITS, Reason.POOR)
    )
    typed = TimeSlot(0, 900, Origin.TYPED)
    slots = (sure, sure, typed, poor, sure, sure, poor, EMPTY_SLOT)
    rows = tuple(Segment(str(n), ("one",), slot) for n, slot in enumerate(slots))
    assert to_realign(rows) == {1, 3, 6, 7}
