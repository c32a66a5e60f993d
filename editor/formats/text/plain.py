"""Text in one language, a row a line; as output, a copy for reading."""

from collections.abc import Iterator, Sequence

from editor.core.i18n import _, ngettext
from editor.core.segments import Segment
from editor.core.transcript import Source, Transcript
from editor.formats.base import FORMATS, Format, Imported, Incoming, Outgoing, Warned, Written
from editor.formats.languages.pairing import script_counts
from editor.formats.languages.two_scripts import tracks_of
from editor.formats.lines import encoded, looks_like_code, unify
from editor.formats.text_cells import one_line
from editor.formats.titles import titles_at_top

_LINES_FOR_A_LANGUAGE = 5
_CLOSE = "titles_close"


@FORMATS.register
class PlainText(Format):
    """Text for reading."""

    id = "text"
    suffixes = (".txt", ".text")
    reads = True
    writes = True
    keeps = frozenset({"untimed"})

    def recognise(self, incoming: Incoming) -> float:
        """Return a low number: any text is one, but all other formats go first."""
        if not incoming.text or looks_like_code(incoming.start):
            return 0.0
        return 0.1

    def read(self, incoming: Incoming) -> Imported:
        """Return one row for each line that is not empty."""
        all_lines = [line.strip() for line in unify(incoming.text).split("\n")]
        lines = [line for line in all_lines if line]
        titles = titles_at_top(lines)
        header, lines = tuple(lines[:titles]), lines[titles:]
        segments = tuple(
            Segment(str(number), (line,), imported=(line,)) for number, line in enumerate(lines, 1)
        )
        shape = {_CLOSE: True} if _are_close(all_lines, titles) else {}
        source = Source(self.id, incoming.encoding, shape)
        transcript = Transcript(tracks_of([lines]), segments, header, source=source)
        return Imported(transcript, self.id, incoming.encoding, _two_languages_told(lines))

    def write(self, outgoing: Outgoing) -> Written:
        """Return the titles and then the rows: a line each, or with two languages a paragraph."""
        header = [one_line(line) for line in outgoing.transcript.header if line]
        paragraphs = list(_paragraphs(outgoing))
        between = "\n\n" if len(outgoing.columns) > 1 else "\n"
        parts = ["\n".join(header), between.join(paragraphs)]
        source = outgoing.transcript.source
        is_close = source is not None and source.format == self.id and source.shape.get(_CLOSE)
        text = ("\n" if is_close else "\n\n").join(part for part in parts if part)
        text = text.replace("\n", outgoing.newline) + (outgoing.newline if text else "")
        return Written(encoded(text, outgoing.bom), _line_breaks_told(outgoing))


def _are_close(lines: Sequence[str], titles: int) -> bool:
    """Return True when no empty line stands between the titles and the text."""
    filled = [at for at, line in enumerate(lines) if line]
    return bool(titles) and filled[titles] == filled[titles - 1] + 1


def _paragraphs(outgoing: Outgoing) -> Iterator[str]:
    for row in outgoing.segments:
        lines = [one_line(row.texts[column]) for column in outgoing.columns]
        lines = [line for line in lines if line.strip()]
        if lines:
            speaker = one_line(row.speaker)
            yield (f"{speaker}: " if speaker else "") + "\n".join(lines)


def _two_languages_told(lines: Sequence[str]) -> tuple[Warned, ...]:
    counts = script_counts(lines)
    if len(counts) < 2 or counts[1] * _LINES_FOR_A_LANGUAGE < len(lines):
        return ()
    message = _(
        "The lines are in more than one script but do not take turns in pairs, so they stand in "
        "one column. Put them in order, one line of each language by turns, to see them side by "
        "side."
    )
    return (Warned(message),)


def _line_breaks_told(outgoing: Outgoing) -> tuple[Warned, ...]:
    broken = [number for number, row in enumerate(outgoing.segments) if _has_break(row, outgoing)]
    if not broken:
        return ()
    message = ngettext(
        "The line breaks in row {row} were written as blanks.",
        "The line breaks in {n} rows were written as blanks, the first in row {row}.",
        len(broken),
    )
    told = message.format(n=len(broken), row=broken[0] + 1)
    return (Warned(told, rows=tuple(broken)),)


def _has_break(row: Segment, outgoing: Outgoing) -> bool:
    texts = [row.texts[column] for column in outgoing.columns]
    return any(one_line(text) != text for text in texts)
