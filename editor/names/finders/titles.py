"""Names in the title lines, looked for through the whole transcript."""

from collections.abc import Iterator

from editor.language.folding import bare, fold
from editor.language.forms.declension import base_of
from editor.language.scripts import Script, script_of
from editor.language.tokens import Token, tokens
from editor.names.base import FINDERS, Authority, Candidate, Finder, Match
from editor.names.near import anywhere
from editor.names.page import Page
from editor.names.words import is_name

_SHORTEST = 3
_ORDINARY = 4.4
_ORDINARY_IN_TITLE_CASE = 3.4
_ORDINARY_WITHOUT_CAPITALS = 3.5
_MOST_WORDS = 3
_TITLE_CASE = 0.6


@FINDERS.register
class Titles(Finder):
    """What the title lines write."""

    id = "titles"

    def find(self, page: Page) -> Iterator[Match]:
        """Yield what is like a name of the title lines anywhere in the source."""
        yield from anywhere(page, page.memo("titles", names_of_titles))


def names_of_titles(page: Page) -> list[Candidate]:
    """Return words with a capital that are not ordinary ones, and runs of two or three of them."""
    return list({one.letters: one for one in _names(page)}.values())


def _names(page: Page) -> Iterator[Candidate]:
    for line in page.transcript.header:
        limit = _ORDINARY_IN_TITLE_CASE if _is_in_title_case(line) else _ORDINARY
        run: list[Token] = []
        for token in tokens(line):
            core = bare(token.word).core
            fits = _may_be_name(page, core, limit)
            if run and (not fits or line[run[-1].end : token.start] != " "):
                run = []
            if not fits:
                continue
            run = [*run, token][-_MOST_WORDS:]
            for first in range(len(run)):
                form = _as_subject(page, line[run[first].start : token.start] + core)
                if first < len(run) - 1 or len(core) >= _SHORTEST:
                    yield Candidate(form, fold(form), Authority.HEADER)


def _as_subject(page: Page, form: str) -> str:
    """Return a name as it is when it is spoken of: titles have "with Мария" in another case."""
    if form.isascii():
        return form
    return " ".join(base_of(word, page.zipf) for word in form.split(" "))


def _is_in_title_case(line: str) -> bool:
    long = [token.word for token in tokens(line) if len(token.word) > _SHORTEST]
    return bool(long) and sum(word[0].isupper() for word in long) >= _TITLE_CASE * len(long)


def _may_be_name(page: Page, core: str, limit: float) -> bool:
    if script_of(core) not in (Script.LATIN, page.script):
        return False
    if page.has_capitals:
        return is_name(core) and page.zipf(core) < limit and core.lower() not in page.lower_case
    return is_name(core) and page.zipf(core) < min(limit, _ORDINARY_WITHOUT_CAPITALS)
