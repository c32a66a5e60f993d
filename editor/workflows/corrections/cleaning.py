"""Fillers, stutters, blanks and marks: proposed, and tidied by one edit a card."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from editor.cleanup.base import RULES, Rule
from editor.cleanup.finding import EMPTYING, proposals_in
from editor.cleanup.lines import Lines
from editor.core.edit import Edit, apply_to
from editor.core.edits import replace_texts
from editor.core.glossary import EMPTY_GLOSSARY, Glossary, merged
from editor.core.i18n import _, ngettext
from editor.core.progress import NoProgress, Progress
from editor.core.proposals import LISTED_FROM, TICKED_FROM, Proposal
from editor.core.registry import title_of
from editor.core.transcript import Transcript
from editor.formats.base import FORMATS
from editor.workflows.documents.converting import write_transcript
from editor.workflows.documents.opening import open_file
from editor.workflows.names.naming import texts_after

__all__ = [
    "Options",
    "cleaned",
    "cleaned_file",
    "cleaning",
    "empties",
    "find_untidy",
    "moved",
    "rules_of",
    "title",
]

_STEP = 200
_ROUNDS = 4


@dataclass(frozen=True, slots=True)
class Options:
    """What is looked for: ids of rules, none for the usual ones, and how sure it must be.

    Rows that hold nothing but fillers are emptied only with `empty_rows`.
    """

    rules: tuple[str, ...] = ()
    least: float = TICKED_FROM
    empty_rows: bool = False


def rules_of(ids: Sequence[str], *, with_taste: bool = False) -> tuple[Rule, ...]:
    """Return the rules of some ids; when there are none, those that work unasked.

    With `with_taste` those that are a matter of taste are among them.

    Raises:
        RequestError: there is no rule of that id.
    """
    if ids:
        return tuple(RULES.get(one) for one in dict.fromkeys(ids))
    return tuple(rule for rule in RULES if rule.by_default or with_taste)


def title(rule_id: str) -> str:
    """Return what people call the rule of an id."""
    return title_of(RULES.get(rule_id))


def find_untidy(
    transcript: Transcript,
    rules: Sequence[Rule],
    glossary: Glossary = EMPTY_GLOSSARY,
    progress: Progress | None = None,
    least: float = LISTED_FROM,
) -> tuple[Proposal, ...]:
    """Return what some rules would change, in the order of the rows; nothing overlaps.

    Names of the transcript's glossary and of another beside it are never touched. Each proposal
    is at least as sure as `least` (0 to 1); its cluster is the id of its rule.

    Raises:
        Cancelled: the person asked to stop.
    """
    steps = progress or NoProgress()
    lines = Lines(transcript, merged(transcript.glossary, glossary))
    total = len(transcript.segments)
    found: list[Proposal] = []
    for row, segment in enumerate(transcript.segments):
        if row % _STEP == 0:
            steps.step(row, total, _("Looking for what can be tidied"))
        for track, text in enumerate(segment.texts):
            if text:
                found += proposals_in(lines.line(row, track), rules, (segment.id, row, track))
    return tuple(one for one in found if one.confidence >= least)


def empties(one: Proposal) -> bool:
    """Return True for a proposal that would leave nothing in its row."""
    return one.confidence == EMPTYING


def cleaning(transcript: Transcript, chosen: Iterable[Proposal]) -> tuple[Edit, int]:
    """Return the one edit that tidies some places, and how many of them have gone stale.

    A text of which only marks are left becomes empty.
    """
    some = tuple(chosen)
    texts, stale = texts_after(transcript.segments, some)
    texts = {place: text if any(map(str.isalnum, text)) else "" for place, text in texts.items()}
    count = len(some) - stale
    rules = {one.cluster for one in some}
    label = (
        _("{rule}: {n}").format(rule=title(rules.pop()), n=count)
        if len(rules) == 1
        else ngettext("Tidy {n} place", "Tidy {n} places", count).format(n=count)
    )
    return replace_texts(transcript.segments, texts, label), stale


def moved(proposals: Iterable[Proposal], chosen: Sequence[Proposal]) -> tuple[Proposal, ...]:
    """Return the other proposals at the places where they stand once the chosen ones are applied.

    The chosen ones are left out.
    """
    applied: defaultdict[tuple[str, int], list[Proposal]] = defaultdict(list)
    for one in chosen:
        applied[one.segment, one.track].append(one)
    gone = set(chosen)
    result = []
    for one in proposals:
        if one in gone:
            continue
        before = [two for two in applied[one.segment, one.track] if two.end <= one.start]
        shift = sum(len(two.replacement) - len(two.found) for two in before)
        result.append(replace(one, start=one.start + shift, end=one.end + shift))
    return tuple(result)


def cleaned(
    transcript: Transcript, options: Options, glossary: Glossary = EMPTY_GLOSSARY
) -> Transcript:
    """Return a transcript with all done that is sure enough, so that nothing is left to do."""
    rules = rules_of(options.rules)
    for _round in range(_ROUNDS):
        found = [
            one
            for one in find_untidy(transcript, rules, glossary)
            if (options.empty_rows if empties(one) else one.confidence >= options.least)
        ]
        edit, _stale = cleaning(transcript, found)
        if edit.is_empty:
            break
        rows = list(transcript.segments)
        apply_to(rows, edit)
        transcript = replace(transcript, segments=tuple(rows))
    return transcript


def cleaned_file(
    path: Path,
    options: Options,
    out: Path,
    glossary: Glossary = EMPTY_GLOSSARY,
    *,
    overwrite: bool = False,
) -> tuple[str, ...]:
    """Write a file, tidied, to another; return what could not be kept.

    A file in the same format as its source keeps its shape.

    Raises:
        InputError: the file cannot be read.
        RequestError: there is no such rule.
        OutputError: the other cannot be written, or exists and may not be replaced.
    """
    opened = open_file(path)
    result = cleaned(opened.transcript, options, glossary)
    is_same_kind = out.suffix == path.suffix and FORMATS.get(opened.format).writes
    kind = opened.format if is_same_kind else None
    return write_transcript(result, out, format_id=kind, overwrite=overwrite)
