"""Texts of which only one says no."""

from collections.abc import Iterator

from editor.checks.base import CHECKS, Check, Found
from editor.checks.view import RowView
from editor.core.i18n import _
from editor.core.issues import Severity
from editor.language.negation import may_deny, surely_denies


@CHECKS.register
class Negation(Check):
    """Only one column says no."""

    id = "negation"
    severity = Severity.HINT
    rank = 63
    compares = True

    def find(self, view: RowView) -> Iterator[Found]:
        """Yield where one text surely denies something and nothing in the other may."""
        if view.pair is None:
            return
        source, translation = view.pair
        for one, other in ((source, translation), (translation, source)):
            span = surely_denies(one.text, one.language)
            if span is None:
                continue
            if not may_deny(other.text, other.language, one.text, one.language):
                word = one.text[span[0] : span[1]]
                message = _("“{word}” denies something; the other column does not.")
                yield Found(message.format(word=word), track=one.track, span=span)
