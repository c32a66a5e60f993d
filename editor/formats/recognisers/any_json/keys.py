"""The names under which programs keep texts, times and speakers in their JSON."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from editor.formats.recognisers.language_tags import language_tag

TEXTS = (
    "punctuatedword", "normalizedtext", "text", "txt", "displaytext", "content", "body",
    "transcript", "transcription", "transcripttext", "spokentext", "textcontent", "sentence",
    "finalsentence", "line", "value", "word", "segment", "caption", "utterance", "subtitle",
    "subtitles", "dialogue", "dialog", "speech", "message", "phrase", "onebest", "sourcetext",
    "originaltext", "original", "rawtext", "source", "punct", "token", "written", "term", "words",
    "w",
    "src", "原文", "文本", "内容", "字幕", "texto", "texte", "snippet", "msg", "t",
    "data", "response", "what", "payload", "utt",
)  # fmt: skip
TRANSLATIONS = (
    "translation", "translatedtext", "translated", "texttranslated", "targettext",
    "translatedsentence", "translatedcontent", "target", "trans", "tgt", "dst", "译文", "翻译",
    "訳文",
)  # fmt: skip
STARTS = (
    "timeoffset", "start", "starttime", "begin", "begintime", "from", "datastart",
    "startoffset", "offset", "starttimestamp", "timestart", "startat", "starttc", "bg", "st",
    "tc", "tstart", "t0", "timestamp", "time", "ts", "at", "startedat", "spokenat", "datetime",
    "startdatetime", "starttimecode", "in", "tcin", "timein", "inpoint", "createdat",
    "timebegin", "inicio", "início", "anfang", "beginn", "debut", "début", "开始",
    "开始时间", "開始", "開始時間", "начало", "timecode", "timecodein", "tcstart",
    "timeincall", "fromstart", "span", "timespan", "timerange", "stime",
    "s", "t",
)  # fmt: skip
ENDS = (
    "end", "endtime", "stop", "stoptime", "to", "finish", "dataend", "endoffset", "endts",
    "endtimestamp", "timeend", "endat", "endedat", "endtc", "ed", "et", "tend", "t1",
    "enddatetime", "endtimecode", "out", "tcout", "timeout", "outpoint", "fim", "fin", "ende",
    "结束", "结束时间", "終了", "終了時間", "конец", "timecodeout", "tcend", "te", "etime", "e",
)  # fmt: skip
_MOMENTS = frozenset({"timestamp", "createdat", "datetime", "time"})
LENGTHS = ("duration", "dur", "length", "len", "d")
SPEAKERS = (
    "speakername", "speakerdisplayname", "speakerlabel", "displayname", "participantname",
    "speaker", "spk", "speakers", "who", "author", "authorname", "sender", "sendername",
    "username", "participant", "role", "user", "character", "actor", "charactername",
    "dataname", "dataspeaker", "users", "name", "from", "speakerid", "speakertag", "spkid",
    "participantid", "participanttype", "personname", "participantidentity",
    "speakerdesignation", "userid", "说话人", "发言人", "讲者", "話者", "sprecher", "locuteur",
    "hablante",
)  # fmt: skip
IDS = ("id", "speakerid", "speaker", "label", "tag", "spk", "userid", "participantid", "uid")
_NOT_SPEAKERS_INSIDE = frozenset({"name", "from", "user", "userid", "displayname", "username"})
_SPEAKERS_INSIDE = tuple(one for one in SPEAKERS if one not in _NOT_SPEAKERS_INSIDE)
LANGUAGES = ("language", "languagecode", "lang", "locale", "detectedlanguage", "sourcelanguage",
             "spokenlanguage", "spokenlanguagetag", "languagetag", "srclang")  # fmt: skip
OF_WORDS = frozenset({"words", "word", "tokens", "token", "chars", "characters", "wordsegments",
                      "wordtimings", "wordtimestamps", "wordlevel", "terms", "syllables",
                      "w"})  # fmt: skip
_OF_TALK = frozenset({"transcript", "transcripts", "transcription", "conversation", "dialogue",
                      "dialog", "messages", "turns", "utterances", "segments", "sentences",
                      "lines", "paragraphs", "captions", "subtitles", "monologues", "speech",
                      "results", "data", "text", "texts", "items", "entries"})  # fmt: skip
_ONE_WORD = frozenset({"word", "punctuatedword", "punct", "token", "written", "w"})
PARTS = ("relative", "total", "hours", "minutes", "seconds", "milliseconds", "millis", "nanos")
_BEFORE = ("relative", "adjusted", "segment", "audio", "utterance", "word", "sentence", "line",
           "cue", "caption", "clip", "media", "video", "snippet")  # fmt: skip
_INNER = ("instances", "time", "times", "timestamp", "timestamps", "timing", "position", "range",
          "offsets", "offset", "interval", "clip", "data", "attrs", "t")  # fmt: skip
_UNITS = {
    "milliseconds": 1.0, "millisecond": 1.0, "millis": 1.0, "msecs": 1.0, "msec": 1.0, "ms": 1.0,
    "centiseconds": 10.0, "centis": 10.0, "csec": 10.0, "csecs": 10.0, "cs": 10.0,
    "hundredths": 10.0,
    "seconds": 1000.0, "second": 1000.0, "secs": 1000.0, "sec": 1000.0, "s": 1000.0,
    "microseconds": 1e-3, "micros": 1e-3, "us": 1e-3,
    "nanoseconds": 1e-6, "nanos": 1e-6, "ns": 1e-6, "ticks": 1e-4,
}  # fmt: skip
_UNIT = re.compile(rf"(.+?)(?:in)?({'|'.join(_UNITS)})")

_REGION = re.compile(r"[a-zA-Z]{2}(?:[-_][A-Z][a-z]{3})?(?:[-_](?:[A-Za-z]{2}|\d{3}))?")
_ENDS_OF_TEXTS = ("text", "transcript", "sentence", "caption", "utterance", "subtitle")
_UNIT_FIRST = re.compile(rf"({'|'.join(one for one in _UNITS if len(one) > 3)})(.{{3,}})")
_PARTS = re.compile(r"[_\-. ]|(?<=[a-z])(?=[A-Z])")
_USUAL = frozenset((
    "ar", "bg", "bn", "ca", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "he", "hi",
    "hr", "hu", "it", "ja", "ko", "lt", "lv", "nl", "pl", "pt", "ro", "ru", "sk", "sl", "sr",
    "sv", "ta", "te", "th", "tr", "uk", "ur", "vi", "zh",
))  # fmt: skip

Values = Mapping[str, Any]


class Key(NamedTuple):
    """A key as it stands in an object, and milliseconds of one unit where it names the unit."""

    key: str
    factor: float | None = None


@lru_cache(maxsize=1000)
def plain(key: str) -> str:
    """Return a key without capitals and without what joins its words."""
    return "".join(sign for sign in key if sign.isalnum()).lower()


def key_of(values: Values, names: tuple[str, ...]) -> str:
    """Return the key under which an object keeps what has one of the names, "" for none.

    Names are compared without regard to capitals and to what joins their words.
    """
    return next(iter(_present(tuple(values), names)), "")


def keys_of(values: Values, names: tuple[str, ...]) -> tuple[str, ...]:
    """Return all keys that have one of the names, in the order of the names."""
    return _present(tuple(values), names)


def time_key(values: Values, names: tuple[str, ...]) -> Key:
    """Return the key of a time; it may end with a unit, as “start_ms” does."""
    return _time_key(tuple(values), names)


def start_like(end: Key) -> str:
    """Return a name for a start in the unit that the key of an end names."""
    unit = next((unit for unit, factor in _UNITS.items() if factor == end.factor), "")
    return f"start{unit}"


def text_key(values: Values) -> str:
    """Return the key of the text in an object, "" where it has none."""
    keys = _present(tuple(values), TEXTS)
    found = next((key for key in keys if isinstance(values[key], str)), "")
    return found or _first_language(values) or _ends_like_text(values)


def _ends_like_text(values: Values) -> str:
    """Return the first key that ends with what texts are called, as “corrected_text” does."""
    keys = (key for key, value in values.items() if isinstance(value, str))
    return next((key for key in keys if plain(key).endswith(_ENDS_OF_TEXTS)), "")


def _first_language(values: Values) -> str:
    """Return the first key that names a language: “en” beside “zh”, or “text_en” alone."""
    keys = [key for key in values if language_of_key(key) and isinstance(values[key], str)]
    is_sure = len(keys) > 1 or any(map(begins_like_text, keys)) or keys[:1] == _alone(values)
    return keys[0] if keys and is_sure else ""


def _alone(values: Values) -> list[str]:
    """Return the one key of a text in an object, if it is the bare name or code of a language."""
    keys = [key for key, value in values.items() if isinstance(value, str) and key.isalpha()]
    return [key for key in keys if language_tag(key) and (len(key) == 2 or len(key) > 3)][:1]


def begins_like_text(key: str) -> bool:
    """Return whether a key begins with what texts or translations are called."""
    name = plain(key)
    return any(name.startswith(one) for one in (*TEXTS, *TRANSLATIONS) if len(one) > 1)


@lru_cache(maxsize=1000)
def language_of_key(key: str) -> str:
    """Return the language (BCP 47) that a key such as “en”, “text_zh” or “japanese” names."""
    for part in (key, *reversed(_PARTS.split(key))):
        tag = language_tag(part)
        is_code = part.lower()[:2] in _USUAL and (len(part) == 2 or _REGION.fullmatch(part))
        if tag and (is_code or (len(part) > 3 and part.isalpha())):
            return tag
    return ""


def holds_words(key: str) -> bool:
    """Return whether a list under the key is one of words and not of sentences."""
    name = plain(key)
    return name in OF_WORDS or name.startswith("word")


def is_of_talk(key: str) -> bool:
    """Return whether what people said is usually kept under the key."""
    return plain(key) in _OF_TALK or plain(key) in TEXTS


def is_word_key(key: str) -> bool:
    """Return whether a text under the key is a single word."""
    return plain(key) in _ONE_WORD


def may_be_time(value: Any) -> bool:
    """Return whether a value is a number, a text with one, or an object of parts of a time."""
    if isinstance(value, dict):
        return any(part in value for part in PARTS)
    return not isinstance(value, str) or any(map(str.isdigit, value))


def is_moment(key: str, value: Any) -> bool:
    """Return whether a value under a key such as “from” is a time and not who speaks."""
    if isinstance(value, bool):
        return True
    return plain(key) in STARTS and (not isinstance(value, str) or value[:1].isdigit())


def speaker_part(values: Values) -> Values:
    """Return the object that names who speaks: the one given, or one just inside it."""
    if any(not is_moment(key, values[key]) for key in keys_of(values, SPEAKERS)):
        return values
    inside = (one for one in values.values() if isinstance(one, dict))
    return next((one for one in inside if key_of(one, _SPEAKERS_INSIDE)), values)


def names_speaker(values: Values) -> bool:
    """Return whether an object says who speaks under a key that means nothing else."""
    return bool(key_of(speaker_part(values), _SPEAKERS_INSIDE))


def timed_part(values: Values) -> Values:
    """Return the object that has the start: the one given, or one just inside it."""
    key = time_key(values, STARTS).key
    value = values[key] if key else None
    if value is not None and not isinstance(value, list) and may_be_time(value):
        return (_span_inside(values) or values) if plain(key) in _MOMENTS else values
    inner = values.get(key_of(values, _INNER))
    first = inner[0] if isinstance(inner, list) and inner else inner
    if isinstance(first, dict):
        if time_key(first, STARTS).key:
            return first
        return values if key_of(first, ("seconds",)) else {}
    return _pair(inner)


def _span_inside(values: Values) -> Values:
    """Return the object inside with a start and an end, where the one given has a moment only."""
    if time_key(values, ENDS).key or time_key(values, LENGTHS).key:
        return {}
    for inner in values.values():
        if isinstance(inner, dict) and time_key(inner, ENDS).key:
            start = time_key(inner, STARTS).key
            if start and isinstance(inner[start], int | float):
                return inner
    return {}


def _pair(listed: Any) -> Values:
    """Return the start and end in a pair of times, or in a list of such pairs."""
    if isinstance(listed, list) and listed and all(isinstance(one, list) for one in listed):
        listed = [*listed[0][:1], *listed[-1][-1:]]
    if not isinstance(listed, list) or not listed or isinstance(listed[0], dict):
        return {}
    if len(listed) != 2:
        # A time for each word of the text.
        return {"start": listed[0]} if all(isinstance(one, int | float) for one in listed) else {}
    return {"start": listed[0], "end": listed[1]}


@lru_cache(maxsize=4000)
def _present(keys: tuple[str, ...], names: tuple[str, ...]) -> tuple[str, ...]:
    known = _plain(keys)
    return tuple(known[name] for name in names if name in known)


@lru_cache(maxsize=4000)
def _time_key(keys: tuple[str, ...], names: tuple[str, ...]) -> Key:
    known = _timed(keys)
    return next((known[name] for name in names if name in known), Key(""))


@lru_cache(maxsize=1000)
def _plain(keys: tuple[str, ...]) -> dict[str, str]:
    found: dict[str, str] = {}
    for key in keys:
        found.setdefault(plain(key), key)
    return found


@lru_cache(maxsize=1000)
def _timed(keys: tuple[str, ...]) -> dict[str, Key]:
    found = {name: Key(key) for name, key in _plain(keys).items()}
    for name, key in _plain(keys).items():
        bare = _bare(name)
        if bare:
            found.setdefault(bare, Key(key))
        with_unit = _UNIT.fullmatch(name)
        behind = _UNIT_FIRST.fullmatch(name)
        if behind and behind[2] in _TIMES:
            found.setdefault(behind[2], Key(key, _UNITS[behind[1]]))
        if with_unit and (with_unit[1] in _TIMES or _bare(with_unit[1])):
            bare = _bare(with_unit[1]) or with_unit[1]
            found[bare] = Key(key, _UNITS[with_unit[2]])
    return found


def _bare(name: str) -> str:
    """Return the name of a time without what it is the time of, "" where nothing stands before."""
    bare = next((name.removeprefix(one) for one in _BEFORE if name.startswith(one)), "")
    return bare if bare in _TIMES and len(bare) > 2 else ""


_TIMES = frozenset((*STARTS, *ENDS, *LENGTHS))
