"""The quick way of reading a project gives what the careful one gives, or stands aside."""

import json

import pytest
from hypothesis import given

from editor.core.segments import Segment
from editor.core.timeslots import Origin, TimeSlot
from editor.core.transcript import Transcript
from editor.formats.project.part import project_data
from editor.formats.project.quickly import parted, segments_of
from editor.formats.project.rows import read_rows
from editor.formats.project.values import Problems
from tests.formats.project.test_project import ROW, TRACKS, document, read, transcripts

ROW_TEXT = '{"id":"1","texts":["The lamp.","灯。"]}'


def carefully(data: bytes, tracks: int) -> tuple[Segment, ...]:
    rows = json.loads(data)["rows"]
    return read_rows(rows, tracks, lambda _index: None, Problems())


@given(transcripts())
def test_both_ways_give_the_same_rows(transcript: Transcript) -> None:
    data = project_data(transcript)
    parts = parted(data)
    if parts is None:
        return
    segments = segments_of(parts[1], len(transcript.tracks))
    assert segments is None or segments == carefully(data, len(transcript.tracks))


def test_what_this_program_writes_is_read_the_quick_way() -> None:
    rows = tuple(
        ROW._replace(id=str(n), slot=TimeSlot(n, n + 1, Origin.TYPED), note="a", imported=None)
        for n in range(3)
    )
    parts = parted(project_data(Transcript(TRACKS, rows)))
    assert parts is not None
    assert segments_of(parts[1], 2) == rows


@pytest.mark.parametrize(
    "row",
    [
        '{"id":"","texts":["a","b"]}',
        '{"id":"1","texts":["a",2]}',
        '{"id":"1","texts":["a","b"],"new":1}',
        '{"id":"1","texts":["a","b"],"slot":[0,9007199254740993]}',
        '{"id":"1","texts":["a","b"],"slot":[0,1,"typed",1.5]}',
        '{"id":"1","texts":["a","b"],"status":"lost"}',
        '{"id":"1","texts":["a","\\ud800"]}',
        '{"id":"1","texts":["a","b"],"slot":[0,NaN]}',
    ],
)
def test_an_unusual_row_is_left_to_the_careful_way(row: str) -> None:
    assert parted(document(row).encode()) is None


@pytest.mark.parametrize(
    "rows",
    [
        '{"id":"1","texts":["a"]}',
        '{"id":"1","texts":["a","b"]},\n{"id":"1","texts":["a","b"]}',
        '{"id":"1","texts":["a","b"],"cuts":[[1]]}',
    ],
)
def test_rows_that_do_not_fit_the_tracks_or_each_other_are_left_too(rows: str) -> None:
    parts = parted(document(rows).encode())
    assert parts is not None
    assert segments_of(parts[1], 2) is None


def test_a_warning_about_the_rest_of_the_document_is_given_once() -> None:
    data = document('{"id":"1","texts":["a"]}', header=7)
    assert sum("header" in one.message for one in read(data).warnings) == 1


def test_a_project_in_another_layout_gives_the_same() -> None:
    text = document(ROW_TEXT)
    spread = json.dumps(json.loads(text), indent=2)
    assert parted(spread.encode()) is None
    assert read(spread).transcript == read(text).transcript
