"""The letters that open menus together with Alt."""

from collections.abc import Sequence


def with_letters(titles: Sequence[str], otherwise: str) -> list[str]:
    """Return each title with "&" before the letter that opens it, no letter given twice.

    A title in another script gets its letter of `otherwise` behind it in brackets, as is usual in
    Chinese and Japanese. A title for which no letter is left stays as it is.
    """
    taken: set[str] = set()
    return [
        _with_letter(title.replace("&", "&&"), usual.upper(), taken)
        for title, usual in zip(titles, otherwise, strict=True)
    ]


def _with_letter(title: str, usual: str, taken: set[str]) -> str:
    for at, char in enumerate(title):
        letter = char.upper()
        if _is_latin(char) and letter not in taken:
            taken.add(letter)
            return f"{title[:at]}&{title[at:]}"
    if usual not in taken and not any(map(_is_latin, title)):
        taken.add(usual)
        return f"{title}(&{usual})"
    return title


def _is_latin(char: str) -> bool:
    return char.isascii() and char.isalpha()
