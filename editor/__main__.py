"""Where the program begins: a verb goes to the command line, anything else to the window."""

import sys
from pathlib import Path

_OUTPUT = 6


def main() -> int:
    """Run the program and return its exit code."""
    argv = _begin(sys.argv[1:])
    if argv is None:
        return _OUTPUT
    if argv == ["try"]:
        return _try()
    if argv[:1] == ["open"] and len(argv) == 2:
        return _window(Path(argv[1]))
    if not argv or (len(argv) == 1 and _looks_like_a_file(argv[0])):
        return _window(Path(argv[0]) if argv else None)
    return _command_line(argv)


def _begin(argv: list[str]) -> list[str] | None:
    """Take `--log FILE` off the arguments and choose the language; None where that fails."""
    from editor.core import i18n
    from editor.workflows.preferences import load

    i18n.use_language(load().text("look.language"))
    if not argv or argv[0].partition("=")[0] != "--log":
        return argv
    from editor.core.errors import InterlinearError
    from editor.workflows.logbook import begin_logbook, note

    _name, _sign, file = argv[0].partition("=")
    rest = argv[1:] if file else argv[2:]
    try:
        begin_logbook(Path(file or "".join(argv[1:2]) or "."))
    except InterlinearError as error:
        sys.stderr.write(f"{error}\n")
        return None
    note(" ".join(["interlinear", *rest]))
    return rest


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
