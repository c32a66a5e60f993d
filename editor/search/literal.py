"""Finding exactly these characters, or a regular expression made of them."""

import re
from collections.abc import Sequence

from editor.core.segments import Segment
from editor.language.tokens import LETTER
from editor.search.query import Found, Place, Query, grouped

_LETTER = re.compile(LETTER)


def find_literal(query: Query, segments: Sequence[Segment]) -> Found:
    """Return the places of a text; letters in either case unless it is to be matched."""
    letters = _letters(query)
    pattern = _pattern(query)
    replacement = query.replacement if query.replacement is not None else ""
    places = []
    for row, segment in enumerate(segments):
        for track, text in enumerate(segment.texts):
            if letters.search(text) is None or not query.covers(row, track):
                continue
            places += [
                Place(row, track, match.start(), match.end(), match[0], replacement, 100.0)
                for match in pattern.finditer(text)
            ]
    return grouped(places)


def _letters(query: Query) -> re.Pattern[str]:
    """The text alone, which is sought three times as fast as one with borders around it."""
    return re.compile(re.escape(query.text), _flags(query))


def _pattern(query: Query) -> re.Pattern[str]:
    written = re.escape(query.text)
    if query.whole_word:
        before = f"(?<!{LETTER})" if _LETTER.match(query.text) else ""
        after = f"(?!{LETTER})" if _LETTER.match(query.text[-1]) else ""
        written = before + written + after
    return re.compile(written, _flags(query))


def _flags(query: Query) -> re.RegexFlag:
    return re.NOFLAG if query.match_case else re.IGNORECASE
