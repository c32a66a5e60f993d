"""From the blocks of a WebVTT file to tracks and rows, and to what writing needs of the file."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import count
from operator import eq, itemgetter
from typing import Any, NamedTuple, overload

from editor.core.segments import Segment, Status, Track, WordTime
from editor.core.timeslots import EMPTY_SLOT, Origin, TimeSlot
from editor.formats.base import Warned
from editor.formats.languages.stacked import stacked_in
from editor.formats.languages.twins import Twins, may_be_twins, told_of_twins, twins_of
from editor.formats.languages.two_scripts import told_of_third
from editor.formats.rolling import told_of_rolling
from editor.formats.webvtt.blocks import Blocks, RawCue
from editor.formats.webvtt.cue_text import CueText, cue_text, may_be_marked, word_times
from editor.formats.webvtt.languages import columns_of
from editor.formats.webvtt.names import names_beside
from editor.formats.webvtt.pairs import Pairs, pairs_of
from editor.formats.webvtt.payload import payload_of, spans_of, without_joiners
from editor.formats.webvtt.rolling import are_rolling, collapsed
from editor.formats.webvtt.timing import settings_of

_LANGUAGE = re.compile(
    r"^Language:[ \t]*([A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*)[ \t]*$", re.MULTILINE
)
_MOST_TITLE_LINES = 20


_text_of, _name_of = itemgetter(2), itemgetter(3)


class Rows(NamedTuple):
    """What is in a file; `shape` is what writing needs besides to bring it back as it came."""

    tracks: tuple[Track, ...]
    segments: tuple[Segment, ...]
    header: tuple[str, ...]
    shape: dict[str, Any]
    details: Sequence[Mapping[str, Any]]
    warnings: tuple[Warned, ...]


def rows_of(blocks: Blocks) -> Rows:
    """Return one row a cue; captions that roll up are taken together."""
    pairs = pairs_of(map(_text_of, blocks.cues))
    rows = None if pairs is None else _rows_of_pairs(blocks, pairs)
    return rows or _rows_of_any(blocks)


def _rows_of_pairs(blocks: Blocks, pairs: Pairs) -> Rows | None:
    """Return the rows of cues in two spans each, None where a closer look is needed."""
    cues, texts = blocks.cues, pairs.texts
    is_odd = are_rolling(cues) or may_be_twins([cue[0] for cue in cues])
    if is_odd or names_beside(cues, texts) is not None:
        return None
    warnings = (*blocks.warnings, *told_of_third(texts))
    segments = _segments(cues, pairs.columns, {}, {})
    return _with_shape(blocks, cues, pairs.tracks(), segments, {}, warnings)


def _rows_of_any(blocks: Blocks) -> Rows:
    warnings = list(blocks.warnings)
    cues: Sequence[RawCue] = blocks.cues
    texts, marked = _texts(cues)
    rolls = are_rolling(cues)
    if rolls:
        cues = collapsed(cues)
        texts, marked = _texts(cues)
        warnings.append(told_of_rolling(len(blocks.cues) - len(cues)))
    may_pair = may_be_twins([cue[0] for cue in cues])
    twins = twins_of([cue[:2] for cue in cues], texts) if may_pair else None
    whole = [_both(cues, row) for row in twins or ()]
    if whole and stacked_in([cue.text for cue in whole]):
        cues = whole
        warnings.append(told_of_twins())
        texts, marked = _texts(cues)
    speakers = {index: one.speaker for index, one in marked.items() if one.speaker}
    named = None if speakers else names_beside(cues, texts)
    if named:
        speakers = {index: name for index, (name, _text) in enumerate(named) if name}
        texts = [text for _name, text in named]
    warnings += told_of_third(texts)
    language = _LANGUAGE.search(blocks.head)
    tracks, columns, told = columns_of(texts, marked, language[1] if language else "")
    warnings += told
    words = {
        index: word_times(one, columns[0][index], cues[index].start or 0, cues[index].end or 0)
        for index, one in marked.items()
        if one.stamps
    }
    segments = _segments(cues, columns, speakers, words)
    is_plain = not marked and not named and len(tracks) == 1
    raw = _raw_without_tags(texts) if is_plain else _raw_texts(cues, segments, tracks)
    if rolls:
        blocks = replace(blocks, others=[(0, text) for _number, text in blocks.others])
    return _with_shape(blocks, cues, tracks, segments, raw, warnings)


def _with_shape(
    blocks: Blocks,
    cues: Sequence[RawCue],
    tracks: tuple[Track, ...],
    segments: tuple[Segment, ...],
    raw: dict[str, str],
    warnings: Iterable[Warned],
) -> Rows:
    header, others = _title(blocks.others)
    shape = {"raw": raw} | _marks(cues) | {"head": blocks.head}
    shape["blocks"] = [[number, text] for number, text in others]
    kept = {key: value for key, value in shape.items() if value}
    return Rows(tracks, segments, header, kept, _Details(cues), tuple(warnings))


def _both(cues: Sequence[RawCue], row: Twins) -> RawCue:
    """Return a cue that shows what two show at once."""
    cue = cues[row.any]
    if row.first is None or row.second is None:
        return cue
    return cue._replace(text=f"{cue.text}\n{cues[row.second].text}")


def _texts(cues: Sequence[RawCue]) -> tuple[list[str], dict[int, CueText]]:
    """Return the texts as they are shown, and by index what the tags of the others say."""
    texts = [raw for _start, _end, raw, _id, _settings in cues]
    if not may_be_marked("".join(texts)):
        return texts, {}
    marked = {index: cue_text(raw) for index, raw in enumerate(texts) if may_be_marked(raw)}
    for index, shown in marked.items():
        texts[index] = shown.text
    return texts, marked


def _segments(
    cues: Sequence[RawCue],
    columns: Sequence[Sequence[str]],
    speakers: Mapping[int, str],
    words: Mapping[int, tuple[WordTime, ...]],
) -> tuple[Segment, ...]:
    imported, raw = Origin.IMPORTED, Status.RAW
    # What `_make` does, without its check of the length.
    make = tuple.__new__
    speaker, timed = speakers.get, words.get
    is_bare = not speakers and not words
    rows = enumerate(zip(cues, zip(*columns, strict=True), strict=True))
    return tuple(
        [
            make(
                Segment,
                (
                    str(index + 1), texts,
                    EMPTY_SLOT if start is None and end is None
                    else make(TimeSlot, (start, end, imported, None, False, None)),
                    "" if is_bare else speaker(index, ""), raw, (),
                    () if is_bare else timed(index, ()), texts, "", False, None,
                ),
            )
            for index, ((start, end, _text, _id, _settings), texts) in rows
        ]
    )  # fmt: skip


def _title(others: Sequence[tuple[int, str]]) -> tuple[tuple[str, ...], list[tuple[int, str]]]:
    """Return the title lines, which stand in a comment in front of all else, and the rest."""
    if others and others[0][0] == 0:
        first, *lines = others[0][1].split("\n")
        if first == "NOTE" and len(lines) <= _MOST_TITLE_LINES:
            return tuple(without_joiners(line) for line in lines), list(others[1:])
    return (), list(others)


def _raw_texts(
    cues: Sequence[RawCue], segments: Sequence[Segment], tracks: Sequence[Track]
) -> dict[str, str]:
    """Return by id the raw texts that writing would not make again."""
    spans = spans_of(tracks)
    return {
        segment.id: cue.text
        for segment, cue in zip(segments, cues, strict=True)
        if not _is_made_again(cue.text, segment, spans)
    }


def _raw_without_tags(texts: Iterable[str]) -> dict[str, str]:
    """Return the same for texts in one language that are shown as they stand."""
    return {
        str(number): text
        for number, text in enumerate(texts, 1)
        if ">" in text or text.strip() != text
    }


def _marks(cues: Sequence[RawCue]) -> dict[str, Any]:
    """Return the identifiers, or that these are mere numbers, and the settings."""
    numbered = bool(cues) and all(map(eq, map(_name_of, cues), map(str, count(1))))
    marks = {
        str(number): ["" if numbered else name, settings.strip(" \t\f")]
        for number, (_start, _end, _text, name, settings) in enumerate(cues, 1)
        if settings or (name and not numbered)
    }
    return {"cues": marks, "numbered": numbered}


def _is_made_again(raw: str, segment: Segment, spans: Sequence[tuple[str, str]]) -> bool:
    """True when writing the row as it is gives its raw text."""
    texts, speaker = segment.texts, segment.speaker
    if len(spans) == 1:
        text = texts[0]
        usual = f"<v {speaker}>{text}</v>" if speaker else text
        if raw == usual and ">" not in text and "&" not in raw and text.strip() == text:
            return True
    elif "<" not in raw:
        return False
    return payload_of([text.strip() for text in texts], spans, speaker) == raw


class _Details(Sequence[Mapping[str, Any]]):
    """What only `inspect` shows of each cue, worked out when it is asked for."""

    def __init__(self, cues: Sequence[RawCue]) -> None:
        self._cues = cues

    def __len__(self) -> int:
        return len(self._cues)

    @overload
    def __getitem__(self, index: int) -> Mapping[str, Any]: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Mapping[str, Any]]: ...
    def __getitem__(self, index: int | slice) -> Mapping[str, Any] | Sequence[Mapping[str, Any]]:
        if isinstance(index, slice):
            return _Details(self._cues[index])
        _start, _end, text, name, settings = self._cues[index]
        return {"id": name, "raw": text, "settings": settings_of(settings)}
