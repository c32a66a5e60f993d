"""Whatever the rows, their times and the recording are: anchors stay, and nothing breaks."""

from unittest.mock import patch

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.alignment.acoustic.hearing import Heard
from editor.alignment.base import ALIGNERS, AlignOptions
from editor.core.errors import RequestError
from editor.core.progress import NoProgress
from editor.core.segments import Segment, Track
from editor.core.timeslots import Origin, TimeSlot
from editor.core.transcript import Transcript

MOMENTS = st.none() | st.integers(0, 12_000)
SLOTS = st.builds(
    TimeSlot, MOMENTS, MOMENTS, st.sampled_from([None, *Origin]), st.none(), st.booleans()
)
TEXTS = st.text(max_size=40) | st.sampled_from(["So we lit the lamp.", "Yes.", "2024", "于是我们"])


class Noise:
    """Some frames of anything."""

    def __init__(self, frames: int, seed: int) -> None:
        rng = np.random.default_rng(seed)
        scores = -rng.exponential(3, (frames, 42)).astype(np.float16)
        self.kept = {"acoustic": Heard(scores, rng.random(frames * 3) < 0.7)}


@settings(max_examples=150)
@given(
    rows=st.lists(st.tuples(TEXTS, SLOTS), max_size=8),
    only=st.none() | st.frozensets(st.integers(0, 9)),
    frames=st.integers(0, 400),
    seed=st.integers(0, 99),
)
def test_anchors_stay_and_slots_are_in_order(
    rows: list[tuple[str, TimeSlot]], only: frozenset[int] | None, frames: int, seed: int
) -> None:
    segments = tuple(Segment(str(n), (text,), slot) for n, (text, slot) in enumerate(rows))
    transcript = Transcript((Track("source", "en"),), segments)
    options = AlignOptions(only=only, sound=Noise(frames, seed))
    try:
        # Noise is no talk of anybody's; what would be found in it has to be sound all the same.
        with patch("editor.alignment.acoustic.reasons.is_other_talk", return_value=False):
            result = ALIGNERS.get("acoustic").align(transcript, options, NoProgress())
    except RequestError as error:
        assert str(error).endswith(".")
        return
    assert len(result.rows) == len(rows)
    for place, (segment, time) in enumerate(zip(segments, result.rows, strict=True)):
        slot = segment.slot
        if slot.locked or (slot.is_anchor and slot.is_complete):
            assert time.slot == slot
        elif slot.is_anchor:
            assert slot.start in (None, time.slot.start)
            assert slot.end in (None, time.slot.end)
        if only is not None and place not in only:
            assert time.slot == slot
    found = [
        time.slot
        for segment, time in zip(segments, result.rows, strict=True)
        if time.slot != segment.slot and not segment.slot.is_anchor and not time.slot.is_empty
    ]
    assert all(slot.start < slot.end for slot in found)
    if not any(slot.is_anchor for _text, slot in rows) and only is None:
        starts = [slot.start for slot in found]
        assert starts == sorted(starts)
