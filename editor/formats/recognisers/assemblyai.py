"""The JSON of AssemblyAI, whose times are milliseconds."""

from typing import Any

from editor.core.errors import InputError
from editor.core.i18n import _
from editor.formats.base import FORMATS
from editor.formats.recognisers.base import CERTAIN, Recognised, Recogniser
from editor.formats.recognisers.notes import Notes, Values
from editor.formats.recognisers.shapes import has, has_all
from editor.formats.recognisers.words import Word, row_of, rows_of_words, sentences_of


@FORMATS.register
class AssemblyAI(Recogniser):
    """AssemblyAI (JSON)."""

    id = "assemblyai"

    def knows(self, value: Any) -> float:
        """Return certainty by the keys that an answer of the service always has."""
        is_answer = has_all(value, "status", "audio_url") and has(value, "words", "text", "error")
        return CERTAIN if is_answer else 0.0

    def rows(self, value: Any, notes: Notes) -> Recognised:
        """Return a row a sentence and speaker.

        Raises:
            InputError: the service says that it failed.
        """
        if value.get("status") == "error":
            reason = notes.text(value, "error")
            raise InputError(
                _("there is no transcript in it: AssemblyAI failed ({reason}).").format(
                    reason=reason[:200]
                )
            )
        language = notes.text(value, "language_code")
        words = _words(value, notes)
        if words:
            return Recognised(rows_of_words(words), language)
        utterances = [
            row_of(
                notes.text(one, "text"),
                _words(one, notes),
                notes.millis(one, "start"),
                notes.millis(one, "end"),
                notes.name(one, "speaker"),
            )
            for one in notes.objects(value, "utterances")
        ]
        return Recognised(utterances or sentences_of(notes.text(value, "text")), language)


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
