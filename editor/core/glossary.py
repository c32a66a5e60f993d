"""Names and terms, each with the ways in which it is misheard."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Term:
    """A name or term: the form to use, the forms that recognisers write, and a remark.

    `extra` keeps keys of a project file that this version does not know.
    """

    preferred: str
    heard: tuple[str, ...] = ()
    note: str = ""
    extra: Mapping[str, Any] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Glossary:
    """The terms of a document, in the order in which they were added."""

    terms: tuple[Term, ...] = ()


EMPTY_GLOSSARY = Glossary()
