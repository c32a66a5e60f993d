"""Speakers outside of tags, as the records of meetings have them: "Name: text", or in the ids."""

import re
from collections.abc import Sequence

from editor.formats.webvtt.blocks import RawCue

_named = re.compile(r"([^\s:<>&][^:<>&\n]{0,59}): +(?=\S)").match
_in_id = re.compile(r'\d{1,6} "([^"\n]{1,60})"(?: \(\d{1,12}\))?', re.ASCII).fullmatch
_in_full = re.compile(r"[A-Z]\w+ (?:\w+ )?[A-Z]\w+").fullmatch
_SHARE_OF_CUES = 0.5
_LEAST = 3


def names_beside(cues: Sequence[RawCue], texts: Sequence[str]) -> list[tuple[str, str]] | None:
    """Return speaker and text of each cue; None where nobody is named outside of tags."""
    found = [_in_id(cue.id) for cue in cues] if cues and _in_id(cues[0].id) else []
    if found and all(found):
        return [(match[1], text) for match, text in zip(found, texts, strict=True) if match]
    return _names_in_front(cues, texts)


def _names_in_front(cues: Sequence[RawCue], texts: Sequence[str]) -> list[tuple[str, str]] | None:
    """Return speaker and text of each cue; None when this is no record of a meeting.

    In such a record the cues are numbered, and most begin with a name. Names come again, or all
    cues have one and some name is of a person in full.
    """
    if not cues or not cues[0].id.isdecimal() or _named(texts[0]) is None:
        return None
    if not all(cue.id.isdecimal() for cue in cues):
        return None
    found = [_named(text) for text in texts]
    names = [match[1].strip() for match in found if match]
    is_full = len(names) == len(cues) > 1 and any(map(_in_full, names))
    is_rare = len(names) < max(_LEAST, _SHARE_OF_CUES * len(cues))
    if not is_full and (is_rare or len(set(names)) * 2 > len(names) + 1):
        return None
    return [
        (match[1].strip(), text[match.end() :]) if match else ("", text)
        for match, text in zip(found, texts, strict=True)
    ]
