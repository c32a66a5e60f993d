"""Text in two languages, line by line, written back in the shape in which it came."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from editor.core.errors import InputError
from editor.core.i18n import _, ngettext
from editor.core.segments import Segment, Track
from editor.core.transcript import Source, Transcript
from editor.formats.base import FORMATS, Format, Imported, Incoming, Outgoing, Warned, Written
from editor.formats.lines import encoded, line_at, looks_like_code, usual_newline
from editor.formats.pairing import Pair, Pairing, pair_lines
from editor.formats.text_cells import one_line
from editor.formats.text_shape import (
    TextShape,
    cell,
    laid_out,
    shape_from,
    title,
    usual_and_other,
)
from editor.formats.two_scripts import tracks_of

_PIECE = re.compile(r"\S(?:[^\r\n]*\S)?")
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
        text = incoming.text
        spans, lines, pairing = _pieces(incoming)
        if pairing is None:
            raise InputError(
                _("its lines are not in two languages by turns. Open it as text in one language.")
            )
        segments = _segments(lines, pairing.rows)
        shape = _shape(incoming, spans, pairing)
        tracks = tracks_of([[row.texts[track] for row in segments] for track in (0, 1)])
        transcript = Transcript(
            tracks if pairing.languages is None else _named(tracks, pairing.languages),
            segments,
            header=tuple(lines[: pairing.header]),
            source=Source(self.id, incoming.encoding, shape.to_json()),
        )
        warnings = _orphans_told(text, [spans[line][0] for line in pairing.orphans])
        if pairing.languages is not None:
            warnings = (_told_by_words(pairing.languages), *warnings)
        return Imported(transcript, self.id, incoming.encoding, warnings)

    def write(self, outgoing: Outgoing) -> Written:
        """Return the titles and the lines, what is unchanged byte for byte as it came."""
        shape, warnings = _shape_to_write(outgoing)
        rows: list[int] = []
        cells = list(_cells(outgoing, shape, rows))
        if rows:
            warnings.append(_line_breaks_lost(rows))
        return Written(encoded(laid_out(cells, shape), shape.bom), tuple(warnings))


class _Pieces(NamedTuple):
    """Where the lines that are not empty stand (code points), what they are, how they pair."""

    spans: list[tuple[int, int]]
    lines: list[str]
    pairing: Pairing | None


def _pieces(incoming: Incoming) -> _Pieces:
    pieces = incoming.found.get(BilingualText.id)
    if not isinstance(pieces, _Pieces):
        text = incoming.text
        spans = [match.span() for match in _PIECE.finditer(text)]
        lines = [text[start:end] for start, end in spans]
        pieces = incoming.found[BilingualText.id] = _Pieces(spans, lines, pair_lines(lines))
    return pieces


def _segments(lines: Sequence[str], rows: Sequence[Pair]) -> tuple[Segment, ...]:
    segments = []
    for number, row in enumerate(rows, 1):
        texts = tuple("" if line is None else lines[line] for line in row)
        segments.append(Segment(str(number), texts, imported=texts))
    return tuple(segments)


def _named(tracks: Sequence[Track], languages: Sequence[str]) -> tuple[Track, ...]:
    return tuple(
        replace(track, language=language) for track, language in zip(tracks, languages, strict=True)
    )


def _told_by_words(languages: tuple[str, str]) -> Warned:
    return Warned(
        _(
            "The lines are in two languages by turns ({first} and {second}), told by their words. "
            "If that is wrong, open the file as text in one language."
        ).format(first=languages[0], second=languages[1])
    )


def _orphans_told(text: str, starts: Sequence[int]) -> tuple[Warned, ...]:
    message = _("This line has no counterpart in the other language; the place beside it is empty.")
    warnings = [Warned(message, line_at(text, start)) for start in starts[:_MOST_NAMED]]
    if len(starts) > _MOST_NAMED:
        more = _("{n} more lines have no counterpart.").format(n=len(starts) - _MOST_NAMED)
        warnings.append(Warned(more))
    return tuple(warnings)


def _shape(incoming: Incoming, spans: Sequence[tuple[int, int]], pairing: Pairing) -> TextShape:
    text = incoming.text
    names = _names(pairing, len(spans))
    gaps = [text[spans[at][1] : spans[at + 1][0]] for at in range(len(spans) - 1)]
    usual, other = usual_and_other(names[:-1], gaps)
    rows = pairing.rows if not pairing.halves else []
    return TextShape(
        halves=pairing.halves,
        bom=incoming.has_bom,
        newline=usual_newline(text),
        lead=text[: spans[0][0]],
        tail=text[spans[-1][1] :],
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


def _is_inside(orphan: Pair, above: Pair) -> bool:
    line = orphan.second if orphan.first is None else orphan.first
    first, second = above
    if line is None or first is None or second is None:
        return False
    return min(first, second) < line < max(first, second)


def _names(pairing: Pairing, count: int) -> list[str]:
    """Return the cell's name of each line, in the order of the file."""
    names = [title(number) for number in range(count)]
    for number, row in enumerate(pairing.rows, 1):
        for track, line in enumerate(row):
            if line is not None:
                names[line] = cell(str(number), track)
    return names


