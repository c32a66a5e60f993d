"""The words of a text and what stands between them, as if its pauses had not been said."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from editor.cleanup.knowledge import WITHOUT_BLANKS

Span = tuple[int, int]
"""Code points start:end."""

NOTHING, BLANK, COMMA, PAUSE = "0", "_", ",", "-"
"""What stands between two words: nothing or a blank, a comma, a dash or dots."""
GAP = re.compile(r"(?:[\s,，、–—\-‐‑…]|\.(?=\.)|(?<=\.)\.(?!\.))*")
"""Dots are among it where there are two and more."""
COMMAS = ",，、"
_COMMON = {"": NOTHING, " ": BLANK, ", ": COMMA, "，": COMMA, "、": COMMA, ". ": None, "。": None}
WORD = re.compile(r"[^\W_]+(?:['’\-‑][^\W_]+)*['’]?")
SIGN = re.compile(r"[A-Za-z0-9À-ɏ][A-Za-z0-9À-ɏ'’]*|[^\W_]")


class Words:
    """The words of a text, in languages without blanks its signs; some spans are left out.

    `said` are the words in lower case, `spans` where they stand. `gaps` tells of each word what
    stands in front of it, None where a sentence ends; `hesitant` where something was left out.
    """

    def __init__(self, text: str, language: str, left_out: Sequence[Span] = ()) -> None:
        """Take a text apart; the spans left out ascend and do not overlap."""
        pattern = SIGN if language in WITHOUT_BLANKS else WORD
        self._text = text
        self._left_out = left_out
        self._begins = [start for start, _end in left_out]
        self.spans = [match.span() for match in pattern.finditer(text)]
        if left_out:
            self.spans = [span for span in self.spans if not self._is_left_out(span[0])]
        self.said = [text[start:end].lower().replace("’", "'") for start, end in self.spans]
        self.gaps: list[str | None] = []
        self.hesitant: list[bool] = []
        end = 0
        for number, (start, after) in enumerate(self.spans):
            between = text[end:start]
            if number and between in _COMMON:
                gap, hesitant = _COMMON[between], False
            else:
                gap, hesitant = self._gap(end, start) if number else (None, False)
            self.gaps.append(gap)
            self.hesitant.append(hesitant)
            end = after

    def flows(self, begin: int, end: int) -> bool:
        """Return True when no sentence ends between the words begin:end."""
        return None not in self.gaps[begin + 1 : end]

    def at(self, number: int) -> str:
        """Return a word in lower case, "" before the first and behind the last."""
        return self.said[number] if 0 <= number < len(self.said) else ""

    def _is_left_out(self, start: int) -> bool:
        at = bisect_right(self._begins, start) - 1
        return at >= 0 and start < self._left_out[at][1]

    def _gap(self, begin: int, end: int) -> tuple[str | None, bool]:
        parts = []
        first, last = (bisect_left(self._begins, at) for at in (begin, end))
        for start, after in self._left_out[first:last]:
            parts.append(self._text[begin:start])
            begin = after
        between = "".join([*parts, self._text[begin:end]])
        return (_kind(between) if GAP.fullmatch(between) else None), bool(parts)


def _kind(between: str) -> str:
    marks = "".join(between.split())
    if not marks:
        return BLANK if between else NOTHING
    return COMMA if set(marks) <= set(COMMAS) else PAUSE
