"""Names that were misheard: found, proposed, and corrected by one edit."""

from collections.abc import Iterable, Sequence, Set
from dataclasses import replace
from pathlib import Path

from editor.core.edit import Edit, MetaChange, apply_to, with_meta
from editor.core.edits import replace_texts
from editor.core.glossary import EMPTY_GLOSSARY, Glossary, learned, merged
from editor.core.i18n import _, ngettext
from editor.core.progress import NoProgress, Progress
from editor.core.proposals import LISTED_FROM, TICKED_FROM, Card, Proposal, cards
from editor.core.rows_by_id import RowsById
from editor.core.segments import Role, Segment
from editor.core.transcript import Transcript
from editor.formats.base import FORMATS
from editor.language.folding import fold
from editor.workflows.documents.converting import write_transcript
from editor.workflows.documents.opening import Opened, open_file

__all__ = [
    "Card",
    "Proposal",
    "cards",
    "changed_by",
    "corrected_file",
    "correction",
    "find_names",
    "find_taught",
    "is_ticked",
    "still_standing",
    "texts_after",
    "with_right",
    "written_corrected",
]

_NEARLY = 0.8
_REACH = 40


def find_names(
    transcript: Transcript,
    glossary: Glossary = EMPTY_GLOSSARY,
    progress: Progress | None = None,
    least: float = LISTED_FROM,
) -> tuple[Proposal, ...]:
    """Return what may be names misheard in the source text, in the order of the rows.

    The transcript's own glossary is used, and another beside it. Proposals never overlap; each is
    at least as sure as `least` (0 to 1).

    Raises:
        Cancelled: the person asked to stop.
    """
    from editor.names.base import FINDERS, Match
    from editor.names.judging import proposals
    from editor.names.page import Page

    steps = progress or NoProgress()
    page = Page(transcript, merged(transcript.glossary, glossary))
    finders = list(FINDERS)
    found: list[Match] = []
    for done, finder in enumerate(finders):
        steps.step(done, len(finders) + 1, _("Looking for names"))
        found += finder.find(page)
    steps.step(len(finders), len(finders) + 1, _("Looking for names"))
    return tuple(proposals(page, found, least))


def find_taught(
    transcript: Transcript, taught: Glossary, known: Sequence[Proposal], least: float = LISTED_FROM
) -> tuple[Proposal, ...]:
    """Return the known proposals, and besides them the places where a taught form stands.

    Those are at least as sure as `least`: for an ordinary word being taught is not enough.
    """
    from editor.names.finders.glossary import taught_matches
    from editor.names.judging import proposals
    from editor.names.page import Page

    rows = _rows_with(transcript, {fold(form) for term in taught.terms for form in term.heard})
    if not rows:
        return tuple(known)
    some = replace(transcript, segments=tuple(transcript.segments[row] for row in rows))
    page = Page(some, taught)
    taken = {(one.row, at) for one in known for at in range(one.start, one.end)}
    told = (replace(one, row=rows[one.row]) for one in proposals(page, taught_matches(page), least))
    more = [
        one for one in told if not any((one.row, at) in taken for at in range(one.start, one.end))
    ]
    return tuple(sorted((*known, *more), key=lambda one: (one.row, one.start)))


def _rows_with(transcript: Transcript, forms: Set[str]) -> list[int]:
    """Return the rows whose source has one of some folded forms, if only as part of a word."""
    source = transcript.track_of(Role.SOURCE) or 0
    letters = ["".join(map(fold, one.texts[source].split())) for one in transcript.segments]
    everything = "\n".join(letters)
    some = [form for form in forms if form and form in everything]
    return [row for row, text in enumerate(letters) if any(form in text for form in some)]


def texts_after(
    segments: Sequence[Segment], chosen: Iterable[Proposal]
) -> tuple[dict[tuple[int, int], str], int]:
    """Return the changed text of each (row, track), and how many proposals have gone stale.

    A row may have moved since: it is found by its id. A proposal is stale when its text no longer
    stands at its place.
    """
    rows = RowsById(segments)
    texts: dict[tuple[int, int], str] = {}
    stale = 0
    for one in sorted(chosen, key=lambda one: (one.row, one.track, -one.start)):
        row = rows.find(one.segment, one.row)
        if row is None or not _stands(segments[row].texts[one.track], one):
            stale += 1
            continue
        text = texts.get((row, one.track), segments[row].texts[one.track])
        texts[row, one.track] = text[: one.start] + one.replacement + text[one.end :]
    return texts, stale


def _stands(text: str, one: Proposal) -> bool:
    """True unless the text is another, or the right form stands there, which may begin so too."""
    if text[one.start : one.end] != one.found:
        return False
    is_longer = one.replacement != one.found and one.replacement.startswith(one.found)
    return not (is_longer and text.startswith(one.replacement, one.start))


