"""Places from which one column stands a row too low or too high."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import log

from editor.checks.base import CHECKS, Check, Found
from editor.checks.context import Context, Rows, log_ratio
from editor.checks.view import RowView
from editor.core.edit import Edit
from editor.core.edits import shift_down, shift_up
from editor.core.i18n import _
from editor.core.issues import Issue
from editor.core.parts import join_texts
from editor.core.segments import Segment

_WINDOW = 6
_FEWEST = 4
_BEFORE = 4
_UNLIKELY, _LIKELY = 2.5, 1.6
_MOST = 16.0
_AROUND = 8


@CHECKS.register
class ColumnShift(Check):
    """One column is a row off."""

    id = "column-shift"
    rank = 9
    reach = _WINDOW + _BEFORE
    looks_at_ratio = True

    def find(self, view: RowView) -> Iterator[Found]:
        """Yield the row from which on the translation fits the row above or below far better."""
        context, rows, index = view.context, view.rows, view.index
        if context.ratio is None or context.pair is None or not _is_unlikely(context, rows, index):
            return
        for step in (1, -1):
            if not _is_off(context, rows, index, step):
                continue
            earlier = range(max(0, index - _BEFORE), index)
            if any(_is_off(context, rows, row, step) for row in earlier):
                continue
            yield Found(_too_low() if step > 0 else _too_high(), track=context.pair[1])


def _too_low() -> str:
    return _("From here on the translation seems to stand a row too low.")


def _too_high() -> str:
    return _("From here on the translation seems to stand a row too high.")


def closing(rows: Sequence[Segment], issue: Issue) -> Edit | None:
    """Return the edit that puts a column right from a found place on; None for other problems.

    A column that stands too low moves up, its first text to the end of the row above; one that
    stands too high moves down. The row is the one near the place after which lengths fit best.
    """
    if issue.check != ColumnShift.id or issue.track is None or issue.row >= len(rows):
        return None
    up = issue.message == _too_low()
    shift, moved = (shift_up, _moved_up) if up else (shift_down, _moved_down)
    first, last = max(issue.row - _AROUND, 0), min(issue.row + _WINDOW + _AROUND, len(rows))
    other = 0 if issue.track else 1
    sources = [row.texts[other] for row in rows[first:last]]
    texts = [row.texts[issue.track] for row in rows[first:last]]
    places = range(1, min(2 * _AROUND, len(texts)))
    usual = _usual(sources, texts)
    best = min(places, key=lambda at: _unlike(sources, moved(texts, at), usual), default=1)
    edit = shift(rows, first + best, issue.track)
    return replace(edit, label=_("Close the gap at row {n}").format(n=first + best + 1))


def _moved_up(texts: list[str], at: int) -> list[str]:
    return [*texts[: at - 1], join_texts((texts[at - 1], texts[at])), *texts[at + 1 :]]


def _moved_down(texts: list[str], at: int) -> list[str]:
    return [*texts[:at], "", *texts[at:]]


def _usual(sources: list[str], texts: list[str]) -> float:
    """Return the logarithm of all texts to all sources in length."""
    return log((1 + sum(map(len, texts))) / (1 + sum(map(len, sources))))


def _unlike(sources: list[str], texts: list[str], usual: float) -> float:
    """Return how far the lengths of pairs are from the usual together; an empty side counts 1."""
    return sum(
        abs(log(len(text) / len(source)) - usual) if source and text else 1.0
        for source, text in zip(sources, texts, strict=False)
    )


def _is_off(context: Context, rows: Rows, index: int, step: int) -> bool:
    """True where the next rows fit the translations `step` rows further down, not their own."""
    if not _is_unlikely(context, rows, index):
        return False
    here = _misfits(context, rows, index, 0)
    there = _misfits(context, rows, index, step)
    if min(len(here), len(there)) < _FEWEST:
        return False
    return sum(here) / len(here) > _UNLIKELY and sum(there) / len(there) < _LIKELY


def _is_unlikely(context: Context, rows: Rows, index: int) -> bool:
    own = _misfit(context, rows, index, 0)
    return own is not None and own >= _UNLIKELY


def _misfits(context: Context, rows: Rows, index: int, step: int) -> list[float]:
    found = (_misfit(context, rows, row, step) for row in range(index, index + _WINDOW))
    return [value for value in found if value is not None]


def _misfit(context: Context, rows: Rows, row: int, step: int) -> float | None:
    """Return how unlikely the lengths of a source and of a translation are, squared and capped."""
    if context.ratio is None or context.pair is None:
        return None
    if not (0 <= row < len(rows) and 0 <= row + step < len(rows)):
        return None
    source, translation = context.pair
    value = log_ratio(rows[row].texts[source], rows[row + step].texts[translation])
    if value is None:
        return None
    return min(((value - context.ratio.middle) / context.ratio.spread) ** 2, _MOST)
