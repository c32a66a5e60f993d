"""The replacement list of a project file: one object a rule, what is usual left out."""

from collections.abc import Mapping
from typing import Any

from editor.core.replacements import Rule, RuleKind
from editor.formats.project.values import Problems, text_of, unknown_of

RULE_KEYS = frozenset({"find", "replacement", "kind", "enabled", "match_case", "group", "note"})


def read_rule(values: Mapping[str, Any], problems: Problems) -> Rule:
    """Return a rule; one of an unknown kind is off."""
    kind = values.get("kind", RuleKind.EXACT)
    is_known = kind in tuple(RuleKind)
    if not is_known:
        problems.left_out("kind")
    return Rule(
        text_of(values, "find", problems),
        text_of(values, "replacement", problems),
        RuleKind(kind) if is_known else RuleKind.EXACT,
        _flag(values, "enabled", problems, usual=True) and is_known,
        _flag(values, "match_case", problems, usual=False),
        text_of(values, "group", problems),
        text_of(values, "note", problems),
        unknown_of(values, RULE_KEYS, problems),
    )


def _flag(values: Mapping[str, Any], field: str, problems: Problems, *, usual: bool) -> bool:
    value = values.get(field, usual)
    if isinstance(value, bool):
        return value
    problems.left_out(field)
    return usual


def rule_values(rule: Rule) -> dict[str, Any]:
    """Return what is written of a rule."""
    known: dict[str, Any] = {"find": rule.find, "replacement": rule.replacement}
    if rule.kind is not RuleKind.EXACT:
        known["kind"] = rule.kind
    if not rule.enabled:
        known["enabled"] = False
    if rule.match_case:
        known["match_case"] = True
    for key, value in (("group", rule.group), ("note", rule.note)):
        if value:
            known[key] = value
    return known | {key: value for key, value in rule.extra.items() if key not in RULE_KEYS}
