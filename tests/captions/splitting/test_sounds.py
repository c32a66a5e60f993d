"""Names are found again in a script that spells them by their sound."""

import pytest

from editor.captions.prepared import prepare
from editor.captions.splitting.sounds import sounding_alike
from editor.core.guideline import Limits

LATIN, WIDE = Limits(42, 2, 20), Limits(16, 2, 9, wide_is_one=True)


def alike(one: str, other: str, language: str) -> set[tuple[str, str]]:
    here, there = prepare(one, "en", LATIN), prepare(other, language, WIDE)
    return {(one[a:].split()[0], other[b : b + 3]) for a, b in sounding_alike(here, there)}


@pytest.mark.parametrize(
    ("one", "other", "language", "found"),
    [
        ("we met Mr Wendell and Rosalind", "我们见到了温德尔先生和罗莎琳德", "zh",
         {("Wendell", "温德尔"), ("Rosalind", "罗莎琳")}),
        ("a train to Suzhou", "去苏州的火车", "zh", {("Suzhou", "苏州的")}),
        ("a bus to Gwangju today", "오늘 광주로 가는 버스", "ko", {("Gwangju", "광주로")}),
        ("the barometer fell", "バロメーターが下がった", "ja", {("barometer", "バロメ")}),
        ("then Grigori laughed", "и тогда Григорий засмеялся", "ru", {("Grigori", "Гри")}),
        ("then the barber laughed", "然后那个理发师笑了", "zh", set()),
    ],
)  # fmt: skip
def test_a_name_is_found_by_its_sound(
    one: str, other: str, language: str, found: set[tuple[str, str]]
) -> None:
    assert alike(one, other, language) == found


def test_it_works_from_either_side() -> None:
    one, other = prepare("温德尔来了", "zh", WIDE), prepare("so Wendell came", "en", LATIN)
    assert sounding_alike(one, other) == {(0, 3)}


def test_two_texts_in_latin_letters_are_left_alone() -> None:
    one, other = prepare("so Wendell came", "en", LATIN), prepare("da kam Vendel", "de", LATIN)
    assert sounding_alike(one, other) == set()
