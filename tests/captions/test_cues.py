"""Rows become cues; a row without a time never does."""

from hypothesis import given
from hypothesis import strategies as st

from editor.captions.cues import make_cues
from editor.core.segments import Role, Segment, Track
from editor.core.timeslots import EMPTY_SLOT, TimeSlot
from editor.core.transcript import Transcript

TRACKS = (Track("en", "en"), Track("zh", "zh", Role.TRANSLATION))


def transcript(*rows: tuple[str, str, TimeSlot]) -> Transcript:
    segments = tuple(
        Segment(str(i), (first, second), slot) for i, (first, second, slot) in enumerate(rows)
    )
    return Transcript(TRACKS, segments)


def test_a_row_becomes_a_cue_with_its_texts_in_the_order_asked_for() -> None:
    rows = transcript(("The lamp.", "灯。", TimeSlot(500, 900)))
    (cue,) = make_cues(rows, (1, 0)).cues
    assert cue == (500, 900, ("灯。", "The lamp."), "", 0)


def test_the_speaker_and_the_row_go_along() -> None:
    row = Segment("1", ("Ahoy.", ""), TimeSlot(0, 10), speaker="Marisol")
    other = Segment("0", ("", ""))
    (cue,) = make_cues(Transcript(TRACKS, (other, row)), (0,)).cues
    assert (cue.speaker, cue.row) == ("Marisol", 1)


def test_rows_without_a_complete_time_are_left_out_and_named() -> None:
    listed = make_cues(
        transcript(
            ("a", "", EMPTY_SLOT),
            ("b", "", TimeSlot(0, None)),
            ("c", "", TimeSlot(None, 5)),
            ("d", "", TimeSlot(0, 5)),
        ),
        (0,),
    )
    assert [cue.row for cue in listed.cues] == [3]
    assert listed.untimed == (0, 1, 2)


def test_a_row_that_starts_at_zero_is_a_cue() -> None:
    assert make_cues(transcript(("a", "b", TimeSlot(0, 1))), (0, 1)).cues[0].start == 0


def test_white_space_around_a_text_goes_and_inside_it_stays() -> None:
    rows = transcript((" \u3000two\n lines\t", "\n", TimeSlot(0, 1)))
    assert make_cues(rows, (0, 1)).cues[0].texts == ("two\n lines", "")


def test_a_row_empty_in_the_languages_asked_for_is_named() -> None:
    rows = transcript(("only source", " ", TimeSlot(0, 1)), ("", "", EMPTY_SLOT))
    listed = make_cues(rows, (1,))
    assert (listed.cues, listed.empty, listed.untimed) == ((), (0, 1), ())


def test_a_row_that_does_not_end_after_its_start_is_left_out_and_named() -> None:
    rows = transcript(("a", "", TimeSlot(9, 3)), ("b", "", TimeSlot(5, 5)))
    listed = make_cues(rows, (0,))
    assert (listed.cues, listed.reversed) == ((), (0, 1))


def test_cues_come_in_the_order_of_their_starts_and_those_moved_are_named() -> None:
    rows = transcript(
        ("late", "", TimeSlot(90, 99)),
        ("early", "", TimeSlot(10, 20)),
        ("early too", "", TimeSlot(10, 15)),
        ("last", "", TimeSlot(95, 99)),
    )
    listed = make_cues(rows, (0,))
    assert [cue.texts[0] for cue in listed.cues] == ["early", "early too", "late", "last"]
    assert listed.moved == (1, 2)


_times = st.none() | st.integers(0, 30)
_rows = st.lists(
    st.tuples(st.sampled_from(["", " ", "a"]), st.just("b"), st.builds(TimeSlot, _times, _times))
)


@given(_rows, st.sampled_from([(0,), (1,), (0, 1), (1, 0)]))
def test_every_row_is_a_cue_or_named_once(
    rows: list[tuple[str, str, TimeSlot]], columns: tuple[int, ...]
) -> None:
    listed = make_cues(transcript(*rows), columns)
    accounted = [cue.row for cue in listed.cues]
    accounted += [*listed.untimed, *listed.empty, *listed.reversed]
    assert sorted(accounted) == list(range(len(rows)))
    starts = [(cue.start, cue.row) for cue in listed.cues]
    assert starts == sorted(starts)
