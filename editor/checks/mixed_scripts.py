"""Words in which a letter of another script passes for the right one."""

import re
from collections.abc import Iterator

from editor.checks.base import CHECKS, Found, TextCheck
from editor.checks.view import Side
from editor.core.i18n import _

_CYRILLIC, _LATIN_1 = "АВЕКМНОРСТУХІЅЈаеорсухіѕјԁһԛԝ", "ABEKMHOPCTYXISJaeopcyxisjdhqw"
_GREEK, _LATIN_2 = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονκ", "ABEZHIKMNOPTYXovk"
_TO_LATIN = str.maketrans(_CYRILLIC + _GREEK, _LATIN_1 + _LATIN_2)
# Fewer than the other way round: Russian has no such letter for S, I or J.
_TO_CYRILLIC = str.maketrans("ABEKMHOPCTYXaeopcyx", "АВЕКМНОРСТУХаеорсух")
_ALL_CYRILLIC = re.compile("[\u0400-\u052f]+")
_FOREIGN = re.compile("[\u0370-\u03ff\u0400-\u052f]")
_WORD = re.compile("[A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u052f]{2,}")
_IN_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")


@CHECKS.register
class MixedScripts(TextCheck):
    """Letters of two scripts in one word."""

    id = "mixed-scripts"
    rank = 71

    def find_in(self, side: Side) -> Iterator[Found]:
        """Yield each word that would be in one script if look-alike letters were the right ones."""
        text = side.text
        if text.isascii() or not _FOREIGN.search(text):
            return
        for match in _WORD.finditer(text):
            word = match[0]
            if not (_FOREIGN.search(word) and _IN_LATIN.search(word)):
                continue
            right = _in_one_script(word)
            if right is not None:
                message = _("“{word}” is written with letters of two scripts.").format(word=word)
                fix = text[: match.start()] + right + text[match.end() :]
                yield Found(message, span=match.span(), fix=fix)


def _in_one_script(word: str) -> str | None:
    """Return the word in the script of most of its letters, None when it is mixed on purpose."""
    foreign = len(_FOREIGN.findall(word))
    latin, cyrillic = word.translate(_TO_LATIN), word.translate(_TO_CYRILLIC)
    possible = []
    if not _FOREIGN.search(latin):
        possible.append((len(word) - foreign, latin))
    if _ALL_CYRILLIC.fullmatch(cyrillic):
        possible.append((foreign, cyrillic))
    return max(possible)[1] if possible else None
