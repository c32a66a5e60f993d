"""The letters of EBU STL: by the table that the head names, unless a program put others there."""

from collections.abc import Callable, Sequence

from editor.formats.encodings.guessing import guesses
from editor.language.identifying.plausible import letters_of, oddness, pairs_of

_TABLE, _LANGUAGE = slice(12, 14), slice(14, 16)
_TABLES = {b"01": "iso8859_5", b"02": "iso8859_6", b"03": "iso8859_7", b"04": "iso8859_8"}
_OF_TABLES = {b"01": ("ru", "uk", "bg", "mk"), b"02": ("ar", "fa"), b"03": ("el",), b"04": ("he",)}
_LATIN = ("en", "fr", "de", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "pl", "cs", "hu", "ro")
_CLEARLY = 6.0
_SAMPLE = 20_000


def language_of(data: bytes) -> str:
    """Return the language (BCP 47) that the head of a file tells, "" for none."""
    from ttconv.stl.datafile import _LC_BCP47_MAP

    return str(_LC_BCP47_MAP.get(data[_LANGUAGE].upper(), ""))


def decoded(data: bytes, lines: Sequence[bytes]) -> list[str]:
    """Return the lines as text.

    Many programs write the code page of their system, or UTF-8, whatever the head says: what reads
    clearly better is taken for it.
    """
    table = data[_TABLE]
    usual = _reader(table)
    sample = b"\n".join(lines)[:_SAMPLE]
    if sample.isascii():
        return [line.decode("ascii") for line in lines]
    other = _other(sample, usual, _OF_TABLES.get(table, _LATIN))
    return [line.decode(other, "replace") if other else usual(line) for line in lines]


def _reader(table: bytes) -> Callable[[bytes], str]:
    encoding = _TABLES.get(table)
    if encoding:
        return lambda line: line.decode(encoding, "replace")
    from ttconv.stl import iso6937

    return lambda line: str(iso6937.decode(line, "replace")[0])


def _other(sample: bytes, usual: Callable[[bytes], str], languages: Sequence[str]) -> str:
    """Return the encoding in which the lines read clearly better than in that of the head."""
    try:
        sample.decode("utf-8")
    except UnicodeDecodeError:
        guess = guesses(sample)[0]
    else:
        return "utf-8"
    as_told = "\n".join(map(usual, sample.split(b"\n")))
    score = _best(as_told, languages)
    better = _best(sample.decode(guess.encoding, "replace"), (guess.language,))
    return guess.encoding if better > score + _CLEARLY else ""


def _best(text: str, languages: Sequence[str]) -> float:
    pairs = pairs_of(text)
    return max(letters_of(one).plausibility(pairs) for one in languages) + oddness(text)
