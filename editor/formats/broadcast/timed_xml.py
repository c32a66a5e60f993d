"""XML of programs that are not known here: whatever elements say when their text is shown."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from editor.core import timecode
from editor.core.errors import InputError, RequestError
from editor.core.i18n import _
from editor.formats.base import FORMATS, Format, Imported, Incoming
from editor.formats.containers.xml_safely import local, parsed_file, root_of
from editor.formats.frame_times import rate_of, told, with_clocks
from editor.formats.recognisers.base import Recognised, imported
from editor.formats.recognisers.words import Row, row_of

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_STARTS = ("start", "begin", "in", "timein", "starttime", "begintime", "from", "tcin")
_ENDS = ("end", "stop", "out", "timeout", "endtime", "stoptime", "to", "tcout")
_LENGTHS = ("duration", "dur", "length")
_SPEAKERS = ("speaker", "speakername", "who", "agent")
_TITLES = ("title", "movietitle", "contenttitletext")
_TEXTS = ("text", "content", "body", "caption", "line", "p", "value")
_SIGNS = re.compile(r"[_.-]")
_NAMES = "start|begin|in|time_?in|start_?time|begin_?time|from|tc_?in"
_TIMED = re.compile(
    rf"<[A-Za-z][^<>]*\s(?:{_NAMES})\s*=\s*[\"']\s*\d|<(?:{_NAMES})>\s*\d[\d:;.,]*\s*</"
    r"|<d\s+p=\"\d+(?:\.\d+)?,\d",
    re.IGNORECASE,
)
_INTEROP = "dcsubtitle"
_COMMENT = "d"
_TICKS = re.compile(r"(\d{1,3}:\d\d:\d\d):(\d{3})", re.ASCII)
_MS_A_TICK = 4
_BLANKS = re.compile(r"\s+")
_LIKELY = 0.5
_FEW_WORDS = 1.5
_PHRASE = 12
_WIDE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_SECOND = 1000
_LONG_GAP = 100


class _Timed(NamedTuple):
    """An element's text, who speaks, and its times as they are written; some may be empty."""

    start: str
    end: str
    length: str
    speaker: str
    text: str


@FORMATS.register
class TimedXml(Format):
    """Subtitles in the XML of other programs (DCP, USF)."""

    id = "timed-xml"
    suffixes = (".xml", ".usf")
    is_guest = True
    reads = True
    keeps = frozenset({"times", "speakers", "header", "line-breaks"})

    def recognise(self, incoming: Incoming) -> float:
        """Return how sure it is: it is XML in which some element says when it begins."""
        root = root_of(incoming.start)
        if root is None or root.name in ("html", "svg"):
            return 0.0
        return _LIKELY if _TIMED.search(incoming.start) else 0.0

    def read(self, incoming: Incoming) -> Imported:
        """Return a row for each element with times and text.

        Raises:
            InputError: it is unsafe or damaged XML, or has no such element.
        """
        root = parsed_file(incoming)
        elements = _usual(root)
        if not elements:
            raise InputError(_("no element of this XML says when its text is shown."))
        times = [time for one in elements for time in one[:3] if time]
        rate = _rate(root) or rate_of(times)
        clock = _clock(elements, rate, local(root).lower() == _INTEROP)
        rows = [_row(one, clock) for one in elements]
        warnings = (told(rate),) if rate and rate_of(times) else ()
        read = imported(incoming, self.id, Recognised(rows), warnings)
        titles = _leaves(root, _TITLES)
        header = tuple(dict.fromkeys(title for title in titles if title))[:1]
        return replace(read, transcript=replace(read.transcript, header=header))


def _usual(root: "Element") -> list[_Timed]:
    """Return the elements of the kind that holds the text: in sentences if any kind does."""
    by_name: defaultdict[str, list[_Timed]] = defaultdict(list)
    around: defaultdict[str, set[str]] = defaultdict(set)
    waiting: list[tuple[Element, frozenset[str]]] = [(root, frozenset())]
    while waiting:
        element, outer = waiting.pop()
        timed = _timed(element)
        if timed:
            by_name[local(element)].append(timed)
            around[local(element)] |= outer
            outer |= {local(element)}
        waiting += [(child, outer) for child in reversed(element)]
    for name in [name for name, kind in by_name.items() if _are_phrases(kind)]:
        for container in around[name] - {name}:
            by_name.pop(container, None)

    def worth(kind: Sequence[_Timed]) -> tuple[bool, int]:
        words = sum(len(one.text.split()) for one in kind)
        return words >= _FEW_WORDS * len(kind), sum(len(one.text) for one in kind)

    return max(by_name.values(), key=worth, default=[])


