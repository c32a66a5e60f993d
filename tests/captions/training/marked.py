"""The marked rows: texts in which somebody marked where a cue may end."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent / "marked"
GLADLY, TOLERABLE = 2, 1
KEPT_BACK = 8
"""Every eighth row of a file is never learned from: it tells what has been learned."""
_HEADER = re.compile(r"[a-z]{2} [a-z]{2}")
_MARK = re.compile(r"\s*([|/])\s*")
_WIDE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
_HANGUL = re.compile(r"[\uac00-\ud7af]")
_PUNCTUATION = re.compile(r"[,.!?;:…\"“”„«»()，。！？；：、《》「」『』（）]")


class Marked(NamedTuple):
    """A text with what was marked in it: code point offsets, `GLADLY` or `TOLERABLE`."""

    language: str
    text: str
    places: dict[int, int]

    def without_marks(self) -> "Marked":
        """Return the text as a recogniser writes it: no punctuation and no capitals."""
        text = ""
        places = {}
        for at, sign in enumerate(self.text):
            if at in self.places:
                places[len(text)] = self.places[at]
            if not _PUNCTUATION.match(sign):
                text += sign.lower()
        return Marked(self.language, text, places)


class Row(NamedTuple):
    """A row of two languages, each marked by itself; `is_kept_back` from learning."""

    texts: tuple[Marked, Marked]
    is_kept_back: bool


def rows(files: Iterator[Path] | None = None) -> Iterator[Row]:
    """Yield the marked rows of all files, or of some."""
    for file in files or sorted(FOLDER.glob("*.txt")):
        lines = [line for line in file.read_text(encoding="utf-8").split("\n") if line.strip()]
        assert len(lines) % 3 == 0, file.name
        for number in range(0, len(lines), 3):
            assert _HEADER.fullmatch(lines[number]), (file.name, lines[number])
            one, other = lines[number].split()
            texts = marked(one, lines[number + 1]), marked(other, lines[number + 2])
            yield Row(texts, number // 3 % KEPT_BACK == KEPT_BACK - 1)


def marked(language: str, line: str) -> Marked:
    """Return a text without its marks, and the marks."""
    is_wide = _WIDE.search(line) and not _HANGUL.search(line)
    text = ""
    places: dict[int, int] = {}
    begin = 0
    for match in _MARK.finditer(line):
        text += line[begin : match.start()]
        if not is_wide or match[0] != match[1]:
            text += " "
        places[len(text)] = GLADLY if match[1] == "|" else TOLERABLE
        begin = match.end()
    return Marked(language, text + line[begin:], places)
