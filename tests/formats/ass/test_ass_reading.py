"""ASS and SSA read by the fields that the file names, in one language or two."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.captions.cues import make_cues
from editor.core.errors import InputError
from editor.core.transcript import Transcript
from editor.formats.ass.text import display_of
from editor.formats.base import FORMATS, Imported, Outgoing
from editor.formats.sniffing import read_bytes

FIELDS = "Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text"
STYLE_FIELDS = (
    "Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, "
    "Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, "
    "Alignment, MarginL, MarginR, MarginV, Encoding"
)


def style(name: str, margin: int) -> str:
    colours = "&H00FFFFFF,&H000000FF,&H00000000,&H80000000"
    return f"Style: {name},Arial,50,{colours},0,0,0,0,100,100,0,0,1,2,1,2,9,9,{margin},1"


def script(*events: str, fields: str = FIELDS, info: str = "", after: str = "") -> str:
    return (
        f"[Script Info]\nScriptType: v4.00+\n{info}\n[V4+ Styles]\nFormat: {STYLE_FIELDS}\n"
        f"{style('Han', 90)}\n{style('Low', 30)}\n\n"
        f"[Events]\nFormat: {fields}\n" + "\n".join(events) + f"\n{after}"
    )


def event(second: int, text: str, look: str = "Low", name: str = "") -> str:
    return f"Dialogue: 0,0:00:0{second}.00,0:00:0{second}.90,{look},{name},0,0,0,,{text}"


def read(text: str, encoding: str = "utf-8") -> Imported:
    return read_bytes(text.encode(encoding), "talk.ass")


def texts(text: str) -> list[tuple[str, ...]]:
    return [row.texts for row in read(text).transcript.segments]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_an_event_has_times_text_and_name(encoding: str, newline: str) -> None:
    text = script(event(1, "Low tide, at the quay", name="Mara"), info="Title: Harbour")
    transcript = read(text.replace("\n", newline), encoding).transcript
    (row,) = transcript.segments
    assert (row.texts, row.speaker) == (("Low tide, at the quay",), "Mara")
    assert row.slot[:2] == (1000, 1900)
    assert transcript.header == ("Harbour",)


def test_the_format_line_says_where_the_fields_are() -> None:
    text = script(
        "Dialogue: 0:00:01.50,Han,Mara,0:00:02.25,Salt, wind",
        fields="Start, Style, Name, End, Text",
    )
    (row,) = read(text).transcript.segments
    assert (row.slot[:2], row.speaker, row.texts) == ((1500, 2250), "Mara", ("Salt, wind",))


def test_ssa_without_a_format_line_is_read() -> None:
    line = "Dialogue: Marked=0,0:00:01.00,0:00:02.00,*Default,Mara,0,0,0,,Ahoy"
    (row,) = read(f"[Script Info]\nScriptType: v4.00\n\n[Events]\n{line}\n").transcript.segments
    assert (row.texts, row.speaker) == (("Ahoy",), "Mara")


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (r"{\i1}Low{\i0} tide", "Low tide"),
        (r"one\Ntwo\hthree\nfour", "one\ntwo\u00a0three four"),
        (r"{\p1}m 0 0 l 9 9{\p0}left", "left"),
        (r"{\pos(3,4)}kept", "kept"),
        ("an open { brace", "an open { brace"),
        ("C:\\\u2060New", r"C:\New"),
    ],
)
def test_overrides_are_dropped_and_breaks_made(raw: str, text: str) -> None:
    assert texts(script(event(1, raw))) == [(text,)]


def test_a_small_n_breaks_a_line_where_the_file_says_so() -> None:
    assert texts(script(event(1, r"a\nb"), info="WrapStyle: 2")) == [("a\nb",)]


def test_drawings_are_left_out_and_told() -> None:
    imported = read(script(event(1, r"{\p1}m 0 0 l 9 9"), event(2, "tide")))
    assert [row.texts for row in imported.transcript.segments] == [("tide",)]
    assert "1 drawing" in imported.warnings[0].message


def test_times_that_cannot_be_read_are_empty_and_told() -> None:
    imported = read(script("Dialogue: 0,never,0:00:02.00,Low,,0,0,0,,tide"))
    assert imported.transcript.segments[0].slot[:2] == (None, 2000)
    assert imported.warnings[0].line == 11


def test_two_styles_at_equal_times_are_two_languages_the_higher_one_first() -> None:
    text = script(
        event(1, "Low tide"), event(1, "退潮", "Han"),
        event(2, "the quay"), event(2, "码头", "Han"),
        event(3, "alone"),
    )  # fmt: skip
    assert texts(text) == [("退潮", "Low tide"), ("码头", "the quay"), ("", "alone")]
    assert [track.language for track in read(text).transcript.tracks] == ["zh", "en"]


def test_one_style_at_equal_times_in_two_scripts_is_two_languages() -> None:
    text = script(event(1, "Low tide"), event(1, "退潮"), event(2, "码头"), event(2, "the quay"))
    assert texts(text) == [("Low tide", "退潮"), ("the quay", "码头")]


def test_one_event_in_two_scripts_is_two_languages() -> None:
    text = script(*(event(n, rf"码头{n}\N{{\fs30}}the quay {n}") for n in range(1, 4)))
    assert texts(text)[0] == ("码头1", "the quay 1")


def test_two_styles_at_other_times_are_one_language() -> None:
    assert texts(script(event(1, "Low tide"), event(2, "the quay", "Han"))) == [
        ("Low tide",), ("the quay",),
    ]  # fmt: skip


def written(transcript: Transcript) -> str:
    columns = tuple(range(len(transcript.tracks)))
    cues = make_cues(transcript, columns).cues
    outgoing = Outgoing(transcript, cues, transcript.segments, columns)
    return FORMATS.get("ass").write(outgoing).data.decode()


def test_comments_styles_and_unknown_sections_come_back() -> None:
    comment = "Comment: 0,0:00:00.00,0:00:01.00,Low,,0,0,0,,check, this"
    extra = "[Aegisub Extradata]\nData: 1,e,keep"
    text = script(comment, event(1, "tide"), after=f"\n{extra}\n")
    again = written(read(text).transcript)
    assert again.index(style("Han", 90)) < again.index("[Events]") < again.index(comment)
    assert again.index(comment) < again.index("Dialogue:") < again.index(extra)
    assert texts(again) == [("tide",)]


def test_tags_of_two_styles_come_back_each_with_its_own_text() -> None:
    lines = event(1, "{\\i1}潮水很低", "Han"), event(1, "{\\b1}Low tide")
    again = written(read(script(*lines, event(2, "灯", "Han"), event(2, "lamp"))).transcript)
    assert "{\\i1}潮水很低" in again
    assert "{\\b1}Low tide" in again


LINES = script(event(1, "tide")).split("\n")
SHAPES_NO_READER_MADE: tuple[dict[str, object], ...] = (
    {"file": "no", "events": {}},
    {"file": [3, "x"], "events": {"1": [0]}},
    {"file": ["[Events]\nDialogue: b"], "events": {"1": [0]}},
    {"file": LINES, "events": {"1": "x"}},
    {"file": LINES, "events": {"1": ["0", None]}},
    {"file": LINES, "events": {"1": [999]}},
    {"file": LINES, "events": {"2": [LINES.index(event(1, "tide"))]}},
)


def test_kept_lines_that_no_reader_made_do_no_harm() -> None:
    transcript = read(script(event(1, "tide"))).transcript
    for shape in SHAPES_NO_READER_MADE:
        source = replace(transcript.source, shape=shape)
        assert texts(written(replace(transcript, source=source))) == [("tide",)]


def test_what_is_no_such_file_is_refused() -> None:
    with pytest.raises(InputError, match="Events"):
        read_bytes(b"Only words.\n", "talk.ass", "ass")


@given(st.text(st.sampled_from("ab{}\\pNnh10 \n"), max_size=30))
def test_any_text_can_be_shown(raw: str) -> None:
    text, _drew = display_of(raw)
    assert "\\N" not in text


def test_a_sentence_in_brackets_makes_no_text_such_a_file() -> None:
    text = "".join(f"Line {n} of the talk.\n第{n}行讲话。\n" for n in range(6)) + "[Events]\n事件\n"
    assert read_bytes(text.encode(), "talk.txt").format == "bilingual-text"


def test_a_format_of_few_fields_is_read_as_it_is() -> None:
    text = (
        "[Events]\nFormat: Start, Text\nDialogue: 0:00:01.00,Home, at last.\nDialogue: 0:00:02.00\n"
    )
    imported = read_bytes(text.encode(), "talk.ass")
    assert [row.texts[0] for row in imported.transcript.segments] == ["Home, at last."]
