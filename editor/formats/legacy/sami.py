"""SAMI: a class of paragraphs for each language, each shown until the next of its class.

pysubs2 puts all classes into one stream and makes up the ends, so its reader is not used.
"""

import html
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from editor.core.i18n import _
from editor.core.segments import Segment, Track
from editor.core.timeslots import Origin, TimeSlot
from editor.core.transcript import Source, Transcript
from editor.formats.base import FORMATS, Format, Imported, Incoming, Warned
from editor.formats.languages.two_scripts import tracks_of
from editor.formats.legacy.cue_lines import Cue, imported, lines_of, until_the_next
from editor.formats.lines import line_at

_BEGINS = re.compile(
    r"\s*(?:<\?xml[^<>]*>\s*)?<(?:sami\b|(?:head|title|style|body|sync)\b(?=.*<sync\s+start\s*=))",
    re.IGNORECASE | re.DOTALL,
)
_BREAK = re.compile(r"<br\b[^<>]*+>", re.IGNORECASE)
_TAG = re.compile(r"<(/?)(sync|p)\b([^<>]*+)>", re.IGNORECASE)
_ANY_TAG = re.compile(r"</?[a-z!][^<>]*+>|<--[^<>]*+-->", re.IGNORECASE)
_START = re.compile(r"\bstart\s*=\s*[\"']?(-?\d{1,12})(?!\d)", re.IGNORECASE | re.ASCII)
_CLASS = re.compile(r"\bclass\s*=\s*[\"']?([^\s\"'>]{1,100})", re.IGNORECASE)
_STYLE = re.compile(r"\.([A-Za-z_][\w-]{0,99})\s*\{([^{}]{0,2000})\}")
_LANGUAGE = re.compile(r"\blang\s*:\s*([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3})")
_BLANKS = re.compile(r"[ \t\r\n]+")
_TITLE = re.compile(r"<title\b[^<>]*+>([^<>]{1,500}?)(?:\n|</title)", re.IGNORECASE)
_END = re.compile(r"\bend\s*=\s*[\"']?(\d{1,12})(?!\d)", re.IGNORECASE | re.ASCII)
_SURE = 0.95


class _Said(NamedTuple):
    start: int
    kind: str
    text: str
    end: int | None


@FORMATS.register
class Sami(Format):
    """SAMI subtitles."""

    id = "sami"
    suffixes = (".smi", ".sami")
    reads = True
    keeps = frozenset({"times", "languages", "line-breaks"})

    def recognise(self, incoming: Incoming) -> float:
        """Return how sure it is: it begins with the SAMI tag."""
        return _SURE if _BEGINS.match(incoming.start) else 0.0

    def read(self, incoming: Incoming) -> Imported:
        """Return one row a cue; two classes are two languages, side by side.

        Raises:
            InputError: it is too large, has no cue, or more than two classes.
        """
        lines_of(incoming)
        warnings: list[Warned] = []
        by_class: defaultdict[str, list[_Said]] = defaultdict(list)
        for one in _said(incoming.text, warnings):
            by_class[one.kind].append(one)
        _place_unnamed(by_class)
        streams = {kind: _cues(said) for kind, said in by_class.items()}
        streams = {kind: cues for kind, cues in streams.items() if cues}
        if len(streams) > 2:
            left = ", ".join(list(streams)[2:])
            message = _("Only two languages can stand side by side; left out: {names}.")
            warnings.append(Warned(message.format(names=left)))
        languages = _languages(incoming.text)
        kept = dict(list(streams.items())[:2])
        if len(kept) < 2:
            cues = next(iter(kept.values()), [])
            read = imported(incoming, self.id, cues, warnings, _titles(incoming.start))
            return _tagged(read, [*kept], languages)
        return _side_by_side(incoming, kept, languages, warnings)


def _said(text: str, warnings: list[Warned]) -> Iterator[_Said]:
    """Go through the paragraphs; one of blanks only says that nothing is shown from there on.

    So does a time with no paragraph at all.
    """
    start: int | None = None
    end: int | None = None
    kind = ""
    is_open = is_bare = False
    for tag, body in _tags(text):
        closes, name = tag[1], tag[2].lower()
        if name == "sync" and not closes:
            if is_bare and start is not None:
                yield _Said(start, "", "", end)
            is_bare = True
            start, kind, is_open = _start(tag, text, start or 0, warnings), "", False
            found = _END.search(tag[3])
            end = int(found[1]) if found else None
        elif name == "p":
            found = _CLASS.search(tag[3])
            is_open = not closes
            kind = found[1].lower() if found and is_open else ""
        plain = _plain(body)
        if start is not None and (plain or is_open):
            is_bare = False
            yield _Said(start, kind, plain, end)
    if is_bare and start is not None:
        yield _Said(start, "", "", end)


