"""The keys of all commands: seen, changed, put back, and taken from other programs."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from editor.core.errors import InterlinearError
from editor.core.i18n import _
from editor.qt.actions import keymaps
from editor.qt.actions.actions import Actions
from editor.qt.actions.ways.finding import ranked
from editor.qt.dialogs.sheets import button
from editor.qt.widgets.dialog_parts import ok_and_cancel, resize_within
from editor.qt.widgets.labels import plain_label
from editor.storage.fs import write_atomic

_ID = Qt.ItemDataRole.UserRole
_SIZE = (720, 560)


class ShortcutsDialog(QDialog):
    """Changes a copy of the keys; `keys` and `letters` hold for the window once it is accepted."""

    def __init__(self, actions: Actions, *, letters: bool, parent: QWidget | None = None) -> None:
        """Show the keys as they are."""
        super().__init__(parent)
        self.setWindowTitle(_("Keys of the commands"))
        resize_within(self, *_SIZE)
        self._specs = actions.specs
        self.keys = dict(actions.keys)
        self.search = QLineEdit()
        self.search.setPlaceholderText(_("Search the commands or a key"))
        self.search.setAccessibleName(_("Search the commands or a key"))
        self.presets = QComboBox()
        self.presets.setAccessibleName(_("All keys as in"))
        self.presets.addItem(_("All keys as in…"))
        self.presets.addItem(_("Interlinear"))
        self._known = keymaps.presets()
        self.presets.addItems([one.title for one in self._known])
        self.list = QTreeWidget()
        self.list.setObjectName("sheet")
        self.list.setAccessibleName(_("Commands and their keys"))
        self.list.setHeaderLabels([_("Command"), _("Keys")])
        self.list.setRootIsDecorated(False)
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.pressed = QKeySequenceEdit()
        self.pressed.setMaximumSequenceLength(1)
        self.pressed.setAccessibleName(_("Press the new key"))
        field = self.pressed.findChild(QLineEdit)
        if field is not None:
            field.setAccessibleName(_("Press the new key"))
            field.setPlaceholderText(_("Press the new key"))
        self.told = plain_label("")
        self.told.setObjectName("problem")
        self.told.setWordWrap(True)
        self.letters = QCheckBox(_("Letters alone are commands while no cell is edited"))
        self.letters.setChecked(letters)
        self._add = button(_("Add"))
        self._replace = button(_("Use only this"))
        self._clear = button(_("No key"))
        self._reset = button(_("Put back"))
        self._import = button(_("Import…"))
        self._export = button(_("Export…"))
        self._lay_out()
        self._connect()
        self.show_keys()

    def show_keys(self) -> None:
        """List the commands that fit what is searched for."""
        chosen = self._chosen()
        self.list.clear()
        titles = [
            f"{spec.menu.title} {spec.text} {' '.join(self.keys[spec.id])}"
            for spec in self._specs.values()
        ]
        ids = list(self._specs)
        for place in ranked(self.search.text(), titles):
            item = self._item(ids[place])
            self.list.addTopLevelItem(item)
            if ids[place] == chosen:
                self.list.setCurrentItem(item)
        if self.list.currentItem() is None and self.list.topLevelItemCount():
            self.list.setCurrentIndex(self.list.model().index(0, 0))
        self._tell()

    def choose(self, action_id: str) -> None:
        """Mark a command in the list."""
        for row in range(self.list.topLevelItemCount()):
            item = self.list.topLevelItem(row)
            if item is not None and item.data(0, _ID) == action_id:
                self.list.setCurrentItem(item)

    def use_preset(self, preset: keymaps.Preset | None) -> None:
        """Give all commands the keys of another program, or their own again."""
        chosen = preset.keys if preset is not None else {}
        self.keys = keymaps.effective(self._specs, chosen)
        self.show_keys()

    def _item(self, action_id: str) -> QTreeWidgetItem:
        spec = self._specs[action_id]
        text = _("{menu} › {command}").format(menu=spec.menu.title, command=spec.text)
        item = QTreeWidgetItem([text.rstrip("…"), ", ".join(self.keys[action_id])])
        item.setData(0, _ID, action_id)
        return item

    def _chosen(self) -> str:
        item = self.list.currentItem()
        return str(item.data(0, _ID)) if item is not None else ""

    def _key(self) -> str:
        return keymaps.normal(self.pressed.keySequence().toString())

    def _tell(self) -> None:
        """Say who has the key that was pressed, and what can be done with it."""
        key, chosen = self._key(), self._chosen()
        others = [one for one in keymaps.owners(self.keys, key) if one != chosen]
        is_fixed = key in keymaps.OF_THE_GRID
        if is_fixed:
            self.told.setText(_("{key} is needed in the rows themselves.").format(key=key))
        elif others:
            names = ", ".join(f"“{self._specs[one].text}”" for one in others)
            told = _("{key} belongs to {names}, which will lose it.")
            self.told.setText(told.format(key=key, names=names))
        else:
            self.told.clear()
        for one in (self._add, self._replace):
            one.setEnabled(bool(key and chosen) and not is_fixed)

    def _give(self, *, only: bool) -> None:
        key, chosen = self._key(), self._chosen()
        for other in keymaps.owners(self.keys, key):
            self.keys[other] = tuple(one for one in self.keys[other] if one != key)
        kept = () if only else self.keys[chosen]
        self.keys[chosen] = (*kept, key)
        self.pressed.clear()
        self.show_keys()

    def _take(self) -> None:
        self.keys[self._chosen()] = ()
        self.show_keys()

    def _put_back(self) -> None:
        """Give the command its own keys again, taken from whatever has them now."""
        chosen = self._chosen()
        own = tuple(map(keymaps.normal, self._specs[chosen].keys))
        for other, all_keys in self.keys.items():
            self.keys[other] = tuple(one for one in all_keys if one not in own)
        self.keys[chosen] = own
        self.show_keys()

    def _preset(self, index: int) -> None:
        if index:
            self.use_preset(None if index == 1 else self._known[index - 2])

    def _read(self) -> None:
        name, _kind = QFileDialog.getOpenFileName(self, _("Import keys"), "", "*.toml")
        if name:
            try:
                self.use_preset(keymaps.read_file(Path(name)))
            except InterlinearError as error:
                self.told.setText(str(error))

    def _write(self) -> None:
        name, _kind = QFileDialog.getSaveFileName(self, _("Export keys"), "keys.toml", "*.toml")
        if name:
            text = keymaps.write_keymap(Path(name).stem, self.keys)
            try:
                write_atomic(Path(name), text.encode())
            except InterlinearError as error:
                self.told.setText(str(error))

    def _lay_out(self) -> None:
        top, below = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self.search, 1)
        top.addWidget(self.presets)
        below.addWidget(self.pressed, 1)
        for one in (self._add, self._replace, self._clear, self._reset):
            below.addWidget(one)
        buttons = ok_and_cancel()
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        end = QHBoxLayout()
        end.addWidget(self._import)
        end.addWidget(self._export)
        end.addWidget(buttons, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(self.list, 1)
        column.addLayout(below)
        column.addWidget(self.told)
        column.addWidget(self.letters)
        column.addLayout(end)

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _text: self.show_keys())
        self.presets.activated.connect(self._preset)
        self.pressed.keySequenceChanged.connect(lambda _key: self._tell())
        self.list.currentItemChanged.connect(lambda _now, _before: self._tell())
        self._add.clicked.connect(lambda: self._give(only=False))
        self._replace.clicked.connect(lambda: self._give(only=True))
        self._clear.clicked.connect(self._take)
        self._reset.clicked.connect(self._put_back)
        self._import.clicked.connect(self._read)
        self._export.clicked.connect(self._write)

    def press(self, key: str) -> None:
        """Fill in a key as if it had been pressed."""
        self.pressed.setKeySequence(QKeySequence(key))
