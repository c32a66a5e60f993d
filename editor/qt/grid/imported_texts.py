"""The texts as they came in, shown above those that a person has corrected."""

from collections.abc import Callable

from PySide6.QtGui import QTextCharFormat

from editor.core.segments import Segment
from editor.language.differences import Difference, differences
from editor.qt.grid.layouts import MAX_PAINTED, CellLayout, LayoutCache
from editor.qt.grid.metrics import PAD_X
from editor.qt.grid.spans import Mark, Span
from editor.qt.grid.wording import imported_text
from editor.qt.theme import Theme

_KEPT = 1200


class ImportedTexts:
    """What stands above a corrected text while changes are shown: the old one, its words struck.

    Texts that are as they came in, and rows that a person has made, have nothing above them.
    """

    def __init__(self, layouts: Callable[[int], LayoutCache], theme: Theme) -> None:
        """Lay the old texts out as the grid does its own, in the cache for a track."""
        self._layouts = layouts
        self._found: dict[tuple[str, str], tuple[Difference, ...]] = {}
        self._struck = QTextCharFormat()
        self._struck.setFontStrikeOut(True)
        self._struck.setForeground(theme.soft)

    def above(self, segment: Segment, track: int, width: int) -> CellLayout | None:
        """Return the old text, laid out for a column of this width; None where nothing changed."""
        old = imported_text(segment, track)
        if old is None:
            return None
        changes = self._differences(old, segment.texts[track])
        formats = [(one.start, one.end, self._struck) for one in changes if one.end > one.start]
        return self._layouts(track).get(old, width - 2 * PAD_X, formats, (Mark.NEW, changes))

    def new_words(self, segment: Segment, track: int) -> tuple[Span, ...]:
        """Return what a person has written into a text."""
        old = imported_text(segment, track)
        if old is None:
            return ()
        changes = self._differences(old, segment.texts[track])
        return tuple(
            Span(one.new_start, one.new_end, Mark.NEW)
            for one in changes
            if one.new_end > one.new_start
        )

    def _differences(self, old: str, new: str) -> tuple[Difference, ...]:
        """Return what differs in the parts of the texts that are painted."""
        pair = old[:MAX_PAINTED], new[:MAX_PAINTED]
        if pair not in self._found:
            if len(self._found) > _KEPT:
                self._found.clear()
            self._found[pair] = tuple(differences(*pair))
        return self._found[pair]
