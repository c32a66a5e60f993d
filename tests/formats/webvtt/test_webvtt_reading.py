"""WebVTT read as browsers read it, and more taken out of it than they do."""

from textwrap import dedent
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.core.errors import InputError
from editor.core.segments import Segment
from editor.formats.base import Imported
from editor.formats.sniffing import read_bytes
from editor.formats.webvtt.blocks import _by_lines, _regular


def read(text: str) -> Imported:
    return read_bytes(dedent(text).encode(), "talk.vtt")


def rows(text: str) -> tuple[Segment, ...]:
    return read(text).transcript.segments


def shown(text: str) -> list[str]:
    return [row.texts[0] for row in rows(text)]


def cue(raw: str, times: str = "00:01.000 --> 00:02.000") -> Segment:
    (row,) = read_bytes(f"WEBVTT\n\n{times}\n{raw}\n".encode(), "talk.vtt").transcript.segments
    return row


@pytest.mark.parametrize("start", ["webvtt", "WEBVTT\f", "WEBVTT\v", "WEBVTT1", " WEBVTT", "WEBVT"])
def test_a_bad_signature_is_refused(start: str) -> None:
    with pytest.raises(InputError, match="WEBVTT"):
        read_bytes(f"{start}\n\n00:01.000 --> 00:02.000\nThe quay\n".encode(), "talk.vtt")


@pytest.mark.parametrize("start", ["WEBVTT", "\ufeffWEBVTT", "WEBVTT - Quay", "WEBVTT\t--> Quay"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_a_good_signature_and_any_line_end_are_taken(start: str, newline: str) -> None:
    text = f"{start}\n\n00:01.000 --> 01:00:02.000\nThe quay\nat low tide\n"
    (row,) = read_bytes(text.replace("\n", newline).encode(), "talk.txt").transcript.segments
    assert row.slot[:2] == (1000, 3_602_000)
    assert row.texts == ("The quay\nat low tide",)


def test_a_file_without_cues_is_empty_and_says_so() -> None:
    imported = read("WEBVTT\n")
    assert imported.transcript.segments == ()
    assert "no cues" in imported.warnings[0].message


def test_comments_styles_and_identifiers_are_no_text() -> None:
    imported = read("""\
        WEBVTT

        STYLE
        ::cue { color: lime }

        00:01.000 --> 00:02.000
        one

        NOTE two
        lines

        harbour-2
        00:02.000 --> 00:03.000 line:10%,end align:left
        two
        """)
    assert [row.texts[0] for row in imported.transcript.segments] == ["one", "two"]
    assert [detail["id"] for detail in imported.details] == ["", "harbour-2"]
    settings = imported.details[1]["settings"]
    assert (settings["line"], settings["snapToLines"], settings["lineAlign"]) == (10, False, "end")
    assert (settings["align"], settings["size"]) == ("left", 100)
    assert imported.warnings == ()


def test_cues_without_a_blank_line_between_them_are_cut_at_the_arrow() -> None:
    text = """\
        WEBVTT
        00:01.000 --> 00:02.000
        one
        two
        00:02.000 --> 00:03.000
        three
        """
    assert shown(text) == ["one\ntwo", "three"]


def test_bad_times_and_stray_text_are_left_out_and_told_with_their_lines() -> None:
    imported = read("""\
        WEBVTT

        00:01,000 --> 00:02,000
        commas

        nobody says when

        00:70.000 --> 00:80.000
        seconds

        00:03.000 --> 00:02.000
        backwards

        9999999:00:00.000 --> 9999999:00:01.000
        too large
        """)
    assert [row.texts[0] for row in imported.transcript.segments] == ["backwards", "too large"]
    assert imported.transcript.segments[1].slot.is_empty
    assert [warned.line for warned in imported.warnings] == [3, 6, 8, 11, 14]


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("a &lt;b&gt; &amp;amp; c", "a <b> &amp; c"),
        ("<i.loud>Ahoy</i> there", "Ahoy there"),
        ("3 < 4", "3 "),
        ("<c>un<b>closed", "unclosed"),
        ("one<00:01.500>two", "onetwo"),
        ("<ruby>灯<rt>dēng</rt></ruby>", "灯dēng"),
        ("{\\an8}Up {\\i1}there{\\i0}", "Up there"),
        ("&nbsp;", ""),
        ("&#x2014;&nosuch;", "—&nosuch;"),
    ],
)
def test_tags_are_dropped_and_references_resolved(raw: str, text: str) -> None:
    assert cue(raw).texts == (text,)


@pytest.mark.parametrize(
    "raw",
    ["<v Mara Lind>Ahoy</v>", "<v.loud Mara  Lind>Ahoy", "<v\tMara&#32;Lind><i>Ahoy</i></v>"],
)
def test_a_voice_is_the_speaker(raw: str) -> None:
    assert (cue(raw).speaker, cue(raw).texts) == ("Mara Lind", ("Ahoy",))


