"""The reference pairs, and how well rows are cut against them.

Run: python -m tests.captions.reference.scoring
"""

import re
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from editor import paths
from editor.captions.splitting.rows import RowCue, cues_of_row
from editor.core.guideline import Guideline
from editor.core.guidelines import read_guideline
from editor.core.segments import Role, Segment, Track
from editor.core.timeslots import TimeSlot
from editor.language.speech import speech_seconds, word_count

FILES = ("pairs", "second", "third")
HARDER = ("fourth", "fifth", "sixth", "seventh", "eighth")
_WORDS_A_MINUTE = 160
_HEADER = re.compile(r"[a-z]{2} [a-z]{2}")
_FIRST_WIDE = "\u2e80"
"""Chinese and Japanese signs need no blank beside Latin letters and figures."""
_MARK = re.compile(r"\s*([|¦])\s*")


class Pair(NamedTuple):
    """A row of two languages; `marks` are the offsets at which each may be cut, in pairs."""

    languages: tuple[str, str]
    texts: tuple[str, str]
    marks: tuple[tuple[frozenset[int], ...], tuple[frozenset[int], ...]]

    @property
    def segment(self) -> Segment:
        """The pair as a row that is spoken at 160 words a minute."""
        length = round(word_count(self.texts[0]) / _WORDS_A_MINUTE * 60_000)
        return Segment("s", self.texts, TimeSlot(0, length))

    @property
    def tracks(self) -> tuple[Track, Track]:
        """The tracks of the two languages."""
        one, other = self.languages
        return Track("a", one), Track("b", other, Role.TRANSLATION)

    def is_accepted(self, cut: tuple[int, int]) -> bool:
        """True when an editor would cut both languages there."""
        here, there = self.marks
        return any(
            cut[0] in one and cut[1] in other for one, other in zip(here, there, strict=True)
        )


@dataclass
class Score:
    """What was found: cuts, those that are wrong, and the unlike shares of the cues."""

    pairs: int = 0
    cuts: int = 0
    cues: int = 0
    wrong: list[str] = field(default_factory=list)
    inside: list[str] = field(default_factory=list)
    unlike: list[float] = field(default_factory=list)

    @property
    def accepted(self) -> float:
        """The share of cuts that an editor would accept."""
        return 1 - len(self.wrong) / max(1, self.cuts)

    def alike(self, most: float = 0.2) -> float:
        """The share of cues in which the languages say like shares of the row."""
        return sum(one <= most for one in self.unlike) / max(1, len(self.unlike))


def pairs(name: str = "pairs") -> list[Pair]:
    """Return the pairs of one of the reference files."""
    text = (Path(__file__).parent / f"{name}.txt").read_text(encoding="utf-8")
    lines = [line for line in text.split("\n") if line and not line.startswith("#")]
    found = []
    for number in range(0, len(lines), 3):
        assert _HEADER.fullmatch(lines[number]), lines[number]
        one, other = lines[number].split()
        (text, marks), (twin, others) = _marked(lines[number + 1]), _marked(lines[number + 2])
        assert len(marks) == len(others), lines[number + 1]
        found.append(Pair((one, other), (text, twin), (marks, others)))
    return found


def _marked(line: str) -> tuple[str, tuple[frozenset[int], ...]]:
    text = ""
    marks: list[set[int]] = []
    at = 0
    blank = " " if " " in line.replace(" |", "|").replace("| ", "|") else ""
    wide = re.search(r"[\u3040-\u9fff]", line) is not None
    for match in _MARK.finditer(line):
        text += line[at : match.start()]
        if not wide:
            text += blank
        if match[1] == "|":
            marks.append(set())
        marks[-1].add(len(text))
        at = match.end()
    return text + line[at:], tuple(map(frozenset, marks))


def score(guideline: Guideline, known: list[Pair]) -> Score:
    """Return how well the pairs are cut."""
    found = Score()
    for pair in known:
        _add(found, pair, cues_of_row(pair.segment, pair.tracks, guideline))
    return found


def _add(found: Score, pair: Pair, cues: tuple[RowCue, ...]) -> None:
    found.pairs += 1
    found.cues += len(cues)
    for above, cue in pairwise(cues):
        cut = (cue.spans[0][0], cue.spans[1][0])
        found.cuts += 1
        shown = " || ".join(
            f"{one[-25:]} ^ {other[:25]}".replace("\n", " ")
            for one, other in zip(above.texts, cue.texts, strict=True)
        )
        if not pair.is_accepted(cut):
            found.wrong.append(f"{' '.join(pair.languages)}: {shown}")
        for text, at in zip(pair.texts, cut, strict=True):
            around = text[at - 1 : at + 1]
            if around.isalnum() and max(around) < _FIRST_WIDE:
                found.inside.append(shown)
    wholes = [speech_seconds(text) for text in pair.texts]
    for cue in cues:
        one, other = (
            speech_seconds(text) / whole for text, whole in zip(cue.texts, wholes, strict=True)
        )
        found.unlike.append(abs(one - other))


def main() -> None:
    """Print the figures for the guidelines that matter."""
    for file in (*FILES, *HARDER):
        known = pairs(file)
        for name in ("netflix", "arte", "shorts"):
            guideline = read_guideline(paths.resources() / "guidelines" / f"{name}.toml")
            found = score(guideline, known)
            print(
                f"{file}, {name}: {found.pairs} pairs, {found.cues} cues, {found.cuts} cuts, "
                f"{found.accepted:.1%} accepted, {len(found.inside)} inside a word, "
                f"shares within 20 points {found.alike():.1%}, within 10 {found.alike(0.1):.1%}"
            )
            if name == "netflix":
                print("\n".join(f"  {one}" for one in found.wrong))


if __name__ == "__main__":
    main()
