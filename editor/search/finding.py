"""One way to look for anything: a query goes to the search that its mode names."""

from collections.abc import Sequence

from editor.core.segments import Segment
from editor.search.index import WordIndex
from editor.search.literal import find_literal
from editor.search.query import Found, Mode, Query


def find(
    query: Query,
    segments: Sequence[Segment],
    index: WordIndex | None = None,
    listed_from: float | None = None,
) -> Found:
    """Return what the query finds; an empty text finds nothing.

    A fuzzy search is quick with an index of the segments; without one it makes its own. It
    returns forms down to the degree `listed_from`, by default that of the query.

    Raises:
        RequestError: a regular expression is wrong or takes too long.
    """
    if not query.text:
        return Found(())
    if query.mode is Mode.LITERAL:
        return find_literal(query, segments)
    if query.mode is Mode.REGEX:
        from editor.search.pattern import find_pattern

        return find_pattern(query, segments)
    from editor.search.fuzzy import find_fuzzy

    least = query.degree if listed_from is None else listed_from
    return find_fuzzy(query, segments, index or WordIndex(segments), least)
