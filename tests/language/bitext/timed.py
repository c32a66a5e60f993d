"""Texts with times: cut, dropped and merged as two people do, on clocks of their own."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from tests.language.bitext.damage import Line, split_after_a_clause

_SECONDS_A_CHARACTER = 0.065
_LONGER_FOR_WIDE = 3.0


class TimedLine(NamedTuple):
    """A line, from which lines of the whole text it comes, and when it is shown, in seconds."""

    text: str
    origins: frozenset[int]
    start: float
    end: float

    @property
    def line(self) -> Line:
        """It without its times."""
        return Line(self.text, self.origins)


@dataclass(frozen=True, slots=True)
class Kind:
    """How the second file of a pair came about.

    `drop` and `cut` are shares of lines left out, and split or merged, in both files; `jitter` how
    far starts are off, in seconds, ends twice as far. The second file's clock runs `factor` as
    fast and begins `offset` seconds late. `lost` lines of its beginning are missing. From its
    middle on it is `pause` seconds later still, as behind an advertisement.
    """

    name: str
    drop: float = 0.0
    cut: float = 0.0
    jitter: float = 0.0
    offset: float = 0.0
    factor: float = 1.0
    lost: int = 0
    every: float = 0.0
    pause: float = 0.0


KINDS = (
    Kind("the same times"),
    Kind("the same times, every 4 s", every=4.0),
    Kind("every 4 s, some missing", every=4.0, drop=0.1),
    Kind("timed anew", jitter=0.15),
    Kind("some missing", drop=0.12, jitter=0.1),
    Kind("cut otherwise", cut=0.2, jitter=0.1),
    Kind("12 % damaged", drop=0.04, cut=0.08, jitter=0.1),
    Kind("32 % damaged", drop=0.11, cut=0.21, jitter=0.1),
    Kind("3.2 s late", drop=0.04, cut=0.08, jitter=0.1, offset=3.2),
    Kind("25/24", drop=0.04, cut=0.08, jitter=0.1, factor=25 / 24),
    Kind("25/23.976, 47.5 s early", 0.11, 0.21, 0.1, -47.5, 25 * 1001 / 24000),
    Kind("its first 8 lines missing, 61 s early", 0.04, 0.08, 0.1, -61.0, 1.0, 8),
)
PAUSED = Kind("a pause of 27 s in the middle", drop=0.04, cut=0.08, jitter=0.1, pause=27.0)
SHORTLY_PAUSED = Kind("a pause of 5 s in the middle", drop=0.04, cut=0.08, jitter=0.1, pause=5.0)


def spoken(lines: Sequence[str], chance: random.Random, every: float = 0.0) -> list[TimedLine]:
    """Return lines as somebody says them, with pauses; or one every so many seconds."""
    out = []
    at = chance.uniform(65.0, 70.0)
    for number, text in enumerate(lines):
        wide = sum(sign > "\u3000" for sign in text)
        length = len(text) + (_LONGER_FOR_WIDE - 1) * wide
        said = max(0.8, _SECONDS_A_CHARACTER * length * chance.uniform(0.8, 1.25))
        if every:
            at, said = 68.0 + number * every, every * 0.9
        out.append(TimedLine(text, frozenset({number}), at, at + said))
        at += said + chance.choice([0.04, 0.08, 0.3, 0.3, 0.7, 1.2, 1.2, 3.0])
    return out


def translated(lines: Sequence[str], like: Sequence[TimedLine]) -> list[TimedLine]:
    """Return the lines of another language at the same times."""
    return [one._replace(text=text) for text, one in zip(lines, like, strict=True)]


def recut(
    lines: Sequence[TimedLine], kind: Kind, chance: random.Random, glue: str
) -> list[TimedLine]:
    """Return the lines with some dropped, split or merged, and none timed quite as before."""
    out: list[TimedLine] = []
    at = 0
    while at < len(lines):
        one = lines[at]
        deed = chance.random()
        if deed < kind.drop:
            pass
        elif deed < kind.drop + kind.cut / 2 and at + 1 < len(lines):
            other = lines[at + 1]
            text, origins = one.text + glue + other.text, one.origins | other.origins
            out.append(TimedLine(text, origins, one.start, other.end))
            at += 1
        elif deed < kind.drop + kind.cut:
            out += _halves(one, chance)
        else:
            out.append(one)
        at += 1
    return [_moved(one, kind.jitter, chance) for one in out]


def _halves(one: TimedLine, chance: random.Random) -> list[TimedLine]:
    pieces = split_after_a_clause(one.text, chance)
    if not pieces:
        return [one]
    share = len(pieces[0]) / sum(map(len, pieces))
    middle = one.start + share * (one.end - one.start)
    return [
        one._replace(text=pieces[0], end=middle - 0.02),
        one._replace(text=pieces[1], start=middle + 0.02),
    ]


def _moved(one: TimedLine, jitter: float, chance: random.Random) -> TimedLine:
    start = one.start + chance.gauss(0, 1) * jitter
    end = one.end + chance.gauss(0, 2) * jitter
    return one._replace(start=start, end=max(end, start + 0.3))


def on_clock(lines: Sequence[TimedLine], kind: Kind) -> list[TimedLine]:
    """Return the lines of the second file on its own clock."""
    shown = []
    for number, one in enumerate(lines[kind.lost :]):
        late = kind.offset + kind.pause * (number > len(lines) // 2)
        start, end = one.start * kind.factor + late, one.end * kind.factor + late
        shown.append(one._replace(start=start, end=end))
    return shown
