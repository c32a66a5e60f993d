"""What English is learned from besides: texts as written, and said in other ways."""

import random
from itertools import product

import pytest

from . import marked as reading
from .examples import Text, text_of, texts_of
from .marked import Marked, Row, marked, to_learn_from
from .varied import Varied

LINE = "Well, the Lamp was lit | and we slept / in the boat | because it rained"
LETTERS = "abcdefghijklmnop"
LIKENESSES = {"lamp": ["torch"], "boat": ["ship"], "rained": ["snowed"]}


@pytest.fixture(autouse=True)
def _same_chance() -> None:
    random.seed(3)


def said(with_other_words: int = 0, mixed: int = 0, hesitant: int = 0) -> list[str]:
    varied = Varied([marked("en", LINE)], LIKENESSES)
    return [text.text for text in varied.variations(with_other_words, mixed, hesitant)]


def test_half_of_the_variations_have_no_punctuation() -> None:
    found = said(hesitant=400)
    assert 120 < sum("," not in text for text in found) < 280
    assert all(text == text.lower() for text in found if "," not in text)


def test_hesitations_come_between_the_words_and_lose_none() -> None:
    words = marked("en", LINE).text.lower().replace(",", "").split()
    longer = 0
    for text in said(hesitant=100):
        rest = iter(text.lower().replace(",", "").split())
        assert all(word in rest for word in words), text
        longer += len(text.split()) > len(words)
    assert longer > 50


def test_clauses_are_mixed_whole() -> None:
    clauses = ("well the lamp was lit", "and we slept in the boat", "because it rained")
    for text in said(mixed=50):
        left = text.lower().replace(",", "")
        for clause in clauses:
            left = left.replace(clause, "")
        assert not left.strip(), text


def test_words_of_grammar_stay() -> None:
    words = marked("en", LINE).text.lower().replace(",", "")
    assert {text.lower().replace(",", "") for text in said(with_other_words=20)} == {words}


def test_another_word_keeps_the_capital_and_the_marks_of_the_first() -> None:
    common = marked("en", " ".join(["".join(two) for two in product(LETTERS, LETTERS)] * 2))
    varied = Varied([marked("en", "“Lamp,” she said"), common], LIKENESSES)
    found = {text.text for text in varied.variations(300, 0, 0)} - {common.text}
    assert found == {"“Lamp,” she said", "“Torch,” she said", "lamp she said", "torch she said"}


def test_a_text_is_learned_with_its_punctuation_and_without() -> None:
    assert [text.words for text in texts_of(marked("en", "Yes, | go"))] == [
        ["Yes,", "go"],
        ["yes", "go"],
    ]
    assert len(list(texts_of(marked("en", "yes | go")))) == 1


def test_what_is_said_again_at_once_is_learned_once_and_keeps_its_mark() -> None:
    found = text_of(marked("en", "we slept | as you as you know"))
    assert found == Text(
        "en", ["we", "slept", "as", "you", "know"], [1, 2, 3, 4], [0, 3, 0, 0], False
    )


def test_a_text_without_a_border_is_not_learned() -> None:
    assert text_of(Marked("en", "lamp", {}, has_lines=False)) is None


def test_what_is_kept_back_is_never_learned_from(monkeypatch: pytest.MonkeyPatch) -> None:
    one, other = (marked("en", line) for line in ("we slept | he left", "it rained | we sang"))
    both = [Row((one, one), True), Row((other, other), False)]
    monkeypatch.setattr(reading, "rows", lambda _files: iter(both))
    assert list(to_learn_from()) == [other, other]
