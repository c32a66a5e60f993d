"""Translation memories and localisation files."""

from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.core.errors import InputError
from editor.core.segments import Role, Segment, Track
from editor.core.timeslots import TimeSlot
from editor.core.transcript import Transcript
from editor.formats.base import FORMATS, Outgoing, Written
from editor.formats.sniffing import read_bytes

TRACKS = (Track("a", "en"), Track("b", "zh-Hans", Role.TRANSLATION))


def write(transcript: Transcript, columns: tuple[int, ...] = (0, 1)) -> Written:
    return FORMATS.get("tmx").write(Outgoing(transcript, (), transcript.segments, columns))


def tmx(units: str, start: str = "", source: str = "en") -> bytes:
    head = f'<header srclang="{source}" segtype="sentence"/>'
    text = f'<?xml version="1.0"?>\n{start}<tmx version="1.4">{head}<body>{units}</body></tmx>'
    return text.encode()


def unit(**texts: str) -> str:
    variants = (
        f'<tuv xml:lang="{language.replace("_", "-")}"><seg>{text}</seg></tuv>'
        for language, text in texts.items()
    )
    return f"<tu>{''.join(variants)}</tu>"


def test_the_source_language_comes_first_whichever_stands_first() -> None:
    data = tmx(unit(zh_CN="灯。", EN="The lamp.") + unit(EN="The tide.", zh_CN="潮。"))
    imported = read_bytes(data, "talk.tmx")
    assert imported.format == "tmx"
    assert [track.language for track in imported.transcript.tracks] == ["EN", "zh-CN"]
    assert [row.texts for row in imported.transcript.segments] == [
        ("The lamp.", "灯。"),
        ("The tide.", "潮。"),
    ]


def test_codes_of_other_tools_are_not_text() -> None:
    text = '<bpt i="1">&lt;b&gt;</bpt>The <hi>lamp</hi><ept i="1">&lt;/b&gt;</ept> burns.'
    imported = read_bytes(tmx(unit(en=text, de="Licht.")), "talk.tmx")
    assert imported.transcript.segments[0].texts == ("The lamp burns.", "Licht.")


def test_a_third_language_is_told() -> None:
    units = unit(en="Lamp", de="Licht", fr="Lampe") + unit(en="Tide", de="Flut")
    imported = read_bytes(tmx(units), "talk.tmx")
    assert [track.language for track in imported.transcript.tracks] == ["en", "de"]
    assert "fr" in imported.warnings[0].message


def test_the_named_document_type_of_the_standard_is_no_danger() -> None:
    start = '<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n'
    imported = read_bytes(tmx(unit(en="Lamp", de="Licht"), start), "talk.tmx")
    assert imported.transcript.segments[0].texts == ("Lamp", "Licht")


@pytest.mark.parametrize(
    "start", ['<!DOCTYPE tmx [<!ENTITY a "b">]>', '<!DOCTYPE tmx SYSTEM "x" [<!ENTITY a "b">]>']
)
def test_a_document_type_with_entities_is_refused(start: str) -> None:
    with pytest.raises(InputError, match="line 2: unsafe XML"):
        read_bytes(tmx(unit(en="&a;", de="Licht"), start), "talk.tmx")


def test_a_memory_tells_that_it_has_no_times() -> None:
    rows = (Segment("1", ("Lamp", "灯"), TimeSlot(0, 1000)),)
    assert "times" in write(Transcript(TRACKS, rows)).warnings[0].message
    assert not write(Transcript(TRACKS, (Segment("1", ("Lamp", "灯")),))).warnings


def test_two_columns_of_one_language_stay_two() -> None:
    tracks = (Track("a", "en"), Track("b", "en", Role.TRANSLATION))
    data = write(Transcript(tracks, (Segment("1", ("Lamp", "Light")),))).data
    assert read_bytes(data, "talk.tmx").transcript.segments[0].texts == ("Lamp", "Light")


TEXTS = st.text("ab<>&'\"]\n\ud800\x00\x0b\u2028\ufffe灯 ", max_size=8).map(str.strip)


