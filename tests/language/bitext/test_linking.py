"""Lines of two texts are linked though lines were dropped, split and merged."""

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.language.bitext.linking import link_lines
from tests.language.bitext.damage import damaged, f1, truth
from tests.language.bitext.talks import glue_of, texts_of

SEEDS = range(6)


def quality(first: list[str], second: list[str], share: float, glue: tuple[str, str]) -> float:
    """Return the mean F1 when a share of the lines of both texts is damaged."""
    total = 0.0
    for seed in SEEDS:
        chance = random.Random(seed)
        ones = damaged(first, share, chance, glue[0])
        others = damaged(second, share, chance, glue[1])
        links = link_lines([line.text for line in ones], [line.text for line in others])
        total += f1(truth(ones, others), {(link.first, link.second) for link in links})
    return total / len(SEEDS)


@pytest.mark.parametrize(("share", "least"), [(0.0, 1.0), (0.12, 0.92), (0.32, 0.75)])
def test_the_halves_of_the_real_transcript(
    real_transcript: Path, share: float, least: float
) -> None:
    lines = real_transcript.read_text(encoding="utf-8").split("\n")
    lines = [line for line in lines if line.strip()][2:]
    assert quality(lines[::2], lines[1::2], share, (" ", "")) >= least


@given(
    st.lists(st.text(max_size=60), max_size=25),
    st.lists(st.text(max_size=60), max_size=25),
)
def test_each_line_that_is_not_empty_is_in_one_link_in_its_place(
    first: list[str], second: list[str]
) -> None:
    links = link_lines(first, second)
    for text, side in ((first, 0), (second, 1)):
        linked = [at for link in links for at in (link.first, link.second)[side]]
        assert linked == [at for at, line in enumerate(text) if line.strip()]
    assert all(link.first or link.second for link in links)


def test_a_text_without_a_partner_has_only_orphans() -> None:
    links = link_lines(["The lamp is lit.", "", "The tide is high."], [])
    assert [(link.first, link.second) for link in links] == [((0,), ()), ((2,), ())]


ITEMS = [f"Item {number} was sold for {7 * number} crowns." for number in range(1, 9)]
STUECKE = [line.replace("Item", "Stück").replace("was sold for", "kostete") for line in ITEMS]


def test_a_line_that_is_missing_does_not_shift_the_others() -> None:
    links = link_lines(ITEMS, STUECKE[:3] + STUECKE[4:])
    whole = [((at,), (at if at < 3 else at - 1,)) for at in range(8) if at != 3]
    assert [(one.first, one.second) for one in links] == [*whole[:3], ((3,), ()), *whole[3:]]


def test_the_terms_of_a_glossary_are_anchors() -> None:
    first = [f"{word} {word} {word}." for word in ("alpha", "kappa", "omega", "sigma", "theta")]
    second = [f"{word} {word} {word}." for word in ("lorem", "ipsum", "dolor", "velit")]
    terms = [("kappa", "lorem"), ("omega", "ipsum"), ("sigma", "dolor"), ("theta", "velit")]
    links = [(link.first, link.second) for link in link_lines(first, second, terms)]
    assert links == [((0,), ()), *(((at + 1,), (at,)) for at in range(4))]


@pytest.mark.parametrize(("ones", "others"), [(1, 700), (700, 1), (3, 900), (400, 1100)])
def test_texts_of_unlike_length_reach_both_ends(ones: int, others: int) -> None:
    first = [f"Line number {number}." for number in range(ones)]
    links = link_lines(first, [f"Zeile {number}." for number in range(others)])
    assert sum(len(link.first) for link in links) == ones
    assert sum(len(link.second) for link in links) == others


def test_a_chapter_that_is_missing_is_not_spread_over_the_rest() -> None:
    first = [f"Item {number} was sold for {7 * number} crowns." for number in range(600)]
    second = [line.replace("Item", "Stück").replace("was sold for", "kostete") for line in first]
    links = link_lines(first, second[:100] + second[400:])
    right = {at: at for at in range(100)} | {at: at - 300 for at in range(400, 600)}
    found = {(link.first, link.second) for link in links if len(link.first) == 1 and link.second}
    assert len(found & {((one,), (other,)) for one, other in right.items()}) >= 290


@pytest.mark.parametrize(
    ("talk", "first", "second"),
    [
        ("lighthouse", "nl", "en"),
        ("lighthouse", "de", "fr"),
        ("lighthouse", "ja", "en"),
        ("lighthouse", "en", "fr"),
        ("bakery", "en", "es"),
        ("bakery", "ru", "zh"),
        ("expedition", "en", "de"),
        ("expedition", "en", "ru"),
    ],
)
@pytest.mark.parametrize(("share", "least"), [(0.0, 1.0), (0.12, 0.92), (0.32, 0.75)])
def test_other_languages(talk: str, first: str, second: str, share: float, least: float) -> None:
    texts = texts_of(talk, first, second)
    assert quality(texts[0], texts[1], share, (glue_of(first), glue_of(second))) >= least


def test_links_of_whole_texts_are_certain_and_wrong_ones_are_less_so() -> None:
    english, russian = texts_of("bakery", "en", "ru")
    assert min(link.certainty for link in link_lines(english, russian)) > 0.75
    others = texts_of("expedition", "ru")[0]
    strange = [*russian[:10], *others[:6], *russian[16:]]
    links = link_lines(english, strange)
    inside = [one for one in links if one.first and one.second and 10 <= one.first[0] < 16]
    outside = [one for one in links if one.first and one.first[0] < 8]
    assert min(one.certainty for one in outside) > 0.75
    assert not inside or min(one.certainty for one in inside) < 0.75
