"""Every action in one table; menus, toolbar, shortcuts and the key overview come from it."""

from editor.core.i18n import _
from editor.qt.actions.action import Action, Menu, When
from editor.qt.actions.audio_table import audio_actions

__all__ = ["Action", "Menu", "When", "table"]


def table() -> tuple[Action, ...]:
    """Return all actions, in the order of their menus."""
    return (*_file(), *_edit(), *_rows(), *_time(), *audio_actions(), *_view(), *_help())


def _file() -> tuple[Action, ...]:
    menu = Menu.FILE
    return (
        Action("open", _("Open…"), menu, ("Ctrl+O",), icon="open", short=_("Open")),
        Action("open-pair", _("Open a text and its translation…"), menu),
        Action("new", _("New…"), menu),
        Action("paste-text", _("New from the clipboard"), menu, ("Ctrl+N",)),
        Action("sample", _("Open the sample"), menu),
        Action("new-window", _("New window"), menu, ("Ctrl+Alt+N",)),
        Action("documents", _("Documents…"), menu, ("Ctrl+Alt+O",)),
        Action("close", _("Close"), menu, ("Ctrl+W",), When.OPEN),
        Action("save", _("Save"), menu, ("Ctrl+S",), When.OPEN, 1, icon="save"),
        Action("save-as", _("Save as…"), menu, ("Ctrl+Shift+S",), When.OPEN, 1),
        Action("versions", _("Versions…"), menu, (), When.OPEN, 1),
        Action("title-lines", _("Title lines…"), menu, (), When.OPEN, 1),
        Action(
            "export", _("Export…"), menu, ("Ctrl+E",), When.OPEN, 2, icon="export",
            short=_("Export…"),
        ),
        Action("export-again", _("Export again"), menu, ("Ctrl+Shift+E",), When.OPEN, 2),
        Action("export-all", _("Export all open documents…"), menu, (), When.OPEN, 2),
        Action("correct-all", _("Correct all open documents…"), menu, (), When.OPEN, 3),
        Action("batch", _("Correct many files…"), menu, ("Ctrl+Shift+F9",), group=3),
        Action("preferences", _("Preferences…"), menu, ("Ctrl+,",), group=4),
        Action("quit", _("Quit"), menu, ("Ctrl+Q",), group=5),
    )  # fmt: skip


def _edit() -> tuple[Action, ...]:
    menu = Menu.EDIT
    return (
        Action("undo", _("Undo"), menu, ("Ctrl+Z",), When.CAN_UNDO, icon="undo"),
        Action("redo", _("Redo"), menu, ("Ctrl+Shift+Z", "Ctrl+Y"), When.CAN_REDO, icon="redo"),
        Action("find", _("Find"), menu, ("Ctrl+F",), When.OPEN, 1, icon="search"),
        Action("filter", _("Filter rows"), menu, ("Ctrl+Shift+F",), When.OPEN, 1),
        Action("show-all", _("Show all rows"), menu, ("Ctrl+Shift+A",), When.FILTERED, 1),
        Action(
            "replace", _("Replace names and words…"), menu, ("Ctrl+H", "Ctrl+R"), When.OPEN, 1,
            icon="replace", short=_("Replace"),
        ),
        Action(
            "names", _("Names that may be misheard"), menu, ("Ctrl+Shift+N", "F9", "N"), When.OPEN,
            1, icon="names", short=_("Names"),
        ),
        Action(
            "problems", _("Problems"), menu, ("Ctrl+F8",), When.OPEN, 1, short=_("Check"),
        ),
        Action(
            "clean", _("Clean up…"), menu, ("Ctrl+Shift+L",), When.OPEN, 1, icon="clean",
            short=_("Clean up"),
        ),
        Action(
            "this-should-be", _("This should be…"), menu, ("F3", "Ctrl+Shift+M"), When.ROW, 1,
            needs_caret=True,
        ),
        Action("spelling", _("Spelling"), menu, ("Shift+F4",), When.OPEN, 1, checkable=True),
        Action(
            "next-misspelt", _("Next misspelt word"), menu, ("Ctrl+'",), When.OPEN, 1,
            needs_caret=True,
        ),
        Action(
            "spell-word", _("What this word may be…"), menu, ("Ctrl+;",), When.ROW, 1,
            needs_caret=True,
        ),
        Action("replacements", _("Replacement list…"), menu, ("Ctrl+Shift+H",), When.OPEN, 1),
        Action("glossary", _("Glossary…"), menu, ("Ctrl+Shift+G",), When.OPEN, 1),
        Action("copy-rows", _("Copy rows"), menu, ("Ctrl+Shift+C",), When.ROW, 2),
        Action("paste-rows", _("Paste into rows"), menu, ("Ctrl+Shift+V",), When.OPEN, 2),
    )  # fmt: skip


