"""Find and replace: a right form is typed, what is heard for it appears, ticked places change."""

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPushButton, QTreeView, QVBoxLayout, QWidget

from editor.core.document import Applied
from editor.core.errors import InterlinearError
from editor.core.i18n import _, ngettext
from editor.qt.grid.view import TranscriptView
from editor.qt.jobs import JobRunner
from editor.qt.panels.live_index import LiveIndex
from editor.qt.panels.marks import marks
from editor.qt.panels.replace_form import ReplaceForm
from editor.qt.panels.side_panel import LEAST_HEIGHT
from editor.qt.panels.ticked_model import TickedRole
from editor.qt.panels.variants_delegate import VariantsDelegate
from editor.qt.panels.variants_model import VariantsModel
from editor.qt.session import Session
from editor.qt.widgets.keyboard import leave_keyboard
from editor.qt.widgets.labels import plain_label
from editor.qt.widgets.low_area import LowArea
from editor.search.query import Found, Mode, Place, Query
from editor.workflows.corrections import correcting

_PAUSE_MS = 60
_LISTED_BELOW = 12
_EXPANDED = 3


class ReplacePanel(QWidget):
    """Looks while the person types, and makes one edit of what is ticked."""

    def __init__(
        self,
        session: Session,
        view: TranscriptView,
        jobs: JobRunner,
        parent: QWidget | None = None,
    ) -> None:
        """Look in the session's document, show places in the view."""
        super().__init__(parent)
        self._session = session
        self._view = view
        self._index = LiveIndex(session, jobs, self)
        self.form = ReplaceForm(self._selected_rows)
        self.model = VariantsModel(self)
        self._tree = QTreeView()
        self._tree.setMinimumHeight(LEAST_HEIGHT)
        self._told = plain_label("")
        self._told.setObjectName("quiet")
        self._told.setWordWrap(True)
        self.button = QPushButton()
        self.button.setProperty("accent", True)
        leave_keyboard(self.button, self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._lay_out()
        self._connect()
        self._show_tracks()
        self.search()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass the keyboard on to the field."""
        super().focusInEvent(event)
        self.form.find_field.setFocus()
        self.form.find_field.selectAll()

    def look_for(self, text: str, mode: Mode) -> None:
        """Put a text into the field and look for it."""
        self.form.choose_mode(mode)
        self.form.find_field.setText(text)

    def search(self) -> None:
        """Look now for what the form asks."""
        self._pause.stop()
        query = self.form.query()
        found = Found(())
        problem = ""
        if query.text and self._session.is_open:
            index = self._index.get() if query.mode is Mode.FUZZY else None
            if query.mode is Mode.FUZZY and index is None:
                self._told.setText(_("Reading the words of the transcript…"))
                return
            try:
                found = correcting.find(
                    query,
                    self._session.document.segments,
                    index,
                    listed_from=query.degree - _LISTED_BELOW,
                )
            except InterlinearError as error:
                problem = str(error)
        self.model.show(found, query.degree if query.mode is Mode.FUZZY else 0)
        for row in range(min(_EXPANDED, self.model.rowCount())):
            self._tree.expand(self.model.index(row, 0))
        self._told.setText(problem or self._summary(found, query))
        self._show_count()
        self._view.marking.set_highlights(
            marks(self._session.document.segments, found.places) if found.variants else None
        )

    def replace(self) -> None:
        """Replace what is ticked, as one step."""
        if self._pause.isActive():
            self.search()
        places = self.model.ticked()
        if not places or not self._view.commit():
            return
        query = self.form.query()
        replacement = query.text if query.replacement is None else query.replacement
        try:
            edit, stale = correcting.replace_edit(
                self._session.document.segments, places, replacement
            )
        except InterlinearError as error:
            self._told.setText(str(error))
            return
        if self._session.do(edit, self):
            done = len(places) - stale
            text = ngettext("{n} place replaced", "{n} places replaced", done).format(n=done)
            self._session.noted.emit(text)
            self.search()
            self._told.setText(_("{done}. Ctrl+Z takes it back.").format(done=text))

    def _lay_out(self) -> None:
        self._tree.setModel(self.model)
        delegate = VariantsDelegate(lambda: self._session.document.segments, self._tree)
        self._tree.setItemDelegate(delegate)
        self._tree.setHeaderHidden(True)
        self._tree.setIndentation(16)
        self._tree.setMouseTracking(False)
        self._tree.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self._tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._tree.setAccessibleName(_("What was found"))
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 14, 14, 14)
        column.setSpacing(12)
        column.addWidget(LowArea(self.form))
        column.addWidget(self._told)
        column.addWidget(self._tree, 1)
        column.addWidget(self.button)

    def _connect(self) -> None:
        self._pause.timeout.connect(self.search)
        self.form.changed.connect(self._pause.start)
        self.form.accepted.connect(self.replace)
        self.button.clicked.connect(self.replace)
        self.model.dataChanged.connect(self._show_count)
        self._tree.activated.connect(self._go)
        self._tree.clicked.connect(self._go)
        self._index.ready.connect(self.search)
        self._session.document_changed.connect(self._show_tracks)
        self._session.document_changed.connect(self._pause.start)
        self._session.applied.connect(self._look_again)

    def _look_again(self, applied: Applied) -> None:
        if applied.actor is not self and self.isVisible():
            self._pause.start()

    def _show_tracks(self) -> None:
        self.form.show_tracks(self._session.document.tracks)

    def _show_count(self) -> None:
        count = self.model.ticked_count()
        self.button.setEnabled(count > 0)
        self.button.setText(
            ngettext("Replace {n}", "Replace {n}", count).format(n=count) if count else _("Replace")
        )

    def _selected_rows(self) -> frozenset[int]:
        ranges = self._view.selected_ranges()
        return frozenset(row for first, last in ranges for row in range(first, last + 1))

    def _go(self, index: QModelIndex) -> None:
        place = index.data(TickedRole.SPOT)
        if isinstance(place, Place):
            self._view.go_to(place.row, place.track, (place.start, place.end))

    def _summary(self, found: Found, query: Query) -> str:
        if not query.text:
            return _("Type a name as it should be. What was misheard for it appears here.")
        if found.variants:
            count = sum(variant.count for variant in found.variants)
            return ngettext("{n} place found", "{n} places found", count).format(n=count)
        right = correcting.find_right(query, self._session.document.segments)
        if not right.places or query.mode is not Mode.FUZZY:
            return _("Nothing like it is in the text.")
        return ngettext(
            "It is right in {n} place, and nothing else is like it.",
            "It is right in {n} places, and nothing else is like it.",
            len(right.places),
        ).format(n=len(right.places))
