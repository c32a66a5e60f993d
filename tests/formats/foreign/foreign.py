"""What a file of another program is, what is true of it, and the talk that most of them hold."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from editor.formats.sniffing import read_bytes

Row = tuple[float | None, float | None, str, str] | tuple[float | None, float | None, str, str, str]


@dataclass(frozen=True)
class Foreign:
    """A file as some program writes it, and the rows that a person would say are in it.

    A row is start and end in seconds, who speaks, and its text in one or two languages. Where
    `is_stream`, the program has only words and rows are the reader's choice: then the texts
    together, the first start, the last end and who speaks in turn have to be right.
    """

    what: str
    name: str
    data: bytes
    rows: Sequence[Row]
    header: tuple[str, ...] = ()
    is_stream: bool = False

    def read(self) -> "Found":
        """Return what the program reads in the file."""
        transcript = read_bytes(self.data, self.name).transcript
        rows = [
            (_seconds(row.slot.start), _seconds(row.slot.end), row.speaker, *row.texts)
            for row in transcript.segments
        ]
        return _found(rows, transcript.header, self.is_stream)

    def truth(self) -> "Found":
        """Return what it should read."""
        return _found(self.rows, self.header, self.is_stream)


class Found(NamedTuple):
    """What is compared."""

    rows: Sequence[tuple[object, ...]]
    header: tuple[str, ...]


def text_file(what: str, name: str, text: str, rows: Sequence[Row], *header: str) -> Foreign:
    """Return a file in UTF-8."""
    return Foreign(what, name, text.encode(), rows, header)


def _found(rows: Sequence[Row], header: tuple[str, ...], is_stream: bool) -> Found:
    if not is_stream:
        return Found(rows, header)
    speakers = [row[2] for row in rows]
    turns = [name for at, name in enumerate(speakers) if not at or name != speakers[at - 1]]
    text = " ".join(" ".join(row[3:]) for row in rows).split()
    return Found([(rows[0][0], rows[-1][1], turns, "".join(text))] if rows else [], header)


def _seconds(milliseconds: int | None) -> float | None:
    return None if milliseconds is None else milliseconds / 1000


class Said(NamedTuple):
    """A word with its seconds."""

    text: str
    start: float
    end: float
    turn: int


TURNS = (
    (0.5, 2.9, "We lit the old lamp at nine."),
    (3.1, 6.4, "The tide was low, and nobody came."),
    (7.0, 8.6, "So we rowed home."),
)
SPEAKERS = (0, 1, 0)


def words_of(turn: int) -> list[Said]:
    """Return the words of a turn, evenly spaced."""
    start, end, text = TURNS[turn]
    words = text.split()
    step = (end - start) / len(words)
    return [
        Said(word, round(start + at * step, 3), round(start + (at + 1) * step, 3), turn)
        for at, word in enumerate(words)
    ]


WORDS = [word for turn in range(len(TURNS)) for word in words_of(turn)]
PLAIN: list[Row] = [(start, end, "", text) for start, end, text in TURNS]


def spoken_by(*names: str) -> list[Row]:
    """Return the rows of the talk, spoken by two people."""
    return [
        (start, end, names[who], text)
        for (start, end, text), who in zip(TURNS, SPEAKERS, strict=True)
    ]
