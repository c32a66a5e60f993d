"""Words without signs, beside a text that has them: each gets what stands behind it there."""

from collections.abc import Sequence

from editor.formats.recognisers.words import Word

_FARTHEST = 40
_NEARLY_ALL = 0.9
_MOST_MORE = 1.2
_MOST_SIGNS = 3


def with_signs(words: Sequence[Word], text: str) -> list[Word]:
    """Return the words as they stand in the text, with the signs in front of and behind them.

    Where the text does not hold nearly all of them in this order, or has no more to it than they,
    the words come back as they are.
    """
    if not words or not _has_as_much(text, words):
        return list(words)
    places = _places(words, text)
    if sum(place >= 0 for place in places) < _NEARLY_ALL * len(words):
        return list(words)
    starts = _starts(words, places, text)
    known = [at for at, start in enumerate(starts) if start >= 0]
    ends = dict(zip(known, [*(starts[at] for at in known[1:]), len(text)], strict=True))
    restored = list(words)
    for at in known:
        if at + 1 < len(words) and starts[at + 1] < 0:
            continue
        said = " ".join(text[starts[at] : ends[at]].split())
        is_glued = starts[at] > 0 and not text[starts[at] - 1].isspace()
        restored[at] = words[at]._replace(text=said, is_glued=is_glued)
    return restored


def _has_as_much(text: str, words: Sequence[Word]) -> bool:
    said = sum(len(word.text.strip()) for word in words)
    return said <= len("".join(text.split())) <= _MOST_MORE * said


def _places(words: Sequence[Word], text: str) -> list[int]:
    """Return where each word begins in the text, -1 for one that does not stand near."""
    lower = text.lower() if len(text.lower()) == len(text) else text
    places = []
    at = 0
    for word in words:
        said = word.text.strip().lower() if lower is not text else word.text.strip()
        place = lower.find(said, at, at + len(said) + _FARTHEST) if said else -1
        places.append(place)
        at = place + len(said) if place >= 0 else at
    return places


def _starts(words: Sequence[Word], places: Sequence[int], text: str) -> list[int]:
    """Return where what belongs to each word begins: a quotation mark in front is its own."""
    starts = []
    for place in places:
        start = place
        while place - start < _MOST_SIGNS and start > 0 and _is_sign(text[start - 1]):
            start -= 1
        begins = place >= 0 and (start == 0 or text[start - 1].isspace())
        starts.append(start if begins else place)
    return starts


def _is_sign(sign: str) -> bool:
    return not sign.isspace() and not sign.isalnum()
