"""Rows and words of which only the ends are told: each begins where the one before it ends."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from editor.formats.recognisers.any_json.plain_keys import Values
from editor.formats.recognisers.any_json.time_keys import (
    ENDS,
    LENGTHS,
    STARTS,
    start_like,
    time_key,
)
from editor.formats.recognisers.notes import milliseconds

_FEWEST = 2


def are_ended(some: Sequence[Values]) -> bool:
    """Return whether objects have ends that never go back, and neither starts nor lengths."""
    if len(some) < _FEWEST or not all(_has_end_alone(one) for one in some):
        return False
    ends = [milliseconds(one[time_key(one, ENDS).key]) for one in some]
    known = [end for end in ends if end is not None]
    are_known = len(known) == len(ends) and known[0] < known[-1]
    return are_known and all(one <= two for one, two in pairwise(known))


def with_starts(lists: Sequence[list[Any]]) -> list[list[Any]]:
    """Return the lists, each object with the end of the one before it as its start."""
    begun: Any = 0
    started: list[list[Any]] = []
    for listed in lists:
        started.append([])
        for one in listed:
            key = time_key(one, ENDS) if isinstance(one, dict) else None
            if key is None or not key.key:
                started[-1].append(one)
                continue
            started[-1].append(one | {start_like(key): begun})
            begun = one[key.key]
    return started


def _has_end_alone(values: Values) -> bool:
    has_end = bool(time_key(values, ENDS).key)
    return has_end and not time_key(values, STARTS).key and not time_key(values, LENGTHS).key
