"""What becomes of texts and times when a row is cut in two and when rows are joined."""

import unicodedata
from collections.abc import Iterable, Sequence

from editor.core.segments import Segment, least_settled
from editor.core.timeslots import EMPTY_SLOT, Origin, TimeSlot, least_certain


def cut_texts(texts: Iterable[str], offsets: Sequence[int]) -> tuple[tuple[str, ...], ...]:
    """Return the texts before and those after the offsets (code points), bare of spaces there."""
    pairs = list(zip(texts, offsets, strict=True))
    heads = tuple(text[:cut].rstrip() for text, cut in pairs)
    return heads, tuple(text[cut:].lstrip() for text, cut in pairs)


def cut_slot(
    whole: Segment, offsets: Sequence[int], at_ms: int | None
) -> tuple[TimeSlot, TimeSlot]:
    """Return the time slots of the two halves of a row.

    At `at_ms`, kept inside the row, they stay as certain as they were. Without it a half that has
    no text gets no time; else both are estimated, since the border between them is.
    """
    slot = whole.slot
    if at_ms is None:
        heads, tails = (any(half) for half in cut_texts(whole.texts, offsets))
        if heads != tails:
            return (slot, EMPTY_SLOT) if heads else (EMPTY_SLOT, slot)
    start, end = slot.start, slot.end
    if start is None or end is None:
        return (
            slot._replace(end=None) if start is not None else EMPTY_SLOT,
            slot._replace(start=None) if end is not None else EMPTY_SLOT,
        )
    if at_ms is None:
        middle = round(start + (end - start) * _share(whole.texts, offsets))
        slot = slot._replace(origin=Origin.ESTIMATED, locked=False)
    else:
        middle = min(max(at_ms, start), end)
    return slot._replace(end=middle), slot._replace(start=middle)


def _share(texts: Sequence[str], offsets: Sequence[int]) -> float:
    """Return how much of the first text that is cut inside lies before the cut, 0.5 without one."""
    cuts = zip(texts, offsets, strict=True)
    return next((cut / len(text) for text, cut in cuts if 0 < cut < len(text)), 0.5)


def joined_slot(parts: Sequence[Segment]) -> TimeSlot:
    """Return the time from the first row's start to the last one's end, where they are known."""
    start, end = parts[0].slot.start, parts[-1].slot.end
    if start is None and end is None:
        return EMPTY_SLOT
    origin = least_certain(parts[0].slot.origin, parts[-1].slot.origin)
    return TimeSlot(start, end, origin, locked=all(part.slot.locked for part in parts))


def joined(parts: Sequence[Segment]) -> Segment:
    """Return several rows as one.

    It goes on as the first of them, whose speaker it has; the status is that of the row that
    needs most care.
    """
    texts = tuple(
        join_texts(part.texts[track] for part in parts) for track in range(len(parts[0].texts))
    )
    notes = " ".join(part.note for part in parts if part.note)
    return parts[0]._replace(
        texts=texts, slot=joined_slot(parts), cuts=(), words=(), note=notes, imported=None,
        bookmark=any(part.bookmark for part in parts),
        status=least_settled(part.status for part in parts),
    )  # fmt: skip


def join_texts(texts: Iterable[str]) -> str:
    """Return the texts as one, with a space between them where the script has spaces."""
    out = ""
    for text in texts:
        out += " " if out and text and _takes_space(out[-1], text[0]) else ""
        out += text
    return out


def _takes_space(before: str, after: str) -> bool:
    return not any(char.isspace() or _is_unspaced(char) for char in (before, after))


def _is_unspaced(char: str) -> bool:
    """True for Chinese and Japanese; Korean and emoji are as wide, but have spaces beside them."""
    return (
        unicodedata.east_asian_width(char) in "WF"
        and unicodedata.category(char) not in ("So", "Sk")
        and not unicodedata.name(char, "").startswith("HANGUL")
    )
