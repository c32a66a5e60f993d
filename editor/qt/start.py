"""Starts the window, where there is a display for it; imports Qt only then."""

import os
import socket
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from editor.core.i18n import _

_NO_DISPLAY = 2
_INPUT = 5
_PROBE = "from PySide6.QtGui import QGuiApplication; QGuiApplication([])"
_PROBE_TIMEOUT_S = 30
_X_BASE_PORT = 6000


def start(files: Sequence[Path], audio: Path | None = None) -> int:
    """Open the window, on files and a recording if they are given; return the exit code.

    Of several files, those that are not there are told in the window, beside the others.
    """
    missing = [] if any(file.exists() for file in files) else list(files)
    if audio is not None and not audio.exists():
        missing.append(audio)
    for given in missing:
        message = _("“{path}” cannot be read: there is no such file; check its name.")
        sys.stderr.write(message.format(path=given) + "\n")
    if missing:
        return _INPUT
    if not display_answers():
        sys.stderr.write(
            _(
                "There is no display here for the window. "
                "“interlinear --help” lists what works without one."
            )
            + "\n"
        )
        return _NO_DISPLAY
    from editor.qt.app import run

    return run(files, audio)


def window_works() -> bool:
    """True when Qt can really open a window here; tried in a process of its own.

    Qt ends the process where a library or the display is missing, so this cannot be tried here.
    """
    if not display_answers():
        return False
    try:
        probe = subprocess.run(  # noqa: S603 - our own interpreter and our own text
            [sys.executable, "-c", _PROBE],
            timeout=_PROBE_TIMEOUT_S,
            check=False,
            capture_output=True,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return probe.returncode == 0


def display_answers() -> bool:
    """True when something answers where the environment says that the display is."""
    if os.environ.get("QT_QPA_PLATFORM") or sys.platform in ("win32", "darwin"):
        return True
    if os.environ.get("WAYLAND_DISPLAY"):
        return True
    display = os.environ.get("DISPLAY", "")
    host, colon, number = display.rpartition(":")
    number = number.split(".")[0]
    if not colon or not number.isdigit():
        return False
    if host in ("", "unix"):
        return _unix_socket_answers(f"/tmp/.X11-unix/X{number}")  # noqa: S108 - X11's own place
    try:
        with socket.create_connection((host, _X_BASE_PORT + int(number)), timeout=5):
            return True
    except OSError:
        return False


def _unix_socket_answers(path: str) -> bool:
    for address in (path, "\0" + path):
        with socket.socket(socket.AF_UNIX) as door:
            try:
                door.connect(address)
            except OSError:
                continue
            return True
    return False
