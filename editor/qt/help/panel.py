"""Help beside the work: a page, a field that searches all pages, and the way back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from editor.core.errors import InterlinearError
from editor.core.i18n import _
from editor.qt.help.page_view import PageView
from editor.workflows.program import help_pages

_NAME = Qt.ItemDataRole.UserRole


class HelpPanel(QWidget):
    """Shows the pages of help; `failed` (a sentence) when a page is not there."""

    failed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without a page."""
        super().__init__(parent)
        self._past: list[str] = []
        self.field = QLineEdit()
        self.field.setPlaceholderText(_("Search the help…"))
        self.field.setAccessibleName(_("Search the help"))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._search)
        self.contents = QComboBox()
        self.contents.setAccessibleName(_("Pages"))
        shrinks = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.contents.setSizeAdjustPolicy(shrinks)
        for page in help_pages.pages():
            self.contents.addItem(page.title, page.name)
        self.contents.activated.connect(lambda at: self.show_page(self.contents.itemData(at)))
        self.back = QPushButton(_("Back"))
        self.back.clicked.connect(self._go_back)
        self.view = PageView()
        self.view.page_wanted.connect(self.show_page)
        self.hits = QListWidget()
        self.hits.setObjectName("sheet")
        self.hits.setWordWrap(True)
        self.hits.setAccessibleName(_("Pages that were found"))
        self.hits.itemActivated.connect(self._open_hit)
        self.hits.itemClicked.connect(self._open_hit)
        self._stack = QStackedWidget()
        for widget in (self.view, self.hits):
            self._stack.addWidget(widget)
        top = QHBoxLayout()
        top.addWidget(self.contents, 1)
        top.addWidget(self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addLayout(top)
        column.addWidget(self._stack, 1)
        self.setFocusProxy(self.field)

    def show_page(self, name: str) -> None:
        """Show the page of that name; the one before it stays behind Back."""
        before = self.view.page
        try:
            page = help_pages.page_named(name)
        except InterlinearError as error:
            self.failed.emit(str(error))
            return
        if before is not None and before.name != name:
            self._past.append(before.name)
        self._show(page)

    def _show(self, page: help_pages.Page) -> None:
        self.view.show_page(page)
        self._stack.setCurrentWidget(self.view)
        self.contents.setCurrentIndex(self.contents.findData(page.name))
        self.back.setEnabled(bool(self._past))

    def _go_back(self) -> None:
        if self._past:
            self._show(help_pages.page_named(self._past.pop()))

    def _search(self, words: str) -> None:
        self.hits.clear()
        if not words.strip():
            self._stack.setCurrentWidget(self.view)
            return
        for hit in help_pages.search(words):
            item = QListWidgetItem(f"{hit.page.title}\n{hit.line}")
            item.setData(_NAME, hit.page.name)
            self.hits.addItem(item)
        if not self.hits.count():
            item = QListWidgetItem(_("No page has these words."))
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.hits.addItem(item)
        self._stack.setCurrentWidget(self.hits)

    def _open_hit(self, item: QListWidgetItem) -> None:
        name = item.data(_NAME)
        if name:
            self.show_page(str(name))
