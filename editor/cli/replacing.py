"""What `replace` does with one transcript: by what is asked for, or by a list of rules."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from editor.cli.progress import BarProgress
from editor.core.edit import Edit
from editor.core.i18n import _
from editor.core.replacements import Rule
from editor.core.transcript import Transcript
from editor.search.query import Place, Query
from editor.workflows.corrections import correcting
from editor.workflows.corrections.replacement_lists import preview_edit


@dataclass(frozen=True, slots=True)
class Replaced:
    """The edit that replaces the places, and what is told of them, to people and to programs."""

    edit: Edit
    count: int
    told: tuple[str, ...]
    details: dict[str, Any]


Work = Callable[[Transcript], Replaced]


def by_query(query: Query) -> Work:
    """Return what replaces what a query finds."""

    def work(transcript: Transcript) -> Replaced:
        found = correcting.find(query, transcript.segments)
        by = query.text if query.replacement is None else query.replacement
        edit, _left = correcting.replace_edit(transcript.segments, found.places, by)
        variants = [
            {"found": one.form, "count": one.count, "degree": round(one.degree, 1)}
            for one in found.variants
        ]
        told = tuple(f"  {one.form}  ×{one.count}  {one.degree:.0f} %" for one in found.variants)
        details = {"variants": variants, "replacements": _places(found.places)}
        return Replaced(edit, len(found.places), told, details)

    return work


def by_list(rules: Sequence[Rule]) -> Work:
    """Return what replaces what the rules find, one after another."""

    def work(transcript: Transcript) -> Replaced:
        outcome, edit = preview_edit(transcript.segments, rules, progress=BarProgress())
        told = []
        listed = []
        for hits in outcome.hits:
            rule = hits.rule
            if hits.problem:
                told.append(_("  {find}: {problem}").format(find=rule.find, problem=hits.problem))
            elif hits.count:
                told.append(f"  {rule.find} → {rule.replacement}  ×{hits.count}")
            listed.append(
                {
                    "find": rule.find,
                    "right": rule.replacement,
                    "kind": str(rule.kind),
                    "count": hits.count,
                    "problem": hits.problem or None,
                    "replacements": _places(hits.places),
                }
            )
        return Replaced(edit, outcome.count, tuple(told), {"rules": listed})

    return work


def _places(places: Iterable[Place]) -> list[dict[str, Any]]:
    return [
        {
            "row": place.row,
            "track": place.track,
            "start": place.start,
            "end": place.end,
            "found": place.found,
            "right": place.replacement,
            "degree": round(place.degree, 1),
        }
        for place in places
    ]
