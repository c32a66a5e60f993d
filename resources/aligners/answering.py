"""What the aligners beside this file have in common: being asked, and answering, in JSON lines.

They are run as programs by the Python in which a recogniser is installed, which need not be the
one of the editor, so nothing of the editor is imported. Times are milliseconds in what is told and
seconds in what recognisers return.
"""

import json
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple


class Said(NamedTuple):
    """A word that was heard; times in seconds, `chance` from 0 to 1."""

    text: str
    start: float
    end: float
    chance: float = 1.0


class Row(NamedTuple):
    """A row that has words, on one line."""

    number: int
    text: str


def serve(work: Callable[[dict[str, Any], str], None]) -> None:
    """Do what is asked on the standard input; an error becomes a sentence for the person.

    The work gets the request and the path of the model. What a recogniser prints meanwhile goes to
    the standard error, since the standard output is for the answers alone.
    """
    request = json.loads(sys.stdin.buffer.readline())
    with os.fdopen(os.dup(1), "w", encoding="utf-8") as out:
        os.dup2(2, 1)
        _answers.append(lambda values: print(json.dumps(values), file=out, flush=True))
        try:
            work(request, sys.argv[1])
        except Exception as error:  # noqa: BLE001 - whatever it is, the person should read it
            tell(error=f"{type(error).__name__}: {error}")


_answers: list[Callable[[dict[str, Any]], None]] = []


def tell(**values: object) -> None:
    """Answer with one line."""
    _answers[-1](values)


def rows_of(request: dict[str, Any]) -> list[Row]:
    """Return the rows that have words."""
    rows = (Row(row["row"], " ".join(row["text"].split())) for row in request["rows"])
    return [row for row in rows if any(map(str.isalnum, row.text))]


def language_of(request: dict[str, Any]) -> str | None:
    """Return the first subtag of the language, None when it is unknown."""
    main = (request.get("language") or "und").split("-")[0].lower()
    return None if main == "und" else main


def tell_word(word: Said) -> None:
    """Answer with a word that was heard; the editor looks for the rows among them."""
    start, end = round(word.start * 1000), round(word.end * 1000)
    if word.text.strip() and 0 <= start < end:
        tell(word=word.text.strip(), start=start, end=end)


def tell_row(row: Row, words: Sequence[Said], text: str) -> None:
    """Answer with the time of a row, and of those of its words that stand in its text."""
    words = [word for word in words if word.end > word.start >= 0]
    if not words:
        return
    start, end = round(words[0].start * 1000), round(max(word.end for word in words) * 1000)
    if start < end:
        chance = sum(min(1.0, max(0.0, word.chance)) for word in words) / len(words)
        placed = list(_placed(words, text, start, end))
        tell(row=row.number, start=start, end=end, confidence=round(chance, 3), words=placed)


def _placed(words: Iterable[Said], text: str, start: int, end: int) -> Iterable[list[int]]:
    at, since = 0, start
    for word in words:
        piece = word.text.strip()
        found = text.find(piece, at) if piece else -1
        first = min(max(since, round(word.start * 1000)), end)
        last = min(max(first, round(word.end * 1000)), end)
        if found >= 0:
            yield [found, found + len(piece), first, last]
            at, since = found + len(piece), first
