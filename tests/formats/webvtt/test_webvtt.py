"""WebVTT that players take for what it is, whatever stands in the texts."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.core.cues import Cue
from editor.core.segments import Role, Track
from editor.core.transcript import Transcript
from editor.formats.base import FORMATS, Outgoing, Written

ENGLISH = Track("a", "en")
CHINESE = Track("b", "zh-Hans", Role.TRANSLATION)


def write(
    *cues: Cue, tracks: tuple[Track, ...] = (ENGLISH,), header: tuple[str, ...] = (), **how: object
) -> Written:
    transcript = Transcript(tracks, (), header=header)
    columns = tuple(range(len(tracks)))
    return FORMATS.get("webvtt").write(Outgoing(transcript, cues, (), columns, **how))


def cue(*texts: str, start: int = 1000, end: int = 2500, speaker: str = "", row: int = 0) -> Cue:
    return Cue(start, end, texts, speaker, row)


def body(written: Written) -> str:
    """The file behind its signature."""
    return written.data.decode().removeprefix("WEBVTT\n\n")


def test_a_cue_has_its_times_and_its_text() -> None:
    written = write(cue("The lamp is lit."))
    assert written.data == b"WEBVTT\n\n00:00:01.000 --> 00:00:02.500\nThe lamp is lit.\n"
    assert written.shown == ((1000, 2500, "The lamp is lit."),)
    assert written.warnings == ()


def test_times_past_ten_and_a_hundred_hours_are_written_whole() -> None:
    long = body(write(cue("a", start=36_000_001, end=360_000_000 + 59_999)))
    assert long.startswith("10:00:00.001 --> 100:00:59.999\n")


def test_markup_and_arrows_in_a_text_are_escaped() -> None:
    text = "<b> x < y & z --> &amp; {laughs} C:\\New"
    written = write(cue(text))
    assert body(written).split("\n")[1] == (
        "&lt;b&gt; x &lt; y &amp; z --&gt; &amp;amp; {laughs} C:\\New"
    )
    assert written.shown[0].text == text


def test_two_languages_stand_in_their_own_spans() -> None:
    written = write(cue("The lamp <1>", "灯"), tracks=(ENGLISH, CHINESE))
    assert "\n<lang en>The lamp &lt;1&gt;</lang>\n<lang zh-Hans>灯</lang>\n" in body(written)
    assert written.shown[0].text == "The lamp <1>\n灯"


def test_an_empty_half_of_a_cue_leaves_no_empty_line() -> None:
    written = write(cue("", "灯"), cue("lamp", ""), tracks=(ENGLISH, CHINESE))
    assert body(written).count("\n\n") == 1
    assert [shown.text for shown in written.shown] == ["灯", "lamp"]


def test_an_unknown_or_odd_language_has_no_span() -> None:
    tracks = (Track("a"), Track("b", "x> -->", Role.TRANSLATION))
    assert body(write(cue("one", "two"), tracks=tracks)).endswith("\none\ntwo\n")


def test_the_speaker_is_a_voice() -> None:
    assert body(write(cue("Ahoy", speaker="Marisol <the> & Co"))).endswith(
        "\n<v Marisol &lt;the&gt; &amp; Co>Ahoy</v>\n"
    )


def test_a_speaker_stays_on_one_line() -> None:
    assert "<v Marisol Ines>" in body(write(cue("Ahoy", speaker=" Marisol\r\n\r\nInes\x01")))


def test_an_empty_line_inside_a_text_is_filled_and_told() -> None:
    written = write(cue("one\n\n \ttwo\n \nthree", row=6))
    assert body(written).endswith("\none\n\u00a0\n \ttwo\n\u00a0\nthree\n")
    assert written.shown[0].text == "one\n\u00a0\n \ttwo\n\u00a0\nthree"
    assert "row 7" in written.warnings[0].message


def test_the_header_becomes_a_comment_that_holds_no_arrow_and_no_empty_line() -> None:
    head = write(header=("Harbour\n\nLights", " ", "00:01 --> 00:02")).data.decode()
    assert head == "WEBVTT\n\nNOTE\nHarbour Lights\n00:01 --\u2060> 00:02\n"


def test_cues_that_cannot_be_shown_are_left_out_and_told() -> None:
    written = write(
        cue(" \n", row=0), cue("\x01", row=1), cue("past", start=-9, end=0, row=2), cue("ok", row=3)
    )
    assert [shown.text for shown in written.shown] == ["ok"]
    assert body(written).count("-->") == 1
    told = " ".join(warning.message for warning in written.warnings)
    assert "(rows 1, 2)" in told
    assert "(row 3)" in told


def test_a_cue_that_begins_before_zero_begins_at_zero_and_is_told() -> None:
    written = write(cue("a", start=-500, end=700))
    assert written.shown == ((0, 700, "a"),)
    assert "before 0:00" in written.warnings[0].message


def test_many_rows_are_named_by_their_first() -> None:
    written = write(*(cue("", row=row) for row in range(7)))
    assert "(rows 1, 2, 3, 4, 5…)" in written.warnings[0].message


def test_characters_that_no_file_may_hold_are_taken_out_and_told() -> None:
    written = write(cue("a\x00b\x1bc\ud800\uffff"))
    assert written.shown[0].text == "abc\ufffd"
    assert len(written.warnings) == 1


def test_newline_and_byte_order_mark_as_asked_for() -> None:
    data = write(cue("one\ntwo"), newline="\r\n", bom=True).data
    assert data.startswith(b"\xef\xbb\xbfWEBVTT\r\n\r\n")
    assert data.count(b"\n") == data.count(b"\r\n") == 5


def _read_back(data: bytes) -> list[tuple[str, str]]:
    """The lines of times and the texts of a file, by the rules of WebVTT alone."""
    blocks = re.split(r"\n\n+", data.decode().rstrip("\n"))
    assert blocks[0] == "WEBVTT"
    cues = []
    for block in blocks[1:]:
        times, text = block.split("\n", 1)
        assert "-->" not in text
        cues.append((times, html.unescape(re.sub(r"<[^>]*>", "", text))))
    return cues


@given(st.lists(st.text(st.sampled_from("a<>&;-{}\\ \n\r\t\x00\u2028\u00a0灯"), max_size=12)))
def test_any_text_comes_back_as_it_is_said_to_be_shown(texts: list[str]) -> None:
    written = write(*(cue(text) for text in texts))
    expected = [("00:00:01.000 --> 00:00:02.500", shown.text) for shown in written.shown]
    assert _read_back(written.data) == expected


@given(st.lists(st.text(st.sampled_from("ab<>& \n\r\t\x00\u3000\u00a0\ud800灯"), max_size=9)))
def test_the_quick_way_of_writing_writes_what_the_careful_way_writes(texts: list[str]) -> None:
    cues = [cue(text, row=row) for row, text in enumerate(texts)]
    quick = write(*cues)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("editor.formats.webvtt.writing.is_bare", lambda _text: None)
        patch.setattr("editor.formats.webvtt.payload._is_harmless", lambda _text: None)
        patch.setattr("editor.formats.cue_changes._is_ready", lambda _text: None)
        assert write(*cues) == quick
