"""Texts in JSON that were made for a page: its tags and entities are not what is said."""

import re

from editor.formats.recognisers.words import Row
from editor.formats.srt.text import display_of

_BETWEEN_PARAGRAPHS = re.compile(r"</p>\s*+<p(?:\s[^<>]{0,200})?>", re.IGNORECASE)


def unmarked(row: Row) -> Row:
    """Return a row without tags of style, its entities as the characters they stand for.

    The text of a row whose words have places in it stays as it is.
    """
    if row.words or not (_may_be_marked(row.text) or _may_be_marked(row.translation)):
        return row
    return row._replace(text=_shown(row.text), translation=_shown(row.translation))


def _may_be_marked(text: str) -> bool:
    return "<" in text or "&" in text


def _shown(text: str) -> str:
    if not _may_be_marked(text):
        return text
    return display_of(_BETWEEN_PARAGRAPHS.sub("\n", text))[0].strip()
