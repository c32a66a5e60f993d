"""Whether a file was read as it was meant: what is in doubt, and what it looks like.

Only a doubtful file is shown to a person before it opens; a tidy one opens at once.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from editor.core.errors import InputError
from editor.core.i18n import _, ngettext
from editor.core.registry import title_of
from editor.core.transcript import Transcript
from editor.formats.base import FORMATS, Format, Incoming
from editor.formats.encodings.decoding import decode, is_certain, likely_encodings
from editor.workflows.documents.encoding_names import encoding_name
from editor.workflows.documents.opening import Opened, bytes_of, open_file

_BY_TURNS = "bilingual-text"
_FEW_PAIRS = 2
_SHARE = 0.02
_LOST = "\ufffd"


@dataclass(frozen=True, slots=True)
class Reading:
    """How a person wants a file to be read; None where the program is to find out."""

    format: str | None = None
    encoding: str | None = None
    swapped: bool = False


class Suspicious(NamedTuple):
    """A row that may have been read wrong, and why."""

    row: int
    reason: str


@dataclass(frozen=True, slots=True)
class Choices:
    """What a file may be: the ids and titles of formats, and encodings, the likeliest first."""

    formats: tuple[tuple[str, str], ...]
    encodings: tuple[str, ...]


def doubts_of(opened: Opened) -> tuple[str, ...]:
    """Return what is in doubt about a file that was read, in sentences; mostly nothing."""
    if opened.is_project:
        return ()
    return tuple(_doubts(opened))


def _doubts(opened: Opened) -> Iterator[str]:
    transcript = opened.transcript
    if not is_certain(opened.encoding):
        yield _("Its encoding is a guess: {encoding}.").format(
            encoding=encoding_name(opened.encoding)
        )
    promised = _promised(opened)
    if promised is not None:
        yield _("Its name promises “{promised}”, and it was read as “{format}”.").format(
            promised=title_of(promised), format=title_of(FORMATS.get(opened.format))
        )
    if opened.format == _BY_TURNS:
        odd = sum(1 for _one in _odd_pairs(transcript))
        if odd >= max(_FEW_PAIRS, _SHARE * len(transcript.segments)):
            yield ngettext(
                "{n} of {count} rows may be paired wrong.",
                "{n} of {count} rows may be paired wrong.",
                odd,
            ).format(n=odd, count=len(transcript.segments))
    languages = [track.language for track in transcript.tracks]
    if len(languages) > 1 and len(set(languages)) < len(languages):
        yield _("Both columns seem to be in one language.")


def _promised(opened: Opened) -> Format | None:
    """Return the format that the file's suffix belongs to, where it was read as another."""
    suffix = opened.path.suffix.lower() if opened.path is not None else ""
    # Most files are what they promise, and opening one loads none of the other formats.
    if any(one.id == opened.format and suffix in one.suffixes for one in FORMATS.loaded()):
        return None
    formats = [one for one in FORMATS if one.reads and suffix in one.suffixes]
    return formats[0] if formats else None


def suspicious_rows(transcript: Transcript) -> tuple[Suspicious, ...]:
    """Return the rows that a person should look at first, in their order."""
    return tuple(sorted({*_odd_pairs(transcript), *_lost_letters(transcript)}))


def _odd_pairs(transcript: Transcript) -> Iterator[Suspicious]:
    source = transcript.source
    if source is None or source.format != _BY_TURNS or len(transcript.tracks) < 2:
        return
    flipped = source.shape.get("flipped", ())
    for number, row in enumerate(transcript.segments):
        if not all(row.texts):
            yield Suspicious(number, _("no counterpart"))
        elif row.id in flipped:
            yield Suspicious(number, _("the other way round"))


def _lost_letters(transcript: Transcript) -> Iterator[Suspicious]:
    for number, row in enumerate(transcript.segments):
        if any(_LOST in text for text in row.texts):
            yield Suspicious(number, _("letters that cannot be read"))


def choices_for(path: Path) -> Choices:
    """Return what a file may be read as.

    Raises:
        InputError: it cannot be read.
    """
    data = bytes_of(path)
    try:
        decoded = decode(data)
    except InputError:
        return Choices((), ())
    incoming = Incoming(data, decoded.text, decoded.encoding, path.suffix.lower(), decoded.has_bom)
    sure = {part.id: part.recognise(incoming) for part in FORMATS if part.reads}
    fitting = sorted((part for part in sure if sure[part] > 0), key=lambda part: -sure[part])
    titles = tuple((part, title_of(FORMATS.get(part))) for part in fitting)
    return Choices(titles, likely_encodings(data))


def read_as(path: Path, reading: Reading) -> Opened:
    """Return what a file holds, read as a person says.

    Raises:
        InputError: it cannot be read so.
    """
    opened = open_file(path, reading.format, encoding=reading.encoding)
    if not reading.swapped or len(opened.transcript.tracks) < 2:
        return opened
    return replace(opened, transcript=_swapped(opened.transcript))


def _swapped(transcript: Transcript) -> Transcript:
    """Return the first two columns in each other's place, with their languages."""
    first, second, *others = transcript.tracks
    tracks = (
        replace(first, language=second.language),
        replace(second, language=first.language),
        *others,
    )
    rows = []
    for row in transcript.segments:
        one, two, *rest = row.texts
        texts = (two, one, *rest)
        rows.append(row._replace(texts=texts, imported=texts, cuts=(), words=()))
    return replace(transcript, segments=tuple(rows), tracks=tracks, source=None)
