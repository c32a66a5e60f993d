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
    wanted = _for_the_window(argv)
    if wanted is not None:
        return _window(*wanted)
    return _command_line(argv)


def _begin(argv: list[str]) -> list[str] | None:
    """Take `--log FILE` off the arguments and choose the language; None where that fails."""
    from editor.core import i18n
    from editor.workflows.program.preferences import load

    i18n.use_language(load().text("look.language"))
    if not argv or argv[0].partition("=")[0] != "--log":
        return argv
    from editor.core.errors import InterlinearError
    from editor.workflows.program.logbook import begin_logbook, note

    _name, _sign, file = argv[0].partition("=")
    rest = argv[1:] if file else argv[2:]
    try:
        begin_logbook(Path(file or "".join(argv[1:2]) or "."))
    except InterlinearError as error:
        sys.stderr.write(f"{error}\n")
        return None
    note(" ".join(["interlinear", *rest]))
    return rest


def _for_the_window(argv: list[str]) -> tuple[Path | None, Path | None] | None:
    """Return the file and the recording to open a window on; None when it is not asked for.

    `[open] FILE [--audio A]`; with `open`, or after `--`, the file may have any name.
    """
    audio = None
    rest = list(argv)
    names = "--audio" in rest
    if names:
        at = rest.index("--audio")
        if at == len(rest) - 1 or (rest[0] != "open" and not _looks_like_a_file(rest[0])):
            return None
        audio = Path(rest[at + 1])
        del rest[at : at + 2]
    if rest[:1] == ["open"]:
        files = [word for word in rest[1:] if word != "--"]
        return (Path(files[0]), audio) if len(files) == 1 else None
    if not rest and not names:
        return None, None
    if len(rest) == 1 and _looks_like_a_file(rest[0]):
        return Path(rest[0]), audio
    return None


def _looks_like_a_file(word: str) -> bool:
    if word.startswith("-"):
        return False
    return Path(word).exists() or Path(word).suffix != "" or "/" in word


def _command_line(argv: list[str]) -> int:
    from editor.cli.main import main as run

    return run(argv)


def _window(path: Path | None, audio: Path | None = None) -> int:
    from editor.qt.start import start

    return start(path, audio)


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