def _rows() -> tuple[Action, ...]:
    menu = Menu.ROWS
    return (
        Action(
            "insert", _("Insert a row below"), menu, ("Ctrl+Insert", "Ctrl+Shift+Return"),
            When.OPEN, icon="plus",
        ),
        Action("duplicate", _("Duplicate rows"), menu, ("Ctrl+D",), When.ROW),
        Action("imported-text", _("Bring back the imported text"), menu, (), When.ROW),
        Action("delete", _("Delete rows"), menu, ("Ctrl+Delete",), When.ROW, icon="trash"),
        Action(
            "split", _("Split at the caret"), menu, ("Ctrl+\\", "Ctrl+Shift+K", "S"), When.ROW, 1,
            icon="split", needs_caret=True,
        ),
        Action(
            "join", _("Join with the next row"), menu, ("Ctrl+J", "M"), When.ROW, 1, icon="join",
        ),
        Action(
            "join-speakers", _("Join rows of one speaker"), menu, ("Ctrl+Shift+J",),
            When.SPEAKERS, 1,
        ),
        *_cues(menu),
        *_cells(menu),
        *_marks(menu),
    )  # fmt: skip


def _cues(menu: Menu) -> tuple[Action, ...]:
    """Return what is done with the cues of rows."""
    return (
        Action("cuts", _("Move the cuts of this row"), menu, ("Ctrl+L", "C"), When.ROW, 1),
        Action("cuts-anew", _("Cut these rows anew"), menu, (), When.ROW, 1),
        Action("cue-rows", _("Make rows of the cues"), menu, (), When.OPEN, 1),
    )


def _cells(menu: Menu) -> tuple[Action, ...]:
    """Return what moves texts from cell to cell."""
    return (
        Action(
            "column-up", _("Move this column up from here"), menu, ("Alt+Up",), When.BELOW_FIRST,
            2, icon="arrow-up",
        ),
        Action(
            "column-down", _("Move this column down from here"), menu, ("Alt+Down",), When.ROW,
            2, icon="arrow-down",
        ),
        Action("close-gap", _("Close the gap here"), menu, (), When.TWO_TEXTS, 2),
        Action(
            "swap-columns", _("Swap the columns"), menu, ("Ctrl+Shift+X",), When.TWO_TEXTS, 2,
            needs_caret=True,
        ),
        Action(
            "swap-up", _("Swap with the text above"), menu, ("Alt+Shift+Up",), When.BELOW_FIRST,
            2, needs_caret=True,
        ),
        Action(
            "swap-down", _("Swap with the text below"), menu, ("Alt+Shift+Down",),
            When.ABOVE_LAST, 2, needs_caret=True,
        ),
        Action(
            "word-up", _("First word to the row above"), menu, ("Alt+Left",), When.BELOW_FIRST,
            2, needs_caret=True,
        ),
        Action(
            "word-down", _("Last word to the row below"), menu, ("Alt+Right",), When.ABOVE_LAST,
            2, needs_caret=True,
        ),
    )  # fmt: skip


def _marks(menu: Menu) -> tuple[Action, ...]:
    """Return what says something of rows."""
    row, staying = When.ROW, True
    return (
        Action("status-raw", _("Not looked at yet"), menu, ("Ctrl+1",), row, 3, "", staying),
        Action("status-confirmed", _("Confirmed"), menu, ("Ctrl+2",), row, 3, "check", staying),
        Action("status-question", _("In question"), menu, ("Ctrl+3",), row, 3, "", staying),
        Action(
            "confirm",
            _("Confirm, and go to the next unconfirmed"),
            menu,
            ("Ctrl+Return",),
            row,
            3,
            needs_caret=True,
        ),
        Action("bookmark", _("Bookmark"), menu, ("Ctrl+B", "B"), row, 4, "", staying),
        Action("note", _("Note…"), menu, ("Ctrl+M",), row, 4),
        Action("speaker", _("Who speaks…"), menu, ("Ctrl+K",), row, 5),
        Action("rename-speaker", _("Rename a speaker…"), menu, (), When.SPEAKERS, 5),
        Action("guess-speakers", _("Find speakers in the texts…"), menu, (), row, 5),
    )


