"""Writing text in two languages, in the shape in which it came."""

from collections.abc import Iterable, Iterator, Sequence

from editor.core.i18n import _, ngettext
from editor.core.segments import Segment
from editor.formats.base import Outgoing, Warned
from editor.formats.languages.pair_names import prefix_of
from editor.formats.text.shape import TextShape, cell, shape_from, title
from editor.formats.text_cells import one_line


def shape_to_write(outgoing: Outgoing, format_id: str) -> tuple[TextShape, list[Warned]]:
    """Return the shape that the text came in, or a plain one for all other transcripts."""
    transcript = outgoing.transcript
    source = transcript.source
    plain = TextShape(newline=outgoing.newline, bom=outgoing.bom)
    if source is None or source.format != format_id:
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


def cells_to_write(
    outgoing: Outgoing, shape: TextShape, broken: list[int]
) -> Iterator[tuple[str, str]]:
    """Go through named, non-empty cells; the rows whose line ends were lost are put in `broken`."""
    titles = [(title(at), one_line(line)) for at, line in enumerate(outgoing.transcript.header)]
    rows = list(outgoing.segments)
    tracks = outgoing.columns
    if shape.halves:
        heads = titles[-len(tracks) :] if shape.heads and len(titles) >= len(tracks) else []
        yield from titles[: len(titles) - len(heads)]
        for number, track in enumerate(tracks):
            yield from heads[number : number + 1]
            order = ((row, track) for row in range(len(rows)))
            yield from _lines(rows, order, shape, broken)
        return
    yield from titles
    yield from _lines(rows, _by_turns(rows, tracks, shape), shape, broken)


def _lines(
    rows: Sequence[Segment],
    order: Iterable[tuple[int, int]],
    shape: TextShape,
    broken: list[int],
) -> Iterator[tuple[str, str]]:
    for row, track in order:
        text = rows[row].texts[track]
        line = one_line(text)
        if line != text and row not in broken[-1:]:
            broken.append(row)
        if line:
            label = prefix_of(shape.labels, track, one_line(rows[row].speaker))
            yield cell(rows[row].id, track), label + line


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


def line_breaks_lost(rows: Sequence[int]) -> Warned:
    """Return the warning that line breaks in these rows (0-based) were written as blanks."""
    message = ngettext(
        "The line breaks in row {row} were written as blanks: here, a line is a text of its own.",
        "The line breaks in {n} rows were written as blanks, the first in row {row}: here, a line "
        "is a text of its own.",
        len(rows),
    )
    return Warned(message.format(n=len(rows), row=rows[0] + 1), rows=tuple(rows))
