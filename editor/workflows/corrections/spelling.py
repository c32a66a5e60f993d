"""The spelling of a talk: each column by its language, names and a person's own words accepted."""

import re
from collections.abc import Iterable, Mapping, Sequence

from editor import paths
from editor.core.errors import InputError
from editor.core.glossary import Glossary
from editor.core.i18n import _
from editor.core.progress import NoProgress, Progress
from editor.core.segments import Segment, Track
from editor.language.tokens import Token, tokens
from editor.language.vocabulary.spelling import Dictionary, dictionary
from editor.storage.fs import make_folder, reason_of, write_atomic

_FILE = "words.txt"
_KEPT = 4_000
_STEP = 500
_SHORTEST = 2
_HAS_FIGURE = re.compile(r"\d").search
_POSSESSIVE = re.compile("['’ʼ＇][sS]?$")


class Spelling:
    """Tells which words of a talk are not in the dictionaries of their columns.

    Right are also the words of glossary names, the words a person has accepted, what has a figure
    in it, and abbreviations in capitals.
    """

    def __init__(
        self, dictionaries: Mapping[int, Dictionary], accepted: Iterable[str] = ()
    ) -> None:
        """Take the dictionary of each track that has one."""
        self._dictionaries = dictionaries
        self._accepted = {word.casefold() for word in accepted}
        self._known: dict[tuple[int, str], bool] = {}
        self._found: dict[tuple[int, str], tuple[Token, ...]] = {}

    def accept(self, words: Iterable[str]) -> None:
        """Take words for right from now on."""
        self._accepted.update(word.casefold() for word in words)
        self._known.clear()
        self._found.clear()

    def misspelt(self, track: int, text: str) -> tuple[Token, ...]:
        """Return the words of a text that are not known, with their places in code points."""
        if track not in self._dictionaries:
            return ()
        key = track, text
        found = self._found.get(key)
        if found is None:
            if len(self._found) >= _KEPT:
                self._found.clear()
            found = tuple(one for one in tokens(text) if not self._knows(track, one.word))
            self._found[key] = found
        return found

    def suggestions(self, track: int, word: str) -> Sequence[str]:
        """Return what a word may have been meant to be, the likeliest first."""
        words = self._dictionaries.get(track)
        return words.suggest(word.replace("’", "'")) if words is not None else ()

    def _knows(self, track: int, word: str) -> bool:
        key = track, word
        known = self._known.get(key)
        if known is None:
            known = self._is_right(self._dictionaries[track], word)
            self._known[key] = known
        return known

    def _is_right(self, words: Dictionary, word: str) -> bool:
        if len(word) < _SHORTEST or word.isupper() or _HAS_FIGURE(word):
            return True
        bare = _POSSESSIVE.sub("", word)
        if word.casefold() in self._accepted or bare.casefold() in self._accepted:
            return True
        plain = word.replace("’", "'").replace("ʼ", "'").replace("＇", "'")
        return words.knows(plain) or (bare != word and words.knows(bare))


def spelling_of(
    tracks: Sequence[Track], glossaries: Iterable[Glossary], region: str = ""
) -> Spelling:
    """Return the spelling of a talk with these languages; `region` is the user's, such as "GB".

    Raises:
        InputError: the file of accepted words cannot be read; the sentence names it.
    """
    dictionaries = {}
    for number, track in enumerate(tracks):
        found = dictionary(track.language, region)
        if found is not None:
            dictionaries[number] = found
    accepted = accepted_words() | {word for one in glossaries for word in names_in(one)}
    return Spelling(dictionaries, accepted)


def names_in(glossary: Glossary) -> set[str]:
    """Return the words of which the right forms of a glossary are made, in both languages."""
    forms = (form for term in glossary.terms for form in (term.preferred, term.translation))
    return {one.word for form in forms for one in tokens(form)}


def next_misspelt(
    spelling: Spelling,
    segments: Sequence[Segment],
    start: tuple[int, int, int],
    progress: Progress | None = None,
) -> tuple[int, int, Token] | None:
    """Return row, track and word of the first word not known after a place, round the end.

    The place is a row, a track, and an offset in code points; a word that begins there is next.

    Raises:
        Cancelled: a person wants to stop.
    """
    told = progress or NoProgress()
    row, track, offset = start
    count = len(segments)
    for step in range(count + 1):
        at = (row + step) % count if count else 0
        if step % _STEP == 0:
            told.step(step, count, _("Looking for misspelt words"))
        if not count:
            break
        for one, text in enumerate(segments[at].texts):
            for word in spelling.misspelt(one, text):
                place = one, word.start
                is_after = step > 0 or place >= (track, offset)
                if is_after and (step < count or place < (track, offset)):
                    return at, one, word
    return None


def accepted_words() -> set[str]:
    """Return the words that a person has accepted, in all projects; none where there is no file.

    Raises:
        InputError: the file cannot be read; the sentence names it.
    """
    path = paths.config_dir() / _FILE
    try:
        return set(path.read_text(encoding="utf-8", errors="replace").split())
    except FileNotFoundError:
        return set()
    except OSError as error:
        raise InputError(
            _("“{path}” cannot be read: {reason}.").format(path=path, reason=reason_of(error))
        ) from error


def keep_word(word: str) -> None:
    """Accept a word in all projects from now on.

    Raises:
        InputError: the file of accepted words cannot be read; nothing was changed.
        OutputError: it was not saved; the old one is as it was.
    """
    words = sorted(accepted_words() | {word}, key=str.casefold)
    path = paths.config_dir() / _FILE
    make_folder(path.parent)
    write_atomic(path, "".join(f"{one}\n" for one in words).encode())
