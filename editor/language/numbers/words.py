"""Numbers in words, in English and in Chinese."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

Place = tuple[int, int, frozenset[float]]

_LISTS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen",
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth",
    "twenty thirty forty fifty sixty seventy eighty ninety",
)
_ONES, _ORDINALS, _TENS = (words.split() for words in _LISTS)
_BASIC: dict[str, float] = (
    {word: float(n) for n, word in enumerate(_ONES)}
    | {word: float(n) for n, word in enumerate(_ORDINALS)}
    | {word: 20.0 + 10 * n for n, word in enumerate(_TENS)}
    | {word[:-1] + "ieth": 20.0 + 10 * n for n, word in enumerate(_TENS)}
)
_BIG = {"hundred": 100.0, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_WORD = "|".join(sorted([*_BASIC, *_BIG], key=len, reverse=True))
_CARDINALS = frozenset(
    [*_ONES, *_TENS, *_BIG, *(f"{ten}-{one}" for ten in _TENS for one in _ONES[1:10])]
)
_POINT = "point"
_HINTS = (
    " four", " fift", " five", "six", "seven", "eigh", "nine", "ninth", " ten", "elev", "twel",
    "thirt", "twent", " fort", "hundred", "thousand", "illion",
)  # fmt: skip
_RUN = re.compile(rf"\b(?:{_WORD})(?:(?:-|\s+)(?:and\s+)?(?:{_WORD}))*(?:s|th)?\b", re.IGNORECASE)
_SHARES = {"half": 0.5, "quarter": 0.25}
_SHARE = re.compile(
    rf"\b(?:(?P<whole>{_WORD}) and a (?P<more>half|quarter)|(?P<share>half|quarter) (?:of )?an?) "
    rf"(?P<big>{'|'.join(_BIG)})",
    re.IGNORECASE,
)
_ALLUSIONS: dict[str, tuple[float, ...]] = {
    "a": (1,), "an": (1,), "once": (1,), "single": (1,), "only": (1,), "another": (1,),
    "both": (2,), "twice": (2,), "couple": (2,), "pair": (2,), "double": (2,), "half": (50, 0.5, 2),
    "halves": (50, 2), "either": (2,), "two-thirds": (2, 3), "triple": (3,), "thrice": (3,),
    "quarter": (4, 25, 15), "quarters": (4, 75), "dozen": (12,), "dozens": (12,), "decade": (10,),
    "decades": (10,), "century": (100,), "centuries": (100,), "hundreds": (100,),
    "thousands": (1000,), "millions": (1e6,), "billions": (1e9,), "trillions": (1e12,),
    "tens": (10,), "teens": (10,), "twenties": (20,), "thirties": (30,), "forties": (40,),
    "fifties": (50,), "sixties": (60,), "seventies": (70,), "eighties": (80,), "nineties": (90,),
    "january": (1,), "february": (2,), "march": (3,), "april": (4,), "may": (5,), "june": (6,),
    "july": (7,), "august": (8,), "september": (9,), "october": (10,), "november": (11,),
    "december": (12,), "noon": (12,), "midnight": (12, 0, 24), "monday": (1,), "tuesday": (2,),
    "wednesday": (3,), "thursday": (4,), "friday": (5,), "saturday": (6,), "bi": (2,),
    "percent": (100,), "no": (0,), "none": (0,), "nothing": (0,), "oh": (0,),
}  # fmt: skip
_ENGLISH_IDIOMS = re.compile(
    r"\b(?:cloud nine|seventh heaven|sixth sense|forty winks|at sixes and sevens|nine lives"
    r"|catch[- ]twenty[- ]two|eleventh hour|fifth wheel|six feet under)\b",
    re.IGNORECASE,
)
_ENGLISH_WORD = re.compile("[a-z]+")

_DIGITS = {sign: float(n) for n, sign in enumerate("零一二三四五六七八九")} | {
    "〇": 0.0, "两": 2.0, "兩": 2.0, "俩": 2.0, "仨": 3.0
}  # fmt: skip
_UNITS = {"十": 10.0, "百": 100.0, "千": 1000.0}
_MYRIADS = {"万": 1e4, "萬": 1e4, "亿": 1e8, "億": 1e8}
_HAN_RUN = re.compile(
    "[零〇一二两兩三四五六七八九十百千][零〇一二两兩三四五六七八九十百千万萬亿億]*"
)
_IDIOMS = re.compile(
    "百分之?百|万一|十分|万分|一一|三三两两|乱七八糟|五花八门|四面八方|成千上万|千方百计|千千万万|千万别"
    "|一五一十|百分之|万万|百里挑一|九牛一毛|千篇一律|三十六计|一百八十度|二十四节气"
)
_APPROXIMATE = re.compile("[一二三四五六七八九][一二三四五六七八九](?=[十百千万亿])|[十百千万]几")
_TENTHS = re.compile("([一二两三四五六七八九])[成割]([一二三四五六七八九半])?")
_HALVES = {"半": (50.0, 0.5, 2.0, 30.0, 6.0), "双": (2.0,), "对": (2.0,), "每": (1.0,),
           "打": (12.0,), "单": (1.0,), "元": (1.0,), "首": (1.0,), "同": (1.0,), "倍": (2.0,),
           "俩": (2.0,), "仨": (3.0,), "廿": (20.0,), "无": (0.0,), "没": (0.0,)}  # fmt: skip
_LEAST_CERTAIN = 4


def has_cardinals(words: Iterable[str]) -> bool:
    """True where one of the words, in lower case, is an English number by itself."""
    return not _CARDINALS.isdisjoint(words)


def is_inside_english(above: str, before: str, after: str) -> bool:
    """True where a number in words goes on from one word to the next: two hundred, one point five.

    The words are in lower case; `above` stands in front of both.
    """
    if before in _CARDINALS:
        return after in _CARDINALS or after == _POINT
    return before == _POINT and above in _CARDINALS and after in _CARDINALS


def certain_english(text: str) -> Iterator[Place]:
    """Yield numbers of at least 4 that are said in full: "twenty five", not "a hundred"."""
    lower = f" {text.lower()}"
    if not any(hint in lower for hint in _HINTS):
        return
    for match in _RUN.finditer(_ENGLISH_IDIOMS.sub(lambda idiom: "·" * len(idiom[0]), text)):
        words = _words_of(match[0])
        groups = _groups(words)
        value = groups[0] if len(groups) == 1 else _year(groups)
        if value is None or value < _LEAST_CERTAIN or words[0] in _BIG:
            continue
        # "Thousands" and what follows the point of a number are not the number.
        if match[0][-1] in "sS" or text[: match.start()].endswith("point "):
            continue
        # "Two thousand-yen notes" may be two notes.
        if text[match.end() : match.end() + 1] == "-" and len(words) > 1 and words[-1] in _BIG:
            continue
        yield match.start(), match.end(), with_short_year(value)


def possible_english(text: str) -> set[float]:
    """Return what number words may be worth, together and one by one, and what alludes to some."""
    values: set[float] = set()
    for match in _RUN.finditer(text):
        words = _words_of(match[0])
        groups = _groups(words)
        values.update(groups)
        values.update(_BASIC.get(word, _BIG.get(word, 0.0)) for word in words)
        values.update(first * 100 + second for first, second in pairwise(groups))
    values.update(_shares(text))
    for word in _ALLUSIONS.keys() & set(_ENGLISH_WORD.findall(text.lower())):
        values.update(_ALLUSIONS[word])
    return values


def _shares(text: str) -> Iterator[float]:
    """Yield what "one and a half million" and "half a million" are worth."""
    for match in _SHARE.finditer(text):
        share = _SHARES[(match["more"] or match["share"]).lower()]
        whole = _BASIC.get((match["whole"] or "").lower(), 0.0)
        yield (whole + share) * _BIG[match["big"].lower()]


def with_short_year(value: float) -> frozenset[float]:
    """Return the value, for a year also that of its last two figures: 1984 and 84."""
    if 1800 <= value < 2100 and value % 100:
        return frozenset({value, value % 100})
    return frozenset({value})


def _words_of(run: str) -> list[str]:
    return re.findall(_WORD, run.lower())


def _groups(words: Iterable[str]) -> list[float]:
    """Return the numbers of a run: "twenty twenty four" is 20 and 24."""
    groups: list[float] = []
    total, current, is_open = 0.0, 0.0, False
    for word in words:
        if word == "hundred":
            current, is_open = (current or 1) * 100, True
        elif word in _BIG:
            total, current, is_open = total + (current or 1) * _BIG[word], 0.0, True
        elif is_open and _fits(current, _BASIC[word]):
            current += _BASIC[word]
        else:
            if is_open:
                groups.append(total + current)
            total, current, is_open = 0.0, _BASIC[word], True
    return [*groups, total + current] if is_open else groups


def _fits(current: float, value: float) -> bool:
    """True where a number goes on: after hundreds, and from twenty on before one to nine."""
    if current % 100 == 0:
        return value > 0
    return 0 < value < 10 and current % 10 == 0 and current % 100 >= 20


def _year(groups: list[float]) -> float | None:
    if len(groups) == 2 and groups[0] in (19, 20) and 10 <= groups[1] <= 99:
        return groups[0] * 100 + groups[1]
    return None


def certain_chinese(text: str) -> Iterator[Place]:
    """Yield numbers of at least 4 with their units, and years: 二十五, 二〇二四."""
    for match in _HAN_RUN.finditer(_IDIOMS.sub(lambda idiom: "·" * len(idiom[0]), text)):
        run = match[0]
        after = text[match.end() : match.end() + 1]
        if after in {"几", "多", "余", "来"} or _APPROXIMATE.search(run):
            continue
        if len(run) == 4 and run[:2] in ("一九", "二零", "二〇"):
            value = _positional(run)
        elif run[0] in _DIGITS and any(sign in _UNITS or sign in _MYRIADS for sign in run):
            value = _chinese(run)
        else:
            continue
        if value >= _LEAST_CERTAIN:
            yield match.start(), match.end(), with_short_year(value)


def possible_chinese(text: str) -> set[float]:
    """Return what Chinese numerals may be worth, together and sign by sign."""
    values: set[float] = set()
    for match in _HAN_RUN.finditer(re.sub("[多余几]", "", text)):
        run = match[0]
        values.add(_chinese(run))
        if all(sign in _DIGITS for sign in run) and len(run) <= 15:
            values.add(_positional(run))
        values.update(_DIGITS.get(sign, _UNITS.get(sign, 0.0)) for sign in run)
        values.update(_chinese(part) for part in re.findall("[^百千万亿]+", run))
    for match in _TENTHS.finditer(text):
        values.add(_DIGITS[match[1]] * 10 + _DIGITS.get(match[2], 5 if match[2] else 0))
    for sign, meant in _HALVES.items():
        if sign in text:
            values.update(meant)
    for sign, unit in (_UNITS | _MYRIADS).items():
        if sign in text:
            values.add(unit)
    return values


def _positional(run: str) -> float:
    return float(sum(_DIGITS[sign] * 10**power for power, sign in enumerate(reversed(run))))


def _chinese(run: str) -> float:
    total, section, digit = 0.0, 0.0, 0.0
    for sign in run:
        if sign in _DIGITS:
            digit = _DIGITS[sign]
        elif sign in _UNITS:
            section += (digit or 1) * _UNITS[sign]
            digit = 0.0
        else:
            total = (total + section + digit or 1) * _MYRIADS[sign]
            section = digit = 0.0
    if digit and run[-2:-1] in ("百", "千"):
        # 三千五 is 3500; 3005 would have a 零.
        digit *= _UNITS[run[-2]] / 10
    return total + section + digit
