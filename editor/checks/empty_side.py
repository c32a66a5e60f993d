"""Rows in which one language has nothing to say."""

from collections.abc import Iterator

from editor.checks.base import CHECKS, Check, Found
from editor.checks.view import RowView
from editor.core.i18n import _


@CHECKS.register
class EmptySide(Check):
    """One column is empty."""

    id = "empty-side"
    rank = 50
    compares = True

    def find(self, view: RowView) -> Iterator[Found]:
        """Yield the empty texts of a row that has others; columns without any text do not count."""
        empty = [side for side in view.sides if not side.text.strip()]
        if len(empty) == len(view.sides):
            return
        for side in empty:
            if view.context.used[side.track]:
                yield Found(_("This column is empty, the other is not."), track=side.track)
