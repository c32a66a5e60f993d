"""Windows of the same user find each other by the file that they have open.

It is a local socket of the system, named after the file; nothing goes over a network, and all that
can be said through it is “show yourself”.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor.storage.places import Places

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

_WAIT_MS = 500
_KNOCK = b"show"


class Neighbours(QObject):
    """Answers for the file that this window has open."""

    def __init__(self, show: Callable[[], None], parent: QObject | None = None) -> None:
        """Call `show` when another window wants this one to come to the front."""
        super().__init__(parent)
        self._show = show
        self._server: QLocalServer | None = None
        self._name = ""

    def answer_for(self, places: Places | None) -> None:
        """Answer for another file from now on, None for none."""
        name = _name(places) if places is not None else ""
        if name == self._name:
            return
        if self._server is not None:
            self._server.close()
            self._server.deleteLater()
            self._server = None
        self._name = name
        if not name:
            return
        from PySide6.QtNetwork import QLocalServer

        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._knocked)
        # Where a killed window left its socket behind, the lock tells that nobody answers it.
        if not self._server.listen(name):
            QLocalServer.removeServer(name)
            self._server.listen(name)

    def _knocked(self) -> None:
        if self._server is not None:
            socket = self._server.nextPendingConnection()
            socket.disconnected.connect(socket.deleteLater)
            self._show()


def knock(path: Path, state: Path) -> bool:
    """Ask the window that has a file open to show itself; False when none answers."""
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(_name(Places(path, state)))
    if not socket.waitForConnected(_WAIT_MS):
        return False
    socket.write(_KNOCK)
    socket.waitForBytesWritten(_WAIT_MS)
    socket.disconnectFromServer()
    return True


def _name(places: Places) -> str:
    return f"interlinear-{places.key}"