def _are_phrases(kind: Sequence[_Timed]) -> bool:
    """True where texts are longer than words, so that no element around them is the sentence."""
    signs = sum(len(one.text) + 2 * len(_WIDE.findall(one.text)) for one in kind)
    return signs >= _PHRASE * len(kind)


def _timed(element: "Element") -> _Timed | None:
    values = {_bare(key.rpartition("}")[2]): value.strip() for key, value in element.items()}
    for child in element:
        if not len(child) and not child.attrib:
            values.setdefault(_bare(local(child)), (child.text or "").strip())
    start, end, length = (_first(values, names) for names in (_STARTS, _ENDS, _LENGTHS))
    if local(element) == _COMMENT and not start:
        start = values.get("p", "").partition(",")[0]
    if not start[:1].isdigit():
        return None
    text = _text(element)
    return _Timed(start, end, length, _first(values, _SPEAKERS), text) if text else None


def _bare(name: str) -> str:
    return _SIGNS.sub("", name).lower()


def _first(values: dict[str, str], names: Sequence[str]) -> str:
    return next((values[name] for name in names if values.get(name)), "")


def _text(element: "Element") -> str:
    """Return the text in the elements that are named after it, else all of it but the times."""
    named = [one for one in element if local(one).lower() in _TEXTS]
    pieces = ["".join(_pieces(one)) for one in named] or ["".join(_pieces(element))]
    lines = "\n".join(pieces).split("\n")
    return "\n".join(filter(None, (line.strip() for line in lines)))


def _pieces(element: "Element") -> Iterator[str]:
    yield _BLANKS.sub(" ", element.text or "")
    for child in element:
        name = local(child).lower()
        if name == "br":
            yield "\n"
        elif _bare(name) not in (*_STARTS, *_ENDS, *_LENGTHS, *_SPEAKERS):
            yield from _pieces(child)
        yield _BLANKS.sub(" ", child.tail or "")


def _leaves(root: "Element", names: Sequence[str]) -> Iterator[str]:
    for element in root.iter():
        if not len(element) and local(element).lower() in names:
            yield " ".join((element.text or "").split())


def _rate(root: "Element") -> int | None:
    written = next(_leaves(root, ("timecoderate", "framerate")), "")
    return (
        int(written)
        if written.isascii() and written.isdigit() and 0 < int(written) <= 120
        else None
    )


def _clock(
    elements: Sequence[_Timed], rate: int | None, has_ticks: bool
) -> Callable[[str], int | None]:
    starts = [one.start for one in elements]
    is_whole = all(start.isascii() and start.isdigit() and len(start) < 13 for start in starts)
    are_milliseconds = is_whole and _are_milliseconds([int(start) for start in starts])

    def milliseconds(written: str) -> int | None:
        ticks = _TICKS.fullmatch(written)
        if ticks:
            length = _MS_A_TICK if has_ticks else 1
            written = f"{ticks[1]}.{int(ticks[2]) * length % _SECOND:03d}"
        elif are_milliseconds and written.isascii() and written.isdigit():
            return int(written[:12])
        try:
            return timecode.parse(with_clocks(written, rate) if rate else written)
        except RequestError:
            return None

    return milliseconds


def _are_milliseconds(starts: Sequence[int]) -> bool:
    """Whole numbers far apart count milliseconds: nobody is silent for minutes all the time."""
    gaps = [later - earlier for earlier, later in pairwise(sorted(starts))]
    return median(gaps) >= _LONG_GAP if gaps else max(starts) >= _SECOND


def _row(one: _Timed, clock: Callable[[str], int | None]) -> Row:
    start = clock(one.start)
    end = clock(one.end) if one.end else None
    length = clock(one.length) if one.length else None
    if end is None and start is not None and length is not None:
        end = start + length
    return row_of(one.text, [], start, end, one.speaker)
