"""How the networks of the trainings learn. Needs PyTorch, as they do: pip install torch."""

from collections.abc import Callable, Iterable
from typing import NamedTuple, TypeVar

import torch
from torch import Tensor, nn

Batch = TypeVar("Batch")
Network = TypeVar("Network", bound=nn.Module)


class Pace(NamedTuple):
    """How often all is learned from, in how many steps each time, and how fast.

    The rate begins at `rate`, rises to `most_rate` and falls; `decay` is of weights.
    """

    rounds: int
    steps: int
    rate: float
    most_rate: float
    decay: float


def fit(
    net: Network,
    pace: Pace,
    batches: Callable[[], Iterable[Batch]],
    loss_of: Callable[[Batch], Tensor],
) -> Network:
    """Return the network when it has learned; `batches` gives those of one round, in any order."""
    optimizer = torch.optim.AdamW(net.parameters(), lr=pace.rate, weight_decay=pace.decay)
    rate = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, pace.most_rate, total_steps=pace.rounds * pace.steps + 1
    )
    for number in range(pace.rounds):
        for batch in batches():
            loss = loss_of(batch)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            rate.step()
        print(f"round {number + 1} of {pace.rounds}: {loss.item():.3f}", flush=True)
    return net.eval()
