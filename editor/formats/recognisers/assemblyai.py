"""The JSON of AssemblyAI, whose times are milliseconds."""

from typing import Any

from editor.core.errors import InputError
from editor.core.i18n import _
from editor.formats.base import FORMATS
from editor.formats.recognisers.base import CERTAIN, Recognised, Recogniser
from editor.formats.recognisers.notes import Notes, Values, clean, several_translations
from editor.formats.recognisers.shapes import has, has_all
from editor.formats.recognisers.streams import first_messages, messages
from editor.formats.recognisers.words import Row, Word, row_of, rows_of_words, sentences_of


@FORMATS.register
class AssemblyAI(Recogniser):
    """AssemblyAI (JSON)."""

    id = "assemblyai"

    def knows(self, value: Any) -> float:
        """Return certainty by the keys that an answer of the service always has."""
        is_answer = has_all(value, "status", "audio_url") and has(value, "words", "text", "error")
        is_heard = any(_is_turn(one) or _is_message(one) for one in first_messages(value))
        return CERTAIN if is_answer or is_heard else 0.0

    def rows(self, value: Any, notes: Notes) -> Recognised:
        """Return a row a sentence and speaker.

        Raises:
            InputError: the service says that it failed.
        """
        if isinstance(value, list) or "audio_url" not in value:
            return Recognised(_heard(messages(value), notes))
        _refuse_unfinished(value, notes)
        language = notes.text(value, "language_code")
        utterances = [_utterance(one, notes) for one in notes.objects(value, "utterances")]
        words = _words(value, notes)
        if words and not any(row.translation for row in utterances):
            return Recognised(rows_of_words(words), language)
        return Recognised(utterances or sentences_of(notes.text(value, "text")), language)


def _refuse_unfinished(value: Values, notes: Notes) -> None:
    status = notes.text(value, "status")
    if status == "error":
        reason = notes.text(value, "error")
        raise InputError(
            _("there is no transcript in it: AssemblyAI failed ({reason}).").format(
                reason=reason[:200]
            )
        )
    if status in ("queued", "processing") and not value.get("text"):
        raise InputError(
            _("there is no transcript in it yet: AssemblyAI was still at work. Fetch it once more.")
        )


def _utterance(values: Values, notes: Notes) -> Row:
    """Return an utterance, with the first of its translations."""
    row = row_of(
        notes.text(values, "text"),
        _words(values, notes),
        notes.millis(values, "start"),
        notes.millis(values, "end"),
        notes.name(values, "speaker"),
    )
    others = values.get("translated_texts")
    texts = list(others.values()) if isinstance(others, dict) else []
    if len(texts) > 1:
        notes.say(several_translations())
    one = texts[0] if texts and isinstance(texts[0], str) else ""
    return row._replace(translation=clean(one).strip())


def _is_turn(message: Values) -> bool:
    return has_all(message, "turn_order", "transcript")


def _is_message(message: Values) -> bool:
    return has_all(message, "message_type", "audio_start", "text")


def _heard(found: list[dict[str, Any]], notes: Notes) -> list[Row]:
    """Return what was heard live: the last that was said of each turn, or each final text."""
    turns = {str(one.get("turn_order")): one for one in found if _is_turn(one)}
    rows = [
        row_of(
            notes.text(one, "transcript"),
            _words(one, notes),
            speaker=notes.name(one, "speaker_label", "speaker"),
        )
        for one in turns.values()
    ]
    rows += [
        row_of(
            notes.text(one, "text"),
            _words(one, notes),
            notes.millis(one, "audio_start"),
            notes.millis(one, "audio_end"),
        )
        for one in found
        if _is_message(one)
    ]
    return rows


def _words(values: Values, notes: Notes) -> list[Word]:
    return [
        Word(
            notes.text(word, "text"),
            notes.millis(word, "start"),
            notes.millis(word, "end"),
            notes.name(word, "speaker"),
        )
        for word in notes.objects(values, "words")
    ]
