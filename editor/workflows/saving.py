"""Saving the project file."""

from pathlib import Path

from editor.core.errors import ConflictError, OutputError
from editor.core.i18n import _
from editor.core.transcript import Transcript
from editor.formats.base import FORMATS, Outgoing
from editor.storage import fs
from editor.workflows.opening import PROJECT_FORMAT, digest_of

PROJECT_SUFFIX = ".interlinear"


def project_bytes(transcript: Transcript) -> bytes:
    """Return the project file of a transcript."""
    columns = tuple(range(len(transcript.tracks)))
    outgoing = Outgoing(transcript, (), transcript.segments, columns)
    return FORMATS.get(PROJECT_FORMAT).write(outgoing).data


def save_project(transcript: Transcript, path: Path, expected: str | None = None) -> str:
    """Write the project file, whole or not at all; return the digest of what was written.

    `expected` is the digest of the file as it was read or last saved; None means that whatever
    stands there may be replaced.

    Raises:
        ConflictError: another program has changed the file since; nothing was written.
        OutputError: it could not be written; the old file is as it was.
    """
    if expected is not None and _is_other(path, expected):
        raise ConflictError(
            _(
                "“{path}” was changed by another program since it was opened. "
                "Save under another name to keep both."
            ).format(path=path)
        )
    data = project_bytes(transcript)
    fs.write_atomic(path, data)
    return digest_of(data)


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
