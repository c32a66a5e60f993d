"""Text with times, as it is copied from pages and printed by programs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.core.errors import InputError
from editor.core.timeslots import Origin
from editor.formats.base import Imported
from editor.formats.sniffing import read_bytes

Rows = list[tuple[int | None, int | None, str, str]]


def read(text: str) -> Imported:
    imported = read_bytes(text.encode(), "talk.txt")
    assert imported.format == "timed-text"
    return imported


def rows(imported: Imported) -> Rows:
    return [
        (row.slot.start, row.slot.end, row.speaker, "|".join(row.texts))
        for row in imported.transcript.segments
    ]


TWO: Rows = [(3000, 64_000, "", "We lit it."), (64_000, None, "", "The tide was low.")]


@pytest.mark.parametrize(
    "text",
    [
        "0:03\nWe lit it.\n1:04\nThe tide was low.\n",
        "0:03\n\nWe lit it.\n\n\n1:04\nThe tide was low.",
        "0:03\n3 seconds\nWe lit it.\n1:04\n1 minute, 4 seconds\nThe tide was low.\n",
        "0:03 We lit it.\n1:04 The tide was low.\n",
        "0:03\tWe lit it.\r\n1:04\tThe tide was low.\r\n",
        "00:00:03 - We lit it.\n00:01:04 - The tide was low.\n",
        "[0:03] We lit it.\n[1:04] The tide was low.\n",
        "(00:00:03) We lit it.\n(00:01:04) The tide was low.\n",
        "[00:03]\nWe lit it.\n[01:04]\nThe tide was low.\n",
        "- **[00:03](https://example.org/?t=3)** We lit it.\n- **[01:04]** The tide was low.\n",
    ],
)
def test_a_row_lasts_until_the_next_begins(text: str) -> None:
    imported = read(text)
    assert rows(imported) == TWO
    assert imported.transcript.segments[0].slot.origin is Origin.IMPORTED
    assert imported.warnings == ()


@pytest.mark.parametrize("arrow", ["-->", "->", "→", "-", " – "])
def test_both_times_may_be_there(arrow: str) -> None:
    text = f"[00:03.250 {arrow} 00:04.000]  We lit it.\n[00:05,5{arrow}01:00:06]  Low.\n"
    assert rows(read(text)) == [(3250, 4000, "", "We lit it."), (5500, 3_606_000, "", "Low.")]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Vale  0:03\nWe lit it.\n\nBo  1:04\nThe tide was low.\n\nTranscribed by https://otter.ai",
        "Ann Vale (0:03): We lit it.\nBo (1:04): The tide was low.\n",
        "Ann Vale (00:00:03):\nWe lit it.\nBo (00:01:04):\nThe tide was low.\n",
        "Ann Vale [00:03] We lit it.\nBo [01:04] The tide was low.\n",
        "Ann Vale 0:03\nWe lit it.\nBo 1:04\nThe tide was low.\n",
        "Ann Vale - 0:03\nWe lit it.\nBo - 1:04\nThe tide was low.\n",
        "[Ann Vale] 00:00:03\nWe lit it.\n[Bo] 00:01:04\nThe tide was low.\n",
        "[0:03] Ann Vale: We lit it.\n[1:04] Bo: The tide was low.\n",
    ],
)
def test_names_are_speakers(text: str) -> None:
    assert [row[2:] for row in rows(read(text))] == [
        ("Ann Vale", "We lit it."),
        ("Bo", "The tide was low."),
    ]
    assert [row[:2] for row in rows(read(text))] == [row[:2] for row in TWO]


@pytest.mark.parametrize(
    "turn",
    ["{name}\n0:0{n}\n{text}\n\n", "0:0{n} {name}\n{text}\n\n", "[0:0{n}]\n{name}:\n{text}\n"],
)
def test_names_on_lines_of_their_own_are_speakers_where_they_come_again(turn: str) -> None:
    names = ["Ann Vale", "Bo", "Ann Vale", "Bo"]
    text = "".join(turn.format(name=name, n=n, text=f"Line {n}.") for n, name in enumerate(names))
    imported = read(text)
    assert [row[2:] for row in rows(imported)] == [
        (name, f"Line {n}.") for n, name in enumerate(names)
    ]
    assert imported.transcript.header == ()


def test_a_credit_and_titles_are_no_rows() -> None:
    imported = read(
        "Harbour Lights\n\nAnn  0:03\nSo.\nBo  0:05\nNo.\nTranscribed by https://otter.ai"
    )
    assert imported.transcript.header == ("Harbour Lights", "Transcribed by https://otter.ai")
    assert len(imported.transcript.segments) == 2


@pytest.mark.parametrize(
    "text",
    [
        "[0:03] We lit it.\n我们点亮了它。\n[1:04] The tide was low.\n潮水很低。\n",
        "0:03\nWe lit it.\n我们点亮了它。\n1:04\nThe tide was low.\n潮水很低。\n",
        "[0:03] We lit it.\n[0:03] 我们点亮了它。\n[1:04] The tide was low.\n[1:04] 潮水很低。\n",
    ],
)
def test_two_languages_are_two_columns(text: str) -> None:
    imported = read(text)
    assert [track.language for track in imported.transcript.tracks] == ["en", "zh"]
    assert rows(imported) == [
        (3000, 64_000, "", "We lit it.|我们点亮了它。"),
        (64_000, None, "", "The tide was low.|潮水很低。"),
    ]


def test_rows_at_one_time_end_together_and_unordered_ones_stay_where_they_are() -> None:
    lines = "".join(
        f"[0:{second:02d}] So {n}.\n" for n, second in enumerate((3, 3, *range(4, 20), 1))
    )
    found = rows(read(lines))
    assert [row[:2] for row in found[:3]] == [(3000, 4000), (3000, 4000), (4000, 5000)]
    assert [row[:2] for row in found[-2:]] == [(19_000, None), (1000, None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We met at 10:30 and left.\nIt was late.\n", "text"),
        ("10:30 was late.\nWe lit it.\nIt was low.\nSo.\nNo.\n", "text"),
        ("1\n00:00:01,000 --> 00:00:02,000\nWe lit it.\n", "srt"),
        ("We lit it.\n我们点亮了它。\nAt 0:03 it was low.\n0:03 时潮水很低。\n", "bilingual-text"),
        ("1:75 is no time.\n1:80 is none.\n", "text"),
    ],
)
def test_other_texts_are_left_to_others(text: str, expected: str) -> None:
    assert read_bytes(text.encode(), "talk.txt").format == expected


@given(st.text("0123:.[]() \n-->Nabc: 灯", max_size=80))
def test_no_text_is_lost(text: str) -> None:
    data = f"[0:01] First.\n[0:02] {text}\n[0:03] Last.".encode()
    try:
        imported = read_bytes(data, "talk.txt", "timed-text")
    except InputError:
        return
    kept = [*imported.transcript.header]
    for row in imported.transcript.segments:
        kept += (row.speaker, *row.texts)
    letters = {letter for letter in text if letter in "Nabc灯"}
    assert letters <= set("".join(kept))


def test_a_line_of_a_million_signs_costs_nothing() -> None:
    for filling in (" ", "a ", "(", "1:", "a" * 7):
        data = ("[0:01] So.\n" + filling * (1_000_000 // len(filling)) + "\n[0:02] No.").encode()
        assert len(read_bytes(data, "talk.txt", "timed-text").transcript.segments) == 2
