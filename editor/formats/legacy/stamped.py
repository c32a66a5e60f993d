"""Subtitles of players long gone in which a time stands above or before what it brings.

What is shown stays until the next time; where nothing stands between the two, nothing is shown.
"""

import html
import re
from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from editor.core import timecode
from editor.core.errors import RequestError
from editor.core.i18n import _
from editor.formats.base import FORMATS, Format, Imported, Incoming, Warned
from editor.formats.frame_times import told
from editor.formats.legacy.cue_lines import Cue, imported, lines_of, shown, until_the_next
from editor.formats.lines import line_at, unify

_SURE = 0.96
_TIME = r"\d{1,6}(?::\d{1,2}){0,2}(?:[.,]\d{1,6})?"
_TAG = re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE)
_BREAK = re.compile(r"\s*<br\s*/?>\s*|\s*</?p>\s*", re.IGNORECASE)
_STYLE = re.compile(r"\{[A-Za-z][^{}\n]*\}")
_SCALE = re.compile(r"\{timeScale:\s*(\d{1,6})\s*\}", re.IGNORECASE)
_MILLI = 1000
_HUNDRED = 100
_PLACES = 3
_RATE = 23.976


def _of_page(text: str) -> str:
    """Return the text of a piece of a page."""
    lines = _BREAK.sub("\n", " ".join(text.split()))
    return html.unescape(_TAG.sub("", lines)).strip()


def _of_quicktime(text: str) -> str:
    return _STYLE.sub("", text).strip()


def _of_sample(text: str) -> str:
    """Return the text of a sample, whose line ends are its own."""
    return html.unescape(_TAG.sub("", text.partition("</")[0])).strip()


def _of_braces(text: str) -> str:
    return text.strip().removesuffix("}").rstrip()


class _Dialect(NamedTuple):
    """How one player writes: by what it is known, its times (start and end), titles, texts."""

    known_by: re.Pattern[str]
    stamp: re.Pattern[str]
    text: Callable[[str], str]
    title: re.Pattern[str] | None = None
    end: re.Pattern[str] | None = None
    counts_frames: bool = False


_DIALECTS = (
    _Dialect(
        re.compile(r"\s*\{QTtext\}", re.IGNORECASE),
        re.compile(rf"^[ \t]*\[({_TIME})\]()", re.ASCII | re.MULTILINE),
        _of_quicktime,
    ),
    _Dialect(
        re.compile(r"\s*<window\b[^<>]*>(?=.*<time\b)", re.IGNORECASE | re.DOTALL),
        re.compile(
            rf"<time\s+begin\s*=\s*[\"']?({_TIME})[\"']?(?:\s+end\s*=\s*[\"']?({_TIME})[\"']?)?\s*/?>",
            re.ASCII | re.IGNORECASE,
        ),
        _of_page,
    ),
    _Dialect(
        re.compile(r"\s*\[TITLE\][^\[]*\[(?s:.{0,2000}?)(?:\[BEGIN\]|START SCRIPT)", re.IGNORECASE),
        re.compile(r"^\[(\d{1,2}:\d\d:\d\d)\]()", re.ASCII | re.MULTILINE),
        shown,
        re.compile(r"\[TITLE\]\s*([^\[\n]{1,500})", re.IGNORECASE),
        re.compile(r"\n\[END\]|\n\*{4,} *END SCRIPT", re.IGNORECASE),
    ),
    _Dialect(
        re.compile(
            r"\s*(?:<\?xml[^<>]*>\s*)?(?:<!--[^<>]*-->\s*)?<TextStream\b(?=.*<TextSample\b)",
            re.DOTALL,
        ),
        re.compile(
            rf"<TextSample\b[^<>]{{0,300}}?\bsampleTime=\"({_TIME})\"()[^<>]{{0,300}}>", re.ASCII
        ),
        _of_sample,
    ),
    _Dialect(
        re.compile(r"\s*-->>[ \t]*\d{1,9}[ \t]*\n"),
        re.compile(r"^[ \t]*-->>[ \t]*(\d{1,9})()[ \t]*$", re.ASCII | re.MULTILINE),
        str.strip,
        counts_frames=True,
    ),
    _Dialect(
        re.compile(r"\s*\{HEAD[ \t]*\n(?=.*^\{T[ \t]+\d)", re.DOTALL | re.MULTILINE),
        re.compile(r"^\{T[ \t]+(\d{1,2}:\d\d:\d\d:\d\d)()[ \t]*$", re.ASCII | re.MULTILINE),
        _of_braces,
        re.compile(r"^DVDTITLE=([^\n]{1,500})", re.MULTILINE),
    ),
)


