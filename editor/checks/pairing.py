"""Rows whose two texts are too unlike in length to say the same."""

import math
from collections.abc import Iterator

from editor.checks.base import CHECKS, Check, Found
from editor.checks.context import log_ratio
from editor.checks.view import RowView
from editor.core.i18n import _

_SPREADS = 3.5
_LEAST_FACTOR = math.log(2.2)


@CHECKS.register
class Pairing(Check):
    """Columns that may not belong together."""

    id = "pairing"
    rank = 10
    compares = True
    looks_at_ratio = True

    def find(self, view: RowView) -> Iterator[Found]:
        """Yield a row whose translation is far longer or shorter than those of this talk are."""
        ratio = view.context.ratio
        if view.pair is None or ratio is None:
            return
        source, translation = (side.text for side in view.pair)
        value = log_ratio(source, translation)
        if value is None:
            return
        # A short row strays further, by about one over the root of its length.
        length = max(len(source), len(translation) / math.exp(ratio.middle))
        room = 1 + 3 / math.sqrt(length)
        off = value - ratio.middle
        if abs(off) <= max(_SPREADS * ratio.spread, _LEAST_FACTOR) * room:
            return
        factor = math.exp(abs(off))
        if off > 0:
            message = _("The translation is {factor:.1f} times as long as is usual here.")
        else:
            message = _("The translation is {factor:.1f} times as short as is usual here.")
        yield Found(message.format(factor=factor), track=view.pair[1].track)
