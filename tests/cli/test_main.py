"""The command line as a whole: exit codes, guesses, and sentences in place of tracebacks."""

import subprocess
import sys
from pathlib import Path

from editor.cli.base import Exit


def test_a_mistyped_verb_is_guessed(run) -> None:
    result = run("exprot", "a.txt")
    assert result.code == Exit.USAGE
    assert "export" in result.err


def test_a_mistyped_option_is_guessed(run, talk: Path) -> None:
    result = run("inspect", talk, "--jsno")
    assert result.code == Exit.USAGE
    assert "“--json”" in result.err


def test_no_verb_shows_the_help(run) -> None:
    assert run().code == Exit.USAGE


def test_a_missing_file_is_one_sentence(run, tmp_path: Path) -> None:
    result = run("inspect", tmp_path / "gone.txt", "--json")
    assert result.code == Exit.INPUT
    assert result.out == ""
    assert result.err.count("\n") == 1
    assert "gone.txt" in result.err


def test_a_verb_never_imports_the_window(talk: Path) -> None:
    code = (
        "import sys; from editor.cli.main import main; main(sys.argv[1:]);"
        "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "inspect", str(talk)], capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr.decode()


def test_a_reader_that_stops_reading_is_no_error(talk: Path) -> None:
    command = f'"{sys.executable}" -m editor formats | head -n 1'
    done = subprocess.run(["sh", "-c", command], capture_output=True, check=False)
    assert done.returncode == 0
    assert done.stderr == b""


def test_output_is_utf8_whatever_the_locale(talk: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "editor", "inspect", str(talk), "--json"],
        capture_output=True,
        check=True,
        env={"LC_ALL": "C", "PATH": "", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    )
    assert "齿轮" in done.stdout.decode("utf-8")


def test_without_a_display_the_window_says_what_works() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "editor"], capture_output=True, check=False, env={"PATH": ""}
    )
    assert done.returncode == Exit.USAGE
    assert "no display" in done.stderr.decode()


def test_a_display_that_does_not_answer_is_no_display() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "editor"],
        capture_output=True,
        check=False,
        env={"PATH": "", "DISPLAY": ":987"},
    )
    assert done.returncode == Exit.USAGE
    assert "no display" in done.stderr.decode()
