"""Rows to look at, and what one check says of them."""

from editor import paths
from editor.checks.base import CHECKS
from editor.checks.checking import check_rows
from editor.checks.context import prepare
from editor.core.glossary import EMPTY_GLOSSARY, Glossary
from editor.core.guidelines import guidelines_in
from editor.core.issues import Issue
from editor.core.segments import Role, Segment, Track
from editor.core.timeslots import Origin, TimeSlot
from editor.core.transcript import Transcript

GUIDELINES = guidelines_in(paths.resources() / "guidelines")
Times = tuple[int | None, int | None]


def row(*texts: str, times: Times = (None, None), speaker: str = "") -> Segment:
    return Segment("", texts, TimeSlot(*times, Origin.TYPED), speaker)


def found(
    check: str,
    rows: list[Segment],
    languages: tuple[str, ...] = ("en", "zh"),
    glossary: Glossary = EMPTY_GLOSSARY,
) -> list[Issue]:
    """What the check finds by the limits of Netflix."""
    count = len(rows[0].texts)
    roles = (Role.SOURCE, Role.TRANSLATION)
    tracks = tuple(Track(f"{n}", languages[n], roles[n]) for n in range(count))
    segments = tuple(one._replace(id=f"{n}") for n, one in enumerate(rows))
    transcript = Transcript(tracks, segments, glossary=glossary)
    context = prepare(transcript, GUIDELINES["netflix"])
    return check_rows(context, segments, None, [CHECKS.get(check)])


def marked(check: str, rows: list[Segment], languages: tuple[str, ...] = ("en", "zh")) -> list[str]:
    """The texts at the places that the check finds."""
    return [
        rows[one.row].texts[one.track][slice(*one.span)]
        for one in found(check, rows, languages)
        if one.track is not None and one.span is not None
    ]


def fixed(check: str, text: str, language: str = "en") -> str:
    """The text with all mended that the check can mend, one fix after another."""
    for _round in range(20):
        fixes = [one.fix for one in found(check, [row(text)], (language,)) if one.fix is not None]
        if not fixes:
            break
        text = fixes[0]
    return text
