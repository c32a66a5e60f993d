"""Who speaks when, where JSON tells it in a list of its own."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from editor.formats.recognisers.any_json.keys import SPEAKERS, text_key
from editor.formats.recognisers.any_json.plain_keys import Values, key_of
from editor.formats.recognisers.any_json.time_keys import STARTS, time_key
from editor.formats.recognisers.words import Row, Word

_LABELS = ("label", "cluster")
_FOREVER = 1 << 62


def speaker_of_turn(values: Values) -> str:
    """Return the key of who speaks in a turn; there a label can be nothing else."""
    return key_of(values, SPEAKERS) or key_of(values, _LABELS)


def turns_in(some: Sequence[Values]) -> Sequence[Values]:
    """Return the objects of a list if all of them tell who speaks when, but not what."""
    fit = all(
        speaker_of_turn(one) and time_key(one, STARTS).key and not text_key(one) for one in some
    )
    return some if fit else ()


class Turns:
    """Who speaks at each moment, found without going through all turns."""

    def __init__(self, turns: Iterable[tuple[int | None, int | None, str]]) -> None:
        """Take the start and the end in milliseconds and the name of each turn.

        One without a start is left out, one without an end lasts for ever.
        """
        known = [
            (start, _FOREVER if end is None else end, name)
            for start, end, name in turns
            if start is not None
        ]
        self._turns = sorted(known, key=lambda turn: turn[0])
        self._starts = [start for start, _end, _name in self._turns]
        self._last_ends = list(accumulate((end for _start, end, _name in self._turns), max))

    def name_at(self, one: Row | Word) -> str:
        """Return who began last of those who speak in the middle of a row or word, "" for none."""
        if one.start is None:
            return ""
        middle = one.start if one.end is None else (one.start + one.end) // 2
        at = bisect_right(self._starts, middle) - 1
        while at >= 0 and self._last_ends[at] >= middle:
            _start, end, name = self._turns[at]
            if end >= middle:
                return name
            at -= 1
        return ""
