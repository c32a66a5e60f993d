"""Rules of a list applied one after another."""

from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.core.progress import Cancelled, NoProgress
from editor.core.replacements import Rule, RuleKind
from editor.core.segments import Segment
from editor.search.lists.applying import Outcome, apply_rules

ROWS = (
    Segment("1", ("Gonna row to Marisole, gonna row.", "划船。")),
    Segment("2", ("The arrow is narrow.", "箭。")),
)


def after(*rules: Rule, rows: tuple[Segment, ...] = ROWS) -> list[str]:
    return texts(rows, apply_rules(rules, rows))


def texts(rows: tuple[Segment, ...], outcome: Outcome) -> list[str]:
    return [outcome.texts.get((row, 0), segment.texts[0]) for row, segment in enumerate(rows)]


def test_exact_text_is_replaced_in_either_case_unless_it_is_to_be_matched() -> None:
    assert after(Rule("gonna", "going to"))[0].count("going to") == 2
    assert after(Rule("gonna", "going to", match_case=True))[0].startswith("Gonna row")


def test_a_whole_word_is_not_part_of_another() -> None:
    first, second = after(Rule("row", "sail", RuleKind.WHOLE_WORD))
    assert first == "Gonna sail to Marisole, gonna sail."
    assert second == ROWS[1].texts[0]


def test_a_regular_expression_has_groups() -> None:
    rule = Rule(r"(\w+)row\b", r"<\1>", RuleKind.REGEX)
    assert after(rule)[1] == "The <ar> is <nar>."


def test_a_fuzzy_rule_replaces_what_is_like_its_text_and_its_text() -> None:
    rows = (Segment("1", ("Marisole's boat, Marisol and MARISOLE",)),)
    assert after(Rule("Marisol", "", RuleKind.FUZZY), rows=rows) == [
        "Marisol's boat, Marisol and MARISOL"
    ]
    assert after(Rule("Marisol", "Ana", RuleKind.FUZZY), rows=rows) == ["Ana's boat, Ana and ANA"]


def test_each_rule_sees_what_those_before_it_left() -> None:
    rules = (Rule("arrow", "bow"), Rule("bow", "string"))
    assert after(*rules)[1] == "The string is nstring."
    assert after(*reversed(rules))[1] == "The bow is nbow."


def test_a_rule_that_is_off_does_nothing() -> None:
    assert apply_rules([Rule("row", "sail", enabled=False)], ROWS).count == 0


def test_hits_are_told_for_each_rule() -> None:
    outcome = apply_rules([Rule("gonna", "will"), Rule("zzz"), Rule("narrow", "wide")], ROWS)
    assert [hits.count for hits in outcome.hits] == [2, 0, 1]
    assert (outcome.hits[2].places[0].row, outcome.hits[2].places[0].found) == (1, "narrow")
    assert outcome.count == 3


def test_what_is_replaced_by_itself_is_no_hit() -> None:
    assert apply_rules([Rule("Gonna", "Gonna")], ROWS).hits[0].count == 1
    assert apply_rules([Rule("Gonna", "Gonna", match_case=True)], ROWS).hits[0].count == 0


@pytest.mark.parametrize(
    "bad",
    [
        Rule("(", "", RuleKind.REGEX),
        Rule("(a)", r"\2", RuleKind.REGEX),
        Rule("", "x"),
        Rule("(?:x|xx)+[yz]", "", RuleKind.REGEX),
    ],
)
def test_a_rule_that_cannot_be_used_is_told_and_the_others_go_on(bad: Rule) -> None:
    rows = (Segment("1", ("a row", "x" * 60 + "!y")),)
    outcome = apply_rules([bad, Rule("row", "sail")], rows)
    assert outcome.hits[0].problem
    assert texts(rows, outcome)[0].startswith("a sail")


def test_a_place_can_be_left_alone() -> None:
    outcome = apply_rules([Rule("row", "sail")], ROWS, skipped={(0, 0, 0)})
    assert texts(ROWS, outcome) == [ROWS[0].texts[0], "The arsail is narsail."]
    assert (len(outcome.hits[0].places), len(outcome.hits[0].skipped)) == (2, 2)


def test_only_one_column_can_be_asked_for() -> None:
    outcome = apply_rules([Rule("箭", "弓"), Rule("arrow", "bow")], ROWS, tracks=frozenset({1}))
    assert outcome.texts == {(1, 1): "弓。"}


def test_it_can_be_stopped() -> None:
    class Stopping(NoProgress):
        def step(self, done: int, total: int, text: str = "") -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        apply_rules([Rule("a")], ROWS, progress=Stopping())


RULES = st.lists(
    st.builds(
        Rule,
        st.text("abw. ", max_size=3),
        st.text("ab ", max_size=2),
        st.sampled_from([RuleKind.EXACT, RuleKind.WHOLE_WORD, RuleKind.FUZZY]),
    ),
    max_size=4,
)


@settings(deadline=None)
@given(RULES)
def test_one_after_another_is_as_one_by_one(rules: list[Rule]) -> None:
    rows = ROWS
    for rule in rules:
        outcome = apply_rules([rule], rows)
        rows = tuple(
            Segment(row.id, tuple(outcome.texts.get((n, t), x) for t, x in enumerate(row.texts)))
            for n, row in enumerate(rows)
        )
    outcome = apply_rules(rules, ROWS)
    assert texts(ROWS, outcome) == [row.texts[0] for row in rows]


def test_a_thousand_rules_on_a_long_transcript_take_seconds_at_most() -> None:
    rows = tuple(ROWS[n % 2]._replace(id=str(n)) for n in range(2000))
    start = perf_counter()
    outcome = apply_rules([Rule(f"word{n}", "x", RuleKind.WHOLE_WORD) for n in range(1000)], rows)
    assert outcome.count == 0
    assert perf_counter() - start < 5
