"""Words begun and broken off before they were said: “th- the”, “w-we”, “the p path”."""

import re
from collections.abc import Iterator
from functools import cache

from editor.cleanup.base import DOUBTFUL, LIKELY, SURE, Change
from editor.cleanup.knowledge import known, listed
from editor.cleanup.lines import Line
from editor.cleanup.mending import with_capital_of
from editor.core.i18n import _

_FREE = r"(?<![\w'’])(?<![\w][-‐‑@/.])"
_BROKEN = re.compile(
    rf"{_FREE}(?P<part>[^\W\d_]{{1,9}})(?:[-–—]+|\.\.\.|…),?[^\S\n]+"
    rf"(?:(?P=part)(?:[-–—]+|\.\.\.|…),?[^\S\n]+)*(?P<word>(?P=part)[^\W\d_]*(?:['’][^\W\d_]+)?)",
    re.IGNORECASE,
)
_TAKEN_UP = re.compile(
    rf"{_FREE}(?P<lead>[^\W\d_]+[^\S\n]+)(?P<part>[^\W\d_]{{1,9}})(?:[-–—]+|\.\.\.|…),?[^\S\n]+"
    r"(?P<word>(?P=lead)(?P=part)[^\W\d_]*(?:['’][^\W\d_]+)?)",
    re.IGNORECASE,
)
_GLUED = re.compile(
    rf"{_FREE}(?P<part>[^\W\d_aeiouyäöüáéíóúàèìòùâêîôûаеёиоуыэюя]{{1,3}})-(?:(?P=part)-)*"
    r"(?P<word>(?P=part)[^\W\d_]+(?:['’][^\W\d_]+)?)(?![\w-])",
    re.IGNORECASE,
)
_TWICE_GLUED = re.compile(
    rf"{_FREE}(?P<part>[^\W\d_]{{1,3}})-(?:(?P=part)-)+(?P<word>(?P=part)[^\W\d_]*)(?![\w-])",
    re.IGNORECASE,
)
_SAME_GLUED = re.compile(
    rf"{_FREE}(?P<part>[^\W\d_]{{1,5}})-(?P<word>(?P=part)(?:['’][^\W\d_]+)?)(?![\w'’-])",
    re.IGNORECASE,
)
_LONE = re.compile(
    r"(?<=\w[^\S\n])(?P<part>[bcdfghjklmnpqrstvwz])[^\S\n]+(?P<word>(?P=part)[^\W\d_]{2,})"
)
_ELIDED = re.compile(
    rf"{_FREE}(?P<part>[^\W\d_]{{2,3}})[^\S\n]+(?P<word>[^\W\d_]{{1,2}}['’][^\W\d_]+)",
    re.IGNORECASE,
)
_BEGUN_KOREAN = re.compile(r"(?<!\w)(?P<part>[가-힣])[,.…]{1,6}\s{1,3}(?P<word>(?P=part)[가-힣]+)")
_BARE_KOREAN = re.compile(
    r"(?<!\w)(?P<part>[가-힣]{2,6}),?\s(?P<word>(?P=part)(?:이|가|은|는|을|를|에서|으로|로|한테|에|의))(?!\w)"
)
"""A noun, and said again with its particle: “할머니 할머니가”."""
_WORD_BEFORE = re.compile(r"([^\W\d_]+)[^\S\n]+$")


def fragments(line: Line) -> Iterator[Change]:
    """Yield the beginnings of words that were then said in full."""
    text = line.text
    if "-" in text or "–" in text or "—" in text or "…" in text or ".." in text:
        yield from (_change(one, SURE) for one in _BROKEN.finditer(text) if _is_broken(line, one))
        yield from (_change(one, SURE) for one in _TAKEN_UP.finditer(text))
        for one in (*_GLUED.finditer(text), *_TWICE_GLUED.finditer(text)):
            if _is_glued(line, one):
                yield _change(one, LIKELY)
        for one in _SAME_GLUED.finditer(text):
            if one["part"].lower() in listed(line.language, "stutters", "sure"):
                yield _change(one, LIKELY)
    yield from (_change(one, LIKELY) for one in _ELIDED.finditer(text) if _is_elided(line, one))
    if line.language == "ko":
        never = listed("ko", "stutters", "never")
        begun = (one for one in _BEGUN_KOREAN.finditer(text) if one["part"] not in never)
        yield from (_change(one, LIKELY) for one in begun)
        bare = (one for one in _BARE_KOREAN.finditer(text) if one["part"] not in never)
        yield from (_change(one, LIKELY) for one in bare)
    if pattern := _begun_kana(line.language):
        yield from (_change(one, LIKELY) for one in pattern.finditer(text))
    for one in _LONE.finditer(text):
        if _is_lone(line, one):
            yield _change(one, DOUBTFUL)


@cache
def _begun_kana(language: str) -> re.Pattern[str] | None:
    """Return a pattern for a sign that begins a word written with another: “わ、私”."""
    readings = sorted(listed(language, "stutters", "readings"))
    if not readings:
        return None
    some = "|".join(rf"{one[0]}(?=[、…]{{1,3}}{one[1:]})" for one in readings)
    return re.compile(rf"(?:^|(?<=[、。！？…\s「]))(?P<part>{some})[、…]{{1,3}}(?P<word>\w)")


def _change(match: re.Match[str], sure: float) -> Change:
    word = with_capital_of(match[0], match["word"])
    reason = _("“{part}” is the beginning of “{word}”").format(part=match["part"], word=word)
    return Change(match.start(), match.end(), word, sure, reason)


def _is_broken(line: Line, match: re.Match[str]) -> bool:
    """Return True for a part that is broken off, not for a word said again on purpose."""
    part, word = match["part"].lower(), match["word"].lower()
    if word != part:
        return not (match["word"][0].isupper() and match["part"][0].islower())
    return part in listed(line.language, "stutters", "sure")


def _is_glued(line: Line, match: re.Match[str]) -> bool:
    names = known(line.language).get("stutters", {}).get("names", {})
    is_word = match[0].lower() in names.get("hyphens", "").split()
    if is_word or not _has_vowel(line, match):
        return False
    before = line.text[: match.start()].rstrip()
    is_start = not before or before[-1] in ".?!:—–-\n"
    is_name = match["part"][0].isupper() and match["word"][0].isupper() and not is_start
    return match["part"] == "I" or not (is_name or match[0].isupper())


def _has_vowel(line: Line, match: re.Match[str]) -> bool:
    """Return True for a whole word: “s-s-s” alone is a sound."""
    return match["word"].lower() != match["part"].lower() or match["part"].lower() in listed(
        line.language, "stutters", "sure"
    )


def _is_elided(line: Line, match: re.Match[str]) -> bool:
    """Return True for “je j’avais”: the same word, once in full and once before a vowel."""
    part, word = match["part"].lower(), match["word"].lower()
    is_same = word[: len(part)] in (f"{part[:-1]}'", f"{part[:-1]}’")
    return is_same and part in listed(line.language, "stutters", "elided")


def _is_lone(line: Line, match: re.Match[str]) -> bool:
    before = _WORD_BEFORE.search(line.text[: match.start()])
    names = known(line.language).get("stutters", {}).get("names", {})
    lone = listed(line.language, "stutters", "single")
    if before is None or match["part"] in lone:
        return False
    return before[1].lower() not in names.get("letters_after", "").split()
