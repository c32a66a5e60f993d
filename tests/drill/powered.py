"""A disk that notes what was done, and the states in which a power cut could leave it.

What was written is certain once the file was forced to the disk; a name is certain once its folder
was. Of what came after, any beginning may have arrived: of the names in their order, of each file's
bytes in theirs, the last of them torn. This is weaker than what ext4, xfs and btrfs promise.
"""

import os
import random
from dataclasses import dataclass, field
from pathlib import Path

from editor.storage.fs import Disk


@dataclass
class Inode:
    """A file's bytes: what was done to them, and how much of that is certain."""

    steps: list[tuple[int, str, int, bytes]] = field(default_factory=list)

    def content(self, moment: int, chance: random.Random, certain: int) -> bytes:
        """Return bytes that could be there: the certain steps and a beginning of the others."""
        later = [step for step in self.steps if certain < step[0] <= moment]
        data = bytearray()
        for step in self.steps:
            if step[0] <= certain:
                _apply(data, step)
        arrived = later[: chance.randint(0, len(later))]
        for step in arrived[:-1]:
            _apply(data, step)
        for time, kind, at, written in arrived[-1:]:
            cut = len(written) if chance.random() < 0.5 else chance.randint(0, len(written))
            _apply(data, (time, kind, at, written[:cut]))
        return bytes(data)


def _apply(data: bytearray, step: tuple[int, str, int, bytes]) -> None:
    _time, kind, at, written = step
    if kind == "cut":
        del data[at:]
        data.extend(bytes(max(0, at - len(data))))
    else:
        data.extend(bytes(max(0, at - len(data))))
        data[at : at + len(written)] = written


class PoweredDisk(Disk):
    """Does what it is told, and notes it; files that were there before are certain."""

    def __init__(self, root: Path) -> None:
        """Begin with what is in a folder."""
        self.root = root
        self.time = 0
        self.inodes: dict[int, Inode] = {}
        self.names: list[tuple[int, str, str, int]] = []
        self.synced: list[tuple[int, int]] = []
        self.folder_synced: list[tuple[int, str]] = []
        self.acks: list[tuple[int, int]] = []
        self._of: dict[int, int] = {}
        self._number: dict[str, int] = {}
        for path in root.rglob("*"):
            if path.is_dir():
                self.names.append((0, "mkdir", str(path), 0))
            else:
                number = self._new(path)
                self.inodes[number].steps.append((0, "put", 0, path.read_bytes()))

    def ack(self, revision: int) -> None:
        """Note that a revision was said to be kept."""
        self.acks.append((self._tick(), revision))

    def _tick(self) -> int:
        self.time += 1
        return self.time

    def _new(self, path: Path) -> int:
        number = len(self.inodes) + 1
        self.inodes[number] = Inode()
        self._number[str(path)] = number
        self.names.append((self.time, "link", str(path), number))
        return number

    def create(self, path: Path) -> int:
        handle = super().create(path)
        self._tick()
        self._of[handle] = self._new(path)
        return handle

    def open(self, path: Path) -> int:
        handle = super().open(path)
        self._of[handle] = self._number[str(path)]
        return handle

    def write(self, handle: int, data: memoryview) -> int:
        at = os.lseek(handle, 0, os.SEEK_CUR)
        count = super().write(handle, data)
        step = (self._tick(), "put", at, bytes(data[:count]))
        self.inodes[self._of[handle]].steps.append(step)
        return count

    def truncate(self, handle: int, length: int) -> None:
        super().truncate(handle, length)
        self.inodes[self._of[handle]].steps.append((self._tick(), "cut", length, b""))

    def sync(self, handle: int) -> None:
        self.synced.append((self._tick(), self._of[handle]))

    def replace(self, old: Path, new: Path) -> None:
        super().replace(old, new)
        number = self._number.pop(str(old))
        self._number[str(new)] = number
        self.names.append((self._tick(), "move", f"{old}\0{new}", number))

    def remove(self, path: Path) -> None:
        super().remove(path)
        self._number.pop(str(path), None)
        self.names.append((self._tick(), "unlink", str(path), 0))

    def make_folder(self, folder: Path) -> None:
        super().make_folder(folder)
        self.names.append((self._tick(), "mkdir", str(folder), 0))

    def sync_folder(self, folder: Path) -> None:
        self.folder_synced.append((self._tick(), str(folder)))

    def acked(self, moment: int) -> int:
        """Return the last revision that was said to be kept by then, -1 for none."""
        return max((revision for time, revision in self.acks if time <= moment), default=-1)

    def leave(self, moment: int, chance: random.Random, root: Path) -> None:
        """Build in `root` what a power cut at that moment could leave."""
        present: dict[str, int] = {}
        folders: set[str] = set()
        for kind, path, number in self._arrived(moment, chance):
            if kind == "mkdir":
                folders.add(path)
            elif kind == "link":
                present[path] = number
            elif kind == "unlink":
                present.pop(path, None)
            else:
                old, new = path.split("\0")
                present.pop(old, None)
                present[new] = number
        for folder in sorted(folders):
            (root / Path(folder).relative_to(self.root)).mkdir(exist_ok=True)
        for path, number in present.items():
            certain = max((t for t, one in self.synced if one == number and t <= moment), default=0)
            target = root / Path(path).relative_to(self.root)
            if target.parent.is_dir():
                target.write_bytes(self.inodes[number].content(moment, chance, certain))

    def _arrived(self, moment: int, chance: random.Random) -> list[tuple[str, str, int]]:
        """Return the changes of names that are on the disk: all up to a point in their order."""
        before = [one for one in self.names if one[0] <= moment]
        certain = 0
        for time, folder in self.folder_synced:
            if time <= moment:
                mine = [n for n, one in enumerate(before, 1) if one[0] < time and _in(one, folder)]
                certain = max([certain, *mine])
        certain = max(certain, sum(one[0] == 0 for one in before))
        return [one[1:] for one in before[: chance.randint(certain, len(before))]]


def _in(change: tuple[int, str, str, int], folder: str) -> bool:
    return any(str(Path(path).parent) == folder for path in change[2].split("\0"))
