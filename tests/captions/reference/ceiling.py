"""How many acceptable cuts of the reference pairs are possible at all within a guideline.

A row may have no acceptable place where a cue is full: then whoever cuts must cut badly. What a
careful reader accepts is known for the marked places only, so that the true figure is a little
higher. Run: python -m tests.captions.reference.ceiling [FILE]...
"""

import sys
from collections.abc import Iterator

from editor import paths
from editor.captions.prepared import Prepared
from editor.captions.splitting.sides import measured
from editor.core.guideline import Guideline
from editor.core.guidelines import read_guideline
from tests.captions.reference.scoring import FILES, HARDER, Pair, pairs

Places = tuple[int, int]
"""A place of each language, by their numbers."""
Cuts = tuple[int, int]
"""How many cuts are not acceptable, and how many there are."""


def fewest_bad(pair: Pair, guideline: Guideline) -> Cuts | None:
    """Return the cuts of the best way to cut a pair into cues that fit, None where there is none.

    The best has the fewest cuts that are not acceptable, and of those the fewest cuts.
    """
    one, other = measured([pair.segment], pair.tracks, guideline)[0].sides
    good = {
        (one.at.index(first), other.at.index(second))
        for firsts, seconds in zip(*pair.marks, strict=True)
        for first in firsts
        for second in seconds
        if first in one.at and second in other.at
    }
    end = one.last, other.last
    good.add(end)
    best: dict[Places, Cuts] = {(0, 0): (0, 0)}
    for first in range(end[0]):
        for second in range(end[1]):
            begin = first, second
            if begin in best:
                bad, cuts = best[begin]
                for to in _within_reach(one, other, begin):
                    found = bad + (to not in good), cuts + (to != end)
                    best[to] = min(found, best.get(to, found))
    return best.get(end)


def _within_reach(one: Prepared, other: Prepared, begin: Places) -> Iterator[Places]:
    """Yield where a cue may end that begins there: both languages end together or not at all."""
    for first in range(begin[0] + 1, min(one.reach(begin[0]), one.last) + 1):
        for second in range(begin[1] + 1, min(other.reach(begin[1]), other.last) + 1):
            if (first == one.last) == (second == other.last):
                yield first, second


def main() -> None:
    """Print the greatest share of acceptable cuts for each of the files."""
    guideline = read_guideline(paths.resources() / "guidelines" / "netflix.toml")
    for file in sys.argv[1:] or (*FILES, *HARDER):
        found = [fewest_bad(pair, guideline) for pair in pairs(file)]
        bad, cuts = map(sum, zip(*filter(None, found), strict=True))
        print(f"{file}: at most {1 - bad / cuts:.1%} of {cuts}, {found.count(None)} impossible")


if __name__ == "__main__":
    main()
