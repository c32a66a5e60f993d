"""Two languages in each cue: taken apart by scripts, or by words where the scripts are one."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.formats.languages.stacked import stacked_in
from editor.formats.sniffing import read_bytes

Made = Callable[[list[str]], bytes]

ENGLISH = [
    "The harbour was quiet when we came home.",
    "Yes.",
    "And what did she say to the old man?",
    "There is no bread in the house,\nand the shop is closed.",
    "I would have asked them before.",
]
GERMAN = [
    "Der Hafen war still, als wir nach Hause kamen.",
    "Ja.",
    "Und was hat sie zu dem alten Mann gesagt?",
    "Es ist kein Brot im Haus,\nund der Laden ist zu.",
    "Ich hätte sie vorher gefragt.",
]
BOTH = [f"{upper}\n{lower}" for upper, lower in zip(ENGLISH, GERMAN, strict=True)]


def srt(texts: list[str]) -> bytes:
    cues = (
        f"{number}\n00:00:{number:02},000 --> 00:00:{number:02},900\n{text}\n"
        for number, text in enumerate(texts, 1)
    )
    return "\n".join(cues).encode()


def vtt(texts: list[str]) -> bytes:
    cues = (
        f"00:{number:02}.000 --> 00:{number:02}.900\n{text}\n"
        for number, text in enumerate(texts, 1)
    )
    return ("WEBVTT\n\n" + "\n".join(cues)).encode()


@pytest.mark.parametrize(("name", "made"), [("talk.srt", srt), ("talk.vtt", vtt)])
def test_two_languages_of_one_script_in_each_cue_are_two_columns(name: str, made: Made) -> None:
    imported = read_bytes(made(BOTH), name)
    rows = [row.texts for row in imported.transcript.segments]
    assert rows == list(zip(ENGLISH, GERMAN, strict=True))
    assert [track.language for track in imported.transcript.tracks] == ["en", "de"]
    assert any("told by their words" in one.message for one in imported.warnings)


def test_a_cue_of_one_line_goes_to_the_language_of_its_words() -> None:
    stacked = stacked_in([*BOTH, "Und das war es."])
    assert stacked is not None
    assert stacked.split("Und das war es.") == ("", "Und das war es.")
    assert stacked.split("And that was it.") == ("And that was it.", "")


def test_wrapped_lines_are_parted_where_the_language_changes() -> None:
    stacked = stacked_in(BOTH)
    assert stacked is not None
    text = "They would not say\nwhat the captain had told them\nSie wollten es nicht sagen"
    upper, lower = stacked.split(text)
    assert (upper.count("\n"), lower) == (1, "Sie wollten es nicht sagen")


@pytest.mark.parametrize("other", ["ja", "ko"])
def test_chinese_above_japanese_or_korean_is_told_by_its_signs(other: str) -> None:
    chinese = [
        "我们昨天回到了港口。",
        "好的。",
        "那位老人说了什么？",
        "家里没有面包，商店也关门了。",
    ]
    others = {
        "ja": [
            "昨日は港へ帰ってきた。",
            "うん。",
            "あの老人は何と言ったの？",
            "家にはパンがない。",
        ],
        "ko": ["어제 항구로 돌아왔어요.", "네.", "그 노인이 뭐라고 했어요?", "집에 빵이 없어요."],
    }[other]
    data = srt([f"{upper}\n{lower}" for upper, lower in zip(chinese, others, strict=True)])
    transcript = read_bytes(data, "talk.srt").transcript
    assert [track.language for track in transcript.tracks] == ["zh", other]
    assert [row.texts for row in transcript.segments] == list(zip(chinese, others, strict=True))


@pytest.mark.parametrize("texts", [ENGLISH, GERMAN, [f"- {one}\n- {one}" for one in ENGLISH]])
def test_cues_in_one_language_stay_in_one_column(texts: list[str]) -> None:
    assert stacked_in(texts) is None


def test_a_few_cues_in_two_languages_do_not_make_two_columns() -> None:
    assert stacked_in([*ENGLISH * 3, *BOTH]) is None


def test_one_word_said_again_and_again_is_no_language() -> None:
    assert stacked_in(["ab\né"] * 9) is None


@given(st.lists(st.sampled_from(["", "the", "und die", "xyz", "7"]), min_size=1, max_size=6))
def test_no_line_is_lost_or_moved(lines: list[str]) -> None:
    stacked = stacked_in(BOTH)
    assert stacked is not None
    upper, lower = stacked.split("\n".join(lines))
    assert "\n".join([upper, lower]).strip("\n") == "\n".join(lines).strip("\n")
