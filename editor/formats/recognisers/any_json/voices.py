"""Who speaks each row and word: as they say it, what is around them, or a list of its own."""

from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

from editor.core.i18n import _
from editor.formats.recognisers.any_json.columns import (
    channel_key,
    names_of,
    speaker_key,
    speaker_of,
)
from editor.formats.recognisers.any_json.keys import holds_words
from editor.formats.recognisers.any_json.lists import inner_words, places, tables
from editor.formats.recognisers.any_json.plain_keys import Values
from editor.formats.recognisers.any_json.pointing import pointers_in
from editor.formats.recognisers.any_json.turns import speaker_of_turn, turns_in
from editor.formats.recognisers.notes import Notes
from editor.formats.recognisers.words import Row, Word

_SAMPLE = 200
_One = TypeVar("_One", Row, Word)


class Voices:
    """Tells who speaks what in one file."""

    def __init__(
        self, value: Any, parts: Sequence[tuple[Values, Values]], notes: Notes, *, is_named: bool
    ) -> None:
        """Take each object of the transcript with what is around its list.

        `is_named` tells that the objects say who speaks under a name that is known.
        """
        self._whole = value
        self._parts = parts
        self._notes = notes
        self._latest: tuple[Values | None, str] = None, ""
        self._names = names_of(value, [*_lists(value), *tables(value)], notes)
        rows = [one for one, _around in parts[:_SAMPLE]]
        self.key = "" if is_named else speaker_key(rows) or speaker_key(_words_in(rows))

    def of(self, values: Values) -> str:
        """Return who speaks as an object says, "" where it does not."""
        return speaker_of(values, self._names, self.key, self._notes)

    def around(self, around: Values) -> str:
        """Return who speaks all that is in a list; it is asked for the next object again."""
        if self._latest[0] is not around:
            self._latest = around, speaker_of(around, self._names, "", self._notes)
        return self._latest[1]

    def turns(self) -> list[tuple[Values, str]]:
        """Return the objects that tell who speaks when and not what, each with who it is."""
        lists = [listed for key, listed in _lists(self._whole) if not holds_words(key)]
        turns = [one for listed in lists for one in turns_in(_objects(listed))]
        return [
            (one, speaker_of(one, self._names, speaker_of_turn(one), self._notes)) for one in turns
        ]

    def pointers(self, count: int) -> list[tuple[int, str]]:
        """Return from which of so many words on who speaks, where a list tells their numbers."""
        ids = [one for one, _around in self._parts]
        found: list[tuple[int, str]] = []
        for _key, listed in _lists(self._whole):
            pointers = pointers_in(_objects(listed), ids)
            found += [(at, self.of(one)) for at, one in pointers if at < count]
        return sorted(found, key=lambda pointer: pointer[0])

    def heard(self, some: list[_One]) -> list[_One]:
        """Return the rows or words of several channels with those, where nobody is named."""
        values = self._with_channels()
        if any(one.speaker for one in some) or len(values) != len(some):
            return some
        key = channel_key(values)
        if not key:
            return some
        names = (self._notes.text({key: str(one.get(key, ""))}, key) for one in values)
        return [
            one._replace(speaker=_("Channel {n}").format(n=name) if name.isdecimal() else name)
            for one, name in zip(some, names, strict=True)
        ]

    def _with_channels(self) -> list[Values]:
        """Return the objects that name channels, or what is around them if they do not."""
        rows = [one for one, _around in self._parts]
        return rows if channel_key(rows) else [around for _one, around in self._parts]


def _lists(value: Any) -> Iterator[tuple[str, list[Any]]]:
    return ((place.key, place.listed) for place in places(value))


def _words_in(rows: Sequence[Values]) -> list[Values]:
    return [word for row in rows for word in inner_words(row) if isinstance(word, dict)]


def _objects(listed: list[Any]) -> list[Values]:
    return [one for one in listed if isinstance(one, dict)]
