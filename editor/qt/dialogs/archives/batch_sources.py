"""Which files and folders are gone through: a list that files can be dropped on."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem

from editor.core.bidi import made_visible
from editor.core.i18n import _

_PATH = Qt.ItemDataRole.UserRole
_HEIGHT = 96


class SourceList(QListWidget):
    """Files and folders; `changed` is sent when there are others. Del takes them away."""

    changed = Signal()

    def __init__(self) -> None:
        """Begin without any."""
        super().__init__()
        self.setObjectName("sheet")
        self.setAccessibleName(_("Files and folders"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setAcceptDrops(True)
        self.setMaximumHeight(_HEIGHT)
        # Rows that are measured before the style is known are too low for it.
        self.ensurePolished()

    def paths(self) -> tuple[Path, ...]:
        """Return the files and folders, in the order in which they were added."""
        return tuple(Path(self.item(row).data(_PATH)) for row in range(self.count()))

    def add(self, paths: Iterable[Path]) -> None:
        """Add files and folders, each once."""
        there = set(self.paths())
        for path in dict.fromkeys(paths):
            if path not in there:
                item = QListWidgetItem(made_visible(str(path)))
                item.setData(_PATH, str(path))
                self.addItem(item)
        self.changed.emit()

    def remove_chosen(self) -> None:
        """Take the chosen ones away."""
        for item in self.selectedItems():
            self.takeItem(self.row(item))
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Del takes away what is chosen."""
        if event.key() == Qt.Key.Key_Delete:
            self.remove_chosen()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Qt: files may be dropped."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Qt: anywhere on the list."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Qt: add what was dropped."""
        urls = event.mimeData().urls()
        self.add(Path(url.toLocalFile()) for url in urls if url.isLocalFile())
        event.acceptProposedAction()
