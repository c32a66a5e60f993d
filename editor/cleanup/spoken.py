"""The words of a text as they were meant to be said: without the fillers between them."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from editor.cleanup.filler_runs import runs_in
from editor.cleanup.knowledge import listed
from editor.cleanup.lines import Line
from editor.language.tokens import Token, tokens

_ENDS = re.compile(r"[.?!。？！;；:：\])】♪]|[^\S\n]*\n[^\S\n]*\n")
_SENTENCE_ENDS = re.compile(r"[.?!。？！;；\n]")
_CLAUSE_ENDS = re.compile(r"[.?!。？！;；:：,，、—–…]")
_KOREAN = re.compile(r"[^\W_]+")
_LONGEST_CLAUSE = 9


class Gap(Enum):
    """What stands between two words."""

    BLANK = "blank"
    COMMA = "comma"
    PAUSE = "pause"
    OTHER = "other"


class Word(NamedTuple):
    """A word, its code points start:end, and it in lower case."""

    start: int
    end: int
    word: str
    lower: str


class Spoken:
    """The words of a line without its fillers."""

    def __init__(self, line: Line) -> None:
        """Take a line apart."""
        self.line = line
        self.text = line.text
        self._runs = [run for run in runs_in(line) if not run.is_doubtful]
        self._ends = [run.start for run in self._runs]
        self.words = [
            Word(one.start, one.end, one.word, one.word.lower().replace("’", "'"))
            for one in _tokens(line)
            if not self._is_filler(one.start)
        ]

    def gap(self, first: int, second: int) -> Gap:
        """Return what stands between two neighbouring words, fillers aside."""
        if second >= len(self.words):
            return Gap.OTHER
        start, end = self.words[first].end, self.words[second].start
        between = self.text[start:end]
        if between == " ":
            return Gap.BLANK
        parts = []
        for run in self._runs:
            if start <= run.start < end:
                parts.append(self.text[start : run.start])
                start = run.end
        bare = "".join([*parts, self.text[start:end]])
        return _gap(bare, between)

    def flows_on(self, at: int) -> bool:
        """Return True when a sentence goes on behind a word without a comma of its own."""
        is_more = bool(self.after(at))
        return is_more and (self.gap(at, at + 1) is Gap.BLANK or self.hesitates(at))

    def is_together(self, at: int) -> bool:
        """Return True when nothing but a blank or a hyphen stands between a word and the next."""
        between = self.text[self.words[at].end : self.words[at + 1].start]
        return between == "-" or self.gap(at, at + 1) is Gap.BLANK

    def hesitates(self, at: int) -> bool:
        """Return True when a filler stands between a word and the next."""
        start, end = self.words[at].end, self.words[at + 1].start
        return any(start <= run.start < end for run in self._runs)

    def is_start(self, at: int) -> bool:
        """Return True when a word begins a sentence."""
        before = self.text[self.words[at - 1].end : self.words[at].start] if at else ""
        return at == 0 or _ENDS.search(before) is not None or "-" in before.strip()[:1]

    def is_first(self, at: int) -> bool:
        """Return True when a word begins a sentence, perhaps behind “and”."""
        links = listed(self.line.language, "commas", "before")
        return self.is_start(at) or (self.is_start(at - 1) and self.before(at) in links)

    def before(self, at: int) -> str:
        """Return the word in front, in lower case; "" at the start of a sentence."""
        return "" if self.is_start(at) else self.words[at - 1].lower

    def after(self, at: int) -> str:
        """Return the word behind, in lower case; "" at the end of a sentence."""
        return (
            "" if at + 1 >= len(self.words) or self.is_start(at + 1) else self.words[at + 1].lower
        )

    def clause(self, at: int) -> frozenset[str]:
        """Return the words in front, back to the last comma."""
        return frozenset(one.lower for one in self.words[self.clause_start(at) : at])

    def clause_start(self, at: int) -> int:
        """Return where the clause of a word begins, at most nine words in front of it."""
        for first in range(at, max(0, at - _LONGEST_CLAUSE), -1):
            between = self.text[self.words[first - 1].end : self.words[first].start]
            if _CLAUSE_ENDS.search(between):
                return first
        return max(0, at - _LONGEST_CLAUSE)

    def has_comma(self, at: int) -> bool:
        """Return True when a comma stands between a word and the end of its sentence."""
        return bool(self.behind_comma(at))

    def behind_comma(self, at: int) -> str:
        """Return the word behind the first comma between a word and the end of its sentence."""
        while self.after(at):
            if self.gap(at, at + 1) is Gap.COMMA and not self.hesitates(at):
                return self.words[at + 1].lower
            at += 1
        return ""

    def is_question(self, at: int) -> bool:
        """Return True when the sentence of a word ends with a question mark."""
        end = _SENTENCE_ENDS.search(self.text, self.words[at].end)
        return end is not None and end[0] in "?？"

    def is_number(self, at: int) -> bool:
        """Return True for figures and for words that count."""
        lower = self.words[at].lower
        language = self.line.language
        if lower in listed(language, "numbers", "counting"):
            articles = listed(language, "commas", "articles")
            return lower not in articles | listed(language, "stutters", "likely")
        return any(map(str.isdigit, lower))

    def is_joined(self, first: int, last: int) -> bool:
        """Return True when a hyphen ties the first or last word to another."""
        start, end = self.words[first].start, self.words[last].end
        is_tied = self.text[end : end + 1] in ("-", "‑") and self.text[end + 1 : end + 2].isalnum()
        return is_tied or (start > 0 and self.text[start - 1] in "-‑@#/_.\\")

    def _is_filler(self, start: int) -> bool:
        at = bisect_right(self._ends, start) - 1
        return at >= 0 and start < self._runs[at].end


def _tokens(line: Line) -> Iterator[Token]:
    """Yield the words of a line; Korean has blanks between them, as Latin scripts do."""
    if line.language != "ko":
        yield from tokens(line.text)
        return
    for match in _KOREAN.finditer(line.text):
        yield Token(match.start(), match.end(), match[0])


def _gap(bare: str, between: str) -> Gap:
    marks = "".join(bare.split())
    if not marks and any(map(str.isspace, between)):
        return Gap.BLANK
    if set(marks) <= set(",，、") and marks:
        return Gap.COMMA
    is_pause = marks.strip(",") in ("-", "--", "–", "—", "...", "…", "..")
    return Gap.PAUSE if is_pause and (bare != "-") else Gap.OTHER
