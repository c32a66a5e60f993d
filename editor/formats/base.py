"""What a format is, and the registry through which all of them are found.

To add a format, write one file in this package:
1. a subclass of `Format` whose docstring's first line is its title in menus and help;
2. its class attributes: `id`, `suffixes` (the first is its own), `reads`, `writes`, `keeps`;
3. `recognise` and `read` if it reads, `write` if it writes;
4. `@FORMATS.register` above the class.
The contract tests pick it up by themselves; put a golden file beside the others.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

from editor.core.cues import Cue
from editor.core.registry import Registry
from editor.core.segments import Segment, Track
from editor.core.transcript import Transcript
from editor.core.warned import Warned as Warned


@dataclass(frozen=True)
class Incoming:
    """A file to be read: its bytes, and its text once decoded.

    `text` has no byte-order mark and keeps its newlines as they are. In `found`, under its id, a
    format may leave for `read` what `recognise` had to work out of the whole text.
    """

    data: bytes
    text: str
    encoding: str
    suffix: str = ""
    has_bom: bool = False
    found: dict[str, Any] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def start(self) -> str:
        """The first 64 Ki code points, enough to recognise a format by."""
        return self.text[:65536]


@dataclass(frozen=True, slots=True)
class Imported:
    """What a reader made of a file.

    `details` holds what only `inspect` shows of each row (ids, raw text, settings), parallel to
    the segments, or nothing.
    """

    transcript: Transcript
    format: str
    encoding: str
    warnings: tuple[Warned, ...] = ()
    details: Sequence[Mapping[str, Any]] = ()


@dataclass(frozen=True, slots=True)
class Outgoing:
    """What is to be written.

    Subtitle formats write `cues`, whose texts are in the order of `tracks`; text formats write
    `segments`, picking the tracks whose indices are in `columns`. `transcript` is the whole of it,
    for metadata. `newline` ends each line, `bom` puts a byte-order mark in front.
    """

    transcript: Transcript
    cues: Sequence[Cue]
    segments: Sequence[Segment]
    columns: tuple[int, ...]
    newline: str = "\n"
    bom: bool = False

    @property
    def tracks(self) -> tuple[Track, ...]:
        """The tracks that are written, in their order."""
        return tuple(self.transcript.tracks[column] for column in self.columns)


class Shown(NamedTuple):
    """What a player will show: milliseconds as the file has them, lines joined by newlines."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Written:
    """The bytes of a file, what could not be kept in it, and what a subtitle file will show.

    `shown` is in the order of the file, after rounding and after anything that had to be replaced.
    """

    data: bytes
    warnings: tuple[Warned, ...] = ()
    shown: tuple[Shown, ...] = ()


class Format:
    """A kind of file.

    `keeps` names what survives being written and read again, out of: times, untimed, languages,
    speakers, header, line-breaks, tags. `is_guest` tells of a format whose suffix belongs to a more
    usual one: it is written only when it is asked for by its id. `has_line_ends` is False for one
    whose bytes are no text of lines, or that says itself how they end: nothing can be asked there.
    """

    id: str = ""
    suffixes: tuple[str, ...] = ()
    reads: bool = False
    writes: bool = False
    keeps: frozenset[str] = frozenset()
    is_subtitle: bool = False
    is_guest: bool = False
    has_line_ends: bool = True

    def recognise(self, incoming: Incoming) -> float:
        """Return from 0 (not this format) to 1 (certainly this format)."""
        raise NotImplementedError

    def read(self, incoming: Incoming) -> Imported:
        """Return the transcript in the file.

        Raises:
            InputError: the file cannot be read as this format; the message has the line.
        """
        raise NotImplementedError

    def write(self, outgoing: Outgoing) -> Written:
        """Return the file's bytes; writing them is the business of storage."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Chosen:
    """A format together with how sure the sniffing is of it."""

    format: Format
    confidence: float = field(default=0.0)


FORMATS: Registry[Format] = Registry("editor.formats", "interlinear.formats")
