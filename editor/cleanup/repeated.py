"""Words said twice in languages written without blanks."""

import re
from collections.abc import Iterator
from functools import cache

from editor.cleanup.base import LIKELY, SURE, Change
from editor.cleanup.filler_runs import runs_in
from editor.cleanup.knowledge import known, listed
from editor.cleanup.lines import Line
from editor.core.i18n import _

_START = r"(?:^|(?<=[，,、。！？；：…\s\n「『（(]))"
_FILLER = "\ue000"
_MARKS = rf"[，,、…\s{_FILLER}]"
_MARK = re.compile(_MARKS)
_TWICE = re.compile(r"(\w{1,12}?)\1")
_COUNTERS = "个個些种種次首条條本张張件位部座只隻家间間句段"
_SIGN = r"[^\W\d_a-zA-Z]"
_KANA = "ぁ-ゖ"
_KANJI_NUMBERS = "一二三四五六七八九十百千万"
_HESITATING = rf"(?P<word>{_SIGN}{{1,6}})[，,、…\s]*{_FILLER}{_MARKS}*(?P=word)(?=[^\W\d_])"


def repeated(line: Line) -> Iterator[Change]:
    """Yield words said twice or more often, fillers between them or not, also “我我们”."""
    text = line.text
    for run in runs_in(line):
        if not run.is_doubtful:
            text = text[: run.start] + _FILLER * (run.end - run.start) + text[run.end :]
    if not _TWICE.search(_MARK.sub("", text)):
        return
    for pattern, sure in _patterns(line.language):
        for match in pattern.finditer(text):
            if not _is_kept(line, match):
                word = match["word"]
                reason = _("“{words}” was said several times").format(words=word)
                yield Change(_start(match), match.end(), word, sure, reason)


def _start(match: re.Match[str]) -> int:
    """Return where the first copy begins: behind the word that tells that it is one."""
    has_lead = "lead" in match.re.groupindex and match["lead"] is not None
    return match.end("lead") if has_lead else match.start()


@cache
def _patterns(language: str) -> tuple[tuple[re.Pattern[str], float], ...]:
    """Return the patterns of a language with how sure each is."""
    is_tight = bool(known(language).get("stutters", {}).get("tight"))
    apart = f"{_MARKS}{{0,6}}" if is_tight else _MARKS + "+"
    found = [
        (_HESITATING, LIKELY),
        *((one, LIKELY) for one in _phrase_patterns(language, is_tight=is_tight)),
        *((one, LIKELY) for one in _word_patterns(language, apart)),
    ]
    if short := _any(language, "short"):
        found.append((rf"{_START}(?P<word>{short})(?:{apart}(?P=word))+", LIKELY))
        found.append((rf"(?P<word>{short})(?:{apart}(?P=word)){{2,}}", SURE))
    begins, leads = (_any(language, key) for key in ("begins_phrase", "words"))
    if is_tight and begins and leads:
        found.append((rf"(?P<lead>{leads})(?P<word>{begins})(?:{apart}(?P=word))+", LIKELY))
    if small := _any(language, "adverbs"):
        found.append((rf"(?P<word>{small})[，,、](?P=word)(?=\w)", LIKELY))
    if pronouns := _any(language, "pronouns"):
        found.append((rf"(?<=\w)(?P<word>{pronouns})[，,]?(?P=word)+(?=\w)", LIKELY))
    if once := _any(language, "once"):
        found.append((rf"(?P<word>{once})(?P=word)+(?=\w)", LIKELY))
    return tuple((re.compile(one, re.MULTILINE), sure) for one, sure in found)