def _shape_to_write(outgoing: Outgoing) -> tuple[TextShape, list[Warned]]:
    """Return the shape that the text came in, or a plain one for all other transcripts."""
    transcript = outgoing.transcript
    source = transcript.source
    plain = TextShape(newline=outgoing.newline, bom=outgoing.bom)
    if source is None or source.format != BilingualText.id:
        return plain, []
    shape = shape_from(source.shape)
    if outgoing.columns != tuple(range(len(transcript.tracks))):
        return TextShape(newline=shape.newline, bom=shape.bom), []
    if shape.halves and not all(all(row.texts) for row in outgoing.segments):
        message = _(
            "A text is missing in one language, so the languages were written by turns: "
            "one behind the other, the lines after it would not match."
        )
        return TextShape(newline=shape.newline, bom=shape.bom), [Warned(message)]
    return shape, []


def _cells(outgoing: Outgoing, shape: TextShape, broken: list[int]) -> Iterator[tuple[str, str]]:
    """Go through named, non-empty cells; the rows whose line ends were lost are put in `broken`."""
    for number, line in enumerate(outgoing.transcript.header):
        if line:
            yield title(number), one_line(line)
    rows = list(outgoing.segments)
    tracks = outgoing.columns
    if shape.halves:
        order = [(row, track) for track in tracks for row in range(len(rows))]
    else:
        order = list(_by_turns(rows, tracks, shape))
    for row, track in order:
        text = rows[row].texts[track]
        line = one_line(text)
        if line != text and row not in broken[-1:]:
            broken.append(row)
        if line:
            yield cell(rows[row].id, track), line


def _by_turns(
    rows: Sequence[Segment], tracks: Sequence[int], shape: TextShape
) -> Iterator[tuple[int, int]]:
    """Go through row and track of each cell; a row inside another comes after its first cell."""
    at = 0
    while at < len(rows):
        order = tuple(reversed(tracks)) if rows[at].id in shape.flipped else tuple(tracks)
        yield at, order[0]
        has_inside = len(order) > 1 and at + 1 < len(rows) and rows[at + 1].id in shape.inside
        if has_inside:
            yield from ((at + 1, track) for track in order)
        yield from ((at, track) for track in order[1:])
        at += 2 if has_inside else 1


def _line_breaks_lost(rows: Sequence[int]) -> Warned:
    message = ngettext(
        "The line breaks in row {row} were written as blanks: here, a line is a text of its own.",
        "The line breaks in {n} rows were written as blanks, the first in row {row}: here, a line "
        "is a text of its own.",
        len(rows),
    )
    return Warned(message.format(n=len(rows), row=rows[0] + 1))
