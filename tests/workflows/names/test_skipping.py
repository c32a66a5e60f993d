"""Names that a person has said no to are remembered with the project."""

import json

import pytest

from editor.core.document import Document
from editor.core.segments import Segment, Track
from editor.core.transcript import Transcript
from editor.formats.project.part import project_data
from editor.workflows.documents.opening import open_text
from editor.workflows.names.skipping import skip, skip_nothing, skipped_in
from tests.core.undo import assert_undoable


def a_document() -> Document:
    return Document(Transcript((Track("a", "en"),), (Segment("r0", ("Oriel",)),)))


def test_what_is_skipped_is_in_the_project_file() -> None:
    document = a_document()
    assert_undoable(document, skip(document.fields().extra, [("Oriel", "Oriol")], "Oriol"))
    data = project_data(document.snapshot())
    assert json.loads(data)["skipped-names"] == [["Oriel", "Oriol"]]
    again = open_text(data.decode()).transcript
    assert skipped_in(again.extra) == {("Oriel", "Oriol")}


def test_all_of_it_comes_back_at_once() -> None:
    document = a_document()
    document.do(skip({}, [("Oriel", "Oriol"), ("Oreal", "Oriol")], "Oriol"))
    assert_undoable(document, skip_nothing(document.fields().extra))
    assert skipped_in(document.fields().extra) == frozenset()
    assert document.fields().extra == {}


@pytest.mark.parametrize("damaged", [None, 5, "Oriel", {"a": 1}, [5, None, "x"]])
def test_what_is_no_list_of_pairs_is_left_out(damaged: object) -> None:
    assert skipped_in({"skipped-names": damaged}) == frozenset()
