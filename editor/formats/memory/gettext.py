"""The catalogues of gettext: a text and its translation below it."""

import ast
import re
from collections.abc import Iterator

from editor.core.errors import InputError
from editor.core.i18n import _
from editor.formats.base import FORMATS, Format, Imported, Incoming
from editor.formats.lines import unify
from editor.formats.memory.rows import Unit, imported_units

_BEGINS = re.compile(r'(?:#[^\n]*+\n|[ \t]*+\n|msgctxt "[^\n]*+\n)*+msgid "')
_FIELD = re.compile(r'(msgid_plural|msgid|msgstr|msgctxt)(?:\[(\d)\])?\s+(".*")')
_LANGUAGE = re.compile(r"^Language:\s*([\w-]+)\s*$", re.MULTILINE)
_CERTAIN = 0.97
_SOURCE = "en"


@FORMATS.register
class Gettext(Format):
    """Catalogue of gettext (PO)."""

    id = "gettext"
    suffixes = (".po", ".pot")
    reads = True
    keeps = frozenset({"untimed", "languages"})

    def recognise(self, incoming: Incoming) -> float:
        """Return certainty where it begins with comments and a message."""
        return _CERTAIN if _BEGINS.match(unify(incoming.start)) else 0.0

    def read(self, incoming: Incoming) -> Imported:
        """Return a row a message, its singular where it has a plural.

        Raises:
            InputError: there is no message in it.
        """
        messages = list(_messages(unify(incoming.text).split("\n")))
        header = next((one["msgstr"] for one in messages if not one.get("msgid")), "")
        units: list[Unit] = [
            ((one["msgid"], one.get("msgstr", "")), "") for one in messages if one.get("msgid")
        ]
        if not units:
            raise InputError(_("there is no message in this catalogue. Open the right file."))
        named = _LANGUAGE.search(header)
        languages = (_SOURCE, named[1].replace("_", "-") if named else "")
        return imported_units(incoming, self.id, languages, units)


def _messages(lines: list[str]) -> Iterator[dict[str, str]]:
    message: dict[str, str] = {}
    field = ""
    for line in lines:
        bare = line.strip()
        found = _FIELD.fullmatch(bare)
        if found and found[1] in ("msgid", "msgctxt") and "msgstr" in message:
            yield message
            message = {}
        if found:
            field = found[1] if found[2] in (None, "0") else ""
            bare = found[3]
        if field and bare.startswith('"'):
            message[field] = message.get(field, "") + _unquoted(bare)
    if "msgstr" in message:
        yield message


def _unquoted(text: str) -> str:
    try:
        value = ast.literal_eval(text)
    except (ValueError, SyntaxError):
        return text.strip('"')
    return value if isinstance(value, str) else ""
