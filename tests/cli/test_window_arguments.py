"""What on the command line asks for the window, with which file and which recording."""

from pathlib import Path

import pytest

from editor import __main__ as program


@pytest.mark.parametrize(
    ("argv", "wanted"),
    [
        ([], (None, None)),
        (["talk.txt"], (Path("talk.txt"), None)),
        (["open", "talk"], (Path("talk"), None)),
        (["open", "--", "-talk"], (Path("-talk"), None)),
        (["talk.txt", "--audio", "a.mp3"], (Path("talk.txt"), Path("a.mp3"))),
        (["open", "talk", "--audio", "a.mp3"], (Path("talk"), Path("a.mp3"))),
        (["open", "--audio", "-a.mp3", "talk"], (Path("talk"), Path("-a.mp3"))),
    ],
)
def test_a_file_with_or_without_its_recording_opens_the_window(
    argv: list[str], wanted: tuple[Path | None, Path | None]
) -> None:
    assert program._for_the_window(argv) == wanted


@pytest.mark.parametrize(
    "argv",
    [
        ["estimate", "talk.txt", "--audio", "a.mp3"],
        ["align", "talk.txt", "--audio", "a.mp3", "--json"],
        ["talk.txt", "--audio"],
        ["--audio", "a.mp3"],
        ["open"],
        ["open", "a", "b"],
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
    assert start(text, tmp_path / "gone.mp3") == 5
    assert "gone.mp3" in capsys.readouterr().err
