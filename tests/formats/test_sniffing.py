"""Which format a file is in, and what is said when it is in none."""

import subprocess
import sys
from pathlib import Path

import pytest

from editor.core.errors import InputError, RequestError, SignatureError
from editor.formats.sniffing import read_bytes

SUBRIP = b"1\n00:00:01,000 --> 00:00:02,000\nThe lamp.\n"


ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b"Hello\n", SUBRIP])
def test_what_does_not_begin_as_webvtt_is_refused_under_its_suffix(data: bytes) -> None:
    with pytest.raises(InputError):
        read_bytes(data, "talk.vtt")


@pytest.mark.parametrize("name", ["talk.txt", "TALK.SRT", "talk", "", "talk.tsv"])
def test_subtitles_are_known_under_any_name(name: str) -> None:
    assert read_bytes(SUBRIP, name).format == "srt"


@pytest.mark.parametrize(
    "text",
    ['{"segments": []}', "<?xml version='1.0'?><project/>", '{"no": "rows"}', "[Script Info]\n"],
)
def test_code_is_not_taken_for_a_transcript(text: str) -> None:
    with pytest.raises(InputError, match=r"no format|unknown kind"):
        read_bytes(text.encode(), "talk.txt")


def test_rich_text_is_read_without_its_code() -> None:
    (row,) = read_bytes(b"{\\rtf1 Hello}", "talk.txt").transcript.segments
    assert row.texts == ("Hello",)


@pytest.mark.parametrize("text", ["[Music]\nThe lamp.", "{laughs} Yes.", "[00:01] Marisol: hi"])
def test_brackets_at_the_start_of_a_transcript_are_text(text: str) -> None:
    assert read_bytes(text.encode(), "talk.txt").format == "text"


def test_a_format_can_be_asked_for() -> None:
    assert read_bytes(SUBRIP, "talk.srt", "text").transcript.segments[0].texts == ("1",)
    with pytest.raises(RequestError):
        read_bytes(SUBRIP, "talk.srt", "nonsense")


def test_a_format_that_does_not_fit_says_so() -> None:
    with pytest.raises(InputError, match="00:00:01,000"):
        read_bytes(b"Only words.\n", "talk.srt", "srt")


def test_a_common_file_loads_no_other_formats() -> None:
    program = (
        "import sys\n"
        "from editor.formats.sniffing import read_bytes\n"
        "cue = b'1\\n00:00:01,000 --> 00:00:02,000\\nSo.\\n\\n'\n"
        "assert read_bytes(cue, 'talk.srt').format == 'srt'\n"
        "assert not [name for name in sys.modules if name.startswith('editor.formats.broadcast')]\n"
        "assert read_bytes(b'WEBVTT\\n\\n', 'talk.srt').format == 'webvtt'\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True, cwd=ROOT)


def test_a_word_document_that_is_no_zip_is_not_taken_for_text() -> None:
    with pytest.raises(SignatureError, match="not a Word document"):
        read_bytes(b"So we lit the lamp.\n", "talk.docx")


def test_an_empty_text_is_text() -> None:
    assert read_bytes(b"", "talk.txt").format == "text"
