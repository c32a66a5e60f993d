"""The CTM and STM files with which recognisers are scored: a word, or a turn, a line."""

import re
from collections.abc import Sequence

from editor.core.errors import InputError
from editor.core.i18n import _
from editor.formats.base import FORMATS, Format, Imported, Incoming
from editor.formats.lines import unify
from editor.formats.recognisers.base import Recognised, imported
from editor.formats.recognisers.notes import milliseconds
from editor.formats.recognisers.words import Row, Word, row_of, rows_of_words

_NUMBER = r"\d+(?:\.\d+)?"
_CTM = re.compile(
    rf"\S+\s+\S+\s+({_NUMBER})\s+({_NUMBER})\s+(\S+)"
    r"(?:\s+([\d.]+|NA|-)(?:\s+(\S+)(?:\s+(\S+))?)?)?(?:\s+\S+)*",
    re.ASCII,
)
_STM = re.compile(
    rf"\S+\s+\S+\s+(\S+)\s+({_NUMBER})\s+({_NUMBER})(?:\s+<[^<>]*>)?\s+(.*\S)", re.ASCII
)
_NOBODY = frozenset({"inter_segment_gap", "excluded_region", "unknown", "NA", "-"})
_KINDS = frozenset({"lex", "fp", "frag", "non-lex", "for-lex", "misc"})
_SURE = 0.86
_FEWEST = 2


@FORMATS.register
class Scored(Format):
    """Words or turns for scoring (CTM, STM)."""

    id = "ctm"
    suffixes = (".ctm", ".stm")
    reads = True
    keeps = frozenset({"times", "speakers"})

    def recognise(self, incoming: Incoming) -> float:
        """Return how sure it is: two names and two times begin each line."""
        lines = _lines(incoming.start.rpartition("\n")[0] or incoming.start)
        return _SURE if _kind(lines) else 0.0

    def read(self, incoming: Incoming) -> Imported:
        """Return a row a sentence of words, or a row a turn.

        Raises:
            InputError: its lines are neither words nor turns with times.
        """
        lines = _lines(incoming.text)
        kind = _kind(lines)
        if kind is None:
            raise InputError(_("its lines are not words or turns with a start and a length."))
        found = [match for match in map(kind.fullmatch, lines) if match]
        rows = [_turn(one) for one in found] if kind is _STM else rows_of_words(map(_word, found))
        return imported(incoming, self.id, Recognised([row for row in rows if row.text]), ())


def _lines(text: str) -> list[str]:
    lines = (line.strip() for line in unify(text).split("\n"))
    return [line for line in lines if line and not line.startswith(";;")]


def _kind(lines: Sequence[str]) -> re.Pattern[str] | None:
    """Return the pattern that all lines have; a word stands alone behind its times."""
    if len(lines) < _FEWEST:
        return None
    return next((kind for kind in (_CTM, _STM) if all(map(kind.fullmatch, lines))), None)


def _word(match: re.Match[str]) -> Word:
    start, length = milliseconds(match[1]), milliseconds(match[2])
    end = None if start is None or length is None else start + length
    speaker = match[6] if match[5] in _KINDS and match[6] else ""
    return Word(match[3], start, end, "" if speaker in _NOBODY else speaker)


def _turn(match: re.Match[str]) -> Row:
    speaker = "" if match[1] in _NOBODY else match[1]
    text = "" if match[1] == "inter_segment_gap" else match[4]
    return row_of(text, (), milliseconds(match[2]), milliseconds(match[3]), speaker)
