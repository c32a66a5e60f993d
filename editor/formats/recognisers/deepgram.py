"""The JSON of Deepgram."""

from typing import Any

from editor.core.i18n import _
from editor.formats.base import FORMATS
from editor.formats.recognisers.base import CERTAIN, LIKELY, Recognised, Recogniser
from editor.formats.recognisers.notes import Notes, Values
from editor.formats.recognisers.restoring import with_signs
from editor.formats.recognisers.shapes import first_object, has, has_all, inside
from editor.formats.recognisers.streams import first_messages, messages
from editor.formats.recognisers.words import (
    Row,
    Word,
    in_order,
    row_of,
    rows_of_words,
    sentences_of,
)


@FORMATS.register
class Deepgram(Recogniser):
    """Deepgram (JSON)."""

    id = "deepgram"

    def knows(self, value: Any) -> float:
        """Return certainty where there are channels with alternatives, or utterances."""
        if "alternatives" in first_object(value, "results", "channels"):
            return CERTAIN
        if any(_is_live(one) or _is_turn(one) for one in first_messages(value)):
            return CERTAIN
        if inside(value, "results", "channels") == [] and has(value, "metadata"):
            return LIKELY
        utterance = first_object(value, "results", "utterances")
        return CERTAIN if has(utterance, "transcript", "words") else 0.0

    def rows(self, value: Any, notes: Notes) -> Recognised:
        """Return a row a sentence and speaker; utterances where the channels have no words."""
        turns = {one["turn_index"]: one for one in messages(value) if _is_turn(one)}
        if turns:
            return Recognised([_turn(one, notes) for one in turns.values()])
        results = notes.object(_whole(value), "results")
        channels = notes.objects(results, "channels")
        rows: list[Row] = []
        for number, channel in enumerate(channels, 1):
            name = _("Channel {n}").format(n=number) if len(channels) > 1 else ""
            rows += _channel(channel, name, notes)
        if not any(row.start is not None for row in rows):
            rows = [_utterance(one, notes) for one in notes.objects(results, "utterances")] or rows
        language = _language(channels[0], notes) if channels else ""
        return Recognised(in_order(rows) if len(channels) > 1 else rows, language)


def _is_live(message: Any) -> bool:
    """True for what comes over a socket: the result of a stretch of one channel."""
    return has(inside(message, "channel"), "alternatives") and has(message, "start", "type")


def _is_turn(message: Any) -> bool:
    """True for what Flux says of a turn, each time with all that was said in it."""
    index = message.get("turn_index")
    return has_all(message, "transcript", "audio_window_start") and type(index) is int


def _turn(message: Values, notes: Notes) -> Row:
    start, end = (notes.seconds(message, f"audio_window_{which}") for which in ("start", "end"))
    return row_of(notes.text(message, "transcript"), (), start, end)


def _whole(value: Any) -> Any:
    """Return the answer; of the messages of a socket the answer that they amount to."""
    results = [one for one in messages(value) if _is_live(one)]
    if not results:
        return value
    channels: dict[Any, list[Any]] = {}
    for one in results:
        number = inside(one, "channel_index", 0)
        best = first_object(one, "channel", "alternatives")
        channels.setdefault(number if type(number) is int else 0, []).append(best)
    joined = [
        {
            "transcript": " ".join(str(best.get("transcript") or "") for best in some),
            "languages": first_object(some).get("languages"),
            "words": [word for best in some for word in _words_in(best)],
        }
        for _number, some in sorted(channels.items())
    ]
    return {"results": {"channels": [{"alternatives": [best]} for best in joined]}}


def _words_in(best: Values) -> list[Any]:
    words = best.get("words")
    return words if isinstance(words, list) else []


def _language(channel: Values, notes: Notes) -> str:
    best = first_object(channel, "alternatives")
    found = notes.text(channel, "detected_language") or notes.text(best, "language")
    languages = best.get("languages")
    if found or not isinstance(languages, list) or len(languages) != 1:
        return found
    return languages[0] if isinstance(languages[0], str) else ""


def _channel(channel: Values, name: str, notes: Notes) -> list[Row]:
    best = next(iter(notes.objects(channel, "alternatives")), {})
    text = notes.text(best, "transcript")
    words = with_signs(_words(best, name, notes), text)
    return rows_of_words(words) or _paragraphs(best, name, notes) or sentences_of(text, name)


def _paragraphs(best: Values, name: str, notes: Notes) -> list[Row]:
    """Return the sentences of the paragraphs, for an answer without its words."""
    return [
        row_of(
            notes.text(sentence, "text"),
            (),
            notes.seconds(sentence, "start"),
            notes.seconds(sentence, "end"),
            notes.name(paragraph, "speaker") or name,
        )
        for paragraph in notes.objects(notes.object(best, "paragraphs"), "paragraphs")
        for sentence in notes.objects(paragraph, "sentences")
    ]


def _utterance(utterance: Values, notes: Notes) -> Row:
    return row_of(
        notes.text(utterance, "transcript"),
        _words(utterance, "", notes),
        notes.seconds(utterance, "start"),
        notes.seconds(utterance, "end"),
        notes.name(utterance, "speaker"),
    )


def _words(values: Values, name: str, notes: Notes) -> list[Word]:
    return [
        Word(
            notes.text(word, "punctuated_word", "word"),
            notes.seconds(word, "start"),
            notes.seconds(word, "end"),
            notes.name(word, "speaker") or name,
        )
        for word in notes.objects(values, "words")
    ]
