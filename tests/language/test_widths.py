import pytest

from editor.language.widths import width, widths_before


@pytest.mark.parametrize(
    ("text", "plain", "wide"),
    [
        ("", 0, 0),
        ("abcd", 4, 2),
        ("记忆", 2, 2),
        ("记a", 2, 1.5),
        ("“记”", 3, 3),
        ("e\u0301a\u200db", 3, 1.5),
        ("，。", 2, 2),
    ],
)
def test_a_text_is_measured_in_characters(text: str, plain: float, wide: float) -> None:
    assert width(text) == plain
    assert width(text, wide_is_one=True) == wide


@pytest.mark.parametrize("wide", [False, True])
@pytest.mark.parametrize("text", ["", "abcd", "记a“e\u0301”，b"])
def test_the_widths_before_each_place_add_up(text: str, wide: bool) -> None:
    before = widths_before(text, wide)
    assert len(before) == len(text) + 1
    for at in range(len(text) + 1):
        assert before[at] == width(text[:at], wide)
