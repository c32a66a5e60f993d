"""The JSON of Google Speech-to-Text, versions 1 and 2, as it comes by REST or is printed."""

from typing import Any

from editor.core.i18n import _
from editor.formats.base import FORMATS
from editor.formats.recognisers.base import CERTAIN, LIKELY, Recognised, Recogniser
from editor.formats.recognisers.notes import Notes, Values
from editor.formats.recognisers.restoring import with_signs
from editor.formats.recognisers.shapes import first_object, has, inside
from editor.formats.recognisers.streams import messages
from editor.formats.recognisers.words import Row, Word, in_order, row_of, rows_of_words

_NANO = 1_000_000
_A_SECOND = 1000
_SAMPLE = 200
_STARTS = ("startTime", "startOffset", "start_time", "start_offset")
_ENDS = ("endTime", "endOffset", "end_time", "end_offset")
_RESULT_ENDS = ("resultEndTime", "resultEndOffset", "result_end_time", "result_end_offset")
_PATHS = (
    (), ("response",), ("transcript",), ("inlineResult", "transcript"),
    ("inline_result", "transcript"),
)  # fmt: skip


@FORMATS.register
class GoogleSpeech(Recogniser):
    """Google Speech-to-Text (JSON)."""

    id = "google-speech"

    def knows(self, value: Any) -> float:
        """Return certainty where the alternatives of the results have words with their times."""
        listed = _results_in(value)
        best = first_object(first_object(listed), "alternatives")
        if "timestamps" in best:
            return 0.0
        if has(first_object(best, "words"), *_STARTS, *_ENDS):
            return CERTAIN
        is_answer = has(value, "totalBilledTime", "total_billed_time") and has(
            value, "requestId", "request_id", "results"
        )
        is_result = has(first_object(listed), *_RESULT_ENDS, "languageCode", "language_code")
        return LIKELY if "transcript" in best or is_answer or is_result else 0.0

    def rows(self, value: Any, notes: Notes) -> Recognised:
        """Return a row a sentence and speaker; a result without words is a row by itself."""
        found = notes.objects({"results": _results_in(value)}, "results")
        if _are_millis(found):
            found = _counted_from_nought([_in_seconds(one) for one in found])
        results = _without_repeated(found)
        if len(_files_in(value)) > 1:
            notes.say(_("The file holds several recordings; the first that has text was read."))
        language = notes.text(results[0], "languageCode", "language_code") if results else ""
        channels = [_channel_of(result) for result in results]
        has_several = len(set(channels)) > 1
        rows: list[Row] = []
        ends: dict[str, int | None] = {}
        for result, channel in zip(results, channels, strict=True):
            name = channel if has_several else ""
            rows += _result(result, name, ends.get(channel), notes)
            ends[channel] = rows[-1].end if rows else None
        return Recognised(in_order(rows) if has_several else rows, language)


def _files_in(value: Any) -> list[Any]:
    """Return what the file has for each recording: of a batch its values, else the whole."""
    batch = inside(value, "response", "results") or inside(value, "results")
    return list(batch.values()) if isinstance(batch, dict) else [value]


def _results_in(value: Any) -> list[Any]:
    """Return the list of results of the first recording that has one."""
    paths = [(one, path) for one in _files_in(value) for path in _PATHS]
    found = (inside(one, *path, "results") for one, path in paths)
    listed = next((results for results in found if isinstance(results, list)), None)
    return _joined(value) if listed is None else listed


def _joined(value: Any) -> list[Any]:
    """Return the results of all answers in a list, as they come of a stream or of several parts.

    The client for JavaScript has an answer in a list too, the first of three.
    """
    answers = messages(value) if isinstance(value, list) else []
    some = answers or messages(inside(value, "annotationResults", 0))
    lists = [inside(one, "results") or inside(one, "speechTranscriptions") for one in some]
    return [result for listed in lists if isinstance(listed, list) for result in listed]


def _are_millis(results: list[dict[str, Any]]) -> bool:
    """Return whether the times are bare whole numbers, as Riva of NVIDIA writes milliseconds."""
    words = [word for one in results for word in _raw_words(one) if isinstance(word, dict)]
    times = [word[key] for word in words[:_SAMPLE] for key in (*_STARTS, *_ENDS) if key in word]
    return bool(times) and all(type(time) is int for time in times) and max(times) >= _A_SECOND


