"""The hook of the fault drill: commands in, and answers once what they promise holds.

A command and an answer are one line of JSON each. An edit is answered when it is on the disk.
"""

import errno
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from editor.cli.base import Exit
from editor.core import edits
from editor.core.edit import Edit
from editor.core.errors import ConflictError, InterlinearError, RequestError
from editor.core.i18n import _
from editor.core.segments import Segment
from editor.core.timeslots import Origin, TimeSlot
from editor.search.query import Query
from editor.storage.chain import CHANGES, number_of
from editor.storage.records import records_in
from editor.workflows.corrections import correcting
from editor.workflows.documents.opening import digest_of, open_file
from editor.workflows.documents.untitled import open_kept
from editor.workflows.exports import exporting
from editor.workflows.exports.exporting import ExportOptions
from editor.workflows.safekeeping.keeping import Draft
from editor.workflows.safekeeping.projects import Project, Surroundings
from editor.workflows.safekeeping.recovering import walk_back

Command = Mapping[str, Any]
Answer = dict[str, Any]

_TRACKS = {"src": 0, "tgt": 1}


class Driver:
    """Does the commands on one document."""

    def __init__(self, path: Path, around: Surroundings) -> None:
        """Work on the file at `path`, once it is opened."""
        self._path = path
        self._around = around
        self._project: Project | None = None
        self._handlers: dict[str, Callable[[Command], Answer]] = {
            "open": self._open,
            "type": self._type,
            "undo": lambda _command: self._step(lambda project: project.document.undo()),
            "redo": lambda _command: self._step(lambda project: project.document.redo()),
            "save": lambda _command: self._save(None),
            "saveas": lambda command: self._save(Path(command["path"])),
            "export": self._export,
            "dump": lambda _command: {"rows": _rows(self._now.document.segments)},
            "state": self._state,
        }
        self.code = Exit.DONE

    def answer(self, command: Command) -> Answer:
        """Do one command and return its answer; what went wrong is an answer too.

        Raises:
            InterlinearError: the document could not be opened.
        """
        name = command.get("do")
        if name == "open":
            return self._open(command)
        handler = self._handlers.get(str(name))
        try:
            if handler is not None:
                return handler(command)
            return self._edit(self._edit_of(str(name), command))
        except (InterlinearError, OSError) as error:
            if isinstance(error, ConflictError):
                self.code = Exit.CONFLICT
            return {"err": _name_of(error), "lost": 0, "message": str(error)}
        except (KeyError, TypeError, ValueError, IndexError) as error:
            return {"err": "COMMAND", "lost": 0, "message": repr(error)}

    def close(self) -> None:
        """Let go of the document; what is not saved stays in the journal."""
        if self._project is not None:
            self._project.close()

    @property
    def _now(self) -> Project:
        if self._project is None:
            raise RequestError(_("Nothing is open yet. Begin with “open”."))
        return self._project

    def _open(self, _command: Command) -> Answer:
        opened = open_file(self._path)
        project = self._project = open_kept(opened, self._around)
        project.keeper.settle()
        if project.is_conflict:
            self.code = Exit.CONFLICT
        return {
            "ok": 1,
            "rev": project.document.revision,
            "rows": len(project.document.segments),
            "recovered": project.recovered,
            "conflict": int(project.is_conflict),
            "readonly": int(project.is_read_only),
            "hash": opened.digest,
        }

    def _edit_of(self, name: str, command: Command) -> Edit:
        rows = self._now.document.segments
        if name == "batch":
            places = correcting.find(Query(str(command["find"])), rows).places
            return correcting.replace_edit(rows, places, str(command["with"]))[0]
        row = self._row(command)
        segment = rows[row]
        if name == "edit":
            return _set_field(rows, row, str(command["field"]), str(command["value"]))
        if name == "split":
            offsets = command.get("at") or [len(text) // 2 for text in segment.texts]
            return edits.split(rows, row, offsets)
        if name == "merge":
            return edits.join(rows, row, row + 1)
        if name == "time":
            start, end = command["t"] if "t" in command else (command["start"], command["end"])
            return edits.set_slot(rows, row, TimeSlot(start, end, Origin.TYPED))
        if name == "delete":
            return edits.remove(rows, [row])
        raise ValueError(f"no command is called {name!r}")

    def _edit(self, edit: Edit) -> Answer:
        return self._step(lambda project: project.document.do(edit))

    def _step(self, step: Callable[[Project], object]) -> Answer:
        project = self._now
        step(project)
        project.keeper.settle()
        return {"ack": project.document.revision}

    def _type(self, command: Command) -> Answer:
        track = _TRACKS.get(str(command.get("field", "src")), 0)
        row = self._now.document.segments[self._row(command)]
        self._now.draft(Draft(row.id, track, str(command["text"])))
        self._now.keeper.settle()
        return {"ack": "draft"}

    def _save(self, path: Path | None) -> Answer:
        project = self._now
        state = project.document.history.state
        saved = project.save(path).result()
        project.mark_saved(saved, state)
        if saved.is_copy:
            return {"err": "HELD", "lost": 0, "copy": str(saved.path)}
        return {"saved": saved.digest}

    def _export(self, command: Command) -> Answer:
        transcript = self._now.document.snapshot()
        path = Path(command["path"])
        chosen = exporting.format_for(path, command.get("fmt"))
        options = ExportOptions(chosen.id, exporting.default_layout(transcript))
        exported = exporting.build(transcript, options)
        written = exporting.write(exported, path, overwrite=True)
        return {"saved": digest_of(written[0].read_bytes())}

    def _state(self, command: Command) -> Answer:
        project = self._now
        project.keeper.settle()
        journal: Any = project.keeper.run(project.keeper.chain.history).result()
        later = []
        for record in records_in(journal).values:
            if number_of(record) > command["rev"]:
                later += [record[kind] for kind in CHANGES if kind in record]
        rows = list(project.document.segments)
        if len(walk_back(rows, project.document.fields(), later)) < len(later):
            raise ValueError(f"revision {command['rev']} is not known")
        return {"rows": _rows(rows)}

    def _row(self, command: Command) -> int:
        wanted = str(command["row"])
        for index, row in enumerate(self._now.document.segments):
            if row.id == wanted:
                return index
        raise ValueError(f"there is no row {wanted!r}")


def _set_field(rows: edits.Rows, row: int, field: str, value: str) -> Edit:
    if field in _TRACKS:
        return edits.set_text(rows, row, _TRACKS[field], value)
    if field in ("speaker", "spk"):
        return edits.set_speaker(rows, row, value)
    if field == "note":
        return edits.replace_rows(rows, {row: rows[row]._replace(note=value)}, "note")
    raise ValueError(f"no field is called {field!r}")


def _rows(rows: edits.Rows) -> list[Answer]:
    return [_values(row) for row in rows]


def _values(row: Segment) -> Answer:
    texts = dict(zip(_TRACKS, row.texts, strict=False))
    return dict(sorted({"id": row.id, "t": [row.slot.start, row.slot.end], **texts}.items()))


def _name_of(error: BaseException) -> str:
    """Return the name of the system's error that is behind this one, else of its kind."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, OSError) and cause.errno is not None:
            return errno.errorcode.get(cause.errno, "EIO")
        cause = cause.__cause__
    return "CONFLICT" if isinstance(error, ConflictError) else "REFUSED"
