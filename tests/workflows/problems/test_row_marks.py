"""What is marked beside a row: unlike languages, what is read too fast, and how much is wrong."""

from editor.checks.base import CHECKS
from editor.core.issues import Issue, Severity
from editor.workflows.problems.row_marks import RowMark, row_marks


def issue(
    check: str,
    segment: str,
    message: str,
    severity: Severity = Severity.WARNING,
    measure: float | None = None,
) -> Issue:
    return Issue(check, segment, 0, severity, message, measure=measure)


def test_only_what_holds_one_column_against_the_other_makes_an_unhealthy_pair() -> None:
    found = [issue("numbers", "a", "25 is not there."), issue("spaces", "b", "Two blanks.")]
    marks = row_marks(found)
    assert marks["a"].pair == "25 is not there."
    assert marks["b"].pair == ""


def test_the_reasons_of_a_row_are_told_together_and_each_once() -> None:
    found = [
        issue("numbers", "a", "25 is not there."),
        issue("negation", "a", "Only one says no."),
        issue("numbers", "a", "25 is not there."),
    ]
    assert row_marks(found)["a"].pair == "25 is not there. Only one says no."


def test_the_highest_reading_speed_stands_apart_from_the_count() -> None:
    found = [
        issue("reading-speed", "a", "21 is fast.", measure=21.4),
        issue("reading-speed", "a", "23 is fast.", Severity.ERROR, measure=23.0),
        issue("doubled-word", "a", "“a” stands here twice."),
    ]
    assert row_marks(found) == {
        "a": RowMark("", 23.0, 1, "21 is fast. 23 is fast. “a” stands here twice.")
    }


def test_a_hint_is_no_mark_but_where_the_languages_differ() -> None:
    found = [
        issue("punctuation-width", "a", "“,” is narrow.", Severity.HINT),
        issue("negation", "b", "Only one says no.", Severity.HINT),
    ]
    assert row_marks(found) == {"b": RowMark("Only one says no.")}


def test_what_the_state_of_a_row_says_is_not_said_again() -> None:
    assert row_marks([issue("untimed", "a", "The row has no time.", Severity.ERROR)]) == {}


def test_nothing_is_marked_where_nothing_is_wrong() -> None:
    assert row_marks([]) == {}


def test_these_checks_hold_one_column_against_the_other() -> None:
    assert {check.id for check in CHECKS if check.compares} == {
        "empty-side", "foreign-words", "glossary-terms", "negation", "numbers", "pairing",
    }  # fmt: skip


def test_these_checks_say_what_the_state_of_a_row_shows() -> None:
    assert {check.id for check in CHECKS if check.is_in_state} == {"doubtful-time", "untimed"}
