"""Where two versions of a text differ, in whole words."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

from editor.language.tokens import tokens


class Difference(NamedTuple):
    """Code points start:end of the old text became new_start:new_end of the new one."""

    start: int
    end: int
    new_start: int
    new_end: int


def differences(old: str, new: str) -> Iterator[Difference]:
    """Yield where two texts differ, from the first place on.

    Words are never cut; signs, blanks and letters of scripts without blanks stand for themselves.
    """
    olds, news = _pieces(old), _pieces(new)
    old_at, new_at = _starts(olds), _starts(news)
    matcher = SequenceMatcher(None, olds, news, autojunk=False)
    for kind, first, last, new_first, new_last in matcher.get_opcodes():
        if kind != "equal":
            yield Difference(old_at[first], old_at[last], new_at[new_first], new_at[new_last])


def _pieces(text: str) -> list[str]:
    """Return words and what is between them, which together are the text."""
    found, end = [], 0
    for token in tokens(text):
        found += [*text[end : token.start], token.word]
        end = token.end
    return [*found, *text[end:]]


def _starts(pieces: list[str]) -> list[int]:
    """Return where each piece begins in the text, and where the last one ends."""
    starts = [0]
    for piece in pieces:
        starts.append(starts[-1] + len(piece))
    return starts
