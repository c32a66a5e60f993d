"""Text in two languages, line by line, written back in the shape in which it came."""

import re
from array import array
from collections.abc import Iterator, MutableSequence, Sequence
from dataclasses import replace
from typing import NamedTuple

from editor.core.errors import InputError
from editor.core.i18n import _
from editor.core.segments import Segment, Track
from editor.core.transcript import Source, Transcript
from editor.formats.base import FORMATS, Format, Imported, Incoming, Outgoing, Warned, Written
from editor.formats.languages.pair_names import named_rows
from editor.formats.languages.pairing import Pair, Pairing, pair_lines
from editor.formats.languages.two_languages import told_by_words
from editor.formats.languages.two_scripts import tracks_of
from editor.formats.lines import encoded, line_at, looks_like_code, usual_newline
from editor.formats.text.bilingual_writing import cells_to_write, line_breaks_lost, shape_to_write
from editor.formats.text.marks import marks_of
from editor.formats.text.shape import Gaps, TextShape, laid_out, title
from editor.formats.timed_text.turns import is_rule

_PIECE = re.compile(r"\S(?:[^\r\n]*\S)?")
_HAS_RULE = re.compile(r"([-=_*~#+—–━─═])\1\1")
_MOST_NAMED = 50


@FORMATS.register
class BilingualText(Format):
    """Text in two languages."""

    id = "bilingual-text"
    suffixes = (".txt",)
    reads = True
    writes = True
    keeps = frozenset({"untimed", "languages", "header"})

    def recognise(self, incoming: Incoming) -> float:
        """Return how sure it is: lines in two scripts take turns."""
        start = incoming.start
        if looks_like_code(start) or start.count("-->") * 10 > start.count("\n"):
            return 0.0
        pairing = _pieces(incoming).pairing
        if pairing is None:
            return 0.0
        return 0.5 if pairing.orphans else 0.7

    def read(self, incoming: Incoming) -> Imported:
        """Return one row a pair; a line without its counterpart gets an empty one beside it.

        Raises:
            InputError: the lines are not in two languages by turns.
        """
        spans, lines, pairing = _pieces(incoming)
        incoming.found.clear()
        if pairing is None:
            raise InputError(
                _("its lines are not in two languages by turns. Open it as text in one language.")
            )
        shape = _shape(incoming, spans, pairing)
        warnings = _orphans_told(incoming.text, [spans.starts[line] for line in pairing.orphans])
        del spans
        segments, labels = named_rows(_segments(lines, pairing.rows))
        shape = replace(shape, labels=labels)
        tracks = tracks_of([[row.texts[track] for row in segments] for track in (0, 1)])
        transcript = Transcript(
            tracks if pairing.languages is None else _named(tracks, pairing.languages),
            segments,
            header=tuple(lines[at] for at in pairing.titles),
            source=Source(self.id, incoming.encoding, shape.to_json()),
        )
        if pairing.languages is not None:
            warnings = (told_by_words(pairing.languages), *warnings)
        return Imported(transcript, self.id, incoming.encoding, warnings)

    def write(self, outgoing: Outgoing) -> Written:
        """Return the titles and the lines, what is unchanged byte for byte as it came."""
        shape, warnings = shape_to_write(outgoing, self.id)
        rows: list[int] = []
        cells = list(cells_to_write(outgoing, shape, rows))
        if rows:
            warnings.append(line_breaks_lost(rows))
        return Written(encoded(_text_of(cells, shape), shape.bom), tuple(warnings))


def _text_of(cells: Sequence[tuple[str, str]], shape: TextShape) -> str:
    """Return the text; without marks where these would not be the same when it is read again."""
    text = laid_out(cells, shape)
    if not shape.marked:
        return text
    spans = _spans_of(text)
    lines = [text[start:end] for start, end in zip(*spans, strict=True)]
    is_same = len(cells) == shape.marked and lines == [said for _name, said in cells]
    return text if is_same else laid_out(cells, shape.without_marks())


class _Spans(NamedTuple):
    """Where the lines that are not empty start and end, in code points."""

    starts: MutableSequence[int]
    ends: MutableSequence[int]

    def gap_after(self, line: int, text: str) -> str:
        """Return what stands between a line and the next."""
        return text[self.ends[line] : self.starts[line + 1]]


class _Pieces(NamedTuple):
    """The lines that are not empty: where they stand, what they are, how they pair."""

    spans: _Spans
    lines: list[str]
    pairing: Pairing | None


def _pieces(incoming: Incoming) -> _Pieces:
    pieces = incoming.found.get(BilingualText.id)
    if not isinstance(pieces, _Pieces):
        text = incoming.text
        spans = _spans_of(text)
        lines = [text[start:end] for start, end in zip(*spans, strict=True)]
        pieces = incoming.found[BilingualText.id] = _Pieces(spans, lines, pair_lines(lines))
    return pieces


