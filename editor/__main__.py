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


def _for_the_window(argv: list[str]) -> tuple[list[Path], Path | None] | None:
    """Return the files and the recording to open a window on; None when it is not asked for.

    `[open] FILE… [--audio A]`; with `open`, or after `--`, the files may have any name.
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
        return ([Path(file) for file in files], audio) if files else None
    if not rest and not names:
        return [], None
    if rest and all(_looks_like_a_file(word) for word in rest) and not _is_verb(rest[0]):
        return [Path(word) for word in rest], audio
    return None


def _looks_like_a_file(word: str) -> bool:
    if word.startswith("-"):
        return False
    return Path(word).exists() or Path(word).suffix != "" or "/" in word


def _is_verb(word: str) -> bool:
    """True for a verb, also where a file or a folder of that name lies about."""
    if Path(word).suffix or "/" in word:
        return False
    from editor.cli.base import VERBS

    return VERBS.alone(word) is not None


def _command_line(argv: list[str]) -> int:
    from editor.cli.main import main as run

    return run(argv)


def _window(files: list[Path], audio: Path | None = None) -> int:
    from editor.qt.start import start

    return start(files, audio)


def _try() -> int:
    from editor import paths
    from editor.core.i18n import _
    from editor.qt.start import window_works

    if window_works():
        return _window([paths.sample()])
    sys.stderr.write(
        _("There is no display here for the window; here is the job on the command line.") + "\n"
    )
    return _command_line(["try"])


if __name__ == "__main__":
    sys.exit(main())
