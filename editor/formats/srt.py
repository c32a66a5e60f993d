"""SubRip: numbered cues with a line of times and some lines of text."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from editor.core.cues import Cue
from editor.core.errors import InputError
from editor.core.i18n import _, ngettext
from editor.core.segments import Segment, Status
from editor.core.timeslots import EMPTY_SLOT, Origin, TimeSlot
from editor.core.transcript import Source, Transcript
from editor.formats.base import FORMATS, Format, Imported, Incoming, Outgoing, Warned, Written
from editor.formats.lines import collector_paused, unify, usual_newline
from editor.formats.srt_cues import RawCue, find_cues
from editor.formats.srt_text import Change, display_of, is_harmless, may_be_marked, safe
from editor.formats.two_scripts import main_scripts, split_lines, tracks_of

_TIMES = re.compile(
    r"(?:^|[\r\n])[ \t]*-?\d+[ \t]*:[ \t]*\d+(?:[ \t]*:[ \t]*\d+)?(?:[.,]\d+)?[ \t]*--?-?>[ \t]*-?\d",
    re.ASCII,
)


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
        """Return how sure it is: there is a line that begins with two times and an arrow."""
        if incoming.start.startswith("WEBVTT"):
            return 0.0
        return 0.9 if _TIMES.search(incoming.start) else 0.0

    def read(self, incoming: Incoming) -> Imported:
        """Return one row a cue; two tracks where most cues stand in two scripts.

        Raises:
            InputError: there is no cue in it.
        """
        text = incoming.text
        if text.count("\r\r\n") * 2 > text.count("\n"):
            text = text.replace("\r\r\n", "\n")
        with collector_paused():
            cues, warnings = find_cues(unify(text).split("\n"))
            if not cues:
                raise InputError(
                    _("there is no line of times such as 00:00:01,000 --> 00:00:02,500 in it.")
                )
            columns, shape = _texts(cues, warnings)
            segments = _segments(cues, columns)
        shape |= _layout(incoming)
        source = Source(self.id, incoming.encoding, shape)
        transcript = Transcript(tracks_of(columns), segments, source=source)
        return Imported(transcript, self.id, incoming.encoding, tuple(warnings))

    def write(self, outgoing: Outgoing) -> Written:
        """Return the cues numbered from 1; a cue that is as it came in keeps its tags."""
        layout = _own_layout(outgoing)
        raw = layout.get("raw", {})
        blocks: list[str] = []
        changes: Counter[Change] = Counter()
        clocks = _Clocks()
        for cue in outgoing.cues:
            text = "\n".join(filter(None, cue.texts))
            if not text.strip():
                continue
            if not is_harmless(text) or raw:
                text = _kept(cue, raw, outgoing.transcript.segments) or _guarded(text, changes)
            start, end = max(cue.start, 0), max(cue.end, 0)
            blocks.append(
                f"{len(blocks) + 1}\n{clocks[start // 60_000]}{start % 60_000 // 1000:02d}"
                f",{start % 1000:03d} --> {clocks[end // 60_000]}{end % 60_000 // 1000:02d}"
                f",{end % 1000:03d}\n{text}\n"
            )
        written = _with_ends("\n".join(blocks), layout, outgoing)
        return Written(written, _what_changed(changes, len(outgoing.cues) - len(blocks)))


class _Clocks(dict[int, str]):
    """The "HH:MM:" of a minute, made once."""

    def __missing__(self, minute: int) -> str:
        hours, rest = divmod(minute, 60)
        self[minute] = text = f"{hours:02d}:{rest:02d}:"
        return text


def _texts(
    cues: Sequence[RawCue], warnings: list[Warned]
) -> tuple[tuple[list[str], ...], dict[str, Any]]:
    """Return the columns of texts, and as shape the cues whose text they alone do not give."""
    scripts = main_scripts([cue.lines for cue in cues])
    sources: list[str] = []
    translations: list[str] = []
    raw: dict[str, str] = {}
    tagged = 0
    for number, cue in enumerate(cues, 1):
        lines = cue.lines
        shown = written = "\n".join(lines)
        if may_be_marked(written):
            shown, has_tags = display_of(written)
            tagged += has_tags
            if has_tags:
                raw[str(number)] = written
            lines = shown.split("\n")
        if scripts is None:
            sources.append(shown)
            continue
        upper, lower = split_lines(lines, scripts)
        sources.append(upper)
        translations.append(lower)
        if upper and lower and len(lines) > 2 and f"{upper}\n{lower}" != shown:
            raw[str(number)] = written
        elif len(lines) == 2 and lines[0] != upper and upper and lower:
            raw[str(number)] = written
    if tagged:
        warnings.append(_tags_hidden(tagged))
    columns = (sources, translations) if scripts else (sources,)
    return columns, {"raw": raw} if raw else {}


def _tags_hidden(count: int) -> Warned:
    message = ngettext(
        "{n} cue has formatting tags; they are written again while its text is not changed.",
        "{n} cues have formatting tags; they are written again while their text is not changed.",
        count,
    )
    return Warned(message.format(n=count))


def _segments(cues: Sequence[RawCue], columns: Sequence[Sequence[str]]) -> tuple[Segment, ...]:
    imported, raw = Origin.IMPORTED, Status.RAW
    make_segment, make_slot = Segment._make, TimeSlot._make
    segments = []
    for number, (cue, texts) in enumerate(zip(cues, zip(*columns, strict=True), strict=True), 1):
        start, end = cue.start, cue.end
        slot = EMPTY_SLOT
        if start is not None or end is not None:
            slot = make_slot((start, end, imported, None, False))
        segments.append(
            make_segment((str(number), texts, slot, "", raw, (), (), texts, "", False, None))
        )
    return tuple(segments)


def _layout(incoming: Incoming) -> dict[str, Any]:
    """Return what differs from the usual: line ends, byte-order mark, blank lines at the end."""
    shape: dict[str, Any] = {}
    newline = usual_newline(incoming.start)
    if newline != "\n":
        shape["newline"] = newline
    if incoming.has_bom:
        shape["bom"] = True
    end = unify(incoming.text[-8:])
    tail = len(end) - len(end.rstrip("\n"))
    if tail != 2:
        shape["tail"] = tail
    return shape


def _own_layout(outgoing: Outgoing) -> Mapping[str, Any]:
    source = outgoing.transcript.source
    return source.shape if source is not None and source.format == SubRip.id else {}


def _kept(cue: Cue, raw: Mapping[str, str], segments: Sequence[Segment]) -> str | None:
    """Return the text as it stood in the file if the row of this cue is still as it came in."""
    if not raw or cue.row >= len(segments):
        return None
    row = segments[cue.row]
    written = raw.get(row.id)
    if written is None or row.texts != row.imported:
        return None
    is_whole = list(filter(None, cue.texts)) == list(filter(None, row.texts))
    return written if is_whole else None


def _guarded(text: str, changes: Counter[Change]) -> str:
    written, made = safe(text)
    changes.update(made)
    return written


def _with_ends(text: str, layout: Mapping[str, Any], outgoing: Outgoing) -> bytes:
    if text:
        text = text.rstrip("\n") + "\n" * layout.get("tail", 2)
    newline = outgoing.newline
    if newline == "\n":
        newline = layout.get("newline", newline)
    if newline != "\n":
        text = text.replace("\n", newline)
    mark = b"\xef\xbb\xbf" if outgoing.bom or layout.get("bom") else b""
    return mark + text.encode()


def _what_changed(changes: Counter[Change], skipped: int) -> tuple[Warned, ...]:
    sentences = [_sentence(change, count) for change, count in changes.items()]
    if skipped:
        sentences.append(
            ngettext(
                "{n} cue without text was left out.",
                "{n} cues without text were left out.",
                skipped,
            ).format(n=skipped)
        )
    return tuple(Warned(sentence) for sentence in sentences)


def _sentence(change: Change, n: int) -> str:
    sentences = {
        Change.TAG_LIKE: ngettext(
            "In {n} cue, text in brackets that players take for a tag was guarded by an "
            "invisible character.",
            "In {n} cues, text in brackets that players take for a tag was guarded by an "
            "invisible character.",
            n,
        ),
        Change.ARROW: ngettext(
            "In {n} cue, an arrow --> that would be taken for times was guarded by an invisible "
            "character.",
            "In {n} cues, an arrow --> that would be taken for times was guarded by an invisible "
            "character.",
            n,
        ),
        Change.BLANK_LINE: ngettext(
            "In {n} cue, an empty line inside the text was filled with a no-break space.",
            "In {n} cues, empty lines inside the text were filled with a no-break space.",
            n,
        ),
        Change.CONTROL: ngettext(
            "In {n} cue, characters that cannot be shown were taken out.",
            "In {n} cues, characters that cannot be shown were taken out.",
            n,
        ),
    }
    return sentences[change].format(n=n)
