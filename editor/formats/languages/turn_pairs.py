"""Turns or paragraphs in two languages that follow each other, each with who speaks."""

from collections.abc import Sequence

from editor.core.segments import Segment, Track
from editor.core.timeslots import EMPTY_SLOT
from editor.core.warned import Warned
from editor.formats.languages.columns import in_columns
from editor.formats.languages.pairing import Pair, pair_lines
from editor.formats.languages.two_languages import told_by_words
from editor.formats.languages.two_scripts import tracks_of

_MOST_ORPHANS = 0.1
_FEWEST = 4

Rows = tuple[tuple[Track, ...], tuple[Segment, ...], tuple[Warned, ...]]


def rows_of_turns(texts: Sequence[str], speakers: Sequence[str]) -> Rows:
    """Return tracks, rows and what to tell: a row a turn, or a row a turn and its translation."""
    if len(texts) >= _FEWEST and not any("\n" in text for text in texts):
        pairing = pair_lines([" ".join(text.split()) or "-" for text in texts])
        is_whole = pairing is not None and not pairing.titles and _is_in_order(pairing.rows)
        if pairing is not None and is_whole and _are_translations(pairing.rows, speakers):
            told = (told_by_words(pairing.languages),) if pairing.languages else ()
            return *_in_pairs(texts, speakers, pairing.rows), told
    return in_columns(texts, [EMPTY_SLOT] * len(texts), speakers)


def _is_in_order(rows: Sequence[Pair]) -> bool:
    """True when the rows one below the other hold all texts as they follow each other."""
    order = [at for row in rows for at in row if at is not None]
    return order == sorted(order)


def _are_translations(rows: Sequence[Pair], speakers: Sequence[str]) -> bool:
    """True when few lack a counterpart, and each name has its own in the other language.

    Where one person speaks one language and another the other, they talk with each other.
    """
    whole = [(row.first, row.second) for row in rows if row.is_whole]
    if len(rows) - len(whole) > _MOST_ORPHANS * len(rows):
        return False
    pairs = {
        (speakers[first], speakers[second])
        for first, second in whole
        if first is not None and second is not None
    }
    if not any(any(pair) for pair in pairs):
        return True
    firsts, seconds = ({pair[side] for pair in pairs} for side in (0, 1))
    if seconds == {""}:
        return True
    is_one_to_one = len(firsts) == len(pairs) == len(seconds)
    return is_one_to_one and (len(pairs) > 1 or firsts == seconds)


def _in_pairs(
    texts: Sequence[str], speakers: Sequence[str], pairs: Sequence[Pair]
) -> tuple[tuple[Track, ...], tuple[Segment, ...]]:
    names = {
        speakers[second]: speakers[first]
        for first, second in pairs
        if first is not None and second is not None
    }
    rows = []
    for number, (first, second) in enumerate(pairs, 1):
        cells = tuple("" if at is None else texts[at] for at in (first, second))
        other = "" if second is None else speakers[second]
        name = names.get(other, other) if first is None else speakers[first]
        rows.append(Segment(str(number), cells, speaker=name, imported=cells))
    columns = [[row.texts[side] for row in rows] for side in (0, 1)]
    return tracks_of(columns), tuple(rows)
