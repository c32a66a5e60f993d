"""What stands in place of the grid while nothing is open: what to do first."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from editor.core.bidi import isolated
from editor.core.i18n import _, ngettext
from editor.qt.widgets.labels import plain_label
from editor.workflows.documents.untitled import Left

_SHOWN = 5
_LINK_PADDING = 5
_TEXT_WIDTH = 440


class EmptyState(QFrame):
    """Says what can be done: open a file, paste a text, try the sample, go on with a recent one."""

    open_wanted = Signal()
    new_wanted = Signal()
    paste_wanted = Signal()
    sample_wanted = Signal()
    file_wanted = Signal(object)
    left_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without recent files."""
        super().__init__(parent)
        self.setObjectName("empty")
        area = QFrame()
        area.setObjectName("dropArea")
        area.setMinimumWidth(540)
        inside = QVBoxLayout(area)
        inside.setContentsMargins(48, 44, 48, 40)
        inside.setSpacing(14)
        heading = plain_label(_("Drop a transcript here"))
        heading.setObjectName("heading")
        kinds = plain_label(
            _(
                "Text in one or two languages, subtitles, tables or a saved project – "
                "and its recording, if there is one"
            )
        )
        kinds.setWordWrap(True)
        kinds.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        kinds.setMaximumWidth(_TEXT_WIDTH)
        kinds.setObjectName("quiet")
        inside.addWidget(heading, 0, Qt.AlignmentFlag.AlignHCenter)
        inside.addWidget(_centred(kinds))
        inside.addSpacing(12)
        inside.addLayout(self._buttons())
        self._left = _column()
        self._recent = _column()
        inside.addSpacing(8)
        inside.addLayout(self._left)
        inside.addLayout(self._recent)
        whole = QVBoxLayout(self)
        whole.addStretch(2)
        whole.addWidget(area, 0, Qt.AlignmentFlag.AlignHCenter)
        whole.addStretch(3)

    def show_recent(self, paths: Sequence[Path]) -> None:
        """Offer the files opened last."""
        links = [
            (isolated(path.name), partial(self.file_wanted.emit, path)) for path in paths[:_SHOWN]
        ]
        _fill(self._recent, _("Opened before"), links)

    def show_left(self, documents: Sequence[Left]) -> None:
        """Offer documents without a file that were left behind when the program ended."""
        links = [(_told(left), partial(self.left_wanted.emit, left)) for left in documents[:_SHOWN]]
        _fill(self._left, _("Recovered, not saved yet"), links)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addStretch(1)
        for text, signal, accent in (
            (_("Open transcript…"), self.open_wanted, True),
            (_("Paste text"), self.paste_wanted, False),
            (_("Start from nothing"), self.new_wanted, False),
            (_("Open the sample"), self.sample_wanted, False),
        ):
            button = QPushButton(text)
            button.setProperty("accent", accent)
            button.clicked.connect(signal)
            row.addWidget(button)
            if accent:
                self.setFocusProxy(button)
        row.addStretch(1)
        return row


def _centred(widget: QWidget) -> QWidget:
    """Return a widget with another in its middle, which takes the width that it needs."""
    around = QWidget()
    row = QHBoxLayout(around)
    row.setContentsMargins(0, 0, 0, 0)
    row.addStretch(1)
    row.addWidget(widget, 4)
    row.addStretch(1)
    return around


def _column() -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(2)
    return column


def _fill(column: QVBoxLayout, title: str, links: Sequence[tuple[str, Callable[[], None]]]) -> None:
    """Show a title and what can be clicked below it; nothing where there are no links."""
    while (item := column.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.deleteLater()
    if links:
        label = plain_label(title)
        label.setObjectName("quiet")
        label.setContentsMargins(_LINK_PADDING, 0, 0, 0)
        column.addWidget(label)
    for text, call in links:
        button = QPushButton(text.replace("&", "&&"))
        button.setProperty("link", True)
        button.setAccessibleName(text)
        button.clicked.connect(lambda _on=False, call=call: call())
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)


def _told(left: Left) -> str:
    name = isolated(left.origin.name) if left.origin is not None else _("Untitled")
    changes = ngettext("{n} change", "{n} changes", left.changes).format(n=left.changes)
    return f"{name}  ·  {changes}  ·  {left.changed:%Y-%m-%d %H:%M}"


def dropped_files(event: QDragEnterEvent | QDropEvent) -> tuple[Path, ...]:
    """Return the files that are being dropped on the window, none when it is something else."""
    urls = event.mimeData().urls()
    return tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile())
