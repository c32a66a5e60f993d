"""The text of a WebVTT cue: its tags, character references, voices, languages and inner times."""

import re
from html import unescape
from itertools import pairwise
from typing import NamedTuple

from editor.core.segments import WordTime
from editor.formats.webvtt.timing import timestamp

_NO_BREAK_SPACE = "\u00a0"
_tags = re.compile(r"<([^>]*)>?")
_start_tag = re.compile(r"([^\t\n\f .]*)(?:\.[^\t\n\f ]*)?(?:[\t\n\f ](.*))?", re.DOTALL).fullmatch
_plain_voice = re.compile(r"<v ([^\s<>&][^<>&\n]*)>([^<&]*)</v>").fullmatch
_plain_pair = re.compile(
    r"<lang ([\w-]+)>([^<&]+)</lang>\n<lang ([\w-]+)>([^<&]+)</lang>"
).fullmatch
_huge_number = re.compile(r"&#[0-9]{9,};?")
_words = re.compile(r"\S+").finditer
_override = re.compile(r"\{\\[^{}\n]*\}")
_is_stamp = re.compile(r"<[0-9]").search


class CueText(NamedTuple):
    """A cue's text as it is shown, and what its tags say.

    `parts` are pieces of the text with the language in which they are tagged, "" for none; where
    no language is tagged there are no parts.
    `stamps` are code point offsets into the text with the millisecond at which what follows is
    spoken.
    """

    text: str
    speaker: str = ""
    parts: tuple[tuple[str, str], ...] = ()
    stamps: tuple[tuple[int, int], ...] = ()

    @property
    def languages(self) -> set[str]:
        """The languages of all pieces that are not blank."""
        if not self.parts:
            return {""} if self.text.strip() else set()
        return {language for language, text in self.parts if text.strip()}


def may_be_marked(raw: str) -> bool:
    """True when the raw text is not the text that is shown."""
    return "<" in raw or "&" in raw or "{\\" in raw or _NO_BREAK_SPACE in raw


def has_stamps(raw: str) -> bool:
    """True when there are times between the words."""
    return _is_stamp(raw) is not None


def cue_text(raw: str) -> CueText:
    """Return what a raw text with its tags, and overrides that ASS leaves in it, says."""
    if "{\\" in raw:
        raw = _override.sub("", raw)
    if _NO_BREAK_SPACE not in raw:
        if voice := _plain_voice(raw):
            name, text = voice.groups()
            return CueText(text, " ".join(name.split()))
        if pair := _plain_pair(raw):
            first, upper, second, lower = pair.groups()
            parts = ((first, upper), ("", "\n"), (second, lower))
            return CueText(f"{upper}\n{lower}", parts=parts)
    return parsed(raw)


def parsed(raw: str) -> CueText:
    """Return the same, whatever the text may hold; the two commonest forms need no parser."""
    return _Parser(raw).result()


class _Parser:
    """Goes through a text once; a tag ends at the first ">" or at the end of the text."""

    def __init__(self, raw: str) -> None:
        self._speaker = ""
        self._languages: list[str] = []
        self._parts: list[tuple[str, str]] = []
        self._stamps: list[tuple[int, int]] = []
        self._length = 0
        position = 0
        for tag in _tags.finditer(raw):
            self._add(raw[position : tag.start()])
            self._tag(tag[1])
            position = tag.end()
        self._add(raw[position:])

    def result(self) -> CueText:
        text = "".join([part for _language, part in self._parts])
        if _NO_BREAK_SPACE in text and not self._stamps:
            # Where an empty line would have ended the cue, a no-break space holds its place.
            text = "\n".join("" if line == _NO_BREAK_SPACE else line for line in text.split("\n"))
        parts = self._parts if any(language for language, _part in self._parts) else ()
        return CueText(text, self._speaker, tuple(parts), tuple(self._stamps))

    def _add(self, raw: str) -> None:
        if raw:
            text = _resolved(raw) if "&" in raw else raw
            self._parts.append((self._languages[-1] if self._languages else "", text))
            self._length += len(text)

    def _tag(self, tag: str) -> None:
        if tag[:1].isdecimal():
            moment = timestamp(tag)
            if moment is not None:
                self._stamps.append((self._length, moment))
        elif tag[:1] == "/":
            if tag == "/lang" and self._languages:
                self._languages.pop()
        elif match := _start_tag(tag):
            name, note = match[1], " ".join(_resolved(match[2] or "").split())
            if name == "lang":
                self._languages.append(note)
            elif name == "v" and not self._speaker:
                self._speaker = note


def _resolved(text: str) -> str:
    """Return the text with its character references resolved; no character has a huge number."""
    return unescape(_huge_number.sub("\ufffd", text))


def word_times(shown: CueText, source: str, start: int, end: int) -> tuple[WordTime, ...]:
    """Return the times of the words of the source text, as far as the cue tells them.

    A time counts for a word alone, and not for several that follow it; times out of order or
    outside of the cue count for nothing.
    """
    moments = [moment for _offset, moment in shown.stamps]
    shift = shown.text.find(source)
    if not moments or shift < 0 or [start, *moments, end] != sorted([start, *moments, end]):
        return ()
    edges = [(0, start), *shown.stamps, (len(shown.text), end)]
    words = []
    for (first, begins), (last, ends) in pairwise(edges):
        found = list(_words(shown.text, first, last))
        if len(found) != 1 or begins == ends:
            continue
        at, stop = found[0].start() - shift, found[0].end() - shift
        if at >= 0 and stop <= len(source):
            words.append(WordTime(at, stop, begins, ends))
    return tuple(words)
