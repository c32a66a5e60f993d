"""The transcript of Podcasting 2.0 as a page: who speaks, from when on, and what."""

import html
import re
from collections.abc import Iterator

from editor.core import timecode
from editor.core.errors import InputError, RequestError
from editor.core.i18n import _
from editor.core.transcript import Source, Transcript
from editor.formats.base import FORMATS, Format, Imported, Incoming, Warned
from editor.formats.languages.columns import in_columns
from editor.formats.lines import line_at
from editor.formats.timed_text.copied_text import slots_of
from editor.formats.timed_text.turns import Turn

_SHAPE = re.compile(
    r"<time\b[^<>]*+>\s*+\d++:\d\d[\d:.]*+\s*+</time\s*+>\s*+(?:</\w++>\s*+)*+<p\b",
    re.IGNORECASE | re.ASCII,
)
_TAG = re.compile(r"<(/?)(cite|time|p|title|h1)\b[^<>]*+>", re.IGNORECASE)
_ANY_TAG = re.compile(r"<[^<>]*+>")
_BREAK = re.compile(r"<br\b[^<>]*+>", re.IGNORECASE)
_SURE = 0.9


@FORMATS.register
class PodcastHtml(Format):
    """Podcasting 2.0 transcript (HTML)."""

    id = "podcast-html"
    suffixes = (".html", ".htm")
    reads = True
    keeps = frozenset({"times", "speakers", "header"})

    def recognise(self, incoming: Incoming) -> float:
        """Return how sure it is: there is a paragraph behind a time that is marked as one."""
        return _SURE if _SHAPE.search(incoming.start) else 0.0

    def read(self, incoming: Incoming) -> Imported:
        """Return a row a time, with the paragraphs that follow it.

        Raises:
            InputError: no time is followed by a paragraph.
        """
        if not _SHAPE.search(incoming.text):
            raise InputError(_("there is no time with a paragraph behind it in this page."))
        header: list[str] = []
        warnings: list[Warned] = []
        turns = [turn for turn in _turns(incoming.text, header, warnings) if turn.lines]
        texts = [turn.text for turn in turns]
        speakers = [turn.speaker for turn in turns]
        tracks, segments, told = in_columns(texts, slots_of(turns), speakers)
        source = Source(self.id, incoming.encoding)
        transcript = Transcript(tracks, segments, tuple(header), source=source)
        return Imported(transcript, self.id, incoming.encoding, (*warnings, *told))


def _turns(text: str, header: list[str], warnings: list[Warned]) -> Iterator[Turn]:
    """Go through the turns; one without a name goes on with the speaker above it."""
    turn = Turn(None, None, "")
    speaker = ""
    for name, content, at in _elements(text):
        if name == "cite":
            speaker = content.removesuffix(":").strip()
        elif name == "time":
            yield turn
            turn = Turn(_time(content, text, at, warnings), None, speaker)
        elif name == "p":
            turn.lines += [line for line in content.split("\n") if line]
        elif content and content not in header:
            header.append(content)
    yield turn


def _elements(text: str) -> Iterator[tuple[str, str, int]]:
    """Go through the elements that count: their name, their text, and where they begin."""
    tags = list(_TAG.finditer(text))
    for number, tag in enumerate(tags):
        if tag[1]:
            continue
        end = tags[number + 1].start() if number + 1 < len(tags) else len(text)
        content = _without_comments(text[tag.end() : end])
        content = _ANY_TAG.sub("", _BREAK.sub("\0", content))
        lines = (" ".join(html.unescape(line).split()) for line in content.split("\0"))
        yield tag[2].lower(), "\n".join(lines), tag.start()


def _without_comments(text: str) -> str:
    shown, *commented = text.split("<!--")
    return shown + "".join(part.partition("-->")[2] for part in commented)


def _time(content: str, text: str, at: int, warnings: list[Warned]) -> int | None:
    try:
        return timecode.parse(content)
    except RequestError as error:
        warnings.append(Warned(str(error), line_at(text, at)))
        return None