def _dialect_of(text: str) -> _Dialect | None:
    return next((one for one in _DIALECTS if one.known_by.match(text)), None)


@FORMATS.register
class Stamped(Format):
    """Subtitles of old players (QuickTime, RealText, SubViewer 1)."""

    id = "stamped"
    suffixes = (".rt", ".qt", ".aqt", ".ttxt", ".txt", ".sub")
    is_guest = True
    reads = True
    keeps = frozenset({"times", "line-breaks"})

    def recognise(self, incoming: Incoming) -> float:
        """Return how sure it is: it begins as files of one of the players do."""
        return _SURE if _dialect_of(incoming.start) else 0.0

    def read(self, incoming: Incoming) -> Imported:
        """Return one row for each time with text behind it.

        Raises:
            InputError: there is no cue in it.
        """
        lines_of(incoming)
        text = unify(incoming.text)
        dialect = _dialect_of(text) or _DIALECTS[0]
        title = dialect.title.search(text) if dialect.title else None
        warnings = [told(_RATE)] if dialect.counts_frames else []
        body = dialect.end.split(text, maxsplit=1)[0] if dialect.end else text
        cues = _cues(body, dialect, warnings)
        header = (title[1].strip(),) if title and title[1].strip() else ()
        return imported(incoming, self.id, cues, warnings, header)


def _cues(text: str, dialect: _Dialect, warnings: list[Warned]) -> list[Cue]:
    scale = _SCALE.search(text)
    per_second = int(scale[1]) if scale else _MILLI
    stamps = list(dialect.stamp.finditer(text))
    per_second = _MILLI if _are_thousandths(stamps, per_second) else per_second
    time_of = _of_frames if dialect.counts_frames else partial(_milliseconds, per_second=per_second)
    stops = [*(stamp.start() for stamp in stamps[1:]), len(text)]
    cues = []
    for stamp, stop in zip(stamps, stops, strict=False):
        start, end = (time_of(stamp[group] or "") for group in (1, 2))
        if start is None:
            message = _("This line has no time and was left out.")
            warnings.append(Warned(message, line_at(text, stamp.start())))
            continue
        cues.append(Cue(start, end, dialect.text(text[stamp.end() : stop])))
    return [cue for cue in until_the_next(cues) if cue.text]


def _are_thousandths(stamps: Sequence[re.Match[str]], per_second: int) -> bool:
    """True where the parts of a second have three digits of more than the file says one has."""
    parts = [stamp[1].replace(",", ".").partition(".")[2] for stamp in stamps]
    most = max((int(part) for part in parts if part), default=0)
    return all(len(part) == _PLACES for part in parts if part) and (
        per_second <= _HUNDRED or most >= per_second
    )


def _of_frames(written: str) -> int | None:
    return round(int(written) * _MILLI / _RATE) if written else None


def _milliseconds(written: str, per_second: int) -> int | None:
    """Return a time; what stands behind its point counts parts of which a second has so many.

    Behind a third colon stand hundredths.
    """
    if written.count(":") == _PLACES:
        written = ".".join(written.rsplit(":", 1))
    whole, _point, parts = written.replace(",", ".").partition(".")
    is_plain = per_second in (_MILLI, 0) or not parts
    try:
        time = timecode.parse(written if is_plain else whole)
    except RequestError:
        return None
    if time is None or is_plain:
        return time
    return time + round(int(parts) * _MILLI / per_second)
