"""An open document with its file: what is changed is kept, and saved when a person asks for it."""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from editor.core.document import Document
from editor.core.errors import LockedError, OutputError
from editor.core.history import State
from editor.core.i18n import _
from editor.core.transcript import Transcript
from editor.formats.project.part import project_data
from editor.storage import fs
from editor.storage.backups import keep_backup
from editor.storage.chain import Chain, Found
from editor.storage.lock import Lock, Owner, acquire
from editor.storage.places import Places
from editor.storage.records import Record, record_bytes
from editor.workflows.documents.opening import digest_of
from editor.workflows.program.preferences import backups_kept
from editor.workflows.safekeeping.keeping import Clock, Draft, Keeper, now_here, quietly
from editor.workflows.safekeeping.saving import (
    PROJECT_SUFFIX,
    is_of_a_newer_program,
    write_project,
)


@dataclass(frozen=True, slots=True)
class Saved:
    """What was saved: the file, its digest, and when; `is_copy` where the file itself was held."""

    path: Path
    digest: str
    at: datetime
    is_copy: bool = False


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a document needs to be kept: the state folder, the time, who hears of what is kept."""

    state: Path
    clock: Clock = now_here
    told: Callable[[], None] = lambda: None


@dataclass(slots=True)
class Project:
    """A document, the file that it is saved to, and its journal.

    `file` is None while it has none of its own; `places` are then in the state folder. `digest` is
    that of the file as it was read or last saved. The keeper's thread changes these.

    `recovered` counts the changes that came from the journal; `aside` those in it that could not
    be used; `strays` are journals that belong to another state of the file. `is_read_only` is set
    for a file that must not be written.
    """

    document: Document
    around: Surroundings
    places: Places
    digest: str
    keeper: Keeper
    lock: Lock
    file: Path | None = None
    recovered: int = 0
    aside: int = 0
    strays: tuple[Found, ...] = ()
    is_read_only: bool = False
    saved_at: datetime | None = None

    @property
    def is_conflict(self) -> bool:
        """True when changes were kept for another state of the file, so that they wait aside."""
        return bool(self.strays)

    def save(self, path: Path | None = None, *, overwrite: bool = False) -> "Future[Saved]":
        """Write the project, by itself to its own file, on the keeper's thread.

        With `overwrite`, what another program made of the file meanwhile is replaced; a backup of
        it is made first. The caller marks the document as saved when the future tells so. It raises
        ConflictError, LockedError or OutputError.
        """
        snapshot = self.document.snapshot()
        future: Future[Saved] = Future()
        task = self.keeper.run(lambda: self._save(snapshot, path or self.file, overwrite))
        task.add_done_callback(lambda done: _pass_on(done, future))
        return future

    def mark_saved(self, saved: Saved, state: State) -> None:
        """Note that a state of the document was saved; to be called on the document's thread."""
        self.saved_at = saved.at
        if not saved.is_copy:
            self.document.mark_saved(saved.path, state)

    def tell_to(self, told: Callable[[], None]) -> None:
        """Tell another of what is kept from now on."""
        self.around = replace(self.around, told=told)
        self.keeper.tell_to(told)

    def draft(self, draft: Draft | None) -> None:
        """Keep what stands in a cell that is being typed in."""
        self.keeper.draft(draft)

    def close(self, *, discard: bool = False) -> None:
        """Let go of the file; with `discard`, changes that are not saved are not kept either."""
        if discard:
            self.keeper.run(self._forget).result()
        is_needed = self.document.is_modified and not discard
        self.keeper.close()
        self.lock.release()
        if self.file is None and not is_needed:
            fs.remove_folder(self.places.file.parent)

    def _save(self, snapshot: Transcript, path: Path | None, overwrite: bool) -> Saved:
        if path is None:
            raise OutputError(_("This document has no file yet. Choose a name for it."))
        if is_of_a_newer_program(snapshot) or (self.is_read_only and path == self.file):
            message = _("“{path}” may only be read. Export it, or save under another name.")
            raise OutputError(message.format(path=path))
        data = project_data(snapshot)
        digest = digest_of(data)
        if path == self.file:
            saved = self._save_in_place(path, data, snapshot.revision, digest, overwrite)
        else:
            saved = self._save_elsewhere(path, data, snapshot.revision, digest)
        folder = Places(path, self.around.state).backups
        kept = backups_kept()
        quietly(lambda: keep_backup(folder, data, digest, saved.at, PROJECT_SUFFIX, kept=kept))
        return saved

    def _save_in_place(
        self, path: Path, data: bytes, revision: int, digest: str, overwrite: bool
    ) -> Saved:
        keeper, chain = self.keeper, self.keeper.chain
        base: Record = {"base": digest, "rev": revision}
        is_kept = keeper.flush()
        if chain.is_begun and is_kept:
            is_kept = _did(lambda: chain.append(keeper.tied(base)))
        expected = None if overwrite else self.digest
        if overwrite:
            self._back_up_what_is_there(path)
        try:
            write_project(path, data, expected)
        except fs.HeldError:
            return self._save_copy(path, data, digest)
        except OutputError:
            # The bytes may be in place all the same, and only their folder be in doubt.
            self.digest = digest if _holds(path, digest) else self.digest
            raise
        self.digest = digest
        if not is_kept:
            if not _did(lambda: chain.start_with(record_bytes(keeper.tied(base)))):
                chain.remove()
            keeper.forget_pending()
        elif chain.is_begun:
            quietly(lambda: chain.append([{"saved": digest}]))
            quietly(chain.shorten)
        return Saved(path, digest, self.around.clock())

    def _save_copy(self, path: Path, data: bytes, digest: str) -> Saved:
        """Put what is to be saved beside a file that another program holds."""
        now = self.around.clock()
        name = _("{name} (conflict {time})").format(
            name=path.stem, time=now.strftime("%Y-%m-%d %H%M%S")
        )
        copy = path.with_name(name + path.suffix)
        fs.write_atomic(copy, data)
        return Saved(copy, digest, now, is_copy=True)

    def _save_elsewhere(self, path: Path, data: bytes, revision: int, digest: str) -> Saved:
        places = Places(path, self.around.state)
        lock = locked(places)
        self.keeper.flush()
        try:
            write_project(path, data)
        except BaseException:
            lock.release()
            raise
        now = self.around.clock()
        history = self.keeper.chain.history()
        tied = record_bytes(
            [*self.keeper.tied({"base": digest, "rev": revision}), {"saved": digest}]
        )
        chain = Chain(places, lambda: {"base": digest, "rev": revision}, None, now)
        if history and not _did(lambda: chain.start_with(history + tied)):
            chain.close()
        # The old file is left as it was last saved: what was changed since is in the new one.
        self.keeper.chain.remove()
        self.keeper.exchange(chain)
        self.keeper.forget_pending()
        self.lock.release()
        if self.file is None:
            fs.remove_folder(self.places.file.parent)
        self.lock, self.places, self.digest, self.file = lock, places, digest, path
        self.is_read_only = False
        return Saved(path, digest, now)

    def _forget(self) -> None:
        self.keeper.forget_pending()
        self.keeper.chain.remove()

    def _back_up_what_is_there(self, path: Path) -> None:
        def back_up() -> None:
            data = path.read_bytes()
            now, kept = self.around.clock(), backups_kept()
            keep_backup(self.places.backups, data, digest_of(data), now, PROJECT_SUFFIX, kept=kept)

        quietly(back_up)


def locked(places: Places, *, take_over: bool = False) -> Lock:
    """Return the lock of a file.

    Raises:
        LockedError: another window or machine has it.
    """
    found = acquire(places.locks, take_over=take_over)
    if isinstance(found, Lock):
        return found
    raise LockedError(_sentence(places.file, found), is_here=found.is_here)


def _sentence(path: Path, owner: Owner) -> str:
    if owner.is_here:
        message = _("“{path}” is open in another window. Go on there, or open a copy.")
        return message.format(path=path)
    return _(
        "“{path}” is open on the machine “{host}”, or that machine was switched off while it was. "
        "Close it there, or open a copy."
    ).format(path=path, host=owner.host)


def _holds(path: Path, digest: str) -> bool:
    try:
        return digest_of(path.read_bytes()) == digest
    except OSError:
        return False


def _did(work: Callable[[], object]) -> bool:
    try:
        work()
    except OSError:
        return False
    return True


def _pass_on(done: "Future[object]", future: "Future[Saved]") -> None:
    error = done.exception()
    if error is not None:
        future.set_exception(error)
    else:
        result = done.result()
        assert isinstance(result, Saved)  # noqa: S101 - `_save` returns nothing else
        future.set_result(result)
