"""Where to cut one language when a person has cut the other."""

import re
import unicodedata

from editor.language.scripts import has_cjk

_SENTENCE = re.compile(r"[.!?。！？…]+[\"'”’」』)）]*\s*")
_CLAUSE = re.compile(r"[,;:，、；：—]+\s*|\s+[-–]\s+")
_BLANK = re.compile(r"\s+")
_WINDOW = 0.25


def matching_cut(text: str, share: float) -> int:
    """Return the code point offset at which to cut a text so that about `share` of it comes first.

    The end of a sentence within a quarter of the text is preferred to a clause mark, that to a
    space; a text without any of them there is cut at the share itself. Words are never cut.
    """
    aim = round(share * len(text))
    if aim <= 0 or aim >= len(text):
        return min(max(aim, 0), len(text))
    for pattern in (_SENTENCE, _CLAUSE, _BLANK):
        places = [match.end() for match in pattern.finditer(text) if 0 < match.end() < len(text)]
        nearest = min(places, key=lambda place: abs(place - aim), default=None)
        if nearest is not None and abs(nearest - aim) <= _WINDOW * len(text):
            return nearest
    return _outside_of_a_word(text, aim)


def _outside_of_a_word(text: str, aim: int) -> int:
    cut = aim
    while 0 < cut < len(text) and _is_latin(text[cut - 1]) and _is_latin(text[cut]):
        cut += 1
    return cut if cut < len(text) else aim


def _is_latin(char: str) -> bool:
    return char.isalnum() and char < "\u2e80"


def next_cut(text: str, offset: int, step: int) -> int:
    """Return the next place (code points) at which a text may be cut, -1 back or 1 on from one.

    Words are cut only where a script has no blanks; a mark stays with what is before it. The ends
    of the text are places too.
    """
    place = offset + step
    while 0 < place < len(text) and not _may_cut(text, place):
        place += step
    return min(max(place, 0), len(text))


def _may_cut(text: str, place: int) -> bool:
    before, after = text[place - 1], text[place]
    kind = unicodedata.category(after)
    if after.isspace() or kind[0] == "M" or kind in ("Pe", "Pf", "Po"):
        return False
    if before.isspace():
        return True
    return unicodedata.category(before) not in ("Ps", "Pi") and (has_cjk(before) or has_cjk(after))
