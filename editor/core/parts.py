"""What becomes of texts and times when a row is cut in two and when rows are joined."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from editor.core.segments import Segment, WordTime, least_settled
from editor.core.timeslots import EMPTY_SLOT, Origin, TimeSlot, least_certain

Words = tuple[WordTime, ...]


def cut_texts(texts: Iterable[str], offsets: Sequence[int]) -> tuple[tuple[str, ...], ...]:
    """Return the texts before and those after the offsets (code points), bare of spaces there."""
    pairs = list(zip(texts, offsets, strict=True))
    heads = tuple(text[:cut].rstrip() for text, cut in pairs)
    return heads, tuple(text[cut:].lstrip() for text, cut in pairs)


def cut_words(whole: Segment, offset: int) -> tuple[Words, Words]:
    """Return the timed words of the two halves of a row whose first text is cut at `offset`.

    Their offsets (code points) are those in `cut_texts`; a word that is cut itself has no time.
    """
    text = whole.texts[0]
    by = len(text) - len(text[offset:].lstrip())
    tail = tuple(
        word._replace(start=word.start - by, end=word.end - by)
        for word in whole.words
        if word.start >= by
    )
    return tuple(word for word in whole.words if word.end <= offset), tail


def _pause_at(whole: Segment, offset: int) -> int | None:
    """Return the middle (ms) between the timed words on both sides of a cut of the first text."""
    head, tail = cut_words(whole, offset)
    return (head[-1].to_ms + tail[0].from_ms) // 2 if head and tail else None


def cut_slot(
    whole: Segment, offsets: Sequence[int], at_ms: int | None
) -> tuple[TimeSlot, TimeSlot]:
    """Return the time slots of the two halves of a row.

    At `at_ms`, kept inside the row, they stay as certain as they were, and so they do between two
    words whose times are known. Else a half that has no text gets no time, or both are estimated,
    since the border between them is.
    """
    slot = whole.slot
    if at_ms is None:
        at_ms = _pause_at(whole, offsets[0])
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
    words = tuple(word for part, by in _placed(parts) for word in _shifted(part.words, by))
    notes = " ".join(part.note for part in parts if part.note)
    return parts[0]._replace(
        texts=texts, slot=joined_slot(parts), cuts=(), words=words, note=notes, imported=None,
        bookmark=any(part.bookmark for part in parts),
        status=least_settled(part.status for part in parts),
    )  # fmt: skip


def _placed(parts: Sequence[Segment]) -> Iterator[tuple[Segment, int]]:
    """Yield each part with the offset at which its first text begins when all are joined."""
    out = ""
    for part in parts:
        text = part.texts[0]
        out = join_texts((out, text))
        yield part, len(out) - len(text)


def _shifted(words: Words, by: int) -> Iterator[WordTime]:
    return (word._replace(start=word.start + by, end=word.end + by) for word in words)


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
