"""The cues of a talk keep the limits of a guideline, as far as that is possible."""

from dataclasses import replace
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from editor import paths
from editor.captions.splitting.talk import split_cues, split_talk
from editor.captions.splitting.unmet import Reason
from editor.core.cues import Cue
from editor.core.guidelines import read_guideline
from editor.core.segments import Role, Segment, Track
from editor.core.timeslots import Origin, TimeSlot
from editor.core.transcript import Transcript

NETFLIX = read_guideline(paths.resources() / "guidelines" / "netflix.toml")
TRACKS = (Track("a", "en"), Track("b", "zh", Role.TRANSLATION))


def talk(*rows: tuple[str, str, int, int], origin: Origin = Origin.ALIGNED) -> Transcript:
    return Transcript(
        TRACKS,
        tuple(
            Segment(f"s{number}", (one, other), TimeSlot(start, end, origin))
            for number, (one, other, start, end) in enumerate(rows)
        ),
    )


def times(cues: tuple[Cue, ...]) -> list[tuple[int, int]]:
    return [(cue.start, cue.end) for cue in cues]


def test_a_gap_lies_between_cues_that_touch() -> None:
    cues = split_cues(talk(("One.", "一。", 0, 2000), ("Two.", "二。", 2000, 4000)), (0,), NETFLIX)
    assert times(cues.cues) == [(0, 1916), (2000, 4000)]


def test_a_short_silence_is_closed_down_to_the_gap() -> None:
    cues = split_cues(talk(("One.", "一。", 0, 2000), ("Two.", "二。", 2300, 4000)), (0,), NETFLIX)
    assert times(cues.cues) == [(0, 2216), (2300, 4000)]


def test_a_pause_stays() -> None:
    cues = split_cues(talk(("One.", "一。", 0, 2000), ("Two.", "二。", 3000, 4000)), (0,), NETFLIX)
    assert times(cues.cues) == [(0, 2000), (3000, 4000)]


def test_a_cue_that_is_too_short_runs_on_into_the_silence() -> None:
    cues = split_cues(talk(("Yes.", "对。", 0, 300), ("Two.", "二。", 3000, 4000)), (0,), NETFLIX)
    assert times(cues.cues) == [(0, 834), (3000, 4000)]


def test_a_cue_that_is_too_fast_runs_on_until_it_can_be_read() -> None:
    text = "This is what the keeper said about it."
    cues = split_cues(talk((text, "一。", 0, 1000), ("Two.", "二。", 9000, 9900)), (0,), NETFLIX)
    assert cues.cues[0].end == len(text) * 1000 // 20


def test_estimated_neighbours_give_way_to_a_cue_that_is_too_short() -> None:
    rows = talk(
        ("One and more.", "一。", 0, 2000),
        ("Yes.", "对。", 2000, 2300),
        ("Two and more.", "二。", 2300, 5000),
        origin=Origin.ESTIMATED,
    )
    cues = split_cues(rows, (0,), NETFLIX).cues
    assert all(cue.end - cue.start >= 834 for cue in cues)
    assert all(above.end + 84 <= below.start for above, below in pairwise(cues))


def test_typed_times_are_not_moved_and_it_is_said_what_could_not_be_met() -> None:
    rows = talk(
        ("One and more.", "一。", 0, 2000),
        ("Yes.", "对。", 2000, 2300),
        ("Two and more.", "二。", 2300, 5000),
        origin=Origin.TYPED,
    )
    split = split_talk(rows, NETFLIX)
    listed = split.cues_for((0,))
    assert [cue.start for cue in listed.cues] == [0, 2000, 2300]
    (unmet,) = split.unmet(listed, (0,))
    assert (unmet.row, unmet.cue, unmet.reason) == (1, 0, Reason.SHORT)
    assert unmet.sentence().startswith("Row 2, cue 1: 0.22 s instead of 0.83 s")


def test_people_who_speak_at_once_stay_at_once() -> None:
    rows = talk(("One and more.", "一。", 0, 4000), ("Two and more.", "二。", 2000, 5000))
    assert times(split_cues(rows, (0,), NETFLIX).cues) == [(0, 4000), (2000, 5000)]


def test_a_slight_overlap_is_taken_away() -> None:
    rows = talk(("One and more.", "一。", 0, 2100), ("Two and more.", "二。", 2000, 5000))
    assert times(split_cues(rows, (0,), NETFLIX).cues) == [(0, 1916), (2000, 5000)]


def test_a_cue_is_gone_after_the_longest_time() -> None:
    assert times(split_cues(talk(("Hm.", "嗯。", 0, 30_000)), (0,), NETFLIX).cues) == [(0, 7000)]


def test_rows_without_times_or_text_are_named() -> None:
    rows = talk(("One.", "一。", 0, 2000), ("", "", 2000, 3000), ("Two.", "二。", 5000, 4000))
    untimed = Segment("x", ("Three.", "三。"))
    rows = replace(rows, segments=(*rows.segments, untimed))
    cues = split_cues(rows, (0, 1), NETFLIX)
    assert (cues.untimed, cues.empty, cues.reversed) == ((3,), (1,), (2,))


def test_both_languages_alone_have_the_same_times() -> None:
    text = "The keeper lit the lamp and nobody saw it because the fog was too thick, so we waited"
    rows = talk((text, "守灯人点亮了灯，但没有人看见，因为雾太浓了，所以我们等着。", 0, 6000))
    one, other = split_cues(rows, (0,), NETFLIX), split_cues(rows, (1,), NETFLIX)
    assert times(one.cues) == times(other.cues)
    assert len(one.cues) == 2


ROWS = st.lists(
    st.tuples(
        st.sampled_from(["Yes.", "", "This is what the keeper said about it.", "a word " * 40]),
        st.sampled_from(["对。", "", "守灯人点亮了灯，但没有人看见。", "灯塔的，" * 12]),
        st.integers(0, 1500),
        st.integers(1, 9000),
    ),
    max_size=8,
)


@settings(max_examples=60, deadline=None)
@given(ROWS, st.sampled_from(Origin))
def test_cues_never_overlap_when_rows_do_not(
    rows: list[tuple[str, str, int, int]], origin: Origin
) -> None:
    at = 0
    timed = []
    for one, other, silence, length in rows:
        timed.append((one, other, at + silence, at + silence + length))
        at += silence + length
    cues = split_cues(talk(*timed, origin=origin), (0, 1), NETFLIX).cues
    assert all(cue.start < cue.end for cue in cues)
    assert all(above.end <= below.start for above, below in pairwise(cues))


class Told:
    """A progress that keeps what it was told."""

    def __init__(self) -> None:
        self.steps: list[tuple[int, int]] = []

    def step(self, done: int, total: int, text: str = "") -> None:
        self.steps.append((done, total))


def test_progress_is_told_every_two_hundred_rows() -> None:
    told = Told()
    rows = talk(*(("One.", "一。", 2000 * n, 2000 * n + 1500) for n in range(401)))
    split_talk(rows, NETFLIX, told)
    assert told.steps == [(0, 401), (200, 401), (400, 401)]
