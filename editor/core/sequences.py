"""What two sequences have in common."""

from collections.abc import Sequence
from typing import Any


def common_start(a: Sequence[Any], b: Sequence[Any]) -> int:
    """Return how many items are the same from the start."""
    same = 0
    for one, other in zip(a, b, strict=False):
        if one != other:
            break
        same += 1
    return same
