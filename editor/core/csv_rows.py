"""The rows of a table that somebody made in a spreadsheet."""

import csv
from collections.abc import Iterator
from io import StringIO

from editor.core.errors import InputError
from editor.core.i18n import _

_DELIMITERS = ",;\t"


def csv_rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows of a table, each with the line on which it begins.

    The sign between cells is that of comma, semicolon and tab which the first line has most of.

    Raises:
        InputError: a quotation mark never ends; the sentence has the line.
    """
    delimiter = max(_DELIMITERS, key=text.split("\n", 1)[0].count)
    rows = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line = 1
    try:
        for row in rows:
            yield line, row
            line = rows.line_num + 1
    except csv.Error as error:
        raise InputError(
            _("line {line}: the table is damaged ({reason}). Mend the quotation marks.").format(
                line=line, reason=error
            )
        ) from error
