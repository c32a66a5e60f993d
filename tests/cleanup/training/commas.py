"""Learns whether a comma stays where a filler between two of them goes, and writes what it learned.

From the labelled lines and the cases that are tested; from clean texts too, which count less: a
comma is more often heard there than where somebody hesitates. Needs PyTorch, which neither the
program nor its tests do: pip install torch. Takes two minutes.
Run: python -m tests.cleanup.training.commas
"""

import random

import numpy as np
import torch

from editor import paths
from editor.cleanup.commas.judging import FILE
from tests.cleanup.training.fillers import clean_places, places
from tests.cleanup.training.learning import arrays_of, learn, vocabulary

_SIZE, _NETS = 16, 4
"""How wide the hidden layer of a network is, and how many are asked: they differ where few lines
tell something.
"""
_ROUNDS = 5
_RARE = 4


def main() -> None:
    """Learn from all fillers between two commas, and write the file of the resources."""
    random.seed(1)
    torch.manual_seed(1)
    known = [*places(), *clean_places()]
    numbers = vocabulary(known, _RARE)
    print(f"{len(known)} commas, {len(numbers)} features", flush=True)
    nets = [learn(known, numbers, _SIZE, _ROUNDS) for _number in range(_NETS)]
    np.savez_compressed(paths.resources() / FILE, **arrays_of(nets, numbers))


if __name__ == "__main__":
    main()
