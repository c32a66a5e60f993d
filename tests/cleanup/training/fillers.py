"""Fillers between two commas, of which one stays or none: what a judge of commas learns from."""

import random
import re
from collections.abc import Iterator
from pathlib import Path

from editor.cleanup.commas.features import features_of
from editor.cleanup.commas.places import place_of
from editor.cleanup.judged.pauses import sounds_of, spans_of
from editor.cleanup.judged.words import COMMAS
from editor.cleanup.knowledge import WITHOUT_BLANKS
from tests.cleanup.labelled import CASES, Label, read_case
from tests.cleanup.training.examples import (
    COMMA_SIGNS,
    LINES,
    Example,
    is_inside,
    texts_without_sounds,
)

_CASES_COUNT = 2.0
"""How many times as much the cases that are tested count."""
_CLEAN_TEXTS, _CLEAN_COUNTS = 4000, 0.06
"""How many clean texts of a language are learned from, and how much each of their places counts."""
_COMMA_BEFORE, _COMMA_BEHIND = re.compile(rf"[{COMMAS}]\s*$"), re.compile(rf"\s*[{COMMAS}]")


def places() -> Iterator[Example]:
    """Yield the places between two commas from which a filler goes, and whether one stays."""
    for folder, counts in ((LINES, 1.0), (CASES, _CASES_COUNT)):
        for path in sorted(folder.glob("*.txt")):
            for one in commas_of(path):
                yield one._replace(counts=counts)


def clean_places() -> Iterator[Example]:
    """Yield of clean texts a place where a comma stands, and one inside a clause."""
    for language, texts in texts_without_sounds().items():
        is_wide = language in WITHOUT_BLANKS
        blank = "" if is_wide else " "
        comma = COMMA_SIGNS.get(language, ",") + blank
        for text in texts[:_CLEAN_TEXTS]:
            commas = [at for at in range(1, len(text)) if text.startswith(comma, at)]
            inside = [at for at in range(2, len(text) - 2) if is_inside(text, at, is_wide)]
            for some, between in ((commas, comma), (inside, blank)):
                if some:
                    at = random.choice(some)
                    features = features_of(place_of(language, text, at, at + len(between)))
                    yield Example(features, some is commas, _CLEAN_COUNTS)


def commas_of(path: Path) -> Iterator[Example]:
    """Yield the places of one labelled file, all counting the same."""
    case = read_case(path)
    for label in case.labels:
        language = case.transcript.tracks[label.track].language
        text = case.transcript.segments[label.row].texts[label.track]
        if len(label.rights) == 1:
            for start, end in spans_of(sounds_of(language), text):
                if label.start <= start and end <= label.end:
                    yield from _place(text, language, label, (start, end))


def _place(text: str, language: str, label: Label, sound: tuple[int, int]) -> Iterator[Example]:
    """Yield the place of a sound between two commas, if nothing else goes with it."""
    start, end = sound
    before, behind = _COMMA_BEFORE.search(text[:start]), _COMMA_BEHIND.match(text, end)
    rest = label.found[: start - label.start] + label.found[end - label.start :]
    if before and behind and _letters(rest) == _letters(label.rights[0]):
        left = text[: label.start] + label.rights[0] + text[label.end :]
        stays = left[before.start() : before.start() + 1]
        is_kept = bool(stays) and stays in COMMAS
        yield Example(features_of(place_of(language, text, before.start(), behind.end())), is_kept)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.lower()))
