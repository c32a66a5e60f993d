"""Cues that all show two languages in a span each, as this program writes them.

They are taken apart without going through their tags; the result is the same.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import chain
from typing import NamedTuple

from editor.core.segments import Track
from editor.formats.languages.two_scripts import tracks_of
from editor.formats.webvtt.payload import is_named

_pair = re.compile(r"<lang ([\w-]+)>[^<]+</lang>\n<lang ([\w-]+)>[^<]+</lang>").fullmatch
_END = "</lang>"
_ODD = ("<", ">", "&", "{\\", "\u00a0")


class Pairs(NamedTuple):
    """The two languages, the upper one first, and the texts of each."""

    languages: tuple[str, str]
    columns: tuple[list[str], list[str]]

    @property
    def texts(self) -> list[str]:
        """The texts of the cues as they are shown."""
        both = zip(*self.columns, strict=True)
        return [f"{upper}\n{lower}" if upper and lower else upper or lower for upper, lower in both]

    def tracks(self) -> tuple[Track, ...]:
        """Return the tracks of the languages."""
        both = zip(tracks_of(self.columns), self.languages, strict=True)
        return tuple(replace(track, language=name) for track, name in both)


def pairs_of(texts: Iterable[str]) -> Pairs | None:
    """Return what stands in the spans of raw texts, None where anything else is in one of them.

    Either of the two may be missing. Writing the pairs gives the raw texts again.
    """
    texts = iter(texts)
    found = _pair(next(texts, ""))
    if found is None or found[1] == found[2]:
        return None
    languages = found[1], found[2]
    columns = (
        _taken_apart(chain((found[0],), texts), languages)
        if all(map(is_named, languages))
        else None
    )
    if columns is None or not (_are_plain(columns[0]) and _are_plain(columns[1])):
        return None
    return Pairs(languages, columns)


def _taken_apart(
    texts: Iterable[str], languages: tuple[str, str]
) -> tuple[list[str], list[str]] | None:
    first, second = (f"<lang {language}>" for language in languages)
    between, behind = f"{_END}\n{second}", -len(_END)
    uppers: list[str] = []
    lowers: list[str] = []
    for text in texts:
        if not text.endswith(_END):
            return None
        if text.startswith(first):
            upper, middle, lower = text[len(first) : behind].partition(between)
            if not upper or (middle and not lower):
                return None
        elif text.startswith(second) and len(text) > len(second) - behind:
            upper, lower = "", text[len(second) : behind]
        else:
            return None
        uppers.append(upper)
        lowers.append(lower)
    return uppers, lowers


def _are_plain(texts: list[str]) -> bool:
    """True when all texts are shown as they stand, without blanks around them."""
    whole = "\n".join(texts)
    return not any(sign in whole for sign in _ODD) and texts == [text.strip() for text in texts]
