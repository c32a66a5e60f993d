"""Tab-separated tables and plain text."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from editor.core.segments import Role, Segment, Track
from editor.core.timeslots import TimeSlot
from editor.core.transcript import Transcript
from editor.formats.base import FORMATS, Outgoing
from editor.formats.sniffing import read_bytes

TRACKS = (Track("a", "en"), Track("b", "zh", Role.TRANSLATION))


def write(part: str, transcript: Transcript, columns: tuple[int, ...] = (0, 1)) -> bytes:
    return FORMATS.get(part).write(Outgoing(transcript, (), transcript.segments, columns)).data


CELLS = st.text("ab\t\n\"',=+-@ 灯", max_size=12).map(str.strip)


@given(st.lists(st.tuples(CELLS, CELLS), min_size=1, max_size=5))
def test_a_table_gives_back_every_cell(cells: list[tuple[str, str]]) -> None:
    rows = tuple(Segment(str(n), pair, TimeSlot(n, n + 1)) for n, pair in enumerate(cells))
    data = write("tsv", Transcript(TRACKS, rows))
    again = read_bytes(data, "talk.tsv", "tsv").transcript
    kept = [row for row in rows if any(row.texts)]
    assert [row.texts for row in again.segments if any(row.texts)] == [row.texts for row in kept]


def test_a_table_tells_a_row_without_a_time_from_one_at_zero() -> None:
    rows = (Segment("1", ("a", "灯"), TimeSlot(0, 10)), Segment("2", ("b", "潮")))
    again = read_bytes(write("tsv", Transcript(TRACKS, rows)), "t.tsv").transcript
    assert [row.slot[:2] for row in again.segments] == [(0, 10), (None, None)]


def test_a_spreadsheet_runs_no_formula_of_the_transcript() -> None:
    rows = tuple(Segment(text, (text, "灯")) for text in ("=1+1", "+1", "-1", "@x"))
    for line in write("tsv", Transcript(TRACKS, rows)).decode().split("\n")[1:]:
        assert not any(cell[:1] in ("=", "+", "-", "@") for cell in line.split("\t"))


def test_two_columns_from_a_spreadsheet_are_two_languages() -> None:
    data = "".join(f"The lamp {n}.\t第{n}盏灯。\n" for n in range(5)).encode()
    imported = read_bytes(data, "talk.txt")
    assert imported.format == "tsv"
    assert imported.transcript.segments[2].texts == ("The lamp 2.", "第2盏灯。")


def test_a_text_in_one_language_is_one_row_a_line() -> None:
    imported = read_bytes(b"The lamp.\n\nThe tide.\r\nThe wheel.", "talk.txt")
    assert imported.format == "text"
    assert [row.texts for row in imported.transcript.segments] == [
        ("The lamp.",), ("The tide.",), ("The wheel.",),
    ]  # fmt: skip
    assert all(row.slot.is_empty for row in imported.transcript.segments)


def test_a_reading_copy_has_the_title_and_both_languages() -> None:
    rows = (Segment("1", ("The lamp.", "灯。")), Segment("2", ("The tide.", "潮。")))
    transcript = replace(Transcript(TRACKS, rows), header=("Harbour Lights",))
    assert write("text", transcript).decode() == (
        "Harbour Lights\n\nThe lamp.\n灯。\n\nThe tide.\n潮。\n"
    )
