"""TTML and its profiles (IMSC, EBU-TT-D, DFXP): what broadcasters and streaming services use."""

from collections.abc import Sequence

from editor.core.collector import collector_paused
from editor.core.errors import InputError
from editor.core.i18n import _
from editor.core.segments import Segment
from editor.core.timeslots import EMPTY_SLOT, Origin, TimeSlot
from editor.core.transcript import Source, Transcript
from editor.formats.base import FORMATS, Format, Imported, Incoming, Outgoing, Warned, Written
from editor.formats.broadcast.ttml_languages import columns_of
from editor.formats.broadcast.ttml_reading import Paragraph, Reader
from editor.formats.broadcast.ttml_writing import written
from editor.formats.containers.xml_safely import local, parsed_file, root_of

_CERTAIN = 0.95
_LIKELY = 0.6
_MOST_NAMED = 10


@FORMATS.register
class TimedTextMarkup(Format):
    """TTML subtitles (IMSC, EBU-TT-D, DFXP)."""

    id = "ttml"
    suffixes = (".ttml", ".dfxp", ".imsc", ".itt", ".xml")
    reads = True
    writes = True
    keeps = frozenset({"times", "languages", "speakers", "header", "line-breaks"})
    is_subtitle = True

    def recognise(self, incoming: Incoming) -> float:
        """Return certainty by the outermost element."""
        root = root_of(incoming.start)
        if root is None or root.name != "tt":
            return 0.0
        if "xmlns" in root.attributes:
            return _CERTAIN
        return _LIKELY if "<body" in incoming.start else 0.0

    def read(self, incoming: Incoming) -> Imported:
        """Return one row a paragraph, with a track for each of two languages.

        Raises:
            InputError: it is no TTML, unsafe or damaged; the message has the line.
        """
        with collector_paused():
            return self._imported(incoming)

    def _imported(self, incoming: Incoming) -> Imported:
        root = parsed_file(incoming)
        if local(root) != "tt":
            raise InputError(_("it is XML, but not TTML. Open a file of subtitles."))
        reader = Reader(root)
        tracks, rows = columns_of(reader.paragraphs)
        warnings = _told(reader, [paragraph for paragraph, _texts in rows])
        source = Source(self.id, incoming.encoding)
        segments = tuple(
            Segment(str(number), texts, _slot(one), one.speaker, imported=texts)
            for number, (one, texts) in enumerate(rows, 1)
        )
        transcript = Transcript(tracks, segments, tuple(reader.titles), source=source)
        return Imported(transcript, self.id, incoming.encoding, warnings)

    def write(self, outgoing: Outgoing) -> Written:
        """Return an IMSC 1.1 text document; two languages each in a span with its tag."""
        return written(outgoing)


def _slot(paragraph: Paragraph) -> TimeSlot:
    if paragraph.start is None and paragraph.end is None:
        return EMPTY_SLOT
    return TimeSlot(paragraph.start, paragraph.end, Origin.IMPORTED)


def _told(reader: Reader, paragraphs: Sequence[Paragraph]) -> tuple[Warned, ...]:
    messages = [
        _("“{text}” is not a time of TTML and was left out.").format(text=text[:40])
        for text in reader.wrong[:_MOST_NAMED]
    ]
    if len(reader.wrong) > _MOST_NAMED:
        left = len(reader.wrong) - _MOST_NAMED
        messages.append(_("{n} more times were left out.").format(n=left))
    if reader.has_readings:
        messages.append(_("Readings above the line (ruby) were left out."))
    backwards = [
        str(row)
        for row, one in enumerate(paragraphs, 1)
        if one.start is not None and one.end is not None and one.end < one.start
    ]
    if backwards:
        rows = ", ".join(backwards[:_MOST_NAMED])
        messages.append(
            _("These rows end before they start; correct their times: {rows}.").format(rows=rows)
        )
    return tuple(map(Warned, messages))
