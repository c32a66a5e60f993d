"""What objects with the same keys and the same kinds of values have in common, found out once.

A list of a hundred thousand words holds objects of two or three layouts.
"""

from functools import lru_cache
from typing import NamedTuple

from editor.formats.recognisers.any_json.keys import SPEAKERS, text_key
from editor.formats.recognisers.any_json.plain_keys import Values, keys_of
from editor.formats.recognisers.any_json.time_keys import ENDS, LENGTHS, STARTS, Key, time_key

_OF_A_WORD = ("label", "name", "t")
_EXAMPLES: dict[type, object] = {str: "", int: 0, float: 0.0, bool: False, list: []}


class Layout(NamedTuple):
    """Where an object keeps its text and its times, and whether it may say who speaks.

    `text` is "" where there is none; `word` is where that of a word may stand. `times` are the
    keys of start, end and length, None where the values themselves must be looked at for them.
    """

    text: str
    times: tuple[Key, Key, Key] | None
    may_name: bool
    word: str = ""


def layout_of(values: Values) -> Layout:
    """Return the layout of an object."""
    return _layout(tuple(values), tuple(map(type, values.values())))


@lru_cache(maxsize=1000)
def _layout(keys: tuple[str, ...], kinds: tuple[type, ...]) -> Layout:
    kind_of = dict(zip(keys, kinds, strict=True))
    values = {key: _EXAMPLES.get(kind) for key, kind in kind_of.items()}
    start = time_key(values, STARTS)
    is_flat = dict not in kinds
    times = None
    if is_flat and "" not in keys and kind_of.get(start.key) in (int, float):
        times = (start, time_key(values, ENDS), time_key(values, LENGTHS))
    speakers = [key for key in keys_of(values, SPEAKERS) if kind_of[key] in (str, int, list)]
    word = next((key for key in keys_of(values, _OF_A_WORD) if kind_of[key] is str), "")
    return Layout(text_key(values), times, not is_flat or bool(speakers), word)
