"""`pair` prints which lines of two files belong together, and writes them side by side."""

from pathlib import Path

import pytest

from editor.cli.base import Exit

STRAY = "Then it rained for a whole week, and nobody came to the harbour."
FIRST = f"Where is Marisol?\n\nShe lit 12 lamps.\n{STRAY}\nCall Orvin now!\n"
SECOND = "Marisol 在哪里？\n她点亮了12盏灯。\n现在给 Orvin 打电话！\n"
LINKS = [[[0], [0]], [[2], [1]], [[3], []], [[4], [2]]]


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """An English text with an empty line, and its Chinese one in which a line is missing."""
    first, second = tmp_path / "talk.en.txt", tmp_path / "talk.zh.txt"
    first.write_text(FIRST, encoding="utf-8")
    second.write_text(SECOND, encoding="utf-8")
    return first, second


def test_json_has_line_numbers_of_the_files(run, files) -> None:
    assert run("pair", *files, "--json").json == {"links": LINKS}


def test_without_json_the_orphans_are_named(run, files) -> None:
    result = run("pair", *files)
    assert "4 links" in result.out
    assert "A, line 4" in result.out


def test_an_output_has_both_languages_side_by_side(run, files, tmp_path: Path) -> None:
    out = tmp_path / "talk.interlinear"
    assert run("pair", *files, "-o", out).code == Exit.DONE
    seen = run("inspect", out, "--json").json
    assert [track["language"] for track in seen["tracks"]] == ["en", "zh"]
    assert [(cue["text"], cue["text2"]) for cue in seen["cues"]][2:] == [
        (STRAY, ""), ("Call Orvin now!", "现在给 Orvin 打电话！"),
    ]  # fmt: skip


def test_rows_of_subtitles_keep_their_times(run, files, tmp_path: Path) -> None:
    timed = tmp_path / "talk.srt"
    timed.write_text(
        "1\n00:00:01,000 --> 00:00:02,000\nWhere is Marisol?\n\n"
        "2\n00:00:03,000 --> 00:00:04,000\nShe lit 12 lamps.\n",
        encoding="utf-8",
    )
    out = tmp_path / "talk.interlinear"
    result = run("pair", timed, files[1], "-o", out, "--json")
    assert result.json["links"][:2] == [[[0], [0]], [[1], [1]]]
    assert run("inspect", out, "--json").json["cues"][1]["start"] == 3000


def test_a_missing_file_is_refused(run, files, tmp_path: Path) -> None:
    assert run("pair", files[0], tmp_path / "none.txt").code == Exit.INPUT