def _spans_in(text: str) -> _Spans:
    starts, ends = array("q"), array("q")
    for match in _PIECE.finditer(text):
        starts.append(match.start())
        ends.append(match.end())
    return _Spans(starts, ends)


def _spans_of(text: str) -> _Spans:
    """Return where what is said stands: not the lines that are drawn, nor marks in front of it."""
    spans = _spans_in(text)
    if _HAS_RULE.search(text):
        said = [
            (start, end) for start, end in zip(*spans, strict=True) if not is_rule(text[start:end])
        ]
        spans = _Spans(
            array("q", (one for one, _end in said)), array("q", (two for _s, two in said))
        )
    return _unmarked(text, spans)


def _unmarked(text: str, spans: _Spans) -> _Spans:
    """Return where the lines stand without the numbers, bullets and so on of nearly all of them."""
    pairs = zip(*spans, strict=True)
    indents = (start - text.rfind("\n", 0, start) for start in spans.starts)
    marks = marks_of((text[start:end] for start, end in pairs), indents)
    if not any(marks):
        return spans
    for at, (start, end) in enumerate(zip(*spans, strict=True)):
        first, last = marks.inside(text[start:end])
        spans.starts[at], spans.ends[at] = start + first, start + last
    return spans


def _segments(lines: Sequence[str], rows: list[Pair]) -> tuple[Segment, ...]:
    """Return a segment a row; on the way the rows are let go of, a quarter of all memory."""
    segments: list[Segment] = []
    rows.reverse()
    while rows:
        texts = tuple("" if line is None else lines[line] for line in rows.pop())
        segments.append(Segment(str(len(segments) + 1), texts, imported=texts))
    return tuple(segments)


def _named(tracks: Sequence[Track], languages: Sequence[str]) -> tuple[Track, ...]:
    return tuple(
        replace(track, language=language) for track, language in zip(tracks, languages, strict=True)
    )


def _orphans_told(text: str, starts: Sequence[int]) -> tuple[Warned, ...]:
    message = _("This line has no counterpart in the other language; the place beside it is empty.")
    warnings = [Warned(message, line_at(text, start)) for start in starts[:_MOST_NAMED]]
    if len(starts) > _MOST_NAMED:
        more = _("{n} more lines have no counterpart.").format(n=len(starts) - _MOST_NAMED)
        warnings.append(Warned(more))
    return tuple(warnings)


def _shape(incoming: Incoming, spans: _Spans, pairing: Pairing) -> TextShape:
    text = incoming.text
    usual, other = _gaps(text, spans, pairing)
    rows = pairing.rows if not pairing.halves else []
    has_marks = any(gap.strip() for gap in (*usual.values(), *other.values()))
    return TextShape(
        marked=len(spans.starts) if has_marks else 0,
        halves=pairing.halves,
        heads=bool(pairing.heads),
        bom=incoming.has_bom,
        newline=usual_newline(text),
        lead=text[: spans.starts[0]],
        tail=text[spans.ends[-1] :],
        usual=usual,
        gaps=other,
        flipped=frozenset(
            str(number)
            for number, (first, second) in enumerate(rows, 1)
            if first is not None and second is not None and second < first
        ),
        inside=frozenset(
            str(number)
            for number, row in enumerate(rows, 1)
            if not row.is_whole and number > 1 and _is_inside(row, rows[number - 2])
        ),
    )


def _gaps(text: str, spans: _Spans, pairing: Pairing) -> tuple[dict[str, str], dict[str, str]]:
    """Return the gap after most cells of each column, and by cell those that differ."""
    last = len(spans.starts) - 1
    gaps = Gaps()
    for _row, track, line in _placed(pairing):
        if line < last:
            gaps.count(track, spans.gap_after(line, text))
    usual = gaps.usual()
    other = {}
    for row, track, line in _placed(pairing):
        if line < last and (gap := spans.gap_after(line, text)) != usual[track]:
            name = title(row) if track == "h" else f"{row}:{track}"
            other[name] = gap
    return usual, other


def _placed(pairing: Pairing) -> Iterator[tuple[int, str, int]]:
    """Go through the lines: number of title or row, column, and index; rows count from 1."""
    for number, line in enumerate(pairing.titles):
        yield number, "h", line
    for number, (first, second) in enumerate(pairing.rows, 1):
        if first is not None:
            yield number, "0", first
        if second is not None:
            yield number, "1", second


def _is_inside(orphan: Pair, above: Pair) -> bool:
    line = orphan.second if orphan.first is None else orphan.first
    first, second = above
    if line is None or first is None or second is None:
        return False
    return min(first, second) < line < max(first, second)
