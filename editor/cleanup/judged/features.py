"""What is known of a candidate, as names: those that begin with a language belong to it alone."""

import re
from collections.abc import Iterator
from functools import cache

from editor.cleanup.base import Change
from editor.cleanup.judge import own
from editor.cleanup.judged.candidate import BEGUN, Candidate
from editor.cleanup.judged.pauses import sounds_of
from editor.cleanup.judged.ruled import Ruled
from editor.cleanup.judged.words import COMMAS, WORD
from editor.cleanup.knowledge import WITHOUT_BLANKS, kinds_of, known
from editor.cleanup.lines import Line
from editor.core.proposals import TICKED_FROM

_NEAR = 120
"""So many code points around a candidate are looked at."""
_STOPS = ".!。！;；:：\n…"
_SENTENCE_ENDS, _CLAUSE_ENDS = re.compile(r"[.?!。？！]"), re.compile(r"[,，、.?!。？！]")
_MOST_WORDS, _MOST = 4, 5
_ENDINGS = (2, 3)


def features_of(line: Line, one: Candidate, ruled: Ruled) -> list[str]:
    """Return the names of what is known of a candidate; `ruled` is what the rules propose."""
    language = line.language
    found = []
    for name in _shared(line, one, ruled):
        found += [name, own(language, name)]
    found += [own(language, name) for name in _own(line, one)]
    return list(dict.fromkeys(found))


def _shared(line: Line, one: Candidate, ruled: Ruled) -> Iterator[str]:
    """Yield what means the same in all languages, as far as they are alike."""
    kind, gap, text = one.kind, one.gap, line.text
    left, right = _mark_before(text, one.begin), _mark_behind(text, one.tail)
    yield f"kind {kind} {gap} {one.hesitant:d}"
    yield f"words {kind} {len(one.first)}"
    yield f"copies {kind} {min(_MOST_WORDS, one.copies)}"
    yield f"left {kind} {left}"
    yield f"right {kind} {right}"
    yield f"marks {kind} {left}{right} {gap}"
    for name, word in _places(one):
        kinds = kinds_of(line.language, word)
        yield f"is {name} {kind} {kinds}"
        if name in ("first", "last"):
            yield f"is {name} {kind} {kinds} {gap} {right}"
        for listed in sorted(_lists(line.language).get(word, ())):
            yield f"in {name} {kind} {listed}"
    if one.second:
        yield f"long {kind} {min(9, len(one.second[-1]))} {min(_MOST, len(one.first[-1]))}"
    yield f"size {kind} {min(_MOST_WORDS, sum(map(len, one.first)) // 5)}"
    yield from _in_its_sentence(line, one)
    yield from _by_rules(text, one, ruled)
    if text[one.begin : one.begin + 1].isupper():
        yield f"capital {kind} {left}"
    if line.others:
        yield f"translated {kind}"
        if any((sounds := sounds_of(other)) and sounds.search(said) for other, said in line.others):
            yield f"sounds there {kind}"


def _in_its_sentence(line: Line, one: Candidate) -> Iterator[str]:
    """Yield how much of the sentence and the clause stands around, and how it is punctuated."""
    text, kind, language = line.text, one.kind, line.language
    before = text[max(0, one.begin - _NEAR) : one.begin]
    behind = text[one.tail : one.tail + _NEAR]
    for name, part in (
        ("behind", _SENTENCE_ENDS.split(behind, maxsplit=1)[0]),
        ("before", _SENTENCE_ENDS.split(before)[-1]),
        ("clause", _CLAUSE_ENDS.split(behind, maxsplit=1)[0]),
    ):
        yield f"{name} {kind} {min(_MOST, _size(part, language))}"
    near = before + behind
    commas = sum(map(near.count, COMMAS))
    yield f"commas {min(4, 20 * commas // max(1, _size(near, language)))}"
    if not _CLAUSE_ENDS.search(near):
        yield f"bare {kind}"


def _size(text: str, language: str) -> int:
    return len(text) // 2 if language in WITHOUT_BLANKS else len(WORD.findall(text))


