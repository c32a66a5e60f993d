"""Learns which candidates go from labelled lines, and writes what it learned.

Needs PyTorch, which neither the program nor its tests do: pip install torch. Takes ten minutes.
Run: python -m tests.cleanup.training.learning
"""

import random
from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from editor import paths
from editor.cleanup.judge import OWN
from editor.cleanup.judged.judging import FILE
from editor.language.learned import ALL
from tests.cleanup.training.examples import Example, examples
from tests.tools import learned
from tests.tools.fitting import Pace, fit

_SIZE, _NETS = 16, 2
"""How wide the hidden layer of a network is, and how many judge together."""
_ROUNDS, _BATCH = 8, 256
_RATE, _DECAY = 4e-3, 1e-2
_FEATURES_DROPPED, _HIDDEN_DROPPED = 0.3, 0.2
_RARE = 4
"""What is met less often is not learned."""
_SMALLEST = 0.01


class Net(nn.Module):
    """Adds the vectors of features up, in a hidden layer and straight to the outcome."""

    def __init__(self, features: int, size: int) -> None:
        super().__init__()
        self.size = size
        self.vectors = nn.EmbeddingBag(features, size + 1, mode="sum")
        nn.init.normal_(self.vectors.weight, 0, 0.05)
        self.hidden_bias = nn.Parameter(torch.zeros(size))
        self.out = nn.Linear(size, 1)
        self.drop = nn.Dropout(_HIDDEN_DROPPED)

    def forward(self, batch: Sequence["np.ndarray"]) -> Tensor:
        flat = torch.from_numpy(np.concatenate(batch))
        begins = torch.from_numpy(np.cumsum([0, *map(len, batch[:-1])]))
        dropped = _FEATURES_DROPPED if self.training else 0.0
        shares = (torch.rand(len(flat)) >= dropped).float() / (1 - dropped)
        sums = self.vectors(flat, begins, per_sample_weights=shares)
        hidden = functional.relu(sums[:, : self.size] + self.hidden_bias)
        found: Tensor = self.out(self.drop(hidden)) + sums[:, self.size :]
        return found[:, 0]


def main() -> None:
    """Learn from all lines, and write the file of the resources."""
    random.seed(0)
    torch.manual_seed(0)
    known = list(examples())
    numbers = vocabulary(known, _RARE)
    print(f"{len(known)} candidates, {len(numbers)} features", flush=True)
    nets = [learn(known, numbers, _SIZE, _ROUNDS) for _number in range(_NETS)]
    np.savez_compressed(paths.resources() / FILE, **arrays_of(nets, numbers))


def vocabulary(known: Sequence[Example], least: int) -> Mapping[str, int]:
    """Return a number for each feature that is met so often at least, from 1 on."""
    counted = Counter(name for one in known for name in one.features)
    often = sorted(name for name, count in counted.items() if count >= least)
    return {name: number for number, name in enumerate(often, 1)}


def learn(known: Sequence[Example], numbers: Mapping[str, int], size: int, rounds: int) -> Net:
    """Return the network when it has learned from some examples, each as often."""
    some = [
        np.array([0, *(numbers[name] for name in one.features if name in numbers)]) for one in known
    ]
    wanted = torch.tensor([float(one.goes) for one in known])
    counted = torch.tensor([one.counts for one in known])
    net = Net(len(numbers) + 1, size)
    steps = len(known) // _BATCH

    def loss_of(batch: Tensor) -> Tensor:
        found = net([some[at] for at in batch.tolist()])
        return functional.binary_cross_entropy_with_logits(found, wanted[batch], counted[batch])

    return fit(
        net,
        Pace(rounds, steps, _RATE, _RATE, _DECAY),
        lambda: torch.randperm(len(known))[: steps * _BATCH].split(_BATCH),
        loss_of,
    )


def arrays_of(nets: Sequence[Net], numbers: Mapping[str, int]) -> dict[str, np.ndarray]:
    """Return what some networks learned of the same as one that judges as they do on average."""
    size = nets[0].size
    parts_of = [net.vectors.weight.detach().split((size, 1), 1) for net in nets]
    hidden = torch.cat([own for own, _straight in parts_of], 1)
    straight = torch.stack([one for _own, one in parts_of]).mean(0)
    bias = torch.cat([net.hidden_bias for net in nets]) + hidden[0]
    out = torch.cat([net.out.weight for net in nets], 1).T / len(nets)
    out_bias = torch.stack([net.out.bias for net in nets]).mean(0) + straight[0]
    layers = {"hidden_bias": bias, "out": out, "out_bias": out_bias}
    found = {name: layer.detach().numpy() for name, layer in layers.items()}
    vectors = torch.cat((hidden, straight), 1).numpy()
    parts: dict[str, list[tuple[str, int]]] = {}
    for name, number in numbers.items():
        part, mark, own = name.partition(OWN)
        is_own = bool(mark) and len(part) == 2
        if np.abs(vectors[number]).max() > _SMALLEST:
            parts.setdefault(part if is_own else ALL, []).append((own if is_own else name, number))
    for part, some in parts.items():
        rows = vectors[[number for _name, number in some]]
        names = [name.replace("\n", " ") for name, _number in some]
        found.update(learned.part(part, names, rows))
    return found


if __name__ == "__main__":
    main()
