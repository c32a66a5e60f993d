"""Lyrics in which every word has its time: those of Netease (YRC), QQ (QRC) and KuGou (KRC)."""

import html
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from editor.core.errors import InputError
from editor.core.i18n import _
from editor.formats.base import FORMATS, Format, Imported, Incoming, Warned
from editor.formats.lines import unify
from editor.formats.recognisers.base import Recognised, imported
from editor.formats.recognisers.words import Row, Word, row_of

_LINE = re.compile(r"\[(\d{1,9}),(\d{1,9})\](.*)", re.ASCII)
_WORD = re.compile(r"([(<])(-?\d{1,9}),(\d{1,9})(?:,-?\d{1,9})?[)>]", re.ASCII)
_MANY = re.compile(
    r"^\[\d{1,9},\d{1,9}\].*[(<]-?\d{1,9},\d{1,9}(?:,-?\d{1,9})?[)>]", re.ASCII | re.MULTILINE
)
_TAG = re.compile(r"\[([A-Za-z]{1,12}):(.*)\]")
_TITLES = ("ti", "ar", "al")
_IN_XML = re.compile(r"LyricContent\s*=\s*\"([^\"]*)")
_SURE = 0.93
_MOST = 0.6
_EACH_WORD = 4
"""Parts that `_WORD` cuts a line into for each word: bracket, start, length, text."""


@FORMATS.register
class WordLyrics(Format):
    """Lyrics with times of words (YRC, QRC, KRC)."""

    id = "word-lyrics"
    suffixes = (".yrc", ".qrc", ".krc", ".lrc", ".xml")
    is_guest = True
    reads = True
    keeps = frozenset({"times", "header"})

    def recognise(self, incoming: Incoming) -> float:
        """Return how sure it is: most lines begin with start and length, and so do their words."""
        start = _content(incoming.start).replace("\r", "\n")
        lines = [line for line in start.split("\n") if line.strip() and not _TAG.match(line)]
        return _SURE if len(_MANY.findall(start)) > _MOST * len(lines) else 0.0

    def read(self, incoming: Incoming) -> Imported:
        """Return a row a line, with its words.

        Raises:
            InputError: no line has a time.
        """
        lines = unify(_content(incoming.text)).split("\n")
        warnings: list[Warned] = []
        rows = list(_rows(lines, warnings))
        if not rows:
            raise InputError(_("no line in it begins with a time such as [00:12.50]."))
        tags = [match for line in lines if (match := _TAG.fullmatch(line.strip()))]
        header = tuple(one[2].strip() for one in tags if one[1] in _TITLES and one[2].strip())
        read = imported(incoming, self.id, Recognised(rows), tuple(warnings))
        return replace(read, transcript=replace(read.transcript, header=header))


def _content(text: str) -> str:
    """Return the lyrics: QQ sends them as the value of an attribute of XML."""
    found = _IN_XML.search(text) if text.lstrip().startswith("<") else None
    return html.unescape(found[1]) if found else text


def _rows(lines: Sequence[str], warnings: list[Warned]) -> Iterator[Row]:
    for number, line in enumerate(lines, 1):
        bare = line.strip()
        match = _LINE.fullmatch(bare)
        row = _row(match) if match else _credit(bare)
        if row:
            yield row
        elif bare and not match and not _TAG.fullmatch(bare):
            warnings.append(Warned(_("This line has no time and was left out."), number))


def _row(match: re.Match[str]) -> Row | None:
    start = int(match[1])
    end = start + int(match[2])
    words = list(_words(match[3], start))
    text = "".join(word.text for word in words) if words else match[3]
    return row_of(text.strip(), words, start, end)._replace(end=end) if text.strip() else None


def _words(line: str, line_start: int) -> Iterator[Word]:
    """Go through the words; in pointed brackets times count from the start of the line."""
    before, *parts = _WORD.split(line)
    texts = parts[3::_EACH_WORD] if not before.strip() else [before, *parts[3::_EACH_WORD]]
    stamps = zip(parts[::_EACH_WORD], parts[1::_EACH_WORD], parts[2::_EACH_WORD], strict=True)
    for (bracket, written, length), text in zip(stamps, texts, strict=False):
        start = max(0, int(written) + (line_start if bracket == "<" else 0))
        yield Word(text, start, start + int(length))


def _credit(line: str) -> Row | None:
    """Return what a line of Netease in JSON says of who made the song."""
    if not line.startswith('{"t":'):
        return None
    try:
        value = json.loads(line)
        return row_of("".join(one["tx"] for one in value["c"]), [], int(value["t"]), None)
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
