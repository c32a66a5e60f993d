"""Saving the project file."""

from pathlib import Path

from editor.core.errors import ConflictError, OutputError
from editor.core.i18n import _
from editor.core.transcript import Transcript
from editor.formats.project.part import project_data
from editor.formats.project.writing import VERSION
from editor.storage import fs
from editor.workflows.documents.opening import digest_of

PROJECT_SUFFIX = ".interlinear"


def save_project(transcript: Transcript, path: Path, expected: str | None = None) -> str:
    """Write the project file, whole or not at all; return the digest of what was written.

    `expected` is the digest of the file as it was read or last saved; None means that whatever
    stands there may be replaced.

    Raises:
        ConflictError: another program has changed the file since; nothing was written.
        OutputError: it could not be written; the old file is as it was.
    """
    data = project_data(transcript)
    write_project(path, data, expected)
    return digest_of(data)


def write_project(path: Path, data: bytes, expected: str | None = None) -> None:
    """Write the bytes of a project, whole or not at all; see `save_project`.

    Whether another program has changed the file is looked at when all is written and it is about
    to be replaced.

    Raises:
        ConflictError: another program has changed the file since; nothing was written.
        OutputError: it could not be written; the old file is as it was.
    """

    def check(target: Path) -> None:
        fs.disk().reach("save.before_rename")
        if expected is not None and _is_other(target, expected):
            raise ConflictError(
                _(
                    "“{path}” was changed by another program since it was opened. "
                    "Save under another name to keep both."
                ).format(path=path)
            )

    fs.disk().reach("save.before_write")
    fs.write_atomic(path, data, check)
    fs.disk().reach("save.after_rename")


def _is_other(path: Path, expected: str) -> bool:
    try:
        return digest_of(path.read_bytes()) != expected
    except FileNotFoundError:
        return False
    except OSError as error:
        raise OutputError(
            _(
                "“{path}” cannot be read to see whether another program has changed it: {reason}. "
                "Save under another name."
            ).format(path=path, reason=fs.reason_of(error))
        ) from error


def is_of_a_newer_program(transcript: Transcript) -> bool:
    """Return True for a project that this version may show but must never write."""
    needed = transcript.extra.get("min_reader")
    return isinstance(needed, int) and needed > VERSION
