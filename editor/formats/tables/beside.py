"""Two languages on each line with a sign between them, as people write word lists."""

import re
from collections import Counter
from collections.abc import Sequence

from editor.core.errors import InputError
from editor.core.i18n import _
from editor.formats.base import FORMATS, Format, Imported, Incoming
from editor.formats.lines import looks_like_code, unify
from editor.formats.tables.contents import bare_layout
from editor.formats.tables.rows import imported_rows
from editor.formats.tables.table_times import Numbered
from editor.formats.two_languages import languages_by_turns
from editor.formats.two_scripts import script_of_line

# A run of blanks is looked at from its beginning only.
_BETWEEN = re.compile(
    r"(?<!\s)\s+(?:\||//?|=|[-–—]+|→|::)\s+|(?:(?<!\s)\s+)?(?:[｜／\t]|\u3000)\s*"
)
_IN_BRACKETS = re.compile(r"(.*\S)\s*[（(\[【]([^（）()\[\]【】]+)[）)\]】]\W?")
_BRACKETS = "()"
_SURE = 0.6
_SHARE = 0.9
_FEWEST = 3


@FORMATS.register
class SideBySide(Format):
    """Two languages on one line."""

    id = "side-by-side"
    suffixes = (".txt",)
    is_guest = True
    reads = True
    keeps = frozenset({"untimed"})

    def recognise(self, incoming: Incoming) -> float:
        """Return how sure it is: the same sign parts nearly all lines into two scripts."""
        return _SURE if not looks_like_code(incoming.start) and _sign(incoming.start) else 0.0

    def read(self, incoming: Incoming) -> Imported:
        """Return one row a line; a line that the sign does not part has one text.

        Raises:
            InputError: no sign parts the lines into two languages.
        """
        sign = _sign(incoming.start)
        if not sign:
            raise InputError(_("its lines are not in two languages with a sign between them."))
        rows: list[Numbered] = []
        for number, line in enumerate(unify(incoming.text).split("\n"), 1):
            parts = _parts(line.strip(), sign)
            if line.strip():
                rows.append((number, list(parts) if parts else [line.strip(), ""]))
        layout = bare_layout([cells for _line, cells in rows])
        if layout is None:
            raise InputError(_("there is no text in it."))
        return imported_rows(rows, layout, incoming, self.id, has_own=False, has_guards=False)


def _sign(text: str) -> str:
    """Return the sign that parts nearly all lines into two scripts, the same ones each time."""
    lines = [line.strip() for line in unify(text).split("\n") if line.strip()]
    if sum(map(bool, map(_bracketed, lines))) >= max(_FEWEST, _SHARE * len(lines)):
        return _BRACKETS
    signs = Counter(found[0].strip() or found[0] for line in lines for found in _first(line))
    for sign, count in signs.most_common(2):
        if count < max(_FEWEST, _SHARE * len(lines)):
            break
        pairs = Counter(
            (script_of_line(parts[0]), script_of_line(parts[1]))
            for line in lines
            if (parts := _parts(line, sign))
        )
        most = max(pairs.values(), default=0)
        if most and most >= _SHARE * len(lines):
            return sign
        if _are_two_by_words(lines, sign):
            return sign
    return ""


def _are_two_by_words(lines: Sequence[str], sign: str) -> bool:
    halves = [half for line in lines for half in _halves(line, sign) or ()]
    is_whole = len(halves) == 2 * len(lines)
    return is_whole and languages_by_turns(halves) is not None


def _halves(line: str, sign: str) -> tuple[str, str] | None:
    """Return what stands before and behind the only such sign in a line."""
    found = [one for one in _BETWEEN.finditer(line) if (one[0].strip() or one[0]) == sign]
    if len(found) != 1:
        return None
    before, behind = line[: found[0].start()].strip(), line[found[0].end() :].strip()
    return (before, behind) if before and behind else None


def _first(line: str) -> list[re.Match[str]]:
    found = _BETWEEN.search(line)
    return [found] if found else []


def _parts(line: str, sign: str) -> tuple[str, str] | None:
    """Return what stands before and behind the sign at which the script changes."""
    if sign == _BRACKETS:
        return _bracketed(line)
    for found in _BETWEEN.finditer(line):
        if (found[0].strip() or found[0]) != sign:
            continue
        before, behind = line[: found.start()].strip(), line[found.end() :].strip()
        if before and behind and script_of_line(before) is not script_of_line(behind):
            return before, behind
    return _halves(line, sign)


def _bracketed(line: str) -> tuple[str, str] | None:
    """Return the two parts of a line that ends with its translation in brackets."""
    found = _IN_BRACKETS.fullmatch(line)
    if not found or script_of_line(found[1]) is script_of_line(found[2]):
        return None
    return found[1], found[2].strip()
