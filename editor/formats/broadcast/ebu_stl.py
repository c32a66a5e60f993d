"""EBU STL: the binary subtitles that European broadcasters exchange."""

import re
from collections.abc import Sequence

from editor.core.errors import InputError
from editor.core.i18n import _
from editor.core.segments import Segment
from editor.core.timeslots import Origin, TimeSlot
from editor.core.transcript import Source, Transcript
from editor.formats.base import FORMATS, Format, Imported, Incoming, Warned
from editor.formats.broadcast.ebu_blocks import HEAD, Subtitle, subtitles_of
from editor.formats.broadcast.ebu_letters import decoded, language_of
from editor.formats.broadcast.ttconv_rows import MAX_BYTES, Shown, tracks_in, unrolled

_BEGINNING = slice(256, 264)
_SIGNATURE = re.compile(rb"[\d ]{3}STL\d\d\.\d\d")
_CERTAIN = 0.99


@FORMATS.register
class EbuStl(Format):
    """EBU subtitles (STL)."""

    id = "ebu-stl"
    suffixes = (".stl",)
    reads = True
    keeps = frozenset({"times", "languages", "line-breaks"})

    def recognise(self, incoming: Incoming) -> float:
        """Return certainty by the first bytes."""
        is_long = len(incoming.data) >= HEAD
        return _CERTAIN if is_long and _SIGNATURE.match(incoming.data) else 0.0

    def read(self, incoming: Incoming) -> Imported:
        """Return a row a subtitle, its times counted as the file counts them.

        Raises:
            InputError: it is no such file, or there are no subtitles in it.
        """
        if not self.recognise(incoming):
            raise InputError(_("it does not begin as EBU subtitles do. Open the right file."))
        if len(incoming.data) > MAX_BYTES:
            raise InputError(_("there is more in this file than in the captions of any talk."))
        subtitles = subtitles_of(incoming.data)
        if not subtitles:
            raise InputError(_("no captions can be read from it. Fetch the file once more."))
        rows = unrolled(_shown(incoming.data, subtitles))
        texts = ["\n".join(row.lines) for row in rows]
        segments = tuple(
            Segment(str(number), (text,), TimeSlot(start, end, Origin.IMPORTED), imported=(text,))
            for number, ((start, end, _lines), text) in enumerate(zip(rows, texts, strict=True), 1)
        )
        tracks = tracks_in(language_of(incoming.data), texts)
        transcript = Transcript(tracks, segments, source=Source(self.id, self.id))
        return Imported(transcript, self.id, self.id, _told(incoming.data, rows))


def _shown(data: bytes, subtitles: Sequence[Subtitle]) -> list[Shown]:
    lines = iter(decoded(data, [line for one in subtitles for line in one.lines]))
    return [
        Shown(one.start, one.end, tuple(next(lines) for _line in one.lines)) for one in subtitles
    ]


def _told(data: bytes, rows: Sequence[Shown]) -> tuple[Warned, ...]:
    backwards = [number for number, row in enumerate(rows) if row.end and row.end < row.start]
    message = _("This cue ends before it starts; correct its times.")
    warnings = (Warned(message, rows=tuple(backwards)),) if backwards else ()
    beginning = data[_BEGINNING]
    if not beginning.isdigit() or not int(beginning):
        return warnings
    time = ":".join(beginning.decode()[at : at + 2] for at in range(0, 8, 2))
    message = _("The programme begins at {time}; times count from 00:00:00:00 all the same.")
    return (Warned(message.format(time=time)), *warnings)