def _time() -> tuple[Action, ...]:
    menu = Menu.TIME
    return (
        Action(
            "fill", _("Fill empty slots…"), menu, ("Ctrl+T",), When.OPEN, icon="clock",
            short=_("Fill times"),
        ),
        Action(
            "align", _("Align to a recording…"), menu, ("Ctrl+Shift+T",), When.OPEN,
            short=_("Align to audio"),
        ),
        Action("align-rows", _("Align these rows"), menu, (), When.ROW),
        Action("align-empty", _("Align the rows without a time"), menu, (), When.OPEN),
        Action("realign", _("Align again after my edits"), menu, (), When.OPEN),
        Action("times-from", _("Times from another file…"), menu, (), When.OPEN),
        Action("shift-times", _("Shift times…"), menu, ("Ctrl+Shift+F11",), When.OPEN, 1),
        Action("scale-times", _("Scale times between points…"), menu, (), When.OPEN, 1),
        Action("close-gaps", _("Close gaps and overlaps"), menu, (), When.OPEN, 1),
        Action("sort-times", _("Sort rows by time"), menu, (), When.OPEN, 1),
        Action("lock-times", _("Lock or unlock the times of these rows"), menu, (), When.ROW, 2),
        Action("clear-times", _("Clear the times of these rows"), menu, (), When.ROW, 2),
    )  # fmt: skip


def _view() -> tuple[Action, ...]:
    menu = Menu.VIEW
    return (
        Action("go-to", _("Go to row or time…"), menu, ("Ctrl+G",), When.OPEN),
        Action("next-unconfirmed", _("Next unconfirmed row"), menu, ("Ctrl+U",), When.UNCONFIRMED),
        Action("next-problem", _("Next problem"), menu, ("F8",), When.OPEN),
        Action("previous-problem", _("Previous problem"), menu, ("Shift+F8",), When.OPEN),
        Action("next-bookmark", _("Next bookmark"), menu, ("Ctrl+PgDown",), When.BOOKMARKS),
        Action("previous-bookmark", _("Previous bookmark"), menu, ("Ctrl+PgUp",), When.BOOKMARKS),
        Action("next-document", _("Next document"), menu, ("Ctrl+Alt+PgDown",), When.OPEN),
        Action("previous-document", _("Previous document"), menu, ("Ctrl+Alt+PgUp",), When.OPEN),
        Action("side", _("Side panel"), menu, ("Ctrl+Shift+B",), When.OPEN),
        Action("history", _("History"), menu, ("Ctrl+Shift+Y",), When.OPEN),
        Action("screen", _("Cue on the screen"), menu, ("Ctrl+Shift+I",), When.OPEN),
        Action("cue-marks", _("Marks of cues"), menu, (), When.OPEN, checkable=True),
        Action("filler-marks", _("Fillers struck out"), menu, (), When.OPEN, checkable=True),
        Action(
            "changes",
            _("What was changed"),
            menu,
            ("Ctrl+Alt+D",),
            When.OPEN,
            checkable=True,
            needs_caret=True,
        ),
        Action("speaker-column", _("Speakers"), menu, (), When.OPEN, checkable=True),
        Action("next-part", _("Next part of the window"), menu, ("Ctrl+Tab",)),
        Action("previous-part", _("Previous part of the window"), menu, ("Ctrl+Shift+Tab",)),
        Action("zoom-in", _("Larger text"), menu, ("Ctrl++", "Ctrl+="), group=1, needs_caret=True),
        Action("zoom-out", _("Smaller text"), menu, ("Ctrl+-",), group=1, needs_caret=True),
        Action("zoom-reset", _("Normal text"), menu, ("Ctrl+0",), group=1, needs_caret=True),
        Action("theme-system", _("Look of the system"), menu, group=2, radio="theme"),
        Action("theme-light", _("Light"), menu, group=2, radio="theme", icon="sun"),
        Action("theme-dark", _("Dark"), menu, group=2, radio="theme", icon="moon"),
        Action("theme-contrast", _("High contrast"), menu, group=2, radio="theme"),
    )


def _help() -> tuple[Action, ...]:
    menu = Menu.HELP
    return (
        Action(
            "palette", _("Search the commands…"), menu, ("Ctrl+Shift+P", "F1"), needs_caret=True
        ),
        Action("help", _("Help on this"), menu, ("Shift+F1",), needs_caret=True),
        Action("tour", _("Five minutes with the sample"), menu),
        Action("keys", _("Keys"), menu, ("Ctrl+F1",), group=1),
        Action("shortcuts", _("Change the keys…"), menu, group=1),
        Action("whats-new", _("What is new"), menu, group=2),
        Action("about", _("About Interlinear"), menu, group=2),
    )
