"""The JSON of Speechmatics, the old shape (words) and the newer one (results)."""

from bisect import bisect_right
from typing import Any

from editor.formats.base import FORMATS
from editor.formats.recognisers.base import CERTAIN, Recognised, Recogniser
from editor.formats.recognisers.notes import Notes, Values, several_translations
from editor.formats.recognisers.shapes import first_object, has, has_all, inside
from editor.formats.recognisers.streams import first_messages, messages
from editor.formats.recognisers.words import Row, Word, rows_of_words, with_speakers

_UNKNOWN = "UU"
_SIGNS = frozenset(".,!?;:…。，！？")
_LIVE = frozenset({"RecognitionStarted", "AddTranscript", "EndOfTranscript"})
_SOON = 200
_NEAR = 100


@FORMATS.register
class Speechmatics(Recogniser):
    """Speechmatics (JSON)."""

    id = "speechmatics"

    def knows(self, value: Any) -> float:
        """Return certainty for words with time, duration and name, or results with contents."""
        if has_all(first_object(value, "words"), "time", "name"):
            return CERTAIN
        if any(_is_result(one) for one in _results_in(first_messages(value))[:_SOON]):
            return CERTAIN
        is_answer = isinstance(inside(value, "results"), list) and (
            has_all(value, "format", "job") or has_all(value, "format", "metadata")
        )
        return CERTAIN if is_answer or _is_live(first_object(first_messages(value))) else 0.0

    def rows(self, value: Any, notes: Notes) -> Recognised:
        """Return a row a sentence and speaker."""
        if isinstance(value, list) or has(value, "results"):
            rows = rows_of_words(_results(_results_in(value), notes))
            if isinstance(value, list):
                return Recognised(rows)
            return Recognised(_translated(rows, value, notes), _language(value, notes))
        language = notes.text(notes.object(value, "job"), "lang")
        return Recognised(rows_of_words(_words(value, notes)), language)


def _is_live(message: Any) -> bool:
    kind = message.get("message")
    return isinstance(kind, str) and kind in _LIVE


def _results_in(value: Any) -> list[Any]:
    """Return the results of an answer, or of all messages of a socket."""
    if isinstance(value, list) and _is_result(first_object(value)):
        return value
    lists = [inside(one, "results") for one in messages(value)]
    return [result for listed in lists if isinstance(listed, list) for result in listed]


def _is_result(result: Any) -> bool:
    has_times = has(result, "start_time", "end_time") and has(result, "type")
    if has_times and result["type"] == "pronunciation":
        return False
    return has_times and has(first_object(result, "alternatives"), "content")


def _translated(rows: list[Row], value: Values, notes: Notes) -> list[Row]:
    """Return the rows with their translation; as the sentences of it are where there is one."""
    translations = value.get("translations")
    if not isinstance(translations, dict) or not translations:
        return rows
    if len(translations) > 1:
        notes.say(several_translations())
    key = next(iter(translations))
    sentences = notes.objects(translations, key)
    starts = [notes.seconds(one, "start_time") for one in sentences]
    if not sentences or None in starts:
        return rows
    texts: dict[int, str] = {}
    known = [-1 if start is None else start for start in starts]
    firsts = [-1 if row.start is None else row.start for row in rows]
    for start, sentence in zip(known, sentences, strict=True):
        at = max(bisect_right(firsts, start + _NEAR) - 1, 0)
        texts[at] = f"{texts.get(at, '')} {notes.text(sentence, 'content')}".strip()
    return [row._replace(translation=texts.get(at, "")) for at, row in enumerate(rows)]


def _language(value: Values, notes: Notes) -> str:
    metadata = notes.object(value, "metadata")
    found = notes.object(metadata, "language_identification")
    asked = notes.object(metadata, "transcription_config")
    return notes.text(found, "predicted_language") or notes.text(asked, "language")


def _results(results: list[Any], notes: Notes) -> list[Word]:
    words: list[Word] = []
    before = ""
    channels = {str(one.get("channel")) for one in results if isinstance(one, dict)}
    has_channels = len(channels) > 1
    for result in notes.objects({"results": results}, "results"):
        if result.get("type") == "speaker_change":
            continue
        best = next(iter(notes.objects(result, "alternatives")), {})
        text = notes.text(best, "content")
        is_sign = result.get("type") == "punctuation"
        if is_sign and result.get("attaches_to") == "next":
            before += text
        elif is_sign and words:
            words[-1] = words[-1]._replace(text=words[-1].text + text)
        else:
            start, end = notes.seconds(result, "start_time"), notes.seconds(result, "end_time")
            speaker = notes.name(best, "speaker")
            if not speaker and has_channels:
                speaker = notes.name(result, "channel")
            words.append(Word(before + text, start, end, "" if speaker == _UNKNOWN else speaker))
            before = ""
    return words


def _words(value: Values, notes: Notes) -> list[Word]:
    """Return the words of the old shape, in which signs are words and turns stand apart."""
    turns = [
        (notes.seconds(one, "time"), notes.name(one, "name"))
        for one in notes.objects(value, "speakers")
    ]
    words: list[Word] = []
    for word in notes.objects(value, "words"):
        text, start = notes.text(word, "name"), notes.seconds(word, "time")
        if words and text in _SIGNS:
            words[-1] = words[-1]._replace(text=words[-1].text + text)
            continue
        length = notes.seconds(word, "duration")
        end = None if start is None or length is None else start + length
        words.append(Word(text, start, end))
    return with_speakers(words, turns)
