"""How plausible the letters of a text are in a language, by the commonest words of it.

Of every sign it is asked how often it follows the one in front of it in that language. So a text
that was decoded wrongly is told from one that was decoded well: “dÃ©jÃ ” from “déjà”.
"""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from math import log

from editor.language.vocabulary.word_lists import word_steps

EDGE = " "
_WORDS_READ = 3000
_WORDS_READ_OF_WIDE = 20_000
_WIDE_LANGUAGES = frozenset({"zh", "ja", "ko"})
_WITHOUT_WORDS = {"th": "".join(map(chr, [*range(0xE01, 0xE3B), *range(0xE40, 0xE4F)]))}
_STEPS_OF_TEN = 100
_RAREST, _IN_LOANWORDS = 1e-6, 2e-5
_LOANED = frozenset("éèêëàâäáãåæçíîïñóôöõøúûüß")
_SMOOTH = 0.02

_MARKS = frozenset("“”„‘’‚«»‹›–—…·•¡¿§°©®€£№\u00a0\u00ad")
_WIDE_MARKS = frozenset("、。，！？：；「」『』（）《》〈〉・…—“”‘’～ー\u3000")
_MARK, _WIDE_MARK, _ODD, _BROKEN = (log(chance) for chance in (4e-3, 4e-2, 1e-5, 1e-7))
_JOINERS = frozenset("’·\u00ad\u2011")
_LONG_SS = re.compile(
    r"((?:ei|ie|[äe]u|mä|drau|stra(?=sse)|au(?=sse[nr])|ma(?=ssn)"
    r"|\b(?:gr[oöuü]|spa|f[uü]|sü|blo|sa(?=ss\b))))ss"
)
_CEDILLAS = str.maketrans("șț", "şţ")
_EDGES = {code: EDGE for code in range(128) if not chr(code).isalpha()}
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_INSIDE = -5.0
_OF_A_SYMBOL = 3
_NO_SIGN = -12.0
_BAD = re.compile("[\x80-\x9f\ufffd]")
_MIXED = -6.0
_CAPITAL = -0.7

Pairs = Mapping[tuple[str, str], int]
"""How often each sign follows another in a text, where one of the two is not ASCII."""


class Letters:
    """What follows what in the words of a language."""

    def __init__(self, language: str) -> None:
        """Read the commonest words of a language."""
        self._is_wide = language in _WIDE_LANGUAGES
        self._is_alone = self._is_wide or language in _WITHOUT_WORDS
        self._alone: defaultdict[str, float] = defaultdict(float)
        self._after: defaultdict[str, float] = defaultdict(float)
        self._pairs: defaultdict[tuple[str, str], float] = defaultdict(float)
        for word, weight in _common_words(language):
            for before, sign in zip(EDGE + word, word + EDGE, strict=True):
                self._alone[sign] += weight
                self._after[before] += weight
                self._pairs[before, sign] += weight
        self._total = sum(self._alone.values()) or 1.0
        self._chances: dict[tuple[str, str], float] = {}

    def plausibility(self, pairs: Pairs) -> float:
        """Return the logarithm of how likely a text of this language has these signs."""
        return sum(count * self.chance(*pair) for pair, count in pairs.items())

    def chance(self, before: str, sign: str) -> float:
        """Return the logarithm of how likely a sign follows another; an edge is a blank."""
        key = (before, sign)
        found = self._chances.get(key)
        if found is None:
            found = self._chances[key] = self._chance(before, sign)
        return found

    def _chance(self, before: str, sign: str) -> float:
        if self._is_wide and sign in _WIDE_MARKS:
            return _WIDE_MARK
        if sign in _MARKS:
            return _MARK
        if sign != EDGE and not is_letter(sign):
            return _ODD if sign.isprintable() else _BROKEN
        if sign.isascii() and before != EDGE and not is_letter(before):
            return 0.0
        alone = self._alone.get(sign, 0.0) / self._total
        alone += _IN_LOANWORDS if sign in _LOANED else _RAREST
        if self._is_alone:
            return log(alone)
        before = before if before.isascii() or is_letter(before) else EDGE
        unit = self._total * _SMOOTH / 30
        pairs = self._pairs.get((before, sign), 0.0)
        chance = log((pairs + unit * alone) / (self._after.get(before, 0.0) + unit))
        return chance if self._writes(before) else chance + _MIXED

    def _writes(self, sign: str) -> bool:
        """Return False for a letter of a script that the language is not written in."""
        return sign == EDGE or self._after.get(sign, 0.0) > _RAREST * self._total


@cache
def letters_of(language: str) -> Letters:
    """Return the letters of a language (the code of a list of words)."""
    return Letters(language)


def _common_words(language: str) -> Iterator[tuple[str, float]]:
    """Yield the commonest words and how often they are used."""
    if language in _WITHOUT_WORDS:
        yield from ((sign, 1.0) for sign in _WITHOUT_WORDS[language])
    left = _WORDS_READ_OF_WIDE if language in _WIDE_LANGUAGES else _WORDS_READ
    for step, words in enumerate(word_steps(language)):
        weight = 10 ** (-step / _STEPS_OF_TEN)
        for word in words:
            yield from ((spelling, weight) for spelling in _spellings(word, language))
        left -= len(words)
        if left < 0:
            return


def _spellings(word: str, language: str) -> tuple[str, ...]:
    """Return how a word of the list is written.

    In German with the ß behind long vowels, for which the list has ss; in Romanian also with the
    cedillas that old code pages have for commas.
    """
    if language == "de" and "ss" in word:
        return (_LONG_SS.sub(r"\1ß", word),)
    if language == "ro" and ("ș" in word or "ț" in word):
        return word, word.translate(_CEDILLAS)
    return (word,)


def is_letter(sign: str) -> bool:
    """Return True for a letter, and for a sign that is written on one."""
    return sign.isalpha() or unicodedata.category(sign)[0] == "M"


def _is_symbol(sign: str) -> bool:
    """Return True for what no two words have between them: § and ÷, but no dash and no quote."""
    return sign in "§¶" or unicodedata.category(sign)[0] == "S"


def pairs_of(text: str) -> Pairs:
    """Return how often each sign follows another, where one of them is not ASCII; in lower case."""
    lowered = text.lower().translate(_EDGES)
    found = Counter(zip(EDGE + lowered, lowered + EDGE, strict=True))
    return {pair: count for pair, count in found.items() if not (pair[0] + pair[1]).isascii()}


def oddness(text: str) -> float:
    """Return what speaks against signs that are none, and capitals and marks inside of words."""
    inside = others = 0
    for match in _BEYOND_ASCII.finditer(text):
        at, sign = match.start(), match[0]
        before, after = text[at - 1 : at], text[at + 1 : at + 2]
        if sign.isupper():
            inside += before.islower()
            others += 1
        elif sign.islower():
            inside += after.isascii() and after.isupper()
        elif before and after and sign not in _JOINERS and not is_letter(sign):
            both = is_letter(before) and is_letter(after)
            inside += both * (_OF_A_SYMBOL if _is_symbol(sign) else 1)
    bad = len(_BAD.findall(text))
    return _INSIDE * inside + _CAPITAL * others + _NO_SIGN * bad
