"""Dropping, splitting and merging lines of a text in two languages, and what belongs together."""

import random
import re
from collections.abc import Sequence
from typing import NamedTuple

_AFTER_A_CLAUSE = re.compile(r"[.!?,;:](?=\s)|[。！？，、；：]|[,!?](?=[\u3040-\u9fff])")


class Line(NamedTuple):
    """A line, and from which of the lines of the whole text it comes."""

    text: str
    origins: frozenset[int]


Links = set[tuple[tuple[int, ...], tuple[int, ...]]]


def damaged(lines: Sequence[str], share: float, chance: random.Random, glue: str) -> list[Line]:
    """Return the lines, a share of them dropped, split after a clause, or merged with the next."""
    out = []
    at = 0
    while at < len(lines):
        text, origins = lines[at], frozenset({at})
        deed = chance.choice(["drop", "split", "merge"]) if chance.random() < share else "keep"
        if deed == "merge" and at + 1 < len(lines):
            out.append(Line(text + glue + lines[at + 1], origins | {at + 1}))
            at += 1
        elif deed == "split" and (pieces := split_after_a_clause(text, chance)):
            out.extend(Line(piece, origins) for piece in pieces)
        elif deed != "drop":
            out.append(Line(text, origins))
        at += 1
    return out


def split_after_a_clause(text: str, chance: random.Random) -> list[str]:
    """Return the two parts of a text that has a clause inside, nothing for another."""
    places = [match.end() for match in _AFTER_A_CLAUSE.finditer(text)]
    places = [place for place in places if text[:place].strip() and text[place:].strip()]
    if not places:
        return []
    place = chance.choice(places)
    return [text[:place].strip(), text[place:].strip()]


def truth(first: Sequence[Line], second: Sequence[Line]) -> Links:
    """Return which lines belong together because they come from the same lines."""
    groups: list[tuple[frozenset[int], list[int], list[int]]] = []
    for side, lines in ((1, first), (2, second)):
        for at, line in enumerate(lines):
            origins, members = line.origins, ([], [], [])
            members[side].append(at)
            touching = [one for one in groups if one[0] & origins]
            groups = [one for one in groups if not one[0] & origins]
            for one in touching:
                origins |= one[0]
                for which in (1, 2):
                    members[which].extend(one[which])
            groups.append((origins, sorted(members[1]), sorted(members[2])))
    return {(tuple(ones), tuple(others)) for _origins, ones, others in groups}


def f1(right: Links, found: Links) -> float:
    """Return the harmonic mean of precision and recall of exact links."""
    return 2 * len(right & found) / (len(right) + len(found))
