"""Cards of names that a person has said no to; the project remembers them.

They stand in the transcript's `extra` under "skipped-names", each as what was found and the right
form that it is not, so that older versions of the program keep them.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from editor.core.edit import Edit
from editor.core.edits import set_meta
from editor.core.i18n import _

_KEY = "skipped-names"

Skipped = frozenset[tuple[str, ...]]


def skipped_in(extra: Mapping[str, Any]) -> Skipped:
    """Return what is skipped according to a transcript's `extra`; what is no list is left out."""
    pairs = extra.get(_KEY)
    if not isinstance(pairs, list | tuple):
        return frozenset()
    return frozenset(tuple(map(str, pair)) for pair in pairs if isinstance(pair, list | tuple))


def skip(extra: Mapping[str, Any], keys: Iterable[tuple[str, ...]], right: str) -> Edit:
    """Return the edit that skips the card of a right form."""
    kept = sorted(skipped_in(extra) | set(keys))
    new = {**extra, _KEY: [list(pair) for pair in kept]}
    return set_meta("extra", extra, new, _("Skip “{name}”").format(name=right))


def skip_nothing(extra: Mapping[str, Any]) -> Edit:
    """Return the edit that brings all skipped cards back."""
    new = {key: value for key, value in extra.items() if key != _KEY}
    return set_meta("extra", extra, new, _("Bring back skipped names"))
