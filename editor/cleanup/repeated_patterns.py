"""Patterns of words said twice in languages written without blanks."""

import re
from collections.abc import Collection, Iterator
from functools import cache

from editor.cleanup.base import LIKELY, SURE
from editor.cleanup.knowledge import known, listed

_START = r"(?:^|(?<=[，,、。！？；：…\s\n「『（(]))"
FILLER = "\ue000"
MARKS = rf"[，,、…\s{FILLER}]"
_COUNTERS = "个個些种種次首条條本张張件位部座只隻家间間句段"
_SIGN = r"[^\W\d_a-zA-Z]"
_KANA = "ぁ-ゖ"
_KANJI_NUMBERS = "一二三四五六七八九十百千万"
_HESITATING = rf"(?P<word>{_SIGN}{{1,6}})[，,、…\s]*{FILLER}{MARKS}*(?P=word)(?=[^\W\d_])"


@cache
def patterns_of(language: str) -> tuple[tuple[re.Pattern[str], float], ...]:
    """Return the patterns of a language with how sure each is."""
    is_tight = bool(known(language).get("stutters", {}).get("tight"))
    apart = f"{MARKS}{{0,6}}" if is_tight else MARKS + "+"
    found = [
        (_HESITATING, LIKELY),
        *((one, LIKELY) for one in _phrase_patterns(language, is_tight=is_tight)),
        *((one, LIKELY) for one in _listed_patterns(language)),
        *((one, LIKELY) for one in _japanese_patterns(language)),
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
    found += [(one, LIKELY) for one in _tight_patterns(language)] if is_tight else []
    if is_tight and (topics := _any(language, "topics")):
        found.append((rf"(?P<word>(?:{topics})[呢啊嘛])(?P=word)", LIKELY))
        found.append((r"(?<=\w)(?<![不绝從从决要])(?P<word>不)(?P=word)(?=[^\W不])", LIKELY))
    if pronouns := _any(language, "pronouns"):
        found.append((rf"(?<=\w)(?P<word>{pronouns})[，,]?(?P=word)+(?=\w)", LIKELY))
    if once := _any(language, "once"):
        found.append((rf"(?P<word>{once})(?P=word)+(?=\w)", LIKELY))
    return tuple((re.compile(one, re.MULTILINE), sure) for one, sure in found)


def _tight_patterns(language: str) -> Iterator[str]:
    """Yield patterns of Chinese numbers, questions and small phrases that were begun twice."""
    digits = f"[{_KANJI_NUMBERS}两]"
    yield rf"(?<!{digits})(?P<word>{digits}{{1,4}})[，,](?P=word)(?={digits})(?!{digits}+[，,、])"
    yield r"(?P<part>[能会是要想该敢肯可])[，,]?(?P<word>(?P=part)[不没](?P=part))"
    prepositions, pronouns = _any(language, "prepositions"), _any(language, "pronouns")
    if prepositions and pronouns:
        phrase = rf"(?:{prepositions})(?:{pronouns})[们們]?"
        yield rf"(?P<lead>\w)(?P<word>{phrase})[，,]?(?P=word)(?=\w)"
    if apart := _any(language, "apart"):
        yield rf"{_START}(?P<word>{apart})(?P=word)(?=[都就也会要是在不没很])"


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
    if is_tight and (never := _any(language, "never_begins")):
        phrase = rf"(?!{never})(?P<word>(?!(?P<sign>{_SIGN})(?P=sign)){_SIGN}{{2,6}})"
        leads, ends = _any(language, "leads") or "$.", _any(language, "ends_called")
        yield rf"(?:{_START}|(?P<lead>{leads})){phrase}[，,](?P=word)(?=\w)(?!{ends})"
    if is_tight and (words := _any(language, "words")):
        pronouns = _any(language, "pronouns")
        yield rf"{_START}(?P<word>(?:{words})(?:{pronouns})[们們]?)[，,](?P=word)(?=\w)"
    if is_tight and (words := _any(language, "words")):
        yield rf"{_START}(?P<word>(?:{words}){_SIGN}{{1,3}})(?P=word)(?=\w{{2}})"


def _listed_patterns(language: str) -> Iterator[str]:
    """Yield patterns of listed words said twice in front of more."""
    if known(language).get("stutters", {}).get("tight"):
        words = _any(language, "words")
        yield rf"{_START}(?P<word>(?:{words}){{2}})[，,](?P=word)"
    if joined := _any(language, "joined"):
        yield rf"{_START}(?P<word>{joined})(?P=word)(?=[、\w])"
    if verbs := _any(language, "transitive"):
        yield rf"{_START}(?P<word>{verbs})[，,](?P=word)(?=\w\w)"
    if done := _any(language, "done"):
        yield rf"{_START}(?P<word>(?:{done})[了过過])(?P=word)(?=\w\w)"


def _japanese_patterns(language: str) -> Iterator[str]:
    """Yield patterns of phrases that end in a particle, and of words begun: “そ、それ”."""
    if parts := "".join(sorted(listed(language, "stutters", "parts_of_words"))):
        begun = rf"(?=(?P<part>[{parts}])[、…])(?:(?P=part)[、…]{{1,2}})+"
        yield rf"{_START}{begun}(?P<word>(?P=part)\w)"
        # In front of a word that is polite: “お、お風呂”.
        yield rf"{_START}(?P<word>[おご])(?:、(?P=word))+(?=[^\W\d_{_KANA}])"
        particles = "".join(sorted(listed(language, "stutters", "case_particles"))) or "$."
        yield rf"(?<=\w[{particles}]){begun}(?P<word>(?P=part)[{_KANA}]{{2}})"
    if ends := _any(language, "sure_endings"):
        yield rf"{_START}(?P<word>[^\W\d_]{{1,6}}(?:{ends}))、(?P=word)(?!って)(?=[^\W\d_]|「)"
        points = _any(language, "points") or "$."
        noun = rf"(?:{points})?[^\W\d_{_KANA}{_KANJI_NUMBERS}]{{1,4}}|{_any(language, 'nouns')}"
        follow = f"{ends}|{_any(language, 'follow_nouns')}"
        yield rf"{_START}(?P<word>{noun})、(?P=word)(?=(?!と)(?:{follow})\w)"
        yield rf"(?P<word>[^\W\d_{_KANA}{_KANJI_NUMBERS}]{{1,4}}[はがを])(?P=word)(?=\w)"
        yield rf"{_START}(?P<word>(?!(?P<sign>\w)(?P=sign)){_SIGN}{{2,6}}[はがを])(?P=word)(?=\w)"
        noun = rf"(?=[^\W\d_{_KANA}]|お[^\W\d_])(?!お願)"
        yield rf"(?P<word>{_any(language, 'in_front')})、(?P=word){noun}"
        yield rf"(?P<word>[^\W\d_{_KANA}上下前後奥先遠高外]{{1,4}}[をにがは])、(?P=word)(?=\w)"
        yield rf"{_START}(?P<word>{_SIGN}{{6,12}})、(?P=word)(?=(?!って|と)\w)"
        # A sound ends in katakana: “ドーン、ドーンという音”.
        called = rf"(?P<word>{_SIGN}{{1,8}})(?<![ァ-ヶー])"
        yield rf"{_START}{called}、(?P=word)(?=という|といった|っていう)"


def _word_patterns(language: str, apart: str) -> Iterator[str]:
    """Yield patterns of listed words said twice, and of those broken off before (“我我们”)."""
    words, begun = listed(language, "stutters", "words"), listed(language, "stutters", "begun")
    if apart_words := _any(language, "apart"):
        narrower = _any(language, "narrower") or "$."
        yield rf"(?P<word>{apart_words})[，,](?P=word)(?=\w)(?!{narrower})"
    if words:
        yield rf"(?P<word>(?:{_any(language, 'words')})[呢啊嘛]?)(?:{apart}(?P=word))+"
    if broken := [one for one in sorted(words, key=_longest) if _may_be_begun(one, begun)]:
        first, whole = "|".join(sorted(begun)), "|".join(broken)
        yield rf"(?P<part>{first}){apart}(?:(?P=part){apart})*(?P<word>(?=(?P=part))(?:{whole}))"


def _may_be_begun(word: str, begun: Collection[str]) -> bool:
    return len(word) > 1 and word[0] != word[1] and word[0] in begun


def _any(language: str, key: str) -> str:
    return "|".join(sorted(listed(language, "stutters", key), key=_longest))


def _longest(word: str) -> tuple[int, str]:
    """Return what sorts the longest words first, so that no shorter one hides them."""
    return -len(word), word
