"""Where both languages may be cut at once, and what each such cut counts."""

from itertools import pairwise

from editor.captions.breaks.costs import BROKEN
from editor.captions.prepared import Prepared, prepare
from editor.captions.splitting.pairs import Pair, pairs_of, single_pairs, twins_of
from editor.captions.splitting.usable import ANYWHERE, PHRASES
from editor.core.guideline import Limits

LATIN, WIDE = Limits(42, 2, 20), Limits(16, 2, 9, wide_is_one=True)
ENGLISH = "The keeper lit the lamp at five, and nobody saw it, because the fog was too thick."
CHINESE = "守灯人五点钟点亮了灯，没有人看见，因为雾太浓了。"


def sides() -> tuple[Prepared, Prepared]:
    return prepare(ENGLISH, "en", LATIN), prepare(CHINESE, "zh", WIDE)


def span(one: Prepared, other: Prepared | None = None) -> tuple[Pair, Pair]:
    return Pair(0, 0, 0), Pair(one.last, other.last if other else 0, 0)


def test_the_cheapest_cuts_are_at_the_same_clause_in_both_languages() -> None:
    one, other = sides()
    found = sorted(pairs_of(one, other, span(one, other), PHRASES), key=lambda pair: pair.cost)
    begins = {(ENGLISH[one.at[a] :][:3], CHINESE[other.at[b] :][:2]) for a, b, _cost in found[:2]}
    assert begins == {("and", "没有"), ("bec", "因为")}


def test_a_cut_out_of_step_counts_as_a_bad_one() -> None:
    one, other = sides()
    costs = {
        (ENGLISH[one.at[a] :][:3], CHINESE[other.at[b] :][:2]): cost
        for a, b, cost in pairs_of(one, other, span(one, other), ANYWHERE)
    }
    worst = max(costs.values())
    assert costs["bec", "因为"] < worst / 10
    assert costs.get(("bec", "没有"), worst) > worst / 2
    assert costs.get(("and", "因为"), worst) > worst / 2


def test_a_bad_cut_counts_far_more_than_a_good_one_and_the_worst_hardly_more_than_it() -> None:
    one, _other = sides()
    by_cost = sorted(
        (one.cost[pair.first], pair.cost) for pair in single_pairs(one, span(one), ANYWHERE)
    )
    assert all(a == b or less < more for (a, less), (b, more) in pairwise(by_cost))
    good = [count for cost, count in by_cost if cost < 5]
    bad = [count for cost, count in by_cost if BROKEN < cost < 30]
    assert good and bad
    assert 5 * max(good) < min(bad)
    assert max(bad) < 1.5 * min(bad)


def test_the_best_twin_of_a_place_comes_first() -> None:
    one, other = sides()
    place = one.place_at(ENGLISH.index("because"))
    first, *others = twins_of(one, other, span(one, other), place)
    assert CHINESE[other.at[first] :].startswith("因为")
    assert len(others) == other.last - 2
