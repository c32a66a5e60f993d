"""Which candidates go: the likely ones, the longest where they meet."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from editor.cleanup.base import DOUBTFUL, LIKELY, RULES, SURE, Change
from editor.cleanup.echoes import meant_twice
from editor.cleanup.judge import judge_of
from editor.cleanup.judged.candidate import (
    BEGUN,
    BROKEN,
    FALSE_STARTS,
    FILLERS,
    HEDGES,
    PAUSE,
    STUTTERS,
    TWICE,
    Candidate,
)
from editor.cleanup.judged.candidates import pauses, stumbles
from editor.cleanup.judged.features import features_of, is_wanted
from editor.cleanup.judged.pauses import sounds_of
from editor.cleanup.judged.ruled import Ruled
from editor.cleanup.knowledge import WITHOUT_BLANKS, small_words
from editor.cleanup.lines import Line
from editor.cleanup.settling import settled
from editor.core.i18n import _
from editor.language.numbers.words import has_cardinals

FILE = "cleanup/learned.npz"
JUDGED = (HEDGES, STUTTERS, FALSE_STARTS)
"""The rules whose changes are judged."""
_ASKED = (FILLERS, *JUDGED)
"""The rules whose changes tell something of a candidate."""
_LISTED, _TICKED = 0.5, 0.75
"""From which likelihood on a change is shown, and is ticked."""
_PARTS = re.compile(r"[\s,，、]+")
_UNLIKELY = 0.001
"""Below this not even what a rule is sure of goes."""
_CERTAIN = 0.92
"""From which on a word that fills a pause or a new beginning is ticked: most only look like one."""


def judged(line: Line, rule: str) -> Iterator[Change]:
    """Yield what goes from a text by one of the rules that are judged; nothing overlaps.

    What the rule proposes and nobody judges is doubtful.
    """
    known, ruled = _known(line, rule == HEDGES)
    least = _TICKED if rule == STUTTERS else _CERTAIN
    own = [
        (_raised(line, one, goes, ruled, least), one)
        for goes, one in known
        if rule_of(line, one) == rule
    ]
    reasons = {Change(*change[:3]): change.reason for _rule, change in ruled}
    for likelihood, one in chosen(own, least):
        sure = SURE if likelihood >= _CERTAIN else LIKELY if likelihood >= least else DOUBTFUL
        sure = DOUBTFUL if _may_be_meant(line, one) else sure
        reason = reasons.get(one.change) or _reason(line, one)
        yield one.change._replace(confidence=sure, reason=reason)
    seen = {one.change for _found, one in known}
    for other, change in ruled:
        if other == rule and Change(*change[:3]) not in seen:
            yield change._replace(confidence=min(change.confidence, DOUBTFUL))


def _raised(line: Line, one: Candidate, likelihood: float, ruled: Ruled, least: float) -> float:
    """Return how likely a candidate goes, what a rule wants as likely if it is not unlikely."""
    is_raised = _UNLIKELY <= likelihood < least and is_wanted(line.text, one, ruled)
    return least if is_raised and rule_of(line, one) != HEDGES else likelihood


def _may_be_meant(line: Line, one: Candidate) -> bool:
    """Return True where more than small words is said twice and another text does so too.

    Also for a figure beside another one: “one one two”.
    """
    if one.kind not in (TWICE, STUTTERS) or one.hesitant:
        return False
    if _is_figure(one.first) and any(_is_figure(near[:1]) for near in one.beside):
        return True
    if not line.others:
        return False
    small = small_words(line.language)
    is_small = small.issuperset(one.first) or "".join(one.first) in small
    return not is_small and _is_said_twice_elsewhere(line)


def _is_figure(words: Sequence[str]) -> bool:
    """Return True where all words are figures, or English numbers."""
    return all(word.isdigit() or has_cardinals([word]) for word in words)


@lru_cache(maxsize=16)
def _is_said_twice_elsewhere(line: Line) -> bool:
    return any(True for _at in meant_twice(line))


@lru_cache(maxsize=16)
def _known(line: Line, is_hedges: bool) -> tuple[list[tuple[float, Candidate]], Ruled]:
    """Return the hedges of a text or the others, each behind its likelihood, and the rules'."""
    ruled = ruled_in(line)
    found = pauses(line, ruled) if is_hedges else stumbles(line, ruled)
    some = [one for one in found if rule_of(line, one) in JUDGED]
    judge = judge_of(FILE, line.language)
    if not some or judge is None:
        return [], ruled
    likely = judge.likelihoods([features_of(line, one, ruled) for one in some])
    return list(zip(likely, some, strict=True)), ruled


def ruled_in(line: Line) -> Ruled:
    """Return what the rules that are judged propose for a text."""
    return Ruled((rule, one) for rule in _ASKED for one in settled(line, RULES.get(rule).changes))


def chosen(known: Sequence[tuple[float, Candidate]], least: float) -> list[tuple[float, Candidate]]:
    """Return what is likely to go, each behind its likelihood: the longest where some overlap.

    From `least` on one is sure. A doubtful one that touches a sure one would make it doubtful too
    and is none of them.
    """
    likely = [(goes, one) for goes, one in known if goes >= _LISTED]
    kept: list[tuple[float, Candidate]] = []
    for goes, one in sorted(likely, key=lambda pair: (pair[0] < least, -pair[1].length)):
        apart = 0 if goes >= least else 1
        if all(_are_apart(one.change, other.change, apart) for _goes, other in kept):
            kept.append((goes, one))
    return kept


def _are_apart(one: Change, other: Change, least: int) -> bool:
    """Return True when at least so many code points stand between two changes."""
    return one.end + least <= other.start or other.end + least <= one.start


def rule_of(line: Line, one: Candidate) -> str:
    """Return the id of the rule that a person knows a candidate by."""
    if one.kind in _ASKED:
        return one.kind
    if one.kind == PAUSE:
        sounds = sounds_of(line.language)
        parts = _PARTS.split(one.first[0])
        return FILLERS if sounds and all(map(sounds.fullmatch, parts)) else HEDGES
    return STUTTERS if one.kind in (TWICE, BEGUN, BROKEN) else FALSE_STARTS


def _reason(line: Line, one: Candidate) -> str:
    words = " ".join(one.first)
    if one.kind == PAUSE:
        return _("“{words}” only fills a pause").format(words=words)
    if one.kind == TWICE:
        return _("“{words}” was said {n} times").format(words=words, n=one.copies)
    if one.kind in (BEGUN, BROKEN):
        word = (one.second or one.beside.behind)[-1 if one.second else 0]
        return _("“{part}” is the beginning of “{word}”").format(part=one.first[-1], word=word)
    text, join = line.text, "" if line.language in WITHOUT_BLANKS else " "
    first = text[one.begin : one.change.end].split("\n")[0]
    return _("“{first}” is taken up as “{second}”").format(
        first=first, second=join.join(one.second) or one.change.replacement
    )
