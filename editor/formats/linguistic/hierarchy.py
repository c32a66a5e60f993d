"""Tiers that hang on one another, as ELAN has them: what is said, and its translation below.

Tiers of words, of glosses and of notes say the same again or something else; they are left out.
"""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from editor.formats.languages.language_names import is_tag, language_named
from editor.formats.linguistic.spoken import Interval
from editor.language.scripts import Script, script_of

_TRANSLATION = re.compile(
    r"(?:^|[^a-z])(?:free|ft|fte|ftf|trans|translation|translations|tr|tl|traduction|traducción"
    r"|traducao|übersetzung|uebersetzung|перевод|译文|翻译)(?:[^a-z]|$)|free.?trans|translat"
)
_SAID = re.compile(
    r"(?:^|[^a-z])(?:tx|txt|text|utt|utterance|transcription|transcript|orth\w*|ort|phrase|speech)"
    r"(?:[^a-z]|$)"
)
_NOTE = re.compile(r"note|comm|remark|gloss|pos\b|morph|word|token|lemma|ipa|phon|gest|action")
_LABEL = re.compile(r"\S*\d\S*")
_PARTS = re.compile(r"[^\w]+|_")
_MOST_LABELS = 0.9
_SAMPLE = 50


class Note(NamedTuple):
    """An annotation, by its id, and the one that it hangs on, "" for none."""

    id: str
    parent: str
    interval: Interval


class Level(NamedTuple):
    """A tier: its name, whose it is, the tier that it hangs on, and its annotations."""

    name: str
    participant: str
    parent: str
    notes: Sequence[Note]


class Said(NamedTuple):
    """What somebody says, and what it means in the other language, "" where that is missing."""

    speaker: str
    interval: Interval
    translation: str


class Hierarchy(NamedTuple):
    """All that is said, in the order of the tiers, and the names of tiers that were left out."""

    said: list[Said]
    has_translation: bool
    left_out: list[str]


def said_in(levels: Sequence[Level]) -> Hierarchy | None:
    """Return what is said in tiers that hang on one another, None where none does so."""
    filled = [level for level in levels if any(note.interval.text for note in level.notes)]
    above = {level.name: level for level in levels}
    tops = [level for level in filled if not _hangs(level, above.get(level.parent))]
    if len(tops) == len(filled) or not tops:
        return None
    said: list[Said] = []
    used = set()
    has_translation = False
    for top in tops:
        beside = [one for one in filled if one.parent == top.name and _is_beside(one, top)]
        spoken = _spoken(top, beside)
        translation = _translation(spoken, [one for one in beside if one is not spoken])
        used |= {spoken.name, *([translation.name] if translation else ())}
        has_translation |= translation is not None
        who = top.participant or (top.name if len(tops) > 1 else "")
        said += _rows(top, spoken, translation, who)
    left_out = [level.name for level in filled if level.name not in used]
    return Hierarchy(said, has_translation, left_out)


def _hangs(level: Level, above: Level | None) -> bool:
    """True for a tier below another; where annotations name what they hang on, it must be there."""
    if above is None:
        return False
    named = {note.parent for note in level.notes if note.parent}
    return not named or not named.isdisjoint(note.id for note in above.notes)


def _is_beside(level: Level, top: Level) -> bool:
    """True when each annotation hangs on another one of the tier above."""
    own = {note.id for note in top.notes}
    parents = [note.parent for note in level.notes]
    return len(set(parents)) == len(parents) and own.issuperset(parents)


def _spoken(top: Level, beside: Sequence[Level]) -> Level:
    """Return the tier of what is said: the top one, unless it only has labels such as “T.001”."""
    texts = [note.interval.text for note in top.notes if note.interval.text]
    labels = sum(_LABEL.fullmatch(text) is not None for text in texts)
    if labels < _MOST_LABELS * len(texts):
        return top
    named = (one for one in beside if _SAID.search(one.name.lower()))
    return next(named, beside[0] if beside else top)


def _translation(spoken: Level, beside: Sequence[Level]) -> Level | None:
    """Return the tier that is called a translation; else one in another script, or the only one."""
    for one in beside:
        if _is_translation(one.name):
            return one
    own = _script(spoken)
    others = [one for one in beside if not _NOTE.search(one.name.lower())]
    foreign = [one for one in others if _script(one) is not own]
    return next(iter(foreign or (others if len(others) == 1 else ())), None)


def _script(level: Level) -> Script:
    return script_of(" ".join(note.interval.text for note in level.notes[:_SAMPLE]))


def _is_translation(name: str) -> bool:
    parts = [part for part in _PARTS.split(name) if part]
    is_named = any(map(language_named, parts)) or (len(parts) > 1 and is_tag(parts[-1].lower()))
    return is_named or _TRANSLATION.search(name.lower()) is not None


def _rows(top: Level, spoken: Level, translation: Level | None, speaker: str) -> list[Said]:
    texts = _by_parent(spoken) if spoken is not top else {}
    others = _by_parent(translation) if translation else {}
    rows = []
    for note in top.notes:
        text = texts.get(note.id, "") if spoken is not top else note.interval.text
        interval = Interval(note.interval.start, note.interval.end, text)
        rows.append(Said(speaker, interval, others.get(note.id, "")))
    return [row for row in rows if row.interval.text or row.translation]


def _by_parent(level: Level) -> Mapping[str, str]:
    return {note.parent: note.interval.text for note in level.notes}
