"""Finding what a regular expression of the user's fits, within a time limit."""

import re
import time
from collections.abc import Iterator, Sequence
from math import prod
from typing import Any

from editor.core.errors import RequestError
from editor.core.i18n import _
from editor.core.segments import Segment
from editor.language.tokens import LETTER
from editor.search.query import Found, Place, Query, grouped

LONGEST = 1000
MOST_REPEATS = 100_000
ROW_LIMIT_S = 0.05
TOTAL_LIMIT_S = 2.0

_REPEAT = re.compile(r"\{(\d+)")


def find_pattern(query: Query, segments: Sequence[Segment]) -> Found:
    r"""Return the places that the expression fits, each with its replacement expanded.

    In the replacement, \1 and \g<name> stand for groups. Matches of nothing are passed over.

    Raises:
        RequestError: the expression or the replacement is wrong, or takes too long.
    """
    compiled = _compiled(query)
    until = time.monotonic() + TOTAL_LIMIT_S
    places: list[Place] = []
    for row, segment in enumerate(segments):
        for track, text in enumerate(segment.texts):
            if query.covers(row, track):
                places += _places(compiled, query.replacement, text, (row, track))
        if time.monotonic() > until:
            raise _too_slow(row)
    return grouped(places)


def _compiled(query: Query) -> Any:
    import regex

    _check_size(query.text)
    flags = 0 if query.match_case else regex.IGNORECASE
    try:
        compiled = regex.compile(query.text, flags)
        if query.whole_word:
            whole = f"(?<!{LETTER})(?:{query.text})(?!{LETTER})"
            compiled = regex.compile(whole, flags)
    except (regex.error, OverflowError, RecursionError) as error:
        raise RequestError(
            _("“{pattern}” is not a regular expression: {error}.").format(
                pattern=query.text, error=error
            )
        ) from error
    return compiled


def _check_size(pattern: str) -> None:
    """Refuse what would take seconds and gigabytes before it is even tried on a text."""
    if len(pattern) > LONGEST:
        raise RequestError(
            _("The expression has {n} characters; {most} are allowed.").format(
                n=len(pattern), most=LONGEST
            )
        )
    if prod(int(count) for count in _REPEAT.findall(pattern) if int(count)) > MOST_REPEATS:
        raise RequestError(
            _("The repeats in “{pattern}” multiply to more than {most}; ask for fewer.").format(
                pattern=pattern, most=MOST_REPEATS
            )
        )


def _places(
    compiled: Any, replacement: str | None, text: str, where: tuple[int, int]
) -> Iterator[Place]:
    for match in _matches(compiled, text, where[0]):
        if match.end() > match.start():
            by = "" if replacement is None else _expanded(match, replacement)
            yield Place(*where, match.start(), match.end(), match[0], by, 100.0)


def _matches(compiled: Any, text: str, row: int) -> list[Any]:
    """Return the matches in a text; the second try is for a pause that was not the expression's."""
    for _attempt in range(2):
        try:
            return list(compiled.finditer(text, timeout=ROW_LIMIT_S))
        except TimeoutError:
            continue
    raise _too_slow(row)


def _expanded(match: Any, replacement: str) -> str:
    import regex

    try:
        return str(match.expand(replacement))
    except (regex.error, IndexError, KeyError, ValueError) as error:
        raise RequestError(
            _("“{replacement}” does not fit the expression: {error}.").format(
                replacement=replacement, error=error
            )
        ) from error


def _too_slow(row: int) -> RequestError:
    return RequestError(
        _(
            "The expression takes too long; it was stopped at row {n}. Nothing was changed. "
            "Write it more simply, without repeats inside of repeats."
        ).format(n=row + 1)
    )
