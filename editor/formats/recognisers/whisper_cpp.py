"""The JSON of whisper.cpp (-oj and -ojf)."""

from typing import Any

from editor.formats.base import FORMATS
from editor.formats.recognisers.base import CERTAIN, Recognised, Recogniser
from editor.formats.recognisers.notes import Notes, Values
from editor.formats.recognisers.shapes import first_object, has, inside
from editor.formats.recognisers.words import WITHOUT_BLANKS, Row, Word, merged, row_of

_SPECIAL = ("[_", "<|")


@FORMATS.register
class WhisperCpp(Recogniser):
    """whisper.cpp (JSON)."""

    id = "whisper-cpp"

    def knows(self, value: Any) -> float:
        """Return certainty where the list of pieces has offsets."""
        if has(first_object(value, "transcription"), "offsets", "timestamps"):
            return CERTAIN
        is_empty = inside(value, "transcription") == [] and has(value, "systeminfo", "params")
        return CERTAIN if is_empty else 0.0

    def rows(self, value: Any, notes: Notes) -> Recognised:
        """Return a row a piece, with words joined from its tokens."""
        language = notes.text(notes.object(value, "result"), "language")
        rows = [_row(piece, notes) for piece in notes.objects(value, "transcription")]
        return Recognised(merged(rows), language)


def _row(piece: Values, notes: Notes) -> Row:
    start, end = _times(piece, notes)
    words = _words(piece, notes)
    return row_of(notes.text(piece, "text"), words, start, end, notes.name(piece, "speaker"))


def _times(values: Values, notes: Notes) -> tuple[int | None, int | None]:
    offsets = notes.object(values, "offsets")
    if offsets:
        return notes.millis(offsets, "from"), notes.millis(offsets, "to")
    clocks = notes.object(values, "timestamps")
    return notes.seconds(clocks, "from"), notes.seconds(clocks, "to")


def _words(piece: Values, notes: Notes) -> list[Word]:
    """Return the tokens as words: one that does not begin with a blank goes on with a word."""
    words: list[Word] = []
    for token in notes.objects(piece, "tokens"):
        text = notes.text(token, "text")
        if not text or text.startswith(_SPECIAL):
            continue
        start, end = _times(token, notes)
        if words and not text[0].isspace() and not _is_word_alone(text):
            before = words[-1]
            end = before.end if end is None else end
            words[-1] = before._replace(text=before.text + text, end=end)
        else:
            words.append(Word(text, start, end))
    return words


def _is_word_alone(text: str) -> bool:
    """True in scripts without blanks, but for signs, which belong to what stands before them."""
    return bool(WITHOUT_BLANKS().match(text)) and any(map(str.isalnum, text))
