"""Finding the lists of texts in a JSON value, and choosing the one that is the transcript."""

import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from editor.formats.recognisers.any_json.keys import (
    SPEAKERS,
    STARTS,
    Values,
    holds_words,
    is_word_key,
    key_of,
    plain,
    speaker_part,
    text_key,
    time_key,
    timed_part,
)

MOST_LISTS = 1000
_MOST_DEPTH = 16
_NEARLY_ALL = 0.7
_OF_GUESSES = frozenset({"alternatives", "nbest"})
_OF_TALK = frozenset({"transcript", "transcripts", "transcription", "conversation", "dialogue",
                      "dialog", "messages", "turns", "utterances", "segments", "sentences",
                      "lines", "paragraphs", "captions", "subtitles", "monologues", "speech",
                      "results", "data", "text", "texts", "items", "entries"})  # fmt: skip
_DIGITS = re.compile(r"\d+")
_SPEAKER = re.compile(r"(?:speaker|spk|participant|channel)[\s_-]*\w{1,4}", re.IGNORECASE)


class Place(NamedTuple):
    """A list: the keys on the way to it, and who speaks in it as what is around it says."""

    path: tuple[str, ...]
    listed: list[Any]
    around: Values

    @property
    def key(self) -> str:
        """The key of the list itself."""
        return next((step for step in reversed(self.path) if step), "")


class Group(NamedTuple):
    """The lists that lie at the same keys, and what their objects look like."""

    places: list[Place]
    is_timed: bool
    is_of_words: bool
    has_speakers: bool
    signs: int

    @property
    def path(self) -> tuple[str, ...]:
        """The keys on the way to the lists."""
        return self.places[0].path


def groups(value: Any) -> list[Group]:
    """Return the lists whose objects have texts, the outer ones first."""
    alike: dict[tuple[str, ...], list[Place]] = {}
    for place in places(value):
        alike.setdefault(place.path, []).append(place)
    found = (_group(some) for some in alike.values())
    return [group for group in found if group is not None]


def timed(found: Sequence[Group]) -> Group | None:
    """Return the transcript among the lists with times: the first that has nearly all the text.

    Sentences go before single words, and the finer parts of a text before the coarser.
    """
    some = [group for group in found if group.is_timed]
    most = max((group.signs for group in some), default=0)
    big = [group for group in some if group.signs >= _NEARLY_ALL * most]
    rows = [group for group in big if not group.is_of_words]
    if not rows:
        return big[0] if big else None
    chosen = rows[0]
    for group in rows[1:]:
        if group.path[: len(chosen.path)] == chosen.path:
            chosen = group
    return chosen


def untimed(found: Sequence[Group]) -> Group | None:
    """Return the list of texts without times that is most likely what somebody said."""
    some = [
        group
        for group in found
        if group.has_speakers or not group.path or plain(group.places[0].key) in _OF_TALK
    ]
    return max(some, key=lambda group: (group.has_speakers, group.signs), default=None)


def places(value: Any) -> Iterator[Place]:
    """Go through the first lists in the value, the outer ones first."""
    level: list[tuple[tuple[str, ...], Any, Values]] = [((), value, {})]
    for _depth in range(_MOST_DEPTH):
        below: list[tuple[tuple[str, ...], Any, Values]] = []
        for path, one, around in level[:MOST_LISTS]:
            if isinstance(one, list):
                yield Place(path, one, around)
                most = 1 if path[-1:] and plain(path[-1]) in _OF_GUESSES else MOST_LISTS
                around = {"speaker": one[0]} if _is_named(one) else around
                below += (((*path, ""), inner, around) for inner in one[:most])
            else:
                around = one if key_of(one, SPEAKERS) else around
                below += (_below(path, key, inner, around) for key, inner in one.items())
        level = [part for part in below if isinstance(part[1], dict | list)]


def _is_named(listed: list[Any]) -> bool:
    """True for the pair of a name and the list of what is said under it."""
    return len(listed) == 2 and isinstance(listed[0], str) and isinstance(listed[1], list)


def _below(
    path: tuple[str, ...], key: str, inner: Any, around: Values
) -> tuple[tuple[str, ...], Any, Values]:
    """Return what lies under a key; keys that differ in their numbers alone count as one."""
    if isinstance(inner, list) and _SPEAKER.fullmatch(key):
        around = {"speaker": key}
    return (*path, _DIGITS.sub("#", key)), inner, around


def _group(some: list[Place]) -> Group | None:
    objects = [one for place in some for one in place.listed]
    sample = objects[:MOST_LISTS]
    texts = [one for one in sample if isinstance(one, dict) and text_key(one)]
    if len(texts) * 2 <= len(sample):
        return None
    are_timed = sum(_is_timed(one) for one in texts) * 2 > len(sample)
    speakers = sum(bool(key_of(speaker_part(one), SPEAKERS)) for one in texts)
    is_of_words = holds_words(some[0].key) or is_word_key(text_key(texts[0]))
    signs = sum(
        len(one[text_key(one)]) for one in objects if isinstance(one, dict) and text_key(one)
    )
    return Group(some, are_timed, is_of_words, speakers * 2 > len(texts), signs)


def _is_timed(values: Values) -> bool:
    part = timed_part(values)
    key = time_key(part, STARTS).key
    return bool(part) and (part.get(key) is not None if key else "seconds" in part)
