"""Learns from the marked rows how well a cue ends between two words, and writes what it learned.

Needs PyTorch, which neither the program nor its tests do: pip install torch. Takes five minutes.
Run: python -m tests.captions.training.learning
"""

import random
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from editor import paths
from editor.captions.breaks.learned.features import SHARED
from editor.captions.breaks.learned.model import ALL, FILE, NAMES, STEPS, VECTORS
from tests.captions.training.examples import Example, examples, vocabulary
from tests.captions.training.marked import GLADLY, LINE, TOLERABLE

_SIZE = 24
"""How long a vector of a word is, and each layer wide."""
_WIDE, _EDGE = 5, 3
_ROUNDS, _BATCH = 5, 24
_RATE, _MOST_RATE, _DECAY = 2e-3, 6e-3, 0.02
_DROPPED, _WORDS_DROPPED, _FEATURES_DROPPED = 0.4, 0.3, 0.4
_SMALLEST = 0.004
_LARGEST_STEP = 127


class Numbered(NamedTuple):
    """An example with numbers for the names of its features."""

    words: list[list[int]]
    borders: list[int]
    marks: list[int]
    has_lines: bool


Batch = Sequence[Numbered]


class Net(nn.Module):
    """The network of editor/captions/breaks/learned/network.py, while it learns."""

    def __init__(self, features: int) -> None:
        super().__init__()
        self.vectors = nn.EmbeddingBag(features + 1, _SIZE, mode="sum")
        nn.init.normal_(self.vectors.weight, 0, 0.1)
        self.near = nn.Conv1d(_SIZE, _SIZE, _WIDE, padding=2)
        self.far = nn.Conv1d(_SIZE, _SIZE, _WIDE, padding=4, dilation=2)
        self.border = nn.Linear(6 * _SIZE, _SIZE)
        self.out = nn.Linear(_SIZE, 3)
        self.drop = nn.Dropout(_DROPPED)

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
        found = torch.zeros(len(batch), longest, _SIZE)
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


def learn(known: Sequence[Example], numbers: Mapping[str, int]) -> Net:
    """Return what is learned from some texts."""
    texts = [_numbered(example, numbers) for example in known]
    net = Net(len(numbers))
    optimizer = torch.optim.AdamW(net.parameters(), lr=_RATE, weight_decay=_DECAY)
    steps = _ROUNDS * (len(texts) // _BATCH)
    rate = torch.optim.lr_scheduler.OneCycleLR(optimizer, _MOST_RATE, total_steps=steps + 1)
    for number in range(_ROUNDS):
        random.shuffle(texts)
        for at in range(0, len(texts) - _BATCH + 1, _BATCH):
            batch = texts[at : at + _BATCH]
            loss = _loss(net(batch), batch)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            rate.step()
        print(f"round {number + 1} of {_ROUNDS}: {loss.item():.3f}")
    return net.eval()


def _numbered(example: Example, numbers: Mapping[str, int]) -> Numbered:
    words = [[numbers[name] for name in word if name in numbers] or [0] for word in example.words]
    return Numbered(words, *example[1:])


def _loss(found: Tensor, batch: Batch) -> Tensor:
    """Return how far the outcome is from the marks; of lines nothing is told where none are."""
    marks = torch.tensor([mark for one in batch for mark in one.marks])
    lines = torch.tensor([float(one.has_lines) for one in batch for _mark in one.marks])
    wanted = torch.stack((marks >= GLADLY, marks >= TOLERABLE, marks >= LINE), 1).float()
    count = torch.stack((torch.ones_like(lines), torch.ones_like(lines), lines), 1)
    loss = functional.binary_cross_entropy_with_logits(found, wanted, count, reduction="sum")
    return loss / (2 * len(marks))


def arrays_of(net: Net, numbers: Mapping[str, int]) -> dict[str, np.ndarray]:
    """Return what was learned as the program reads it."""
    before, behind = net.border.weight.T.chunk(2)
    layers = {
        "near": net.near.weight.permute(2, 1, 0).reshape(_WIDE * _SIZE, _SIZE),
        "near_bias": net.near.bias,
        "far": net.far.weight.permute(2, 1, 0).reshape(_WIDE * _SIZE, _SIZE),
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
        steps = (np.abs(rows).max(1) / _LARGEST_STEP).astype(np.float16)
        whole = np.round(rows / steps[:, None].astype(np.float32))
        found[f"{NAMES}-{part}"] = np.frombuffer("\n".join(n for n, _ in some).encode(), np.uint8)
        found[f"{VECTORS}-{part}"] = whole.clip(-_LARGEST_STEP, _LARGEST_STEP).astype(np.int8)
        found[f"{STEPS}-{part}"] = steps
    return found


def main() -> None:
    """Learn from all rows that are not kept back, and write the file of the resources."""
    random.seed(0)
    torch.manual_seed(0)
    known = list(examples())
    numbers = vocabulary(known)
    print(f"{len(known)} texts, {len(numbers)} features")
    arrays = arrays_of(learn(known, numbers), numbers)
    np.savez_compressed(paths.resources() / FILE, **arrays)


if __name__ == "__main__":
    main()
