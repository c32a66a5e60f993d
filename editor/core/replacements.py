"""Rules that replace what is not a name: an ordered list, per project and per user."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class RuleKind(StrEnum):
    """How the text that a rule looks for is meant."""

    EXACT = "exact"
    WHOLE_WORD = "whole-word"
    FUZZY = "fuzzy"
    REGEX = "regex"


@dataclass(frozen=True, slots=True)
class Rule:
    r"""What is looked for and what takes its place; in a regular expression \1 stands for a group.

    `group` is the heading under which other programs list it, `note` a remark for people. `extra`
    keeps keys of a project file that this version does not know.
    """

    find: str
    replacement: str = ""
    kind: RuleKind = RuleKind.EXACT
    enabled: bool = True
    match_case: bool = False
    group: str = ""
    note: str = ""
    extra: Mapping[str, Any] = field(default_factory=dict, hash=False)


Rules = tuple[Rule, ...]
