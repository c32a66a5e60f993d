"""Where the program begins: a verb goes to the command line, anything else to the window."""

import sys
from pathlib import Path


def main() -> int:
    """Run the program and return its exit code."""
    argv = sys.argv[1:]
    if argv == ["try"]:
        return _try()
    if argv[:1] == ["open"] and len(argv) == 2:
        return _window(Path(argv[1]))
    if not argv or (len(argv) == 1 and _looks_like_a_file(argv[0])):
        return _window(Path(argv[0]) if argv else None)
    return _command_line(argv)


def _looks_like_a_file(word: str) -> bool:
    if word.startswith("-"):
        return False
    return Path(word).exists() or Path(word).suffix != "" or "/" in word


def _command_line(argv: list[str]) -> int:
    from editor.cli.main import main as run

    return run(argv)


def _window(path: Path | None) -> int:
    from editor.qt.start import start

    return start(path)


def _try() -> int:
    from editor import paths
    from editor.core.i18n import _
    from editor.qt.start import window_works

    if window_works():
        return _window(paths.sample())
    sys.stderr.write(
        _("There is no display here for the window; here is the job on the command line.") + "\n"
    )
    return _command_line(["try"])


if __name__ == "__main__":
    sys.exit(main())
