"""What is marked beside a row: unlike languages, what is read too fast, and how much is wrong."""

from editor.checks.base import CHECKS
from editor.core.issues import Issue, Severity
from editor.workflows.problems.row_marks import UNMARKED, RowMark, row_mark


def issue(
    check: str,
    message: str,
    severity: Severity = Severity.WARNING,
    measure: float | None = None,
) -> Issue:
    return Issue(check, "a", 0, severity, message, measure=measure)


def test_only_what_holds_one_column_against_the_other_makes_an_unhealthy_pair() -> None:
    found = [issue("numbers", "25 is not there."), issue("spaces", "Two blanks.")]
    assert row_mark(found).pair == "25 is not there."
    assert row_mark(found[1:]).pair == ""


def test_the_reasons_of_a_row_are_told_together_and_each_once() -> None:
    found = [
        issue("numbers", "25 is not there."),
        issue("negation", "Only one says no."),
        issue("numbers", "25 is not there."),
    ]
    assert row_mark(found).pair == "25 is not there. Only one says no."


def test_the_highest_reading_speed_stands_apart_from_the_count() -> None:
    found = [
        issue("reading-speed", "21 is fast.", measure=21.4),
        issue("reading-speed", "23 is fast.", Severity.ERROR, measure=23.0),
        issue("doubled-word", "“a” stands here twice."),
    ]
    said = "21 is fast. 23 is fast. “a” stands here twice."
    assert row_mark(found) == RowMark("", 23.0, 1, said)


def test_a_hint_is_no_mark_but_where_the_languages_differ() -> None:
    found = [
        issue("punctuation-width", "“,” is narrow.", Severity.HINT),
        issue("negation", "Only one says no.", Severity.HINT),
    ]
    assert row_mark(found) == RowMark("Only one says no.")


def test_what_the_state_of_a_row_says_is_not_said_again() -> None:
    found = [issue("untimed", "The row has no time.", Severity.ERROR)]
    assert row_mark(found) == UNMARKED


def test_nothing_is_marked_where_nothing_is_wrong() -> None:
    assert row_mark([]) is UNMARKED


def test_these_checks_hold_one_column_against_the_other() -> None:
    assert {check.id for check in CHECKS if check.compares} == {
        "empty-side", "foreign-words", "glossary-terms", "negation", "numbers", "pairing",
    }  # fmt: skip


def test_these_checks_say_what_the_state_of_a_row_shows() -> None:
    assert {check.id for check in CHECKS if check.is_in_state} == {"doubtful-time", "untimed"}
