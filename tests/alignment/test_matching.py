"""Two sequences of words are laid side by side, in order and each word once."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from editor.alignment.matching import Pair, paired

WORDS = st.lists(st.sampled_from("abcdefgh"), max_size=40)


def alike(one: str, other: str) -> float:
    return float(one == other)


def test_a_misheard_word_is_paired_with_what_stands_in_its_place() -> None:
    right = ["so", "they", "sang", "the", "old", "bell"]
    pairs = paired(["so", "they", "rang", "the", "old", "bell"], right, alike)
    assert [pair[:2] for pair in pairs] == [(n, n) for n in range(6)]
    assert [pair.is_same for pair in pairs] == [True, True, False, True, True, True]


def test_what_only_one_has_is_left_out() -> None:
    pairs = paired(["one", "two", "three", "four"], ["zero", "one", "two", "four"], alike)
    assert pairs == [Pair(0, 1, True), Pair(1, 2, True), Pair(3, 3, True)]


@given(WORDS, WORDS)
def test_pairs_rise_on_both_sides(left: list[str], right: list[str]) -> None:
    pairs = paired(left, right, alike)
    assert all(one.left < other.left and one.right < other.right for one, other in pairwise(pairs))
    assert all((left[pair.left] == right[pair.right]) == pair.is_same for pair in pairs)


@given(WORDS)
def test_a_sequence_is_its_own_pair(words: list[str]) -> None:
    assert paired(words, words, alike) == [Pair(n, n, True) for n in range(len(words))]


def test_long_parts_of_something_else_are_not_compared_for_hours() -> None:
    left = [f"left{n}" for n in range(3000)]
    right = [f"right{n}" for n in range(3000)]
    assert paired(left, right, alike) == []
