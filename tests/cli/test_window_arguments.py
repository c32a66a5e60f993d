"""What on the command line asks for the window, with which file and which recording."""

from pathlib import Path

import pytest

from editor import __main__ as program


@pytest.mark.parametrize(
    ("argv", "wanted"),
    [
        ([], ([], None)),
        (["talk.txt"], (["talk.txt"], None)),
        (["open", "talk"], (["talk"], None)),
        (["open", "--", "-talk"], (["-talk"], None)),
        (["talk.txt", "--audio", "a.mp3"], (["talk.txt"], "a.mp3")),
        (["open", "talk", "--audio", "a.mp3"], (["talk"], "a.mp3")),
        (["open", "--audio", "-a.mp3", "talk"], (["talk"], "-a.mp3")),
        (["one.txt", "two.srt", "./three"], (["one.txt", "two.srt", "./three"], None)),
        (["open", "one", "two"], (["one", "two"], None)),
        (["one.txt", "two.txt", "--audio", "a.mp3"], (["one.txt", "two.txt"], "a.mp3")),
    ],
)
def test_files_with_or_without_a_recording_open_the_window(
    argv: list[str], wanted: tuple[list[str], str | None]
) -> None:
    files, audio = wanted
    given = [Path(file) for file in files], Path(audio) if audio else None
    assert program._for_the_window(argv) == given


def test_a_verb_is_one_where_a_folder_has_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "formats").mkdir()
    (tmp_path / "episode").mkdir()
    monkeypatch.chdir(tmp_path)
    assert program._for_the_window(["formats"]) is None
    assert program._for_the_window(["episode"]) == ([Path("episode")], None)


@pytest.mark.parametrize(
    "argv",
    [
        ["estimate", "talk.txt", "--audio", "a.mp3"],
        ["align", "talk.txt", "--audio", "a.mp3", "--json"],
        ["talk.txt", "--audio"],
        ["--audio", "a.mp3"],
        ["open"],
        ["one.txt", "--json"],
        ["one.txt", "inspect"],
        ["--version"],
        ["inspect", "a"],
    ],
)
def test_verbs_and_what_is_incomplete_go_to_the_command_line(argv: list[str]) -> None:
    assert program._for_the_window(argv) is None


def test_a_recording_that_is_not_there_is_told_before_the_window_opens(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from editor.qt.start import start

    text = tmp_path / "talk.txt"
    text.write_text("one", "utf-8")
    assert start([text], tmp_path / "gone.mp3") == 5
    assert "gone.mp3" in capsys.readouterr().err


def test_where_none_of_the_files_is_there_no_window_opens(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from editor.qt.start import start

    assert start([tmp_path / "one.txt", tmp_path / "two.txt"]) == 5
    told = capsys.readouterr().err
    assert "one.txt" in told
    assert "two.txt" in told
