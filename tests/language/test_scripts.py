"""Which script marks a text, and which language that suggests."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.language.scripts import Script, has_cjk, language_of, script_of


@pytest.mark.parametrize(
    ("text", "script", "language"),
    [
        ("So Marisol lit the lamp.", Script.LATIN, "en"),
        ("Zoë Ångström", Script.LATIN, "en"),
        ("于是我们点亮了灯。", Script.CJK, "zh"),
        ("Marisol Quintero, Skerrivane 和我", Script.CJK, "zh"),
        ("灯台のひかり", Script.CJK, "ja"),
        ("ｶﾀｶﾅ", Script.CJK, "ja"),
        ("등대의 불빛", Script.CJK, "ko"),
        ("𠮷", Script.CJK, "zh"),
        ("Свет Marisol", Script.CYRILLIC, "ru"),
        ("Το φως", Script.GREEK, "el"),
        ("ضوء", Script.ARABIC, "ar"),
        ("אור", Script.HEBREW, "he"),
        ("แสง", Script.THAI, "th"),
        ("प्रकाश", Script.DEVANAGARI, "hi"),
        ("", Script.NONE, "und"),
        (" 12:30 — …", Script.NONE, "und"),
        ("🌊", Script.NONE, "und"),
        ("。、「」", Script.NONE, "und"),
        ("And M\u0430risol woke.", Script.LATIN, "en"),
        ("Marisol и OpenAI.", Script.CYRILLIC, "ru"),
    ],
)
def test_a_text_is_marked_by_its_letters(text: str, script: Script, language: str) -> None:
    assert script_of(text) is script
    assert language_of(text) == language


def test_one_han_character_marks_a_line_of_latin_names() -> None:
    assert has_cjk("Marisol, Juniper, Skerrivane 说")
    assert not has_cjk("Marisol, Juniper, Skerrivane.")


@given(st.text(max_size=40))
def test_a_text_is_cjk_exactly_when_one_of_its_characters_is(text: str) -> None:
    assert has_cjk(text) == any(has_cjk(char) for char in text)
    assert (script_of(text) is Script.CJK) == has_cjk(text)
    assert (language_of(text) in ("zh", "ja", "ko")) == has_cjk(text)
