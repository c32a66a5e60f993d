"""Why something is proposed, in sentences."""

from collections.abc import Hashable, Sequence

from editor.core.i18n import _, ngettext
from editor.core.proposals import Card, Proposal
from editor.names.base import Authority, Match
from editor.names.page import Page

_ONE_AND_THE_SAME = 0.995


def evidence(page: Page, match: Match) -> tuple[str, ...]:
    """Return the reasons for a match, the weightiest first."""
    candidate = match.candidate
    form = candidate.form
    reasons = []
    if match.taught:
        reasons.append(_("the glossary has “{found}” as a mishearing of “{right}”").format(
            found=page.text_of(match.span), right=form))  # fmt: skip
    elif candidate.authority is Authority.GLOSSARY:
        reasons.append(_("the glossary has “{right}”").format(right=form))
    elif candidate.authority is Authority.HEADER:
        reasons.append(_("the title has “{right}”").format(right=form))
    elif candidate.authority is Authority.DOCUMENT:
        rows = len(page.rows_by_letters.get(candidate.letters, ()))
        reasons.append(
            ngettext(
                "“{right}” stands in {n} other row", "“{right}” stands in {n} other rows", rows
            ).format(right=form, n=rows)
        )
    if match.lacking:
        held = page.rows[match.span.row].held
        is_written = candidate.letters in held.counts
        reasons.insert(0, _written(form) if is_written else _sounding(form))
    if match.disguised:
        reasons.append(
            _("some of its letters only look like those of “{right}”").format(right=form)
        )
    elif match.alike >= _ONE_AND_THE_SAME:
        reasons.append(_("it sounds the same"))
    else:
        reasons.append(
            _("{degree} % alike in spelling and sound").format(degree=round(match.alike * 100))
        )
    return tuple(reasons)


def of_card(card: Card) -> str:
    """Return the weightiest reason for a card; one that its rows give is counted over all."""
    return of_places(card.right, [(one.row, one) for one in card.proposals])


def of_places(right: str, places: Sequence[tuple[Hashable, Proposal]]) -> str:
    """Return the same of proposals for a right form, each behind what tells its row from others."""
    rows = {row for row, _one in places}
    if len(rows) > 1:
        for one_row, all_rows in ((_written, _written_in), (_sounding, _sounding_in)):
            having = {row for row, one in places if one_row(one.right) in one.evidence}
            if having:
                return all_rows(right, len(having), len(rows))
    return next((one.evidence[0] for _row, one in places if one.evidence), "")


def _written(form: str) -> str:
    return _("the translation of this row has “{right}”").format(right=form)


def _sounding(form: str) -> str:
    return _("the translation of this row sounds like “{right}”").format(right=form)


def _written_in(form: str, n: int, count: int) -> str:
    told = _("in {n} of {all} rows the translation has “{right}”")
    return told.format(right=form, n=n, all=count)


def _sounding_in(form: str, n: int, count: int) -> str:
    told = _("in {n} of {all} rows the translation sounds like “{right}”")
    return told.format(right=form, n=n, all=count)
