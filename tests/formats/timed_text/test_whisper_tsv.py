"""The table that Whisper writes."""

import pytest

from editor.core.errors import InputError
from editor.formats.sniffing import read_bytes

TABLE = 'start\tend\ttext\n0\t1500\tHe said "so.\n1500\t3250\tThe tide was low.\n'


@pytest.mark.parametrize("text", [TABLE, TABLE.replace("\n", "\r\n"), TABLE.partition("\n")[2]])
def test_times_are_milliseconds_and_nothing_is_quoted(text: str) -> None:
    imported = read_bytes(text.encode(), "talk.tsv")
    assert imported.format == "whisper-tsv"
    assert [(*row.slot[:2], *row.texts) for row in imported.transcript.segments] == [
        (0, 1500, 'He said "so.'),
        (1500, 3250, "The tide was low."),
    ]
    assert imported.warnings == ()


def test_a_line_without_times_keeps_its_text_and_is_told() -> None:
    imported = read_bytes((TABLE + "so it goes\nx\t9\tno\n").encode(), "talk.tsv")
    assert [(*row.slot[:2], *row.texts) for row in imported.transcript.segments[2:]] == [
        (None, None, "so it goes"),
        (None, 9, "no"),
    ]
    assert [one.line for one in imported.warnings] == [4, 5]


def test_our_own_tables_stay_our_own() -> None:
    text = "start\tend\tspeaker\ten\n00:00:01.000\t00:00:02.000\t\tSo.\n"
    assert read_bytes(text.encode(), "talk.tsv").format == "tsv"


def test_another_text_is_refused() -> None:
    with pytest.raises(InputError, match="table of Whisper"):
        read_bytes(b"So it goes.", "talk.tsv", "whisper-tsv")
