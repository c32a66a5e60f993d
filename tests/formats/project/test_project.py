"""A project file gives back all that was put into it, and says what is wrong in a damaged one."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.core.errors import InputError
from editor.core.glossary import Glossary, Term
from editor.core.replacements import Rule, RuleKind
from editor.core.segments import Role, Segment, Status, Track, WordTime
from editor.core.timeslots import Origin, Reason, TimeSlot
from editor.core.transcript import Media, Source, Transcript
from editor.formats.base import FORMATS, Imported, Incoming, Outgoing
from editor.formats.sniffing import read_bytes

GOLDEN = Path(__file__).parents[2] / "golden"
TRACKS = (Track("a", "en"), Track("b", "zh", Role.TRANSLATION))
ROW = Segment("1", ("The lamp.", "灯。"), imported=("The lamp.", "灯。"))


def written(transcript: Transcript) -> bytes:
    outgoing = Outgoing(transcript, (), transcript.segments, (0,), newline="\r\n", bom=True)
    return FORMATS.get("interlinear").write(outgoing).data


def read(data: bytes | str) -> Imported:
    raw = data.encode() if isinstance(data, str) else data
    incoming = Incoming(raw, raw.decode(), "utf-8", ".interlinear")
    return FORMATS.get("interlinear").read(incoming)


def document(rows: str = "", **fields: Any) -> str:
    """A project whose rows are written by hand, with other fields in front of them."""
    tracks = [{"id": "a"}, {"id": "b", "role": "translation"}]
    head = {"format": "interlinear", "version": 1, "min_reader": 1, "tracks": tracks} | fields
    return json.dumps(head)[:-1] + ',\n"rows":[\n' + rows + "\n]}\n"


def refusal(data: bytes | str) -> str:
    with pytest.raises(InputError) as caught:
        read(data)
    return str(caught.value)


_text = st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]), max_size=12)
_plain = st.none() | st.booleans() | st.integers(-(2**70), 2**70) | st.floats(-1e9, 1e9) | _text
_json = st.recursive(
    _plain, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_text, inner, max_size=3)
)
_extra = st.dictionaries(_text.map("new {}".format), _json, max_size=2)
_ms = st.none() | st.integers(-5, 10**9)
_slots = st.builds(
    TimeSlot,
    _ms,
    _ms,
    st.none() | st.sampled_from(Origin),
    st.none() | st.floats(0, 1),
    st.booleans(),
    st.none() | st.sampled_from(Reason),
)
_offsets = st.integers(0, 99)


def _rows(tracks: int) -> st.SearchStrategy[Segment]:
    texts = st.tuples(*[_text] * tracks)
    return st.builds(
        Segment,
        id=st.just("unset"),
        texts=texts,
        slot=st.just(TimeSlot()) | _slots,
        speaker=_text,
        status=st.sampled_from(Status),
        cuts=st.lists(st.tuples(*[_offsets] * tracks), max_size=2).map(tuple),
        words=st.lists(st.builds(WordTime, *[_offsets] * 4), max_size=2).map(tuple),
        imported=st.none() | texts,
        note=_text,
        bookmark=st.booleans(),
        extra=_extra.map(lambda extra: extra or None),
    )


@st.composite
def transcripts(draw: st.DrawFn) -> Transcript:
    count = draw(st.integers(1, 3))
    drawn = draw(st.lists(_rows(count), max_size=4))
    track = st.builds(Track, _text, _text, st.sampled_from(Role), _extra)
    media = st.builds(Media, _text, st.none() | st.integers(0, 2**40), _text, _extra)
    term = st.builds(Term, _text, st.lists(_text, max_size=2).map(tuple), _text, _text, _extra)
    rule = st.builds(
        Rule, _text, _text, st.sampled_from(RuleKind), st.booleans(), st.booleans(), _text, _text,
        _extra,
    )  # fmt: skip
    source = st.builds(Source, _text, _text, st.dictionaries(_text, _json, max_size=2), _extra)
    return Transcript(
        tracks=tuple(draw(track) for _ in range(count)),
        segments=tuple(row._replace(id=str(n)) for n, row in enumerate(drawn)),
        header=tuple(draw(st.lists(_text, max_size=2))),
        media=tuple(draw(st.lists(media, max_size=2))),
        glossary=Glossary(tuple(draw(st.lists(term, max_size=2)))),
        source=draw(st.none() | source),
        extra=draw(_extra),
        revision=draw(st.integers(0, 9)),
        replacements=tuple(draw(st.lists(rule, max_size=2))),
    )


@settings(deadline=None)
@given(transcripts())
def test_any_transcript_comes_back_equal_and_is_written_again_byte_by_byte(
    transcript: Transcript,
) -> None:
    data = written(transcript)
    imported = read(data)
    assert imported.transcript == replace(transcript, revision=0)
    assert imported.warnings == ()
    assert written(imported.transcript) == data


def test_a_rule_of_an_unknown_kind_is_told_and_off() -> None:
    rules = [{"find": "a", "kind": "magic"}, {"find": "b", "enabled": "yes", "new": 1}, 7]
    imported = read(document('{"id":"1","texts":["a","b"]}', replacements=rules))
    assert imported.transcript.replacements == (
        Rule("a", enabled=False),
        Rule("b", extra={"new": 1}),
    )
    told = " ".join(warning.message for warning in imported.warnings)
    assert all(f"“{field}”" in told for field in ("kind", "enabled", "replacements"))


def test_a_document_without_rules_says_nothing_of_them() -> None:
    assert b"replacements" not in written(Transcript(TRACKS, (ROW,)))


def test_a_file_of_version_1_opens_and_is_written_byte_by_byte() -> None:
    data = (GOLDEN / "project-1.interlinear").read_bytes()
    imported = read(data)
    assert imported.warnings == ()
    assert written(imported.transcript) == data
    first, second, third = imported.transcript.segments
    assert first.texts == ("Marisol lit the lamp.", "Marisol 点亮了灯。")
    assert first.imported == ("Marisole lit the lamp.", "Marisol 点亮了灯。")
    assert first.slot == TimeSlot(1200, 3400, Origin.ALIGNED, 0.875, True)
    assert (first.status, first.speaker) == (Status.CONFIRMED, "Ines")
    assert (first.cuts, first.words[0]) == (((7, 8),), WordTime(0, 7, 1200, 1650))
    assert second.imported == second.texts
    assert second.slot.is_empty
    assert third.imported is None
    assert third.extra == {"mood": {"calm": [1, 2.5, None]}}
    assert imported.transcript.glossary.terms[0].heard == ("Marisole", "Mary Sol")
    assert imported.transcript.extra == {"id": "4f0c", "theme": "sea"}


def test_the_file_has_one_row_a_line_and_ends_each_with_a_line_feed() -> None:
    data = written(Transcript(TRACKS, (ROW, ROW._replace(id="2"))))
    assert data.startswith(b'{"format":"interlinear","version":1,"min_reader":1,\n')
    assert '\n{"id":"1","texts":["The lamp.","灯。"]},\n{"id":"2",'.encode() in data
    assert data.endswith(b"\n]}\n")
    assert b"\r" not in data
    assert json.loads(data)["rows"][0]["id"] == "1"


def test_the_revision_does_not_change_the_file() -> None:
    transcript = Transcript(TRACKS, (ROW,))
    assert written(transcript) == written(replace(transcript, revision=7))


def test_a_lone_surrogate_does_not_prevent_saving() -> None:
    row = ROW._replace(texts=("bad \ud800", "ok"))
    assert read(written(Transcript(TRACKS, (row,)))).transcript.segments[0].texts[0] == "bad \ufffd"


def test_a_lone_surrogate_and_a_nul_in_the_file_are_cleaned() -> None:
    data = document(r'{"id":"1","texts":["a\ud800b\u0000c","\ud83d\ude00"]}')
    imported = read_bytes(data.encode(), "talk.interlinear")
    assert imported.transcript.segments[0].texts == ("a\ufffdbc", "😀")


def test_a_newer_project_that_allows_it_is_opened_and_its_version_kept() -> None:
    imported = read(document('{"id":"1","texts":["a","b"]}', version=3, future=[1]))
    assert "newer version" in imported.warnings[0].message
    assert imported.transcript.extra == {"future": [1], "version": 3}
    assert json.loads(written(imported.transcript))["version"] == 3


def test_a_newer_project_that_does_not_allow_it_is_read_and_keeps_saying_so() -> None:
    imported = read(document(min_reader=2))
    assert "reading only" in imported.warnings[-1].message
    assert imported.transcript.extra["min_reader"] == 2
    assert json.loads(written(imported.transcript))["min_reader"] == 2


@pytest.mark.parametrize("data", [b"\0" * 4096, b"", b" \n"])
def test_an_emptied_project_says_where_to_look(data: bytes) -> None:
    assert "backup" in refusal(data)


def test_a_project_cut_off_anywhere_is_refused() -> None:
    data = written(Transcript(TRACKS, (ROW, ROW._replace(id="2")), header=("Harbour",)))
    text = data.decode().rstrip()
    for length in range(1, len(text)):
        assert "backup" in refusal(text[:length])


def test_the_line_of_a_broken_row_is_named() -> None:
    message = refusal(document('{"id":"1","texts":["a","b"]},\n<<<<<<< theirs'))
    assert message.startswith("line 4,")
    assert "text editor" in message


def test_another_json_is_no_project() -> None:
    assert "not an Interlinear project" in refusal('{"format":"other","rows":[]}')
    assert "not an Interlinear project" in refusal("[1]")


@pytest.mark.parametrize(
    ("field", "value", "named"),
    [
        ("slot", "[0,NaN]", "slot end"),
        ("slot", "[1e999,5]", "slot start"),
        ("slot", "[true,5]", "slot start"),
        ("slot", f"[0,{2**63}]", "slot end"),
        ("slot", "[0,5," + "9" * 5000 + "]", "slot origin"),
        ("slot", '[0,5,"guessed"]', "slot origin"),
        ("slot", '[0,5,"typed",Infinity]', "slot confidence"),
        ("slot", '[0,5,"typed",2.0]', "slot confidence"),
        ("slot", '[0,5,"typed",null,1]', "slot locked"),
        ("slot", "7", "slot"),
        ("speaker", "[]", "speaker"),
        ("status", '"done"', "status"),
        ("status", "{}", "status"),
        ("cuts", "[[1]]", "cuts"),
        ("words", '[[1,2,3,"4"]]', "words"),
        ("imported", '"text"', "imported"),
        ("note", "5", "note"),
        ("bookmark", '"yes"', "bookmark"),
        ("colour", "NaN", "colour"),
        ("colour", "[" * 80 + "]" * 80, "colour"),
    ],
)
def test_a_wrong_value_is_told_with_its_line_and_the_rest_of_the_row_loads(
    field: str, value: str, named: str
) -> None:
    good = '{"id":"1","texts":["a","b"]},\n'
    imported = read(document(good + f'{{"id":"2","texts":["c","d"],"{field}":{value}}}'))
    assert [row.texts for row in imported.transcript.segments] == [("a", "b"), ("c", "d")]
    (warning,) = imported.warnings
    assert warning.line == 4
    assert f"Row 2: “{named}”" in warning.message


def test_the_good_half_of_a_slot_stays() -> None:
    imported = read(document('{"id":"1","texts":["a","b"],"slot":[12,"x","typed"]}'))
    assert imported.transcript.segments[0].slot == TimeSlot(12, None, Origin.TYPED)


@pytest.mark.parametrize(
    ("texts", "kept"),
    [
        ('["a"]', ("a", "")),
        ('["a","b","c"]', ("a", "b")),
        ('["a",7]', ("a", "")),
        ("null", ("", "")),
    ],
)
def test_a_row_always_has_a_text_for_each_track(texts: str, kept: tuple[str, ...]) -> None:
    imported = read(document(f'{{"id":"1","texts":{texts}}}'))
    assert imported.transcript.segments[0].texts == kept
    assert bool(imported.warnings) == (texts != '["a"]')


def test_a_row_that_is_no_row_is_left_out_and_told() -> None:
    imported = read(document('"lost",\n{"id":"1","texts":["a","b"]}'))
    assert len(imported.transcript.segments) == 1
    assert "lost" in imported.warnings[0].message


def test_rows_without_an_id_of_their_own_get_one() -> None:
    row = '{"id":"1","texts":["a","b"]}'
    other = '{"id":"r0","texts":["a","b"]}'
    imported = read(document(",\n".join([row, row, '{"texts":["c","d"]}', other])))
    assert [row.id for row in imported.transcript.segments] == ["1", "r1", "r2", "r0"]
    assert "2 rows" in imported.warnings[0].message


def test_a_row_nested_too_deep_does_not_cost_the_others() -> None:
    deep = '{"id":"2","texts":["a","b"],"x":' + "[" * 200_000 + "]" * 200_000 + "}"
    imported = read(document('{"id":"1","texts":["a","b"]},\n' + deep))
    assert [row.id for row in imported.transcript.segments] == ["1"]
    assert imported.warnings[0].line == 4


def test_a_head_nested_too_deep_is_refused() -> None:
    assert "nested too deep" in refusal('{"format":"interlinear","x":' + "[" * 200_000)


def test_wrong_values_of_the_document_are_told_and_the_rows_load() -> None:
    text = document('{"id":"1","texts":["a","b"]}', header=7, media={}, glossary=["x"], source=1)
    imported = read(text)
    assert len(imported.transcript.segments) == 1
    told = " ".join(warning.message for warning in imported.warnings)
    assert all(f"“{field}”" in told for field in ("header", "media", "glossary", "source"))


def test_a_project_is_recognised_by_its_first_key_or_its_suffix() -> None:
    project = FORMATS.get("interlinear")
    assert project.recognise(Incoming(b"", document(), "utf-8")) == 1
    assert project.recognise(Incoming(b"", "", "utf-8", ".interlinear")) > 0.9
    assert project.recognise(Incoming(b"", '{"segments":[]}', "utf-8", ".json")) == 0
