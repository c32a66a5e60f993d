"""Word documents: the table that a translator works in, or paragraphs of a transcript."""

from collections import Counter
from dataclasses import replace

from editor.core.collector import collector_paused
from editor.core.errors import InputError
from editor.core.i18n import _, ngettext
from editor.core.transcript import Source
from editor.formats.base import FORMATS, Format, Imported, Incoming, Outgoing, Warned, Written
from editor.formats.sniffing import recognised
from editor.formats.tables.docx_reading import Contents, contents_of, is_docx
from editor.formats.tables.docx_writing import written_document
from editor.formats.tables.headings import is_own, layout_of
from editor.formats.tables.rows import imported_rows
from editor.formats.tables.table_times import Numbered

_CERTAIN = 0.98
_MOST_TITLES = 10


@FORMATS.register
class Docx(Format):
    """Word document (DOCX)."""

    id = "docx"
    suffixes = (".docx",)
    reads = True
    writes = True
    has_line_ends = False
    keeps = frozenset({"times", "untimed", "languages", "speakers", "header", "line-breaks"})

    def recognise(self, incoming: Incoming) -> float:
        """Return certainty by what the zip file holds."""
        return _CERTAIN if is_docx(incoming.data) else 0.0

    def read(self, incoming: Incoming) -> Imported:
        """Return a row a row of its table; without one, what its paragraphs are as a text.

        Raises:
            InputError: it is no Word document, unsafe or damaged, or has no text.
        """
        with collector_paused():
            contents = contents_of(incoming.data)
            incoming = replace(incoming, text="", encoding="utf-8", found={})
            return _from_table(contents, incoming) or _from_text(contents, incoming)

    def write(self, outgoing: Outgoing) -> Written:
        """Return a document with the titles and a table: times, speaker, a column a language."""
        return Written(written_document(outgoing))


def _from_table(contents: Contents, incoming: Incoming) -> Imported | None:
    rows = _main_rows(contents)
    found = layout_of([cells for _line, cells in rows])
    if found is None:
        return None
    layout, is_headed = found
    has_own = is_own(rows[0][1])
    if is_headed:
        heading = rows[0][1]
        rows = [row for row in rows if row[1] != heading]
    imported = imported_rows(rows, layout, incoming, Docx.id, has_own, has_guards=False)
    around = [" ".join(one.split()) for one in contents.paragraphs if one.strip()]
    titles = [*contents.titles, *around[:_MOST_TITLES]]
    header = tuple(title for title in titles if title.strip())
    transcript = replace(imported.transcript, header=header + imported.transcript.header)
    left = len(around) - _MOST_TITLES
    warnings = imported.warnings
    if left > 0:
        message = ngettext(
            "{n} paragraph outside the table was left out.",
            "{n} paragraphs outside the table were left out.",
            left,
        )
        warnings = (*warnings, Warned(message.format(n=left)))
    return replace(imported, transcript=transcript, warnings=warnings)


def _main_rows(contents: Contents) -> list[Numbered]:
    """Return the rows of the tables that are as wide as most rows, if most of the text is there."""
    widths = Counter(len(row) for table in contents.tables for row in table if any(row))
    widths.pop(1, None)
    if not widths:
        return []
    width = widths.most_common(1)[0][0]
    chosen = [table for table in contents.tables if any(len(row) == width for row in table)]
    rows = [row for table in chosen for row in table]
    if sum(map(len, contents.paragraphs)) > sum(len(cell) for row in rows for cell in row):
        return []
    return list(enumerate(rows, 1))


def _from_text(contents: Contents, incoming: Incoming) -> Imported:
    cells = [cell for table in contents.tables for row in table for cell in row]
    text = "\n".join([*contents.titles, *contents.paragraphs, *cells])
    if not text.strip():
        raise InputError(_("this Word document has no text in it. Open the right file."))
    inner = Incoming(text.encode(), text, "utf-8")
    imported = recognised(inner).format.read(inner)
    transcript = replace(imported.transcript, source=Source(Docx.id))
    return replace(imported, transcript=transcript, format=Docx.id)
