"""Half surrogate pairs and NULs do not get into a document, by whichever way a text comes in."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.core import edits
from editor.core.clean import clean, clean_text, clean_transcript
from editor.core.document import Document
from editor.core.edit import Edit
from editor.core.glossary import Glossary, Term
from editor.core.replacements import Rule, RuleKind
from editor.core.segments import Segment, Track, WordTime
from editor.core.transcript import Media, Source, Transcript
from editor.formats.base import FORMATS, Outgoing
from editor.formats.project.part import project_data
from editor.formats.sniffing import read_bytes
from editor.workflows.documents.opening import open_text

from .reading import SAMPLES

BAD = "a\ud800b\x00c"
GOOD = "a\ufffdbc"
ROW = Segment("1", ("The lamp.", "灯。"))
TALK = Transcript((Track("source", "en"), Track("translation", "zh")), (ROW,))

WAYS = {
    "typed": lambda rows: edits.set_text(rows, 0, 0, BAD),
    "replaced": lambda rows: edits.replace_texts(rows, {(0, 1): BAD}, "Replace"),
    "speaker": lambda rows: edits.set_speaker(rows, 0, BAD),
    "inserted": lambda rows: edits.insert(rows, 0, [ROW._replace(id="2", texts=(BAD, BAD))]),
    "note": lambda rows: edits.replace_rows(rows, {0: ROW._replace(note=BAD)}, "Note"),
    "glossary": lambda _rows: edits.set_glossary(
        Glossary(()), Glossary((Term(BAD, (BAD,), BAD, BAD),))
    ),
    "replacements": lambda _rows: edits.set_replacements((), (Rule(BAD, BAD, RuleKind.EXACT),)),
    "title": lambda _rows: edits.set_meta("header", (), (BAD,), "Title"),
}


@pytest.mark.parametrize("way", WAYS.values(), ids=list(WAYS))
def test_10_whatever_a_person_brings_is_cleaned(way) -> None:
    document = Document(TALK)
    edit: Edit = way(document.segments)
    document.do(edit)
    assert "\ud800" not in repr(document.snapshot())
    assert GOOD in repr(document.snapshot())
    project_data(document.snapshot()).decode()
    document.undo()
    assert document.snapshot() == replace(TALK, revision=2)


def test_10_what_comes_from_a_recogniser_is_cleaned() -> None:
    data = SAMPLES["whisper"].replace(" lit", "\\ud800 l\\u0000it").encode()
    (row,) = read_bytes(data, "talk.json").transcript.segments
    assert row.texts[0].encode().decode() == "\ufffd lit"


def test_10_what_comes_from_a_project_is_cleaned_and_can_be_saved() -> None:
    whole = Transcript(
        TALK.tracks,
        (Segment("1", ("x", "x"), speaker="x", note="x", imported=("x", "x"), extra={"k": "x"}),),
        header=("x",),
        media=(Media("x", hash="x"),),
        glossary=Glossary((Term("x", ("x",), "x", "x"),)),
        source=Source("x", "utf-8", {"k": ["x"]}),
        extra={"kept": {"x": "x"}},
        replacements=(Rule("x", "x", RuleKind.EXACT),),
    )
    outgoing = Outgoing(whole, (), whole.segments, (0, 1))
    data = FORMATS.get("interlinear").write(outgoing).data
    bad = data.replace(b'"x"', b'"a\\ud800b\\u0000c"')
    transcript = read_bytes(bad, "talk.interlinear").transcript
    assert "\ud800" not in repr(transcript)
    assert "\x00" not in repr(transcript)
    again = read_bytes(project_data(transcript), "talk.interlinear").transcript
    assert again == transcript
    assert transcript.header == (GOOD,)
    assert transcript.extra == {"kept": {GOOD: GOOD}}


def test_10_what_is_pasted_is_cleaned() -> None:
    opened = open_text("So we lit\ud800 the\x00 lamp.\nThe tide was high.\n")
    assert opened.transcript.segments[0].texts == ("So we lit\ufffd the lamp.",)


def test_10_offsets_into_a_text_that_grows_shorter_are_dropped() -> None:
    row = Segment("1", ("a\x00b c",), words=(WordTime(0, 3, 0, 9),), cuts=((1,),))
    (done,) = clean_transcript(Transcript((Track("s"),), (row,))).segments
    assert done.texts == ("ab c",)
    assert not done.words
    assert not done.cuts


@given(st.text(st.characters(exclude_categories=())))
def test_10_a_clean_text_can_be_written_and_stays_the_same(text: str) -> None:
    done = clean_text(text)
    assert done.encode().decode() == done
    assert "\x00" not in done
    assert clean_text(done) is done


def test_10_what_is_clean_is_not_made_anew() -> None:
    assert clean(TALK) is TALK
    assert json.loads(json.dumps(clean({"a": [1, "b", None]}))) == {"a": [1, "b", None]}
