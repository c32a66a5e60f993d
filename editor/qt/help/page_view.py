"""Shows a page of help. It is given pages of the program's own and never a text of the user."""

from typing import Any

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QImage, QResizeEvent, QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import QTextBrowser, QWidget

from editor.core.i18n import _
from editor.workflows.program.help_pages import Page, folder

_MARGIN = 12
_LARGEST = 3


class PageView(QTextBrowser):
    """Shows Markdown with its pictures; `page_wanted` is sent with the name behind a link."""

    page_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.setObjectName("helpPage")
        self.setAccessibleName(_("Help page"))
        self.setOpenLinks(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.document().setDocumentMargin(_MARGIN)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # One that comes and goes would draw the page anew while it is drawn.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.anchorClicked.connect(self._follow)
        self._page: Page | None = None
        self._width = 0
        self._is_drawing = False

    @property
    def page(self) -> Page | None:
        """The page that is shown."""
        return self._page

    def show_page(self, page: Page) -> None:
        """Show a page from its beginning."""
        self._page = page
        self._draw()
        self.verticalScrollBar().setValue(0)

    def loadResource(self, _kind: int, name: QUrl | str) -> Any:
        """Return a picture of ours in the width of the view, and nothing else."""
        asked = name.path() if isinstance(name, QUrl) else name
        path = folder() / "pictures" / asked.rpartition("/")[2]
        if path.suffix != ".png" or not path.is_file():
            return QImage()
        ratio = self.devicePixelRatioF()
        width = max(1, round((self.viewport().width() - 2 * _MARGIN) * ratio))
        image = QImage(str(path))
        if image.width() > width:
            size = QSize(width, image.height() * width // image.width())
            smooth = Qt.TransformationMode.SmoothTransformation
            image = image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
        image.setDevicePixelRatio(ratio)
        return image

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pictures into the new width."""
        super().resizeEvent(event)
        if self._page is not None and self.viewport().width() != self._width:
            place = self.verticalScrollBar().value()
            self._draw()
            self.verticalScrollBar().setValue(place)

    def _draw(self) -> None:
        self._width = self.viewport().width()
        if self._page is not None and not self._is_drawing:
            self._is_drawing = True
            self.setMarkdown(self._page.text)
            self._calm_headings()
            self._is_drawing = False

    def _calm_headings(self) -> None:
        """Make the headings one size smaller: the page stands in a narrow panel."""
        block = self.document().begin()
        while block.isValid():
            level = block.blockFormat().headingLevel()
            if level:
                cursor = QTextCursor(block)
                cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
                smaller = QTextCharFormat()
                size = QTextFormat.Property.FontSizeAdjustment
                smaller.setProperty(int(size.value), max(0, _LARGEST - level))
                cursor.mergeCharFormat(smaller)
            block = block.next()

    def _follow(self, url: QUrl) -> None:
        self.page_wanted.emit(url.path(QUrl.ComponentFormattingOption.FullyDecoded))
