"""What searching costs: a typed name in a million words, plain text in 100,000 rows.

Run: python -m tests.benchmarks.bench_fuzzy

All figures are CPU milliseconds, the best of several runs.
"""

import random
import time
from collections.abc import Callable
from typing import Any

from editor.core.edits import replace_texts
from editor.core.segments import Segment
from editor.language.tokens import words
from editor.language.vocabulary.common_words import levels
from editor.search.finding import find
from editor.search.index import WordIndex
from editor.search.query import Mode, Query
from editor.search.replacing import texts_after

_NAMES = ("Oriol", "Marisol", "Shazeer", "Siobhan", "Ana", "Oriol Vinyals", "MoveFlow", "eval")
_SYLLABLES = [
    first + vowel + last
    for first in ("b", "k", "d", "f", "l", "m", "n", "r", "s", "t", "v", "sh", "tr", "pl", "")
    for vowel in ("a", "e", "i", "o", "u", "ea", "ou")
    for last in ("", "n", "r", "l", "st", "ng")
]


def main() -> None:
    """Print a line for each thing measured."""
    rows = made_up_rows(100_000, 10, 50_000)
    texts = [segment.texts[0] for segment in rows]
    _say("cut a million words", lambda: [words(text) for text in texts], 3)
    index = WordIndex(rows)
    _say("index a million words", lambda: WordIndex(rows), 3)
    for name in _NAMES:
        _say(f"fuzzy: {name}", lambda name=name: find(Query(name, Mode.FUZZY), rows, index), 5)
    _plain()


def _plain() -> None:
    rows = [
        Segment(f"s{row}", (f"The tide came in at hour {row} and "
                            f"{'Marisole' if row % 10 == 0 else 'she'} lit the lamp.",
                            f"第{row}个小时涨潮了。"))
        for row in range(100_000)
    ]  # fmt: skip
    for mode in (Mode.LITERAL, Mode.REGEX):
        query = Query("marisole", mode, replacement="Marisol")
        found = find(query, rows)
        texts, _stale = texts_after(rows, found.places)
        _say(f"{mode}: find in 100,000 rows", lambda query=query: find(query, rows), 3)
        _say(f"{mode}: {len(texts):,} texts after", lambda f=found: texts_after(rows, f.places), 3)
        _say(f"{mode}: the edit of them", lambda t=texts: replace_texts(rows, t, ""), 3)
    index = WordIndex(rows)
    edit = replace_texts(rows, texts, "")
    _say("follow the edit in the index", lambda: index.update(edit), 1)


def made_up_rows(count: int, length: int, distinct: int) -> list[Segment]:
    """Return rows of words in no order, as often as in a language: the commonest and shortest most.

    They are English words and, up to the number of distinct ones, invented names.
    """
    chance = random.Random(7)
    forms = dict.fromkeys(sorted(levels(), key=lambda word: (levels()[word], len(word))))
    forms |= dict.fromkeys(("Oriel", "Oreal", "Marisole", "Vignal"))
    while len(forms) < distinct:
        forms["".join(chance.choices(_SYLLABLES, k=chance.choice((2, 3, 4)))).capitalize()] = None
    known = list(forms)
    weights = [1 / (place + 10) for place in range(len(known))]
    said = chance.choices(known, weights, k=count * length - len(known)) + known
    chance.shuffle(said)
    return [
        Segment(f"s{row}", (" ".join(said[row * length : (row + 1) * length]), ""))
        for row in range(count)
    ]


def _say(what: str, work: Callable[[], Any], times: int) -> None:
    best = float("inf")
    for _ in range(times):
        began = time.process_time()
        work()
        best = min(best, time.process_time() - began)
    print(f"{best * 1000:9.1f} ms  {what}")


if __name__ == "__main__":
    main()
