"""Opening a document with all that was kept of it: its journal, its lock, its backups."""

from datetime import datetime
from pathlib import Path

from editor.core import edits
from editor.core.document import Document
from editor.core.transcript import Transcript
from editor.storage.backups import backups_in, keep_backup
from editor.storage.chain import Chain, Found, find_journals, strays_of
from editor.storage.lock import Lock
from editor.storage.places import Places
from editor.storage.records import Record
from editor.workflows.documents.opening import Opened, digest_of
from editor.workflows.program.preferences import backups_kept
from editor.workflows.safekeeping.keeping import Keeper, quietly
from editor.workflows.safekeeping.projects import Project, Surroundings, locked
from editor.workflows.safekeeping.recovering import Draft, Recovered, recover
from editor.workflows.safekeeping.saving import PROJECT_SUFFIX, is_of_a_newer_program


def open_project(
    opened: Opened, around: Surroundings, *, take_over: bool = False, read_only: bool = False
) -> Project:
    """Return the document of a project file, with the changes that were kept and not saved.

    Nothing is written but the lock, and that not with `read_only`. `take_over` passes over a lock
    that another machine has left behind.

    Raises:
        LockedError: another window has the file open.
    """
    path = Path(opened.path or "")
    places = Places(path, around.state)
    lock = Lock() if read_only else locked(places, take_over=take_over)
    journals = () if read_only else find_journals(places, opened.digest)
    found = journals[0] if journals and journals[0].at is not None else None
    project = kept_project(opened.transcript, places, opened.digest, found, around, lock)
    project.file = project.document.path = path
    project.strays = strays_of(journals)
    project.is_read_only = read_only or is_of_a_newer_program(opened.transcript)
    if not read_only:
        project.keeper.run(lambda: _back_up_today(opened, places, around.clock()))
    return project


def kept_project(
    transcript: Transcript,
    places: Places,
    digest: str,
    found: Found | None,
    around: Surroundings,
    lock: Lock,
) -> Project:
    """Return a document that keeps its changes, after those of the journal `found` are done.

    It has no file of its own yet.
    """
    recovered = recover(transcript, found) if found is not None else Recovered(Document(transcript))
    document = recovered.document
    base: Record = {"base": digest, "rev": document.revision if found is None else 0}
    chain = Chain(places, lambda: base, found, around.clock())
    project = Project(document, around, places, digest, Keeper(document, chain, around.told), lock)
    project.recovered = recovered.changes + _redrafted(document, recovered.draft)
    project.aside = recovered.aside
    return project


def _redrafted(document: Document, draft: Draft | None) -> int:
    """Put what stood in a cell when the program ended into the cell; return how much changed."""
    if draft is None:
        return 0
    row_id, track, text = draft
    row = next((n for n, one in enumerate(document.segments) if one.id == row_id), None)
    if row is None or not 0 <= track < len(document.tracks):
        return 0
    return int(document.do(edits.set_text(document.segments, row, track, text)) is not None)


def _back_up_today(opened: Opened, places: Places, now: datetime) -> None:
    """Copy the file as it was opened, unless that was done today."""
    if any(one.made.date() == now.date() for one in backups_in(places.backups)):
        return

    def back_up() -> None:
        data = places.file.read_bytes()
        if digest_of(data) == opened.digest:
            kept = backups_kept()
            keep_backup(places.backups, data, opened.digest, now, PROJECT_SUFFIX, kept=kept)

    quietly(back_up)
