"""The paragraphs of a TTML file: when each is shown, who speaks, and its texts by language."""

import re
from typing import TYPE_CHECKING, NamedTuple

from editor.formats.broadcast.ttml_times import Clock, Span, has_times, span_of
from editor.formats.containers.xml_safely import attribute, local
from editor.formats.recognisers.language_tags import language_tag

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_XML = "{http://www.w3.org/XML/1998/namespace}"
_BLANKS = re.compile(r"[ \t\r\n]+")
_AROUND_BREAKS = re.compile(r" *\n *")
_WORDS_A_SPAN, _FEWEST_WORDS = 1.5, 3
_ROMAN, _TRANSLATION = "x-roman", "x-translation"
_BLANK_ENDS = (" ", "\n")
_READINGS = frozenset({"text", "textContainer", "delimiter"})
_NO_TEXT = frozenset({"metadata", "title", "desc", "copyright", "agent", "name", "actor", "set"})


class Piece(NamedTuple):
    """A run of text in one language."""

    language: str
    text: str


class Paragraph(NamedTuple):
    """What is shown at once: milliseconds (None: not known), a speaker's name, runs of text."""

    start: int | None
    end: int | None
    speaker: str
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """All of it, tidied."""
        return tidy("".join(piece.text for piece in self.pieces))


class _Place(NamedTuple):
    """What an element has from those around it."""

    span: Span
    language: str = ""
    keeps_blanks: bool = False
    agent: str = ""


