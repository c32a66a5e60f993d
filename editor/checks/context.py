"""What all checks of one talk are given: prepared once, so that one changed row is cheap."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median

from editor.checks.lines import wrapped
from editor.checks.terms import Terms
from editor.core.cues import Cue
from editor.core.glossary import Glossary
from editor.core.guideline import Guideline, Limits
from editor.core.segments import Role, Segment
from editor.core.transcript import Transcript
from editor.language.scripts import language_of

Rows = Sequence[Segment]
CuesOfRow = Callable[[Rows, int], Sequence[Cue]]
"""Makes the cues of one row; their texts are parallel to the tracks, "\\n" between lines."""

IsSlip = Callable[[str, str, int, int], bool]
"""Asks of a text, its language and the code points start:end of a doubled word whether it is one
too many; without another answer each is."""

_FEWEST_PAIRS = 12
_MOST_PAIRS = 5000
_SAMPLE = 40
_SHORTEST_TEXT = 12
_LEAST_SPREAD = 0.2
_STEP = 0.1


@dataclass(frozen=True, slots=True)
class Ratio:
    """How long translations are beside their sources in this talk, as natural logarithms."""

    middle: float
    spread: float


@dataclass(frozen=True, slots=True)
class Context:
    """What checks know of the whole talk.

    `languages` are primary subtags ("zh"), `limits` those of the guideline, both parallel to the
    tracks, as is `used`: whether there is any text in it. `pair` holds the indices of the source
    and its translation. `ratio` is None where there are too few pairs to tell.
    """

    languages: tuple[str, ...]
    limits: tuple[Limits, ...]
    used: tuple[bool, ...]
    guideline: Guideline
    pair: tuple[int, int] | None
    ratio: Ratio | None
    terms: Terms
    has_times: bool
    cues: CuesOfRow
    is_slip: IsSlip


def prepare(
    transcript: Transcript,
    guideline: Guideline,
    glossary: Glossary | None = None,
    cues: CuesOfRow | None = None,
    is_slip: IsSlip | None = None,
) -> Context:
    """Return what the checks need to know of a talk, without a glossary its own.

    Without `cues`, each row with a time is taken for one cue, its texts wrapped to the width.
    """
    rows = transcript.segments
    tags = tuple(_tag(track.language, rows, index) for index, track in enumerate(transcript.tracks))
    limits = tuple(guideline.limits_for(tag) for tag in tags)
    source, translation = transcript.track_of(Role.SOURCE), transcript.track_of(Role.TRANSLATION)
    pair = None if source is None or translation is None else (source, translation)
    return Context(
        languages=tuple(tag.partition("-")[0].lower() for tag in tags),
        limits=limits,
        used=tuple(
            any(row.texts[index].strip() for row in rows) for index in range(len(transcript.tracks))
        ),
        guideline=guideline,
        pair=pair,
        ratio=None if pair is None else usual_ratio(rows, *pair),
        terms=Terms(transcript.glossary if glossary is None else glossary),
        has_times=any(not row.slot.is_empty for row in rows),
        cues=cues or _whole_row(limits),
        is_slip=is_slip or _always,
    )


def _always(_text: str, _language: str, _start: int, _end: int) -> bool:
    return True


def log_ratio(source: str, translation: str) -> float | None:
    """Return the logarithm of translation to source in length, None for texts too short to tell."""
    lengths = len(source.strip()), len(translation.strip())
    if not min(lengths) or max(lengths) < _SHORTEST_TEXT:
        return None
    return math.log(lengths[1] / lengths[0])


def _tag(language: str, rows: Rows, track: int) -> str:
    if language != "und":
        return language
    sample = (row.texts[track] for row in rows if row.texts[track].strip())
    return language_of(" ".join(text for text, _n in zip(sample, range(_SAMPLE), strict=False)))


def usual_ratio(rows: Rows, source: int, translation: int) -> Ratio | None:
    """Return how long translations are beside their sources, None for too few pairs to tell.

    It is rounded, so that one changed row of many leaves it as it is.
    """
    some = rows[:: max(1, len(rows) // _MOST_PAIRS)]
    logs = [log_ratio(row.texts[source], row.texts[translation]) for row in some]
    known = [value for value in logs if value is not None]
    if len(known) < _FEWEST_PAIRS:
        return None
    middle = median(known)
    # The median absolute deviation times 1.4826 estimates a standard deviation, outliers or not.
    spread = 1.4826 * median(abs(value - middle) for value in known)
    return Ratio(_rounded(middle), max(_rounded(spread), _LEAST_SPREAD))


def _rounded(value: float) -> float:
    return round(value / _STEP) * _STEP


def _whole_row(limits: Sequence[Limits]) -> CuesOfRow:
    # A row is asked for twice: for itself, and for the gap to the row below it.
    lately: list[tuple[Segment, Sequence[Cue]]] = []

    def cues(rows: Rows, index: int) -> Sequence[Cue]:
        row = rows[index]
        for known, made in lately:
            if known is row and (not made or made[0].row == index):
                return made
        lately[1:] = lately[:1]
        lately[:1] = [(row, made_of(row, index))]
        return lately[0][1]

    def made_of(row: Segment, index: int) -> Sequence[Cue]:
        start, end = row.slot.start, row.slot.end
        if start is None or end is None or not any(row.texts):
            return ()
        texts = tuple(wrapped(text, limit) for text, limit in zip(row.texts, limits, strict=True))
        return (Cue(start, end, texts, row.speaker, index),)

    return cues
