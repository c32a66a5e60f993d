"""What is said to an external aligner and what it may answer: a JSON document a line, UTF-8.

It gets one line on its standard input, and answers with any number of lines on its standard output:

    {"interlinear": 1, "audio": "/talks/a.mp3", "language": "en",
     "rows": [{"row": 0, "text": "Good evening.", "start": null, "end": null, "fixed": false}, ...]}

    {"progress": 0.4, "text": "Listening"}
    {"row": 0, "start": 480, "end": 1310, "confidence": 0.8,
     "words": [[0, 4, 480, 700], [5, 12, 700, 1310]]}
    {"word": "evening", "start": 700, "end": 1310}
    {"error": "a sentence for the person"}

Times are whole milliseconds, words are code points from and to in the row's text with their times.
A row that is fixed keeps its time whatever is answered; a row that is not answered is not found.
A recogniser that knows nothing of rows answers with the words that it hears; the rows are then
looked for among them.
"""

import json
from collections.abc import Sequence
from typing import Any, NamedTuple

from editor.core.errors import InputError
from editor.core.i18n import _
from editor.core.segments import WordTime

VERSION = 1
LONGEST_MS = 96 * 3_600_000
_WORD_VALUES = 4


class Asked(NamedTuple):
    """A row as it is told to the program; `is_fixed` means that its time stays."""

    text: str
    start: int | None
    end: int | None
    is_fixed: bool


class Answered(NamedTuple):
    """A row's time in milliseconds; `confidence` from 0 to 1, None when none was given."""

    row: int
    start: int
    end: int
    confidence: float | None
    words: tuple[WordTime, ...]


class Heard(NamedTuple):
    """A word that a recogniser heard, with its time in milliseconds."""

    text: str
    start: int
    end: int


class Step(NamedTuple):
    """How far the program is, from 0 to 1, and what it is doing."""

    share: float
    text: str


def request(audio: str, language: str | None, rows: Sequence[Asked]) -> bytes:
    """Return the line that tells the program what to do."""
    told = [
        {"row": n, "text": row.text, "start": row.start, "end": row.end, "fixed": row.is_fixed}
        for n, row in enumerate(rows)
    ]
    whole = {"interlinear": VERSION, "audio": audio, "language": language, "rows": told}
    return json.dumps(whole, ensure_ascii=False).encode() + b"\n"


def answer(line: bytes, rows: Sequence[Asked]) -> Answered | Heard | Step | None:
    """Return what a line says, None for an empty one.

    Raises:
        InputError: the line is not of the protocol, or the program tells what went wrong.
    """
    if not line.strip():
        return None
    try:
        values = json.loads(line)
    except (ValueError, RecursionError):
        raise _nonsense(line) from None
    if not isinstance(values, dict):
        raise _nonsense(line)
    if "error" in values:
        said = _("The aligner says: {message}").format(message=str(values["error"])[:500])
        raise InputError(said)
    if "progress" in values:
        return _step(values, line)
    return _heard(values, line) if "word" in values else _row(values, rows, line)


def _heard(values: dict[str, Any], line: bytes) -> Heard:
    text, start, end = (values.get(name) for name in ("word", "start", "end"))
    if not isinstance(text, str) or type(start) is not int or type(end) is not int:
        raise _nonsense(line)
    if not 0 <= start < end <= LONGEST_MS:
        raise _nonsense(line)
    return Heard(text[:200], start, end)


def _step(values: dict[str, Any], line: bytes) -> Step:
    share = values["progress"]
    if not _is_share(share):
        raise _nonsense(line)
    return Step(float(share), str(values.get("text", ""))[:200])


def _row(values: dict[str, Any], rows: Sequence[Asked], line: bytes) -> Answered:
    row, start, end = (values.get(name) for name in ("row", "start", "end"))
    if type(row) is not int or type(start) is not int or type(end) is not int:
        raise _nonsense(line)
    confidence = values.get("confidence")
    is_fit = 0 <= row < len(rows) and 0 <= start < end <= LONGEST_MS
    if not is_fit or not (confidence is None or _is_share(confidence)):
        raise _nonsense(line)
    words = _words(values.get("words", []), len(rows[row].text), (start, end), line)
    return Answered(row, start, end, confidence, words)


def _words(value: Any, length: int, span: tuple[int, int], line: bytes) -> tuple[WordTime, ...]:
    if not isinstance(value, list):
        raise _nonsense(line)
    out: list[WordTime] = []
    at, ms = 0, span[0]
    for one in value:
        is_four = isinstance(one, list) and len(one) == _WORD_VALUES
        if not is_four or any(type(number) is not int for number in one):
            raise _nonsense(line)
        word = WordTime(*one)
        if not (at <= word.start < word.end <= length):
            raise _nonsense(line)
        if not (ms <= word.from_ms <= word.to_ms <= span[1]):
            raise _nonsense(line)
        at, ms = word.end, word.from_ms
        out.append(word)
    return tuple(out)


def _is_share(value: Any) -> bool:
    return type(value) in (int, float) and 0 <= value <= 1


def _nonsense(line: bytes) -> InputError:
    shown = line[:80].decode("utf-8", "replace").strip()
    return InputError(
        _(
            "The aligner answered with something that is not of its protocol: “{line}”. "
            "The help page “Align to audio” tells what it may say."
        ).format(line=shown)
    )
