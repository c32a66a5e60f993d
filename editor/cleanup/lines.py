"""A text as the rules see it: its language, what stands beside it, and what nobody may touch."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from editor.cleanup.knowledge import known
from editor.core.glossary import Glossary
from editor.core.transcript import Transcript
from editor.language.identifying.identify import identify, votes
from editor.language.scripts import Script, language_of, script_of
from editor.language.tokens import LETTER

_CURLY_DOUBLE = re.compile("[“”„«»]")
_STRAIGHT_APOSTROPHE = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])")
_CURLY_APOSTROPHE = re.compile(r"(?<=[^\W\d_])’(?=[^\W\d_])")
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_OTHER_LANGUAGE = 30


@dataclass(frozen=True)
class Habit:
    """How the texts of a track are written: True for curly, None where nothing shows it."""

    curly_quotes: bool | None = None
    curly_apostrophes: bool | None = None


@dataclass(frozen=True)
class Line:
    """One text of a row.

    `language` is a primary tag ("en"). `others` are the languages and texts of the same row in the
    other tracks. `names` are forms that may not be touched.
    """

    text: str
    language: str = "en"
    others: tuple[tuple[str, str], ...] = ()
    names: tuple[str, ...] = ()
    habit: Habit = field(default_factory=Habit)

    @cached_property
    def protected(self) -> tuple[tuple[int, int], ...]:
        """Return the code points start:end of all names, letter for letter as they are listed."""
        return tuple(_places(self.text, self.names))

    def is_free(self, start: int, end: int) -> bool:
        """Return True when no name lies within start:end or reaches into it."""
        return not any(first < end and start < last for first, last in self.protected)

    def with_text(self, text: str) -> "Line":
        """Return this line with another text."""
        return replace(self, text=text)


def _places(text: str, names: Sequence[str]) -> Iterator[tuple[int, int]]:
    for name in names:
        if name not in text:
            continue
        left = rf"(?<!{LETTER})" if re.match(LETTER, name) else ""
        right = rf"(?!{LETTER})" if re.match(LETTER, name[-1]) else ""
        for match in re.finditer(f"{left}{re.escape(name)}{right}", text):
            yield match.start(), match.end()


class Lines:
    """The texts of a transcript, each with what its track and row tell about it."""

    def __init__(self, transcript: Transcript, glossary: Glossary) -> None:
        """Look through the tracks once; `glossary` holds the names that may not be touched."""
        self._segments = transcript.segments
        self._names = tuple(
            dict.fromkeys(
                form
                for term in glossary.terms
                for form in (term.preferred, term.translation)
                if form.strip()
            )
        )
        texts = [[one.texts[n] for one in self._segments] for n in range(len(transcript.tracks))]
        self._languages = [
            _track_language(track.language, some)
            for track, some in zip(transcript.tracks, texts, strict=True)
        ]
        self._habits = [_habit(some) for some in texts]

    def line(self, row: int, track: int) -> Line:
        """Return the text of a row in a track."""
        return self.line_of(self._segments[row].texts, track)

    def line_of(self, texts: Sequence[str], track: int) -> Line:
        """Return the text of a track in a row that has these texts by now."""
        others = tuple(
            (self._languages[n], text) for n, text in enumerate(texts) if n != track and text
        )
        language = _line_language(self._languages[track], texts[track])
        return Line(texts[track], language, others, self._names, self._habits[track])


def _track_language(tag: str, texts: Sequence[str]) -> str:
    """Return the primary tag of a track, told by its words where the tag is unknown."""
    primary = tag.split("-")[0].lower()
    if primary not in ("", "und"):
        return primary
    sample = " ".join(texts[:400])
    script = script_of(sample)
    told = identify(texts) if script in (Script.LATIN, Script.CYRILLIC) else None
    return told or language_of(sample)


def _line_language(language: str, text: str) -> str:
    """Return the language of a text: its track's, unless its words say another one aloud.

    A Portuguese row in an English track must not lose its articles “um”, and what the rules know of
    English says nothing of runes.
    """
    script = script_of(text)
    if script is Script.CJK:
        return language if language in ("zh", "ja", "ko", "yue") else language_of(text)
    if script not in (Script.LATIN, Script.CYRILLIC):
        is_of_another = known(language) and any(map(str.isalpha, text))
        return "und" if is_of_another else language
    found = votes(" ".join(dict.fromkeys(_WORD.findall(text.lower()))))
    if not found:
        return language
    other, count = found.most_common(1)[0]
    is_other = count >= 2 * found[language] + _OTHER_LANGUAGE
    return other if is_other else language


def _habit(texts: Sequence[str]) -> Habit:
    counts: Counter[str] = Counter()
    for text in texts:
        counts["straight"] += text.count('"')
        counts["'"] += len(_STRAIGHT_APOSTROPHE.findall(text)) if "'" in text else 0
        if not text.isascii():
            counts["curly"] += len(_CURLY_DOUBLE.findall(text))
            counts["’"] += len(_CURLY_APOSTROPHE.findall(text))
    return Habit(
        _more(counts["curly"], counts["straight"]),
        _more(counts["’"], counts["'"]),
    )


def _more(curly: int, straight: int) -> bool | None:
    return curly >= straight if curly or straight else None
