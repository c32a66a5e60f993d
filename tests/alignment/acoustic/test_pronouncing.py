"""Words become phones of the model, whatever a row holds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.alignment.acoustic import model
from editor.alignment.acoustic.pronouncing import english, languages, numbers, numerals
from editor.alignment.acoustic.pronouncing.guessing import likely_language
from editor.alignment.acoustic.pronouncing.spoken import spoken

LANGUAGES = ["en", "nl", "de", "cs", "fr", "es", "it", "pl", "pt", "ru", "zh", "ja", "ko", "und"]


def said(text: str, language: str = "en") -> str:
    return " | ".join(" ".join(word.phones) for word in spoken(text, language))


@pytest.mark.parametrize(
    ("text", "phones"),
    [
        ("harbour", "HH AA R B ER"),
        ("Lamp's", "L AE M P S"),
        ("watches'", "W AA CH AH Z"),
        ("RL", "AA R EH L"),
        ("GPUs", "JH IY P IY Y UW Z"),
        ("3D", "TH R IY | D IY"),
        ("don’t", "D OW N T"),
        ("a & b", "AH | AH N D | B IY"),
        ("Skerrivane", "S K EH R IH V EY N"),
        ("ballastpump", "B AE L AH S T P AH M P"),
        ("…!? 🌊 —", ""),
        ("", ""),
    ],
)
def test_english_words_sound_as_they_should(text: str, phones: str) -> None:
    assert said(text) == phones


@pytest.mark.parametrize(
    ("figures", "words"),
    [
        ("0", "zero"),
        ("7", "seven"),
        ("21", "twenty one"),
        ("100", "one hundred"),
        ("1,234,567", "one million two hundred thirty four thousand five hundred sixty seven"),
        ("2.05", "two point zero five"),
        ("1905", "nineteen oh five"),
        ("2024", "twenty twenty four"),
        ("2001", "two thousand one"),
        ("1900", "nineteen hundred"),
        ("007", "zero zero seven"),
        ("9:30", "nine thirty"),
    ],
)
def test_numbers_are_said_as_people_do(figures: str, words: str) -> None:
    assert " ".join(numbers.said(figures)) == words


@pytest.mark.parametrize(("text", "last"), [("21st", "F ER S T"), ("20th", "T W EH N T IY AH TH")])
def test_ordinals(text: str, last: str) -> None:
    assert said(text).endswith(last)


def test_money_and_shares_are_said_after_the_number() -> None:
    assert said("$5") == said("five dollars").replace(" | ", " ")
    assert said("50%") == said("fifty percent").replace(" | ", " ")


def test_a_word_knows_its_place() -> None:
    text = "So 3D, 能 Google"
    assert [text[word.start : word.end] for word in spoken(text, "en")] == [
        "So", "3", "D", "能", "Google",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("word", "language", "phones"),
    [
        ("schip", "nl", "S HH IH P"),
        ("řeka", "cs", "R ZH EH K AH"),
        ("schön", "de", "SH ER N"),
        ("мир", "ru", "M IY R"),
        ("жизнь", "ru", "ZH IY Z N"),
        ("ψ", "el", "P S"),
    ],
)
def test_words_of_other_languages_get_the_nearest_phones(
    word: str, language: str, phones: str
) -> None:
    assert " ".join(languages.pronounce(word, language)) == phones


@pytest.mark.parametrize(
    ("figures", "language", "words"),
    [
        ("4", "es", "cuatro"),
        ("21", "nl", "een en twintig"),
        ("1952", "de", "tausend neun hundert zwei und fünfzig"),
        ("100", "fr", "cent"),
        ("2030", "cs", "dva tisíc třicet"),
        ("0", "it", "zero"),
        ("2,5", "nl", "twee komma vijf"),
        ("007", "pl", "zero zero siedem"),
    ],
)
def test_numbers_in_other_languages(figures: str, language: str, words: str) -> None:
    assert " ".join(numerals.said(figures, language) or []) == words


def test_every_language_has_all_its_numerals() -> None:
    for language, table in numerals._NUMERALS.items():
        assert (len(table.ones), len(table.tens)) == (20, 8), language
        assert said("1 999 20 318", language)
    assert numerals.said("4", "xx") is None


def test_the_language_is_told_by_script_and_by_the_dictionary() -> None:
    assert likely_language(["So we lit the lamp and waited for the tide to turn."] * 2, "und") == (
        "en"
    )
    dutch = ["Wij hebben gisteren de vuurtoren bezocht en daarna koffie gedronken."] * 3
    assert likely_language(dutch, "en") == "nl"
    assert likely_language(["Xaq zorb qulnat vrimplo ghast drubel."] * 5, "en") == "und"
    assert likely_language(["Aoife Skerrivane."], "en") == "en"
    assert likely_language(dutch, "nl") == "nl"
    assert likely_language(["于是我们点亮了灯。"], "en") == "zh"
    assert likely_language(["Мы зажгли лампу."], "und") == "ru"
    assert likely_language(["…"], "en") == "en"


@given(st.text(max_size=60), st.sampled_from(LANGUAGES))
def test_any_text_gives_phones_of_the_model_in_order(text: str, language: str) -> None:
    known = set(model.phone_names())
    at = 0
    for word in spoken(text, language):
        assert at <= word.start < word.end <= len(text)
        assert set(word.phones) <= known
        at = word.end


def test_every_table_holds_phones_of_the_model_only() -> None:
    known = set(model.phone_names())
    tables = [english._RULES, english._LAST, english._LONG, english.LETTERS, languages._GENERAL]
    tables += languages._LANGUAGES.values()
    for table in tables:
        for phones in table.values():
            assert set(phones.split()) <= known, phones
