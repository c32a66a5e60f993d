"""Which of the open documents are meant: a list with a tick for each."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from editor.core.bidi import isolated
from editor.core.i18n import _
from editor.qt.open_document import OpenDocument
from editor.qt.widgets.labels import plain_tip

_HEIGHT = 132


class OpenSources(QListWidget):
    """The open documents; `changed` is sent when another choice of them is ticked."""

    changed = Signal()

    def __init__(self, documents: Sequence[OpenDocument]) -> None:
        """Tick all of them."""
        super().__init__()
        self.setObjectName("sheet")
        self.setAccessibleName(_("Open documents"))
        self.setMaximumHeight(_HEIGHT)
        # Rows that are measured before the style is known are too low for it.
        self.ensurePolished()
        self._documents = dict(zip(_keys(documents), documents, strict=True))
        for key, one in self._documents.items():
            item = QListWidgetItem(isolated(key.name))
            item.setToolTip(plain_tip(str(one.path or "")))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            self.addItem(item)
        self.itemChanged.connect(lambda _item: self.changed.emit())

    def paths(self) -> tuple[Path, ...]:
        """Return what stands for each ticked document: its path, or a name of its own."""
        ticked = zip(range(self.count()), self._documents, strict=True)
        return tuple(
            key for row, key in ticked if self.item(row).checkState() is Qt.CheckState.Checked
        )

    def document(self, key: Path) -> OpenDocument:
        """Return the document that a path or a name stands for."""
        return self._documents[key]


def _keys(documents: Sequence[OpenDocument]) -> list[Path]:
    """Return a path or a name for each document, no two alike."""
    keys: list[Path] = []
    for one in documents:
        key, number = one.path or Path(one.name), 2
        while key in keys:
            key, number = Path(f"{one.name} {number}"), number + 1
        keys.append(key)
    return keys
