"""Which kind of replacement list a text is, and reading and writing all of them."""

import json
from collections.abc import Sequence
from typing import NamedTuple

from editor.core.errors import InputError, RequestError
from editor.core.i18n import _
from editor.core.replacements import Rule, Rules
from editor.core.warned import Warned


class ListFormat(NamedTuple):
    """A format in which lists are written: its id, its suffix, its title in menus."""

    id: str
    suffix: str
    title: str


def formats() -> tuple[ListFormat, ...]:
    """Return the formats in which lists are written, this program's own first."""
    return (
        ListFormat("csv", ".csv", _("Table (CSV)")),
        ListFormat("subtitle-edit-xml", ".template", _("Subtitle Edit 4 (XML)")),
        ListFormat("subtitle-edit-json", ".template", _("Subtitle Edit 5 (JSON)")),
        ListFormat("subtitle-edit-csv", ".csv", _("Subtitle Edit 5 (CSV)")),
    )


def read_rules(text: str) -> tuple[Rules, tuple[Warned, ...]]:
    """Return the rules of a list in CSV, XML or JSON, told apart by its content.

    Raises:
        InputError: it is none of them, or is damaged.
    """
    from editor.search.lists.csv_rules import read_csv

    start = text.lstrip("\ufeff \t\r\n")
    if start.startswith("<"):
        return _read_xml(start)
    if start.startswith("{"):
        return _read_json(start)
    return read_csv(text)


def _read_xml(text: str) -> tuple[Rules, tuple[Warned, ...]]:
    from xml.etree.ElementTree import ParseError

    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    from editor.search.lists.subtitle_edit import read_xml

    try:
        rules = tuple(read_xml(fromstring(text, forbid_dtd=True)))
    except DefusedXmlException as error:
        raise InputError(
            _("it is unsafe XML, with entities or a document type. Nothing of it was read.")
        ) from error
    except ParseError as error:
        raise InputError(
            _("line {line}: this is not valid XML ({reason}).").format(
                line=error.position[0], reason=str(error).partition(":")[0]
            )
        ) from error
    return _found(rules, ())


def _read_json(text: str) -> tuple[Rules, tuple[Warned, ...]]:
    from editor.search.lists.subtitle_edit import read_json

    try:
        rules, warnings = read_json(json.loads(text))
    except json.JSONDecodeError as error:
        raise InputError(
            _("line {line}: this is not valid JSON ({reason}).").format(
                line=error.lineno, reason=error.msg
            )
        ) from error
    except (RecursionError, ValueError) as error:
        raise InputError(_("this JSON is no replacement list.")) from error
    return _found(tuple(rules), tuple(warnings))


def _found(rules: Rules, warnings: tuple[Warned, ...]) -> tuple[Rules, tuple[Warned, ...]]:
    if not rules:
        raise InputError(_("there are no replacement rules in it. Choose another file."))
    usable = tuple(rule for rule in rules if rule.find)
    if len(usable) < len(rules):
        warnings = (*warnings, Warned(_("A rule that looks for nothing was left out.")))
    return usable, warnings


def write_rules(rules: Sequence[Rule], format_id: str) -> tuple[bytes, tuple[Warned, ...]]:
    """Return the rules as a file of one of `formats()`, and what it could not hold.

    Raises:
        RequestError: there is no such format.
    """
    from editor.search.lists import csv_rules, subtitle_edit

    if format_id == "csv":
        return csv_rules.write_csv(rules), ()
    writers = {
        "subtitle-edit-xml": subtitle_edit.write_xml,
        "subtitle-edit-json": subtitle_edit.write_json,
        "subtitle-edit-csv": csv_rules.write_their_csv,
    }
    if format_id not in writers:
        raise RequestError(
            _("Replacement lists are written as {known}, not as “{format}”.").format(
                known=", ".join(one.id for one in formats()), format=format_id
            )
        )
    data, told = writers[format_id](rules)
    return data, tuple(told)
