"""What stands in both languages tells where they are."""

from editor.captions.prepared import prepare
from editor.captions.splitting.anchors import anchors_of
from editor.core.guideline import Limits

LATIN, WIDE = Limits(42, 2, 20), Limits(16, 2, 9, wide_is_one=True)


def found(one: str, other: str, language: str = "zh") -> list[tuple[str, str]]:
    limits = WIDE if language == "zh" else LATIN
    shared = anchors_of(prepare(one, "en", LATIN), prepare(other, language, limits))
    return [(one[a:].split()[0], other[b : b + 4]) for a, b in shared.firm]


def test_names_and_figures_are_firm() -> None:
    text = "we saw Google in 2014 and then Omni"
    assert found(text, "我们看到 Google，2014年，然后 Omni") == [
        ("Google", "Goog"),
        ("2014", "2014"),
        ("Omni", "Omni"),
    ]


def test_small_words_of_one_alphabet_are_not() -> None:
    assert found("in the house we saw Wendell", "wij zagen in Delft Wendell", "nl") == [
        ("Wendell", "Wend")
    ]


def test_common_words_are_loose() -> None:
    one = prepare("my father worked there for three years", "en", LATIN)
    other = prepare("我父亲在那里工作了三年", "zh", WIDE)
    firm, loose, _strays = anchors_of(one, other)
    assert not firm
    assert len(loose) >= 3
    assert [b for _a, b in loose] == sorted(b for _a, b in loose)


def test_words_in_another_order_are_strays() -> None:
    one = prepare("my father told us that we should read the book before the winter", "en", LATIN)
    other = prepare("父亲告诉我们，冬天之前应该读完这本书", "zh", WIDE)
    shared = anchors_of(one, other)
    parted = {(one.text[a:].split()[0], other.text[b]) for a, b in shared.strays}
    assert parted & {("read", "读"), ("book", "书"), ("winter", "冬")}
    assert not set(shared.strays) & set(shared.loose)


def test_a_year_in_words_is_that_in_figures() -> None:
    assert found("we left in nineteen sixty-two and came back", "我们1962年离开，后来回来了") == [
        ("nineteen", "1962")
    ]