def _place_unnamed(by_class: dict[str, list[_Said]]) -> None:
    """Put the paragraphs of no class with those of the class that has the most."""
    unnamed = by_class.pop("", [])
    usual = max(by_class, key=lambda kind: len(by_class[kind]), default="")
    by_class[usual] = [*by_class.get(usual, []), *unnamed]


def _tags(text: str) -> Iterator[tuple[re.Match[str], str]]:
    """Go through the tags of structure, each with what stands behind it up to the next."""
    tags = list(_TAG.finditer(text))
    ends = [*(tag.start() for tag in tags[1:]), len(text)]
    return ((tag, text[tag.end() : end]) for tag, end in zip(tags, ends, strict=False))


def _start(tag: re.Match[str], text: str, above: int, warnings: list[Warned]) -> int:
    found = _START.search(tag[3])
    if found is None:
        message = _("This time cannot be read, so that of the text above was taken.")
        warnings.append(Warned(message, line_at(text, tag.start())))
        return above
    return int(found[1])


def _plain(body: str) -> str:
    lines = _BREAK.split(body)
    bare = (html.unescape(_ANY_TAG.sub("", _BLANKS.sub(" ", line))) for line in lines)
    return "\n".join(line.replace("\xa0", " ").strip() for line in bare).strip()


def _cues(said: Sequence[_Said]) -> list[Cue]:
    """Return one class's cues in the order of time; what starts at one time stands together."""
    by_start: defaultdict[int, list[str]] = defaultdict(list)
    for one in said:
        by_start[max(0, one.start)].append(one.text)
    ends = {max(0, one.start): one.end for one in said}
    texts = {start: "\n".join(filter(None, texts)) for start, texts in sorted(by_start.items())}
    cues = until_the_next([Cue(start, ends[start], text) for start, text in texts.items()])
    return [cue for cue in cues if cue.text]


def _titles(text: str) -> tuple[str, ...]:
    found = _TITLE.search(text)
    title = " ".join(html.unescape(found[1]).split()) if found else ""
    return (title,) if title else ()


def _languages(text: str) -> Mapping[str, str]:
    """Return the language that the style sheet gives to each class."""
    found = {}
    for name, style in _STYLE.findall(text[: 1 << 16]):
        language = _LANGUAGE.search(style)
        if language:
            found[name.lower()] = language[1]
    return found


def _tagged(read: Imported, kinds: Sequence[str], languages: Mapping[str, str]) -> Imported:
    transcript = read.transcript
    if len(transcript.tracks) != len(kinds):
        return read
    tracks = _with_languages(transcript.tracks, kinds, languages)
    return replace(read, transcript=replace(transcript, tracks=tracks))


def _with_languages(
    tracks: Sequence[Track], kinds: Sequence[str], languages: Mapping[str, str]
) -> tuple[Track, ...]:
    return tuple(
        replace(track, language=languages.get(kind, track.language))
        for track, kind in zip(tracks, kinds, strict=True)
    )


def _side_by_side(
    incoming: Incoming,
    streams: Mapping[str, Sequence[Cue]],
    languages: Mapping[str, str],
    warnings: Sequence[Warned],
) -> Imported:
    """Return a row for each time at which either language has a cue."""
    first, second = ({cue.start: cue for cue in cues} for cues in streams.values())
    rows = []
    for number, start in enumerate(sorted(first.keys() | second.keys()), 1):
        cues = [side.get(start) for side in (first, second)]
        texts = tuple(cue.text if cue else "" for cue in cues)
        end = next((cue.end for cue in cues if cue), None)
        rows.append(
            Segment(str(number), texts, TimeSlot(start, end, Origin.IMPORTED), imported=texts)
        )
    columns = [[row.texts[track] for row in rows] for track in (0, 1)]
    tracks = _with_languages(tracks_of(columns), list(streams), languages)
    source = Source(Sami.id, incoming.encoding)
    transcript = Transcript(tracks, tuple(rows), _titles(incoming.start), source=source)
    return Imported(transcript, Sami.id, incoming.encoding, tuple(warnings))
