"""A line for the path of a file or folder, with a button that lets one be chosen."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QMenu, QPushButton, QWidget

from editor.core.i18n import _

_SPACING = 6


class PathField(QWidget):
    """The path as text, and a way to choose it; `chosen` is sent with each new path.

    With `can_be_folder`, the button asks first whether it is a file or a folder.
    """

    chosen = Signal(str)

    def __init__(self, title: str, width: int, can_be_folder: bool) -> None:
        """Show a path called `title`, `width` pixels wide at least with its button."""
        super().__init__()
        self._title = title
        self.setMinimumWidth(width)
        self.line = QLineEdit()
        self.line.setAccessibleName(title)
        self.line.editingFinished.connect(lambda: self.chosen.emit(self.path))
        self.button = QPushButton(_("Choose…"))
        self.button.setAutoDefault(False)
        self.button.setAccessibleName(_("Choose: {title}").format(title=title))
        if can_be_folder:
            menu = QMenu(self.button)
            menu.addAction(_("A file…")).triggered.connect(self._choose_file)
            menu.addAction(_("A folder…")).triggered.connect(self._choose_folder)
            self.button.setMenu(menu)
        else:
            self.button.clicked.connect(self._choose_file)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_SPACING)
        row.addWidget(self.line, 1)
        row.addWidget(self.button)
        self.setFocusProxy(self.line)

    @property
    def path(self) -> str:
        """What the line says, without blanks around it."""
        return self.line.text().strip()

    def show_path(self, path: str) -> None:
        """Show a path without telling that it was chosen."""
        self.line.setText(path)

    def _choose_file(self) -> None:
        name, _filter = QFileDialog.getOpenFileName(self, self._title, self._start())
        self._take(name)

    def _choose_folder(self) -> None:
        self._take(QFileDialog.getExistingDirectory(self, self._title, self._start()))

    def _start(self) -> str:
        """Return where the choice begins: at the path where it is there, else in its folder."""
        path = Path(self.path).expanduser()
        if not self.path or not path.is_absolute():
            return ""
        return str(path if path.exists() else path.parent)

    def _take(self, name: str) -> None:
        if name:
            self.show_path(name)
            self.chosen.emit(name)
