"""Names and terms, each with the ways in which it is misheard."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """A name or term: the form to use, the forms that recognisers write, and a remark."""

    preferred: str
    heard: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Glossary:
    """The terms of a document, in the order in which they were added."""

    terms: tuple[Term, ...] = ()


EMPTY_GLOSSARY = Glossary()
