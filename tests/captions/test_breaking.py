"""Lines are broken where the borders of phrases are, and never where nothing may be parted."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.captions.breaking import break_lines
from editor.core.guideline import Limits
from editor.language.graphemes import is_inside_grapheme
from editor.language.widths import width

LATIN = Limits(42, 2, 20)
NARROW = Limits(24, 2, 25)
CHINESE = Limits(16, 2, 9, wide_is_one=True)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The keeper wrote it in the logbook / because nobody else was awake."),
        ("en", "They sailed past the old harbour / and waited for the tide."),
        ("en", "We had to ask Marisol Quintero / about the lamp in the tower."),
        ("en", "The storm has not reached the coast, / but the boats are already in."),
        ("en", "It weighs about 300 kilograms / when it is filled with oil."),
        ("nl", "De vuurtorenwachter heeft het opgeschreven / omdat niemand anders wakker was."),
        ("de", "Der Wärter hat es aufgeschrieben, / weil sonst niemand wach gewesen ist."),
        ("fr", "Le gardien a tout écrit dans le journal / parce que personne ne dormait."),
        ("es", "El farero lo escribió en el cuaderno / porque nadie más estaba despierto."),
        ("it", "Il guardiano lo ha scritto nel diario / perché nessun altro era sveglio."),
        ("ru", "Смотритель записал это в журнал, / потому что больше никто не проснулся."),
        ("pl", "Latarnik zapisał to w dzienniku, / ponieważ nikt inny już nie spał."),
        ("zh", "守灯人把这件事写进了日记，/因为当时没有别人醒着。"),
        ("zh", "他们在 Skerrivane 住了三年，/但是从来没有见过大风暴。"),
    ],
)
def test_lines_end_where_phrases_do(language: str, text: str) -> None:
    limits = CHINESE if language == "zh" else LATIN
    blank = "" if language == "zh" else " "
    lines = [line.strip() for line in text.split("/")]
    assert break_lines(blank.join(lines), language, limits) == "\n".join(lines)


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "Right."), ("zh", "对。"), ("en", "- Who is it?\n- The keeper."), ("en", "")],
)
def test_what_fits_stays_as_it_is(language: str, text: str) -> None:
    assert break_lines(text, language, LATIN) == text


def test_a_text_that_does_not_fit_is_broken_anew() -> None:
    text = "one two three four five six seven eight nine ten\neleven"
    assert break_lines(text, "en", LATIN).replace("\n", " ") == text.replace("\n", " ")
    chinese = "守灯人把这件事写进了日记本的第一页\n因为没有别人醒着"
    assert break_lines(chinese, "zh", CHINESE).replace("\n", "") == chinese.replace("\n", "")


@pytest.mark.parametrize(
    "text",
    [
        "他说：“我们明天早上五点钟出发”，然后就上楼去睡觉了。",
        "灯塔（建于十八世纪末）、码头和老教堂都还在那里吗？",
        "《港口日志》里写着：那天夜里的风很大——非常大……",
    ],
)
@pytest.mark.parametrize("wide", [8, 10, 12, 14])
def test_no_line_begins_or_ends_with_a_mark_of_its_other_end(text: str, wide: int) -> None:
    lines = break_lines(text, "zh", Limits(wide, 9, 9, wide_is_one=True)).split("\n")
    for line in lines:
        assert line[0] not in "、。，,!?？！:：;；)）》”’…—"
        assert line[-1] not in "(（《“‘"
        assert width(line, wide_is_one=True) <= wide


@pytest.mark.parametrize(
    "kept",
    ["Skerrivane", "3.5", "1,200", "https://example.org/a-b", "10年", "50%", "x.ai/a-b"],
)
@pytest.mark.parametrize("before", ["我们看见", "我们已经看见了这里的", "他们昨天又一次跟我说起了"])
def test_words_and_numbers_stay_whole(kept: str, before: str) -> None:
    text = f"{before}{kept}以后大家都非常高兴"
    assert kept in break_lines(text, "zh", Limits(13, 4, 9, wide_is_one=True))


def test_the_marks_of_french_stay_with_their_words() -> None:
    text = "Est-ce que la lumière est trop forte ce soir ? Oui, elle est trop forte !"
    for wide in range(20, 45):
        for line in break_lines(text, "fr", Limits(wide, 9, 17)).split("\n"):
            assert line[0] not in "?!"


def test_a_word_longer_than_a_line_is_cut_as_the_last_resort() -> None:
    lines = break_lines("so " + "a" * 100, "en", Limits(42, 9, 20)).split("\n")
    assert max(map(len, lines)) <= 42
    assert "".join(lines).replace(" ", "") == "so" + "a" * 100


def test_an_emoji_family_is_not_torn() -> None:
    family = "👩\u200d👩\u200d👧\u200d👦"
    lines = break_lines(family * 30, "en", Limits(20, 99, 20)).split("\n")
    assert all(line.replace(family, "") == "" for line in lines)


@pytest.mark.parametrize("language", ["ar", "he", "th", "und", "xx", ""])
def test_languages_that_are_not_known_are_broken_too(language: str) -> None:
    texts = {
        "ar": "كتب الحارس كل شيء في الدفتر لأن أحدا لم يكن مستيقظا في تلك الليلة",
        "he": "השומר כתב את הכול ביומן מפני שאיש מלבדו לא היה ער באותו הלילה הסוער",
        "th": "ผู้ดูแลประภาคารเขียนทุกอย่างลงในสมุดบันทึกเพราะไม่มีใครตื่นอยู่ในคืนนั้น",
    }
    text = texts.get(language, "a bb ccc dddd eeeee ffffff ggggggg hhhhhhhh iiiiiiiii jjjjjjjjjj")
    lines = break_lines(text, language, LATIN).split("\n")
    assert all(width(line) <= 42 for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


SIGNS = st.text(
    st.sampled_from("abc dé.,!?—-“”()灯塔的了、。《》\n 9A\u0301👩\u200d🇳กา\u00a0עم"), max_size=120
)


@given(SIGNS, st.sampled_from(["en", "zh", "ja", "fr", "und"]), st.integers(4, 42))
def test_nothing_is_lost_and_no_line_is_too_wide(text: str, language: str, wide: int) -> None:
    limits = Limits(wide, 2, 20, wide_is_one=language in ("zh", "ja"))
    broken = break_lines(text, language, limits)
    assert re.sub(r"[\s\u200b]", "", broken) == re.sub(r"[\s\u200b]", "", text)
    for line in broken.split("\n"):
        assert width(line, limits.wide_is_one) <= wide or _is_one_grapheme_each(line, limits)


def _is_one_grapheme_each(line: str, limits: Limits) -> bool:
    """True where a line is too wide only because graphemes cannot be cut."""
    return all(
        is_inside_grapheme(line, at) or not line[at - 1 : at + 1].isalnum()
        for at in range(1, len(line))
    )


def test_a_double_name_is_broken_at_its_hyphen_only_where_nothing_else_is() -> None:
    name = "Ana Wolfschmidt-Oberhofer"
    assert break_lines(name, "en", Limits(22, 2, 20)) == "Ana\nWolfschmidt-Oberhofer"
    assert break_lines(name, "en", Limits(16, 2, 20)) == "Ana Wolfschmidt-\nOberhofer"
