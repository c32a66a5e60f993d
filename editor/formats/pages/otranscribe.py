"""oTranscribe: a page of HTML inside JSON, with the times between the words."""

import re

from editor.core.errors import InputError
from editor.core.i18n import _
from editor.formats.base import FORMATS, Imported, Incoming
from editor.formats.pages.html_text import text_of
from editor.formats.pages.inner import Page
from editor.formats.recognisers.json_document import document_of, usable_document

_STAMP = re.compile(r'(<span class="timestamp"[^<>]*+>)([^<>]*+)</span>')
_CERTAIN = 0.97


@FORMATS.register
class OTranscribe(Page):
    """oTranscribe."""

    id = "otranscribe"
    suffixes = (".otr",)
    reads = True
    keeps = frozenset({"times", "untimed"})

    def recognise(self, incoming: Incoming) -> float:
        """Return certainty for a text in HTML beside a recording."""
        document = document_of(incoming)
        value = None if document is None or document.problem else document.value
        if not isinstance(value, dict) or "media" not in value:
            return 0.0
        text = value.get("text")
        return _CERTAIN if isinstance(text, str) and "<" in text else 0.0

    def read(self, incoming: Incoming) -> Imported:
        """Return a row a time; a paragraph a row where there are no times.

        Raises:
            InputError: it is no such file, or there is no text in it.
        """
        value = usable_document(incoming).value
        page = value.get("text") if isinstance(value, dict) else None
        if not isinstance(page, str):
            raise InputError(_("there is no text of oTranscribe in it."))
        text, titles, _tables = text_of(_STAMP.sub(r"<br>\1\2</span> ", page))
        return self.read_inner(text, titles, incoming.encoding)
