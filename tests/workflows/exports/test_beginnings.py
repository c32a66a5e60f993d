"""What is shown of a file before it is written."""

from dataclasses import replace

import pytest

from editor.captions.layouts import Layout
from editor.core.segments import Role, Segment, Track
from editor.core.transcript import Transcript
from editor.formats.base import FORMATS
from editor.workflows.exports.beginnings import beginning_of, beginning_of_rows
from editor.workflows.exports.exporting import ExportOptions, Untimed, build

ROWS = tuple(Segment(f"r{n}", (f"The tide {n} turns.", f"Het tij {n} keert.")) for n in range(300))
TALK = Transcript(
    (Track("source", "en", Role.SOURCE), Track("translation", "nl", Role.TRANSLATION)), ROWS
)
OPTIONS = ExportOptions("srt", Layout.SOURCE_FIRST, Untimed.ESTIMATE)


@pytest.mark.parametrize("format_id", [one.id for one in FORMATS if one.writes])
def test_every_kind_of_file_begins_with_words_that_can_be_read(format_id: str) -> None:
    text = beginning_of_rows(TALK, replace(OPTIONS, format=format_id))
    assert "The tide 0 turns." in text
    assert "\0" not in text
    assert "\ufffd" not in text


def test_the_beginning_of_the_whole_is_what_will_be_written() -> None:
    exported = build(TALK, OPTIONS)
    text = beginning_of(exported)
    assert exported.files[0].data.decode().startswith(text)
    assert text.endswith("\n")
    assert len(text) > 10_000


def test_a_document_that_is_no_text_begins_with_its_rows_in_both_languages() -> None:
    text = beginning_of(build(TALK, replace(OPTIONS, format="docx")))
    assert text.startswith("The tide 0 turns.\nHet tij 0 keert.\n\nThe tide 1 turns.")


def test_rows_without_a_time_are_no_reason_to_show_nothing() -> None:
    options = replace(OPTIONS, untimed=Untimed.REFUSE)
    assert beginning_of_rows(TALK, options) == ""
