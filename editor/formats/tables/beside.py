"""Two languages on each line with a sign between them, as people write word lists."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from editor.core.errors import InputError
from editor.core.i18n import _
from editor.formats.base import FORMATS, Format, Imported, Incoming
from editor.formats.languages.two_languages import told_by_words, two_sides
from editor.formats.languages.two_scripts import script_of_line
from editor.formats.lines import looks_like_code, unify
from editor.formats.tables.contents import bare_layout
from editor.formats.tables.rows import imported_rows
from editor.formats.tables.table_times import Numbered
from editor.language.scripts import Script

# A run of blanks is looked at from its beginning only.
_BETWEEN = re.compile(
    r"(?<!\s)\s+(?:\||//?|=|[-–—]+|→|::)\s+|(?:(?<!\s)\s+)?(?:[｜／\t]|\u3000)\s*"
)
_IN_BRACKETS = re.compile(r"(.*\S)\s*[（(\[【]([^（）()\[\]【】]+)[）)\]】]\W?")
_BORDER = re.compile(r"(?<=[.!?…。！？؟।\"”’」』])(?<!\s)\s+(?=\S)|(?<=[。！？])(?=[A-Za-z])")
_NEAR = 12
_SURE = 0.6
_SHARE = 0.9
_FEWEST = 3

Sides = tuple[str, str]


class _Parting(NamedTuple):
    """How a line is parted, and the languages where it is their words that differ."""

    parts: Callable[[str], Sides | None]
    languages: Sides | None = None


@FORMATS.register
class SideBySide(Format):
    """Two languages on one line."""

    id = "side-by-side"
    suffixes = (".txt",)
    is_guest = True
    reads = True
    keeps = frozenset({"untimed"})

    def recognise(self, incoming: Incoming) -> float:
        """Return how sure it is: the same sign parts nearly all lines into two languages."""
        return _SURE if not looks_like_code(incoming.start) and _parting(incoming.start) else 0.0

    def read(self, incoming: Incoming) -> Imported:
        """Return one row a line; a line that the sign does not part has one text.

        Raises:
            InputError: no sign parts the lines into two languages.
        """
        parting = _parting(incoming.start)
        if parting is None:
            raise InputError(_("its lines are not in two languages with a sign between them."))
        rows: list[Numbered] = []
        for number, line in enumerate(unify(incoming.text).split("\n"), 1):
            bare = line.strip()
            if bare:
                rows.append((number, list(parting.parts(bare) or (bare, ""))))
        layout = bare_layout([cells for _line, cells in rows])
        if layout is None:
            raise InputError(_("there is no text in it."))
        imported = imported_rows(rows, layout, incoming, self.id, has_own=False, has_guards=False)
        if parting.languages is None:
            return imported
        told = told_by_words(parting.languages)
        return replace(imported, warnings=(told, *imported.warnings))


def _parting(text: str) -> _Parting | None:
    """Return what parts nearly all lines into two languages, the same ones each time."""
    lines = [line.strip() for line in unify(text).split("\n") if line.strip()]
    least = max(_FEWEST, _SHARE * len(lines))
    for parts in _likely(lines, least):
        pairs = [found for line in lines if (found := parts(line))]
        scripts = Counter((script_of_line(left), script_of_line(right)) for left, right in pairs)
        if max(scripts.values(), default=0) < least:
            continue
        left, right = scripts.most_common(1)[0][0]
        if left is not right:
            return _Parting(parts)
        languages = two_sides(pairs)
        if languages is not None:
            return _Parting(parts, languages)
    return None


def _likely(lines: Sequence[str], least: float) -> Iterator[Callable[[str], Sides | None]]:
    """Go through the ways to part the lines: where the script changes first, then in the middle."""
    yield partial(_bracketed, in_scripts=True)
    signs = Counter(found[0].strip() or found[0] for line in lines for found in _first(line))
    usual = [sign for sign, count in signs.most_common(2) if count >= least]
    for sign in usual:
        yield partial(_at_a_change, sign=sign)
    yield partial(_bracketed, in_scripts=False)
    for sign in usual:
        yield partial(_in_the_middle, sign=sign)
    yield _at_a_border


def _first(line: str) -> list[re.Match[str]]:
    found = _BETWEEN.search(line)
    return [found] if found else []


def _at_a_change(line: str, sign: str) -> Sides | None:
    """Return what stands before and behind the sign at which the script changes."""
    changes = (
        sides for sides in _sides(line, sign)
        if script_of_line(sides[0]) is not script_of_line(sides[1])
    )  # fmt: skip
    return next(changes, None)


def _at_a_border(line: str) -> Sides | None:
    """Return the two parts of a line in which a sentence in another script follows the first."""
    for found in _BORDER.finditer(line):
        before, behind = line[: found.start()], line[found.end() :]
        last, first = before[-_NEAR:].split()[-1], behind[:_NEAR].split()[0]
        scripts = script_of_line(before), script_of_line(behind)
        is_change = script_of_line(last) is scripts[0] and script_of_line(first) is scripts[1]
        if is_change and scripts[0] is not scripts[1] and Script.NONE not in scripts:
            return before, behind
    return None


def _in_the_middle(line: str, sign: str) -> Sides | None:
    """Return what stands before and behind the sign that is nearest to the middle."""
    return min(
        _sides(line, sign), key=lambda sides: abs(len(sides[0]) - len(sides[1])), default=None
    )


def _sides(line: str, sign: str) -> Iterator[Sides]:
    for found in _BETWEEN.finditer(line):
        before, behind = line[: found.start()].strip(), line[found.end() :].strip()
        if (found[0].strip() or found[0]) == sign and before and behind:
            yield before, behind


def _bracketed(line: str, in_scripts: bool) -> Sides | None:
    """Return the two parts of a line that ends with its translation in brackets."""
    found = _IN_BRACKETS.fullmatch(line)
    if found is None:
        return None
    if in_scripts and script_of_line(found[1]) is script_of_line(found[2]):
        return None
    return found[1], found[2].strip()
