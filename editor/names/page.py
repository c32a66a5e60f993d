"""A transcript prepared for finding names: the words of each row and what its translation holds."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, TypeVar

from editor.core.glossary import Glossary
from editor.core.segments import Role
from editor.core.transcript import Transcript
from editor.language.folding import bare, fold
from editor.language.forms.case_forms import is_case_of
from editor.language.forms.endings import is_inflected
from editor.language.scripts import Script, script_of
from editor.language.tokens import tokens
from editor.language.vocabulary.commonness import commonness
from editor.names.comparisons import Comparisons
from editor.names.held import Held, held_in
from editor.names.known import KnownNames
from editor.names.narrowing import narrowed
from editor.names.words import Cutter, Row, Span, Word, is_name

T = TypeVar("T")

LONGEST_SPAN = 4
_RARE_BELOW = 3.0
_HARDLY_ANY = 0.02
_COMPOUNDING = frozenset({"de", "nl", "sv", "da", "no", "nb", "nn", "is", "fi", "et", "hu"})


class Page(Comparisons):
    """All that the finders look at; nothing in it changes."""

    def __init__(self, transcript: Transcript, glossary: Glossary) -> None:
        """Prepare the source track of a transcript, with the terms known beforehand."""
        super().__init__()
        self.transcript = transcript
        self._given = glossary
        self.source = transcript.track_of(Role.SOURCE) or 0
        self.translation = transcript.track_of(Role.TRANSLATION)
        self.language = transcript.tracks[self.source].language
        self._memos: dict[str, Any] = {}
        self._spans: dict[int, tuple[Span, ...]] = {}
        self._zipfs_in_translation: dict[str, float] = {}
        cutter = Cutter(self.language)
        self.words_of = cutter.words_of
        self.zipf = cutter.zipf

    @cached_property
    def glossary(self) -> Glossary:
        """Return the terms that were known beforehand and that the page may be about."""
        rare = (word.letters for row in self.rows for word in row.words if word.zipf < _RARE_BELOW)
        held = (letters for row in self.rows for letters in row.held.counts)
        count = len(self._given.terms)
        sounded = (one for row in self.rows for one in row.held.told(count))
        return narrowed(self._given, (*rare, *held, *sounded))

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """Return the rows, prepared."""
        other = self.translation
        language = "und" if other is None else self.transcript.tracks[other].language
        made = []
        for segment in self.transcript.segments:
            cut = tuple(self.words_of(segment.texts[self.source]))
            counts = Counter(word.letters for word in cut)
            made.append(
                Row(
                    cut,
                    counts,
                    held_in(segment.texts[other], language, self.script)
                    if other is not None
                    else Held(),
                )
            )
        return tuple(made)

    @cached_property
    def script(self) -> Script:
        """Return the script of the source."""
        return _script_of_most(one.texts[self.source] for one in self.transcript.segments[:50])

    def memo(self, name: str, make: "Callable[[Page], T]") -> T:
        """Return what `make` makes of this page, made once."""
        if name not in self._memos:
            self._memos[name] = make(self)
        found: T = self._memos[name]
        return found

    @cached_property
    def lower_case(self) -> frozenset[str]:
        """Return the words that stand in lower case somewhere in the source."""
        return frozenset(
            word.core for row in self.rows for word in row.words if word.core == word.core.lower()
        )

    @cached_property
    def has_capitals(self) -> bool:
        """Return False for a source without capitals, as some recognisers write it."""
        count = sum(len(row.words) for row in self.rows)
        capitals = sum(is_name(word.core) for row in self.rows for word in row.words)
        return capitals > _HARDLY_ANY * count

    def zipf_in_translation(self, word: str) -> float:
        """Return how common a word is in the translation's language, 0 in one of another script."""
        if self._in_translation is None:
            return 0.0
        found = self._zipfs_in_translation.get(word)
        if found is None:
            found = self._in_translation.get(word.lower(), 0.0)
            self._zipfs_in_translation[word] = found
        return found

    @cached_property
    def is_compounding(self) -> bool:
        """Return True where the translation's language writes several words as one: Gartenhaus."""
        if self._in_translation is None:
            return False
        return self.transcript.tracks[self.translation or 0].language.split("-")[0] in _COMPOUNDING

    @cached_property
    def _in_translation(self) -> Mapping[str, float] | None:
        """How common words of the translation's language are, None for one of another script."""
        if self.translation is None or self.script is not self._translation_script:
            return None
        return commonness(self.transcript.tracks[self.translation].language)

    @cached_property
    def _translation_script(self) -> Script:
        other = self.translation or 0
        return _script_of_most(one.texts[other] for one in self.transcript.segments[:50])

    @cached_property
    def rows_by_letters(self) -> Mapping[str, Sequence[int]]:
        """Return the rows in whose source each word stands."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for number, row in enumerate(self.rows):
            for letters in row.counts:
                found[letters].append(number)
        return found

    def spans(self, row: int, most: int = LONGEST_SPAN) -> Sequence[Span]:
        """Return all runs of one to `most` words of a row (no more than four)."""
        made = self._spans.get(row)
        if made is None:
            made = self._spans[row] = tuple(self._runs(row))
        return made if most >= LONGEST_SPAN else [one for one in made if one.size <= most]

    def _runs(self, row: int) -> Iterator[Span]:
        words = self.rows[row].words
        for first in range(len(words)):
            letters = ""
            for size in range(1, min(LONGEST_SPAN, len(words) - first) + 1):
                word = words[first + size - 1]
                if size > 1 and not word.joins:
                    break
                letters += word.letters
                yield Span(row, first, size, letters)

    def words_in(self, span: Span) -> Sequence[Word]:
        """Return the words of a span."""
        return self.rows[span.row].words[span.first : span.first + span.size]

    def text_of(self, span: Span) -> str:
        """Return the text of a span as it stands, from its first word's core to its last's."""
        words = self.words_in(span)
        text = self.transcript.segments[span.row].texts[self.source]
        return text[words[0].start : words[-1].end]

    def is_right(self, span: Span, form: str) -> bool:
        """Return True when a span is right already, or has a form that is.

        That is the form itself but for case or an ending of grammar, words of it, a name that a
        person has put into the glossary, or several words with one of them.
        """
        if self._is_same(span, form):
            return True
        rights = form.casefold().split()
        words = [word.core.casefold() for word in self.words_in(span)]
        if len(rights) > 1 and all(word in rights for word in words):
            return True
        if span.size > 1 and len(rights) == 1 and any(_is_form(rights[0], one) for one in words):
            return True
        return any(word in self._taught for word in words)

    def _is_same(self, span: Span, form: str) -> bool:
        text = self.text_of(span)
        if text.casefold() == form.casefold():
            return True
        is_word = span.size == 1
        return is_word and (is_inflected(self.likeness(fold(form)), text) or is_case_of(form, text))

    @cached_property
    def _taught(self) -> frozenset[str]:
        """The glossary's names, whole and by their words, without regard to case."""
        forms = [term.preferred for term in self.glossary.terms]
        parts = (bare(token.word).core for form in forms for token in tokens(form))
        names = (part for part in parts if is_name(part))
        return frozenset(form.casefold() for form in (*forms, *names))

    @cached_property
    def names(self) -> KnownNames:
        """Return the names of several words that glossary, titles and translation have."""
        held = (form for row in self.rows for form in row.held.forms.values() if _is_known(form))
        terms = (term.preferred for term in self.glossary.terms)
        return KnownNames((*terms, *self._title_runs(), *held))

    def _title_runs(self) -> Iterator[str]:
        """Yield the runs of words with a capital in the title lines."""
        for line in self.transcript.header:
            run: list[str] = []
            for token in tokens(line):
                core = bare(token.word).core
                run = [*run, core] if core[:1].isupper() else []
                if len(run) > 1:
                    yield " ".join(run[-2:])


def _is_form(right: str, word: str) -> bool:
    return word == right or (not word.isascii() and is_case_of(right, word))


def _script_of_most(texts: Iterable[str]) -> Script:
    """Return the script of most texts, NONE where there are none with letters."""
    known = (script for script in map(script_of, texts) if script is not Script.NONE)
    most = Counter(known).most_common(1)
    return most[0][0] if most else Script.NONE


def _is_known(form: str) -> bool:
    """Return True for a form that is a name, or one term that is written with a hyphen."""
    return is_name(form) or "-" in form
