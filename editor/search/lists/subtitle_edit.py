"""The multiple-replace lists of Subtitle Edit: XML (version 4), JSON and CSV (version 5).

It knows three kinds of rules. Whole words are written as regular expressions; fuzzy rules cannot be
written and are told. Expressions there mind case, and ^ and $ mean the ends of lines.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any

from editor.core.i18n import ngettext
from editor.core.replacements import Rule, RuleKind
from editor.core.warned import Warned
from editor.search.lists.templates import from_dollars, to_dollars

DEFAULT_GROUP = "Default"
_BY_LINE = "(?m)"
_ANY_CASE = "(?i)"


def rule_of(
    find: str, replacement: str, kind: str, note: str = "", group: str = "", *, enabled: bool = True
) -> Rule:
    """Return a rule of Subtitle Edit; a kind that is not known is plain text in either case."""
    group = "" if group == DEFAULT_GROUP else group
    kind = kind.strip().lower()
    if kind != "regularexpression":
        same_case = kind == "casesensitive"
        return Rule(find, replacement, RuleKind.EXACT, enabled, same_case, group, note)
    if re.search(r"[$^]", find) and not find.startswith(_BY_LINE):
        find = _BY_LINE + find
    template = from_dollars(replacement)
    return Rule(find, template, RuleKind.REGEX, enabled, match_case=True, group=group, note=note)


def told_apart(rules: Iterable[Rule]) -> tuple[list[tuple[Rule, str, str, str]], list[Warned]]:
    """Return each rule with what it looks for, what it writes and its kind in Subtitle Edit.

    Fuzzy rules are left out and told.
    """
    told: list[Warned] = []
    kept = []
    for rule in rules:
        if rule.kind is not RuleKind.FUZZY:
            kept.append((rule, *_written(rule)))
    left = sum(rule.kind is RuleKind.FUZZY for rule in rules)
    if left:
        message = ngettext(
            "{n} fuzzy rule was left out; Subtitle Edit knows none.",
            "{n} fuzzy rules were left out; Subtitle Edit knows none.",
            left,
        )
        told.append(Warned(message.format(n=left)))
    return kept, told


def _written(rule: Rule) -> tuple[str, str, str]:
    if rule.kind is RuleKind.EXACT:
        return rule.find, rule.replacement, "CaseSensitive" if rule.match_case else "Normal"
    prefix = "" if rule.match_case else _ANY_CASE
    if rule.kind is RuleKind.WHOLE_WORD:
        plain = rule.replacement.replace("$", "$$")
        return rf"{prefix}(?<!\w){re.escape(rule.find)}(?!\w)", plain, "RegularExpression"
    find = rule.find.removeprefix(_BY_LINE)
    return prefix + find, to_dollars(rule.replacement), "RegularExpression"


def read_xml(root: Any) -> Iterator[Rule]:
    """Yield the rules of an XML list, or of the settings that hold one, whatever its shape."""
    parents = {child: element for element in root.iter() for child in element}
    for item in root.iter():
        find = item.findtext("FindWhat")
        if find is None:
            continue
        group = _group_of(item, parents)
        yield rule_of(
            find,
            item.findtext("ReplaceWith") or "",
            item.findtext("SearchType") or "",
            item.findtext("Description") or "",
            "" if group is None else group.findtext("Name") or "",
            enabled=_is_on(item) and (group is None or _is_on(group)),
        )


def _group_of(item: Any, parents: Mapping[Any, Any]) -> Any | None:
    """Return the element around a rule, or around the list that it is in, that has a name."""
    parent = parents.get(item)
    for group in (parent, parents.get(parent)):
        if group is not None and group.find("Name") is not None:
            return group
    return None


def _is_on(element: Any) -> bool:
    flags = (element.findtext(name) for name in ("Enabled", "Active", "IsActive"))
    return next((flag.strip().lower() == "true" for flag in flags if flag is not None), True)


def write_xml(rules: Iterable[Rule]) -> tuple[bytes, list[Warned]]:
    """Return the rules as a list of Subtitle Edit 4, and what could not be written."""
    from xml.etree.ElementTree import Element, SubElement, indent, tostring

    kept, told = told_apart(tuple(rules))
    root = Element("Settings")
    top = SubElement(root, "MultipleSearchAndReplaceList")
    for name, some in groupby(kept, key=lambda one: one[0].group):
        group = SubElement(top, "Group")
        SubElement(group, "Name").text = _fit(name or DEFAULT_GROUP)
        SubElement(group, "Enabled").text = "True"
        for rule, find, replacement, kind in some:
            item = SubElement(group, "MultipleSearchAndReplaceItem")
            SubElement(item, "Enabled").text = str(rule.enabled)
            SubElement(item, "FindWhat").text = _fit(find)
            SubElement(item, "ReplaceWith").text = _fit(replacement)
            SubElement(item, "SearchType").text = kind
            SubElement(item, "Description").text = _fit(rule.note)
    indent(root)
    data: bytes = tostring(root, "utf-8", xml_declaration=True)
    return data + b"\n", told


def _fit(text: str) -> str:
    return re.sub("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "", text)


def read_json(values: Any) -> tuple[list[Rule], list[Warned]]:
    """Return the rules of a JSON list (names of keys in any case), and what was left out."""
    rules, left = [], 0
    categories = _get(values, "categories")
    for category in categories if isinstance(categories, list) else ():
        items = _get(category, "rules")
        for item in items if isinstance(items, list) else ():
            find = _get(item, "find")
            if not isinstance(find, str):
                left += 1
                continue
            rules.append(_json_rule(find, item, _text(category, "name")))
    message = ngettext("{n} rule was not readable.", "{n} rules were not readable.", left)
    return rules, [Warned(message.format(n=left))] if left else []


def _json_rule(find: str, item: Any, group: str) -> Rule:
    return rule_of(
        find,
        _text(item, "replaceWith"),
        _text(item, "type"),
        _text(item, "description"),
        group,
        enabled=_get(item, "isActive") is not False,
    )


def _get(values: Any, key: str) -> Any:
    if not isinstance(values, dict):
        return None
    return next((value for name, value in values.items() if name.lower() == key.lower()), None)


def _text(values: Any, key: str) -> str:
    value = _get(values, key)
    return value if isinstance(value, str) else ""


def write_json(rules: Iterable[Rule]) -> tuple[bytes, list[Warned]]:
    """Return the rules as a list of Subtitle Edit 5, and what could not be written."""
    import json

    kept, told = told_apart(tuple(rules))
    categories = [
        {
            "name": name or DEFAULT_GROUP,
            "rules": [
                {
                    "find": find,
                    "replaceWith": replacement,
                    "description": rule.note,
                    "isActive": rule.enabled,
                    "type": five(kind),
                }
                for rule, find, replacement, kind in some
            ],
        }
        for name, some in groupby(kept, key=lambda one: one[0].group)
    ]
    text = json.dumps({"categories": categories}, ensure_ascii=False, indent=2)
    return text.encode("utf-8", "replace") + b"\n", told


def five(kind: str) -> str:
    """Return the name that version 5 gives a kind of rules."""
    return "CaseInsensitive" if kind == "Normal" else kind
