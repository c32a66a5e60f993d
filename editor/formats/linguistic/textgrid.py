"""TextGrids of Praat, in the long and in the short form: only what is free-standing counts."""

import re
from collections.abc import Iterator

from editor.core.errors import InputError
from editor.core.i18n import _
from editor.formats.base import FORMATS, Format, Imported, Incoming
from editor.formats.linguistic.spoken import Interval, Tier
from editor.formats.linguistic.tiers import imported, milliseconds

_BEGINS = re.compile(
    r"\s*(?:File type\s*=\s*)?\"ooTextFile[^\"]*\"\s+(?:Object class\s*=\s*)?\"TextGrid"
)
_TOKEN = re.compile(
    r"\"((?:[^\"]++|\"\")*+)\"|(?<![^\s=])(-?\d{1,15}(?:\.\d{1,30})?(?:e-?\d{1,2})?)(?!\S)",
    re.ASCII | re.IGNORECASE,
)
_WHOLE_STRING = re.compile(
    r"^([ \t]*(?:[A-Za-z][\w ]{0,30}=[ \t]*)?\")(.*)(\"[ \t]*)$", re.MULTILINE
)
_INTERVALS = "IntervalTier"
_POINTS = "TextTier"
_MOST_TIERS = 1000
_SURE = 0.95


@FORMATS.register
class TextGrid(Format):
    """Praat TextGrid."""

    id = "textgrid"
    suffixes = (".textgrid",)
    reads = True
    keeps = frozenset({"times", "languages"})

    def recognise(self, incoming: Incoming) -> float:
        """Return how sure it is: it begins as files of Praat do."""
        return _SURE if _BEGINS.match(incoming.start) else 0.0

    def read(self, incoming: Incoming) -> Imported:
        """Return one row an interval or point; two tiers in step are two languages.

        Raises:
            InputError: it is damaged, or there is no text in it.
        """
        try:
            tiers = _tiers(incoming.text)
        except InputError:
            doubled = _with_doubled_quotes(incoming.text)
            if doubled == incoming.text:
                raise
            tiers = _tiers(doubled)
        return imported(incoming, self.id, tiers)


def _with_doubled_quotes(text: str) -> str:
    """Return a text whose strings, each on a line of its own, end at the end of that line."""

    def doubled(line: re.Match[str]) -> str:
        return line[1] + line[2].replace('""', '"').replace('"', '""') + line[3]

    return _WHOLE_STRING.sub(doubled, text)


def _tiers(text: str) -> list[Tier]:
    """Return the tiers of a file.

    Raises:
        InputError: it is damaged.
    """
    tokens = _Tokens(text)
    for _word in range(2):
        tokens.text()
    for _time in range(2):
        tokens.seconds()
    count = tokens.count()
    if count > _MOST_TIERS:
        raise InputError(_("it says that it has {n} tiers.").format(n=count))
    return [_tier(tokens) for _tier_ in range(count)]


def _tier(tokens: "_Tokens") -> Tier:
    kind, name = tokens.text(), tokens.text()
    tokens.seconds()
    tokens.seconds()
    if kind not in (_INTERVALS, _POINTS):
        raise tokens.damaged()
    intervals = []
    for _at in range(tokens.count()):
        start = tokens.seconds()
        end = tokens.seconds() if kind == _INTERVALS else None
        intervals.append(Interval(start, end, tokens.text().strip()))
    return Tier(name, intervals)


class _Tokens:
    """The strings and numbers of a file, one after the other."""

    def __init__(self, text: str) -> None:
        """Begin at the beginning."""
        self._text = text
        self._found: Iterator[re.Match[str]] = _TOKEN.finditer(text)
        self._at = 0

    def text(self) -> str:
        """Return the next token, which must be a string."""
        token = self._next()
        if token[1] is None:
            raise self.damaged()
        return token[1].replace('""', '"')

    def seconds(self) -> int:
        """Return the next token, which must be a time, in milliseconds."""
        token = self._next()
        if token[2] is None:
            raise self.damaged()
        time = milliseconds(token[2])
        if time is None:
            raise self.damaged()
        return time

    def count(self) -> int:
        """Return the next token, which must be a number of things."""
        token = self._next()
        if token[2] is None or not token[2].isdigit():
            raise self.damaged()
        return int(token[2])

    def damaged(self) -> InputError:
        """Return an error that names the line that was read last."""
        return InputError(
            _("line {line}: the TextGrid is damaged here. Save it once more in Praat.").format(
                line=self._line()
            )
        )

    def _next(self) -> re.Match[str]:
        token = next(self._found, None)
        if token is None:
            raise self.damaged()
        self._at = token.start()
        return token

    def _line(self) -> int:
        return self._text.count("\n", 0, self._at) + 1
