"""What the journal keeps of an edit leads to the same edit, and back."""

import json
from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.core import edits
from editor.core.document import Document
from editor.core.edit import Edit
from editor.core.glossary import Glossary, Term
from editor.core.segments import Role, Segment, Track
from editor.core.transcript import Media, Source, Transcript
from editor.formats.project.edits import _CODINGS, edit_of, edit_values, inverse_values
from editor.formats.project.fields import FIELDS
from tests.core.random_edits import TRANSCRIPTS, draw_edit

ROWS = [Segment(f"r{n}", (f"These models ebal well {n}", f"模型 eval {n}")) for n in range(9)]


def through_json(edit: Edit) -> dict:
    return json.loads(json.dumps(edit_values(edit)))


@given(st.data())
def test_any_edit_comes_back_as_it_was_and_its_inverse_too(data: st.DataObject) -> None:
    document = Document(data.draw(TRANSCRIPTS))
    for _ in range(3):
        edit = draw_edit(data.draw, document)
        values = through_json(edit)
        assert edit_of(values, document.segments, document.snapshot()) == edit
        document.do(edit)
        back = edit_of(inverse_values(values), document.segments, document.snapshot())
        assert back == edit.inverse()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("tracks", (Track("a", "nl"), Track("b", "zh", Role.TRANSLATION))),
        ("header", ("A title",)),
        ("media", (Media("talk.mp3", 12, "ab"),)),
        ("glossary", Glossary((Term("Oriol", ("Oriel",)),))),
        ("source", Source("srt", shape={"bom": True})),
        ("extra", {"colour": [1, {"a": None}]}),
    ],
)
def test_each_field_of_the_document_comes_back(field: str, value: object) -> None:
    before = Transcript((Track("a"), Track("b")), tuple(ROWS))
    edit = edits.set_meta(field, getattr(before, field), value, "field")
    values = through_json(edit)
    assert edit_of(values, ROWS, before) == edit
    after = replace(before, **{field: value})
    assert edit_of(inverse_values(values), ROWS, after) == edit.inverse()


def test_no_field_is_forgotten() -> None:
    assert set(_CODINGS) == set(Segment._fields)
    assert set(FIELDS) == {field.name for field in fields(Transcript)} - {"segments", "revision"}


def test_a_corrected_word_costs_two_hundred_bytes() -> None:
    edit = edits.set_text(ROWS, 3, 0, "These models eval well 3")
    assert len(json.dumps(edit_values(edit))) < 200


def test_a_term_more_costs_as_little_in_a_long_glossary() -> None:
    old = Glossary(tuple(Term(f"Name {n}") for n in range(1000)))
    new = Glossary((*old.terms, Term("Oriol", ("Oriel",))))
    assert len(json.dumps(edit_values(edits.set_glossary(old, new)))) < 200


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"label": "x", "rows": [{}]},
        {"label": "x", "rows": [{"at": -1, "set": [{}]}]},
        {"label": "x", "rows": [{"at": 99, "set": []}]},
        {"label": "x", "rows": [{"at": 0, "set": [{"id": "another"}]}]},
        {"label": "x", "rows": [{"at": 0, "set": [{"id": "r0", "note": ["old", "new"]}]}]},
        {"label": "x", "rows": [{"at": 0, "set": [{"id": "r0", "colour": ["", ""]}]}]},
        {"label": "x", "rows": [{"at": 8, "set": [{"id": "r8"}, {"id": "r9"}]}]},
        {"label": "x", "rows": [{"at": 0, "old": [], "new": [{"id": "n"}]}]},
        {"label": "x", "rows": 5},
        {"label": "x", "meta": [{"field": "segments", "old": [], "new": []}]},
        {"label": "x", "meta": [{"field": "header", "at": 0, "old": ["a"], "new": []}]},
    ],
)
def test_values_of_another_state_or_damaged_ones_are_refused(values: dict) -> None:
    before = Transcript((Track("a"), Track("b")), tuple(ROWS))
    with pytest.raises(ValueError, match=r"."):
        edit_of(values, ROWS, before)
