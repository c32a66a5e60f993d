"""Names on a line of their own above what is said, as screenplays and many minutes have them."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from editor.formats.lines import unify
from editor.formats.timed_text.turns import Turn
from editor.formats.titles import is_sentence

_BREAK = re.compile(r"\n[^\S\n]*\n")
_NAME = re.compile(
    r"(?P<name>[^\W\d_][\w'’.&/-]*(?:[ ·][\w'’.&/#-]+){0,3})"
    r"(?P<aside>(?:\s*[(（][^()（）\n]{1,30}[)）])*)\s*[:：]?"
)
_SCENE = re.compile(r"(?:\d{1,4}[A-Z]?\.?\s+)?(?:INT|EXT|EST|I/E|INT\.?/EXT)\b[. /]", re.IGNORECASE)
_CUT = re.compile(r"[A-Z][A-Z ]{2,30}(?:TO|IN|OUT|BLACK)[:.]")
_LONGEST_NAME = 40
_FEWEST = 4
_FEW_TURNS = 3
_SHARE_IN_CAPITALS = 0.3
_SHARE = 0.6


class Paragraph(NamedTuple):
    """Lines between two empty ones, without blanks at their ends, and how far the first is in."""

    lines: list[str]
    indent: int

    def name(self) -> str:
        """Return the name above the others, "" where the first line can be none."""
        found = _NAME.fullmatch(self.lines[0]) if len(self.lines) > 1 else None
        if not found or len(found["name"]) > _LONGEST_NAME or self.is_scene or self.is_cut:
            return ""
        return " ".join(found["name"].split())

    @property
    def is_scene(self) -> bool:
        """True for the heading of a scene."""
        return _SCENE.match(self.lines[0]) is not None

    @property
    def is_cut(self) -> bool:
        """True for “CUT TO:” and its like."""
        return _CUT.fullmatch(self.lines[0]) is not None


def paragraphs_of(text: str) -> list[Paragraph]:
    """Return the paragraphs of a text."""
    parts = (part.strip("\n") for part in _BREAK.split(unify(text)))
    return [
        Paragraph([line.strip() for line in part.split("\n") if line.strip()], _indent(part))
        for part in parts
        if part.strip()
    ]


def _indent(part: str) -> int:
    expanded = part.expandtabs(8)
    return len(expanded) - len(expanded.lstrip(" "))


def names_above(paragraphs: Sequence[Paragraph]) -> frozenset[str]:
    """Return who speaks; nobody where no two names come again and again above paragraphs.

    Names in capitals may be above a third of them, other ones must be above most.
    """
    found = [name for one in paragraphs if (name := one.name())]
    capitals = [name for name in found if name.isupper()]
    for names, share in ((capitals, _SHARE_IN_CAPITALS), (found, _SHARE)):
        counts = Counter(names)
        often = [name for name, count in counts.items() if count > 1]
        if len(often) > 1 and len(names) >= max(_FEWEST, share * len(paragraphs)):
            return frozenset(counts if names is capitals else often)
    return frozenset()


def turns_below(
    paragraphs: Sequence[Paragraph], names: frozenset[str]
) -> tuple[list[str], list[Turn]]:
    """Return the titles above the first name or scene, and a turn a paragraph below a name.

    In a screenplay, what has no name is nobody's; elsewhere the one above goes on.
    """
    is_played = _is_screenplay(paragraphs, names)
    header: list[str] = []
    turns: list[Turn] = []
    for one in paragraphs:
        name = one.name()
        if name in names:
            turns.append(Turn(None, None, name, one.lines[1:]))
        elif is_played and (turns or one.is_scene):
            turns.append(Turn(None, None, "", one.lines))
        elif turns:
            turns[-1].lines += one.lines
        else:
            header += one.lines
    return header, turns


def take_turns_with_names(lines: Sequence[str]) -> bool:
    """Return whether every second line is one of a few names, and the others are sentences."""
    names, texts = lines[::2], lines[1::2]
    if len(lines) % 2 or len(names) < _FEW_TURNS or not 1 < len(set(names)) < len(names):
        return False
    are_names = all(_NAME.fullmatch(one) and len(one) <= _LONGEST_NAME for one in set(names))
    are_written = all(one.istitle() or one.isupper() for one in set(names))
    return are_names and are_written and sum(map(is_sentence, texts)) >= _SHARE * len(texts)


def turns_of_pairs(lines: Sequence[str]) -> tuple[list[str], list[Turn]]:
    """Return no titles, and a turn a pair of a name and what is said."""
    pairs = zip(lines[::2], lines[1::2], strict=True)
    return [], [Turn(None, None, name.rstrip(":： "), [text]) for name, text in pairs]


def _is_screenplay(paragraphs: Sequence[Paragraph], names: frozenset[str]) -> bool:
    if any(one.is_scene for one in paragraphs):
        return True
    named = [one.indent for one in paragraphs if one.name() in names]
    others = [one.indent for one in paragraphs if one.name() not in names]
    return bool(named) and bool(others) and min(named) > min(others)
