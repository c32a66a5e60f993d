"""Finding the lists of texts in a JSON value, and choosing the one that is the transcript."""

import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from editor.formats.recognisers.any_json.columns import channel_key, channels_in
from editor.formats.recognisers.any_json.ends import are_ended
from editor.formats.recognisers.any_json.keys import (
    SPEAKERS,
    holds_words,
    is_of_talk,
    is_word_key,
    names_speaker,
    speaker_part,
    text_key,
)
from editor.formats.recognisers.any_json.plain_keys import Values, key_of, plain
from editor.formats.recognisers.any_json.time_keys import STARTS, time_key, timed_part

MOST_LISTS = 1000
_MOST_DEPTH = 16
_MOST_TABLES = 3
_NEARLY_ALL = 0.7
_MOST = 0.9
_OF_GUESSES = frozenset({"alternatives", "nbest", "hypotheses", "candidates"})
_REFINED = re.compile("refine|normali[sz]ed|formatted|punctuated")
_LONGEST_ROW = 250
_LONGEST_WORD = 12
_FEWEST_WORDS = 8
_SIGNS_OF_A_WORD = 3
_DIGITS = re.compile(r"\d+")
_SPEAKER = re.compile(r"(?:speaker|spk|participant|channel)[\s_-]*\w{1,4}", re.IGNORECASE)


class Place(NamedTuple):
    """A list: the keys on the way to it, and who speaks in it as what is around it says.

    `since` is the object around it that has a time, without one if there is none.
    """

    path: tuple[str, ...]
    listed: list[Any]
    around: Values
    since: Values

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
    chosen = next((group for group in rows if _is_refined(group)), rows[0])
    for group in rows[rows.index(chosen) + 1 :]:
        if group.path[: len(chosen.path)] == chosen.path:
            chosen = group
    return chosen


def untimed(found: Sequence[Group]) -> Group | None:
    """Return the list of texts without times that is most likely what somebody said."""
    some = [
        group
        for group in found
        if group.has_speakers or not group.path or is_of_talk(group.places[0].key)
    ]
    return max(some, key=lambda group: (group.has_speakers, group.signs), default=None)


def whole(value: Any, group: Group) -> Group:
    """Return the group with all its lists: it was found among the first ones only."""
    return group._replace(places=list(places(value, group.path)))


def places(value: Any, along: tuple[str, ...] | None = None) -> Iterator[Place]:
    """Go through the lists in the value, the outer ones first.

    Without a path these are the first ones of each kind; `along` one, all that lie at it.
    """
    most = MOST_LISTS if along is None else None
    level = [_Step((), value, {}, {})]
    for depth in range(_MOST_DEPTH):
        if along is not None:
            level = [step for step in level if step.path == along[:depth]]
        below: list[_Step] = []
        for step in level[:most]:
            if isinstance(step.value, list) and along in (None, step.path):
                yield Place(step.path, step.value, step.around, step.since)
            below += _list_below(step, most) if isinstance(step.value, list) else _below(step)
        level = [step for step in below if isinstance(step.value, dict | list)]


class _Step(NamedTuple):
    """A value on the way, with what is around it."""

    path: tuple[str, ...]
    value: Any
    around: Values
    since: Values


def _list_below(step: _Step, most: int | None) -> Iterator[_Step]:
    listed = step.value
    most = 1 if _are_guesses(step.path, listed) else most
    around = {"speaker": listed[0]} if _is_named(listed) else step.around
    return (_Step((*step.path, ""), inner, around, step.since) for inner in listed[:most])


def _below(step: _Step) -> Iterator[_Step]:
    """Go through what an object holds; keys that differ in their numbers alone count as one."""
    values = step.value
    is_named = key_of(values, SPEAKERS) or names_speaker(values)
    channels = {} if is_named else channels_in(values)
    around = values if is_named else {**step.around, **channels} if channels else step.around
    key = time_key(values, STARTS).key
    since = values if key and not isinstance(values[key], dict | list) else step.since
    for key, inner in values.items():
        said = {"speaker": key} if isinstance(inner, list) and _SPEAKER.fullmatch(key) else around
        yield _Step((*step.path, _DIGITS.sub("#", key)), inner, said, since)


def tables(value: Any, depth: int = 0) -> Iterator[tuple[str, Any]]:
    """Go through the objects that lie in objects alone, each with its key."""
    for key, inner in value.items() if isinstance(value, dict) else ():
        yield key, inner
        if isinstance(inner, dict) and depth < _MOST_TABLES:
            yield from tables(inner, depth + 1)


def _is_refined(group: Group) -> bool:
    return any(_REFINED.search(plain(step)) for step in group.path)


def _are_guesses(path: tuple[str, ...], listed: list[Any]) -> bool:
    """True for readings of the same speech, of which the first is the likeliest."""
    if path[-1:] and plain(path[-1]) in _OF_GUESSES:
        return True
    are_sure = all(isinstance(one, dict) and "confidence" in one for one in listed[:MOST_LISTS])
    if path[-1:] != ("transcripts",) or not listed or not are_sure:
        return False
    return not key_of(listed[0], SPEAKERS)


def _is_named(listed: list[Any]) -> bool:
    """True for the pair of a name and the list of what is said under it."""
    return len(listed) == 2 and isinstance(listed[0], str) and isinstance(listed[1], list)


def _group(some: list[Place]) -> Group | None:
    objects = [one for place in some for one in place.listed]
    sample = objects[:MOST_LISTS]
    texts = [one for one in sample if isinstance(one, dict) and text_key(one)]
    if len(texts) * 2 <= len(sample):
        return None
    are_short = sum(len(one[text_key(one)]) for one in texts) <= _LONGEST_ROW * len(texts)
    by_words = are_short and not channel_key(texts)
    are_timed = sum(_is_timed(one, by_words=by_words) for one in texts) * 2 > len(sample)
    are_timed = are_timed or are_ended(texts)
    speakers = sum(bool(key_of(speaker_part(one), SPEAKERS)) for one in texts)
    is_of_words = holds_words(some[0].key) or is_word_key(text_key(texts[0])) or _are_words(texts)
    signs = sum(
        len(one[text_key(one)]) for one in objects if isinstance(one, dict) and text_key(one)
    )
    return Group(some, are_timed, is_of_words, speakers * 2 > len(texts), signs)


def _are_words(texts: Sequence[Values]) -> bool:
    """True where nearly all texts are single words, and none have words of their own."""
    said = [one[text_key(one)].strip() for one in texts]
    if len(said) < _FEWEST_WORDS or any(inner_words(one) for one in texts[:_FEWEST_WORDS]):
        return False
    single = sum(not re.search(r"\s", one) and len(one) <= _LONGEST_WORD for one in said)
    has_blanks = sum(one.isascii() for one in said) * 2 > len(said)
    is_short = sum(map(len, said)) <= _SIGNS_OF_A_WORD * len(said)
    return single >= _MOST * len(said) and (has_blanks or is_short)


def _is_timed(values: Values, *, by_words: bool = False) -> bool:
    part = timed_part(values)
    key = time_key(part, STARTS).key
    if part and (part.get(key) is not None if key else "seconds" in part):
        return True
    words = inner_words(values) if by_words else []
    return bool(words) and isinstance(words[0], dict) and _is_timed(words[0])


def inner_words(values: Values) -> list[Any]:
    """Return the list of words in an object, or in one just inside it that has its times."""
    found = _words_of(values)
    found = _words_of(timed_part(values)) if found is None else found
    return found or []


def _words_of(values: Values) -> list[Any] | None:
    return next(
        (one for key, one in values.items() if isinstance(one, list) and holds_words(key)), None
    )
