"""The texts of the rows as they are shown: laid out, with all that is marked in them."""

from PySide6.QtGui import QColor, QTextCharFormat

from editor.core.segments import Segment
from editor.qt.grid.imported_texts import ImportedTexts
from editor.qt.grid.layouts import CellLayout, LayoutCache
from editor.qt.grid.metrics import PAD_X, Metrics
from editor.qt.grid.model import TranscriptModel
from editor.qt.grid.spans import FillersOf, Highlights, Mark, Misspelt, Span
from editor.qt.theme import Theme

_ALPHA = 56


class CellTexts:
    """Lays texts out in the fonts of their languages, once while they are likely to be painted.

    `misspelt`, `fillers` and `highlights` are functions that tell what is marked, None for
    nothing; they are asked for texts in sight only.
    """

    def __init__(self, model: TranscriptModel, metrics: Metrics, theme: Theme) -> None:
        """Lay out the rows of a model."""
        self._model = model
        self.misspelt: Misspelt | None = None
        self.fillers: FillersOf | None = None
        self.highlights: Highlights | None = None
        self._here: tuple[str, int, Span] | None = None
        self.dress(metrics, theme)

    def dress(self, metrics: Metrics, theme: Theme) -> None:
        """Lay out at a zoom and in the colours of a theme from now on."""
        self._metrics = metrics
        self._formats = _formats(theme)
        self._caches: dict[str, LayoutCache] = {}
        self._imported = ImportedTexts(self._cache, theme)

    def _cache(self, track: int) -> LayoutCache:
        language = self._model.columns.tracks[track].language
        cache = self._caches.get(language)
        if cache is None:
            metrics = self._metrics
            cache = self._caches[language] = LayoutCache(metrics.text_in(language), metrics.pitch)
        return cache

    def set_here(self, segment_id: str, track: int, span: tuple[int, int] | None) -> None:
        """Mark the one place that a person was led to, or none."""
        self._here = (segment_id, track, Span(*span, Mark.HERE)) if span else None

    def here(self, segment_id: str, track: int) -> Span | None:
        """Return the span that a person was led to in a cell, None where it is elsewhere."""
        if self._here is None or self._here[:2] != (segment_id, track):
            return None
        return self._here[2]

    def spans(self, segment: Segment, track: int) -> tuple[Span, ...]:
        """Return what is marked in a text."""
        text = segment.texts[track]
        found: list[Span] = []
        if self.misspelt is not None:
            found += [Span(word[0], word[1], Mark.MISSPELT) for word in self.misspelt(track, text)]
        if self.fillers is not None:
            places = self.fillers(segment)[track : track + 1]
            found += [Span(*place, Mark.FILLER) for some in places for place in some]
        if self.highlights is not None:
            found += [Span(*span) for span in self.highlights(segment.id, track, text)]
        if self._model.shows_changes:
            found += self._imported.new_words(segment, track)
        here = self.here(segment.id, track)
        return (*found, here) if here else tuple(found)

    def layout(self, segment: Segment, track: int, width: int) -> CellLayout:
        """Return a text laid out for a column of this width."""
        text = segment.texts[track]
        spans = self.spans(segment, track)
        if not spans:
            return self._cache(track).get(text, width - 2 * PAD_X)
        formats = [(span.start, span.end, self._look(span.kind)) for span in spans]
        return self._cache(track).get(text, width - 2 * PAD_X, formats, spans)

    def _look(self, kind: str) -> QTextCharFormat:
        return self._formats.get(kind) or self._formats[Mark.NAME]

    def imported(self, segment: Segment, track: int, width: int) -> CellLayout | None:
        """Return the text as it came in, where changes are shown and it was another."""
        if not self._model.shows_changes:
            return None
        return self._imported.above(segment, track, width)

    def height(self, row: int, track: int, width: int) -> int:
        """Return the pixels that a text takes in a column of this width, with what is above it."""
        segment = self._model.segment(row)
        layout = self.layout(segment, track, width)
        return self.height_above(row, track, width) + layout.height

    def height_above(self, row: int, track: int, width: int) -> int:
        """Return the pixels that the text as it came in takes above one that was corrected."""
        old = self.imported(self._model.segment(row), track, width)
        return old.height if old is not None else 0


def _formats(theme: Theme) -> dict[str, QTextCharFormat]:
    """Return how each kind of mark looks; other kinds look like names."""
    name, filler, new = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
    name.setBackground(theme.name_tint)
    name.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    name.setUnderlineColor(theme.name)
    filler.setForeground(theme.soft)
    filler.setFontStrikeOut(True)
    new.setForeground(theme.accent)
    return {
        Mark.NAME: name,
        Mark.FILLER: filler,
        Mark.NEW: new,
        Mark.FOUND: _ground(theme.guess, theme),
        Mark.HERE: _ground(theme.accent, theme),
        Mark.MISSPELT: misspelt_format(theme),
    }


def _ground(of: QColor, theme: Theme) -> QTextCharFormat:
    """Return the look of what was found; what is quiet elsewhere, such as a filler, is not here."""
    shape = QTextCharFormat()
    shape.setBackground(mark_ground(of))
    shape.setForeground(theme.text)
    return shape


def mark_ground(of: QColor) -> QColor:
    """Return what a mark in this colour is painted in, as it lies over the row."""
    colour = QColor(of)
    colour.setAlpha(_ALPHA)
    return colour


def misspelt_format(theme: Theme) -> QTextCharFormat:
    """Return how a word is marked that no dictionary knows."""
    shape = QTextCharFormat()
    shape.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    shape.setUnderlineColor(theme.alarm)
    return shape
