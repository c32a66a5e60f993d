"""What the columns of a table hold: told by the words of its heading, or by the cells."""

from collections.abc import Sequence

from editor.core.i18n import _
from editor.formats.tables.contents import (
    MOST_COLUMNS,
    Layout,
    are_numbers,
    are_two_scripts,
    bare_layout,
    is_headed,
    longest_column,
    unused_columns,
)
from editor.formats.tables.heading_words import is_language_name, kind_of

OWN = ("start", "end", "speaker")


def is_own(cells: Sequence[str]) -> bool:
    """Return whether a heading is one that this program writes: languages follow its own words."""
    if tuple(cells[: len(OWN)]) != OWN or len(cells) == len(OWN):
        return False
    return all(kind_of(cell) in (None, ("language", cell.strip())) for cell in cells[len(OWN) :])


def layout_of(rows: Sequence[Sequence[str]]) -> tuple[Layout, bool] | None:
    """Return the layout of a table and whether its first row is a heading; None for no texts."""
    if not rows:
        return None
    layout = heading_layout(rows[0], rows[1:])
    if layout is not None:
        return layout, True
    below = bare_layout(rows[1:])
    if below is not None and is_headed(rows[0], rows[1:], below):
        return _told(below, rows[1:], rows[0]), True
    layout = bare_layout(rows)
    return None if layout is None else (_told(layout, rows, ()), False)


def _told(layout: Layout, rows: Sequence[Sequence[str]], heading: Sequence[str]) -> Layout:
    """Return a layout of columns without known names, with those that it leaves out."""
    left_out = (
        (heading[at].strip() if at < len(heading) else "") or _("column {n}").format(n=at + 1)
        for at in unused_columns(rows, layout)
    )
    return layout._replace(left_out=tuple(left_out))


def heading_layout(cells: Sequence[str], rows: Sequence[Sequence[str]] = ()) -> Layout | None:
    """Return the layout that a first row tells, None when it is no heading.

    Where it names no text, or but one, the `rows` below it may show which column is.
    """
    if is_own(cells):
        texts = tuple(range(len(OWN), len(cells)))
        return Layout(texts, tuple(cells[at].strip() for at in texts), 0, 1, None, 2)
    if len(cells) > MOST_COLUMNS:
        return None
    kinds = [kind_of(cell) for cell in cells]
    named = sum(bool(cell.strip()) for cell in cells)
    if sum(map(bool, kinds)) < max(2, named / 2):
        return None
    first = _first_of_each(cells, kinds, rows)
    first |= {kind: at for kind, at in _by_content(rows, kinds).items() if kind not in first}
    texts = _text_columns(kinds, first) or _longest(rows, first, len(cells))
    if not texts or not (len(texts) > 1 or "start" in first or "speaker" in first):
        return None
    used = {*first.values(), *texts}
    texts += _other_script(rows, texts, [at for at in range(len(cells)) if at not in used])
    left_out = (cell.strip() for at, cell in enumerate(cells) if at not in {*used, *texts})
    return Layout(
        texts,
        tuple((kinds[at] or ("", ""))[1] for at in texts),
        start=first.get("start"),
        end=first.get("end"),
        duration=first.get("duration"),
        speaker=first.get("speaker"),
        labels=_labels(cells, texts),
        left_out=tuple(filter(None, left_out)),
    )


def _first_of_each(
    cells: Sequence[str],
    kinds: Sequence[tuple[str, str] | None],
    rows: Sequence[Sequence[str]],
) -> dict[str, int]:
    """Return the first column of each kind.

    A name is better than a number of who speaks, and of texts the one that is no number.
    """
    first: dict[str, int] = {}
    for at, (kind, _language) in ((at, kind) for at, kind in enumerate(kinds) if kind):
        second = "end" if kind == "start" and kind in first else kind
        is_named = kind == "speaker" and "name" in cells[at].lower()
        is_better = second in first and (
            (is_named and "name" not in cells[first[second]].lower())
            or (kind == "text" and are_numbers(rows, first[second]))
        )
        if second not in first or is_better:
            first[second] = at
    return first


def _by_content(
    rows: Sequence[Sequence[str]], kinds: Sequence[tuple[str, str] | None]
) -> dict[str, int]:
    """Return the columns of times and names whose headings say nothing to us."""
    layout = bare_layout(rows)
    if layout is None:
        return {}
    found = {"start": layout.start, "end": layout.end, "speaker": layout.speaker}
    return {
        kind: at
        for kind, at in found.items()
        if at is not None and at < len(kinds) and kinds[at] is None
    }


def _longest(rows: Sequence[Sequence[str]], first: dict[str, int], width: int) -> tuple[int, ...]:
    """Return the column of long cells that is neither a time nor a name, whatever it is called."""
    taken = {at for kind, at in first.items() if kind not in ("number", "note")}
    column = longest_column([cells[:width] for cells in rows], taken)
    return () if column is None else (column,)


def _other_script(
    rows: Sequence[Sequence[str]], texts: Sequence[int], others: Sequence[int]
) -> tuple[int, ...]:
    """Return the column beside the one text that holds it in another script."""
    if len(texts) != 1:
        return ()
    return next(((at,) for at in others if are_two_scripts(rows, texts[0], at)), ())


def _labels(cells: Sequence[str], texts: Sequence[int]) -> tuple[str, ...]:
    """Return the names of languages that a person wrote above the columns."""
    names = (cells[at].strip() for at in texts)
    return tuple(name for name in names if is_language_name(name))


def _text_columns(
    kinds: Sequence[tuple[str, str] | None], first: dict[str, int]
) -> tuple[int, ...]:
    languages = [at for at, kind in enumerate(kinds) if kind and kind[0] == "language"]
    named = [first[kind] for kind in ("text", "translation") if kind in first]
    if len(named) == 2:
        return tuple(named)
    return tuple(dict.fromkeys([*named, *languages]))
