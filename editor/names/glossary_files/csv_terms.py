"""A glossary as a table: columns right, heard, translation, note."""

import csv
from io import StringIO

from editor.core.errors import InputError
from editor.core.glossary import Glossary, Term, merged
from editor.core.i18n import _

_COLUMNS = ("right", "heard", "translation", "note")
_BETWEEN_FORMS = "|"
_DELIMITERS = ",;\t"


def read_csv(text: str) -> Glossary:
    """Return the terms of a table; only the column "right" is needed, in any order of columns.

    Several heard forms are separated by "|". Rows without a right form are left out; those with
    the same one become one term.

    Raises:
        InputError: there is no column "right".
    """
    first = text.split("\n", 1)[0]
    delimiter = max(_DELIMITERS, key=first.count)
    rows = csv.reader(StringIO(text, newline=""), delimiter=delimiter)
    names = [name.strip().lower() for name in next(rows, [])]
    if _COLUMNS[0] not in names:
        raise InputError(
            _("line 1: a glossary needs a column “right”, with the names as they should be.")
        )
    terms = []
    try:
        for row in rows:
            cells = dict(zip(names, (cell.strip() for cell in row), strict=False))
            if cells.get("right"):
                terms.append(_term(cells))
    except csv.Error as error:
        raise InputError(
            _("line {line}: the table is damaged ({reason}).").format(
                line=rows.line_num, reason=error
            )
        ) from error
    return merged(Glossary(), *(Glossary((term,)) for term in terms))


def _term(cells: dict[str, str]) -> Term:
    heard = (form.strip() for form in cells.get("heard", "").split(_BETWEEN_FORMS))
    return Term(
        cells["right"],
        tuple(dict.fromkeys(form for form in heard if form)),
        cells.get("translation", ""),
        cells.get("note", ""),
    )
