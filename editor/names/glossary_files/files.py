"""Which kind of glossary a text is, and reading and writing all of them."""

import re
from collections.abc import Mapping, Sequence

from editor.core.collector import collector_paused
from editor.core.errors import RequestError
from editor.core.glossary import Glossary
from editor.core.i18n import _
from editor.core.warned import Warned

_MARKUP = re.compile(r"[\ufeff\s]*<[?!a-zA-Z]")
SUFFIXES: Mapping[str, str] = {"csv": ".csv", "tbx": ".tbx"}
"""The formats of glossaries by their ids, each with its suffix."""


def read_glossary(text: str) -> tuple[Glossary, tuple[Warned, ...]]:
    """Return the terms of a CSV or TBX file, told apart by its content, and what is odd in it.

    Raises:
        InputError: it is neither, or is damaged.
    """
    if _MARKUP.match(text):
        from editor.names.glossary_files.tbx_terms import read_tbx

        with collector_paused():
            return read_tbx(text)
    from editor.names.glossary_files.csv_terms import read_csv

    with collector_paused():
        return read_csv(text)


def write_glossary(
    glossary: Glossary, format_id: str, languages: Sequence[str] = ("und", "und")
) -> bytes:
    """Return the glossary as a file, "csv" (with a mark, for spreadsheets) or "tbx" (TBX-Basic).

    `languages` are those of the right forms and of the translations (BCP 47).

    Raises:
        RequestError: there is no such format.
    """
    if format_id == "csv":
        from editor.names.glossary_files.csv_terms import write_csv

        return write_csv(glossary).encode("utf-8-sig", "replace")
    if format_id == "tbx":
        from editor.names.glossary_files.tbx_terms import write_tbx

        return write_tbx(glossary, languages)
    raise RequestError(
        _("Glossaries are written as csv or tbx, not as “{format}”.").format(format=format_id)
    )
