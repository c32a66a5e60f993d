"""Windows of the same user find each other: by the file that they have open, and the first one.

It is a local socket of the system, which only this user may speak to; nothing goes over a network.
All that can be said through it is “show yourself”, and to the first window “open these files”.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor import __version__
from editor.storage.places import Places

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

_WAIT_MS = 500
_PATIENCE_MS = 2_000
_KNOCK = b"show"
_TAKEN = b"taken"
_MOST = 65_536


class Neighbours(QObject):
    """Answers for the files that this window has open, and, if it is the first, for the program."""

    def __init__(
        self,
        show: Callable[[Path], None],
        take: Callable[[Sequence[Path], Path | None], bool],
        parent: QObject | None = None,
    ) -> None:
        """Call `show` when another window wants to see a file of this one.

        `take` is handed the files, and maybe the recording of the first, that a second start was
        to open; it returns False to let that one open them by itself.
        """
        super().__init__(parent)
        self._show = show
        self._take = take
        self._servers: dict[str, QLocalServer] = {}
        self._door: QLocalServer | None = None

    def answer_for(self, all_of_them: Iterable[Places]) -> None:
        """Answer for these files from now on, and no others."""
        named = {_name(places): places for places in all_of_them}
        for name in set(self._servers) - set(named):
            server = self._servers.pop(name)
            server.close()
            server.deleteLater()
        for name in set(named) - set(self._servers):
            self._servers[name] = server = self._server()
            file = named[name].file
            server.newConnection.connect(
                lambda server=server, file=file: self._knocked(server, file)
            )
            # Where a killed window left its socket behind, the lock tells that nobody answers it.
            if not server.listen(name):
                server.removeServer(name)
                server.listen(name)

    def open_the_door(self, state: Path) -> None:
        """Be the window in which a second start opens its file, unless another one is."""
        if self._door is not None:
            return
        name = _door_name(state)
        door = self._server()
        if not door.listen(name):
            if _connected(name) is not None:
                door.deleteLater()
                return
            door.removeServer(name)
            door.listen(name)
        door.newConnection.connect(self._asked)
        self._door = door

    def close(self) -> None:
        """Answer for nothing any more, and leave the door to another window."""
        self.answer_for(())
        if self._door is not None:
            self._door.close()
            self._door.deleteLater()
            self._door = None

    def _server(self) -> "QLocalServer":
        from PySide6.QtNetwork import QLocalServer

        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        return server

    def _knocked(self, server: "QLocalServer", file: Path) -> None:
        socket = server.nextPendingConnection()
        socket.disconnected.connect(socket.deleteLater)
        self._show(file)

    def _asked(self) -> None:
        if self._door is not None:
            socket = self._door.nextPendingConnection()
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(lambda: self._read(socket))
            self._read(socket)

    def _read(self, socket: "QLocalSocket") -> None:
        """Take the files once the whole line that names them is there."""
        if socket.bytesAvailable() > _MOST:
            socket.abort()
        if not socket.canReadLine():
            return
        wanted = _wanted(bytes(socket.readLine().data()))
        if wanted is not None and self._take(*wanted):
            socket.write(_TAKEN)
            socket.flush()
        else:
            socket.disconnectFromServer()


def knock(path: Path, state: Path) -> bool:
    """Ask the window that has a file open to show it; False when none answers."""
    socket = _connected(_name(Places(path, state)))
    if socket is None:
        return False
    socket.write(_KNOCK)
    socket.waitForBytesWritten(_WAIT_MS)
    socket.disconnectFromServer()
    return True


def hand_over(files: Sequence[Path], audio: Path | None, state: Path) -> bool:
    """Ask the first window to open files, with the recording of the first; False when none does."""
    socket = _connected(_door_name(state))
    if socket is None:
        return False
    asked = {
        "open": [str(file.absolute()) for file in files],
        "audio": str(audio.absolute()) if audio else None,
    }
    socket.write(json.dumps(asked).encode() + b"\n")
    is_taken = socket.waitForReadyRead(_PATIENCE_MS)
    socket.disconnectFromServer()
    return is_taken


def _connected(name: str) -> "QLocalSocket | None":
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(name)
    return socket if socket.waitForConnected(_WAIT_MS) else None


def _wanted(line: bytes) -> tuple[list[Path], Path | None] | None:
    """Return the files and the recording that a line names; None for anything else."""
    try:
        asked = json.loads(line)
        audio, files = asked.get("audio"), asked["open"]
        if not isinstance(files, list) or not files:
            return None
        return [Path(file) for file in files], Path(audio) if audio else None
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def _name(places: Places) -> str:
    return f"interlinear-{places.key}"


def _door_name(state: Path) -> str:
    """Return the name of the first window's door; each version of the program has its own."""
    key = blake2b(f"{__version__} {state.absolute()}".encode(), digest_size=12).hexdigest()
    return f"interlinear-window-{key}"
