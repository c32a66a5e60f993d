"""Names of several words: their words are one decision, and all of them are right or none is.

The words of a name stand side by side in the row. Where each of them is likely, they vouch for each
other, and each is as sure as the surest. Where one of them was heard as something that nobody can
tell, correcting the others leaves a name that is half right: that is never sure.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from editor.core.proposals import TICKED_FROM, Proposal
from editor.language.folding import bare, fold
from editor.language.tokens import tokens
from editor.names.base import Candidate
from editor.names.page import Page
from editor.names.words import Word, is_name

_LIKELY = 0.5
_NOT_SURE = TICKED_FROM - 0.01

Chosen = tuple[Proposal, Candidate, int, int]
"""A proposal, its right form, and the words first:end of the row that it takes."""


def settled(page: Page, chosen: Iterable[Chosen]) -> list[Proposal]:
    """Return proposals as sure as the names that they are words of, in the order of the text.

    A word that is right but for its capital comes with the others of its name.
    """
    done: list[Proposal] = []
    for group in _names(page, sorted(chosen, key=lambda one: (one[0].row, one[2]))):
        done += _settled(page, group)
    return list(_apart(sorted(done, key=lambda one: (one.row, one.start, -one.end))))


def _apart(ordered: Iterable[Proposal]) -> Iterator[Proposal]:
    """Leave out what lies in a whole name, or reaches into one."""
    last: Proposal | None = None
    for one in ordered:
        if last is None or one.row != last.row or one.start >= last.end:
            yield one
            last = one


def _names(page: Page, chosen: Iterable[Chosen]) -> Iterator[list[Chosen]]:
    """Yield what stands side by side as the words of one name."""
    group: list[Chosen] = []
    for one in chosen:
        if group and not _follows(page, group[-1], one):
            yield group
            group = []
        group.append(one)
    if group:
        yield group


def _follows(page: Page, one: Chosen, other: Chosen) -> bool:
    is_beside = one[0].row == other[0].row and one[3] == other[2]
    return is_beside and other[1].letters in page.names.after.get(one[1].letters, ())


def _settled(page: Page, group: Sequence[Chosen]) -> list[Proposal]:
    sure = [one[0].confidence for one in group]
    level = max(sure) if min(sure) >= _LIKELY else min(max(sure), _NOT_SURE)
    missing = _is_half(page, group)
    some = [
        replace(one[0], confidence=min(_NOT_SURE, one[0].confidence) if missing else level)
        if len(group) > 1 or missing
        else one[0]
        for one in group
    ]
    whole = _hyphened(page, group, some)
    return (
        [whole] if whole else [*some, *_capitals(page, group, max(one.confidence for one in some))]
    )


def _hyphened(page: Page, group: Sequence[Chosen], some: Sequence[Proposal]) -> Proposal | None:
    """Return the one proposal for a name with hyphens, whose other words stand beside."""
    name = page.names.full_name(group[0][1].letters) or ""
    parts = [fold(bare(token.word).core) for token in tokens(name)]
    if "-" not in name or " " in name or group[0][1].letters not in parts:
        return None
    words = page.rows[group[0][0].row].words
    ahead = parts.index(group[0][1].letters)
    behind = len(parts) - ahead - len(group)
    first, last = group[0][2] - ahead, group[-1][3] + behind
    if behind < 0 or first < 0 or last > len(words):
        return None
    beside = (*words[first : group[0][2]], *words[group[-1][3] : last])
    wanted = (*parts[:ahead], *(parts[-behind:] if behind else ()))
    if tuple(word.letters for word in beside) != wanted:
        return None
    start, end = words[first].start, words[last - 1].end
    text = page.transcript.segments[some[0].row].texts[page.source]
    return replace(
        some[0], start=start, end=end, found=text[start:end], replacement=name, right=name
    )


def _is_half(page: Page, group: Sequence[Chosen]) -> bool:
    """Return True when the translation has the name with a word that is neither here nor found."""
    row = page.rows[group[0][0].row]
    here = {one[1].letters for one in group}
    first, last = group[0], group[-1]
    for other in page.names.before.get(first[1].letters, ()):
        if other + first[1].letters in row.held.counts and _is_gone(page, first, other, here):
            return True
    for other in page.names.after.get(last[1].letters, ()):
        if last[1].letters + other in row.held.counts and _is_gone(page, last, other, here):
            return True
    return False


def _is_gone(page: Page, one: Chosen, other: str, here: set[str]) -> bool:
    return other not in here and other not in page.rows[one[0].row].counts


def _capitals(page: Page, group: Sequence[Chosen], sure: float) -> Iterator[Proposal]:
    """Yield the words beside that belong to the name and lack nothing but its capital."""
    row = page.rows[group[0][0].row]
    first, last = group[0], group[-1]
    name = page.names.full_name(first[1].letters) or ""
    parts = {fold(core): core for core in (bare(one.word).core for one in tokens(name))}
    beside = []
    if first[2]:
        beside.append((row.words[first[2] - 1], page.names.before.get(first[1].letters, ())))
    if last[3] < len(row.words):
        beside.append((row.words[last[3]], page.names.after.get(last[1].letters, ())))
    for word, others in beside:
        right = parts.get(word.letters, "")
        if (
            page.has_capitals
            and word.letters in others
            and is_name(right)
            and word.core == right.lower()
        ):
            yield _capital(group[0][0], word, right, sure)


def _capital(one: Proposal, word: Word, right: str, sure: float) -> Proposal:
    return replace(
        one,
        start=word.start,
        end=word.end,
        found=word.core,
        replacement=right,
        right=right,
        confidence=sure,
    )
