"""What a person sees as one character is never cut."""

import pytest

from editor.language.graphemes import is_inside_grapheme


@pytest.mark.parametrize(
    ("text", "cuts"),
    [
        ("ab", [1]),
        ("e\u0301a", [2]),
        ("👩\u200d👩\u200d👧!", [5]),
        ("👍🏽👍", [2]),
        ("🇳🇱🇨🇳", [2]),
        ("❤\ufe0fx", [2]),
        ("เก้า", []),
        ("ประตู", [1, 3]),
        ("\u1112\u1161\u11ab\u1100", [3]),
        ("\r\n", []),
        ("दिन", [2]),
    ],
)
def test_a_text_may_be_cut_between_visible_characters_only(text: str, cuts: list[int]) -> None:
    assert [at for at in range(1, len(text)) if not is_inside_grapheme(text, at)] == cuts


def test_the_ends_are_not_inside() -> None:
    assert not is_inside_grapheme("a", 0)
    assert not is_inside_grapheme("a", 1)
