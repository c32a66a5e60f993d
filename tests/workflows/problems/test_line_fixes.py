"""Lines of subtitles are broken anew where they fit, and never those of several speakers."""

from editor.checks.context import prepare
from editor.core.segments import Role, Segment, Track
from editor.core.timeslots import Origin, TimeSlot
from editor.core.transcript import Transcript
from editor.workflows.problems.guidelines import guideline_named
from editor.workflows.problems.line_fixes import broken_anew

TRACKS = (Track("s", "en"), Track("t", "zh", Role.TRANSLATION))


def broken(english: str, chinese: str = "") -> tuple[str | None, str | None]:
    rows = (Segment("a", (english, chinese), TimeSlot(0, 4000, Origin.TYPED)),)
    context = prepare(Transcript(TRACKS, rows), guideline_named("netflix"))
    return broken_anew(context, rows, 0, 0), broken_anew(context, rows, 0, 1)


def test_a_line_that_is_too_long_becomes_two() -> None:
    assert broken(
        "The keeper lit the lamp at five, and nobody saw it.",
        "守灯人五点钟点亮了灯，但是没有人看见。",
    ) == (
        "The keeper lit the lamp at five,\nand nobody saw it.",
        "守灯人五点钟点亮了灯，\n但是没有人看见。",
    )


def test_three_short_lines_become_two() -> None:
    assert broken("The keeper\nlit the lamp at five,\nand nobody saw it.")[0] == (
        "The keeper lit the lamp at five,\nand nobody saw it."
    )


def test_what_cannot_fit_or_fits_already_is_left() -> None:
    assert broken("The tide came. " * 9, "潮" * 90) == (None, None)
    assert broken("The tide came.", "潮来了。") == (None, None)


def test_the_lines_of_two_speakers_stay_apart() -> None:
    line = "- Did you see the three boats outside of the harbour?\n- No."
    assert broken(line)[0] is None
