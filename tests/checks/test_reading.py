"""Speed, width and number of lines, each language by its own limits."""

from dataclasses import replace

import pytest

from editor.checks.base import CHECKS
from editor.checks.checking import check_rows
from editor.checks.context import prepare
from editor.core.cues import Cue
from editor.core.issues import Severity
from editor.core.segments import Role, Track
from editor.core.transcript import Transcript
from tests.checks.looking import GUIDELINES, found, row

SECOND = (0, 1000)


@pytest.mark.parametrize(
    ("count", "severities"), [(20, []), (21, ["warning"]), (30, ["warning"]), (31, ["error"])]
)
def test_english_is_read_at_20_characters_a_second(count: int, severities: list[str]) -> None:
    issues = found("reading-speed", [row("x" * count, times=SECOND)], ("en",))
    assert [str(one.severity) for one in issues] == severities


def test_each_language_has_its_own_speed() -> None:
    (issue,) = found("reading-speed", [row("Ten letters", "十" * 10, times=SECOND)])
    assert issue.track == 1
    assert issue.severity is Severity.WARNING
    assert "10.0" in issue.message
    assert "9" in issue.message


def test_a_speed_that_is_shown_as_the_limit_is_within_it() -> None:
    assert not found("reading-speed", [row("x" * 42, times=(0, 2099))], ("en",))


def test_latin_letters_count_a_half_in_chinese() -> None:
    assert not found("reading-speed", [row("", "abcdefghijklmnopqr", times=SECOND)])


def test_a_text_without_breaks_is_wrapped_to_the_width() -> None:
    text = "word " * 15 + "end"
    assert not found("line-length", [row(text, times=SECOND)], ("en",))
    assert not found("line-count", [row(text, times=SECOND)], ("en",))
    (issue,) = found("line-count", [row(text + text, times=SECOND)], ("en",))
    assert "4" in issue.message


def test_chinese_is_wrapped_to_16_signs() -> None:
    assert not found("line-count", [row("", "潮" * 32, times=SECOND)])
    assert len(found("line-count", [row("", "潮" * 33, times=SECOND)])) == 1


def test_a_line_of_its_own_is_taken_as_it_is() -> None:
    text = "x " * 30 + "end\nshort"
    (issue,) = found("line-length", [row(text, times=SECOND)], ("en",))
    assert issue.span == (0, 63)


def test_rows_without_a_time_are_not_judged() -> None:
    assert not found("line-count", [row("word " * 90)], ("en",))


def test_cues_can_be_handed_in() -> None:
    track = Track("s", "en", Role.SOURCE)
    segments = (row("one two three four", times=(0, 4000))._replace(id="a"),)
    cues = (Cue(0, 500, ("one two",)), Cue(500, 4000, ("three four",)))
    context = prepare(
        Transcript((track,), segments), GUIDELINES["netflix"], cues=lambda rows, row: cues
    )
    (issue,) = check_rows(context, segments, None, [CHECKS.get("too-short")])
    assert issue.cue == 0
    slower = replace(context, cues=lambda rows, row: cues[1:])
    assert not check_rows(slower, segments, None, [CHECKS.get("too-short")])
