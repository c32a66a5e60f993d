"""A replacement list as a table: this program's columns, and those of Subtitle Edit."""

import csv
from collections.abc import Iterable, Iterator
from io import StringIO

from editor.core.csv_rows import csv_rows
from editor.core.errors import InputError
from editor.core.i18n import _
from editor.core.replacements import Rule, RuleKind
from editor.core.warned import Warned
from editor.search.lists.subtitle_edit import DEFAULT_GROUP, five, rule_of, told_apart

_COLUMNS = ("find", "replacement", "kind", "on", "case", "group", "note")
_THEIRS = ("category", "find", "replacewith", "description", "active", "type")
_PLAIN = ("find", "replacement")
_SAME = {"replace with": "replacement", "find what": "find", "replace": "replacement"}
_OFF = frozenset({"no", "off", "false", "0"})
_ON = frozenset({"yes", "on", "true", "1", ""})


def read_csv(text: str) -> tuple[tuple[Rule, ...], tuple[Warned, ...]]:
    """Return the rules of a table.

    Columns are told by the first line: find, replacement, kind (exact, whole-word, fuzzy, regex),
    on, case, group, note, of which only "find" is needed; or those of Subtitle Edit. A table of
    two columns needs no such line.

    Raises:
        InputError: it has no column of what to find, or a quotation mark never ends.
    """
    rows = csv_rows(text.removeprefix("\ufeff"))
    line, first = next(rows, (1, []))
    names = [_SAME.get(cell.strip().lower(), cell.strip().lower()) for cell in first]
    if "find" not in names:
        if len(first) not in (len(_PLAIN), len(_THEIRS)):
            raise InputError(
                _("line 1: a replacement list needs a column “find”, with what is looked for.")
            )
        names = list(_PLAIN if len(first) == len(_PLAIN) else _THEIRS)
        rows = _with(rows, (line, first))
    rules: list[Rule] = []
    warnings: list[Warned] = []
    is_theirs = "replacewith" in names
    for line, row in rows:
        cells = dict(zip(names, row, strict=False))
        if cells.get("find"):
            rules.append(_theirs(cells) if is_theirs else _ours(cells, line, warnings))
        elif any(row):
            warnings.append(Warned(_("A rule that looks for nothing was left out."), line))
    return tuple(rules), tuple(warnings)


def _with(
    rows: Iterator[tuple[int, list[str]]], first: tuple[int, list[str]]
) -> Iterator[tuple[int, list[str]]]:
    yield first
    yield from rows


def _theirs(cells: dict[str, str]) -> Rule:
    return rule_of(
        cells["find"],
        cells.get("replacewith", ""),
        cells.get("type", ""),
        cells.get("description", ""),
        cells.get("category", ""),
        enabled=cells.get("active", "").strip().lower() not in _OFF,
    )


def _ours(cells: dict[str, str], line: int, warnings: list[Warned]) -> Rule:
    kind = cells.get("kind", "").strip().lower() or RuleKind.EXACT
    is_known = kind in tuple(RuleKind)
    if not is_known:
        message = _("“{kind}” is no kind of rule, so it is off; write {kinds}.")
        told = message.format(kind=kind[:40], kinds=", ".join(RuleKind))
        warnings.append(Warned(told, line))
    return Rule(
        cells["find"],
        cells.get("replacement", ""),
        RuleKind(kind) if is_known else RuleKind.EXACT,
        is_known and _flag(cells.get("on", ""), line, warnings),
        bool(cells.get("case", "").strip()) and _flag(cells["case"], line, warnings),
        cells.get("group", ""),
        cells.get("note", ""),
    )


def _flag(cell: str, line: int, warnings: list[Warned]) -> bool:
    word = cell.strip().lower()
    if word not in _ON | _OFF:
        message = _("“{word}” is neither yes nor no; it was taken for yes.")
        warnings.append(Warned(message.format(word=word[:40]), line))
    return word not in _OFF


def write_csv(rules: Iterable[Rule]) -> bytes:
    """Return the rules as a table of this program, with a mark for spreadsheets."""
    return _table(
        _COLUMNS,
        (
            (
                rule.find,
                rule.replacement,
                str(rule.kind),
                "yes" if rule.enabled else "no",
                "yes" if rule.match_case else "no",
                rule.group,
                rule.note,
            )
            for rule in rules
        ),
    )


def write_their_csv(rules: Iterable[Rule]) -> tuple[bytes, list[Warned]]:
    """Return the rules as a table of Subtitle Edit 5, and what could not be written."""
    kept, told = told_apart(tuple(rules))
    names = ("Category", "Find", "ReplaceWith", "Description", "Active", "Type")
    data = _table(
        names,
        (
            (
                rule.group or DEFAULT_GROUP,
                find,
                replacement,
                rule.note,
                "true" if rule.enabled else "false",
                five(kind),
            )
            for rule, find, replacement, kind in kept
        ),
    )
    return data, told


def _table(names: Iterable[str], rows: Iterable[Iterable[str]]) -> bytes:
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(names)
    writer.writerows(rows)
    return out.getvalue().encode("utf-8-sig", "replace")
