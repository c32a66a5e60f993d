"""`export` writes subtitles and texts, and says what is not in them."""

from pathlib import Path

import pytest

from editor.cli.base import Exit


@pytest.fixture
def timed(run, talk: Path, tmp_path: Path) -> Path:
    out = tmp_path / "timed.interlinear"
    run("estimate", talk, "-o", out, "--duration", "30")
    return out


def test_rows_without_a_time_are_left_out_and_named(run, talk: Path, tmp_path: Path) -> None:
    result = run("export", talk, "-o", tmp_path / "talk.srt")
    assert result.code == Exit.DONE
    assert "3 rows without a time were left out (1, 2, 3)" in result.err
    assert "00:00:00" not in (tmp_path / "talk.srt").read_text(encoding="utf-8")


def test_untimed_rows_can_be_estimated(run, talk: Path, tmp_path: Path) -> None:
    result = run("export", talk, "-o", tmp_path / "talk.srt", "--untimed", "estimate", "--json")
    assert len(result.json) == 3
    assert "3 rows had no time" in result.err


def test_untimed_rows_can_be_refused(run, talk: Path, tmp_path: Path) -> None:
    out = tmp_path / "talk.srt"
    assert run("export", talk, "-o", out, "--untimed", "refuse").code == Exit.REQUEST
    assert not out.exists()


@pytest.mark.parametrize(
    ("layout", "first"),
    [
        ("source", "So Marisole lit the lamp in the tower."),
        ("translation", "Marisol 点亮了塔里的灯。"),
        ("source-first", "So Marisole lit the lamp in the tower.\nMarisol 点亮了塔里的灯。"),
        ("translation-first", "Marisol 点亮了塔里的灯。\nSo Marisole lit the lamp in the tower."),
    ],
)
def test_each_layout_writes_its_languages(
    run, timed: Path, tmp_path: Path, layout: str, first: str
) -> None:
    result = run("export", timed, "-o", tmp_path / "out.srt", "--layout", layout, "--json")
    assert result.json[0]["text"] == first
    assert first in (tmp_path / "out.srt").read_text(encoding="utf-8")


def test_two_files_are_named_by_language(run, timed: Path, tmp_path: Path) -> None:
    run("export", timed, "-o", tmp_path / "out.srt", "--layout", "two-files")
    assert "Marisole" in (tmp_path / "out.en.srt").read_text(encoding="utf-8")
    assert "点亮" in (tmp_path / "out.zh.srt").read_text(encoding="utf-8")
    assert not (tmp_path / "out.srt").exists()


def test_an_existing_file_is_replaced_only_by_force(run, timed: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.srt"
    out.write_text("mine", encoding="utf-8")
    assert run("export", timed, "-o", out).code == Exit.OUTPUT
    assert out.read_text(encoding="utf-8") == "mine"
    assert run("export", timed, "-o", out, "--force").code == Exit.DONE
    assert "-->" in out.read_text(encoding="utf-8")


def test_the_input_is_never_its_own_output(run, talk: Path) -> None:
    before = talk.read_bytes()
    assert run("export", talk, "-o", talk, "--force").code == Exit.USAGE
    assert talk.read_bytes() == before


def test_an_unknown_suffix_lists_the_known_ones(run, talk: Path, tmp_path: Path) -> None:
    result = run("export", talk, "-o", tmp_path / "out.xyz")
    assert result.code == Exit.REQUEST
    assert ".srt" in result.err


def test_a_folder_that_does_not_exist_is_told(run, timed: Path, tmp_path: Path) -> None:
    result = run("export", timed, "-o", tmp_path / "nowhere" / "out.srt")
    assert result.code == Exit.OUTPUT
    assert "folder does not exist" in result.err


def test_an_unchanged_text_comes_back_byte_for_byte(run, talk: Path, tmp_path: Path) -> None:
    run("export", talk, "-o", tmp_path / "again.txt")
    assert (tmp_path / "again.txt").read_bytes() == talk.read_bytes()


def test_the_real_transcript_comes_back_byte_for_byte(run, real_transcript, tmp_path) -> None:
    run("export", real_transcript, "-o", tmp_path / "again.txt")
    assert (tmp_path / "again.txt").read_bytes() == real_transcript.read_bytes()


def test_windows_line_ends_and_a_byte_order_mark_are_written_when_asked(
    run, timed: Path, tmp_path: Path
) -> None:
    run("export", timed, "-o", tmp_path / "out.srt", "--newline", "crlf", "--bom")
    data = (tmp_path / "out.srt").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf1\r\n")
    assert data.count(b"\n") == data.count(b"\r\n")


LONG = (
    "The keeper lit the lamp at five and nobody saw it because the fog was too thick "
    "so the boats waited outside the harbour until the morning came.\n"
    "守灯人五点钟点亮了灯，但是没有人看见，因为雾太浓了，船只只好在港口外面一直等到天亮。\n"
)


@pytest.fixture
def long(tmp_path: Path) -> Path:
    path = tmp_path / "long.txt"
    path.write_text(LONG * 3, encoding="utf-8")
    return path


def test_a_guideline_cuts_rows_into_cues(run, long: Path, tmp_path: Path) -> None:
    arguments = ("export", long, "-o", tmp_path / "long.srt", "--untimed", "estimate", "--json")
    assert len(run(*arguments).json) == 3
    result = run(*arguments, "--force", "--guideline", "netflix", "--layout", "source")
    assert len(result.json) == 9
    for cue in result.json:
        lines = cue["text"].split("\n")
        assert len(lines) <= 2
        assert max(map(len, lines)) <= 42


def test_split_without_a_guideline_takes_our_own(run, long: Path, tmp_path: Path) -> None:
    arguments = ("export", long, "-o", tmp_path / "long.srt", "--untimed", "estimate", "--json")
    assert len(run(*arguments, "--cues", "split").json) == 9


def test_rows_stay_whole_but_their_lines_are_broken(run, long: Path, tmp_path: Path) -> None:
    result = run(
        "export", long, "-o", tmp_path / "long.srt", "--untimed", "estimate", "--json",
        "--guideline", "netflix", "--cues", "rows", "--layout", "source",
    )  # fmt: skip
    assert len(result.json) == 3
    assert all(len(line) <= 42 for cue in result.json for line in cue["text"].split("\n"))


def test_what_a_guideline_asks_in_vain_is_said(run, long: Path, tmp_path: Path) -> None:
    timed = tmp_path / "timed.interlinear"
    run("estimate", long, "-o", timed, "--duration", "9")
    result = run("export", timed, "-o", tmp_path / "long.srt", "--guideline", "netflix")
    assert result.code == Exit.DONE
    assert "6 cues are too fast to read (rows 1, 2, 3)" in result.err


def test_an_unknown_guideline_is_refused(run, long: Path, tmp_path: Path) -> None:
    result = run("export", long, "-o", tmp_path / "long.srt", "--guideline", "nobody")
    assert result.code == Exit.REQUEST
    assert "netflix" in result.err
    assert not (tmp_path / "long.srt").exists()


def test_fillers_can_be_left_out_of_the_file(run, tmp_path: Path) -> None:
    talk = tmp_path / "talk.srt"
    talk.write_text(
        "1\n00:00:01,000 --> 00:00:03,000\nUm, we have lit the the lamp and they saw it.\n",
        encoding="utf-8",
    )
    result = run("export", talk, "-o", tmp_path / "out.srt", "--tidied", "--json")
    assert result.json[0]["text"] == "We have lit the lamp and they saw it."
    assert "without its fillers" in result.err
