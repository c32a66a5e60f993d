"""The marked rows: texts in which somebody marked where a cue may end."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent / "marked"
TALK = "talk-"
"""How the files begin that are in the manner of real talk."""
GLADLY, TOLERABLE, LINE = 3, 2, 1
"""What stands behind `|`, `/` and `\\`; each is also what the lower ones are."""
KEPT_BACK = 8
"""Every eighth row of a file is never learned from: it tells what has been learned."""
_HEADER = re.compile(r"[a-z]{2} [a-z]{2}")
_MARK = re.compile(r"\s*([|/\\])\s*")
_MEANINGS = {"|": GLADLY, "/": TOLERABLE, "\\": LINE}
_WIDE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
_HANGUL = re.compile(r"[\uac00-\ud7af]")
_PUNCTUATION = re.compile(r"[,.!?;:…\"“”„«»()，。！？；：、《》「」『』（）]")


class Marked(NamedTuple):
    """A text with what was marked in it, by code point offsets.

    `has_lines` tells whether the ends of lines are marked too, or only those of cues.
    """

    language: str
    text: str
    places: dict[int, int]
    has_lines: bool

    def without_marks(self) -> "Marked":
        """Return the text as a recogniser writes it: no punctuation and no capitals."""
        text = ""
        places = {}
        for at, sign in enumerate(self.text):
            if at in self.places:
                places[len(text)] = self.places[at]
            if not _PUNCTUATION.match(sign):
                text += sign.lower()
        return self._replace(text=text, places=places)


class Row(NamedTuple):
    """A row of two languages, each marked by itself; `is_kept_back` from learning."""

    texts: tuple[Marked, Marked]
    is_kept_back: bool


def rows(files: Iterator[Path] | None = None) -> Iterator[Row]:
    """Yield the marked rows of all files, or of some."""
    for file in files or sorted(FOLDER.glob("*.txt")):
        lines = [line for line in file.read_text(encoding="utf-8").split("\n") if line.strip()]
        assert len(lines) % 3 == 0, file.name
        headers = lines[::3]
        assert all(map(_HEADER.fullmatch, headers)), file.name
        del lines[::3]
        texts = list(zip(" ".join(headers).split(), lines, strict=True))
        lined = {language for language, line in texts if "\\" in line}
        found = [marked(language, line, language in lined) for language, line in texts]
        for number, pair in enumerate(zip(found[::2], found[1::2], strict=True)):
            yield Row(pair, number % KEPT_BACK == KEPT_BACK - 1)


def to_learn_from(files: Iterator[Path] | None = None) -> Iterator[Marked]:
    """Yield the texts of all rows that are not kept back, of all files or of some."""
    for row in rows(files):
        if not row.is_kept_back:
            yield from row.texts


def marked(language: str, line: str, has_lines: bool = False) -> Marked:
    """Return a text without its marks, and the marks."""
    is_wide = _WIDE.search(line) and not _HANGUL.search(line)
    text = ""
    places: dict[int, int] = {}
    begin = 0
    for match in _MARK.finditer(line):
        text += line[begin : match.start()]
        if not is_wide or match[0] != match[1]:
            text += " "
        places[len(text)] = _MEANINGS[match[1]]
        begin = match.end()
    return Marked(language, text + line[begin:], places, has_lines)
