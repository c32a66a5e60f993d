"""Labelled lines, clean texts, and pauses put into clean texts, as what a judge learns from."""

import random
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from editor.cleanup.base import Change
from editor.cleanup.judged.candidate import HEDGES, PAUSE, Candidate
from editor.cleanup.judged.candidates import is_judged, pauses, stumbles
from editor.cleanup.judged.features import features_of
from editor.cleanup.judged.judging import rule_of, ruled_in
from editor.cleanup.judged.pauses import sounds_of
from editor.cleanup.knowledge import WITHOUT_BLANKS
from editor.cleanup.lines import Line, Lines
from editor.core.glossary import merged
from tests.captions.training.marked import FOLDER, rows
from tests.cleanup.labelled import CASES, Case, Label, read_case, right_texts, written

LINES = Path(__file__).parent / "lines"
_TOKEN = re.compile(r"[A-Za-z0-9À-ɏЀ-ӿ가-힣'’]+|[^\W_]")
_CLEAN_TEXTS, _TEXTS_WITH_PAUSES, _FEWEST_WORDS = 1000, 2500, 5
_AT_COMMAS = 0.45
_CASES_COUNT = 3.0
"""How many times as much the cases that are tested count."""
_PAUSES = {
    "en": "um uh um uh er", "de": "äh ähm", "nl": "eh uh ehm", "fr": "euh", "es": "eh em",
    "it": "ehm eh", "pt": "hã hum é", "ru": "э-э ээ ну", "pl": "yyy eee", "ko": "음 어 그",
    "zh": "嗯 呃 那个 就是", "ja": "えっと えー あの",
}  # fmt: skip
COMMA_SIGNS = {"zh": "，", "ja": "、"}


class Example(NamedTuple):
    """What is known of something, whether it goes, and how much that counts."""

    features: list[str]
    goes: bool
    counts: float = 1.0


Told = tuple[Line, Sequence[Label]]
"""A text, and what should become of it."""


def examples() -> Iterator[Example]:
    """Yield all that is learned from, the labelled lines first."""
    for path in sorted(LINES.glob("*.txt")):
        yield from _of_case(read_case(path), has_hedges=True)
    for path in sorted(CASES.glob("*.txt")):
        for one in _of_case(read_case(path), has_hedges=False):
            yield one._replace(counts=_CASES_COUNT)
    texts = texts_without_sounds()
    for line, labels in (*_clean_texts(texts), *_texts_with_pauses(texts)):
        yield from examples_of(line, labels, has_hedges=not labels)


def _of_case(case: Case, has_hedges: bool) -> Iterator[Example]:
    for line, labels in told_in(case):
        yield from examples_of(line, labels, has_hedges)


def told_in(case: Case) -> Iterator[Told]:
    """Yield the texts of a labelled case."""
    lines = Lines(case.transcript, merged(case.transcript.glossary, case.glossary))
    for row, segment in enumerate(case.transcript.segments):
        for track, text in enumerate(segment.texts):
            if text:
                place = row, track
                labels = [one for one in case.labels if (one.row, one.track) == place]
                yield lines.line(row, track), labels


def examples_of(line: Line, labels: Sequence[Label], has_hedges: bool) -> Iterator[Example]:
    """Yield the candidates of a text, but not those that may go or stay, or go in part.

    Where hedges are not labelled, those that are none tell nothing.
    """
    if not is_judged(line.language):
        return
    ruled = ruled_in(line)
    for one in (*stumbles(line, ruled), *pauses(line, ruled)):
        near = [label for label in labels if _meet(label, one.change)]
        if near and not any(label.must_change for label in near):
            continue
        goes, is_right = _outcome(line.text, near, one.change)
        if goes and not is_right and one.kind != PAUSE:
            continue
        if goes or has_hedges or not _is_hedge(line, one):
            yield Example(features_of(line, one, ruled), goes)


def _is_hedge(line: Line, one: Candidate) -> bool:
    return rule_of(line, one) == HEDGES


def _meet(label: Label, change: Change) -> bool:
    return change.start <= label.end and label.start <= change.end


def _outcome(text: str, labels: Sequence[Label], change: Change) -> tuple[bool, bool]:
    """Return whether what a change takes out goes, and whether what is left is right then.

    It goes too where more has to go with it.
    """
    left = written(text, [(change.start, change.end, change.replacement)])
    rights = [right for right in right_texts(text, labels) if right != text] if labels else []
    if left in rights:
        return True, True
    words = _TOKEN.findall(left.lower())
    if len(words) >= len(_TOKEN.findall(text.lower())):
        return False, False
    return any(_is_part(_TOKEN.findall(right.lower()), words) for right in rights), False


def _is_part(some: Sequence[str], words: Sequence[str]) -> bool:
    left = iter(words)
    return all(word in left for word in some)


def texts_without_sounds() -> dict[str, list[str]]:
    """Return by language the texts of rows of invented talk that hold no sounds, in any order."""
    found: dict[str, list[str]] = {}
    files = (file for file in sorted(FOLDER.glob("*.txt")) if not file.name.startswith("talk"))
    for row in rows(files):
        for one in row.texts:
            sounds = sounds_of(one.language)
            is_long = one.language in WITHOUT_BLANKS or len(one.text.split()) >= _FEWEST_WORDS
            if sounds and is_long and not sounds.search(one.text):
                found.setdefault(one.language, []).append(one.text)
    for texts in found.values():
        random.shuffle(texts)
    return found


def _clean_texts(known: Mapping[str, Sequence[str]]) -> Iterator[Told]:
    for language, texts in known.items():
        for text in texts[:_CLEAN_TEXTS]:
            yield Line(text, language), []


def _texts_with_pauses(known: Mapping[str, Sequence[str]]) -> Iterator[Told]:
    for language, texts in known.items():
        for text in texts[_CLEAN_TEXTS : _CLEAN_TEXTS + _TEXTS_WITH_PAUSES]:
            found = _with_pause(text, language)
            if found:
                yield found


def _with_pause(text: str, language: str) -> Told | None:
    """Return a text with a pause between commas where there is a comma, or where there is none."""
    is_wide = language in WITHOUT_BLANKS
    comma, blank = COMMA_SIGNS.get(language, ","), "" if is_wide else " "
    at_comma = [at for at in range(len(text)) if text.startswith(comma + blank, at)]
    inside = [at for at in range(2, len(text) - 2) if is_inside(text, at, is_wide)]
    if not (at_comma and inside):
        return None
    pause = random.choice(_PAUSES[language].split())
    is_at_comma = random.random() < _AT_COMMAS
    at = random.choice(at_comma if is_at_comma else inside)
    found, right = f"{comma}{blank}{pause}{comma}{blank}", comma + blank if is_at_comma else blank
    rest = text[at + len(right) :]
    label = Label(0, 0, at, at + len(found), found, (right,))
    return Line(text[:at] + found + rest, language), [label]


def is_inside(text: str, at: int, is_wide: bool) -> bool:
    """Return True at a blank between two words, in wide scripts between two signs."""
    if is_wide:
        return all(sign.isalnum() and not sign.isascii() for sign in text[at - 1 : at + 1])
    return text[at] == " " and text[at - 1].isalnum() and text[at + 1].isalnum()
