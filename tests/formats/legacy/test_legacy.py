"""Subtitles of old players come in with their texts as they stand in the file."""

import pytest

from editor.core.errors import InputError
from editor.formats.base import FORMATS, Imported
from editor.formats.legacy import cue_lines
from editor.formats.sniffing import read_bytes


def read(text: str, name: str = "") -> Imported:
    return read_bytes(text.encode(), name)


def cues(text: str, name: str = "") -> list[tuple[int | None, int | None, str]]:
    rows = read(text, name).transcript.segments
    return [(row.slot.start, row.slot.end, row.texts[0]) for row in rows]


def test_microdvd_counts_frames_as_its_first_line_says() -> None:
    text = "{1}{1}25.000\n{25}{75}{y:i}So we lit|the lamp.\n{100}{150}Up.\n"
    assert cues(text) == [(1000, 3000, "So we lit\nthe lamp."), (4000, 6000, "Up.")]
    assert read(text).warnings == ()


def test_microdvd_without_a_rate_says_which_was_taken() -> None:
    imported = read("{24}{48}Up.\n")
    assert imported.transcript.segments[0].slot.start == 1001
    assert "23.976" in imported.warnings[0].message


def test_a_film_without_frames_is_refused() -> None:
    with pytest.raises(InputError, match="line 1"):
        read("{1}{1}0\n{24}{48}Up.\n")


@pytest.mark.parametrize("text", [r"C:\new\Nina {laughs}", r"a \h b", "x < y and z > w"])
@pytest.mark.parametrize("frame", ["{0}{0}25\n{25}{50}%s\n", "[10][20]%s\n", "0:00:01:%s\n"])
def test_what_only_looks_like_a_tag_of_ass_stays(frame: str, text: str) -> None:
    assert [cue[2] for cue in cues(frame % text)] == [text]


def test_lines_without_a_time_are_named() -> None:
    imported = read("[0][10]One.\nlost\n[10][20]Two.\n")
    assert [one.line for one in imported.warnings] == [2]


def test_mpl2_counts_tenths_of_a_second() -> None:
    assert cues("[5][12]/Up.|Down.\n[13][20]On.\n") == [
        (500, 1200, "Up.\nDown."),
        (1300, 2000, "On."),
    ]


def test_tmp_ends_where_the_next_starts() -> None:
    assert cues("0:00:01:Up.\n0:00:03:Down.\n") == [(1000, 3000, "Up."), (3000, None, "Down.")]


def test_subviewer_has_hundredths_and_breaks() -> None:
    text = "[INFORMATION]\n[TITLE]Tides\n\n00:00:01.50,00:00:02.75\nUp.[br]Down.\n"
    imported = read(text, "talk.sub")
    assert imported.format == "subviewer"
    assert cues(text) == [(1500, 2750, "Up.\nDown.")]
    assert imported.warnings[0].line == 1


SAMI = """<SAMI><HEAD><STYLE TYPE="text/css"><!--
.ENCC { name: English; lang: en-GB; } .KRCC { name: Korean; lang: ko-KR; }
--></STYLE></HEAD><BODY>
<SYNC Start=1000><P Class=ENCC>Up &amp; on,<br>{so} \\Nina.</P><P Class=KRCC>위로.</P>
<SYNC Start=2000><P Class=ENCC>&nbsp;<P Class=KRCC>&nbsp;
<SYNC Start=3000><P Class=KRCC>아래로.
<SYNC Start=4000><P Class=ENCC>Down.
</BODY></SAMI>
"""


def test_two_classes_of_sami_are_two_tracks() -> None:
    transcript = read(SAMI).transcript
    assert [track.language for track in transcript.tracks] == ["en-GB", "ko-KR"]
    rows = [(row.slot.start, row.slot.end, row.texts) for row in transcript.segments]
    assert rows == [
        (1000, 2000, ("Up & on,\n{so} \\Nina.", "위로.")),
        (3000, None, ("", "아래로.")),
        (4000, None, ("Down.", "")),
    ]


def test_a_file_that_would_take_minutes_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cue_lines, "MOST_LINES", 3)
    with pytest.raises(InputError, match="Divide"):
        read("[5][12]Up.\n" * 5)


@pytest.mark.parametrize("text", ["[%s][12]Up.\n", "{0}{%s}Up.\n"])
def test_a_number_without_end_is_refused(text: str) -> None:
    for digits in (11, 12, 30, 5000):
        with pytest.raises(InputError):
            read(text % ("9" * digits))


def test_they_are_only_read() -> None:
    for id_ in ("microdvd", "mpl2", "tmp", "subviewer", "sami"):
        assert FORMATS.get(id_).reads
        assert not FORMATS.get(id_).writes
