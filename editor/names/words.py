"""The words of a source text, as they are compared."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from editor.language.folding import bare, fold
from editor.language.forms.between import joins
from editor.language.tokens import tokens
from editor.language.vocabulary.commonness import commonness
from editor.names.held import Held

_KEEPS_ELISION = frozenset({"fr", "it", "ca"})


class Word(NamedTuple):
    """A word without elision and possessive: code points start:end, its letters as compared.

    `zipf` says how common it is in the language of its text, 0 for a word not known.
    """

    start: int
    end: int
    core: str
    letters: str
    zipf: float
    joins: bool
    """True when nothing but blanks or a hyphen is between it and the word before."""


class Span(NamedTuple):
    """One to four words of a row that may be a name misheard."""

    row: int
    first: int
    size: int
    letters: str


class Row(NamedTuple):
    """The words of the source text, the letters of each, and what the translation holds."""

    words: tuple[Word, ...]
    counts: Mapping[str, int]
    held: Held


class Cutter:
    """Cuts texts of one language into words."""

    def __init__(self, language: str) -> None:
        """Cut texts of a language (BCP 47)."""
        self._zipf = commonness(language)
        self._keeps_elision = language.split("-")[0] in _KEEPS_ELISION
        self._forms: dict[str, tuple[int, str, str, float]] = {}

    def zipf(self, word: str) -> float:
        """Return how common a word is in the language: 7 for "the", 0 when not known."""
        return self._zipf.get(word.lower(), 0.0)

    def words_of(self, text: str) -> Iterator[Word]:
        """Yield the words of a text."""
        end = None
        for start, stop, word in tokens(text):
            form = self._forms.get(word)
            if form is None:
                form = self._forms[word] = self._form(word)
            skip, core, letters, zipf = form
            is_beside = end is not None and joins(text[end:start])
            if letters:
                yield Word(start + skip, start + skip + len(core), core, letters, zipf, is_beside)
            end = stop

    def _form(self, word: str) -> tuple[int, str, str, float]:
        elision, core, possessive = bare(word)
        skip = len(elision)
        letters = fold(core)
        if elision and not self._keeps_elision:
            skip, core = 0, elision + core
        return skip, core, letters, self.zipf(word if not possessive else core)


def is_name(core: str) -> bool:
    """Return True for a word with a capital letter, or of a script without capitals."""
    return core != core.lower() or core.lower() == core.upper()
