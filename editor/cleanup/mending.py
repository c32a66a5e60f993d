"""What is left around a word that goes: blanks, commas and the capital of what follows."""

import re
from dataclasses import dataclass

from editor.cleanup.base import SURE, Change
from editor.cleanup.commas.judging import comma_is_odd, comma_stays
from editor.cleanup.knowledge import WITHOUT_BLANKS
from editor.cleanup.lines import Line

BLANK = "[^\\S\n]"
_COMMA = ",，、،"
_STOPS = ".?!。？！…"
_BEFORE_START = _STOPS + ":;：；\n"
_OPENING = "([{（［【「『“‘«„¿¡\"'"
_CLOSING = ")]}）］】」』”’»\"'"
_PAIRS = {"(": ")", "[": "]", "（": "）", "【": "】", "［": "］"}
_DASHES = "—–-"
_COMMA_OF_ITS_OWN = frozenset({"zh", "ja", "ko"})
"""Languages in which a comma that stands only behind a filler belongs to it."""
_PAUSE = re.compile(rf"(?:{BLANK}|[{_COMMA}]|[{_DASHES}]+|\.{{2,}}|…)*")
_BLANKS = re.compile(f"{BLANK}*")
_COMMA_AND_BLANKS = re.compile(f"[{_COMMA}]{BLANK}*")
_DASH = re.compile(f"{BLANK}*[{_DASHES}]+")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


@dataclass(frozen=True)
class _Gap:
    """What goes, start:end, with the blanks around it and the characters beyond those."""

    line: Line
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.line.text

    @property
    def before(self) -> int:
        """Return where the blanks in front begin."""
        at = self.start
        while at and self.text[at - 1].isspace() and self.text[at - 1] != "\n":
            at -= 1
        return at

    @property
    def after(self) -> int:
        """Return where the blanks behind end."""
        match = _BLANKS.match(self.text, self.end)
        return match.end() if match else self.end

    @property
    def left(self) -> str:
        return self.text[: self.before][-1:]

    @property
    def right(self) -> str:
        return self.text[self.after :][:1]


def without(line: Line, start: int, end: int, confidence: float = SURE, reason: str = "") -> Change:
    """Return the change that takes start:end out of a text and mends what stands around it."""
    gap = _Gap(line, start, end)
    if gap.left in _PAIRS and gap.right == _PAIRS[gap.left]:
        return without(line, gap.before - 1, gap.after + 1, confidence, reason)
    if not gap.left or gap.left in _BEFORE_START or _opens(gap) or _is_said(gap):
        change = _at_start(gap)
    elif not gap.right or gap.right in _STOPS + "\n:;：；" or _closes(gap):
        change = _at_end(gap)
    else:
        change = _in_the_middle(gap)
    return change._replace(confidence=confidence, reason=reason)


def with_capital_of(first: str, kept: str) -> str:
    """Return what stays, with a capital where what goes in front of it has one."""
    return kept[0].upper() + kept[1:] if first[0].isupper() and kept[0].islower() else kept


def _opens(gap: _Gap) -> bool:
    """Return True behind a bracket or quote that opens something, and behind “[laughter]”."""
    if gap.left in (")", "]", "）", "】") and gap.text[gap.start].isupper():
        return True
    if gap.left not in _OPENING or gap.before != gap.start:
        return False
    beyond = gap.text[: gap.before - 1][-1:]
    return not beyond.isalnum()


def _is_said(gap: _Gap) -> bool:
    """Return True behind the dash that begins a line of speech."""
    before = gap.text[: max(0, gap.before - 1)].rstrip(" \t\u00a0")
    return gap.left in _DASHES and (not before or before[-1] == "\n")


def _closes(gap: _Gap) -> bool:
    return gap.right in _CLOSING and gap.after == gap.end


def _at_start(gap: _Gap) -> Change:
    """Take a word out that begins a sentence; the next word may need its capital."""
    text, end = gap.text, gap.end
    match = _PAUSE.match(text, end)
    end = match.end() if match else end
    is_alone = gap.left == "" or gap.left in _BEFORE_START
    if is_alone and text[end : end + 1] in (".", "。") and text[end : end + 1]:
        end = _BLANKS.match(text, end + 1).end()  # type: ignore[union-attr]
    if end >= len(text) or text[end] == "\n":
        return Change(gap.before if gap.left else 0, end, "")
    if not gap.left:
        return _with_capital(gap, 0, end)
    return _with_capital(gap, gap.start, end)


def _with_capital(gap: _Gap, start: int, end: int) -> Change:
    """Give the next word the capital of the one that goes, unless it is a name or like iPhone."""
    word = _WORD.match(gap.text, end)
    plain = Change(start, end, "")
    if word is None or not gap.text[gap.start].isupper():
        return plain
    is_plain = word[0] == word[0].lower() and gap.line.is_free(word.start(), word.end())
    if not is_plain or (gap.end - gap.start > 1 and gap.text[gap.start : gap.end].isupper()):
        return plain
    return Change(start, word.end(), word[0][0].upper() + word[0][1:])


def _at_end(gap: _Gap) -> Change:
    """Take a word out that ends a sentence, with the comma in front of it."""
    start = gap.before
    while start and (gap.text[start - 1] in _COMMA or _is_blank(gap.text[start - 1])):
        start -= 1
    is_joined = gap.right in ("", "\n") or gap.after == gap.end
    return Change(start, gap.after if is_joined else gap.end, "")


def _is_blank(character: str) -> bool:
    return character.isspace() and character != "\n"


def _in_the_middle(gap: _Gap) -> Change:
    is_left, is_right = gap.left in _COMMA, gap.right in _COMMA
    if is_left and is_right:
        return _between_commas(gap)
    if is_right:
        return _before_comma(gap)
    if is_left and comma_is_odd(gap.line, gap.before, gap.after):
        return Change(gap.before - 1, gap.after, _blank(gap, gap.after))
    if gap.left in _DASHES and gap.right in _DASHES:
        dash = _DASH.match(gap.text, gap.after)
        return Change(gap.before, dash.end() if dash else gap.after, "")
    if gap.right in _DASHES or (gap.after == gap.end and gap.before < gap.start):
        return Change(gap.before, gap.end, "")
    return Change(gap.start, gap.after, "")


def _between_commas(gap: _Gap) -> Change:
    """Keep one comma of two where a clause may begin, none where the words belong together."""
    match = _COMMA_AND_BLANKS.match(gap.text, gap.after)
    end = match.end() if match else gap.after
    if comma_stays(gap.line, gap.before, end):
        return Change(gap.start, end, "")
    return Change(gap.before - 1, end, _blank(gap, end))


def _blank(gap: _Gap, end: int) -> str:
    """Return what stands between the words where a comma goes too."""
    return "" if end >= len(gap.text) or gap.line.language in WITHOUT_BLANKS else " "


def _before_comma(gap: _Gap) -> Change:
    match = _COMMA_AND_BLANKS.match(gap.text, gap.after)
    end = match.end() if match else gap.after
    word = _WORD.match(gap.text, end)
    is_own = gap.left in _DASHES or gap.line.language in _COMMA_OF_ITS_OWN
    if word and not is_own and comma_stays(gap.line, gap.before, end):
        return Change(gap.before, gap.end, "")
    if end >= len(gap.text):
        return Change(gap.before, end, "")
    return Change(gap.start, end, "")
