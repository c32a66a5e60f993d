"""EBU STL: the binary subtitles that European broadcasters exchange."""

import io
import re

from editor.core.errors import InputError
from editor.core.i18n import _
from editor.formats.base import FORMATS, Format, Imported, Incoming, Warned
from editor.formats.broadcast.ttconv_rows import imported_document

_HEAD = 1024
_BEGINNING = slice(256, 264)
_SIGNATURE = re.compile(rb"\d{3}STL\d\d\.\d\d")
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
        is_long = len(incoming.data) >= _HEAD
        return _CERTAIN if is_long and _SIGNATURE.match(incoming.data) else 0.0

    def read(self, incoming: Incoming) -> Imported:
        """Return a row a subtitle, its times counted as the file counts them.

        Raises:
            InputError: it is no such file, or damaged.
        """
        if not self.recognise(incoming):
            raise InputError(_("it does not begin as EBU subtitles do. Open the right file."))
        from ttconv.stl.reader import to_model

        beginning = incoming.data[_BEGINNING]
        warnings: tuple[Warned, ...] = ()
        if beginning.isdigit() and int(beginning):
            time = ":".join(beginning.decode()[at : at + 2] for at in range(0, 8, 2))
            message = _(
                "The programme begins at {time}; times count from 00:00:00:00 all the same."
            )
            warnings = (Warned(message.format(time=time)),)
        return imported_document(
            incoming, self.id, lambda: to_model(io.BytesIO(incoming.data)), warnings, "ebu-stl"
        )
