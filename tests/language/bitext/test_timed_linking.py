"""Where two texts have times, these say what belongs together, on whatever clocks they are."""

import random
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.language.bitext.clocks import Clock, Spans, clock_between
from editor.language.bitext.linking import Link, link_lines
from editor.language.bitext.stretches import on_one_clock
from tests.language.bitext.damage import f1, truth
from tests.language.bitext.talks import glue_of, texts_of
from tests.language.bitext.timed import (
    KINDS,
    PAUSED,
    Kind,
    TimedLine,
    on_clock,
    recut,
    spoken,
    translated,
)

SEEDS = range(2)
LEAST = {"32 % damaged": 0.9, "25/23.976, 47.5 s early": 0.88}
USUAL_LEAST = 0.95
TALKS = (("lighthouse", "ja", "en"), ("bakery", "ru", "zh"), ("expedition", "en", "de"))


def spans_of(lines: list[TimedLine]) -> Spans:
    return np.array([(one.start, one.end) for one in lines]).reshape(-1, 2)


def linked(first: list[TimedLine], second: list[TimedLine]) -> list[Link]:
    found = on_one_clock(spans_of(first), spans_of(second))
    spans = None if found is None else (spans_of(first), found[1])
    return link_lines([one.text for one in first], [one.text for one in second], (), spans)


def pair(
    talk: str, languages: tuple[str, str], kind: Kind, seed: int
) -> tuple[list[TimedLine], list[TimedLine]]:
    return pair_of(texts_of(talk, *languages), languages, kind, seed)


def pair_of(
    texts: list[list[str]], languages: tuple[str, str], kind: Kind, seed: int
) -> tuple[list[TimedLine], list[TimedLine]]:
    chance = random.Random(seed)
    ones, others = texts
    said = spoken(ones, chance, kind.every)
    first = recut(said, kind, chance, glue_of(languages[0]))
    second = recut(translated(others, said), kind, chance, glue_of(languages[1]))
    return first, on_clock(second, kind)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_lines_are_linked_by_their_times(kind: Kind) -> None:
    qualities = []
    for talk, *languages in TALKS:
        for seed in SEEDS:
            first, second = pair(talk, (languages[0], languages[1]), kind, seed)
            right = truth([one.line for one in first], [one.line for one in second])
            found = {(link.first, link.second) for link in linked(first, second)}
            qualities.append(f1(right, found))
    assert np.mean(qualities) >= LEAST.get(kind.name, USUAL_LEAST)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_the_clock_of_the_other_file_is_found(kind: Kind) -> None:
    first, second = pair("bakery", ("en", "es"), kind, 3)
    clock = clock_between(spans_of(first), spans_of(second))
    assert clock is not None
    assert clock.factor == pytest.approx(kind.factor, abs=0.002)
    middle = len(second) // 2
    own = Clock(kind.factor, kind.offset)
    shown = spans_of(second)[middle, :1]
    assert clock.on_first(shown) == pytest.approx(own.on_first(shown), abs=0.3)


def test_behind_a_pause_that_the_other_does_not_have_the_lines_find_together_again() -> None:
    talks = [texts_of(talk, "en", "ru") for talk in ("bakery", "expedition")]
    texts = [ones + others for ones, others in zip(*talks, strict=True)]
    qualities = []
    for seed in range(4):
        first, second = pair_of(texts, ("en", "ru"), PAUSED, seed)
        right = truth([one.line for one in first], [one.line for one in second])
        found = {(link.first, link.second) for link in linked(first, second)}
        qualities.append(f1(right, found))
    assert np.mean(qualities) >= 0.9


@pytest.mark.parametrize("pause", [5.0, 27.0, 60.0])
def test_a_pause_in_twenty_lines_is_found_as_well(pause: float) -> None:
    kind = replace(PAUSED, pause=pause)
    qualities = []
    for languages in (("nl", "en"), ("ja", "en")):
        for seed in range(5):
            first, second = pair("lighthouse", languages, kind, seed)
            right = truth([one.line for one in first], [one.line for one in second])
            found = {(link.first, link.second) for link in linked(first, second)}
            qualities.append(f1(right, found))
    assert np.mean(qualities) >= 0.95


def test_times_of_another_talk_do_not_agree() -> None:
    found = []
    for seed in range(8):
        chance = random.Random(seed)
        ones = spoken(texts_of("bakery", "en")[0], chance)
        others = spoken(texts_of("expedition", "en")[0], chance)
        found.append(clock_between(spans_of(ones), spans_of(others)))
    assert found.count(None) >= 7


def test_the_same_times_lead_whatever_the_words_say() -> None:
    said = spoken([f"Item {number} was sold." for number in range(30)], random.Random(1))
    other = translated([f"Item {29 - number} was sold." for number in range(30)], said)
    links = linked(said, other)
    assert [(one.first, one.second) for one in links] == [((at,), (at,)) for at in range(30)]
    assert min(one.certainty for one in links) > 0.9


def test_a_line_that_only_one_text_has_at_that_time_stays_alone() -> None:
    said = spoken(["Yes."] * 30, random.Random(2))
    links = linked(said, said[:12] + said[13:])
    assert [one.first for one in links if not one.second] == [(12,)]
    assert all(one.first and one.second for one in links if one.first != (12,))


def test_two_lines_shown_while_the_other_text_has_one_go_together() -> None:
    said = spoken(texts_of("bakery", "en")[0], random.Random(4))
    merged = [
        *said[:8],
        said[8]._replace(text=f"{said[8].text} {said[9].text}", end=said[9].end),
        *said[10:],
    ]
    links = {(one.first, one.second) for one in linked(said, merged)}
    assert ((8, 9), (8,)) in links
    assert len([one for one in links if len(one[0]) == 1]) == len(said) - 2


def test_lines_that_are_not_in_the_order_of_their_times_are_linked_by_them() -> None:
    said = spoken(texts_of("bakery", "en")[0], random.Random(5))
    mixed = said[20:] + said[:20]
    links = linked(said, mixed)
    assert {(said[one.first[0]].text, mixed[one.second[0]].text) for one in links} == {
        (one.text, one.text) for one in said
    }
    assert len(links) == len(said)


def test_lines_without_an_end_are_linked_by_their_starts() -> None:
    said = spoken(texts_of("bakery", "en")[0], random.Random(6))
    open_ended = [one._replace(end=float("nan")) for one in said]
    assert {(len(one.first), len(one.second)) for one in linked(said, open_ended)} == {(1, 1)}


SOME_SPANS = st.lists(
    st.tuples(
        st.one_of(st.floats(-1e7, 1e7), st.just(float("nan"))),
        st.one_of(st.floats(-1e7, 1e7), st.just(float("nan"))),
    ),
    max_size=20,
)


@given(SOME_SPANS, SOME_SPANS)
def test_any_times_give_each_line_one_link(
    ones: list[tuple[float, float]], others: list[tuple[float, float]]
) -> None:
    first, second = (np.array(spans).reshape(-1, 2) for spans in (ones, others))
    clock_between(first, second)
    links = link_lines(["Yes."] * len(ones), ["Ja."] * len(others), (), (first, second))
    assert sorted(at for link in links for at in link.first) == list(range(len(ones)))
    assert sorted(at for link in links for at in link.second) == list(range(len(others)))
