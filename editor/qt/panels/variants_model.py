"""The forms that were found for a right form, each with its places; both can be ticked."""

from collections.abc import Sequence

from editor.core.i18n import _
from editor.qt.panels.ticked_model import TickedModel, places_text
from editor.search.query import Found, Place, Variant


class VariantsModel(TickedModel):
    """Variants and their places."""

    def show(self, found: Found, ticked_from: float) -> None:
        """Show what was found; forms of at least the degree `ticked_from` are ticked."""
        ticks = [[one.degree >= ticked_from] * len(one.places) for one in found.variants]
        self.fill(found.variants, ticks)

    def spots(self, group: Variant) -> Sequence[Place]:
        """Return the places of a variant."""
        return group.places

    def group_text(self, group: Variant) -> str:
        """Return a variant in words."""
        return _("{form}, {places}, {degree} percent alike").format(
            form=group.form, places=places_text(group.count), degree=round(group.degree)
        )
