"""What every aligner promises."""

import shlex
import sys
from pathlib import Path

import pytest

from editor import paths
from editor.alignment.base import ALIGNERS, Aligner, AlignOptions, AlignResult, Means
from editor.alignment.external.scripted import ScriptedAligner
from editor.core.progress import Cancelled, NoProgress
from editor.core.registry import title_of
from editor.core.segments import Role, Segment, Track
from editor.core.timeslots import EMPTY_SLOT, Origin, TimeSlot
from editor.core.transcript import Transcript
from editor.workflows.times.aligning import Recording

EXAMPLE = paths.resources() / "examples" / "steady_aligner.py"
MEANS = Means(command=shlex.join([sys.executable, str(EXAMPLE)]))
SOUND = Path(__file__).parents[1] / "alignment" / "acoustic" / "recordings" / "lighthouse.mp3"
TEXTS = (
    (
        "The keeper climbed the stairs of the lighthouse every evening at seven.",
        "守护人每晚七点上楼。",
    ),
    ("She carried two lamps and a bottle of oil.", "她带着两盏灯和一瓶油。"),
    ("From the harbour, people could see the light for twenty miles.", "二十英里外都能看到灯光。"),
    ("One winter the fog was so thick that nobody saw anything.", "一个冬天，雾很浓。"),
)  # fmt: skip
TYPED = TimeSlot(4500, 7000, Origin.TYPED)
LOCKED = TimeSlot(7500, 11_500, Origin.IMPORTED, locked=True)
SLOTS = (EMPTY_SLOT, TYPED, LOCKED, EMPTY_SLOT)


@pytest.fixture(scope="module")
def recording() -> Recording:
    return Recording(SOUND)


# What the scripted ones do with a recogniser is in tests/alignment/external/test_scripted.py.
RUNNING = [part for part in ALIGNERS if not isinstance(part, ScriptedAligner)]


@pytest.fixture(params=RUNNING, ids=lambda part: part.id)
def part(request: pytest.FixtureRequest) -> Aligner:
    aligner: Aligner = request.param
    if aligner.available(MEANS) is not None:
        pytest.skip(aligner.available(MEANS))
    return aligner


def transcript() -> Transcript:
    tracks = (Track("source", "en"), Track("translation", "zh", Role.TRANSLATION))
    rows = (Segment(str(n), *row) for n, row in enumerate(zip(TEXTS, SLOTS, strict=True)))
    return Transcript(tracks, tuple(rows))


def aligned(part: Aligner, recording: Recording, only: frozenset[int] | None = None) -> AlignResult:
    options = AlignOptions(31_000, only, recording, audio=SOUND, means=MEANS)
    return part.align(transcript(), options, NoProgress())


@pytest.mark.parametrize("part", list(ALIGNERS), ids=lambda part: part.id)
def test_it_says_what_it_is(part: Aligner) -> None:
    assert part.id == part.id.lower()
    assert title_of(part) != type(part).__name__


def test_one_time_a_row_and_no_anchor_moved(part: Aligner, recording: Recording) -> None:
    slots = aligned(part, recording).slots
    assert len(slots) == len(TEXTS)
    assert slots[1] == TYPED
    assert slots[2] == LOCKED


def test_slots_are_in_order_and_longer_than_nothing(part: Aligner, recording: Recording) -> None:
    slots = [slot for slot in aligned(part, recording).slots if slot.start is not None]
    assert [slot.start for slot in slots] == sorted(slot.start or 0 for slot in slots)
    assert all((slot.end or 0) > (slot.start or 0) for slot in slots)


def test_words_lie_in_the_text_and_in_the_slot(part: Aligner, recording: Recording) -> None:
    for row, text in zip(aligned(part, recording).rows, TEXTS, strict=True):
        for word in row.words:
            assert 0 <= word.start < word.end <= len(text[0])
            assert (row.slot.start or 0) <= word.from_ms <= word.to_ms <= (row.slot.end or 0)


def test_rows_that_were_not_asked_for_stay(part: Aligner, recording: Recording) -> None:
    slots = aligned(part, recording, only=frozenset({0})).slots
    assert slots[1:] == list(SLOTS[1:])
    assert slots[0].is_complete


def test_it_can_be_cancelled(part: Aligner, recording: Recording) -> None:
    class Stop:
        def step(self, done: int, total: int, text: str = "") -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        options = AlignOptions(31_000, None, Recording(SOUND), audio=SOUND, means=MEANS)
        part.align(transcript(), options, Stop())