class Reader:
    """Goes through one file; `paragraphs`, `titles` and `wrong` (bad times) are what it found."""

    def __init__(self, root: "Element") -> None:
        """Read all of it."""
        self.paragraphs: list[Paragraph] = []
        self.titles: list[str] = []
        self.wrong: list[str] = []
        self.has_readings = False
        self._clock = Clock(root)
        self._hidden: set[str] = set()
        self._readings: set[str] = set()
        self._names: dict[str, str] = {}
        self._translations: dict[str, Piece] = {}
        place = self._placed(root, _Place(Span()), None, is_timed=False)
        for child in root:
            if local(child) == "head":
                self._read_head(child)
            elif local(child) == "body":
                self._read_container(child, place, None)

    def _read_head(self, head: "Element") -> None:
        for element in head.iter():
            name = local(element)
            if name == "style" and attribute(element, "display") == "none":
                self._hidden.add(attribute(element, "id"))
            elif name == "style" and attribute(element, "ruby") in _READINGS:
                self._readings.add(attribute(element, "id"))
            elif name == "agent":
                named = next((one for one in element if local(one) == "name"), None)
                if named is not None and named.text:
                    self._names[attribute(element, "id")] = " ".join(named.text.split())
            elif name == "translation":
                self._read_translation(element)
        for metadata in (head, *(one for one in head if local(one) == "metadata")):
            titles = (one.text or "" for one in metadata if local(one) == "title")
            self.titles += [" ".join(title.split()) for title in titles if title.strip()]

    def _read_translation(self, translation: "Element") -> None:
        """Keep the lines of the first translation of lyrics, by the keys of their lines."""
        language = _tag(translation.get(_XML + "lang", ""))
        for line in translation:
            text = _BLANKS.sub(" ", "".join(line.itertext()))
            self._translations.setdefault(line.get("for", ""), Piece(language, text))

    def _placed(
        self, element: "Element", place: _Place, after: float | None, is_timed: bool = True
    ) -> _Place:
        span = place.span
        if is_timed:
            span = span_of(element, span, after, self._clock, self.wrong)
        space = element.get(_XML + "space")
        language = element.get(_XML + "lang", place.language)
        return _Place(
            span,
            _tag(language),
            place.keeps_blanks if space is None else space == "preserve",
            attribute(element, "agent", place.agent),
        )

    def _read_container(self, element: "Element", around: _Place, after: float | None) -> Span:
        place = self._placed(element, around, after)
        if self._is_hidden(element):
            return place.span
        if local(element) == "p":
            self._read_paragraph(element, place)
            return place.span
        last = place.span.start if element.get("timeContainer") == "seq" else None
        for child in element:
            if local(child) in ("div", "p"):
                span = self._read_container(child, place, last)
                if last is not None:
                    last = span.start if span.end is None else span.end
        return place.span

    def _read_paragraph(self, element: "Element", place: _Place) -> None:
        spans = [child for child in element if has_times(child) and local(child) == "span"]
        untimed = [element.text, *(child.tail for child in element)]
        others = [child for child in element if child not in spans and local(child) == "span"]
        if has_times(element) or not spans or others or any((one or "").strip() for one in untimed):
            pieces = self._pieces(element, place)
            translation = self._translations.get(attribute(element, "key"))
            self._add(place, [*_named(pieces), translation] if translation else pieces)
            return
        if _are_words(spans):
            self._add(self._around(spans, place), self._pieces(element, place))
            return
        last = place.span.start if element.get("timeContainer") == "seq" else None
        for child in spans:
            inner = self._placed(child, place, last)
            if last is not None:
                last = inner.span.end or inner.span.start
            self._add(inner, self._pieces(child, inner))

    def _around(self, spans: list["Element"], place: _Place) -> _Place:
        """Return when the first of some spans begins and the last ends."""
        inner = [self._placed(child, place, None).span for child in spans]
        ends = [span.end for span in inner if span.end is not None]
        start = min(span.start for span in inner)
        return place._replace(span=Span(start, max(ends, default=None), is_timed=True))

    def _add(self, place: _Place, pieces: list[Piece]) -> None:
        if not any(piece.text.strip() for piece in pieces):
            return
        start, end, is_timed, _origin = place.span
        self.paragraphs.append(
            Paragraph(
                round(start) if is_timed else None,
                None if end is None else round(end),
                self._names.get(place.agent.split(" ")[0], ""),
                tuple(pieces),
            )
        )

    def _pieces(self, element: "Element", place: _Place) -> list[Piece]:
        pieces: list[Piece] = []
        self._collect(element, place, pieces)
        return pieces

    def _collect(self, element: "Element", place: _Place, pieces: list[Piece]) -> None:
        def add(text: str | None) -> None:
            if text:
                kept = text if place.keeps_blanks else _BLANKS.sub(" ", text)
                if not place.keeps_blanks and pieces and pieces[-1].text[-1:] in _BLANK_ENDS:
                    kept = kept.lstrip(" ")
                pieces.append(Piece(place.language, kept))

        add(element.text)
        for child in element:
            if local(child).lower() == "br":
                language = pieces[-1].language if pieces else place.language
                pieces.append(Piece(language, "\n"))
            elif _holds_text(child, element) and not self._is_left_out(child):
                if attribute(child, "role") == _TRANSLATION:
                    pieces[:] = _named(pieces)
                self._collect(child, self._placed(child, place, None, is_timed=False), pieces)
            add(child.tail)

    def _is_left_out(self, element: "Element") -> bool:
        styles = element.get("style", "").split() if self._readings else ()
        is_reading = attribute(element, "ruby") in _READINGS or any(
            style in self._readings for style in styles
        )
        if is_reading or attribute(element, "role") == _ROMAN:
            self.has_readings = True
            return True
        return self._is_hidden(element)

    def _is_hidden(self, element: "Element") -> bool:
        if attribute(element, "display") == "none":
            return True
        return bool(self._hidden) and not self._hidden.isdisjoint(element.get("style", "").split())


def _are_words(spans: list["Element"]) -> bool:
    """True for the words of one line, each with times of its own."""
    words = sum(len("".join(span.itertext()).split()) for span in spans)
    return len(spans) >= _FEWEST_WORDS and words < _WORDS_A_SPAN * len(spans)


def _holds_text(child: "Element", around: "Element") -> bool:
    """True for what stands in the text: spans, and elements that careless programs add to TTML."""
    is_native = child.tag.rpartition("}")[0] == around.tag.rpartition("}")[0]
    return local(child) == "span" or (is_native and local(child) not in _NO_TEXT)


def _named(pieces: list[Piece]) -> list[Piece]:
    """Return the pieces; those of no language are of an unknown one beside their translation."""
    return [piece._replace(language=piece.language or "und") for piece in pieces]


def tidy(text: str) -> str:
    """Return the text without blanks around its line breaks and without empty ends."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _AROUND_BREAKS.sub("\n", text).strip(" \t\n")


def _tag(language: str) -> str:
    """Return the tag of a language, also for one that is named as players name it."""
    return "" if language == "und" else language_tag(language) or language
