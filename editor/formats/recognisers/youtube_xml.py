"""YouTube's own captions in XML: srv1 (the “transcript”), srv2 and srv3."""

import html
import re
from typing import TYPE_CHECKING

from editor.core.errors import InputError
from editor.core.i18n import _
from editor.formats.base import FORMATS, Format, Imported, Incoming, Warned
from editor.formats.lines import line_at
from editor.formats.recognisers.base import Recognised, imported
from editor.formats.recognisers.notes import clean, milliseconds
from editor.formats.recognisers.rolling import Piece, Shown, rows_of_shown

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_ROOT = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:[^-]|-(?!->))*-->\s*)*<(?:transcript|timedtext)\b"
)
_TAGS = re.compile(r"</?(?:i|b|u|font)\b[^<>]*>", re.IGNORECASE)
_MAX_CHARACTERS = 32 << 20
_MAX_TAGS = 1_500_000
_CERTAIN = 0.95
_MOST_NAMED = 20


@FORMATS.register
class YouTubeXml(Format):
    """YouTube captions (srv3, srv2, transcript XML)."""

    id = "youtube-xml"
    suffixes = (".srv3", ".srv2", ".srv1", ".xml")
    reads = True
    keeps = frozenset({"times", "untimed"})

    def recognise(self, incoming: Incoming) -> float:
        """Return certainty by the outermost element."""
        return _CERTAIN if _ROOT.match(incoming.start) else 0.0

    def read(self, incoming: Incoming) -> Imported:
        """Return a row a line of the captions.

        Raises:
            InputError: it is no such XML, is damaged, or holds what is unsafe.
        """
        root = _parsed(incoming)
        wrong: list[Warned] = []
        lines = [_srv3(one, wrong) for one in root.iter("p")]
        lines = lines or [_older(one, wrong) for one in root.iter("text")]
        recognised = Recognised(rows_of_shown(lines))
        return imported(incoming, self.id, recognised, _told(wrong))


def _parsed(incoming: Incoming) -> "Element":
    from xml.etree.ElementTree import ParseError

    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    text = incoming.text
    if not _ROOT.match(incoming.start):
        raise InputError(_("these are no captions of YouTube in XML. Open the right file."))
    if len(text) > _MAX_CHARACTERS or text.count("<") > _MAX_TAGS:
        raise InputError(_("there is more in this XML than in the captions of any talk."))
    # The declaration may stand nowhere but at the very beginning.
    bare = text.lstrip()
    try:
        root: Element = fromstring(bare, forbid_dtd=True)
    except DefusedXmlException as error:
        raise InputError(
            _("it is unsafe XML, with entities or a document type. Nothing of it was read.")
        ) from error
    except ParseError as error:
        line, column = error.position
        line += line_at(text, len(text) - len(bare)) - 1
        raise InputError(
            _(
                "line {line}, character {column}: this is not valid XML ({reason}). "
                "Fetch the captions once more."
            ).format(line=line, column=column + 1, reason=str(error).partition(":")[0])
        ) from error
    return root


def _told(wrong: list[Warned]) -> tuple[Warned, ...]:
    if len(wrong) <= _MOST_NAMED:
        return tuple(wrong)
    more = _("{n} more times were left out.").format(n=len(wrong) - _MOST_NAMED)
    return (*wrong[:_MOST_NAMED], Warned(more))


def _srv3(line: "Element", wrong: list[Warned]) -> Shown:
    pieces = [Piece(_clean(line.text))]
    for piece in line.iter("s"):
        offset = _time(piece, "t", 1, wrong)
        pieces.append(Piece(_clean(piece.text), 0 if offset is None else offset))
        pieces.append(Piece(_clean(piece.tail)))
    pieces = [piece for piece in pieces if piece.text]
    is_rolling = "w" in line.attrib or "a" in line.attrib
    return Shown(_time(line, "t", 1, wrong), _time(line, "d", 1, wrong), pieces, is_rolling)


def _clean(text: str | None) -> str:
    """Return a text as it is shown: signs are escaped once more in it than XML asks for."""
    return clean(html.unescape(text or ""))


def _older(line: "Element", wrong: list[Warned]) -> Shown:
    """Return a line of srv1 (start, dur: seconds) or srv2 (t, d: milliseconds)."""
    pieces = [Piece(_clean(_TAGS.sub("", "".join(line.itertext()))))]
    if "start" in line.attrib:
        start, duration = _time(line, "start", 1000, wrong), _time(line, "dur", 1000, wrong)
    else:
        start, duration = _time(line, "t", 1, wrong), _time(line, "d", 1, wrong)
    return Shown(start, duration, pieces, "append" in line.attrib)


def _time(element: "Element", name: str, factor: int, wrong: list[Warned]) -> int | None:
    written = element.get(name)
    if not written:
        return None
    ms = milliseconds(written, factor)
    if ms is None:
        message = _("“{text}” is not a time and was left out.")
        wrong.append(Warned(message.format(text=written[:40])))
    return ms
