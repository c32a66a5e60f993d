"""Learns from the marked rows how well a cue ends between two words, and writes what it learned.

Chinese, in which most translations are, has a network of its own; all other languages but English
share one. English learns from more: see english.py. Needs PyTorch, which neither the program nor
its tests do: pip install torch. Takes ten minutes.
Run: python -m tests.captions.training.learning
"""

import random
from collections.abc import Iterable, Mapping

import numpy as np
import torch

from editor import paths
from editor.language.borders.model import CHINESE, FILE
from tests.captions.training.examples import Text, names_of, texts_of, vocabulary
from tests.captions.training.marked import Marked, to_learn_from
from tests.captions.training.net import Lesson, Net, arrays_of, learn, outcomes_of

_SIZE, _SIZE_OF_CHINESE = 24, 40
"""How long a vector of a word is, and each layer wide."""
_ROUNDS = 5
_DROPPED = 0.4


def lesson_of(text: Text, numbers: Mapping[str, int]) -> Lesson:
    """Return a marked text in numbers, its features those that are known."""
    words = [[numbers[name] for name in word if name in numbers] or [0] for word in names_of(text)]
    return Lesson(words, text.borders, *outcomes_of(text))


def main() -> None:
    """Learn from all rows that are not kept back, and write the files of the resources."""
    written = [one for one in to_learn_from() if one.language != "en"]
    _learn(CHINESE, _SIZE_OF_CHINESE, [one for one in written if one.language == "zh"])
    _learn(FILE, _SIZE, [one for one in written if one.language != "zh"])


def _learn(file: str, size: int, written: Iterable[Marked]) -> None:
    random.seed(0)
    torch.manual_seed(0)
    known = [text for one in written for text in texts_of(one)]
    numbers = vocabulary(known)
    print(f"{file}: {len(known)} texts, {len(numbers)} features", flush=True)
    lessons = [lesson_of(text, numbers) for text in known]
    net = learn(Net(len(numbers), size, _DROPPED), lessons, _ROUNDS)
    np.savez_compressed(paths.resources() / file, **arrays_of(net, numbers))


if __name__ == "__main__":
    main()
