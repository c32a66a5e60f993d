"""Two languages line by line with a line missing, titles above, or both lines of one language."""

from pathlib import Path

import pytest

from editor.formats.sniffing import read_bytes
from editor.workflows.documents.importing import doubts_of, suspicious_rows
from editor.workflows.documents.opening import open_file

from .reading import PAIRS


@pytest.mark.parametrize("gone", range(4))
def test_14_a_broken_pair_is_told_and_nothing_is_dropped(gone: int) -> None:
    lines = PAIRS.splitlines()
    del lines[gone + 4]
    imported = read_bytes("\n".join(lines).encode(), "talk.txt")
    rows = imported.transcript.segments
    assert sorted(text for row in rows for text in row.texts if text) == sorted(lines)
    assert sum(not all(row.texts) for row in rows) == 1
    (warning,) = imported.warnings
    assert warning.line is not None
    assert abs(warning.line - (gone + 5)) <= 1
    assert [row.texts for row in rows[-2:]] == [
        ("So we lit the lamp.", "于是我们点亮了灯。"),
        ("The tide was high that day.", "那天潮水很高。"),
    ]


def test_15_title_lines_are_no_rows() -> None:
    text = "Harbour Lights: With Juniper Vale\nTides, Lamps and Gears\n" + PAIRS
    imported = read_bytes(text.encode(), "talk.txt")
    assert imported.transcript.header == tuple(text.splitlines()[:2])
    assert len(imported.transcript.segments) == 10


def test_15_languages_the_other_way_round_are_named_as_they_are() -> None:
    lines = PAIRS.splitlines()
    swapped = "\n".join(f"{b}\n{a}" for a, b in zip(lines[::2], lines[1::2], strict=True))
    transcript = read_bytes(swapped.encode(), "talk.txt").transcript
    languages = {track.language: at for at, track in enumerate(transcript.tracks)}
    assert transcript.segments[0].texts[languages["en"]] == "So we lit the lamp."


def test_15_lines_of_one_language_are_one_column() -> None:
    lines = PAIRS.splitlines()[::2]
    transcript = read_bytes("\n".join(lines).encode(), "talk.txt").transcript
    assert len(transcript.tracks) == 1
    assert [row.texts[0] for row in transcript.segments] == lines


def test_15_pairs_of_one_language_or_the_other_way_round_are_asked_about(tmp_path: Path) -> None:
    lines = PAIRS.splitlines()
    lines[3] = lines[2]
    lines[8], lines[9] = lines[9], lines[8]
    path = tmp_path / "talk.txt"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    opened = open_file(path)
    assert doubts_of(opened)
    odd = {one.row for one in suspicious_rows(opened.transcript)}
    assert 1 in odd
    assert odd & {3, 4, 5}
