"""Names picked out of a guest list, an episode page or any other pasted text."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from editor.language.folding import bare
from editor.language.tokens import Token, tokens, words
from editor.language.vocabulary.common_words import levels

_LATIN = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]{1,64}@\S+|@\w+")
_ENDS_SENTENCE = re.compile(r"[.!?…:•·|–—*#>\d)\]]\s*[\"'“”‘«»(\[]*$|^[\W\d]*$")
_GAP = re.compile(r"\s|-|\u2010|\u2011|\.\s?|[ ]&[ ]")
_AFTER_ENTRY = re.compile(r"\s*(?:$|[,;:|/(–—\t-])")
_TITLES = frozenset(words("dr mr mrs ms prof professor sir dame mx herr frau mme m"))
_PARTICLES = frozenset(
    words("de del della der den di da dos das du van von zu zur ter ten la le el al bin ibn of y e")
)
_FUNCTION_WORDS = frozenset(
    words(
        "a about after all also an and any are as at be because before but by can could did "
        "do does each every for from get had has have he her here his how i if in into is it "
        "its just let like me more most my new no not now of on or our out over she so some "
        "than that the their them then there these they this those through to too under up us "
        "was we were what when where which who why will with would yes you your"
    )
)
_DAYS = frozenset(words("monday tuesday wednesday thursday friday saturday sunday"))
_MONTHS = frozenset(
    words("january february april june july august september october november december")
)
_LONGEST = 4
_AROUND = 40


class Picked(NamedTuple):
    """What may be a name: how often it stands there, its first line (1-based), and text around it.

    `likely` is False for what is made of ordinary words.
    """

    name: str
    times: int
    line: int
    around: str
    likely: bool


def pick_names(text: str) -> tuple[Picked, ...]:
    """Return the capitalised names of a text in a Latin script, in the order of the text.

    A common English word at the start of a sentence is none. A word that also stands in a longer
    name is counted there.
    """
    found: dict[str, Picked] = {}
    for number, line in enumerate(text.splitlines(), 1):
        blank = _ADDRESS.sub(lambda match: " " * len(match[0]), line)
        for start, end in _names(blank):
            name = " ".join(blank[start:end].split())
            known = found.get(name)
            if known is None:
                around = line[max(0, start - _AROUND) : end + _AROUND].strip()
                found[name] = Picked(name, 1, number, around, _is_likely(name))
            else:
                found[name] = known._replace(times=known.times + 1)
    return tuple(_gathered(found))


def _gathered(found: dict[str, Picked]) -> Iterator[Picked]:
    """Yield the names; words that are part of one longer name are counted there."""
    longer: dict[str, str] = {}
    for name in found:
        parts = name.split()
        longer.update(dict.fromkeys(parts if len(parts) > 1 else (), name))
    more: dict[str, int] = {}
    for name, full in longer.items():
        if name in found:
            more[full] = more.get(full, 0) + found[name].times
    for name, one in found.items():
        if name not in longer:
            yield one._replace(times=one.times + more.get(name, 0))


def _is_likely(name: str) -> bool:
    known = levels()
    parts = [token.word for token in tokens(name)]
    if len(parts) == 1 and parts[0].lower() in _MONTHS:
        return False
    return any(part.lower() not in known and len(part) > 1 for part in parts)


def _names(line: str) -> Iterator[tuple[int, int]]:
    """Yield where names stand in a line: code points start:end."""
    for run in _runs(line):
        words = _without_ends(line, run)
        if not words:
            continue
        if len(words) <= _LONGEST or _has_particle(words):
            yield _extent(words)
            continue
        known = levels()
        rare: list[Token] = []
        for word in (*words, None):
            if word is not None and word.word.lower() not in known:
                rare.append(word)
            elif rare:
                yield _extent(rare)
                rare = []


def _begins_sentence(line: str, at: int) -> bool:
    return _ENDS_SENTENCE.search(line[max(0, at - _AROUND) : at]) is not None


def _has_particle(words: Sequence[Token]) -> bool:
    return len(words) <= _LONGEST + 2 and any(word.word in _PARTICLES for word in words)


def _extent(words: Sequence[Token]) -> tuple[int, int]:
    last = words[-1]
    return words[0].start, last.end - len(bare(last.word).possessive)


def _runs(line: str) -> Iterator[list[Token]]:
    """Yield the words that follow one another in a name, particles included."""
    run: list[Token] = []
    pending: list[Token] = []
    for token in tokens(line):
        last = pending[-1] if pending else run[-1] if run else None
        adjoins = last is not None and _adjoins(line, last, token)
        if last is not None and not adjoins:
            yield run
            run, pending = [], []
        if _is_capital(token.word) or (run and _continues(line, token)):
            run += [*pending, token]
            pending = []
        elif run and token.word in _PARTICLES and len(pending) < _LONGEST // 2:
            pending.append(token)
        else:
            yield run
            run, pending = [], []
    yield run


def _adjoins(line: str, last: Token, token: Token) -> bool:
    """Return True when only what stands inside of names is between two words."""
    between = line[last.end : token.start]
    is_short = (len(last.word) == 1 and last.word.isalpha()) or last.word.lower() in _TITLES
    if between.startswith(".") and between != "." and not is_short:
        return False
    return bool(_GAP.fullmatch(between)) and not bare(last.word).possessive


def _is_capital(word: str) -> bool:
    """Return True for Anna, OpenAI, iPhone and WHO, but not for a function word such as Who."""
    head = re.split("['’]", word, maxsplit=1)[0]
    if not _LATIN.match(word) or not any(map(str.isupper, word)) or head.lower() in _DAYS:
        return False
    return head.lower() not in _FUNCTION_WORDS or (len(head) > 1 and head.isupper())


def _continues(line: str, token: Token) -> bool:
    """Return True for the figure of "GPT-4" and "Apollo 11"."""
    return token.word[0].isdigit() and line[token.end : token.end + 1] not in (":", "%")


def _without_ends(line: str, run: list[Token]) -> list[Token]:
    """Return a run without titles, and without an ordinary word that begins a sentence."""
    left = list(run)
    while left and left[0].word.lower() in _TITLES:
        left = left[1:]
    if not left or left != run or not _begins_sentence(line, left[0].start):
        return left
    is_entry = 1 < len(left) <= _LONGEST and _AFTER_ENTRY.match(line, left[-1].end)
    if not is_entry and left[0].word.lower() in levels():
        left = left[1:]
    return left if not left or left[0].word[0].isalpha() else []
