"""Rows out of the documents that ttconv makes of broadcasters' binary and coded captions."""

import logging
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from editor.core.errors import InputError
from editor.core.i18n import _
from editor.core.segments import Segment, Track
from editor.core.timeslots import Origin, TimeSlot
from editor.core.transcript import Source, Transcript
from editor.formats.base import Imported, Incoming, Warned
from editor.formats.languages.two_scripts import tracks_of

if TYPE_CHECKING:
    from ttconv.model import ContentDocument

MAX_BYTES = 16 << 20
_MOST_NAMED = 20
_BLANKS = re.compile(r"[ \t\xa0]+")


class Shown(NamedTuple):
    """What stands on the screen from when to when (milliseconds; the end may not be known)."""

    start: int
    end: int | None
    lines: tuple[str, ...]


def imported_document(
    incoming: Incoming,
    format_id: str,
    convert: Callable[[], "ContentDocument"],
    warnings: tuple[Warned, ...] = (),
    encoding: str = "",
) -> Imported:
    """Return a row a caption of what `convert` makes of the file.

    Raises:
        InputError: the file is too large, damaged, or has no captions.
    """
    if len(incoming.data) > MAX_BYTES:
        raise InputError(_("there is more in this file than in the captions of any talk."))
    messages: list[str] = []
    try:
        with _heard(messages):
            document = convert()
            shown = unrolled(sorted(_shown(document), key=lambda one: one.start))
    except Exception as error:  # Whatever another library makes of a damaged file.
        raise _damaged(messages) from error
    if not shown:
        raise _damaged(messages)
    texts = ["\n".join(one.lines) for one in shown]
    segments = tuple(
        Segment(
            str(number), (text,), TimeSlot(one.start, one.end, Origin.IMPORTED), imported=(text,)
        )
        for number, (one, text) in enumerate(zip(shown, texts, strict=True), 1)
    )
    encoding = encoding or incoming.encoding
    source = Source(format_id, encoding)
    transcript = Transcript(tracks_in(document.get_lang(), texts), segments, source=source)
    told = tuple(
        Warned(_("Some of it could not be read: {message}").format(message=message))
        for message in dict.fromkeys(messages[:_MOST_NAMED])
    )
    return Imported(transcript, format_id, encoding, (*warnings, *told))


def _damaged(messages: list[str]) -> InputError:
    if messages:
        return InputError(
            _("no captions can be read from it ({message}). Fetch the file once more.").format(
                message=messages[0].rstrip(".")
            )
        )
    return InputError(_("no captions can be read from it. Fetch the file once more."))


def tracks_in(language: str, texts: Sequence[str]) -> tuple[Track, ...]:
    """Return the one track, in the language that the file tells or that its texts show."""
    (track,) = tracks_of([texts])
    return (Track(track.id, language, track.role),) if language else (track,)


@contextmanager
def _heard(messages: list[str]) -> Iterator[None]:
    """Collect what ttconv says of a file, instead of printing it."""

    class Ears(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            if record.levelno >= logging.WARNING:
                messages.append(" ".join(record.getMessage().split())[:200])

    logger = logging.getLogger("ttconv")
    ears, was_passed_on = Ears(), logger.propagate
    logger.addHandler(ears)
    logger.propagate = False
    try:
        yield
    finally:
        logger.removeHandler(ears)
        logger.propagate = was_passed_on


def _shown(document: "ContentDocument") -> Iterator[Shown]:
    from ttconv.model import P

    body = document.get_body()
    if body is None:
        return
    for paragraph in body.dfs_iterator():
        if not isinstance(paragraph, P):
            continue
        lines = [_BLANKS.sub(" ", line).strip() for line in _text(paragraph).split("\n")]
        lines = [line for line in lines if line]
        if lines:
            start, end = paragraph.get_begin() or 0, paragraph.get_end()
            yield Shown(
                round(start * 1000), None if end is None else round(end * 1000), tuple(lines)
            )


def _text(element: Any) -> str:
    from ttconv.model import Br, Text

    pieces = []
    for one in element.dfs_iterator():
        if isinstance(one, Br):
            pieces.append("\n")
        elif isinstance(one, Text):
            pieces.append(one.get_text())
    return "".join(pieces)


def unrolled(shown: list[Shown]) -> list[Shown]:
    """Return each line once: captions that roll up show the last lines again."""
    rows = shown[:1]
    for before, one in pairwise(shown):
        again = _lines_again(before, one)
        if again == len(one.lines):
            rows[-1] = rows[-1]._replace(end=one.end)
        else:
            rows.append(one._replace(lines=one.lines[again:]))
    return rows


def _lines_again(before: Shown, one: Shown) -> int:
    if before.end != one.start:
        return 0
    most = min(len(before.lines), len(one.lines))
    return next(
        (n for n in range(most, 0, -1) if before.lines[-n:] == one.lines[:n]),
        0,
    )
