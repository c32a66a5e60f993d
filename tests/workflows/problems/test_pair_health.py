"""Which rows may not say the same in both languages."""

from editor.checks.base import CHECKS
from editor.core.issues import Issue, Severity
from editor.workflows.problems.pair_health import pair_doubts


def issue(check: str, segment: str, message: str) -> Issue:
    return Issue(check, segment, 0, Severity.WARNING, message)


def test_only_what_holds_one_column_against_the_other_counts() -> None:
    found = [issue("numbers", "a", "25 is not there."), issue("spaces", "b", "Two blanks.")]
    assert pair_doubts(found) == {"a": "25 is not there."}


def test_the_reasons_of_a_row_are_told_together_and_each_once() -> None:
    found = [
        issue("numbers", "a", "25 is not there."),
        issue("negation", "a", "Only one says no."),
        issue("numbers", "a", "25 is not there."),
    ]
    assert pair_doubts(found) == {"a": "25 is not there. Only one says no."}


def test_these_checks_hold_one_column_against_the_other() -> None:
    assert {check.id for check in CHECKS if check.compares} == {
        "empty-side", "foreign-words", "glossary-terms", "negation", "numbers", "pairing",
    }  # fmt: skip
