"""Words and phrases said twice in a row, in languages with blanks between words."""

import re
from collections.abc import Iterator

from editor.cleanup.base import Change
from editor.cleanup.knowledge import WITHOUT_BLANKS, listed
from editor.cleanup.lines import Line
from editor.cleanup.mending import with_capital_of
from editor.cleanup.phrases import phrase_sureness
from editor.cleanup.spoken import Gap, Spoken
from editor.cleanup.sureness import word_sureness
from editor.core.i18n import _
from editor.core.proposals import TICKED_FROM

_LONGEST_PHRASE = 4
_TWO_WORDS = 2
_VERY_OFTEN = 9
_SOON = 12
"""More words than the longest phrase has, and the fillers behind it."""
_WORDS = re.compile(r"[^\W_]+")


def may_be_doubled(line: Line) -> bool:
    """Return False where no word of a text soon stands in it again, which is quick to tell."""
    if line.language in WITHOUT_BLANKS:
        return True
    words = _WORDS.findall(line.text.lower())
    if len(set(words)) == len(words):
        return False
    places: dict[str, int] = {}
    for at, word in enumerate(words):
        if at - places.get(word, -_SOON) < _SOON:
            return True
        places[word] = at
    return False


def doubled(spoken: Spoken) -> Iterator[Change]:
    """Yield what was said twice or more often, as one word or phrase."""
    lower = [one.lower for one in spoken.words]
    done = 0
    for at, word in enumerate(lower[:-1]):
        near = lower[at + 1 : at + 1 + _LONGEST_PHRASE]
        if at < done or not (word in near or near[0].startswith(f"{word}'")):
            continue
        for change, end in _copies(spoken, at):
            yield change
            # From its second word on, a doubtful phrase would be found once more, shifted.
            is_phrase = end - at > _TWO_WORDS
            if change.confidence >= TICKED_FROM or is_phrase:
                done = end
        done = max(done, _end_of_run(lower, at))


def _end_of_run(lower: list[str], at: int) -> int:
    """Return where words that are said very often end: their first place has told all of it."""
    for size in range(1, _LONGEST_PHRASE + 1):
        phrase, end = lower[at : at + size], at
        if lower[at : at + size * _VERY_OFTEN] == phrase * _VERY_OFTEN:
            while lower[end : end + size] == phrase:
                end += size
            return end
    return at


def _copies(spoken: Spoken, at: int) -> Iterator[tuple[Change, int]]:
    """Yield the shortest phrase that is said again at once, and where what follows begins."""
    for size in range(1, _LONGEST_PHRASE + 1):
        last = _last_copy(spoken, at, size)
        if last == at or _is_denied(spoken, last + size - 1) or _is_chain(spoken, last, size):
            continue
        sure = (
            word_sureness(spoken, at, last)
            if size == 1
            else phrase_sureness(spoken, at, size, last)
        )
        if sure:
            yield _change(spoken, at, size, last, sure), last + size
            return


def _last_copy(spoken: Spoken, at: int, size: int) -> int:
    """Return where the last copy of `size` words begins, `at` itself when there is no copy.

    The last copy of a single word may carry more: "it it's".
    """
    words = spoken.words
    copy = at
    while copy + 2 * size <= len(words):
        new = copy + size
        if any(words[copy + n].lower != words[new + n].lower for n in range(size)):
            is_longer = _is_longer(spoken, copy, size)
            fits = is_longer and spoken.gap(new - 1, new) is not Gap.OTHER
            return new if fits else copy
        if spoken.gap(new - 1, new) is Gap.OTHER:
            return copy
        if not all(spoken.is_together(new + n) for n in range(size - 1)):
            return copy
        copy = new
    return copy


def _is_longer(spoken: Spoken, copy: int, size: int) -> bool:
    """Return True for “it it's” and “when she, when she's”."""
    words, end = spoken.words, copy + size - 1
    if not words[end + size].lower.startswith(f"{words[end].lower}'"):
        return False
    return all(words[n].lower == words[n + size].lower for n in range(copy, end))


def _is_chain(spoken: Spoken, last: int, size: int) -> bool:
    """Return True in front of “and” and the same again: “it broke, it broke and it broke”."""
    end = last + size - 1
    again = spoken.words[end + 2 : end + 2 + size]
    is_linked = spoken.after(end) in listed(spoken.line.language, "commas", "before")
    copy = spoken.words[last : last + size]
    return is_linked and [one.lower for one in again] == [one.lower for one in copy]


def _is_denied(spoken: Spoken, end: int) -> bool:
    """Return True in front of “is not”, which in Korean has both that it is about before it."""
    denials = listed(spoken.line.language, "stutters", "denials")
    return any(map(spoken.after(end).startswith, denials))


def _change(spoken: Spoken, at: int, size: int, last: int, sure: float) -> Change:
    """Return the change that leaves one copy, with the capital of the first."""
    words = spoken.words
    first, end = words[at], words[last + size - 1]
    kept = with_capital_of(first.word, spoken.text[words[last].start : end.end])
    if first.word[0].islower() and kept[0].isupper() and first.lower == words[last].lower:
        kept = first.word[0] + kept[1:]
    found = spoken.text[first.start : end.end]
    stop = end.end
    if "\n" in found and spoken.text[stop : stop + 1] == " ":
        kept, stop = kept + "\n", stop + 1
    reason = _("“{words}” was said {n} times").format(words=kept.strip(), n=(last - at) // size + 1)
    return Change(first.start, stop, kept, sure, reason)
