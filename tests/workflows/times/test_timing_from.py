"""Rows take their times from another file of the same talk, by the words."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.core.document import Document
from editor.core.errors import RequestError
from editor.core.progress import NoProgress
from editor.core.segments import Role, Segment, Track, WordTime
from editor.core.timeslots import EMPTY_SLOT, Origin, TimeSlot
from editor.core.transcript import Transcript
from editor.workflows.times.timing_from import TakenTimes, taken_remarks, times_edit, times_from

ROWS = (
    ("The keeper climbed the stairs of the lighthouse every evening.", "守护人每晚上楼。"),
    ("She carried two lamps and a bottle of oil.", "她带着两盏灯和一瓶油。"),
    ("So they rang the old bell instead, until the morning came.", "于是他们敲响了旧钟。"),
    ("Yes.", "是的。"),
    ("Ships passed far away, and nobody on them saw the light.", "船从远处经过。"),
)


def talk(rows: tuple[tuple[str, ...], ...] = ROWS) -> Transcript:
    tracks = (Track("s", "en"), Track("t", "zh", Role.TRANSLATION))[: len(rows[0])]
    return Transcript(tracks, tuple(Segment(str(n), row) for n, row in enumerate(rows)))


def recognised(
    texts: tuple[str, ...], wrong: float = 0.0, seed: int = 1
) -> tuple[Transcript, list[int]]:
    """Return what a recogniser heard, all in one row with a time for each word, and the starts."""
    rng = random.Random(seed)
    words, starts, at = [], [], 1000
    for text in texts:
        starts.append(at)
        for word in text.split():
            heard = "umbrella" if rng.random() < wrong else word
            words.append((heard.lower(), at, at + 50 * len(word)))
            at += 50 * len(word) + 20
        at += 400
    whole, times = "", []
    for word, start, end in words:
        times.append(WordTime(len(whole), len(whole) + len(word), start, end))
        whole += word + " "
    slot = TimeSlot(1000, at, Origin.IMPORTED)
    row = Segment("0", (whole.strip(),), slot, words=tuple(times))
    return Transcript((Track("s", "en"),), (row,)), starts


def taken(transcript: Transcript, timed: Transcript) -> TakenTimes:
    return times_from(transcript, timed, NoProgress())


def test_rows_begin_where_their_first_words_are_said() -> None:
    timed, starts = recognised(tuple(row[0] for row in ROWS))
    found = taken(talk(), timed)
    assert [slot.start for slot in found.slots] == starts
    assert {slot.origin for slot in found.slots} == {Origin.IMPORTED}
    assert found.missing == ()


def test_the_words_keep_their_times_for_cutting_rows_into_cues() -> None:
    timed, _starts = recognised(tuple(row[0] for row in ROWS))
    found = taken(talk(), timed)
    first = found.words[1][0]
    assert ROWS[1][0][first.start : first.end] == "She"
    assert first.from_ms == found.slots[1].start


@pytest.mark.parametrize("seed", range(4))
def test_with_some_words_wrong_rows_still_begin_right(seed: int) -> None:
    rng = random.Random(seed)
    words = [f"{a}{b}" for a in "bcdfgklmnprst" for b in ("ane", "ore", "ill", "umps", "eed")]
    texts = tuple(" ".join(rng.choices(words, k=rng.randint(4, 16))) for _ in range(100))
    timed, starts = recognised(texts, 0.15, seed)
    found = taken(talk(tuple((text,) for text in texts)), timed)
    near = [
        slot.start is not None and abs(slot.start - start) <= 200
        for slot, start in zip(found.slots, starts, strict=True)
    ]
    assert sum(near) >= 95


def test_a_row_that_is_not_in_it_stays_empty_and_is_named() -> None:
    texts = tuple(row[0] for number, row in enumerate(ROWS) if number != 2)
    timed, _starts = recognised(texts)
    found = taken(talk(), timed)
    assert found.missing == (2,)
    assert found.slots[2] == EMPTY_SLOT
    assert "1 row was not found" in " ".join(taken_remarks(found))


def test_what_a_person_set_or_locked_stays() -> None:
    timed, _starts = recognised(tuple(row[0] for row in ROWS))
    transcript = talk()
    rows = list(transcript.segments)
    typed = TimeSlot(1, 2, Origin.TYPED)
    locked = TimeSlot(3, 4, Origin.ESTIMATED, None, locked=True)
    rows[0], rows[1] = rows[0]._replace(slot=typed), rows[1]._replace(slot=locked)
    found = taken(Transcript(transcript.tracks, tuple(rows)), timed)
    assert found.slots[:2] == (typed, locked)


def test_subtitles_in_the_other_language_time_the_rows_too() -> None:
    cues = tuple(
        Segment(str(n), (row[1],), TimeSlot(n * 3000, n * 3000 + 2500, Origin.IMPORTED))
        for n, row in enumerate(ROWS)
    )
    found = taken(talk(), Transcript((Track("s", "zh"),), cues))
    assert [slot.start for slot in found.slots] == [0, 3000, 6000, 9000, 12_000]
    assert found.words[0] == ()


def test_another_talk_and_a_file_without_times_are_refused() -> None:
    timed, _starts = recognised(("Completely different sentences about cooking rice quickly",))
    with pytest.raises(RequestError, match="another talk"):
        taken(talk(), timed)
    with pytest.raises(RequestError, match="no times"):
        taken(talk(), talk())


def test_it_is_one_edit() -> None:
    timed, _starts = recognised(tuple(row[0] for row in ROWS))
    document = Document(talk())
    document.do(times_edit(document.segments, taken(talk(), timed)))
    assert all(row.slot.is_complete for row in document.segments)
    document.undo()
    assert all(row.slot.is_empty for row in document.segments)


@given(st.permutations([row[0] for row in ROWS]), st.floats(0, 0.6), st.integers(0, 99))
def test_slots_are_in_order_whatever_the_other_file_says(
    texts: list[str], wrong: float, seed: int
) -> None:
    timed, _starts = recognised(tuple(texts), wrong, seed)
    try:
        found = taken(talk(), timed)
    except RequestError:
        return
    slots = [slot for slot in found.slots if slot.is_complete]
    assert all((one.end or 0) > (one.start or 0) for one in slots)
    ends = [(one.end or 0) for one in slots[:-1]]
    assert all(end <= (other.start or 0) for end, other in zip(ends, slots[1:], strict=True))
    for row, words in zip(ROWS, found.words, strict=True):
        assert all(0 <= word.start < word.end <= len(row[0]) for word in words)
