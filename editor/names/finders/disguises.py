"""Names with letters that only look like the right ones: of another script or width, or unseen."""

import unicodedata
from collections.abc import Iterator, Mapping

from editor.language.folding import bare, fold, undisguised
from editor.language.tokens import tokens
from editor.names.base import FINDERS, Authority, Candidate, Finder, Match
from editor.names.finders.glossary import terms_of
from editor.names.page import Page
from editor.names.words import Word

_COMMON_FROM = 4.5


@FINDERS.register
class Disguises(Finder):
    """Letters that look like others."""

    id = "disguises"

    def find(self, page: Page) -> Iterator[Match]:
        """Yield words with odd letters where the same word stands elsewhere with usual ones.

        Nothing is yielded for a common word, nor where the odd letters are the only ones.
        """
        odd = [
            span
            for row in range(len(page.rows))
            for span in page.spans(row, 1)
            if _is_disguised(page.words_in(span)[0])
        ]
        usual = page.memo("usual", _usual_forms) if odd else {}
        for span in odd:
            right = usual.get(undisguised(page.words_in(span)[0].core))
            if right is not None:
                yield Match(span, right, 1.0, disguised=True)


def _is_disguised(word: Word) -> bool:
    """Return True when the letters as compared are Latin, and those that stand there are not."""
    return not word.core.isascii() and word.letters.isascii() and not is_plain(word.core)


def is_plain(form: str) -> bool:
    """Return True for a word of Latin letters as keyboards write them, accents composed."""
    return unicodedata.normalize("NFKC", form) == form and all(map(_is_latin, form))


def _is_latin(char: str) -> bool:
    is_letter = char.isalnum() and (char < "\u0250" or "\u1e00" <= char < "\u1f00")
    return is_letter or char in "'’ʼ-‐"


def _usual_forms(page: Page) -> Mapping[str, Candidate]:
    """Return by their small letters the words that stand somewhere as they should be written."""
    found = {undisguised(one.form): one for one in terms_of(page) if is_plain(one.form)}
    for form, authority in _forms(page):
        if is_plain(form) and page.zipf(form) < _COMMON_FROM:
            found.setdefault(undisguised(form), Candidate(form, fold(form), authority))
    return found


def _forms(page: Page) -> Iterator[tuple[str, Authority]]:
    for line in page.transcript.header:
        for token in tokens(line):
            yield bare(token.word).core, Authority.HEADER
    for row in page.rows:
        for form in row.held.forms.values():
            yield form, Authority.TRANSLATION
    for row in page.rows:
        for word in row.words:
            yield word.core, Authority.DOCUMENT
