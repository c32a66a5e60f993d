"""What the columns of a table hold, as far as the cells themselves show it."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from editor.core import timecode
from editor.core.errors import RequestError
from editor.formats.languages.two_languages import two_sides
from editor.formats.languages.two_scripts import script_of_line

_SURE_SHARE = 0.9
_SAMPLE = 200
_LONGEST_NAME = 40
_MOST_WORDS_OF_A_NAME = 4
_FEW_ROWS = 3
_SHORTEST_TEXT = 8
_SHORTEST_SECOND = 0.25
_LONGEST_HEADING = 30


_CODE = re.compile(r"[^\W\d_]*[\d_][\w.-]*", re.ASCII)


MOST_COLUMNS = 256


class Layout(NamedTuple):
    """Which column (0-based) holds what; `languages` (BCP 47, "" unknown) go with `texts`.

    `labels` are names of languages as a person wrote them, `left_out` headings that mean nothing.
    """

    texts: tuple[int, ...]
    languages: tuple[str, ...]
    start: int | None = None
    end: int | None = None
    duration: int | None = None
    speaker: int | None = None
    labels: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    is_bare: bool = False


def is_two_scripts(rows: Sequence[Sequence[str]]) -> bool:
    """True when nearly all rows have two cells, each column in a script of its own."""
    pairs = [
        (script_of_line(cells[0]), script_of_line(cells[1]))
        for cells in rows
        if len(cells) == 2 and all(cells)
    ]
    if not pairs:
        return False
    usual = max(set(pairs), key=pairs.count)
    return usual[0] != usual[1] and pairs.count(usual) > _SURE_SHARE * len(rows)


def is_two_languages(rows: Sequence[Sequence[str]]) -> bool:
    """True when nearly all rows have two cells, each column in a language of its own."""
    if is_two_scripts(rows):
        return True
    pairs = [(cells[0], cells[1]) for cells in rows if len(cells) == 2 and all(cells)]
    return len(pairs) > _SURE_SHARE * len(rows) and two_sides(pairs) is not None


def is_timed_table(rows: Sequence[Sequence[str]]) -> bool:
    """True when all rows are as wide, with times, and beside a text names or another text.

    A start and an end as clocks show, with a number in front, are enough too.
    """
    widths = {len(cells) for cells in rows}
    layout = bare_layout(rows) if len(widths) == 1 and min(widths) >= _FEW_ROWS else None
    if layout is None or layout.start is None:
        return False
    are_clocks = layout.start > 0 and layout.end is not None and ":" in rows[0][layout.start]
    return layout.speaker is not None or len(layout.texts) > 1 or are_clocks


def is_timed_pair(rows: Sequence[Sequence[str]]) -> bool:
    """True when there are one or two columns of times, and then two in two languages."""
    width = Counter(map(len, rows)).most_common(1)[0][0] if rows else 0
    if width not in (3, 4):
        return False
    whole = [cells for cells in rows if len(cells) == width]
    are_times = all(_are_times([cells[at] for cells in whole]) for at in range(width - 2))
    return are_times and is_two_languages([cells[width - 2 :] for cells in whole])


def are_two_scripts(rows: Sequence[Sequence[str]], first: int, second: int) -> bool:
    """True when nearly all rows have the text in one script and another beside it."""
    pairs = [
        [cells[first], cells[second]] for cells in rows[:_SAMPLE] if len(cells) > max(first, second)
    ]
    if not is_two_scripts(pairs) or any(_is_whole(second) for _first, second in pairs):
        return False
    return not any(_are_codes([pair[side] for pair in pairs]) for side in (0, 1))


def _are_codes(cells: Sequence[str]) -> bool:
    """True for a column of marks such as “scene_1”, or of the same few words again and again."""
    codes = sum(_CODE.fullmatch(cell) is not None for cell in cells)
    return codes * 2 > len(cells) or (len(cells) >= _FEW_ROWS and len(set(cells)) * 2 <= len(cells))


def are_numbers(rows: Sequence[Sequence[str]], column: int) -> bool:
    """True for a column that holds whole numbers alone."""
    cells = [cells[column] for cells in rows[:_SAMPLE] if len(cells) > column and cells[column]]
    return bool(cells) and all(map(_is_whole, cells))


def bare_layout(rows: Sequence[Sequence[str]]) -> Layout | None:
    """Return the layout of rows without a heading: times, who speaks, then one or two texts."""
    columns = _columns(rows)
    times = _time_columns(columns)
    rest = [at for at in range(len(columns)) if at not in times and any(columns[at])]
    rest = [at for at in rest if not all(_is_whole(cell) for cell in columns[at])]
    if not rest:
        return None
    rest.sort(key=lambda at: -_length(columns[at]))
    text, *others = rest
    speaker = min((at for at in others if _are_names(columns[at])), default=None)
    others = [at for at in others if at != speaker]
    least = _SHORTEST_SECOND * _length(columns[text])
    seconds = [
        at for at in others if _length(columns[at]) >= least or are_two_scripts(rows, text, at)
    ]
    chosen = tuple(sorted((text, *seconds[:1])))
    return Layout(
        chosen,
        ("",) * len(chosen),
        times[0] if times else None,
        times[1] if len(times) > 1 else None,
        speaker=speaker,
        is_bare=True,
    )


def unused_columns(rows: Sequence[Sequence[str]], layout: Layout) -> list[int]:
    """Return the columns with something other than numbers in them that a layout has no use for."""
    used = {*layout.texts, layout.start, layout.end, layout.duration, layout.speaker}
    columns = _columns(rows)
    unused = [at for at in range(len(columns)) if at not in used and any(columns[at])]
    return [at for at in unused if not all(map(_is_whole, filter(None, columns[at])))]


def longest_column(rows: Sequence[Sequence[str]], taken: set[int]) -> int | None:
    """Return the column with most text beside those that are taken, None where all are short."""
    columns = _columns(rows)
    free = [at for at in range(len(columns)) if at not in taken]
    best = max(free, key=lambda at: _length(columns[at]), default=None)
    if best is None or _length(columns[best]) < _SHORTEST_TEXT * len(columns[best]):
        return None
    return best


def is_headed(cells: Sequence[str], rows: Sequence[Sequence[str]], layout: Layout) -> bool:
    """True when a first row is unlike the rows below: no times above times, short above long."""
    if any(not cell.strip() or len(cell) > _LONGEST_HEADING for cell in cells):
        return False
    if len(cells) <= max(layout.texts):
        return False
    times = [at for at in (layout.start, layout.end) if at is not None]
    if times:
        return all(at < len(cells) and not any(map(str.isdigit, cells[at])) for at in times)
    columns = _columns(rows)
    shortest = [min(map(len, columns[at])) for at in layout.texts]
    return len(rows) >= _FEW_ROWS and all(
        len(cells[at]) < short and cells[at].count(" ") < _FEW_ROWS
        for at, short in zip(layout.texts, shortest, strict=True)
    )


def _columns(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    rows = rows[:_SAMPLE]
    width = Counter(map(len, rows)).most_common(1)[0][0] if rows else 0
    width = min(width, MOST_COLUMNS)
    return [[cells[at] for cells in rows if len(cells) > at] for at in range(width)]


def _time_columns(columns: Sequence[Sequence[str]]) -> list[int]:
    """Return the columns of times; whole numbers are some where two of them make spans."""
    times = [at for at, cells in enumerate(columns) if _are_times(cells)]
    if times:
        return times
    whole = [at for at, cells in enumerate(columns) if cells and all(map(_is_whole, cells))]
    for start, end in pairwise(whole):
        if _are_spans(columns[start], columns[end]):
            return [start, end]
    return []


def _are_spans(starts: Sequence[str], ends: Sequence[str]) -> bool:
    """True when each number in the first column is below the one beside it, and they go up."""
    numbers = [(int(start), int(end)) for start, end in zip(starts, ends, strict=False)]
    go_up = all(one[0] <= other[0] for one, other in pairwise(numbers))
    return go_up and len(numbers) >= 2 and all(start < end for start, end in numbers)


def _are_names(cells: Sequence[str]) -> bool:
    """True for a column of few short names that come again."""
    filled = [cell.strip() for cell in cells if cell.strip()]
    return (
        len(filled) >= _FEW_ROWS
        and len(filled) >= _SURE_SHARE * len(cells)
        and len(set(filled)) < len(filled)
        and len(set(filled)) <= max(2, len(filled) // 2)
        and all(
            len(cell) <= _LONGEST_NAME and cell.count(" ") < _MOST_WORDS_OF_A_NAME
            for cell in filled
        )
    )


def _length(cells: Sequence[str]) -> int:
    return sum(map(len, cells))


def _is_whole(cell: str) -> bool:
    bare = cell.strip()
    return bare.isascii() and bare.isdigit() and len(bare) < 12


def _are_times(cells: Sequence[str]) -> bool:
    filled = [cell for cell in cells if cell.strip()]
    good = sum(_is_time(cell) for cell in filled)
    return bool(filled) and good >= _SURE_SHARE * len(filled)


def _is_time(cell: str) -> bool:
    if ":" not in cell and "." not in cell:
        return False
    try:
        return timecode.parse(cell) is not None
    except RequestError:
        return False