def test_times_between_words_are_the_times_of_words() -> None:
    row = cue("Low<00:01.300> tide<00:01.700><c> at the quay</c>")
    words = [(row.texts[0][word.start : word.end], *word[2:]) for word in row.words]
    assert words == [("Low", 1000, 1300), ("tide", 1300, 1700)]


def test_times_between_words_that_are_out_of_order_count_for_nothing() -> None:
    assert cue("Low<00:01.700> tide<00:01.300> at").words == ()
    assert cue("Low<00:09.000> tide").words == ()


def test_languages_are_told_by_their_tags() -> None:
    transcript = read("""\
        WEBVTT

        00:01.000 --> 00:02.000
        <lang de>Die Lampe</lang>
        <lang fr>La lampe</lang>

        00:02.000 --> 00:03.000
        <lang fr>Le quai</lang>
        """).transcript
    assert [track.language for track in transcript.tracks] == ["de", "fr"]
    assert [row.texts for row in transcript.segments] == [
        ("Die Lampe", "La lampe"),
        ("", "Le quai"),
    ]


def test_languages_without_tags_are_told_by_their_scripts() -> None:
    transcript = read("""\
        WEBVTT

        00:01.000 --> 00:02.000
        <v Mara>点亮灯
        Light the <i>lamp</i></v>
        """).transcript
    assert [track.language for track in transcript.tracks] == ["zh", "en"]
    assert transcript.segments[0].texts == ("点亮灯", "Light the lamp")


def test_the_head_names_the_language() -> None:
    text = "WEBVTT\nKind: captions\nLanguage: nl\n\n00:01.000 --> 00:02.000\nde haven\n"
    assert read(text).transcript.tracks[0].language == "nl"


def test_names_in_front_are_speakers_where_cues_are_numbered_and_names_come_again() -> None:
    lines = ["Mara Lind: Ahoy", "Juniper: Yes: here", "Mara Lind: Good", "and dry"]
    blocks = [f"{n}\n00:0{n}.000 --> 00:0{n}.900\n{line}\n" for n, line in enumerate(lines, 1)]
    found = rows("WEBVTT\n\n" + "\n".join(blocks))
    assert [(row.speaker, row.texts[0]) for row in found] == [
        ("Mara Lind", "Ahoy"), ("Juniper", "Yes: here"), ("Mara Lind", "Good"), ("", "and dry"),
    ]  # fmt: skip


def test_colons_in_ordinary_captions_are_text() -> None:
    lines = ["Note: low tide", "Time: noon", "Place: the quay"]
    blocks = [f"{n}\n00:0{n}.000 --> 00:0{n}.900\n{line}\n" for n, line in enumerate(lines, 1)]
    assert shown("WEBVTT\n\n" + "\n".join(blocks)) == lines


def test_captions_that_roll_up_show_each_line_once() -> None:
    text = """\
        WEBVTT

        00:00.000 --> 00:02.000
        @
        low<00:00.500><c> tide</c>

        00:02.000 --> 00:02.010
        low tide
        @

        00:02.010 --> 00:04.000
        low tide
        at<00:02.500><c> the</c><00:03.000><c> quay</c>
        """
    imported = read_bytes(dedent(text).replace("@", " ").encode(), "talk.vtt")
    found = imported.transcript.segments
    assert [(row.texts[0], *row.slot[:2]) for row in found] == [
        ("low tide", 0, 2010), ("at the quay", 2010, 4000),
    ]  # fmt: skip
    assert [word.from_ms for word in found[1].words] == [2010, 2500, 3000]
    assert "roll up" in imported.warnings[0].message


LINES = st.sampled_from(
    ["", "", "a", "b-->", "NOTE x", "STYLE", "00:01.000 --> 00:02.000", "00:03.000 --> 00:02.000",
     "01:00:00.000 --> 01:00:00.500 line:0", "7", "NOTE"]
)  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "\n" * 2_000_000,
        "\n\n00:01.000 --> 00:02.000\n&#" + "9" * 6000 + ";",
        "\n\n00:01.000 --> 00:02.000 line:" + "9" * 6000 + "\n" + "<" * 300_000,
        "\n\n" + "9" * 6000 + ":00:00.000 --> 00:02.000\n" + "&" * 300_000,
        "\n\n00:01.000 --> 00:01.001\n<00:01.000>a"
        + "\na" * 100_000
        + "\n\n00:01.001 --> 00:01.002"
        + "\na" * 100_000,
    ],
    ids=["newlines", "reference", "number", "hours", "lines"],
)
def test_what_is_meant_to_hang_a_reader_is_read_at_once(text: str) -> None:
    began = process_time()
    read_bytes(f"WEBVTT{text}".encode(), "talk.vtt")
    assert process_time() - began < 5


@given(st.lists(LINES, max_size=14))
def test_the_quick_way_finds_what_the_slow_way_finds(lines: list[str]) -> None:
    text = "\n".join(["WEBVTT", *lines])
    quick = _regular(text)
    assert quick is None or quick == _by_lines(text.split("\n"))
