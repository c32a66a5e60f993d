"""Markdown: the title as a heading, names in bold, a paragraph a row."""

import re
from collections.abc import Iterator

from editor.core.errors import InputError
from editor.core.i18n import _
from editor.core.transcript import Source, Transcript
from editor.formats.base import FORMATS, Format, Imported, Incoming, Outgoing, Warned, Written
from editor.formats.languages.turn_pairs import rows_of_turns
from editor.formats.lines import encoded, looks_like_code, unify
from editor.formats.text_cells import one_line, without_escapes

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>&|~])|^([#+-]|\d{1,9}[.)])(?=\s|$)|^(=+|-{2,}|>)")
_HEADING = re.compile(r"#{1,6}[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*")
_NAME = re.compile(r"\*\*([^*\n]{1,100}?):\*\*[ \t]*|\*\*([^*\n]{1,100}?)\*\*:[ \t]*")
_MARKED = re.compile(r"^(?:#{1,6}[ \t]+\S|\*\*[^*\n]{1,100}(?::\*\*|\*\*:))", re.MULTILINE)
_QUOTE = re.compile(r"^[ \t]*>[ \t]?")
_HARD_BREAK = re.compile(r"(?:\\|(?<![ \t])[ \t]{2,})$")
_SURE = 0.8
_LIKELY = 0.3


@FORMATS.register
class Markdown(Format):
    """Markdown for reading."""

    id = "markdown"
    suffixes = (".md", ".markdown")
    reads = True
    writes = True
    keeps = frozenset({"untimed", "languages", "speakers", "header"})

    def recognise(self, incoming: Incoming) -> float:
        """Return how sure it is: the file says so, and has a heading or a name in bold."""
        if incoming.suffix not in self.suffixes or looks_like_code(incoming.start):
            return 0.0
        return _SURE if _MARKED.search(unify(incoming.start)) else _LIKELY

    def read(self, incoming: Incoming) -> Imported:
        """Return one row a paragraph; headings at the top are titles, those below them rows.

        Raises:
            InputError: there is no text in it.
        """
        header: list[str] = []
        names: list[str] = []
        texts: list[str] = []
        for paragraph in _paragraphs(unify(incoming.text).split("\n")):
            heading = _HEADING.fullmatch(paragraph)
            if heading and not texts:
                header.append(_bare(heading[1]))
                continue
            name = _NAME.match(paragraph)
            body = heading[1] if heading else paragraph[name.end() if name else 0 :]
            names.append(_bare(name[1] or name[2]) if name else "")
            texts.append("\n".join(_bare(line) for line in body.split("\n")))
        if not texts and not header:
            raise InputError(_("there is no text in it."))
        tracks, segments, warnings = rows_of_turns(texts, names)
        source = Source(self.id, incoming.encoding)
        transcript = Transcript(tracks, segments, tuple(header), source=source)
        return Imported(transcript, self.id, incoming.encoding, warnings)

    def write(self, outgoing: Outgoing) -> Written:
        """Return the titles as headings and a paragraph a row, its languages on lines of it."""
        blocks = [f"# {_safe(line)}" for line in outgoing.transcript.header if line.strip()]
        broken: list[int] = []
        for number, row in enumerate(outgoing.segments):
            texts = [row.texts[column] for column in outgoing.columns]
            lines = [_safe(text) for text in texts if text.strip()]
            if any(one_line(text) != text for text in texts):
                broken.append(number)
            name = _safe(row.speaker).strip()
            if lines:
                blocks.append((f"**{name}:** " if name else "") + "\\\n".join(lines))
        text = "\n\n".join(blocks) + ("\n" if blocks else "")
        message = _("Line breaks inside {n} rows were written as blanks.").format(n=len(broken))
        data = encoded(text.replace("\n", outgoing.newline), outgoing.bom)
        return Written(data, (Warned(message, rows=tuple(broken)),) if broken else ())


def _paragraphs(lines: list[str]) -> Iterator[str]:
    r"""Go through the paragraphs; only a hard break inside one stays, as "\n"."""
    parts: list[str] = []
    for raw in [*lines, ""]:
        line = _QUOTE.sub("", raw, count=1)
        stripped = line.strip()
        if parts and (not stripped or _HEADING.fullmatch(stripped)):
            yield "".join(parts).strip()
            parts = []
        if not stripped:
            continue
        if _HEADING.fullmatch(stripped):
            yield stripped
            continue
        is_hard = _HARD_BREAK.search(line) is not None
        parts.append(_HARD_BREAK.sub("", line).strip() + ("\n" if is_hard else " "))


def _safe(text: str) -> str:
    return _SPECIAL.sub(lambda match: _escaped(match[0]), one_line(text).strip())


def _escaped(found: str) -> str:
    return f"{found[:-1]}\\{found[-1]}" if found[0].isdigit() else f"\\{found}"


def _bare(text: str) -> str:
    return without_escapes(text).strip()
