"""Going somewhere, sizes and themes, and help."""

from bisect import bisect_left
from collections.abc import Callable

from editor.core import timecode
from editor.core.errors import RequestError
from editor.core.i18n import _
from editor.qt.actions.actions import Actions
from editor.qt.actions.workbench import Handlers, Workbench
from editor.qt.theme import Scheme
from editor.qt.widgets.ask import AskDialog

_ZOOM_STEP = 10


class LookActions:
    """Does what the View and Help menus say."""

    def __init__(
        self, bench: Workbench, actions: Actions, set_scheme: Callable[[Scheme], None]
    ) -> None:
        """Work on the parts of the window; `set_scheme` gives all of it another look."""
        self._bench = bench
        self._actions = actions
        self._set_scheme = set_scheme

    def handlers(self) -> Handlers:
        """Return what each action does."""
        return {
            "go-to": self._ask_where,
            "changes": self._show_changes,
            "zoom-in": lambda: self._zoom(self._bench.view.zoom() + _ZOOM_STEP),
            "zoom-out": lambda: self._zoom(self._bench.view.zoom() - _ZOOM_STEP),
            "zoom-reset": lambda: self._zoom(100),
            "theme-system": lambda: self._set_scheme(Scheme.SYSTEM),
            "theme-light": lambda: self._set_scheme(Scheme.LIGHT),
            "theme-dark": lambda: self._set_scheme(Scheme.DARK),
            "palette": self._search_commands,
            "keys": self._show_keys,
            "shortcuts": self._change_keys,
        }

    def go_to(self, text: str) -> None:
        """Go to a row by its number, or to the row that is spoken at a time.

        Raises:
            RequestError: the text is neither.
        """
        rows = self._bench.session.document.segments
        written = text.strip()
        if written.isdecimal():
            row = int(written) - 1
        else:
            moment = timecode.parse(written)
            if moment is None:
                raise RequestError(_("Type the number of a row, or a time like 1:23."))
            timed = [
                (one.slot.start, row) for row, one in enumerate(rows) if one.slot.start is not None
            ]
            if not timed:
                raise RequestError(_("No row has a time yet. Type the number of a row."))
            starts = sorted(timed)
            place = bisect_left(starts, (moment + 1, 0))
            row = starts[max(0, place - 1)][1]
        if not 0 <= row < len(rows):
            raise RequestError(
                _("There is no row {n}; the last one is {last}.").format(n=row + 1, last=len(rows))
            )
        self._bench.view.go_to(row, self._bench.view.current_track())

    def _ask_where(self) -> None:
        dialog = AskDialog(
            _("Go to"), _("Row number, or a time like 1:23"), self.go_to, self._bench.window
        )
        dialog.exec()
        dialog.deleteLater()

    def _show_changes(self) -> None:
        """Show above each corrected text what came in, or no longer."""
        self._bench.view.marking.show_changes(wanted=self._actions["changes"].isChecked())

    def _zoom(self, percent: int) -> None:
        self._bench.view.set_zoom(percent)
        self._bench.settings.zoom = self._bench.view.zoom()

    def _search_commands(self) -> None:
        """Do what is chosen, from where the person was: a caret in a cell stays meanwhile."""
        from editor.qt.dialogs.program.palette import PaletteDialog

        dialog = PaletteDialog(self._actions, self._bench.window)
        wanted = dialog.exec()
        dialog.deleteLater()
        if wanted and dialog.chosen:
            self._actions[dialog.chosen].trigger()

    def _show_keys(self) -> None:
        from editor.qt.widgets.keys_dialog import KeysDialog

        dialog = KeysDialog(self._actions, self._bench.window)
        dialog.exec()
        dialog.deleteLater()

    def use_kept_keys(self) -> None:
        """Take the keys that a person has chosen some time ago."""
        self._actions.set_keys(self._bench.settings.keys)
        self._actions.has_letters = self._bench.settings.letters

    def _change_keys(self) -> None:
        from editor.qt.actions.keymaps import differing
        from editor.qt.dialogs.program.shortcuts_dialog import ShortcutsDialog

        settings = self._bench.settings
        dialog = ShortcutsDialog(self._actions, letters=settings.letters, parent=self._bench.window)
        if dialog.exec():
            settings.keys = differing(self._actions.specs, dialog.keys)
            settings.letters = dialog.letters.isChecked()
            self.use_kept_keys()
        dialog.deleteLater()
