"""Cues that stand twice at the same times, once a language, are one row."""

from collections.abc import Callable

import pytest

from editor.formats.sniffing import read_bytes

PAIRS = [
    ("We came home late.", "Wir kamen spät nach Hause."),
    ("Yes.", "Ja."),
    ("And what did she say?", "Und was hat sie gesagt?"),
    ("There is no bread.", "Es ist kein Brot da."),
]
CHINESE = [
    ("We came home late.", "我们很晚才回家。"),
    ("Yes.", "是的。"),
    ("No bread.", "没有面包。"),
]
Said = list[tuple[int, str]]


def in_turn(pairs: list[tuple[str, str]]) -> Said:
    return [(at, text) for at, pair in enumerate(pairs) for text in pair]


def behind(pairs: list[tuple[str, str]]) -> Said:
    return [(at, pair[side]) for side in (0, 1) for at, pair in enumerate(pairs)]


def srt(said: Said) -> bytes:
    cues = (f"{n}\n00:00:{at:02},000 --> 00:00:{at:02},900\n{text}\n"
            for n, (at, text) in enumerate(said, 1))  # fmt: skip
    return "\n".join(cues).encode()


def sbv(said: Said) -> bytes:
    return "\n".join(f"0:00:{at:02}.000,0:00:{at:02}.900\n{text}\n" for at, text in said).encode()


@pytest.mark.parametrize("pairs", [PAIRS, CHINESE])
@pytest.mark.parametrize("order", [in_turn, behind])
@pytest.mark.parametrize("made", [srt, sbv])
def test_two_languages_at_the_same_times_share_a_row(
    made: Callable[[Said], bytes],
    order: Callable[[list[tuple[str, str]]], Said],
    pairs: list[tuple[str, str]],
) -> None:
    imported = read_bytes(made(order(pairs)), f"talk.{made.__name__}")
    assert [row.texts for row in imported.transcript.segments] == pairs
    assert any("stands twice" in one.message for one in imported.warnings)


def test_a_cue_without_its_twin_keeps_its_row() -> None:
    said = [*in_turn(PAIRS * 5), (40, "Und das war es.")]
    said = [(number // 2, text) for number, (_at, text) in enumerate(said)]
    rows = read_bytes(srt(said), "talk.srt").transcript.segments
    assert rows[-1].texts == ("", "Und das war es.")


def test_two_cues_in_one_language_at_the_same_times_stay_two_rows() -> None:
    said = [(at, one) for at, (text, _other) in enumerate(PAIRS) for one in (text, f"- {text}")]
    imported = read_bytes(srt(said), "talk.srt")
    assert len(imported.transcript.segments) == 2 * len(PAIRS)
    assert len(imported.transcript.tracks) == 1