def _phrase_patterns(language: str, *, is_tight: bool) -> Iterator[str]:
    """Yield patterns of phrases said twice that are told by how they begin or end."""
    if begins := _any(language, "begins_phrase"):
        apart = "|".join(filter(None, (begins, _any(language, "begins_apart"))))
        leads = _any(language, "words") if is_tight else "$."
        phrase = rf"(?P<word>(?:{apart}){_SIGN}{{1,5}})[，,](?P=word)(?=\w)"
        yield rf"(?:{_START}|(?P<lead>{leads})){phrase}"
        if ends := "".join(listed(language, "stutters", "open_ends")):
            phrase = rf"(?:{begins}){_SIGN}{{1,3}}(?<![{ends}])"
            yield rf"{_START}(?P<word>{phrase})(?P=word)(?=\w)"
        yield rf"(?P<word>(?:{begins})[{_COUNTERS}]{_SIGN}{{0,3}})(?P=word)"
    if joined := _any(language, "joined"):
        yield rf"{_START}(?P<word>{joined})(?P=word)(?=[、\w])"
    if verbs := _any(language, "transitive"):
        yield rf"{_START}(?P<word>{verbs})[，,](?P=word)(?=\w\w)"
    if is_tight and (never := _any(language, "never_begins")):
        phrase = rf"(?!{never})(?P<word>(?!(?P<sign>{_SIGN})(?P=sign)){_SIGN}{{2,6}})"
        yield rf"{_START}{phrase}[，,](?P=word)(?=\w)(?!吧|啊|了|呢)"
    if is_tight and (words := _any(language, "words")):
        pronouns = _any(language, "pronouns")
        yield rf"{_START}(?P<word>(?:{words})(?:{pronouns})[们們]?)[，,](?P=word)(?=\w)"
    if ends := _any(language, "sure_endings"):
        yield rf"{_START}(?P<word>[^\W\d_]{{1,6}}(?:{ends}))、(?P=word)(?=[^\W\d_]|「)"
        noun = rf"[^\W\d_{_KANA}{_KANJI_NUMBERS}]{{1,4}}|{_any(language, 'nouns')}"
        yield rf"{_START}(?P<word>{noun})、(?P=word)(?=(?!と)(?:{ends})\w)"
        # A sound ends in katakana: “ドーン、ドーンという音”.
        called = rf"(?P<word>{_SIGN}{{1,8}})(?<![ァ-ヶー])"
        yield rf"{_START}{called}、(?P=word)(?=という|といった|っていう)"
    if is_tight and (words := _any(language, "words")):
        yield rf"{_START}(?P<word>(?:{words}){_SIGN}{{1,3}})(?P=word)(?=\w{{2}})"


def _word_patterns(language: str, apart: str) -> Iterator[str]:
    """Yield patterns of listed words said twice, and of those broken off before (“我我们”)."""
    words, begun = listed(language, "stutters", "words"), listed(language, "stutters", "begun")
    if apart_words := _any(language, "apart"):
        yield rf"(?P<word>{apart_words})[，,](?P=word)(?=\w)"
    if words:
        yield rf"(?P<word>(?:{_any(language, 'words')})[呢啊嘛]?)(?:{apart}(?P=word))+"
    for one in sorted(words):
        if len(one) > 1 and one[0] != one[1] and one[0] in begun:
            yield rf"(?:{one[0]}{apart})+(?P<word>{one})"


def _any(language: str, key: str) -> str:
    return "|".join(sorted(listed(language, "stutters", key), key=lambda one: (-len(one), one)))


def _is_kept(line: Line, match: re.Match[str]) -> bool:
    """Return True behind a word that takes the first of two (“给我我”), and at two clauses.

    “你说的这个，这个我同意” says one at the end and one at the beginning.
    """
    start, word = _start(match), match["word"]
    leader, behind = line.text[max(0, start - 3) : start], line.text[match.end() :][:1]
    is_longer = behind in _listed(line, "kept_before_these")
    if word in _listed(line, "never") or (is_longer and word not in _listed(line, "pronouns")):
        return True
    hesitates = any(match.start() <= run.start < match.end() for run in runs_in(line))
    if hesitates and len(word) > 1:
        return False
    is_apart = line.text[start + len(word) :][:1] in tuple("，,、")
    if is_apart and (
        word in _listed(line, "adverbs") or word.endswith(_listed(line, "sure_endings"))
    ):
        return False
    if start > match.start() or leader.endswith(_listed(line, "thinking")):
        return False
    if is_apart:
        goes_on = leader.endswith(_listed(line, "words") + _listed(line, "prepositions"))
        goes_on = goes_on or (
            word in _listed(line, "pronouns") and leader.endswith(_listed(line, "times"))
        )
        return leader[-1:].isalnum() and not goes_on
    takes = "parts" if word in _listed(line, "once") else "kept_after_these"
    return leader.endswith(_listed(line, takes))


def _listed(line: Line, key: str) -> tuple[str, ...]:
    return tuple(listed(line.language, "stutters", key))
