"""A transcript as a value: what readers return, writers take and background work is given."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from editor.core.glossary import EMPTY_GLOSSARY, Glossary
from editor.core.replacements import Rules
from editor.core.segments import Role, Segment, Track


@dataclass(frozen=True, slots=True)
class Media:
    """A sound or video file of the talk: its path relative to the project, size in bytes, hash."""

    path: str
    size: int | None = None
    hash: str = ""
    extra: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Source:
    """The file that a transcript was imported from.

    `shape` is the format's own note of how the file was laid out (plain JSON values), so that the
    same format can write it back as it came.
    """

    format: str
    encoding: str = "utf-8"
    shape: Mapping[str, Any] = field(default_factory=dict)
    extra: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Transcript:
    """Tracks and ordered segments at one moment; a document hands these out as snapshots.

    `header` holds title lines, which are metadata and never a row. `extra` keeps keys of a project
    file that this version does not know.
    """

    tracks: tuple[Track, ...]
    segments: tuple[Segment, ...]
    header: tuple[str, ...] = ()
    media: tuple[Media, ...] = ()
    glossary: Glossary = EMPTY_GLOSSARY
    source: Source | None = None
    extra: Mapping[str, Any] = field(default_factory=dict)
    revision: int = 0
    replacements: Rules = ()

    @property
    def is_bilingual(self) -> bool:
        """True when there is a translation beside the source."""
        return len(self.tracks) > 1

    def track_of(self, role: Role) -> int | None:
        """Return the index of the first track with that role, None when there is none."""
        return next((i for i, track in enumerate(self.tracks) if track.role is role), None)


EMPTY_TRANSCRIPT = Transcript(tracks=(Track("source"),), segments=())
