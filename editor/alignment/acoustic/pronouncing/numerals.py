"""Numbers as they are said in other languages, near enough to be heard: no cases, no genders."""

import re
from typing import NamedTuple


class _Numerals(NamedTuple):
    """The words of a language; `joint` stands between tens and ones, before the ones or after."""

    ones: tuple[str, ...]
    tens: tuple[str, ...]
    hundred: str
    thousand: str
    point: str
    joint: str = ""
    ones_first: bool = False


def _table(ones: str, tens: str, others: str, joint: str = "", *, first: bool = False) -> _Numerals:
    hundred, thousand, point = others.split()
    return _Numerals(
        tuple(ones.split()), tuple(tens.split()), hundred, thousand, point, joint, first
    )


_NUMERALS = {
    "nl": _table(
        "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien "
        "vijftien zestien zeventien achttien negentien",
        "twintig dertig veertig vijftig zestig zeventig tachtig negentig",
        "honderd duizend komma", "en", first=True,
    ),
    "de": _table(
        "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn "
        "fünfzehn sechzehn siebzehn achtzehn neunzehn",
        "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
        "hundert tausend komma", "und", first=True,
    ),
    "fr": _table(
        "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze "
        "seize dixsept dixhuit dixneuf",
        "vingt trente quarante cinquante soixante soixantedix quatrevingt quatrevingtdix",
        "cent mille virgule",
    ),
    "es": _table(
        "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince "
        "dieciséis diecisiete dieciocho diecinueve",
        "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
        "cien mil punto", "y",
    ),
    "it": _table(
        "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici "
        "quattordici quindici sedici diciassette diciotto diciannove",
        "venti trenta quaranta cinquanta sessanta settanta ottanta novanta",
        "cento mille virgola",
    ),
    "pt": _table(
        "zero um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze "
        "dezesseis dezessete dezoito dezenove",
        "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa",
        "cem mil vírgula", "e",
    ),
    "cs": _table(
        "nula jedna dva tři čtyři pět šest sedm osm devět deset jedenáct dvanáct třináct čtrnáct "
        "patnáct šestnáct sedmnáct osmnáct devatenáct",
        "dvacet třicet čtyřicet padesát šedesát sedmdesát osmdesát devadesát",
        "sto tisíc celá",
    ),
    "pl": _table(
        "zero jeden dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście "
        "trzynaście czternaście piętnaście szesnaście siedemnaście osiemnaście dziewiętnaście",
        "dwadzieścia trzydzieści czterdzieści pięćdziesiąt sześćdziesiąt siedemdziesiąt "
        "osiemdziesiąt dziewięćdziesiąt",
        "sto tysiąc przecinek",
    ),
    "ru": _table(
        "ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать "
        "тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать",
        "двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто",
        "сто тысяча запятая",
    ),
    "zh": _table(
        "零 一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九",
        "二十 三十 四十 五十 六十 七十 八十 九十",
        "百 千 点",
    ),
}  # fmt: skip
_LONGEST = 6


def said(number: str, language: str) -> list[str] | None:
    """Return the words of a number in figures, None for a language without numerals here."""
    table = _NUMERALS.get(language)
    if table is None:
        return None
    words: list[str] = []
    for part in re.split("([.,:])", number):
        if part in {".", ","}:
            words.append(table.point)
        elif part != ":":
            words += _whole(part, table)
    return words


def _whole(figures: str, table: _Numerals) -> list[str]:
    if len(figures) > _LONGEST or (figures.startswith("0") and len(figures) > 1):
        return [table.ones[int(figure)] for figure in figures]
    thousands, rest = divmod(int(figures), 1000)
    words: list[str] = []
    if thousands:
        words += ([] if thousands == 1 else _below_thousand(thousands, table)) + [table.thousand]
    return words + (_below_thousand(rest, table) if rest or not words else [])


def _below_thousand(value: int, table: _Numerals) -> list[str]:
    hundreds, rest = divmod(value, 100)
    words = [table.ones[hundreds]] * (hundreds > 1) + [table.hundred] * (hundreds > 0)
    if rest >= 20:
        tens, one = table.tens[rest // 10 - 2], table.ones[rest % 10]
        joint = [table.joint] * bool(table.joint)
        pair = [one, *joint, tens] if table.ones_first else [tens, *joint, one]
        words += pair if rest % 10 else [tens]
    elif rest or not hundreds:
        words.append(table.ones[rest])
    return words
