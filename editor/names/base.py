"""What a finder of misheard names is, and the registry through which all of them are found.

To add one, write one file in `finders`: a subclass of `Finder` whose docstring's first line is its
title, with an `id` and `find`, and `@FINDERS.register` above it. A finder only says where a right
form may have been misheard and by whose authority the form is right; how sure that is, is judged
for all of them together (`judging`).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

from editor.core.glossary import Term
from editor.core.registry import Registry
from editor.names.page import Page
from editor.names.words import Span


class Authority(IntEnum):
    """Who says that a form is right; the higher one is believed."""

    LEXICON = 0
    DOCUMENT = 1
    TRANSLATION = 2
    HEADER = 3
    GLOSSARY = 4


@dataclass(frozen=True, slots=True)
class Candidate:
    """A right form: as it is written, its letters as compared, and who says so.

    `term` is the glossary's, when the form is one of its names or a word of one.
    """

    form: str
    letters: str
    authority: Authority
    term: Term | None = None

    @property
    def size(self) -> int:
        """Return how many words it has."""
        return len(self.form.split())


class Match(NamedTuple):
    """A span that may stand for a candidate, alike from 0 to 1 in spelling and sound.

    `lacking`: the translation of the row has the right form more often than its source has.
    `taught`: a person said before that this form is a mishearing of that one.
    `disguised`: it is the right form, written with letters that only look like its own.
    """

    span: Span
    candidate: Candidate
    alike: float
    lacking: bool = False
    taught: bool = False
    disguised: bool = False


class Finder:
    """A way to find names that were misheard."""

    id: str = ""

    def find(self, page: Page) -> Iterator[Match]:
        """Yield where a right form may have been misheard; far too many rather than too few."""
        raise NotImplementedError


FINDERS: Registry[Finder] = Registry("editor.names.finders", "interlinear.finders")
