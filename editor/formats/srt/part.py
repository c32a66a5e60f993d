"""SubRip: numbered cues with a line of times and some lines of text."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from editor.core.collector import collector_paused
from editor.core.errors import InputError
from editor.core.i18n import _, ngettext
from editor.core.segments import Segment, Status
from editor.core.timeslots import EMPTY_SLOT, Origin, TimeSlot
from editor.core.transcript import Source, Transcript
from editor.formats.base import FORMATS, Format, Imported, Incoming, Outgoing, Warned, Written
from editor.formats.languages.stacked import stacked_in
from editor.formats.languages.twins import columns_of_twins, may_be_twins, told_of_twins, twins_of
from editor.formats.languages.two_scripts import told_of_third, tracks_of
from editor.formats.lines import unify, usual_newline
from editor.formats.srt.cues import RawCue, find_cues
from editor.formats.srt.recognising import is_subrip
from editor.formats.srt.text import display_of, may_be_marked
from editor.formats.srt.unrolling import unrolled
from editor.formats.srt.writing import written

_LOST_MARK = re.compile(r"^\ufeff+(?=[#\d])", re.MULTILINE)
_BREAK_AT_END = re.compile(r"<br ?/?>[ \t]*$", re.MULTILINE | re.IGNORECASE)
_USUAL_TAIL = 2


@FORMATS.register
class SubRip(Format):
    """SubRip subtitles."""

    id = "srt"
    suffixes = (".srt",)
    reads = True
    writes = True
    keeps = frozenset({"times", "line-breaks", "tags"})
    is_subtitle = True

    def recognise(self, incoming: Incoming) -> float:
        """Return how sure it is: some line begins with two times and an arrow between them."""
        return 0.9 if is_subrip(incoming.start) else 0.0

    def read(self, incoming: Incoming) -> Imported:
        """Return one row a cue; two tracks where most cues stand in two scripts.

        Raises:
            InputError: there is no cue in it.
        """
        with collector_paused():
            text = _lines_unified(incoming.text)
            cues, warnings = find_cues(text)
            if not cues:
                raise InputError(
                    _("there is no line of times such as 00:00:01,000 --> 00:00:02,500 in it.")
                )
            cues = unrolled(cues, warnings)
            columns, raw = _columns(cues, may_be_marked(text), warnings)
            cues, columns, raw = _without_twins(cues, columns, raw, warnings)
            segments = _segments(cues, columns)
        source = Source(self.id, incoming.encoding, _shape(incoming, raw))
        transcript = Transcript(tracks_of(columns), segments, source=source)
        return Imported(transcript, self.id, incoming.encoding, tuple(warnings))

    def write(self, outgoing: Outgoing) -> Written:
        """Return the cues numbered from 1.

        In a transcript that was read from SubRip, a cue that is as it came in keeps its tags, and
        the file its byte-order mark and, unless others are asked for, its line ends.
        """
        source = outgoing.transcript.source
        with collector_paused():
            is_ours = source is not None and source.format == self.id
            return written(outgoing, source.shape if source and is_ours else {})


def _lines_unified(text: str) -> str:
    """Return the text with newlines alone; CR CR LF is what converting twice leaves of one."""
    if "\r" in text and text.count("\r\r\n") * 2 > text.count("\n"):
        text = text.replace("\r\r\n", "\n")
    text = unify(text)
    # Files that were joined have byte-order marks in the middle.
    text = _LOST_MARK.sub("", text) if "\ufeff" in text else text
    return _without_breaks(text) if "<br" in text or "<BR" in text else text


def _without_breaks(text: str) -> str:
    """Return a text that was copied out of a page without the breaks behind all its lines."""
    bare, count = _BREAK_AT_END.subn("", text)
    return bare if count * 2 > bare.count("\n") else text


def _columns(
    cues: Sequence[RawCue], some_marked: bool, warnings: list[Warned]
) -> tuple[tuple[list[str], ...], dict[str, str]]:
    """Return a list of texts a track, and by id the texts of cues that these do not give back.

    `some_marked` tells that `may_be_marked` is true of some cue.
    """
    texts = [text for _start, _end, text in cues]
    stacked = stacked_in(texts)
    warnings += told_of_third(texts)
    shown = [text.strip(" \t") for text in texts]
    if some_marked:
        shown = _without_tags(shown, warnings)
    if stacked is None:
        return (shown,), _not_given_back(texts, map(str.strip, shown))
    columns = stacked.columns(shown)
    warnings += stacked.told()
    joined = (f"{upper.strip()}\n{lower.strip()}" for upper, lower in zip(*columns, strict=True))
    return columns, _not_given_back(texts, joined)


def _without_tags(texts: Iterable[str], warnings: list[Warned]) -> list[str]:
    found = [display_of(text) if may_be_marked(text) else (text, False) for text in texts]
    tagged = sum(has_tags for _text, has_tags in found)
    if tagged:
        warnings.append(_tags_hidden(tagged))
    return [text for text, _has_tags in found]


def _not_given_back(texts: Iterable[str], again: Iterable[str]) -> dict[str, str]:
    """Return by id the texts of cues that writing their rows does not give back."""
    return {
        str(number): text
        for number, (text, other) in enumerate(zip(texts, again, strict=True), 1)
        if other != text and other.strip("\n") != text
    }


def _without_twins(
    cues: list[RawCue],
    columns: tuple[list[str], ...],
    raw: dict[str, str],
    warnings: list[Warned],
) -> tuple[list[RawCue], tuple[list[str], ...], dict[str, str]]:
    """Return one cue for two of different languages that are shown at once."""
    (texts, *others) = columns
    if others or not may_be_twins([start for start, _end, _text in cues]):
        return cues, columns, raw
    twins = twins_of([cue[:2] for cue in cues], texts)
    if twins is None:
        return cues, columns, raw
    warnings.append(told_of_twins())
    return [cues[row.any] for row in twins], columns_of_twins(twins, texts), {}


def _tags_hidden(count: int) -> Warned:
    message = ngettext(
        "{n} cue has formatting tags; they are written again while its text is not changed.",
        "{n} cues have formatting tags; they are written again while their text is not changed.",
        count,
    )
    return Warned(message.format(n=count))


def _segments(cues: list[RawCue], columns: Sequence[Sequence[str]]) -> tuple[Segment, ...]:
    """Return a segment a cue; on the way the cues are let go of, a tenth of all memory."""
    imported, raw = Origin.IMPORTED, Status.RAW
    # What `_make` does, without its check of the length.
    make = tuple.__new__
    rows = enumerate(zip(_drained(cues), zip(*columns, strict=True), strict=True), 1)
    return tuple(
        [
            make(
                Segment,
                (
                    str(number), texts,
                    EMPTY_SLOT if start is None and end is None
                    else make(TimeSlot, (start, end, imported, None, False, None)),
                    "", raw, (), (), texts, "", False, None,
                ),
            )
            for number, ((start, end, _text), texts) in rows
        ]
    )  # fmt: skip


def _drained(cues: list[RawCue]) -> Iterator[RawCue]:
    cues.reverse()
    while cues:
        yield cues.pop()


def _shape(incoming: Incoming, raw: dict[str, str]) -> dict[str, Any]:
    """Return what differs from the usual: line ends, byte-order mark, blank lines at the end."""
    shape: dict[str, Any] = {"raw": raw} if raw else {}
    newline = usual_newline(incoming.start)
    if newline != "\n":
        shape["newline"] = newline
    if incoming.has_bom:
        shape["bom"] = True
    end = unify(incoming.text[-8:])
    tail = len(end) - len(end.rstrip("\n"))
    if tail != _USUAL_TAIL:
        shape["tail"] = tail
    return shape
