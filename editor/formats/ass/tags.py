"""The override tags of a text, put into the text that it has become.

A tag stands between two letters. It is kept while a word beside it still stands; those in front of
the text are always kept. Blanks do not count, so that lines may be broken elsewhere.
"""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from editor.core.following import Texts
from editor.formats.ass.text import JOINER, display_of

_LEADING = re.compile(r"(?:\{[^{}]*\})*")
_BLOCK = re.compile(r"(\{[^{}]*\})")


class Tag(NamedTuple):
    """What stands in braces, with them, behind so many letters; `leads` what comes next."""

    letters: int
    leads: bool
    block: str


class Tags(NamedTuple):
    """The tags of a text: those in front of it, those inside, and how many could not be kept."""

    leading: str
    inside: tuple[Tag, ...]
    lost: int = 0


def tags_of(raw: str, now: str, breaks_at_small_n: bool) -> Tags:
    """Return the tags of a raw text, at the places that they have in what is shown now."""
    leading = leading_of(raw)
    shown = ""
    places: list[tuple[int, str]] = []
    for piece in _BLOCK.split(raw[len(leading) :]):
        if _BLOCK.fullmatch(piece):
            places.append((len(shown), piece))
        else:
            shown += display_of(piece, breaks_at_small_n)[0]
    texts = Texts(shown, now)
    inside = []
    for place, block in places:
        at = _now_at(texts, place, leads=bool(shown[place : place + 1].strip()))
        if at is not None:
            leads = bool(now[at : at + 1].strip())
            inside.append(Tag(letters_in(now[:at]), leads, block))
    return Tags(leading, tuple(inside), len(places) - len(inside))


def _now_at(texts: Texts, place: int, *, leads: bool) -> int | None:
    """Return where a place is now; one in front of a word goes with it past what is inserted."""
    for change in texts.changes:
        if leads and change.start == change.end == place:
            return change.new_end
    return texts.offset(place)


def letters_in(text: str) -> int:
    """Return how many signs of a text are no blanks."""
    return sum(not sign.isspace() for sign in text)


def tagged(text: str, tags: Tags, first: int, guard: Callable[[str], str]) -> str:
    """Return a text with its tags; it may be a part, beginning after `first` letters of the whole.

    What was opened in front of the part holds in it too. `guard` makes a piece of text harmless.
    """
    carried = "".join(tag.block for tag in tags.inside if _is_before(tag, first))
    own = [tag for tag in tags.inside if not _is_before(tag, first)]
    pieces = [tags.leading + carried]
    done = 0
    for tag in own:
        at = _place(text, tag.letters - first, leads=tag.leads)
        if at is None:
            break
        pieces += [_closed(guard(text[done:at])), tag.block]
        done = at
    return "".join([*pieces, guard(text[done:])])


def _is_before(tag: Tag, first: int) -> bool:
    return tag.letters < first or (tag.letters == first and first > 0 and not tag.leads)


def _place(text: str, letters: int, *, leads: bool) -> int | None:
    """Return the place behind so many letters, or in front of the next; None past the end."""
    seen = 0
    for at, sign in enumerate(text):
        if seen == letters and (not leads or not sign.isspace()):
            return at
        seen += not sign.isspace()
    return len(text) if seen == letters and not leads else None


def _closed(text: str) -> str:
    """A backslash in front of a brace would take the brace for a letter."""
    return text + JOINER if text.endswith("\\") else text


def parts_of(
    raw: str, columns: Sequence[tuple[int, str]], breaks_at_small_n: bool
) -> list[tuple[int, str]]:
    r"""Return the raw text of each column of an event, in the order in which they stand there.

    `columns` are the columns and what they showed. Nothing comes back where that does not match.
    """
    if len(columns) == 1:
        return [(columns[0][0], raw)]
    waiting = {column: shown.split("\n") for column, shown in columns}
    found: dict[int, list[str]] = {}
    for line in raw.split(r"\N"):
        shown = display_of(line, breaks_at_small_n)[0]
        column = next((one for one, lines in waiting.items() if lines[:1] == [shown]), None)
        if column is None:
            return []
        waiting[column].pop(0)
        found.setdefault(column, []).append(line)
    return [(column, r"\N".join(lines)) for column, lines in found.items()]


def leading_of(raw: str) -> str:
    """Return the tags in front of a text."""
    return _LEADING.match(raw)[0]  # type: ignore[index]
