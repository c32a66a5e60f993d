"""An export over files that are there: what stood in them is kept once, beside them."""

from pathlib import Path

from editor.core.errors import OutputError
from editor.core.i18n import _
from editor.storage import fs
from editor.workflows.exports import exporting
from editor.workflows.exports.exporting import Exported

_SUFFIX = ".bak"


def kept_as(path: Path) -> Path | None:
    """Return where the file at `path` is kept when an export replaces it.

    None where there is no file, or one is kept already: what was there before the first export is
    not to be lost by the second.
    """
    kept = path.with_name(path.name + _SUFFIX)
    return kept if path.is_file() and not kept.exists() else None


def write_over(exported: Exported, path: Path) -> tuple[Path, ...]:
    """Write the files, each whole or not at all; return where they are.

    Raises:
        OutputError: an old file could not be kept, or see `exporting.write`.
    """
    exported = exported if exported.is_read_back else exporting.read_back(exported)
    planned = exporting.planned_paths(path, exported.transcript, exported.layout)
    for target, file in zip(planned, exported.files, strict=True):
        _keep(target, file.data)
    return exporting.write(exported, path, overwrite=True)


def _keep(path: Path, data: bytes) -> None:
    kept = kept_as(path)
    if kept is None:
        return
    try:
        old = path.read_bytes()
    except OSError as error:
        message = _("“{path}” cannot be kept as it is: {reason}. Export to another name.")
        raise OutputError(message.format(path=path, reason=fs.reason_of(error))) from error
    if old != data:
        fs.write_atomic(kept, old)
