"""Web pages that were saved: what they show is read like a text that was copied from them."""

import re
from collections.abc import Sequence

from editor.core.errors import InputError
from editor.core.i18n import _
from editor.formats.base import FORMATS, Imported, Incoming
from editor.formats.pages.html_text import text_of
from editor.formats.pages.inner import Page
from editor.formats.tables.documents import imported_table
from editor.formats.tables.top import under

_BEGINS = re.compile(r"\s*(?:<\?xml[^<>]*>\s*)?(?:<!doctype\s+html|<html)\b", re.IGNORECASE)
_SURE = 0.4
_SHARE = 0.5
_MOST_CHARACTERS = 64 << 20


@FORMATS.register
class WebPage(Page):
    """Web page (HTML)."""

    id = "web-page"
    suffixes = (".html", ".htm", ".xhtml")
    reads = True
    keeps = frozenset({"untimed"})

    def recognise(self, incoming: Incoming) -> float:
        """Return how sure it is: it begins as pages do."""
        return _SURE if _BEGINS.match(incoming.start) else 0.0

    def read(self, incoming: Incoming) -> Imported:
        """Return what the text on the page is, its title as a title.

        Raises:
            InputError: it is too large, or there is no text on it.
        """
        if len(incoming.text) > _MOST_CHARACTERS:
            raise InputError(_("this page is larger than any transcript. Copy the text out of it."))
        text, titles, tables = text_of(incoming.text)
        table = max(tables, key=_length, default=[])
        if _length(table) >= _SHARE * len(text):
            imported = imported_table(table, incoming, self.id)
            if imported is not None:
                return under(titles, imported)
        return self.read_inner(text, titles, incoming.encoding)


def _length(table: Sequence[Sequence[str]]) -> int:
    return sum(len(cell) for cells in table for cell in cells)
