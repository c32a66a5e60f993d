"""What stands in a document of a word processor, made into rows."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from editor.core.collector import collector_paused
from editor.core.errors import InputError
from editor.core.i18n import _, ngettext
from editor.core.transcript import Source
from editor.formats.base import Imported, Incoming, Warned
from editor.formats.containers.xml_safely import parsed
from editor.formats.containers.zip_safely import SafeZip, is_zip
from editor.formats.languages.language_names import language_named
from editor.formats.sniffing import recognised
from editor.formats.tables.headings import is_own, layout_of
from editor.formats.tables.rows import imported_rows
from editor.formats.tables.table_times import Numbered
from editor.formats.tables.top import below_titles, under

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_MOST_TITLES = 10


class Contents(NamedTuple):
    """The titles, the paragraphs outside tables, and the rows of tables, each a list of cells.

    `notes` is how many footnotes there are, which are not among the texts.
    """

    titles: list[str]
    paragraphs: list[str]
    tables: list[list[list[str]]]
    notes: int = 0


def imported_document(
    incoming: Incoming, format_id: str, contents_of: Callable[[bytes], Contents]
) -> Imported:
    """Return a row a row of the document's table; without one, what its paragraphs are as a text.

    Raises:
        InputError: `contents_of` refuses the bytes, or there is no text in them.
    """
    with collector_paused():
        contents = contents_of(incoming.data)
        incoming = replace(incoming, text="", encoding="utf-8", found={})
        found = _from_table(contents, incoming, format_id) or _from_text(contents, format_id)
        return replace(found, warnings=(*found.warnings, *_notes_told(contents.notes)))


def _notes_told(count: int) -> tuple[Warned, ...]:
    if not count:
        return ()
    message = ngettext("{n} footnote was left out.", "{n} footnotes were left out.", count)
    return (Warned(message.format(n=count)),)


def has_part(data: bytes, name: str) -> bool:
    """True when the bytes are a zip file with a part of that name."""
    if not is_zip(data):
        return False
    try:
        return name in SafeZip(data).names
    except InputError:
        return False


def xml_part(file: SafeZip, name: str) -> "Element":
    """Return the outermost element of a part.

    Raises:
        InputError: it is missing, unsafe or damaged.
    """
    data = file.read(name)
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    return parsed(data.decode(encoding, "replace"), name)


def imported_table(
    table: Sequence[Sequence[str]], incoming: Incoming, format_id: str
) -> Imported | None:
    """Return a row a row of a table with times, names or two texts; None for any other table."""
    rows = [(number, list(cells)) for number, cells in enumerate(table, 1) if any(cells)]
    imported = _from_rows(rows, replace(incoming, text="", found={}), format_id)
    segments = imported.transcript.segments if imported else ()
    is_spoken = any(one.speaker or not one.slot.is_empty or len(one.texts) > 1 for one in segments)
    return imported if is_spoken else None


def _from_table(contents: Contents, incoming: Incoming, format_id: str) -> Imported | None:
    imported = _from_rows(_main_rows(contents), incoming, format_id)
    if imported is None:
        return None
    around = [" ".join(one.split()) for one in contents.paragraphs if one.strip()]
    titles = [title for title in contents.titles if title.strip()]
    imported = under([*titles, *around[:_MOST_TITLES]], imported)
    told = (*_paragraphs_told(len(around) - _MOST_TITLES), *_tables_told(contents))
    return replace(imported, warnings=(*imported.warnings, *told))


def _paragraphs_told(left: int) -> tuple[Warned, ...]:
    if left <= 0:
        return ()
    message = ngettext(
        "{n} paragraph outside the table was left out.",
        "{n} paragraphs outside the table were left out.",
        left,
    )
    return (Warned(message.format(n=left)),)


def _tables_told(contents: Contents) -> tuple[Warned, ...]:
    """Tell of the tables with other columns than those that were read."""
    width = _usual_width(contents)
    others = [table for table in contents.tables if not _is_as_wide(table, width)]
    left = sum(any(map(any, table)) for table in others)
    if not left:
        return ()
    message = ngettext(
        "{n} table with other columns was left out.",
        "{n} tables with other columns were left out.",
        left,
    )
    return (Warned(message.format(n=left)),)


def _from_rows(rows: list[Numbered], incoming: Incoming, format_id: str) -> Imported | None:
    """Return a row a row, without the heading, which each page may have again."""
    titles, rows = below_titles(rows)
    found = layout_of([cells for _line, cells in rows])
    if found is None:
        return None
    layout, is_headed = found
    has_own = is_own(rows[0][1])
    if is_headed:
        heading = rows[0][1]
        rows = [row for row in rows if row[1] != heading]
    imported = imported_rows(rows, layout, incoming, format_id, has_own, has_guards=False)
    return under(titles, imported)


def _main_rows(contents: Contents) -> list[Numbered]:
    """Return the rows of the tables that are as wide as most rows, if most of the text is there."""
    width = _usual_width(contents)
    chosen = [table for table in contents.tables if width and _is_as_wide(table, width)]
    rows = [row for table in chosen for row in table]
    if sum(map(len, contents.paragraphs)) > sum(len(cell) for row in rows for cell in row):
        return []
    return list(enumerate(rows, 1))


def _usual_width(contents: Contents) -> int:
    """Return how many cells most rows have, more than one; 0 where none has."""
    widths = Counter(len(row) for table in contents.tables for row in table if any(row))
    widths.pop(1, None)
    return widths.most_common(1)[0][0] if widths else 0


def _is_as_wide(table: Sequence[Sequence[str]], width: int) -> bool:
    return any(len(row) == width for row in table)


def _from_text(contents: Contents, format_id: str) -> Imported:
    cells = [cell for table in contents.tables for row in table for cell in row]
    titles = [title for title in contents.titles if title.strip()]
    paragraphs = contents.paragraphs
    if titles and language_named(titles[-1]):
        titles, paragraphs = titles[:-1], [titles[-1], *paragraphs]
    text = "\n".join([*paragraphs, *cells])
    if not text.strip():
        titles, text = [], "\n".join(titles)
    if not text.strip():
        raise InputError(_("this document has no text in it. Open the right file."))
    inner = Incoming(text.encode(), text, "utf-8")
    imported = recognised(inner).format.read(inner)
    header = (*titles, *imported.transcript.header)
    transcript = replace(imported.transcript, header=header, source=Source(format_id))
    return replace(imported, transcript=transcript, format=format_id)