@settings(max_examples=60)
@given(st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=3))
def test_any_text_gives_a_memory_that_can_be_read(texts: list[tuple[str, str]]) -> None:
    rows = tuple(Segment(str(n), pair) for n, pair in enumerate(texts))
    data = write(Transcript(TRACKS, rows)).data
    ElementTree.fromstring(data)
    again = read_bytes(data, "talk.tmx").transcript
    got = [[text.split() for text in row.texts] for row in again.segments]
    table = str.maketrans({"\ud800": "\ufffd", "\x00": None, "\x0b": None, "\ufffe": None})
    kept = [[text.translate(table).split() for text in row.texts] for row in rows]
    assert got == [pair for pair in kept if any(pair)]


def test_xliff_1_has_a_row_a_unit_and_no_suggestions() -> None:
    text = (
        '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">'
        '<file source-language="en" target-language="de" original="talk"><body><group>'
        '<trans-unit id="1"><source>The <g id="1">lamp</g><x id="2" ctype="lb"/>burns.</source>'
        "<target>Das Licht.</target><alt-trans><source>Old</source><target>Alt</target></alt-trans>"
        "<note>calm</note></trans-unit>"
        '<trans-unit id="2"><source>The tide.</source></trans-unit>'
        "</group></body></file></xliff>"
    )
    imported = read_bytes(text.encode(), "talk.xlf")
    assert imported.format == "xliff"
    assert [track.language for track in imported.transcript.tracks] == ["en", "de"]
    first, second = imported.transcript.segments
    assert (first.texts, first.note) == (("The lamp\nburns.", "Das Licht."), "calm")
    assert second.texts == ("The tide.", "")


def test_xliff_2_has_a_row_a_segment() -> None:
    text = (
        '<xliff version="2.0" srcLang="en" trgLang="zh-Hans" '
        'xmlns="urn:oasis:names:tc:xliff:document:2.0"><file id="f"><unit id="1">'
        "<segment><source>The <pc id='1'>lamp</pc>.</source><target>灯。</target></segment>"
        "<ignorable><source> </source></ignorable>"
        "<segment><source>A<cp hex='0007'/> tide.</source><target>潮。</target></segment>"
        "</unit></file></xliff>"
    )
    imported = read_bytes(text.encode(), "talk.xlf")
    assert [track.language for track in imported.transcript.tracks] == ["en", "zh-Hans"]
    assert [row.texts for row in imported.transcript.segments] == [
        ("The lamp.", "灯。"),
        ("A tide.", "潮。"),
    ]


def test_xliff_without_translations_has_one_column() -> None:
    text = (
        '<xliff version="1.2"><file source-language="en"><body>'
        '<trans-unit id="1"><source>The lamp.</source></trans-unit></body></file></xliff>'
    )
    imported = read_bytes(text.encode(), "talk.xliff")
    assert [row.texts for row in imported.transcript.segments] == [("The lamp.",)]


TAGS = st.sampled_from(
    ["<tu>", "</tu>", "<tuv xml:lang='en'>", "<tuv>", "</tuv>", "<seg>", "</seg>", "<ph/>", "lamp",
     "<segment>", "</segment>", "<source>", "</source>", "<cp hex='d800'/>", "<cp hex='zz'/>"]
)  # fmt: skip


@settings(max_examples=60)
@given(st.sampled_from(["tmx", "xliff"]), st.lists(TAGS, max_size=10))
def test_any_order_of_tags_is_read_or_refused(root: str, parts: list[str]) -> None:
    text = f"<{root}><unit>{''.join(parts)}</unit></{root}>"
    try:
        assert read_bytes(text.encode(), f"talk.{root}").format == root
    except InputError as error:
        assert str(error).endswith(".")


def test_blank_lines_without_a_message_are_no_catalogue_and_soon_refused() -> None:
    text = "# notes\n" + " \n\t\n\n" * 5000 + "The lamp is lit.\n"
    assert read_bytes(text.encode(), "talk.txt").format != "gettext"
