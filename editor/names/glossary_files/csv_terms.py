"""A glossary as a table: columns right, heard, translation, note."""

import csv
from collections.abc import Iterable, Iterator
from io import StringIO

from editor.core.csv_rows import csv_rows
from editor.core.errors import InputError
from editor.core.glossary import Glossary, Term
from editor.core.glossary_check import checked
from editor.core.i18n import _
from editor.core.warned import Warned

_COLUMNS = ("right", "heard", "translation", "note")
_BETWEEN_FORMS = "|"
_SHOWN = 60


def read_csv(text: str) -> tuple[Glossary, tuple[Warned, ...]]:
    """Return the terms of a table; only the column "right" is needed, in any order of columns.

    Several heard forms are separated by "|". Empty rows are passed over; rows without a right form
    are left out and told; those with the same one become one term.

    Raises:
        InputError: there is no column "right", or a quotation mark never ends.
    """
    text = text.removeprefix("\ufeff")
    rows = csv_rows(text)
    names = [name.strip().casefold() for name in next(rows, (1, []))[1]]
    if _COLUMNS[0] not in names:
        raise InputError(
            _("line 1: a glossary needs a column “right”, with the names as they should be.")
        )
    warnings = list(_unknown(names))
    terms, lines = [], []
    for line, row in rows:
        cells = [cell.strip() for cell in row]
        if any(cells):
            terms.append(_term(dict(zip(names, cells, strict=False))))
            lines.append(line)
        if any(cells[len(names) :]):
            warnings.append(Warned(_("This row has more cells than the first line."), line))
    glossary, problems = checked(terms, lines)
    return glossary, (*warnings, *problems)


def _unknown(names: Iterable[str]) -> Iterator[Warned]:
    for name in names:
        if name and name not in _COLUMNS:
            message = _("The column “{name}” is not known and was left out.")
            yield Warned(message.format(name=name[:_SHOWN]), 1)


def _term(cells: dict[str, str]) -> Term:
    heard = tuple(cells.get("heard", "").split(_BETWEEN_FORMS))
    return Term(cells.get("right", ""), heard, cells.get("translation", ""), cells.get("note", ""))


def write_csv(glossary: Glossary) -> str:
    """Return a glossary as a table with commas and all four columns."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    writer.writerows(
        (term.preferred, _BETWEEN_FORMS.join(term.heard), term.translation, term.note)
        for term in glossary.terms
    )
    return out.getvalue()
