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
from editor.cleanup.judged.features import OWN
from editor.cleanup.judged.model import FILE, OUTCOMES
from editor.language.learned import ALL
from tests.cleanup.training.examples import Example, examples
from tests.tools import learned

_SIZE = 32
"""How wide the hidden layer is."""
_ROUNDS, _BATCH = 8, 256
_RATE, _DECAY = 4e-3, 1e-2
_FEATURES_DROPPED, _HIDDEN_DROPPED = 0.3, 0.2
_RARE = 4
"""What is met less often is not learned."""
_COMMAS_COUNT = 1.0
"""How much the second outcome counts beside the first one."""
_SMALLEST = 0.01


class Net(nn.Module):
    """Adds the vectors of features up, in a hidden layer and straight to the outcomes."""

    def __init__(self, features: int) -> None:
        super().__init__()
        self.vectors = nn.EmbeddingBag(features, _SIZE + OUTCOMES, mode="sum")
        nn.init.normal_(self.vectors.weight, 0, 0.05)
        self.hidden_bias = nn.Parameter(torch.zeros(_SIZE))
        self.out = nn.Linear(_SIZE, OUTCOMES)
        self.drop = nn.Dropout(_HIDDEN_DROPPED)

    def forward(self, batch: Sequence["np.ndarray"]) -> Tensor:
        flat = torch.from_numpy(np.concatenate(batch))
        begins = torch.from_numpy(np.cumsum([0, *map(len, batch[:-1])]))
        dropped = _FEATURES_DROPPED if self.training else 0.0
        shares = (torch.rand(len(flat)) >= dropped).float()
        sums = self.vectors(flat, begins, per_sample_weights=shares)
        hidden = functional.relu(sums[:, :_SIZE] + self.hidden_bias)
        found: Tensor = self.out(self.drop(hidden)) + sums[:, _SIZE:]
        return found


def main() -> None:
    """Learn from all lines, and write the file of the resources."""
    random.seed(0)
    torch.manual_seed(0)
    known = list(examples())
    numbers = vocabulary(known)
    print(f"{len(known)} candidates, {len(numbers)} features", flush=True)
    net = learn(known, numbers)
    np.savez_compressed(paths.resources() / FILE, **arrays_of(net, numbers))


def vocabulary(known: Sequence[Example]) -> Mapping[str, int]:
    """Return a number for each feature that is not rare, from 1 on."""
    counted = Counter(name for one in known for name in one.features)
    often = sorted(name for name, count in counted.items() if count >= _RARE)
    return {name: number for number, name in enumerate(often, 1)}


def learn(known: Sequence[Example], numbers: Mapping[str, int]) -> Net:
    """Return the network when it has learned from some examples, each as often."""
    some = [
        np.array([0, *(numbers[name] for name in one.features if name in numbers)]) for one in known
    ]
    wanted = torch.tensor([[one.goes, one.is_right] for one in known]).float()
    counted = torch.stack((torch.ones(len(known)), _COMMAS_COUNT * wanted[:, 0]), 1)
    net = Net(len(numbers) + 1)
    optimizer = torch.optim.AdamW(net.parameters(), lr=_RATE, weight_decay=_DECAY)
    steps = _ROUNDS * (len(known) // _BATCH)
    rate = torch.optim.lr_scheduler.OneCycleLR(optimizer, _RATE, total_steps=steps + 1)
    for number in range(_ROUNDS):
        for batch in torch.randperm(len(known))[: len(known) // _BATCH * _BATCH].split(_BATCH):
            found = net([some[at] for at in batch.tolist()])
            loss = functional.binary_cross_entropy_with_logits(
                found, wanted[batch], counted[batch], reduction="sum"
            )
            optimizer.zero_grad()
            (loss / _BATCH).backward()
            optimizer.step()
            rate.step()
        print(f"round {number + 1} of {_ROUNDS}: {loss.item() / _BATCH:.3f}", flush=True)
    return net.eval()


def arrays_of(net: Net, numbers: Mapping[str, int]) -> dict[str, np.ndarray]:
    """Return what was learned as the program reads it."""
    vectors = net.vectors.weight.detach().numpy()
    found = {
        "hidden_bias": net.hidden_bias.detach().numpy() + vectors[0, :_SIZE],
        "out": net.out.weight.detach().numpy().T,
        "out_bias": net.out.bias.detach().numpy() + vectors[0, _SIZE:],
    }
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
