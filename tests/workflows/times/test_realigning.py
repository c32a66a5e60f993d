"""A confirmed time lets the doubtful rows beside it be found anew, in one step."""

import json
from pathlib import Path

import pytest

from editor.alignment.acoustic.pronouncing import english
from editor.alignment.base import AlignResult, RowTime
from editor.core.document import Document
from editor.core.progress import NoProgress
from editor.core.segments import Segment, Track
from editor.core.timeslots import Origin, Reason, TimeSlot
from editor.core.transcript import Transcript
from editor.workflows.times import aligning, reviewing
from editor.workflows.times.aligning import Aligned, Recording, align, align_edit
from editor.workflows.times.realigning import doubtful_beside, rehearse

FOLDER = Path(__file__).parents[2] / "alignment" / "acoustic" / "recordings"
LINES = json.loads((FOLDER / "lighthouse.json").read_text("utf-8"))
POOR = TimeSlot(0, 500, Origin.ALIGNED, 0.3, reason=Reason.POOR)
FINE = TimeSlot(0, 500, Origin.ALIGNED, 0.9, reason=Reason.FITS)
LOST = TimeSlot(reason=Reason.NOT_FOUND)


def row(place: int, slot: TimeSlot = FINE) -> Segment:
    return Segment(str(place), (f"Row {place}.",), slot)


@pytest.fixture(scope="module")
def heard() -> tuple[Transcript, Recording]:
    """The whole talk aligned, with the recording and what was heard of it."""
    rows = tuple(Segment(str(n), (line["text"],)) for n, line in enumerate(LINES))
    talk = Transcript((Track("source", "en"),), rows)
    found = align(talk, Recording(FOLDER / "lighthouse.mp3"), NoProgress())
    document = Document(talk)
    document.do(align_edit(talk.segments, found.result))
    return document.snapshot(), found.recording


def spoilt(talk: Transcript, *places: int) -> Document:
    """Return the talk with some rows in doubt, two seconds off."""
    rows = [
        one._replace(
            slot=TimeSlot(
                (one.slot.start or 0) + 2000, (one.slot.end or 0) + 2000, Origin.ALIGNED, 0.3,
                reason=Reason.POOR,
            )
        )
        if place in places
        else one
        for place, one in enumerate(talk.segments)
    ]  # fmt: skip
    return Document(Transcript(talk.tracks, tuple(rows)))


def test_only_doubtful_rows_that_follow_one_another_are_beside_it() -> None:
    rows = [row(0, POOR), row(1), row(2, POOR), row(3, LOST), row(4, POOR), row(5, POOR), row(6)]
    assert doubtful_beside(rows, 4) == {2, 3, 5}
    assert doubtful_beside(rows, 1) == {0, 2, 3, 4, 5}
    assert doubtful_beside([row(0)], 0) == frozenset()
    assert doubtful_beside([row(n, POOR) for n in range(30)], 15) == set(range(9, 22)) - {15}


def test_what_a_person_timed_is_not_looked_for() -> None:
    locked = POOR._replace(locked=True)
    assert doubtful_beside([row(0, POOR), row(1, locked), row(2)], 2) == frozenset()


def test_doubtful_neighbours_come_to_where_they_are_spoken(
    heard: tuple[Transcript, Recording],
) -> None:
    talk, recording = heard
    document = spoilt(talk, 2, 3, 4)
    truth = [one["start"] for one in LINES]
    rows = list(document.segments)
    rows[3] = rows[3]._replace(slot=talk.segments[3].slot._replace(reason=Reason.POOR))
    document = Document(Transcript(talk.tracks, tuple(rows)))
    before = document.snapshot()
    document.do(reviewing.agree(before, 3, recording))
    starts = [one.slot.start for one in document.segments]
    assert starts == pytest.approx(truth, abs=200)
    assert document.segments[3].slot.origin is Origin.TYPED
    assert document.segments[2].slot.reason is Reason.FITS
    document.undo()
    assert document.snapshot().segments == before.segments


def test_rows_that_are_not_in_doubt_stay_as_they_are(
    heard: tuple[Transcript, Recording],
) -> None:
    talk, recording = heard
    document = spoilt(talk, 2)
    splices = reviewing.agree(document.snapshot(), 3, recording).splices
    changed = [splice.at + n for splice in splices for n in range(len(splice.new))]
    assert changed == [2, 3]


def test_a_recording_that_was_not_listened_to_changes_no_other_row(
    heard: tuple[Transcript, Recording],
) -> None:
    document = spoilt(heard[0], 2, 4)
    edit = reviewing.agree(document.snapshot(), 3, Recording(FOLDER / "lighthouse.mp3"))
    assert [splice.at for splice in edit.splices] == [3]
    assert edit == reviewing.agree(document.snapshot(), 3)


def test_another_file_in_its_place_is_not_listened_to_for_that(
    tmp_path: Path, heard: tuple[Transcript, Recording], monkeypatch: pytest.MonkeyPatch
) -> None:
    talk, _recording = heard
    path = tmp_path / "talk.mp3"
    path.write_bytes((FOLDER / "lighthouse.mp3").read_bytes())
    recording = align(talk, Recording(path), NoProgress()).recording
    path.write_bytes(b"another file by now")
    monkeypatch.setattr(aligning, "align", lambda *_args, **_options: pytest.fail("listened"))
    document = spoilt(talk, 2, 4)
    edit = reviewing.agree(document.snapshot(), 3, recording)
    assert [splice.at for splice in edit.splices] == [3]
    assert not recording.kept


def test_after_a_rehearsal_the_words_are_known(heard: tuple[Transcript, Recording]) -> None:
    talk, recording = heard
    document = spoilt(talk, 2)
    times = tuple(RowTime(one.slot, one.words, one.slot.reason) for one in document.segments)
    english.dictionary.cache_clear()
    rehearse(document.snapshot(), Aligned(AlignResult(times), recording))
    assert english.dictionary.cache_info().currsize == 1
    sure = tuple(RowTime(one.slot, one.words, Reason.FITS) for one in talk.segments)
    english.dictionary.cache_clear()
    rehearse(talk, Aligned(AlignResult(sure), recording))
    assert english.dictionary.cache_info().currsize == 0
