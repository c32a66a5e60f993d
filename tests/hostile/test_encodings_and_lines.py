"""Encodings, line ends and controls: every line is one row, and nothing is lost unsaid."""

from contextlib import suppress
from pathlib import Path

import pytest

from editor.core.errors import InputError
from editor.formats.project.part import project_data
from editor.formats.sniffing import read_bytes
from editor.workflows.documents.converting import write_transcript
from editor.workflows.documents.opening import open_file

from .reading import PAIRS, READERS, attempt

FIRST = ("So we lit the lamp.", "于是我们点亮了灯。")


@pytest.mark.parametrize("suffix", sorted({suffix for part in READERS for suffix in part.suffixes}))
@pytest.mark.parametrize(
    "data", [b"", b"\xef\xbb\xbf", b"\n\r\n \t\n", b"\xff\xfe", b"\x00" * 64],
    ids=["empty", "mark", "blank", "mark16", "zeros"],
)  # fmt: skip
def test_1_nothing_at_all_is_read_or_refused(suffix: str, data: bytes) -> None:
    imported = attempt(data, "talk" + suffix)
    if imported is not None and not data.strip(b"\x00"):
        assert not imported.transcript.segments
        assert imported.warnings


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_4_unicode_with_and_without_a_mark_is_known_and_written_as_utf_8(
    encoding: str, tmp_path: Path
) -> None:
    imported = read_bytes(PAIRS.encode(encoding), "talk.txt")
    assert imported.transcript.segments[0].texts == FIRST
    assert not [one for one in imported.warnings if "encoding" in one.message.lower()]
    path = tmp_path / "again.txt"
    write_transcript(imported.transcript, path)
    assert path.read_bytes().removeprefix(b"\xef\xbb\xbf") == PAIRS.encode()


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("gb18030", PAIRS),
        ("shift_jis", "潮が満ちていた。\nランプを灯した。\n" * 9),
        ("cp1252", "Die Flut war höher als früher.\nWir gingen müde über die Brücke.\n" * 9),
    ],
)
def test_5_an_old_encoding_is_proposed_and_named(encoding: str, text: str) -> None:
    imported = read_bytes(text.encode(encoding), "talk.txt")
    assert imported.encoding != "utf-8"
    assert imported.encoding in " ".join(one.message for one in imported.warnings)
    first = text.split("\n", 1)[0]
    assert imported.transcript.segments[0].texts[0] == first


def test_6_a_bad_byte_is_shown_and_counted_and_the_file_is_as_it_was(tmp_path: Path) -> None:
    data = PAIRS.encode().replace(b"lamp", b"l\xffmp", 1)
    path = tmp_path / "talk.txt"
    path.write_bytes(data)
    opened = open_file(path)
    assert opened.transcript.segments[0].texts[0] == "So we lit the l\ufffdmp."
    assert opened.warnings[0].message.startswith("1 character cannot be read")
    assert path.read_bytes() == data


@pytest.mark.parametrize("newline", ["\r\n", "\r", "\n"])
def test_7_every_line_end_gives_the_same_rows(newline: str) -> None:
    rows = [row.texts for row in read_bytes(PAIRS.encode(), "talk.txt").transcript.segments]
    data = PAIRS.replace("\n", newline).encode()
    assert [row.texts for row in read_bytes(data, "talk.txt").transcript.segments] == rows


def test_7_mixed_line_ends_give_the_same_rows() -> None:
    lines = PAIRS.splitlines()
    ends = ["\n", "\r\n", "\r"]
    mixed = "".join(line + ends[at % 3] for at, line in enumerate(lines))
    rows = read_bytes(mixed.encode(), "talk.txt").transcript.segments
    assert [text for row in rows for text in row.texts] == lines


@pytest.mark.parametrize("odd", ["\u2028", "\u0085", "\x0b", "\x0c", "\x1c"], ids=ascii)
@pytest.mark.parametrize("ending", [".txt", ".srt", ".vtt", ".tsv", ".csv"])
def test_8_an_odd_separator_does_not_end_a_row(odd: str, ending: str) -> None:
    texts = {
        ".txt": PAIRS,
        ".srt": "1\n00:00:01,000 --> 00:00:02,000\nSo we lit the lamp.\n",
        ".vtt": "WEBVTT\n\n00:01.000 --> 00:02.000\nSo we lit the lamp.\n",
        ".tsv": "start\tend\tspeaker\ten\n0:01\t0:02\t\tSo we lit the lamp.\n",
        ".csv": "start,end,speaker,en\n0:01,0:02,,So we lit the lamp.\n",
    }
    plain = read_bytes(texts[ending].encode(), "talk" + ending).transcript.segments
    data = texts[ending].replace("lit the", f"lit{odd}the", 1).encode()
    rows = read_bytes(data, "talk" + ending).transcript.segments
    assert len(rows) == len(plain)
    assert "".join(char for char in rows[0].texts[0] if char.isalpha()) == "Sowelitthelamp"


@pytest.mark.parametrize("control", ["\x00", "\x01", "\x07", "\x1b"], ids=ascii)
def test_9_a_control_in_a_text_is_removed_and_told(control: str) -> None:
    imported = read_bytes(PAIRS.replace("lit the", f"lit{control} the", 1).encode(), "talk.txt")
    assert imported.transcript.segments[0].texts[0] == "So we lit the lamp."
    assert imported.warnings[0].message.startswith("1 control character")


@pytest.mark.parametrize("control", ["\x01", "\x0c", "\x1b$B"], ids=ascii)
def test_9_a_control_in_webvtt_is_removed_as_it_is_told_to_be(control: str) -> None:
    data = f"WEBVTT\n\n00:01.000 --> 00:02.000\nSo we lit{control} the lamp. 灯\n".encode()
    imported = read_bytes(data, "talk.vtt")
    assert "taken out" in imported.warnings[0].message
    again = read_bytes(project_data(imported.transcript), "talk.interlinear").transcript
    assert [row.texts for row in again.segments] == [
        row.texts for row in imported.transcript.segments
    ]


@pytest.mark.parametrize("format_id", ["srt", "markdown"])
@pytest.mark.parametrize("blanks", [" ", "\n", "\t", "\u3000"])
def test_a_long_run_of_blanks_is_passed_by_at_once(format_id: str, blanks: str) -> None:
    text = f"# Talk\n\n| a | b |\n|---|---|\n| c{blanks * 100_000}x | d |\n"
    with suppress(InputError):
        read_bytes(text.encode(), "talk.txt", format_id)
