"""Who speaks and what the second language is, where only the values in JSON tell it."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from editor.formats.languages.two_languages import two_sides
from editor.formats.languages.two_scripts import script_of_line
from editor.formats.recognisers.any_json.keys import (
    IDS,
    SPEAKERS,
    TRANSLATIONS,
    begins_like_text,
    language_of_key,
    speaker_part,
    text_key,
)
from editor.formats.recognisers.any_json.plain_keys import Values, key_of, keys_of, plain
from editor.formats.recognisers.any_json.time_keys import is_moment
from editor.formats.recognisers.language_tags import language_tag
from editor.formats.recognisers.notes import Notes

_ORIGINALS = frozenset({"originaltext", "original", "sourcetext", "source", "src"})
_CHANNELS = frozenset({"channel", "channelid", "channelindex", "channeltag", "channelnumber",
                       "mediachannel", "channellabel"})  # fmt: skip
_MOST_CHANNELS = 16
_SIDES = frozenset({"microphone", "mic", "system", "systemaudio", "speaker", "speakers", "local",
                    "remote", "input", "output", "left", "right"})  # fmt: skip
_LONGEST_SIDE = 12
_FEWEST_LABELLED = 4
_TABLES = frozenset({"speakers", "participants", "speakernames", "speakermap", "roles",
                     "speakerlabels", "parties", "users", "members", "attendees"})  # fmt: skip
_SAMPLE = 200
_MOST = 0.9
_SHORTEST = 0.15
_LONGEST_NAME = 40
_NAMED = re.compile(
    r"(?:speaker|spk|sprecher|spreker|locuteur|hablante|falante|orador|спикер|发言人|说话人|講者|"
    r"讲者|話者|화자)[\s_-]*\w{0,4}",
    re.IGNORECASE,
)


def speaker_key(rows: Sequence[Values]) -> str:
    """Return the key whose values look like speakers in nearly all rows, "" where none does."""
    some = rows[:_SAMPLE]
    keys = Counter(
        key
        for row in some
        for key, value in row.items()
        if isinstance(value, str) and len(value) <= _LONGEST_NAME and _NAMED.fullmatch(value)
    )
    key, count = keys.most_common(1)[0] if keys else ("", 0)
    return key if count >= _MOST * len(some) else ""


def channel_key(rows: Sequence[Values]) -> str:
    """Return the key of the channels that the rows were heard on, "" unless there are several."""
    keys = Counter(key for row in rows[:_SAMPLE] for key, one in row.items() if _tells(key, one))
    for key, _count in keys.most_common():
        found = {one for row in rows if isinstance(one := row.get(key), str | int)}
        if 1 < len(found) <= _MOST_CHANNELS:
            return key
    return ""


def channels_in(values: Values) -> dict[str, Any]:
    """Return what an object says of the channel that all in it was heard on."""
    found = {key: values[key] for key in _channels_of(tuple(values))}
    return {key: one for key, one in found.items() if isinstance(one, str | int)}


@lru_cache(maxsize=1000)
def _channels_of(keys: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(key for key in keys if plain(key) in _CHANNELS)


def _tells(key: str, value: Any) -> bool:
    """True for the key of a channel, or a value that says on which side something was heard."""
    return plain(key) in _CHANNELS or (
        isinstance(value, str) and len(value) <= _LONGEST_SIDE and plain(value) in _SIDES
    )


def second_text(rows: Sequence[Values]) -> tuple[str, ...]:
    """Return the path to the text in a second language, () where there is none.

    It has the name of a translation or of a language, or is in another language in nearly all rows.
    """
    some = [row for row in rows[:_SAMPLE] if text_key(row)]
    paths = Counter(path for row in some for path in _paths(row))
    for path, count in paths.most_common():
        pairs = [(row[text_key(row)], text_at(row, path)) for row in some]
        filled = [(first, second) for first, second in pairs if second.strip()]
        if count < len(some) / 2 or not filled or _say_the_same(filled) or _are_labels(filled):
            continue
        is_source = is_original(path) and _are_words(filled) and not _share_words(filled)
        if _is_named(path) or is_source or (_are_words(filled) and are_two_languages(filled)):
            return path
    return ()


def is_original(path: tuple[str, ...]) -> bool:
    """Return whether a path leads to what the text was translated from."""
    return plain(path[0]) in _ORIGINALS


def _share_words(pairs: Sequence[tuple[str, str]]) -> bool:
    """True where most texts have half of their words in common: one corrects the other."""
    return sum(map(share_words, *zip(*pairs, strict=True))) * 2 > len(pairs)


def share_words(one: str, two: str) -> bool:
    """Return whether two texts have half of the words of the shorter one in common."""
    words, others = set(one.lower().split()), set(two.lower().split())
    return 2 * len(words & others) > min(len(words), len(others))


def _say_the_same(pairs: Sequence[tuple[str, str]]) -> bool:
    """True where most texts differ in nothing but capitals and signs."""
    return sum(letters_of(one) == letters_of(two) for one, two in pairs) * 2 > len(pairs)


def letters_of(text: str) -> str:
    """Return the letters and digits of a text, all of them small."""
    return "".join(filter(str.isalnum, text)).lower()


def text_at(row: Values, path: tuple[str, ...]) -> str:
    """Return the text at a path of keys, "" where there is none; of a list the first counts."""
    value: Any = row
    for key in path:
        value = value[0] if isinstance(value, list) and value else value
        value = value.get(key) if isinstance(value, dict) else None
    return value if isinstance(value, str) else ""


def _paths(row: Values) -> list[tuple[str, ...]]:
    first = text_key(row)
    paths: list[tuple[str, ...]] = []
    for key, value in row.items():
        if isinstance(value, str) and key != first:
            paths.append((key,))
        elif plain(key).startswith("transl") or plain(key) in TRANSLATIONS:
            paths += _paths_inside(key, value)
    return sorted(paths, key=lambda path: not _is_named(path))


def _paths_inside(key: str, value: Any) -> list[tuple[str, ...]]:
    """Return the paths to the texts in a translation that is an object, or a list of one."""
    inner = value[0] if isinstance(value, list) and len(value) == 1 else value
    if not isinstance(inner, dict):
        return []
    text = text_key(inner)
    return [(key, text)] if text else [(key, one) for one in inner if isinstance(inner[one], str)]


def _is_named(path: tuple[str, ...]) -> bool:
    name = plain(path[0])
    if name in TRANSLATIONS or len(path) > 1:
        return True
    return bool(language_of_key(path[0])) and (
        len(path[0]) == 2 or language_tag(name) != "" or begins_like_text(name)
    )


def _are_labels(pairs: Sequence[tuple[str, str]]) -> bool:
    """True where the second texts are a few signs for something that come again and again."""
    seconds = {second for _first, second in pairs}
    firsts = {first for first, _second in pairs}
    is_few = len(pairs) >= _FEWEST_LABELLED and len(seconds) * 2 <= len(firsts)
    return is_few and not any(map(str.isspace, "".join(seconds)))


def _are_words(pairs: Sequence[tuple[str, str]]) -> bool:
    """True unless the second texts are single signs for something, such as names of files."""
    return any(not second.isascii() or " " in second.strip() for _first, second in pairs)


def are_two_languages(pairs: Sequence[tuple[str, str]]) -> bool:
    """Return whether the first and the second texts are in two languages nearly throughout."""
    return _are_two_scripts(pairs) or two_sides(pairs) is not None


def _are_two_scripts(pairs: Sequence[tuple[str, str]]) -> bool:
    others = sum(script_of_line(first) is not script_of_line(second) for first, second in pairs)
    lengths = [sum(map(len, column)) for column in zip(*pairs, strict=True)]
    return others >= _MOST * len(pairs) and lengths[1] >= _SHORTEST * lengths[0]


def speaker_of(values: Values, names: Mapping[Any, str], other: str, notes: Notes) -> str:
    """Return who speaks as an object says, its number or name looked up in `names`."""
    part = values if other else speaker_part(values)
    for key in (*filter(None, (other,)), *keys_of(part, SPEAKERS)):
        value = part.get(key)
        value = value[0] if isinstance(value, list) and len(value) == 1 else value
        if isinstance(value, dict):
            inner = speaker_of(value, names, "", notes)
            if inner:
                return inner
        elif isinstance(value, str | int) and value != "" and not is_moment(key, value):
            return names.get(value) or notes.name(part, key)
    return ""


def names_of(value: Any, lists: Sequence[tuple[str, Any]], notes: Notes) -> dict[Any, str]:
    """Return the names of speakers by what stands for them in the rows, where a list tells them."""
    found: dict[Any, str] = {}
    for key, listed in lists:
        if plain(key) not in _TABLES:
            continue
        if isinstance(listed, dict):
            for name, one in listed.items():
                known = one if isinstance(one, str) else _own_name(one, notes)
                found |= {name: known} | ({int(name): known} if name.isdecimal() else {})
        elif isinstance(listed, list):
            for one in listed:
                tag = one.get(key_of(one, IDS)) if isinstance(one, dict) else None
                if isinstance(tag, str | int):
                    found[tag] = _own_name(one, notes)
    return {tag: name for tag, name in found.items() if name}


def _own_name(values: Any, notes: Notes) -> str:
    if not isinstance(values, dict):
        return ""
    key = key_of(values, ("name", "displayname", "speakername", "fullname", "username", "label"))
    return notes.name(values, key) if key and isinstance(values[key], str) else ""
