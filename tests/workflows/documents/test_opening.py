"""Opening refuses what is no transcript with a sentence, and never waits for ever."""

import os
from pathlib import Path

import pytest

from editor.core.errors import InputError
from editor.core.progress import Cancelled
from editor.workflows.documents import opening
from editor.workflows.documents.opening import digest_of, open_file, open_text

PAIRS = "The lamp is lit.\n灯亮了。\nThe tide is high.\n涨潮了。\n"


def refusal(path: Path) -> str:
    with pytest.raises(InputError) as caught:
        open_file(path)
    return str(caught.value)


def test_a_bilingual_text_opens_as_pairs_with_empty_slots(tmp_path: Path) -> None:
    path = tmp_path / "talk.txt"
    path.write_text(PAIRS, encoding="utf-8")
    opened = open_file(path)
    assert [row.texts for row in opened.transcript.segments] == [
        ("The lamp is lit.", "灯亮了。"),
        ("The tide is high.", "涨潮了。"),
    ]
    assert all(row.slot.is_empty for row in opened.transcript.segments)
    assert opened.digest == digest_of(path.read_bytes())
    assert not opened.is_project


def test_pasted_text_opens_like_a_file() -> None:
    assert len(open_text(PAIRS).transcript.segments) == 2


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    assert "no such file" in refusal(tmp_path / "gone.txt")


def test_a_folder_is_told_from_a_file(tmp_path: Path) -> None:
    assert str(tmp_path) in refusal(tmp_path)


def test_a_pipe_nobody_writes_to_is_refused_at_once(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    assert "not a file" in refusal(pipe)


def test_an_endless_device_is_refused() -> None:
    assert "not a file" in refusal(Path("/dev/zero"))


def test_a_file_without_permission_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    assert "may not read" in refusal(tmp_path / "secret.txt")


def test_a_file_over_the_limit_is_refused_with_its_size(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "big.txt"
    path.write_bytes(b"a\n" * (1 << 20))
    monkeypatch.setattr(opening, "MAX_BYTES", 1 << 20)
    assert "2 MB" in refusal(path)


def test_a_line_of_more_than_a_megabyte_is_refused_with_its_number(tmp_path: Path) -> None:
    path = tmp_path / "line.txt"
    path.write_bytes(b"short\r\n" + b"x" * (opening.MAX_LINE_BYTES + 1))
    assert "line 2" in refusal(path)


@pytest.mark.parametrize("start", ["<transcript>", '\ufeff<?xml version="1.0"?><transcript>'])
def test_xml_may_stand_on_one_line(tmp_path: Path, start: str) -> None:
    path = tmp_path / "talk.xml"
    line = '<text start="1" dur="1">We lit the lamp.</text>'
    path.write_text(start + line * 30_000 + "</transcript>", encoding="utf-8")
    assert len(opening.open_file(path).transcript.segments) == 30_000


def test_cancelling_stops_the_reading(tmp_path: Path) -> None:
    class Impatient:
        def step(self, done: int, total: int, text: str = "") -> None:
            raise Cancelled

    path = tmp_path / "talk.txt"
    path.write_text(PAIRS, encoding="utf-8")
    with pytest.raises(Cancelled):
        open_file(path, progress=Impatient())
