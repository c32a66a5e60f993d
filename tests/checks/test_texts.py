"""Each text by itself: doubled words, quotation marks, odd characters, scripts, width, spaces."""

import pytest

from editor.core.issues import Severity
from tests.checks.looking import fixed, found, marked, row


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Lit the the lamp.", "Lit the lamp."),
        ("The the lamp and and and the tide", "The lamp and the tide"),
        ("I I think it's it's so", "I think it's so"),
        ("the\nthe lamp", "the lamp"),
    ],
)
def test_a_doubled_word_is_taken_out(text: str, right: str) -> None:
    assert marked("doubled-word", [row(text)], ("en",))
    fix = fixed("doubled-word", text)
    assert fix.replace("the\nlamp", "the lamp") == right


@pytest.mark.parametrize(
    "text",
    ["He had had it.", "I know that that works.", "No, no.", "no no", "very very good", "20 20",
     "Duran Duran", "What it is is a lamp.", "the then", "the-the", "bye bye", "in inside",
     "off, o f f", "Dan dank"],
)  # fmt: skip
def test_words_that_are_rightly_said_twice_stay(text: str) -> None:
    assert not found("doubled-word", [row(text)], ("en",))


@pytest.mark.parametrize(
    ("text", "language"),
    [("Das, was die die Leute", "de"), ("nous nous voyons", "fr"), ("hati hati", "id"),
     ("谢谢，慢慢看看", "zh"), ("这是目的的一部分，的的确确", "zh")],
)  # fmt: skip
def test_other_languages_double_other_words(text: str, language: str) -> None:
    assert not found("doubled-word", [row(text)], (language,))


def test_chinese_has_doubled_words_too() -> None:
    assert fixed("doubled-word", "我我想这是他的的灯", "zh") == "我想这是他的灯"


@pytest.mark.parametrize(
    ("text", "language", "signs"),
    [
        ("He said (so.", "en", ["("]),
        ("He said so).", "en", [")"]),
        ('He said "so.', "en", ['"']),
        ("他说“对。", "zh", ["“"]),
        ("他说:“不,绝不”——然后走了。", "zh", []),
        ("See the list:(one, two)", "en", []),
        ("Fine :( so", "en", []),
        ("他说（对）」。", "zh", ["」"]),
        ("1) one (two) :) 5\" [three]", "en", []),
        ("„So“, sagte er.", "de", []),
        ("“So,” he said, 'so'.", "en", []),
    ],
)  # fmt: skip
def test_a_sign_without_its_partner_is_told(text: str, language: str, signs: list[str]) -> None:
    assert marked("brackets", [row(text)], (language,)) == signs


def test_a_quotation_may_go_over_some_rows() -> None:
    rows = [row("He said “so it"), row("was"), row("and stayed.”"), row("“And on")]
    assert [one.row for one in found("brackets", rows, ("en",))] == [3]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("the \u200b\u00a0lamp", "the lamp"),
        ("one\u2028two", "one\ntwo"),
        ("one\u00a0\u00a0two", "one two"),
        ("one \u00a0two", "one two"),
        ("one\u200btwo\ufeff", "onetwo"),
        ("\u202eeno\u202c", "eno"),
        ("o\u00adne\x07", "one"),
        ("one\u200dtwo", "onetwo"),
    ],
)
def test_odd_characters_are_taken_out(text: str, right: str) -> None:
    assert found("odd-characters", [row(text)], ("en",))
    assert fixed("odd-characters", text) == right


def test_what_is_lost_is_an_error_that_nothing_mends() -> None:
    (issue,) = found("odd-characters", [row("caf\ufffd")], ("en",))
    assert issue.severity is Severity.ERROR
    assert issue.fix is None


@pytest.mark.parametrize(
    ("text", "language"),
    [("👩\u200d💻 \u2764\ufe0f\u200d🔥", "en"), ("می\u200cخواهم", "fa"), ("\u200fשלום", "he"),
     ("Quoi\u00a0?", "fr"), ("क्\u200dष", "hi"), ("one\ttwo\nthree", "en")],
)  # fmt: skip
def test_characters_that_the_writing_needs_stay(text: str, language: str) -> None:
    assert not found("odd-characters", [row(text)], (language,))


@pytest.mark.parametrize(
    ("text", "language", "right"),
    [
        ("Оriol and Jeff", "en", "Oriol and Jeff"),
        ("привeт", "ru", "привет"),
        ("βeta μm Δx", "en", "βeta μm Δx"),
        ("SMSка", "ru", "SMSка"),
        ("Привет, Oriol", "ru", "Привет, Oriol"),
    ],
)
def test_look_alike_letters_are_put_right(text: str, language: str, right: str) -> None:
    assert fixed("mixed-scripts", text, language) == right


@pytest.mark.parametrize(
    ("text", "language", "right"),
    [
        ("灯亮了,潮水来了.", "zh", "灯亮了，潮水来了。"),
        ("灯亮了, 潮水(很高)来了!", "zh", "灯亮了，潮水（很高）来了！"),
        ("Oriol,你好", "zh", "Oriol，你好"),
        ("3.5 万, 12:30 和 1,000", "zh", "3.5 万， 12:30 和 1,000"),
        ("用 Node.js,见 http://a.b/c", "zh", "用 Node.js，见 http://a.b/c"),
        ("Lit， and so（it is）。", "en", "Lit, and so (it is)."),
        ("灯亮了，潮水来了。", "zh", "灯亮了，潮水来了。"),
        ("등이 켜졌다, 네.", "ko", "등이 켜졌다, 네."),
    ],
)
def test_punctuation_is_as_wide_as_its_language_has_it(
    text: str, language: str, right: str
) -> None:
    assert fixed("punctuation-width", text, language).replace("， ", "，") == right.replace(
        "， ", "，"
    )


@pytest.mark.parametrize(
    ("text", "language", "right"),
    [
        ("  So  it is . ", "en", "So it is."),
        ("So ( it is ) ,then", "en", "So (it is), then"),
        ("Wait ... 3,000 and .5 at 3:30", "en", "Wait ... 3,000 and .5 at 3:30"),
        ("Quoi ?  Oui .", "fr", "Quoi ? Oui."),
        ("灯 亮了 ，潮水", "zh", "灯亮了，潮水"),
        ("用 Oriol 的灯", "zh", "用 Oriol 的灯"),
        ("see http://a.b/c,d", "en", "see http://a.b/c,d"),
    ],
)
def test_spaces_are_put_right(text: str, language: str, right: str) -> None:
    assert fixed("spaces", text, language) == right


def test_chinese_without_commas_may_have_spaces_in_their_place() -> None:
    assert not found("spaces", [row("听一听 想一想 就懂了")], ("zh",))
    assert found("spaces", [row("听一听，想一 想，就懂了。")], ("zh",))


@pytest.mark.parametrize(
    ("text", "right"),
    [
        (r"{\an8}So it is", "So it is"),
        ("{laughs} So", "(laughs) So"),
        ("<i>So</i> it is", "So it is"),
        ("a --> b", "a → b"),
        ("one\n\n\ntwo", "one\ntwo"),
        ("1 < 2 and 3 > 2", "1 < 2 and 3 > 2"),
    ],
)
def test_what_a_file_takes_for_a_command_is_put_into_words(text: str, right: str) -> None:
    assert bool(found("markup", [row(text)], ("en",))) == (text != right)
    assert fixed("markup", text) == right
