"""The longest choice of numbers that rises: how two texts in one order are laid side by side."""

from bisect import bisect_left
from collections.abc import Sequence


def longest_rising(numbers: Sequence[int]) -> list[int]:
    """Return the indices of the longest strictly rising choice, ascending.

    Patience sorting (Fredman 1975, Discrete Mathematics 11): n log n.
    """
    tails: list[int] = []
    tops: list[int] = []
    back: list[int] = []
    for index, number in enumerate(numbers):
        length = bisect_left(tails, number)
        back.append(tops[length - 1] if length else -1)
        if length == len(tails):
            tails.append(number)
            tops.append(index)
        else:
            tails[length], tops[length] = number, index
    chain = []
    index = tops[-1] if tops else -1
    while index >= 0:
        chain.append(index)
        index = back[index]
    return chain[::-1]