def correction(transcript: Transcript, chosen: Iterable[Proposal]) -> tuple[Edit, int]:
    """Return the one edit that makes corrections and learns them, and how many have gone stale.

    A proposal without a right form is no name: it is made, and nothing is learnt of it.
    """
    some = tuple(chosen)
    texts, stale = texts_after(transcript.segments, some)
    if not texts:
        return Edit(_("Correct names")), stale
    names = list(dict.fromkeys(one.cluster for one in some))
    count = len(some) - stale
    label = (
        _("Correct “{name}” ({n})").format(name=names[0], n=count)
        if len(names) == 1
        else ngettext("Correct {n} name", "Correct {n} names", len(names)).format(n=len(names))
    )
    edit = replace_texts(transcript.segments, texts, label)
    glossary = transcript.glossary
    for one in some:
        if one.right:
            glossary = learned(glossary, one.right, [one.found])
    meta = MetaChange("glossary", transcript.glossary, glossary)
    return replace(edit, meta=(meta,) if glossary != transcript.glossary else ()), stale


def corrected_file(
    path: Path, proposals: Iterable[Proposal], out: Path, *, overwrite: bool = False
) -> tuple[str, ...]:
    """Write a file with its corrections to another; return what could not be kept.

    A file in the same format as its source keeps its shape.

    Raises:
        InputError: the file cannot be read.
        OutputError: the other cannot be written, or exists and may not be replaced.
    """
    return written_corrected(open_file(path), proposals, out, overwrite=overwrite)[0]


def written_corrected(
    opened: Opened, proposals: Iterable[Proposal], out: Path, *, overwrite: bool = False
) -> tuple[tuple[str, ...], int]:
    """Write what was opened with its corrections to a file.

    Returns:
        What could not be kept, and how many of the proposals had gone stale.

    Raises:
        OutputError: it cannot be written, or exists and may not be replaced.
    """
    edit, stale = correction(opened.transcript, proposals)
    rows = list(opened.transcript.segments)
    apply_to(rows, edit)
    corrected = replace(with_meta(opened.transcript, edit), segments=tuple(rows))
    is_same_kind = (
        opened.path is not None
        and out.suffix == opened.path.suffix
        and FORMATS.get(opened.format).writes
    )
    kind = opened.format if is_same_kind else None
    return write_transcript(corrected, out, format_id=kind, overwrite=overwrite), stale


def still_standing(
    segments: Sequence[Segment], proposals: Iterable[Proposal]
) -> tuple[Proposal, ...]:
    """Return the proposals whose text still stands, at the rows and places where it stands now.

    A place moves when something before it in its row is corrected.
    """
    rows = RowsById(segments)
    kept: dict[tuple[int, int, int], Proposal] = {}
    for one in proposals:
        row = rows.find(one.segment, one.row)
        if row is not None and one.track < len(segments[row].texts):
            now = _where_it_stands(segments[row].texts[one.track], replace(one, row=row))
            if now is not None:
                kept.setdefault((row, now.track, now.start), one if now == one else now)
    return tuple(kept.values())


def _where_it_stands(text: str, one: Proposal) -> Proposal | None:
    """Return a proposal at its place, or at the nearest one within reach; None where it is gone."""
    if _stands(text, one):
        return one
    size = len(one.found)
    places = [at for at in range(max(0, one.start - _REACH), one.start + _REACH + 1) if size]
    for start in sorted(places, key=lambda at: abs(at - one.start)):
        moved = replace(one, start=start, end=start + size)
        is_word = (
            not text[max(0, start - 1) : start].isalnum()
            and not text[moved.end : moved.end + 1].isalnum()
        )
        if is_word and _stands(text, moved):
            return moved
    return None


def is_ticked(card: float, place: float) -> bool:
    """Return True for a place that is sure (0 to 1), or nearly so on a card that is."""
    return place >= (_NEARLY if card >= TICKED_FROM else TICKED_FROM)


def changed_by(card: Card, right: str) -> tuple[Proposal, ...]:
    """Return the proposals of a card that would write its right form otherwise than it stands."""
    fresh = (with_right(one, card.right, right) for one in card.proposals)
    return tuple(one for one in fresh if one.replacement != one.found)


def with_right(one: Proposal, old: str, new: str) -> Proposal:
    """Return a proposal after its card's right form was changed from `old` to `new`.

    A proposal for one word of a name takes the word that stands in its place in the new name.
    Capitals and endings stay as they are.
    """
    right = new
    if one.right != old:
        words, others = old.split(), new.split()
        if one.right not in words or len(words) != len(others):
            return one
        right = others[words.index(one.right)]
    text = one.replacement
    for before, after in ((one.right, right), (one.right.upper(), right.upper())):
        if before in text:
            return replace(one, replacement=text.replace(before, after), right=right, cluster=new)
    return replace(one, replacement=right, right=right, cluster=new)
