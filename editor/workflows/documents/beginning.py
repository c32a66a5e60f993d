"""Documents to begin with: the sample with its recording, and an empty one."""

from collections.abc import Sequence
from dataclasses import replace

from editor import paths
from editor.core.progress import Progress
from editor.core.segments import Role, Segment, Track, new_id
from editor.core.transcript import Transcript
from editor.workflows.documents.opening import Opened, open_file
from editor.workflows.sound.recordings import media_of


def open_sample(progress: Progress | None = None) -> Opened:
    """Read the sample that comes with the program; it knows its recording.

    Raises:
        InputError: it cannot be read.
        Cancelled: the person asked to stop.
    """
    opened = open_file(paths.sample(), progress=progress)
    sound = paths.sample_sound()
    if not sound.is_file():
        return opened
    media = (media_of(sound, None),)
    return replace(opened, transcript=replace(opened.transcript, media=media))


def begin_empty(languages: Sequence[str]) -> Opened:
    """Return a document with one empty row, and a column for each language (BCP 47 tags)."""
    roles = (Role.SOURCE, *[Role.TRANSLATION] * (len(languages) - 1))
    tracks = tuple(
        Track(role.value, language, role) for role, language in zip(roles, languages, strict=True)
    )
    row = Segment(new_id(), ("",) * len(tracks))
    return Opened(Transcript(tracks, (row,)), None, "text", "utf-8")
