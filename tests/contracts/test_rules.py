"""What every rule that tidies promises."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from editor.cleanup.base import RULES, Rule
from editor.cleanup.finding import proposals_in
from editor.cleanup.lines import Habit, Line, Lines
from editor.cleanup.settling import applied, settled
from editor.core.glossary import Glossary, Term
from editor.core.proposals import Proposal
from editor.core.registry import title_of
from editor.core.segments import Role, Segment, Track
from editor.core.transcript import Transcript

ALL = list(RULES)
LANGUAGES = ("en", "nl", "de", "fr", "es", "it", "pt", "ru", "pl", "zh", "ja", "ko", "xx")
UNTIDY = (
    "Um, so  the the lamp (laughter) was— was lit.",
    "I was— I am not, you know, sure, uh, of it ,now.",
    'He has 3 lamps, he said "so", and it\'s right.',
    "她说,呃,我们我们走吧(笑)。",
)
ODD = st.lists(
    st.sampled_from(
        [
            "um",
            "uh",
            " ",
            ",",
            ".",
            "I",
            "the",
            "The",
            "it",
            "it's",
            "no",
            "—",
            "-",
            "...",
            "“",
            '"',
            "(",
            ")",
            "[music]",
            "♪",
            "\n",
            "呃",
            "我",
            "我们",
            "，",
            "えーと",
            "、",
            "음",
            "äh",
            "ich",
            "euh",
            "je",
            "\u200b",
            "\u00a0",
            "ё",
            "э",
            "0",
            "3",
            "\u0301",
            "🌊",
            "a",
            "B",
            "'",
            "’",
            "you know",
            "was",
            "s-",
            "?",
        ]
    ),
    max_size=14,
).map("".join)


def by_id(rule: Rule) -> str:
    return rule.id


def line_of(text: str, language: str, names: tuple[str, ...] = ()) -> Line:
    return Line(text, language, names=names, habit=Habit(curly_quotes=True, curly_apostrophes=True))


@pytest.mark.parametrize("rule", ALL, ids=by_id)
def test_it_says_what_it_is(rule: Rule) -> None:
    assert rule.id == rule.id.lower()
    assert title_of(rule) != type(rule).__name__


@pytest.mark.parametrize("rule", ALL, ids=by_id)
def test_it_finds_something_in_texts_made_for_all_of_them(rule: Rule) -> None:
    lines = [line_of(text, "zh" if "她" in text else "en") for text in UNTIDY]
    assert any(settled(line, rule.changes) for line in lines)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("rule", ALL, ids=by_id)
@settings(max_examples=40, deadline=None)
@given(text=ODD)
@example(text="um")
@example(text="(um")
@example(text="uh uh,, the the the\nthe th- the")
def test_what_it_changes_stands_in_the_text_and_does_not_come_back(
    rule: Rule, language: str, text: str
) -> None:
    line = line_of(text, language)
    changes = settled(line, rule.changes)
    done = 0
    for one in changes:
        assert done <= one.start <= one.end <= len(text)
        assert text[one.start : one.end] != one.replacement
        assert 0 < one.confidence <= 1
        assert one.reason
        done = one.end
    again = line.with_text(applied(text, changes))
    assert not settled(again, rule.changes)


NAMES = ("The The", "Um", "I I", "music", "you know", "呃", "3", '"so"', "it's", "我们我们")


@pytest.mark.parametrize("rule", ALL, ids=by_id)
@settings(max_examples=60, deadline=None)
@given(parts=st.lists(st.one_of(st.sampled_from(NAMES), ODD), max_size=6))
@example(parts=["", "Um", ", so"])
@example(parts=["uh ", "The The"])
@example(parts=["you know", "you know\u200b"])
def test_it_never_touches_a_name_of_the_glossary(rule: Rule, parts: list[str]) -> None:
    line = line_of(" ".join(parts), "en", NAMES)
    for one in settled(line, rule.changes):
        assert all(one.end <= start or end <= one.start for start, end in line.protected)


@settings(max_examples=80, deadline=None)
@given(texts=st.lists(st.tuples(ODD, ODD), max_size=4))
def test_together_they_never_overlap_and_empty_no_row_unasked(
    texts: list[tuple[str, str]],
) -> None:
    tracks = (Track("source", "en"), Track("translation", "zh", Role.TRANSLATION))
    segments = tuple(Segment(str(n), pair) for n, pair in enumerate(texts))
    lines = Lines(Transcript(tracks, segments), Glossary((Term("The The"),)))
    for row, pair in enumerate(texts):
        for track, text in enumerate(pair):
            found = list(proposals_in(lines.line(row, track), ALL, (str(row), row, track)))
            done = 0
            for one in found:
                assert text[one.start : one.end] == one.found != one.replacement
                assert one.start >= done
                done = one.end
            sure = [one for one in found if one.confidence >= 0.9]
            assert not text.strip() or after(text, sure).strip()


def after(text: str, found: list[Proposal]) -> str:
    for one in reversed(found):
        text = text[: one.start] + one.replacement + text[one.end :]
    return text
