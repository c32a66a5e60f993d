"""The table of actions as Qt knows it: one QAction each, in menus, on when it applies."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from editor.core.i18n import _
from editor.qt.actions.action import Action, Menu, When
from editor.qt.actions.keymaps import Keys, effective, is_letter
from editor.qt.actions.mnemonics import with_letters
from editor.qt.actions.table import table
from editor.qt.colours import Theme
from editor.qt.icons import icon
from editor.qt.widgets.labels import plain_tip

Handler = Callable[[], None]

_LONGEST_LABEL = 60
_NATIVE = QKeySequence.SequenceFormat.NativeText


class Actions:
    """All actions of a window, by id."""

    def __init__(self, window: QWidget, leave_cell: Callable[[], bool]) -> None:
        """Make the actions; `leave_cell` ends the editing of a cell, False if it may not."""
        self._window = window
        self._leave_cell = leave_cell
        self._specs = {spec.id: spec for spec in table()}
        self._handlers: dict[str, Handler] = {}
        self._holds: dict[When, bool] = {}
        self._radios: dict[str, QActionGroup] = {}
        self._letters: dict[str, str] = {}
        self._actions = {spec.id: self._made(spec, window) for spec in self._specs.values()}
        self._by_when: dict[When, list[QAction]] = {}
        for spec in self._specs.values():
            self._by_when.setdefault(spec.when, []).append(self._actions[spec.id])
        self._keys: dict[str, tuple[str, ...]] = {}
        self.has_letters = True
        self.set_keys({})

    def __getitem__(self, action_id: str) -> QAction:
        """Return the action with that id."""
        return self._actions[action_id]

    @property
    def specs(self) -> Mapping[str, Action]:
        """What the table says of each action."""
        return self._specs

    def handle(self, handlers: Mapping[str, Handler]) -> None:
        """Say what some actions do."""
        self._handlers.update(handlers)

    def unhandled(self) -> set[str]:
        """Return the ids of actions that would do nothing."""
        return set(self._specs) - set(self._handlers)

    def fill_menus(self, bar: QMenuBar) -> None:
        """Make a menu of each group of actions."""
        letters = "".join(menu.name[0] for menu in Menu)
        titles = with_letters([menu.title for menu in Menu], letters)
        for menu, title in zip(Menu, titles, strict=True):
            some = [spec for spec in self._specs.values() if spec.menu is menu]
            self._fill(bar.addMenu(title), some)

    def _fill(self, menu: QMenu, specs: Sequence[Action]) -> None:
        submenus: dict[str, QMenu] = {}
        last_group = 0
        for spec in specs:
            if spec.submenu in submenus:
                submenus[spec.submenu].addAction(self._actions[spec.id])
                continue
            if spec.group != last_group:
                menu.addSeparator()
            last_group = spec.group
            place = menu
            if spec.submenu:
                place = submenus[spec.submenu] = menu.addMenu(spec.submenu)
            place.addAction(self._actions[spec.id])

    def tint(self, theme: Theme) -> None:
        """Draw the icons in the colours of a theme."""
        for spec in self._specs.values():
            if spec.icon:
                self._actions[spec.id].setIcon(icon(spec.icon, theme))

    def enable(self, holds: Mapping[When, bool]) -> None:
        """Switch on or off the actions of which something else holds than before."""
        for when, actions in self._by_when.items():
            if holds[when] is not self._holds.get(when):
                for action in actions:
                    action.setEnabled(holds[when])
        self._holds = dict(holds)

    @property
    def keys(self) -> Mapping[str, tuple[str, ...]]:
        """The keys of every action now."""
        return self._keys

    def set_keys(self, chosen: Keys) -> None:
        """Give some actions other keys; those that are not named have their own."""
        self._keys = effective(self._specs, chosen)
        self._letters = {}
        for action_id, keys in self._keys.items():
            chords = [key for key in keys if not is_letter(key)]
            action = self._actions[action_id]
            action.setShortcuts([QKeySequence(key) for key in chords])
            action.setToolTip(plain_tip(_tip(action)))
            self._letters.update({key: action_id for key in keys if is_letter(key)})

    def keep_to(self, widget: QWidget, *action_ids: str) -> None:
        """Let the keys of some actions work only while a widget or what is in it has the focus."""
        for action_id in action_ids:
            action = self._actions[action_id]
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self._window.removeAction(action)
            widget.addAction(action)

    def keys_text(self, action_id: str) -> str:
        """Return the keys of an action as a person reads them, "" without any."""
        return ", ".join(self.keys_shown(action_id))

    def keys_shown(self, action_id: str) -> list[str]:
        """Return the keys of an action, each as a person reads it."""
        shown = [one.toString(_NATIVE) for one in self._actions[action_id].shortcuts()]
        return shown + [letter for letter, one in self._letters.items() if one == action_id]

    def bare_keys(self, action_id: str) -> list[str]:
        """Return the keys of an action that need no other key, such as F1; no letters."""
        return [key for key in self._keys[action_id] if "+" not in key and not is_letter(key)]

    def run_letter(self, written: str) -> None:
        """Do what a letter stands for in move mode, if it stands for something that is on."""
        if self.has_letters and written in self._letters:
            self._actions[self._letters[written]].trigger()

    def name_undo(self, undo: str | None, redo: str | None) -> None:
        """Say in the menu what would be undone and redone."""
        for action_id, plain, named, label in (
            ("undo", _("Undo"), _("Undo {label}"), undo),
            ("redo", _("Redo"), _("Redo {label}"), redo),
        ):
            text = named.format(label=_on_one_line(label)) if label else plain
            action = self._actions[action_id]
            shown = text.replace("&", "&&")
            if action.text() == shown:
                continue
            action.setText(shown)
            action.setToolTip(plain_tip(_tip(action)))

    def _made(self, spec: Action, window: QWidget) -> QAction:
        action = QAction(spec.text, window)
        action.setIconText(spec.short or spec.text)
        if spec.radio:
            group = self._radios.setdefault(spec.radio, QActionGroup(window))
            action.setCheckable(True)
            group.addAction(action)
        if spec.checkable:
            action.setCheckable(True)
        action.triggered.connect(lambda _on=False, spec=spec: self._run(spec))
        window.addAction(action)
        return action

    def _run(self, spec: Action) -> None:
        if spec.needs_caret or self._leave_cell():
            self._handlers[spec.id]()


def _tip(action: QAction) -> str:
    """Return the words and the first key of an action, for a tooltip."""
    words = action.text().replace("&&", "&")
    return f"{words}  {action.shortcut().toString()}".rstrip()


def _on_one_line(label: str) -> str:
    line = " ".join(label.split())
    return line if len(line) <= _LONGEST_LABEL else line[: _LONGEST_LABEL - 1] + "…"
