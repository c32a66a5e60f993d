"""Finding what was misheard for a name: by spelling and sound together.

One word is compared with every distinct word; a name of several words, or one that was heard as
several, is found where a word sounds like its beginning and the words behind it like the rest.
"""

from collections.abc import Sequence

from editor.core.segments import Segment
from editor.search.index import WordIndex
from editor.search.query import Found, Query, grouped, without_overlaps
from editor.search.right_form import RightForm
from editor.search.single_words import single_words
from editor.search.spans import spans


def find_fuzzy(query: Query, segments: Sequence[Segment], index: WordIndex, least: float) -> Found:
    """Return the forms that are alike at least to the degree `least`, with their places.

    What already is the right form, in whatever case, is not among them.
    """
    right = RightForm(query.text)
    if not right.alike.letters:
        return Found(())
    places = [
        *spans(right, query, segments, index, least),
        *single_words(right, query, segments, index, least),
    ]
    return grouped(without_overlaps(places))
