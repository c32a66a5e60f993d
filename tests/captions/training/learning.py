"""Learns from the marked rows how well a cue ends between two words, and writes what it learned.

Of all languages but English, which learns from more: see english.py. Needs PyTorch, which neither
the program nor its tests do: pip install torch. Takes ten minutes.
Run: python -m tests.captions.training.learning
"""

import random
from collections.abc import Mapping

import numpy as np
import torch

from editor import paths
from editor.captions.breaks.learned.model import FILE
from tests.captions.training.examples import Text, names_of, texts, vocabulary
from tests.captions.training.marked import GLADLY, LINE, TOLERABLE
from tests.captions.training.net import Lesson, Net, arrays_of, learn

_SIZE = 24
"""How long a vector of a word is, and each layer wide."""
_ROUNDS = 5
_DROPPED = 0.4


def lesson_of(text: Text, numbers: Mapping[str, int]) -> Lesson:
    """Return a text in numbers; of lines nothing is told where none are marked."""
    marks = torch.tensor(text.marks)
    wanted = torch.stack((marks >= GLADLY, marks >= TOLERABLE, marks >= LINE), 1).float()
    counted = torch.ones_like(wanted)
    counted[:, 2] = float(text.has_lines)
    return Lesson(in_numbers(text, numbers), text.borders, wanted, counted)


def in_numbers(text: Text, numbers: Mapping[str, int]) -> list[list[int]]:
    """Return the numbers of the features of each word, those that are known."""
    return [[numbers[name] for name in word if name in numbers] or [0] for word in names_of(text)]


def main() -> None:
    """Learn from all rows that are not kept back, and write the file of the resources."""
    random.seed(0)
    torch.manual_seed(0)
    known = [text for text in texts() if text.language != "en"]
    numbers = vocabulary(known)
    print(f"{len(known)} texts, {len(numbers)} features")
    lessons = [lesson_of(text, numbers) for text in known]
    net = learn(Net(len(numbers), _SIZE, _DROPPED), lessons, _ROUNDS)
    np.savez_compressed(paths.resources() / FILE, **arrays_of(net, numbers))


if __name__ == "__main__":
    main()
