"""Terms of the glossary that one language has and the other has not."""

from collections.abc import Iterator

from editor.checks.base import CHECKS, Check, Found
from editor.checks.terms import holds
from editor.checks.view import RowView
from editor.core.i18n import _


@CHECKS.register
class GlossaryTerms(Check):
    """Glossary term in one column only."""

    id = "glossary-terms"
    rank = 62
    compares = True

    def find(self, view: RowView) -> Iterator[Found]:
        """Yield each term that the other text has neither translated nor as it is."""
        if view.pair is None:
            return
        source, translation = view.pair
        terms = view.context.terms
        for span, form in terms.in_source(source.text):
            word = source.text[span[0] : span[1]]
            if not holds(translation.text, form) and not holds(translation.text, word):
                message = _("The glossary has “{form}” for “{word}”; the other column has not.")
                yield Found(message.format(form=form, word=word), track=source.track, span=span)
        for span, forms in terms.in_translation(translation.text):
            word = translation.text[span[0] : span[1]]
            if not any(holds(source.text, form) for form in (*forms, word)):
                message = _("The glossary has “{form}” for “{word}”; the other column has not.")
                yield Found(
                    message.format(form=forms[0], word=word), track=translation.track, span=span
                )
