"""What has been learned from marked texts tells where a cue may end."""

import re
from functools import cache
from itertools import islice

import numpy as np
import pytest

from editor import paths
from editor.captions.breaks.costs import AFTER_CLAUSE
from editor.captions.breaks.learned.features import features_of
from editor.captions.breaks.learned.model import learned_costs
from editor.captions.breaks.learned.network import Layers, Network
from editor.captions.breaks.learned.weighing import weighed
from editor.captions.breaks.places import places_in
from editor.captions.breaks.ruled import ruled_in

from ..training.marked import FOLDER, GLADLY, Marked, marked, rows

LANGUAGES = tuple(re.findall("..", "enzhjakodenlfresitptrusvdanbplcsuk"))
_A_FILE = 40


@cache
def kept_back() -> list[Marked]:
    """Some texts of each file that nothing was learned from."""
    found: list[Marked] = []
    for file in sorted(FOLDER.glob("*.txt")):
        some = (row.texts for row in rows(iter([file])) if row.is_kept_back)
        found += [text for texts in islice(some, _A_FILE) for text in texts]
    return found


def marked_of_the_cheapest(texts: list[Marked], by_rules: bool = False) -> float:
    """The share of marked places among as many of the cheapest, where no mark tells."""
    found = wanted = 0
    for language, text, marks in texts:
        ruled = ruled_in(text, language)
        told = {
            at: cost for at, cost in zip(ruled.at, ruled.costs, strict=True) if cost is not None
        }
        costs = told if by_rules else dict(places_in(text, language))
        hidden = {at for at, cost in told.items() if cost > AFTER_CLAUSE}
        good = {place for place, mark in marks.items() if mark == GLADLY} & hidden
        found += len(good.intersection(sorted(hidden, key=costs.__getitem__)[: len(good)]))
        wanted += len(good)
    return found / wanted


def test_texts_never_learned_from_are_cut_where_they_are_marked() -> None:
    texts = kept_back()
    found = marked_of_the_cheapest(texts)
    assert found >= 0.66
    assert found >= marked_of_the_cheapest(texts, by_rules=True) + 0.15


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_that_was_learned_is_cut_better_than_by_rules(language: str) -> None:
    texts = [text for text in kept_back() if text.language == language]
    assert len(texts) >= 20
    found = marked_of_the_cheapest(texts)
    assert found >= 0.55
    assert found > marked_of_the_cheapest(texts, by_rules=True)


def test_nothing_is_known_of_a_language_that_was_not_learned() -> None:
    assert learned_costs([(["yksi", "kaksi"], "fi"), (["one", "two"], "en")])[0] is None
    at, _words, costs = ruled_in("yksi kaksi, kolme", "fi")
    assert places_in("yksi kaksi, kolme", "fi") == list(zip(at[1:], costs[1:], strict=True))


def test_a_text_of_one_word_or_none_has_nothing_to_learn() -> None:
    assert learned_costs([([], "en"), (["lamp"], "en"), ([], "fi")]) == [[], [0.0], None]


def test_texts_asked_about_together_are_the_same_as_alone() -> None:
    asked = [
        (["We", "slept", "so", "he", "left"], "en"),
        (["灯", "很", "亮"], "zh"),
        (["no"], "es"),
    ]
    together = learned_costs(asked)
    for text, costs in zip(asked, together, strict=True):
        assert costs == pytest.approx(learned_costs([text])[0], abs=1e-4)


def test_a_region_makes_no_other_language() -> None:
    words = ["the", "lamp", "burns"]
    assert learned_costs([(words, "en-GB")]) == learned_costs([(words, "en")])


def test_what_stands_behind_a_mark_and_what_is_forbidden_costs_what_it_did() -> None:
    ruled = [None, 0.0, AFTER_CLAUSE, None, 60.0]
    assert weighed(ruled, [0.0, 17.0, 12.0, 3.0, 4.0]) == ruled


def test_what_was_learned_counts_more_than_the_rules() -> None:
    assert weighed([12.0, 12.0], [2.0, 17.0]) == pytest.approx([5.0, 15.5])


def test_a_word_is_known_by_its_letters_its_shape_and_its_marks() -> None:
    found = features_of("“Lamps,", "en")
    assert found[:2] == ["=en", "wlamps"]
    assert {"^A5", "<“", ">,", "1s", "2ps", "al", "bla"} <= set(found)


def test_figures_and_both_scripts_of_chinese_are_the_same_to_it() -> None:
    assert features_of("1962", "en") == features_of("2034", "en")
    assert features_of("燈塔", "zh") == features_of("灯塔", "zh")


def test_a_blank_in_chinese_is_a_feature() -> None:
    assert set(features_of(" 灯塔", "zh")) - set(features_of("灯塔", "zh")) == {"=_"}


def test_odd_words_have_features() -> None:
    for word in ("'", "—", "’’’", "l'", "'s", "\u200d", "🙂", "x" * 5000):
        assert features_of(word, "fr")[0] == "=fr"


def test_the_network_is_the_one_that_was_learned() -> None:
    rng = np.random.default_rng(7)
    size = 3
    shapes = [(5 * size, size), (size,), (5 * size, size), (size,), (3 * size, size)]
    shapes += [(3 * size, size), (size,), (size, 2), (2,)]
    layers = Layers(*(rng.normal(size=shape).astype(np.float32) for shape in shapes))
    words = rng.normal(size=(6, size)).astype(np.float32)
    network = Network(layers)
    (found,) = network.likelihoods([list(map(network.shares, words))])
    assert found.shape == (5, 2)
    (two,) = network.likelihoods([list(map(network.shares, words[:2]))])
    assert np.allclose(two, [border(words[:2], layers, 1)], atol=1e-5)
    assert np.allclose(found, [border(words, layers, number) for number in range(1, 6)], atol=1e-5)


def border(words: np.ndarray, layers: Layers, number: int) -> np.ndarray:
    """What comes out for the border in front of a word, worked out word by word."""
    near = layer(words, layers.near, layers.near_bias, 1)
    far = layer(near, layers.far, layers.far_bias, 2)
    known = [np.concatenate(three) for three in zip(words, near, far, strict=True)]
    both = known[number - 1] @ layers.before + known[number] @ layers.behind
    logits = np.maximum(both + layers.border_bias, 0) @ layers.out + layers.out_bias
    return 1 / (1 + np.exp(-logits))


def layer(rows: np.ndarray, weights: np.ndarray, bias: np.ndarray, step: int) -> np.ndarray:
    """One layer, word by word."""
    size = rows.shape[1]
    found = []
    for at in range(len(rows)):
        total = bias.copy()
        for number, other in enumerate(range(at - 2 * step, at + 3 * step, step)):
            if 0 <= other < len(rows):
                total += rows[other] @ weights[number * size : (number + 1) * size]
        found.append(np.maximum(total, 0))
    return np.array(found)


def test_the_marked_rows_are_well_formed() -> None:
    for row in rows():
        for text in row.texts:
            assert "|" not in text.text
            assert text.places, text.text
            assert all(0 < at < len(text.text) for at in text.places), text.text


def test_marks_stand_in_front_of_what_follows() -> None:
    assert marked("en", "we slept | and / dreamt") == ("en", "we slept and dreamt", {9: 2, 13: 1})
    assert marked("zh", "我们睡了|后来 / 醒了") == ("zh", "我们睡了后来 醒了", {4: 2, 7: 1})
    assert marked("en", "Yes, | go").without_marks() == ("en", "yes go", {4: 2})


def test_what_was_learned_is_small() -> None:
    assert (paths.resources() / "breaks" / "learned.npz").stat().st_size < 6_000_000
