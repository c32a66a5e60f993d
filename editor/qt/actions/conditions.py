"""What holds now, by which actions are on or off, and the sentence that says why not."""

from editor.core.i18n import _
from editor.qt.actions.action import When
from editor.qt.grid.view import TranscriptView
from editor.qt.session import Session
from editor.qt.tally import Tally


def holding(
    session: Session, view: TranscriptView, tally: Tally, has_sound: bool
) -> dict[When, bool]:
    """Return of every condition whether it holds, without going through the rows."""
    count = len(session.document.segments)
    row = view.current_row() if count else -1
    history = session.document.history
    return {
        When.ALWAYS: True,
        When.OPEN: session.is_open,
        When.ROW: row >= 0,
        When.BELOW_FIRST: row > 0,
        When.ABOVE_LAST: 0 <= row < count - 1,
        When.TWO_TEXTS: row >= 0 and len(session.document.tracks) > 1,
        When.CAN_UNDO: history.undo_edit is not None or view.is_editing(),
        When.CAN_REDO: history.redo_edit is not None,
        When.BOOKMARKS: tally.bookmarked > 0,
        When.UNCONFIRMED: tally.confirmed < count,
        When.SPEAKERS: tally.has_speakers,
        When.SOUND: has_sound,
        When.FILTERED: not view.shown.is_everything,
    }


def reason(when: When) -> str:
    """Return why an action is off while its condition does not hold."""
    return {
        When.ALWAYS: "",
        When.OPEN: _("nothing is open"),
        When.ROW: _("there is no row"),
        When.BELOW_FIRST: _("there is no row above"),
        When.ABOVE_LAST: _("there is no row below"),
        When.TWO_TEXTS: _("there is only one column of text"),
        When.CAN_UNDO: _("nothing was done yet"),
        When.CAN_REDO: _("nothing was undone"),
        When.BOOKMARKS: _("no row is bookmarked"),
        When.UNCONFIRMED: _("every row is confirmed"),
        When.SPEAKERS: _("no row has a speaker"),
        When.SOUND: _("no recording is open"),
        When.FILTERED: _("all rows are shown"),
    }[when]
