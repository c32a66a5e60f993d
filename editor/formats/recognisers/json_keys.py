"""The names under which programs keep texts, times and speakers in their JSON."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

TEXTS = ("text", "content", "body", "transcript", "sentence", "line", "value", "punctuatedword",
         "word", "finalsentence", "segment", "caption", "utterance", "displaytext", "subtitle",
         "onebest")  # fmt: skip
STARTS = ("start", "starttime", "begin", "begintime", "from", "startms", "starttimems", "datastart",
          "offsetmilliseconds", "startoffset", "starttimestamp", "startsec", "startseconds", "bg",
          "tc", "timestamp")  # fmt: skip
ENDS = ("end", "endtime", "stop", "to", "finish", "endms", "endtimems", "dataend", "endoffset",
        "endtimestamp", "endsec", "endseconds", "ed")  # fmt: skip
LENGTHS = ("duration", "dur", "durationms", "durationmilliseconds", "length")
SPEAKERS = ("speaker", "speakername", "speakerid", "speakerlabel", "spk", "participant")
_INNER = ("instances", "time", "times", "timestamp", "timestamps")
_IN_MS = ("ms", "milliseconds")

Values = Mapping[str, Any]


def key_of(values: Values, names: tuple[str, ...]) -> str:
    """Return the key under which an object keeps what has one of the names, "" for none.

    Names are compared without regard to capitals and to what joins their words.
    """
    known = _plain(tuple(values))
    return next((known[name] for name in names if name in known), "")


def text_key(values: Values) -> str:
    """Return the key of the text in an object, "" where it has none."""
    known = _plain(tuple(values))
    keys = (known[name] for name in TEXTS if name in known)
    return next((key for key in keys if isinstance(values[key], str)), "")


def timed_part(values: Values) -> Values:
    """Return the object that has the start: the one given, or one just inside it."""
    key = key_of(values, STARTS)
    if key and not isinstance(values[key], (dict, list)):
        return values
    inner = values.get(key_of(values, _INNER))
    first = inner[0] if isinstance(inner, list) and inner else inner
    return first if isinstance(first, dict) and key_of(first, STARTS) else {}


def is_named_in_ms(key: str) -> bool:
    """Return whether the name of a time says that it is in milliseconds."""
    return key.lower().endswith(_IN_MS)


@lru_cache(maxsize=1000)
def _plain(keys: tuple[str, ...]) -> dict[str, str]:
    plain: dict[str, str] = {}
    for key in keys:
        plain.setdefault(key.replace("_", "").replace("-", "").replace(" ", "").lower(), key)
    return plain
