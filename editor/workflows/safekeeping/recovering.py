"""A document as it was: the file, and the changes that the journal has kept since."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from editor.core.document import Document
from editor.core.edit import Edit, apply_to, with_meta
from editor.core.errors import StaleEditError
from editor.core.history import History
from editor.core.segments import Segment
from editor.core.transcript import Transcript
from editor.formats.project.edits import edit_of, inverse_values
from editor.storage.chain import Found, is_change, number_of
from editor.storage.records import Record

Draft = tuple[str, int, str]


@dataclass(frozen=True, slots=True)
class Recovered:
    """A document with its changes done again, and how many there were.

    `draft` is what stood in a cell that was being typed in: the row's id, the track, the text.
    `aside` counts the changes that could not be done again; they stay in the journal.
    """

    document: Document
    changes: int = 0
    draft: Draft | None = None
    aside: int = 0


def recover(transcript: Transcript, found: Found) -> Recovered:
    """Return the document that a file and the journal found for it lead to.

    Steps from before the last save can be undone too.
    """
    at = found.at
    if at is None:
        return Recovered(Document(transcript))
    values = found.records.values
    begun = replace(transcript, revision=number_of(values[at]))
    document = Document(begun, history=_history(begun, values[:at]))
    draft: Draft | None = None
    done = 0
    changes = [one for one in values[at + 1 :] if is_change(one) or "draft" in one]
    for record in changes:
        if "draft" in record:
            draft = _draft(record)
        elif _is_done_again(document, record):
            draft = None
            done += 1
        else:
            break
    left = sum(map(is_change, changes)) - done
    return Recovered(document, done, draft, found.records.aside + left)


def _draft(record: Record) -> Draft | None:
    match record["draft"]:
        case [str(row), int(track), str(text)]:
            return row, track, text
    return None


def _is_done_again(document: Document, record: Record) -> bool:
    """Do what a record tells; False when it tells of another state, and nothing is done."""
    if number_of(record) != document.revision + 1:
        return False
    try:
        if "do" in record:
            return _do(document, record["do"], document.do)
        if "undo" in record:
            known = document.history.undo_edit
            return _do(document, record["undo"], _step_back(document, known))
        return _do(document, record["redo"], _step_forward(document))
    except (ValueError, StaleEditError):
        return False


def _do(document: Document, values: Any, step: Callable[[Edit], object]) -> bool:
    if not isinstance(values, dict):
        return False
    edit = edit_of(values, document.segments, document.fields())
    return step(edit) is not None


def _step_back(document: Document, known: Edit | None) -> Callable[[Edit], object]:
    """Return what undoes; an edit that the journal has forgotten is put where it was first."""

    def step(edit: Edit) -> object:
        if known is None:
            document.history.put_below(edit.inverse())
        return document.undo()

    return step


def _step_forward(document: Document) -> Callable[[Edit], object]:
    def step(edit: Edit) -> object:
        return document.redo() if document.history.redo_edit is not None else document.do(edit)

    return step


def _history(transcript: Transcript, before: Sequence[Record]) -> History:
    """Return the steps that led to the transcript and those taken back, as far as is known."""
    done: list[Record] = []
    undone: list[Record] = []
    for record in filter(is_change, before):
        if "do" in record:
            done.append(record["do"])
            undone.clear()
        elif "undo" in record and done:
            undone.append(done.pop())
        elif "redo" in record and undone:
            done.append(undone.pop())
    rows = list(transcript.segments)
    earlier = [edit.inverse() for edit in walk_back(rows, transcript, done)]
    rows = list(transcript.segments)
    later = list(_walk(rows, transcript, undone, lambda values: values))
    return History(earlier[::-1], later[::-1])


def walk_back(rows: list[Segment], rest: Transcript, newest_last: Sequence[Any]) -> list[Edit]:
    """Take back what the values of edits tell, the last first; return what was done for that.

    The rows are changed in place. It ends early at an edit that does not fit.
    """
    return _walk(rows, rest, newest_last, inverse_values)


def _walk(
    rows: list[Segment],
    rest: Transcript,
    newest_last: Sequence[Any],
    values_of: Callable[[Any], Any],
) -> list[Edit]:
    """Return the edits that lead on from the rows, as far as they fit."""
    edits = []
    for values in reversed(newest_last):
        try:
            edit = edit_of(values_of(values), rows, rest)
            rest = with_meta(rest, edit)
        except (ValueError, StaleEditError, TypeError):
            break
        apply_to(rows, edit)
        edits.append(edit)
    return edits
