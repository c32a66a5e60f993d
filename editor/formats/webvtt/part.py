"""WebVTT as a format."""

from editor.core.collector import collector_paused
from editor.core.errors import InputError
from editor.core.i18n import _
from editor.core.transcript import Source, Transcript
from editor.formats.base import FORMATS, Format, Imported, Incoming, Outgoing, Warned, Written
from editor.formats.lines import unify, usual_newline
from editor.formats.webvtt.blocks import find_blocks, has_signature
from editor.formats.webvtt.rows import rows_of
from editor.formats.webvtt.writing import written

_MARK = b"\xef\xbb\xbf"
# A file full of form feeds, which decoding refuses, has no encoding.
_AS_IT_STANDS = ("utf-8", "")


@FORMATS.register
class WebVTT(Format):
    """WebVTT subtitles."""

    id = "webvtt"
    suffixes = (".vtt",)
    reads = True
    writes = True
    keeps = frozenset({"times", "languages", "speakers", "header", "line-breaks", "tags"})
    is_subtitle = True

    def recognise(self, incoming: Incoming) -> float:
        """Return 1 for a file that begins with the signature, 0 for all others."""
        return 1.0 if has_signature(_start(incoming)) else 0.0

    def read(self, incoming: Incoming) -> Imported:
        """Return one row a cue; two tracks where the cues stand in two languages.

        Raises:
            InputError: the first line is not the signature.
        """
        with collector_paused():
            text = unify(_text(incoming))
            if not has_signature(text):
                raise InputError(
                    _(
                        "the first line does not begin with WEBVTT, so this is not a WebVTT file. "
                        "If it is another kind of subtitles, give it the right ending, "
                        "such as .srt."
                    )
                )
            rows = rows_of(find_blocks(text))
        shape = rows.shape
        encoding = incoming.encoding or "utf-8"
        newline = usual_newline(incoming.start)
        if newline != "\n":
            shape["newline"] = newline
        if incoming.has_bom:
            shape["bom"] = True
        source = Source(self.id, encoding, shape)
        warnings = rows.warnings
        if not rows.segments:
            warnings += (Warned(_("There are no cues in this file.")),)
        transcript = Transcript(rows.tracks, rows.segments, rows.header, source=source)
        return Imported(transcript, self.id, encoding, warnings, rows.details)

    def write(self, outgoing: Outgoing) -> Written:
        """Return the cues; two languages each in their own span, the header as a comment.

        In a transcript that was read from WebVTT, a cue that is as it came in keeps its tags, every
        cue its identifier and settings, and the file its comments, styles and regions.
        """
        source = outgoing.transcript.source
        is_ours = source is not None and source.format == self.id
        with collector_paused():
            return written(outgoing, source.shape if source and is_ours else {})


def _start(incoming: Incoming) -> str:
    """What decoding takes out of a text, such as a form feed, may break the signature."""
    if incoming.encoding in _AS_IT_STANDS:
        return incoming.data[:16].removeprefix(_MARK).decode("utf-8", "replace")
    return incoming.start


def _text(incoming: Incoming) -> str:
    r"""Return the text with its control characters, and U+FFFD in the place of NUL."""
    if incoming.encoding not in _AS_IT_STANDS:
        return incoming.text
    text = incoming.data.removeprefix(_MARK).decode("utf-8", "replace")
    return text.replace("\0", "\ufffd")
