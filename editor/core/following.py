"""What is known of places in a text follows the text when it is changed.

Two texts are compared word by word (a sign of a script without spaces is a word here); what stands
between two words that stay is a change. Offsets are code points, times milliseconds.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from editor.core.patterns import later
from editor.core.word_times import WordTime

_UNSPACED = r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff"
_WORD = rf"[^\W_{_UNSPACED}]+(?:['’][^\W_{_UNSPACED}]+)*"
_PIECE = later(rf"{_WORD}|\S")
_MOST_COMPARED = 200_000  # pieces times pieces; more are one change

Cut = tuple[int, ...]


class Piece(NamedTuple):
    """A word or a single sign, at start:end."""

    start: int
    end: int
    text: str


class Change(NamedTuple):
    """What stood at start:end stands at new_start:new_end, and is another text."""

    start: int
    end: int
    new_start: int
    new_end: int


class Texts:
    """A text before and after a change, compared once."""

    def __init__(self, old: str, new: str) -> None:
        """Compare the two."""
        self._old, self._new = old, new
        self.changes = tuple(_changes(old, new))

    def words(self, words: Sequence[WordTime]) -> tuple[WordTime, ...]:
        """Return where the words stand now.

        A word that stays keeps its time; new words share the time of those whose place they took,
        and have none where they took nobody's.
        """
        moved: list[WordTime] = []
        rest = sorted(words)
        for change in self._widened(rest):
            before = [word for word in rest if word.end <= change.start]
            moved += _shifted(before, change.new_start - change.start)
            rest = rest[len(before) :]
            touched = [word for word in rest if word.start < change.end]
            rest = rest[len(touched) :]
            moved += _shared(touched, _pieces(self._new, change.new_start, change.new_end))
            if not rest:
                break
        moved += _shifted(rest, len(self._new) - len(self._old))
        return tuple(word for word in moved if 0 <= word.start < word.end <= len(self._new))

    def offset(self, at: int) -> int | None:
        """Return where an offset between two words is now, None where nobody can say."""
        by = 0
        for change in self.changes:
            if at <= change.start:
                break
            if at < change.end:
                return self._inside(change, at)
            by = change.new_end - change.end
        return at + by

    def cuts(self, cuts: Sequence[Cut], track: int) -> tuple[Cut, ...]:
        """Return fixed cuts with their offsets in one track as they are now.

        Left out is one that stands amid words that became others, or that would have nothing
        before or after it where it had something.
        """
        kept: list[Cut] = []
        for cut in cuts:
            at = self.offset(cut[track])
            if at is None or not self._new or self._is_lost(cut[track], at):
                continue
            moved = (*cut[:track], at, *cut[track + 1 :])
            if not kept or _ascends(kept[-1], moved):
                kept.append(moved)
        return tuple(kept)

    def _is_lost(self, before: int, now: int) -> bool:
        return _is_edge(now, self._new) and not _is_edge(before, self._old)

    def _inside(self, change: Change, at: int) -> int | None:
        old = _pieces(self._old, change.start, change.end)
        new = _pieces(self._new, change.new_start, change.new_end)
        before = sum(piece.end <= at for piece in old)
        if before == 0:
            return new[0].start if new else change.new_end
        if before == len(old):
            return new[-1].end if new else change.new_end
        is_between = old[before].start >= at
        return new[before].start if is_between and len(old) == len(new) else None

    def _widened(self, words: Sequence[WordTime]) -> Iterator[Change]:
        """Yield the changes, each as wide as the timed words that it touches, joined where near."""
        last: Change | None = None
        for change in self.changes:
            wide = _over_words(change, words)
            if last is not None and wide.start < last.end:
                last = Change(last.start, max(last.end, wide.end), last.new_start, wide.new_end)
            else:
                if last is not None:
                    yield last
                last = wide
        if last is not None:
            yield last


def _is_edge(at: int, text: str) -> bool:
    return not text[:at].strip() or not text[at:].strip()


def _ascends(before: Cut, after: Cut) -> bool:
    return before != after and all(a <= b for a, b in zip(before, after, strict=True))


def _pieces(text: str, start: int, end: int) -> list[Piece]:
    return [Piece(*match.span(), match[0]) for match in _PIECE().finditer(text, start, end)]


def _changes(old: str, new: str) -> Iterator[Change]:
    """Yield what differs between the pieces that both texts have."""
    head, tail = _equal_ends(old, new)
    end, new_end = len(old) - tail, len(new) - tail
    before, after = _pieces(old, head, end), _pieces(new, head, new_end)
    last, new_last = head, head
    if before and after and len(before) * len(after) <= _MOST_COMPARED:
        for one, other in _matched([one.text for one in before], [one.text for one in after]):
            change = Change(last, before[one].start, new_last, after[other].start)
            if old[last : change.end] != new[new_last : change.new_end]:
                yield change
            last, new_last = before[one].end, after[other].end
    if old[last:end] != new[new_last:new_end]:
        yield Change(last, end, new_last, new_end)


def _equal_ends(old: str, new: str) -> tuple[int, int]:
    """Return how much is the same at the start and at the end, without parts of words."""
    head = _equal(lambda size: old[:size] == new[:size], min(len(old), len(new)))
    while head and not old[head - 1].isspace():
        head -= 1
    most = min(len(old), len(new)) - head
    tail = _equal(lambda size: old[len(old) - size :] == new[len(new) - size :], most)
    while tail and not old[-tail].isspace():
        tail -= 1
    return head, tail


def _equal(is_equal: Callable[[int], bool], most: int) -> int:
    """Return the largest size up to `most` for which it is so, when it is so for all smaller."""
    least = 0
    while least < most:
        middle = (least + most + 1) // 2
        if is_equal(middle):
            least = middle
        else:
            most = middle - 1
    return least


def _matched(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int]]:
    from difflib import SequenceMatcher

    if set(old).isdisjoint(new):
        return

    for block in SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks():
        for at in range(block.size):
            yield block.a + at, block.b + at


def _over_words(change: Change, words: Sequence[WordTime]) -> Change:
    touched = [word for word in words if word.start < change.end and word.end > change.start]
    if not touched:
        return change
    left = max(0, change.start - touched[0].start)
    right = max(0, touched[-1].end - change.end)
    start, end, new_start, new_end = change
    return Change(start - left, end + right, new_start - left, new_end + right)


def _shifted(words: Sequence[WordTime], by: int) -> Sequence[WordTime]:
    if not by:
        return words
    return [word._replace(start=word.start + by, end=word.end + by) for word in words]


def _shared(old: Sequence[WordTime], pieces: Sequence[Piece]) -> list[WordTime]:
    """Return new words in the time of the old ones: one for one, or else by their length."""
    spoken = [piece for piece in pieces if any(map(str.isalnum, piece.text))]
    if not old or not spoken:
        return []
    if len(old) == 1:
        return [old[0]._replace(start=spoken[0].start, end=spoken[-1].end)]
    if len(old) == len(spoken):
        pairs = zip(old, spoken, strict=True)
        return [word._replace(start=piece.start, end=piece.end) for word, piece in pairs]
    begin, length = old[0].from_ms, max(old[-1].to_ms - old[0].from_ms, 0)
    total = sum(len(piece.text) for piece in spoken)
    made, done = [], 0
    for piece in spoken:
        since, done = done, done + len(piece.text)
        times = (begin + length * since // total, begin + length * done // total)
        made.append(old[0].__class__(piece.start, piece.end, *times))
    return made
