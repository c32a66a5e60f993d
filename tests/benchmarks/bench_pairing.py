"""How well the lines of two timed texts are linked, with their times and by their words alone.

Run: python -m tests.benchmarks.bench_pairing
"""

import random
from statistics import mean

import numpy as np

from editor.language.bitext.linking import link_lines
from editor.language.bitext.stretches import on_one_clock
from tests.language.bitext.damage import Links, f1, truth
from tests.language.bitext.talks import glue_of, texts_of
from tests.language.bitext.timed import (
    KINDS,
    PAUSED,
    SHORTLY_PAUSED,
    Kind,
    TimedLine,
    on_clock,
    recut,
    spoken,
    translated,
)

SEEDS = range(6)
PAIRS = (
    ("nl", "en", "lighthouse"), ("de", "fr", "lighthouse"), ("ja", "en", "lighthouse"),
    ("en", "es", "bakery"), ("ru", "zh", "bakery"), ("en", "de", "expedition"),
    ("en", "de", "lighthouse", "expedition"), ("en", "zh", "bakery", "expedition"),
    ("ru", "en", "bakery", "expedition"),
)  # fmt: skip


def main() -> None:
    """Print a line for each kind of difference."""
    print(f"{'F1 of exact links, mean (worst pair)':40} {'with times':>14} {'words alone':>14}")
    for kind in (*KINDS, PAUSED, SHORTLY_PAUSED):
        both = [_qualities(kind, *pair) for pair in PAIRS]
        cells = [f"{mean(one):.3f} ({min(one):.3f})" for one in zip(*both, strict=True)]
        print(f"{kind.name:40} {cells[0]:>14} {cells[1]:>14}")


def _qualities(kind: Kind, one: str, other: str, *talks: str) -> tuple[float, float]:
    texts = [texts_of(talk, one, other) for talk in talks]
    ones = [line for talk in texts for line in talk[0]]
    others = [line for talk in texts for line in talk[1]]
    found = []
    for seed in SEEDS:
        chance = random.Random(seed)
        said = spoken(ones, chance, kind.every)
        first = recut(said, kind, chance, glue_of(one))
        second = on_clock(recut(translated(others, said), kind, chance, glue_of(other)), kind)
        right = truth([line.line for line in first], [line.line for line in second])
        found.append((f1(right, _linked(first, second)), f1(right, _linked(first, second, False))))
    by_time, by_words = zip(*found, strict=True)
    return mean(by_time), mean(by_words)


def _linked(first: list[TimedLine], second: list[TimedLine], by_time: bool = True) -> Links:
    one, other = (np.array([(line.start, line.end) for line in text]) for text in (first, second))
    found = on_one_clock(one, other) if by_time else None
    spans = None if found is None else (one, found[1])
    texts = [[line.text for line in text] for text in (first, second)]
    return {(link.first, link.second) for link in link_lines(*texts, (), spans)}


if __name__ == "__main__":
    main()
