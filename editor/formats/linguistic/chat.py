"""CHAT, as the archives of TalkBank keep talk: “*CHI:”, what is said, and two times in ms."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from editor.core.errors import InputError
from editor.core.i18n import _
from editor.core.segments import Segment
from editor.core.timeslots import EMPTY_SLOT, Origin, TimeSlot
from editor.core.transcript import Source, Transcript
from editor.formats.base import FORMATS, Format, Imported, Incoming
from editor.formats.languages.two_scripts import tracks_of
from editor.formats.lines import unify

_BEGINS = re.compile(r"(?:@Font:[^\n]*\n|@UTF8\s*\n|@Window:[^\n]*\n)*@Begin\b")
_TIER = re.compile(r"([*%@])([^:\s]+)(?::\s*|\s*$)")
_TIMES = re.compile(r"\s*[\x15·•]*(\d{1,9})_(\d{1,9})[\x15·•]*\s*$", re.ASCII)
_TRANSLATIONS = frozenset({"eng", "tra", "trans", "xtra", "xeng", "glo"})
_TITLES = frozenset({"Title", "Situation", "Activities", "Location"})
_CERTAIN = 0.97


@FORMATS.register
class Chat(Format):
    """CHAT of TalkBank."""

    id = "chat"
    suffixes = (".cha",)
    reads = True
    keeps = frozenset({"times", "languages", "speakers", "header"})

    def recognise(self, incoming: Incoming) -> float:
        """Return certainty by its first lines."""
        return _CERTAIN if _BEGINS.match(unify(incoming.start)) else 0.0

    def read(self, incoming: Incoming) -> Imported:
        """Return a row an utterance; a tier of translations is the second language.

        Raises:
            InputError: nobody says anything in it.
        """
        header: list[str] = []
        said = list(_said(unify(incoming.text).split("\n"), header))
        if not said:
            raise InputError(_("nobody says anything in this file. Open the right one."))
        has_two = any(one.translation for one in said)
        rows = []
        for number, one in enumerate(said, 1):
            text, slot = _timed(one.text)
            texts = (text, one.translation) if has_two else (text,)
            rows.append(Segment(str(number), texts, slot, one.speaker, imported=texts))
        columns = list(zip(*(row.texts for row in rows), strict=True))
        source = Source(self.id, incoming.encoding)
        transcript = Transcript(tracks_of(columns), tuple(rows), tuple(header), source=source)
        return Imported(transcript, self.id, incoming.encoding)


@dataclass(slots=True)
class _Utterance:
    speaker: str
    parts: list[str] = field(default_factory=list)
    translations: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join(self.parts)

    @property
    def translation(self) -> str:
        return " ".join(self.translations)


def _said(lines: list[str], header: list[str]) -> Iterator[_Utterance]:
    """Go through the utterances; a line that begins with a blank goes on with the one above."""
    current: _Utterance | None = None
    parts: list[str] = []
    for line in lines:
        tier = _TIER.match(line)
        if tier is None:
            parts += [line.strip()] if line[:1].isspace() and line.strip() else []
            continue
        parts = [line[tier.end() :].strip()]
        kind, name = tier.groups()
        if kind == "*":
            if current is not None:
                yield current
            current = _Utterance(name, parts)
        elif kind == "%" and name.lower() in _TRANSLATIONS and current is not None:
            current.translations = parts
        elif kind == "@" and name in _TITLES and current is None:
            header.append(parts[0])
    if current is not None:
        yield current


def _timed(text: str) -> tuple[str, TimeSlot]:
    found = _TIMES.search(text[-60:])
    if found is None:
        return text, EMPTY_SLOT
    slot = TimeSlot(int(found[1]), int(found[2]), Origin.IMPORTED)
    return text[: len(text) - len(found[0])].rstrip("\x15 "), slot
