"""A place for the program on a desktop of Linux: in the menu, with an icon, for its files."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from editor import paths
from editor.storage import fs

_PLACES = {
    "icons/interlinear.svg": "icons/hicolor/scalable/apps/interlinear.svg",
    "desktop/interlinear.desktop": "applications/interlinear.desktop",
    "desktop/interlinear-mime.xml": "mime/packages/interlinear.xml",
    "desktop/interlinear.metainfo.xml": "metainfo/interlinear.metainfo.xml",
}
_RENEWED = (("update-desktop-database", "applications"), ("update-mime-database", "mime"))
_PATIENCE_S = 60


def data_home() -> Path:
    """Return the folder of the user's own data, as the XDG specification says."""
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")


def settle_in() -> tuple[Path, ...]:
    """Write the program's files for the desktop and return them.

    Raises:
        OutputError: one of them could not be written.
    """
    written = []
    for source, target in _files():
        data = source.read_bytes()
        if source.suffix == ".desktop":
            data = data.replace(b"TryExec=interlinear\n", b"TryExec=" + _command().encode() + b"\n")
            data = data.replace(b"Exec=interlinear ", b"Exec=" + _command().encode() + b" ", 1)
        fs.make_folder(target.parent)
        fs.write_atomic(target, data)
        written.append(target)
    _renew()
    return tuple(written)


def move_out() -> tuple[Path, ...]:
    """Remove the program's files for the desktop and return those that were there."""
    there = tuple(target for _source, target in _files() if target.exists())
    for target in there:
        fs.remove(target)
    _renew()
    return there


def _files() -> Iterator[tuple[Path, Path]]:
    for source, target in _PLACES.items():
        yield paths.resources() / source, data_home() / target


def _command() -> str:
    """Return what starts the program; a blank or a quote in its path would need a quote there."""
    own = Path(sys.argv[0]).resolve()
    is_plain = own.name == "interlinear" and not set(str(own)) & set(" \"'\\$`%")
    return str(own) if is_plain else "interlinear"


def _renew() -> None:
    """Tell the desktop; where its tools are not there, it sees the files at the next start."""
    for command, folder in _RENEWED:
        found = shutil.which(command)
        if found and (data_home() / folder).is_dir():
            subprocess.run(  # noqa: S603 - a tool of the system on our own folder
                [found, str(data_home() / folder)],
                timeout=_PATIENCE_S,
                check=False,
                capture_output=True,
            )
