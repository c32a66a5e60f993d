"""ASS and SSA as a format."""

import re

from editor.core.collector import collector_paused
from editor.core.errors import InputError
from editor.core.i18n import _
from editor.core.transcript import Source, Transcript
from editor.formats.ass.giving_back import given_back
from editor.formats.ass.keeping import kept_of
from editor.formats.ass.rows import rows_of
from editor.formats.ass.script import parse
from editor.formats.ass.writing import written
from editor.formats.base import FORMATS, Format, Imported, Incoming, Outgoing, Warned, Written

_STYLES = re.compile(
    r"^[ \t]*\[v4\+? styles\+?\][ \t]*$|^[ \t]*\[events\]\s*^[ \t]*format:",
    re.IGNORECASE | re.MULTILINE,
)
_EVENTS = re.compile(
    r"\A\s*\[script info\][ \t]*$(?=\s*[^\s\[])|^[ \t]*Dialogue:[^,\n]*,[ \t]*\d+:\d",
    re.IGNORECASE | re.MULTILINE,
)
_NO_TITLES = frozenset({"", "default aegisub file", "untitled", "<untitled>", "new subtitles"})


@FORMATS.register
class AdvancedSubStationAlpha(Format):
    """Advanced SubStation Alpha subtitles (ASS)."""

    id = "ass"
    suffixes = (".ass", ".ssa")
    reads = True
    writes = True
    keeps = frozenset({"times", "speakers", "line-breaks"})
    is_subtitle = True

    def recognise(self, incoming: Incoming) -> float:
        """Return how sure it is: the file has the sections of one, or lines of dialogue."""
        start = incoming.start.replace("\r", "\n")
        if _STYLES.search(start):
            return 0.95
        return 0.9 if _EVENTS.search(start) else 0.0

    def read(self, incoming: Incoming) -> Imported:
        """Return one row an event; two tracks where two languages are shown at once.

        Raises:
            InputError: there is neither an event in it nor a section of such a file.
        """
        with collector_paused():
            script = parse(incoming.text)
            if not script.events and not self.recognise(incoming):
                raise InputError(
                    _("there is no section [Events] with lines that begin with Dialogue: in it.")
                )
            rows = rows_of(script)
        warnings = [*script.warnings, *rows.warnings]
        if not rows.segments:
            warnings.append(Warned(_("There are no cues in this file.")))
        title = script.info.get("title", "")
        header = () if title.lower() in _NO_TITLES else (title,)
        shape = {"file": script.lines, "events": rows.events}
        source = Source(self.id, incoming.encoding, shape)
        transcript = Transcript(rows.tracks, rows.segments, header, source=source)
        return Imported(transcript, self.id, incoming.encoding, tuple(warnings))

    def write(self, outgoing: Outgoing) -> Written:
        """Return one event for each text, on a frame of 1920 by 1080 pixels.

        Of two languages the lower comes first, at its fixed place; players move the upper one
        above it, however many lines the lower takes. Times are rounded to hundredths. A file that
        was read comes back as it was, with the texts and times as they are now.
        """
        source = outgoing.transcript.source
        if source is not None and source.format == self.id:
            kept = kept_of(source.shape, outgoing)
            if kept is not None:
                return given_back(outgoing, kept)
        return written(outgoing)
