"""Rich text (RTF): its text is read like any other, pictures and styles are left out."""

import codecs
import re
from typing import NamedTuple

from editor.core.errors import InputError
from editor.core.i18n import _
from editor.formats.base import FORMATS, Imported, Incoming
from editor.formats.pages.inner import Page

_TOKEN = re.compile(
    r"\\([a-z]{1,32})(-?\d{1,9})? ?|\\'([0-9a-f]{2})|\\(.)|([{}])|[\r\n]+|([^\\{}\r\n]+)",
    re.IGNORECASE | re.DOTALL,
)
_NOT_SHOWN = frozenset((
    "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "header", "headerl",
    "headerr", "footer", "footerl", "footerr", "listtable", "listoverridetable", "generator",
    "themedata", "datastore", "fldinst", "xmlnstbl", "rsidtbl",
))  # fmt: skip
_SHOWN_AS = {
    "par": "\n", "line": "\n", "row": "\n", "sect": "\n", "page": "\n", "tab": "\t", "cell": "\t",
    "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "bullet": "•", "emspace": " ", "enspace": " ",
}  # fmt: skip
_SIGNS = {"~": "\u00a0", "_": "\u2011", "-": "\u00ad", "{": "{", "}": "}", "\\": "\\", "\n": "\n",
          "\r": "\n"}  # fmt: skip
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f]")
_SURE = 0.95
_MOST_BYTES = 64 << 20
_UNSIGNED = 1 << 16


@FORMATS.register
class RichText(Page):
    """Rich text (RTF)."""

    id = "rtf"
    suffixes = (".rtf",)
    reads = True
    keeps = frozenset({"untimed"})

    def recognise(self, incoming: Incoming) -> float:
        """Return certainty by its first sign."""
        return _SURE if incoming.data[:6].lstrip(b"\xef\xbb\xbf").startswith(b"{\\rtf") else 0.0

    def read(self, incoming: Incoming) -> Imported:
        """Return what its text is.

        Raises:
            InputError: it is too large, or there is no text in it.
        """
        if len(incoming.data) > _MOST_BYTES:
            raise InputError(_("this document is larger than any transcript. Save it as text."))
        text = _text_of(incoming.data.decode("latin-1"))
        return self.read_inner(text, (), "utf-8")


class _State(NamedTuple):
    """What holds inside a group: whether it is shown, and how many signs follow a code point."""

    is_shown: bool = True
    spare: int = 1


def _text_of(source: str) -> str:
    reader = _Reader()
    for match in _TOKEN.finditer(source):
        reader.take(match)
    return reader.text()


class _Reader:
    """Goes through the tokens once."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._bytes = bytearray()
        self._above: list[_State] = []
        self._state = _State()
        self._encoding = "cp1252"
        self._to_skip = 0

    def text(self) -> str:
        """Return all that is shown; two halves of a pair of surrogates are one character."""
        self._flush()
        text = "".join(self._pieces)
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        return _CONTROLS.sub("", text)

    def take(self, token: re.Match[str]) -> None:
        """Take the next token."""
        word, number, byte, sign, brace, plain = token.groups()
        if brace:
            self._brace(brace)
        elif word:
            self._word(word.lower(), number)
        elif byte:
            self._byte(int(byte, 16))
        elif sign == "*":
            self._state = self._state._replace(is_shown=False)
        elif sign:
            self._show(_SIGNS.get(sign, ""))
        elif plain:
            skipped = min(self._to_skip, len(plain))
            self._to_skip -= skipped
            self._show(plain[skipped:].encode("latin-1").decode(self._encoding, "replace"))

    def _brace(self, brace: str) -> None:
        self._to_skip = 0
        if brace == "{":
            self._above.append(self._state)
        elif self._above:
            self._state = self._above.pop()

    def _word(self, word: str, number: str | None) -> None:
        if word in _NOT_SHOWN:
            self._state = self._state._replace(is_shown=False)
        elif word == "ansicpg" and number:
            self._encoding = _known(f"cp{number}")
        elif word == "uc" and number:
            self._state = self._state._replace(spare=max(0, int(number)))
        elif word == "u" and number:
            self._show(chr(int(number) % _UNSIGNED))
            self._to_skip = self._state.spare
        else:
            self._show(_SHOWN_AS.get(word, ""))

    def _byte(self, value: int) -> None:
        if self._to_skip:
            self._to_skip -= 1
        elif self._state.is_shown:
            self._bytes.append(value)

    def _show(self, text: str) -> None:
        if text and self._state.is_shown:
            self._flush()
            self._pieces.append(text)

    def _flush(self) -> None:
        if self._bytes:
            self._pieces.append(self._bytes.decode(self._encoding, "replace"))
            self._bytes.clear()


def _known(encoding: str) -> str:
    try:
        codecs.lookup(encoding)
    except LookupError:
        return "cp1252"
    return encoding
