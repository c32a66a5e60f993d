"""What has been learned from marked texts tells where a cue may end."""

import os
import re
from functools import cache
from itertools import islice
from pathlib import Path

import numpy as np
import pytest

from editor import paths
from editor.captions.breaks.borders import costs_by_marks
from editor.captions.breaks.costs import AFTER_CLAUSE, AFTER_SENTENCE, IN_A_WORD, PLAIN, TIED
from editor.captions.breaks.learned import model
from editor.captions.breaks.learned.features import features_of
from editor.captions.breaks.learned.model import learned_costs
from editor.captions.breaks.learned.network import Layers, Network
from editor.captions.breaks.learned.weighing import weighed
from editor.captions.breaks.places import places_in
from editor.captions.breaks.words import words_in

from ..training.marked import FOLDER, Marked, marked, rows
from ..training.marked import GLADLY as LIKED

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


def marked_of_the_cheapest(texts: list[Marked]) -> float:
    """The share of marked places among as many of the cheapest, where no mark tells."""
    found = wanted = 0
    for language, text, marks, _has_lines in texts:
        words = words_in(text, language)
        told = costs_by_marks(words, text, language)
        hidden = {at for at, cost in zip(words.at, told, strict=True) if cost in (PLAIN, TIED)}
        good = {place for place, mark in marks.items() if mark == LIKED} & hidden
        costs = dict(places_in(text, language))
        found += len(good.intersection(sorted(hidden, key=costs.__getitem__)[: len(good)]))
        wanted += len(good)
    return found / wanted


def test_texts_never_learned_from_are_cut_where_they_are_marked() -> None:
    assert marked_of_the_cheapest(kept_back()) >= 0.66


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_that_was_learned_is_cut_where_it_is_marked(language: str) -> None:
    texts = [text for text in kept_back() if text.language == language]
    assert len(texts) >= 20
    assert marked_of_the_cheapest(texts) >= 0.55


def test_languages_with_few_rows_are_cut_where_they_are_marked() -> None:
    some = rows(iter([FOLDER / "further-languages.txt"]))
    texts = [row.texts[1] for row in some if row.is_kept_back]
    assert len(texts) > 100
    assert len({text.language for text in texts}) > 5
    assert marked_of_the_cheapest(texts) >= 0.6


def test_nothing_is_known_of_a_language_that_was_not_learned() -> None:
    assert learned_costs([(["vienas", "du"], "lt"), (["one", "two"], "en")])[0] is None
    assert places_in("vienas du, trys", "lt") == [(7, PLAIN), (11, 2.0)]


def test_the_network_is_not_read_where_it_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(model, "_network", lambda _file: pytest.fail("the network was read"))
    assert learned_costs([]) == []
    assert learned_costs([(["vienas", "du"], "lt")]) == [None]


def test_a_text_of_one_word_or_none_has_nothing_to_learn() -> None:
    assert learned_costs([([], "en"), (["lamp"], "en"), ([], "lt")]) == [[], [0.0], None]


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


def test_the_end_of_a_sentence_and_what_is_forbidden_cost_what_they_did() -> None:
    marked = [None, AFTER_SENTENCE, None, IN_A_WORD]
    assert weighed(marked, [0.0, 17.0, 3.0, 4.0]) == marked


def test_behind_a_mark_what_was_learned_counts_where_it_is_a_bad_place() -> None:
    assert weighed([AFTER_CLAUSE, AFTER_CLAUSE], [3.0, 14.0]) == [AFTER_CLAUSE, 12.0]


def test_one_name_is_never_cheap_to_part() -> None:
    assert weighed([TIED, PLAIN], [3.0, 3.0]) == [TIED, 3.0]


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
    shapes += [(3 * size, size), (size,), (size, 3), (3,)]
    layers = Layers(*(rng.normal(size=shape).astype(np.float32) for shape in shapes))
    words = rng.normal(size=(6, size)).astype(np.float32)
    network = Network(layers)
    shares = list(map(network.shares, words))
    likely, whose = network.likelihoods([shares, shares[:2]])
    found, two = (likely[some] for some in whose)
    assert found.shape == (5, 3)
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
    assert places("en", "we slept | and / dreamt \\ of it") == (
        "we slept and dreamt of it",
        [9, 13, 20],
    )
    assert marked("en", "we slept | and / dreamt \\ of it").places == {9: 3, 13: 2, 20: 1}
    assert places("zh", "我们睡了|后来 / 醒了") == ("我们睡了后来 醒了", [4, 7])
    assert marked("en", "Yes, | go").without_marks()[1:3] == ("yes go", {4: 3})


def places(language: str, line: str) -> tuple[str, list[int]]:
    """The text of a marked line, and where marks stand in it."""
    found = marked(language, line)
    return found.text, list(found.places)


def test_the_ends_of_lines_count_where_a_file_marks_them(tmp_path: Path) -> None:
    file = tmp_path / "some.txt"
    file.write_text("en zh\na \\ b\n灯|船\n\nen zh\nc | d\n灯|船\n", encoding="utf-8")
    assert [text.has_lines for row in rows(iter([file])) for text in row.texts] == [True, False] * 2


def test_what_was_learned_is_small() -> None:
    assert (paths.resources() / model.FILE).stat().st_size < 6_000_000
    for file in (model.ENGLISH, model.CHINESE):
        assert (paths.resources() / file).stat().st_size < 3_000_000


def test_the_network_does_not_wait_for_a_second_core() -> None:
    assert os.environ["OPENBLAS_NUM_THREADS"] == "1"
