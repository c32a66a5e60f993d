"""What is said again at once is judged once, and no cue ends between the copies."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.captions.breaks.costs import BETWEEN_COPIES
from editor.captions.breaks.places import places_in
from editor.captions.breaks.repeats import with_repeats, without_repeats


def left(text: str) -> str:
    """The words that are left of a text."""
    words = text.split()
    return " ".join(words[number] for number in without_repeats(words))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("for for for a lamp", "for a lamp"),
        ("and as you as you say", "and as you say"),
        ("I mean, I mean it", "I mean it"),
        ("who they are are you here", "who they are are you here"),
        ("a boat a lamp a boat", "a boat a lamp a boat"),
        ("We saw a lamp. A lamp burns", "We saw a lamp. A lamp burns"),
        ("", ""),
    ],
)
def test_earlier_copies_are_taken_out(text: str, expected: str) -> None:
    assert left(text) == expected


def test_what_holds_in_front_of_the_last_copy_holds_in_front_of_the_first() -> None:
    words = ["so", "as", "you", "as", "you", "say"]
    kept = without_repeats(words)
    found = with_repeats([0.0, 7.0, 15.0, 16.0], kept, len(words))
    assert found == [0.0, 7.0, BETWEEN_COPIES, BETWEEN_COPIES, 15.0, 16.0]


def test_a_stutter_does_not_change_where_a_text_may_be_broken() -> None:
    plain = dict(places_in("we came home because the boat had sunk", "en"))
    text = "we came home because because because the boat had sunk"
    stutter = dict(places_in(text, "en"))
    between = [at for at, cost in stutter.items() if cost == BETWEEN_COPIES]
    assert [text[at:][:9] for at in between] == ["because b", "because t"]
    for at in between:
        del stutter[at]
    assert [cost for _at, cost in sorted(stutter.items())] == list(plain.values())


@given(st.lists(st.sampled_from(["a", "b", "A,", "c."]), max_size=30))
def test_every_word_has_a_cost_and_the_last_word_is_left(words: list[str]) -> None:
    kept = without_repeats(words)
    assert kept == sorted(set(kept))
    assert kept[-1:] == [len(words) - 1][: len(words)]
    costs = with_repeats([1.0] * len(kept), kept, len(words))
    assert costs.count(1.0) == len(kept)
    assert len(costs) == len(words)
