"""The terms of a glossary, prepared to be looked for in many texts."""

import re
from collections.abc import Iterator

from editor.core.glossary import Glossary
from editor.language.scripts import has_cjk
from editor.language.tokens import LETTER


class Terms:
    """The terms that have a form of their own in the translation, found by one pass a text."""

    def __init__(self, glossary: Glossary) -> None:
        """Prepare the terms; those without a form in the translation say nothing of it."""
        terms = [term for term in glossary.terms if term.preferred and term.translation]
        self._pairs = [(term.preferred, term.translation) for term in terms]
        self._by_source = {term.preferred.casefold(): term.translation for term in terms}
        self._by_translation: dict[str, list[str]] = {}
        for term in terms:
            forms = self._by_translation.setdefault(term.translation.casefold(), [])
            forms.append(term.preferred)
        self._source = _pattern(term.preferred for term in terms)
        self._translation = _pattern(term.translation for term in terms)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Terms) and self._pairs == other._pairs

    def __hash__(self) -> int:
        return hash(tuple(self._pairs))

    def in_source(self, text: str) -> Iterator[tuple[tuple[int, int], str]]:
        """Yield the span of each term in a source text, and its form in the translation."""
        if self._source is not None:
            for match in self._source.finditer(text):
                form = self._by_source.get(match[0].casefold())
                if form is not None:
                    yield match.span(), form

    def in_translation(self, text: str) -> Iterator[tuple[tuple[int, int], list[str]]]:
        """Yield the span of each term in a translation, and what the source may call it."""
        if self._translation is not None:
            for match in self._translation.finditer(text):
                forms = self._by_translation.get(match[0].casefold())
                if forms is not None:
                    yield match.span(), forms


def holds(text: str, form: str) -> bool:
    """True when the form stands in the text as a word, whatever its case."""
    pattern = _pattern([form])
    return pattern is not None and pattern.search(text) is not None


def _pattern(forms: Iterator[str] | list[str]) -> re.Pattern[str] | None:
    parts = [_bounded(form) for form in sorted(forms, key=len, reverse=True)]
    return re.compile("|".join(parts)) if parts else None


def _bounded(form: str) -> str:
    """A word of letters has no letter beside it; Chinese and Japanese have no such borders."""
    if has_cjk(form):
        return f"(?i:{re.escape(form)})"
    # Only the form ignores case: "not a letter" would else take a k for the Kelvin sign.
    return rf"(?<!{LETTER})(?i:{re.escape(form)})(?!{LETTER})"
