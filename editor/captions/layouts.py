"""Which languages stand in an exported file, and in which order."""

from enum import StrEnum

from editor.core.errors import RequestError
from editor.core.i18n import _
from editor.core.segments import Role
from editor.core.transcript import Transcript


class Layout(StrEnum):
    """How two languages are laid out; with "first" is meant the one above."""

    SOURCE = "source"
    TRANSLATION = "translation"
    SOURCE_FIRST = "source-first"
    TRANSLATION_FIRST = "translation-first"
    TWO_FILES = "two-files"


def columns_for(transcript: Transcript, layout: Layout) -> tuple[tuple[int, ...], ...]:
    """Return one tuple of track indices for each file to be written, in the order of the layout.

    Raises:
        RequestError: the layout shows a translation and there is none.
    """
    source = transcript.track_of(Role.SOURCE) or 0
    if layout is Layout.SOURCE:
        return ((source,),)
    translation = transcript.track_of(Role.TRANSLATION)
    if translation is None:
        raise RequestError(
            _(
                "There is no translation, so the layout “{layout}” is not possible. "
                "Choose the layout “{possible}”."
            ).format(layout=layout, possible=Layout.SOURCE)
        )
    return {
        Layout.TRANSLATION: ((translation,),),
        Layout.SOURCE_FIRST: ((source, translation),),
        Layout.TRANSLATION_FIRST: ((translation, source),),
        Layout.TWO_FILES: ((source,), (translation,)),
    }[layout]
