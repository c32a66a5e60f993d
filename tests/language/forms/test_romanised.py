"""Foreign names in Kana and Hangul, in the letters they come from."""

import pytest

from editor.language.forms.romanised import romanised


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("ヨッケ", "yokke"),
        ("ズヴィールス", "zvirs"),
        ("ディレイラー", "direirar"),
        ("ペイラギュード", "peiragyud"),
        ("ジェーン", "jen"),
        ("トラン", "tran"),
        ("シュミット", "shumitt"),
        ("베크", "bek"),
        ("스웨이츠", "sweich"),
        ("아스페르길루스", "aspelgillus"),
    ],
)
def test_added_vowels_are_left_out(written: str, meant: str) -> None:
    assert meant in romanised(written)


def test_other_scripts_are_read_letter_by_letter() -> None:
    assert list(romanised("诺姆")) == ["nuomu"]
