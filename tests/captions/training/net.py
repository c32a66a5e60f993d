"""The network of editor/language/borders/network.py, while it learns.

Needs PyTorch, which neither the program nor its tests do: pip install torch.
"""

import random
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from editor.language.borders.features import SHARED
from editor.language.learned import ALL
from tests.captions.training.examples import Text
from tests.captions.training.marked import GLADLY, LINE, TOLERABLE
from tests.tools import learned
from tests.tools.fitting import Pace, fit

_WIDE, _EDGE = 5, 3
_BATCH, _ALIKE = 24, 40
"""So many texts a step; so many batches are sorted by length together."""
_RATE, _MOST_RATE, _DECAY = 2e-3, 5e-3, 0.02
_WORDS_DROPPED, _FEATURES_DROPPED = 0.3, 0.4
_SMALLEST = 0.004


class Lesson(NamedTuple):
    """A text in numbers: its words' features, its borders, and how likely each outcome is there.

    `wanted` has three columns (gladly, at all, line); `counted` tells how much each of them counts.
    """

    words: list[list[int]]
    borders: list[int]
    wanted: Tensor
    counted: Tensor


Batch = Sequence[Lesson]


class Net(nn.Module):
    """A network with vectors and layers of some size; while it learns a part of them is hidden."""

    def __init__(self, features: int, size: int, dropped: float) -> None:
        super().__init__()
        self.size = size
        self.vectors = nn.EmbeddingBag(features + 1, size, mode="sum")
        nn.init.normal_(self.vectors.weight, 0, 0.1)
        self.near = nn.Conv1d(size, size, _WIDE, padding=2)
        self.far = nn.Conv1d(size, size, _WIDE, padding=4, dilation=2)
        self.border = nn.Linear(6 * size, size)
        self.out = nn.Linear(size, 3)
        self.drop = nn.Dropout(dropped)

    def forward(self, batch: Batch) -> Tensor:
        words, inside = self._words(batch)
        words = self.drop(words)
        near = functional.relu(self.near(words.mT)).mT * inside
        far = functional.relu(self.far(self.drop(near).mT)).mT * inside
        known = torch.cat((words, near, far), 2)
        texts = torch.tensor([at for at, one in enumerate(batch) for _b in one.borders])
        borders = torch.tensor([number + _EDGE for one in batch for number in one.borders])
        both = torch.cat((known[texts, borders - 1], known[texts, borders]), 1)
        return self.out(functional.relu(self.border(self.drop(both))))

    def _words(self, batch: Batch) -> tuple[Tensor, Tensor]:
        """Return the vectors of the words of each text, and 1 where there is one."""
        flat: list[int] = []
        begins = []
        for one in batch:
            for word in one.words:
                begins.append(len(flat))
                flat += self._some(word)
        vectors = self.vectors(torch.tensor(flat), torch.tensor(begins))
        longest = max(len(one.words) for one in batch) + 2 * _EDGE
        found = torch.zeros(len(batch), longest, self.size)
        inside = torch.zeros(len(batch), longest, 1)
        at = 0
        for number, one in enumerate(batch):
            end = _EDGE + len(one.words)
            found[number, _EDGE:end] = vectors[at : at + len(one.words)]
            inside[number, _EDGE:end] = 1
            at += len(one.words)
        return found, inside

    def _some(self, word: list[int]) -> list[int]:
        """Return the features of a word, while it learns of some words only a part."""
        if self.training and random.random() < _WORDS_DROPPED:
            return [one for one in word if random.random() > _FEATURES_DROPPED] or [0]
        return word


def learn(net: Net, lessons: Sequence[Lesson], rounds: int) -> Net:
    """Return the network when it has learned from some texts, each as often."""
    lengths = [len(lesson.words) for lesson in lessons]
    pace = Pace(rounds, len(lessons) // _BATCH, _RATE, _MOST_RATE, _DECAY)
    return fit(
        net,
        pace,
        lambda: ([lessons[at] for at in numbers] for numbers in batches(lengths, _BATCH)),
        lambda batch: loss_of(net(batch), [(one.wanted, one.counted) for one in batch]),
    )


def batches(lengths: Sequence[int], size: int) -> list[list[int]]:
    """Return the numbers of things in batches of one size, of like length, in any order.

    The few that are left over are in none of them.
    """
    numbers = list(range(len(lengths)))
    random.shuffle(numbers)
    found = []
    for begin in range(0, len(numbers), size * _ALIKE):
        some = sorted(numbers[begin : begin + size * _ALIKE], key=lengths.__getitem__)
        found += [some[at : at + size] for at in range(0, len(some) - size + 1, size)]
    random.shuffle(found)
    return found


def outcomes_of(text: Text) -> tuple[Tensor, Tensor]:
    """Return what the marks of a text want of each outcome, and how much that counts.

    Of lines nothing is told where none are marked.
    """
    marks = torch.tensor(text.marks)
    wanted = torch.stack((marks >= GLADLY, marks >= TOLERABLE, marks >= LINE), 1).float()
    counted = torch.ones_like(wanted)
    counted[:, 2] = float(text.has_lines)
    return wanted, counted


def loss_of(found: Tensor, outcomes: Sequence[tuple[Tensor, Tensor]]) -> Tensor:
    """Return how far what was found is from the outcomes of some texts."""
    wanted, counted = map(torch.cat, zip(*outcomes, strict=True))
    loss = functional.binary_cross_entropy_with_logits(found, wanted, counted, reduction="sum")
    return loss / (2 * len(wanted))


def arrays_of(net: Net, numbers: Mapping[str, int]) -> dict[str, np.ndarray]:
    """Return what was learned as the program reads it."""
    before, behind = net.border.weight.T.chunk(2)
    layers = {
        "near": net.near.weight.permute(2, 1, 0).reshape(_WIDE * net.size, net.size),
        "near_bias": net.near.bias,
        "far": net.far.weight.permute(2, 1, 0).reshape(_WIDE * net.size, net.size),
        "far_bias": net.far.bias,
        "before": before,
        "behind": behind,
        "border_bias": net.border.bias,
        "out": net.out.weight.T,
        "out_bias": net.out.bias,
    }
    found = {name: np.ascontiguousarray(one.detach().numpy()) for name, one in layers.items()}
    vectors = net.vectors.weight.detach().numpy()
    parts: dict[str, list[tuple[str, int]]] = {}
    for name, number in numbers.items():
        part, name = (ALL, name) if name[0] in SHARED else name.split(" ", 1)
        if np.abs(vectors[number]).max() > _SMALLEST:
            parts.setdefault(part, []).append((name, number))
    for part, some in parts.items():
        rows = vectors[[number for _name, number in some]]
        found.update(learned.part(part, [name for name, _number in some], rows))
    return found