def _by_rules(text: str, one: Candidate, ruled: Ruled) -> Iterator[str]:
    """Yield how sure the rules are of the same, and of something else at this place."""
    meeting = ruled.near(one.change)
    same = [(rule, change) for rule, change in meeting if _is_same(text, change, one.change)]
    if same:
        yield f"ruled {same[0][0]} {max(change.confidence for _rule, change in same):.2f}"
    else:
        yield f"ruled out {one.kind}"
    others = [pair for pair in meeting if pair not in same and _meet(pair[1], one.change)]
    if others:
        yield f"ruled else {others[0][0]} {max(change.confidence for _r, change in others):.2f}"


def _meet(one: Change, other: Change) -> bool:
    return one.start < other.end and other.start < one.end


def is_wanted(text: str, one: Candidate, ruled: Ruled) -> bool:
    """Return True when a rule is sure of the same as a candidate."""
    return any(
        change.confidence >= TICKED_FROM
        and _meet(change, one.change)
        and _is_same(text, change, one.change)
        for _rule, change in ruled.near(one.change)
    )


def _is_same(text: str, one: Change, other: Change) -> bool:
    """Return True when two changes leave the same."""
    begin, end = min(one.start, other.start), max(one.end, other.end)
    first, second = (
        text[begin : change.start] + change.replacement + text[change.end : end]
        for change in (one, other)
    )
    return first == second


def _own(line: Line, one: Candidate) -> Iterator[str]:
    """Yield which words they are."""
    kind, gap, text = one.kind, one.gap, line.text
    said = " ".join(one.first)
    left, right = _mark_before(text, one.begin), _mark_behind(text, one.tail)
    for name, word in _places(one):
        yield f"word {name} {kind} {word}"
        if name in ("before", "behind"):
            yield f"word {name} {word}"
        for size in _ENDINGS:
            if len(word) > size + 1:
                yield f"end {name} {kind} {word[-size:]}"
    yield f"second before {kind} {one.beside.before[1]}"
    yield f"second behind {kind} {one.beside.behind[1]}"
    if line.language in WITHOUT_BLANKS:
        yield f"two before {kind} {one.beside.before[1]}{one.beside.before[0]}"
        yield f"two behind {kind} {''.join(one.beside.behind)}"
        yield f"two there {kind} {''.join(one.second)[:2]}"
    if len(one.first) <= _MOST_WORDS:
        yield f"said {kind} {said}"
        yield f"said {kind} {said} {gap} {one.hesitant:d}"
        yield f"said {kind} {said} {left}{right}"
    if one.second:
        yield f"begins {one.first[0]} {one.second[0]}"
        yield f"ends {one.first[-1]} {one.second[-1]}"
    else:
        yield f"behind it {one.beside.before[0]} {said}"
        yield f"in front {said} {one.beside.behind[0]}"
    if kind == BEGUN:
        yield f"begun {len(one.first[-1])}"


def _places(one: Candidate) -> Iterator[tuple[str, str]]:
    yield "before", one.beside.before[0]
    yield "behind", one.beside.behind[0]
    yield "first", one.first[0]
    yield "last", one.first[-1]
    if one.second:
        yield "there", one.second[-1]


@cache
def _lists(language: str) -> dict[str, set[str]]:
    """Return for each listed word of a language the names of the lists that it is in."""
    found: dict[str, set[str]] = {}
    for table, lists in known(language).items():
        for key, some in lists.items() if table != "judged" else ():
            words = some.split() if isinstance(some, str) else some
            for word in words if isinstance(words, list) else ():
                if isinstance(word, str):
                    found.setdefault(word.lower(), set()).add(f"{table}.{key}")
    return found


def _mark_before(text: str, at: int) -> str:
    before = text[max(0, at - _NEAR) : at]
    return _mark(before.rstrip()[-1:], "^", len(before.rstrip()) < len(before))


def _mark_behind(text: str, at: int) -> str:
    behind = text[at : at + _NEAR]
    return _mark(behind.lstrip()[:1], "$", len(behind.lstrip()) < len(behind))


def _mark(sign: str, nothing: str, is_apart: bool) -> str:
    """Return a sign for the kind of mark that stands beside a candidate."""
    if not sign:
        return nothing
    if sign in COMMAS:
        return ","
    if sign in "?？":
        return "?"
    if sign in _STOPS:
        return "."
    if sign in "-–—":
        return "-"
    if not sign.isalnum():
        return "q"
    return "_" if is_apart else "0"
