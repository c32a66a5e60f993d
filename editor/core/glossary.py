"""Names and terms, each with the ways in which it is misheard."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Term:
    """A name or term: the form to use, and the forms that recognisers write in its place.

    `translation` is its form in the other language, "" where it is the same or not known. `note`
    is a remark for people. `extra` keeps keys of a project file that this version does not know.
    """

    preferred: str
    heard: tuple[str, ...] = ()
    translation: str = ""
    note: str = ""
    extra: Mapping[str, Any] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Glossary:
    """The terms of a document, in the order in which they were added."""

    terms: tuple[Term, ...] = ()


EMPTY_GLOSSARY = Glossary()
