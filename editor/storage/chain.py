"""The journal of one project file: a chain of changes, tied to the file by the hash of its bytes.

{"base": digest, "rev": n}      the file with these bytes is the document at that revision; the
record stands there before the file does
{"saved": digest}               and now the file does
{"rev": n, "do": edit}          a change; also "undo" and "redo"
{"draft": [row, track, text]}   what stands in a cell that is being typed in; null: none does
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from editor.storage import fs
from editor.storage.journal import JournalFile, begin
from editor.storage.places import Places
from editor.storage.records import Record, Records, record_bytes, records_in

CHANGES = ("do", "undo", "redo")
LONGEST = 8 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Found:
    """A journal that was found: its records, and after which of them the file's state comes.

    `at` is the index of the base record of the file as it is, None where no state of the journal
    is the file's. `pending` counts the changes that are in no file.
    """

    path: Path
    records: Records
    at: int | None

    @property
    def pending(self) -> int:
        """Return how many changes come after the last state that was saved."""
        return sum(is_change(one) for one in self.records.values[self._last_saved() + 1 :])

    @property
    def revision(self) -> int:
        """Return the last revision that the journal leads to."""
        return max((number_of(one) for one in self.records.values), default=0)

    @property
    def bases(self) -> tuple[str, ...]:
        """Return the digests of the files that the journal was tied to, the last one last."""
        return tuple(str(one["base"]) for one in self.records.values if "base" in one)

    def _last_saved(self) -> int:
        """Return the index of the last base that became the file."""
        values = self.records.values
        if self.at is not None:
            return self.at
        saved = {one["saved"] for one in values if "saved" in one}
        bases = [n for n, one in enumerate(values) if "base" in one]
        done = [n for n in bases if values[n]["base"] in saved]
        return done[-1] if done else bases[0] if bases else -1


def is_change(record: Record) -> bool:
    """Return True for a record of something done, undone or redone."""
    return any(kind in record for kind in CHANGES)


def number_of(record: Record) -> int:
    """Return the revision that a record tells, 0 where it tells none."""
    number = record.get("rev")
    return number if type(number) is int else 0


def find_journals(places: Places, digest: str) -> tuple[Found, ...]:
    """Return the journals at the places of a file with that digest: those that fit come first."""
    found = []
    for path in places.journals:
        try:
            records = records_in(path.read_bytes())
        except OSError:
            continue
        found.append(Found(path, records, _base_of(records.values, digest)))
    return tuple(sorted(found, key=lambda one: (one.at is None, -one.revision)))


def strays_of(journals: Sequence[Found]) -> tuple[Found, ...]:
    """Return those with changes that belong to a state of the file which is not here.

    What is the beginning of a journal that fits, as one that was left on a full disk, is none.
    """
    known = {base for one in journals if one.at is not None for base in one.bases}
    return tuple(
        one
        for one in journals
        if one.at is None and one.bases and one.pending and not known.intersection(one.bases[-1:])
    )


def _base_of(values: Sequence[Record], digest: str) -> int | None:
    """Return where the file's state is; not one that a later save has left behind."""
    for index in range(len(values) - 1, -1, -1):
        if values[index].get("base") == digest:
            return index
        if "saved" in values[index] and values[index]["saved"] != digest:
            return None
    return None


class Chain:
    """The journal as it is written; nothing is on the disk before the first record is."""

    def __init__(
        self, places: Places, head: Callable[[], Record], found: Found | None, now: datetime
    ) -> None:
        """Go on with the journal found, or begin one with what `head` returns."""
        self._places = places
        self._head = head
        self._found = found if found is not None and found.at is not None else None
        self._stamp = now.strftime("%Y-%m-%dT%H%M%S")
        self._file: JournalFile | None = None

    @property
    def is_begun(self) -> bool:
        """True when there is a journal."""
        return self._file is not None or self._found is not None

    def append(self, records: Iterable[Record]) -> None:
        """Add records, and return once they are on the disk.

        Raises:
            OSError: they are nowhere; the next call must hand them in again.
        """
        data = record_bytes(records)
        try:
            self._go_on()
            if self._file is not None:
                self._file.append(data)
                return
        except OSError:
            if not self._moved_away(data):
                raise
        else:
            self._begin(record_bytes([self._head()]) + data)

    def history(self) -> bytes:
        """Return what the journal holds; nothing where there is none or it cannot be read."""
        try:
            self._go_on()
            return self._file.content() if self._file is not None else b""
        except OSError:
            return b""

    def start_with(self, data: bytes) -> None:
        """Begin the journal anew with these bytes.

        Raises:
            OSError: it did not work; the old one is as it was.
        """
        if self._file is None:
            self._found = None
            self._begin(data)
        else:
            self._file.rewrite(data)

    def shorten(self) -> None:
        """Forget the oldest changes when there are many; all of them must be saved.

        Raises:
            OSError: it did not work; the journal is as it was.
        """
        if self._file is not None and self._file.length > LONGEST:
            lines = self._file.content().splitlines(keepends=True)
            while len(lines) > 2 and sum(map(len, lines)) > LONGEST // 2:
                lines = lines[max(1, len(lines) // 4) :]
            self._file.rewrite(b"".join(lines))

    def remove(self) -> None:
        """Remove the journal: what it tells of is kept elsewhere, or is not wanted."""
        path = self._file.path if self._file else self._found.path if self._found else None
        self.close()
        self._found = None
        if path is not None:
            fs.remove(path)

    def close(self) -> None:
        """Let go of the file."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def _go_on(self) -> None:
        """Open the journal that was found; what is damaged in it is kept beside the new one."""
        if self._found is None:
            return
        found, length = self._found, self._found.records.length
        if found.records.aside:
            good = found.path.read_bytes()[:length]
            self._set_aside(found.path)
            self._file = begin(found.path, good)
        else:
            self._file = JournalFile(found.path, length)
        self._found = None

    def _begin(self, data: bytes) -> None:
        for path in self._places.journals:
            try:
                self._set_aside(path)
                self._file = begin(path, data)
            except OSError as error:
                failure = error
            else:
                return
        raise failure

    def _moved_away(self, data: bytes) -> bool:
        """Go on at another place when this one cannot be written to; return whether one can."""
        present = self._file.path if self._file else self._found.path if self._found else None
        if present is None:
            return False
        for path in self._places.journals:
            if path == present:
                continue
            try:
                moved = begin(path, self._good() + data)
            except OSError:
                continue
            self.close()
            self._file, self._found = moved, None
            fs.remove(present)
            return True
        return False

    def _good(self) -> bytes:
        if self._file is not None:
            return self._file.content()
        found = self._found
        return found.path.read_bytes()[: found.records.length] if found is not None else b""

    def _set_aside(self, path: Path) -> None:
        """Keep a journal that is there and that is not this document's."""
        if path.exists():
            name = f"{path.name.removesuffix('.journal')}.{self._stamp}.journal"
            target = path.with_name(name)
            while target.exists():
                target = target.with_name(f"{target.stem}+.journal")
            fs.disk().replace(path, target)
