"""Changes of one text put together until nothing is left to change."""

from collections.abc import Callable, Iterable, Sequence

from editor.cleanup.base import Change
from editor.cleanup.lines import Line

_ROUNDS = 6


def settled(line: Line, find: Callable[[Line], Iterable[Change]]) -> tuple[Change, ...]:
    """Return what `find` changes in a text, and in what comes of it, as changes of the text.

    What is found after a first round is joined with the changes that it touches, so that a second
    look at the changed text finds nothing new.
    """
    done: tuple[Change, ...] = ()
    now = line
    for _round in range(_ROUNDS):
        found = picked(now, find(now))
        if not found:
            break
        for change in reversed(found):
            whole = joined(line.text, done, change)
            # A name may no longer be one in what is left of the text around it.
            if all(line.is_free(one.start, one.end) for one in whole):
                done = whole
        now = line.with_text(applied(line.text, done))
    return done


def picked(line: Line, changes: Iterable[Change]) -> tuple[Change, ...]:
    """Return the changes in order without those that touch a name, change nothing or overlap.

    Of two that overlap the surer stays, then the longer one.
    """
    some = [
        one
        for one in changes
        if line.text[one.start : one.end] != one.replacement and line.is_free(one.start, one.end)
    ]
    if len(some) < 2:
        return tuple(some)
    kept: list[Change] = []
    for one in sorted(some, key=lambda one: (-one.confidence, one.start - one.end, one.start)):
        if all(one.end <= other.start or other.end <= one.start for other in kept):
            kept.append(one)
    return tuple(sorted(kept))


def applied(text: str, changes: Iterable[Change]) -> str:
    """Return a text after some of its changes, which do not overlap."""
    parts, done = [], 0
    for one in sorted(changes):
        parts += [text[done : one.start], one.replacement]
        done = one.end
    return "".join([*parts, text[done:]])


def joined(text: str, done: Sequence[Change], new: Change) -> tuple[Change, ...]:
    """Return changes of a text, and one of what comes of them, as changes of the text."""
    spans, shift = [], 0
    for one in done:
        start = one.start + shift
        spans.append((start, start + len(one.replacement)))
        shift += len(one.replacement) - (one.end - one.start)
    touched = [n for n, (start, end) in enumerate(spans) if start <= new.end and new.start <= end]
    if not touched:
        back = sum(
            len(one.replacement) - (one.end - one.start)
            for one, (_start, end) in zip(done, spans, strict=True)
            if end < new.start
        )
        moved = new._replace(start=new.start - back, end=new.end - back)
        return tuple(sorted((*done, moved)))
    first, last = touched[0], touched[-1]
    after = applied(text, done)
    low, high = min(new.start, spans[first][0]), max(new.end, spans[last][1])
    whole = done[first]._replace(
        start=done[first].start - (spans[first][0] - low),
        end=done[last].end + (high - spans[last][1]),
        replacement=after[low : new.start] + new.replacement + after[new.end : high],
        confidence=min(new.confidence, *(one.confidence for one in done[first : last + 1])),
    )
    rest = (*done[:first], *done[last + 1 :])
    if text[whole.start : whole.end] == whole.replacement:
        return rest
    return tuple(sorted((*rest, whole)))