def _in_seconds(result: dict[str, Any]) -> dict[str, Any]:
    """Return a result of milliseconds with its times as others write them."""
    best = first_object(result, "alternatives")
    words = [
        {key: _seconds_of(one) if key in (*_STARTS, *_ENDS) else one for key, one in word.items()}
        for word in _raw_words(result)
        if isinstance(word, dict)
    ]
    return result | {"alternatives": [best | {"words": words}]}


def _seconds_of(millis: Any) -> Any:
    """Return a whole number as "1.250s"; no number is too large for that. All else stays."""
    return f"{millis // 1000}.{millis % 1000:03d}s" if type(millis) is int else millis


def _counted_from_nought(results: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the results with labels for tags: where some are not nought, nought is one too."""
    words = [word for one in results for word in _raw_words(one) if isinstance(word, dict)]
    if not any(word.get("speakerTag", word.get("speaker_tag")) for word in words):
        return results
    return [_labelled(one) for one in results]


def _labelled(result: dict[str, Any]) -> dict[str, Any]:
    best = first_object(result, "alternatives")
    words = [
        word | {"speakerLabel": word.get("speakerTag", word.get("speaker_tag"))}
        for word in _raw_words(result)
        if isinstance(word, dict)
    ]
    return result | {"alternatives": [best | {"words": words}]}


def _without_repeated(results: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the last result alone where it repeats the words of all others with their speakers."""
    counts = [len(_raw_words(result)) for result in results]
    if len(results) < 2 or counts[-1] < sum(counts[:-1]) or not counts[-1]:
        return results
    last = _raw_words(results[-1])
    is_repeated = has(inside(last, 0), "speakerTag", "speaker_tag", "speakerLabel", "speaker_label")
    return results[-1:] if is_repeated else results


def _raw_words(result: Values) -> list[Any]:
    words = first_object(result, "alternatives").get("words")
    return words if isinstance(words, list) else []


def _channel_of(result: Values) -> str:
    tag = result.get("channelTag", result.get("channel_tag"))
    return _("Channel {n}").format(n=tag) if type(tag) is int and tag else ""


def _result(result: Values, name: str, before: int | None, notes: Notes) -> list[Row]:
    """Return the rows of a result; `before` is the end of the one in front of it."""
    best = next(iter(notes.objects(result, "alternatives")), {})
    words = [_word(word, name, notes) for word in notes.objects(best, "words")]
    text = notes.text(best, "transcript")
    if any(word.start is not None for word in words) or (words and not text):
        return rows_of_words(with_signs(words, text))
    end = _time(result, notes, *_RESULT_ENDS)
    return [row_of(text, (), before, end, words[0].speaker if words else name)]


def _word(word: Values, name: str, notes: Notes) -> Word:
    start, end = _time(word, notes, *_STARTS), _time(word, notes, *_ENDS)
    if start is None and end is not None and not has(word, *_STARTS):
        # What is nought is not written at all.
        start = 0
    label = notes.name(word, "speakerLabel", "speaker_label")
    tag = word.get("speakerTag", word.get("speaker_tag"))
    # Those whom nobody has told apart have the number nought.
    speaker = label or (notes.name(word, "speakerTag", "speaker_tag") if tag else "")
    text, _bar, _sounds = notes.text(word, "word").partition("|")
    return Word(text, start, end, speaker or name)


def _time(values: Values, notes: Notes, *keys: str) -> int | None:
    """Return milliseconds of "1.200s" or of an object with seconds and nanoseconds."""
    key = next((key for key in keys if key in values), "")
    value = values.get(key)
    if not isinstance(value, dict):
        return notes.seconds(values, key)
    seconds = notes.seconds({"seconds": 0} | value, "seconds")
    nanos = value.get("nanos", 0)
    if type(nanos) is not int or not 0 <= nanos < 1000 * _NANO:
        notes.left_out("nanos", value)
        return seconds
    return None if seconds is None else seconds + round(nanos / _NANO)
