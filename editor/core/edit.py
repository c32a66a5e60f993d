"""The one primitive by which a document changes, and what one Undo takes back."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Flag, auto
from operator import attrgetter, ne
from typing import Any, NamedTuple

from editor.core.errors import StaleEditError
from editor.core.i18n import _
from editor.core.segments import Segment
from editor.core.transcript import Transcript


class Kind(Flag):
    """What sort of thing an edit changed."""

    NOTHING = 0
    ROWS = auto()
    TEXT = auto()
    SLOT = auto()
    OTHER = auto()
    META = auto()


class Splice(NamedTuple):
    """At row `at`, the segments `old` give way to `new`; either may be empty."""

    at: int
    old: tuple[Segment, ...]
    new: tuple[Segment, ...]


class MetaChange(NamedTuple):
    """A field of the document (see `edits.set_meta`) with its old and new value."""

    field: str
    old: Any
    new: Any


@dataclass(frozen=True, slots=True)
class Edit:
    """One user action.

    The splices are in ascending order, do not overlap, and count rows as they are before the
    edit. `label` is what menus show after "Undo".
    """

    label: str
    splices: tuple[Splice, ...] = ()
    meta: tuple[MetaChange, ...] = ()

    @property
    def is_empty(self) -> bool:
        """True when doing it would change nothing."""
        return not self.splices and not self.meta

    @property
    def keeps_rows(self) -> bool:
        """True when each row stays in its place, so that only contents change."""
        return all(len(splice.old) == len(splice.new) for splice in self.splices)

    def inverse(self) -> "Edit":
        """Return the edit that takes this one back."""
        splices = []
        shift = 0
        for at, old, new in self.splices:
            splices.append(Splice(at + shift, new, old))
            shift += len(new) - len(old)
        meta = tuple(MetaChange(name, new, old) for name, old, new in reversed(self.meta))
        return Edit(self.label, tuple(splices), meta)

    def kinds(self) -> Kind:
        """Return what sort of things this edit changes.

        Where other rows take the place of those there were, `OTHER` is not looked for.
        """
        kinds = Kind.META if self.meta else Kind.NOTHING
        stay = [one for one in self.splices if len(one.old) == len(one.new)]
        olds = [row for splice in stay for row in splice.old]
        news = [row for splice in stay for row in splice.new]
        is_replaced = _differ(olds, news, "id")
        if is_replaced or len(stay) < len(self.splices):
            kinds |= Kind.ROWS
        if _differ(olds, news, "texts"):
            kinds |= Kind.TEXT
        if _differ(olds, news, "slot"):
            kinds |= Kind.SLOT
        if not is_replaced and _differ(olds, news, *_OTHERS):
            kinds |= Kind.OTHER
        return kinds

    def rows(self) -> tuple[int, int]:
        """Return the first and last row touched, counted after the edit; (0, -1) when none is.

        A place where rows were only removed is named by the row that stands there now, which is
        one past the end where none does.
        """
        if not self.splices:
            return 0, -1
        shift = sum(len(new) - len(old) for _at, old, new in self.splices[:-1])
        last = self.splices[-1]
        return self.splices[0].at, last.at + shift + max(len(last.new), 1) - 1


_OTHERS = tuple(name for name in Segment._fields if name not in ("id", "texts", "slot"))


def _differ(olds: Sequence[Segment], news: Sequence[Segment], *fields: str) -> bool:
    """Return True where a row has another value in some fields than the row it replaces."""
    value = attrgetter(*fields)
    return any(map(ne, map(value, olds), map(value, news)))


def check_fits(rows: Sequence[Segment], edit: Edit) -> None:
    """Check that each splice finds the segments that it was computed from.

    Raises:
        StaleEditError: a row has changed meanwhile.
    """
    end = 0
    for at, old, _new in edit.splices:
        if at < end or at > len(rows) or not _stands(rows, at, old):
            raise StaleEditError(
                _("Row {row} has changed meanwhile, so “{label}” was not done.").format(
                    row=at + 1, label=edit.label
                )
            )
        end = at + len(old)


def _stands(rows: Sequence[Segment], at: int, old: tuple[Segment, ...]) -> bool:
    if len(old) == 1 and at < len(rows) and rows[at] is old[0]:
        return True  # most splices of a large edit
    return tuple(rows[at : at + len(old)]) == old


def with_meta(rest: Transcript, edit: Edit) -> Transcript:
    """Return a transcript with the fields that the edit changes; its rows stay.

    Raises:
        StaleEditError: a field has changed meanwhile.
    """
    for name, old, new in edit.meta:
        if getattr(rest, name) != old:
            raise StaleEditError(
                _("The document has changed meanwhile, so “{label}” was not done.").format(
                    label=edit.label
                )
            )
        rest = replace(rest, **{name: new})
    return rest


def apply_to(rows: list[Segment], edit: Edit) -> None:
    """Change the list in place; the edit must fit (see `check_fits`)."""
    if edit.keeps_rows:
        for at, _old, new in edit.splices:
            if len(new) == 1:
                rows[at] = new[0]
            else:
                rows[at : at + len(new)] = new
        return
    if len(edit.splices) == 1:
        ((at, old, new),) = edit.splices
        rows[at : at + len(old)] = new
        return
    out: list[Segment] = []
    done = 0
    for at, old, new in edit.splices:
        out += rows[done:at]
        out += new
        done = at + len(old)
    out += rows[done:]
    rows[:] = out
