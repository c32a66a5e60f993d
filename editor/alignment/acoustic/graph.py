"""The text as a chain of states: what has to be heard, in order, and what may be left out.

A row is a border, then the phones of its words with an optional silence between two words. At a
border there may be silence or anything else that is not in the text; rows that are not in the
recording are skipped from border to border, at a price.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from editor.alignment.acoustic import model
from editor.alignment.acoustic.model import Floats
from editor.alignment.acoustic.pronouncing.spoken import Spoken

NEVER = np.float32(-1e30)
_SKIP_ROW = 12.0
_SKIP_STATE = 0.7


class Graph(NamedTuple):
    """The states of some rows.

    `column` is what each state hears (see `emissions`), `word` which word of its row it belongs
    to (-1 for borders and silences), `leap` is 0 where a state may follow the one before the last,
    `borders` are the states where a row begins, with one more at the end, and `prices` what
    skipping all rows before a border costs.
    """

    column: NDArray[np.int32]
    word: NDArray[np.int32]
    leap: Floats
    borders: NDArray[np.int64]
    prices: Floats

    @property
    def size(self) -> int:
        """How many states there are."""
        return len(self.column)


def build(rows: Sequence[Sequence[Spoken]]) -> Graph:
    """Return the states of the rows, each given as its words."""
    silence, border = columns()
    index = {name: place for place, name in enumerate(model.phone_names())}
    column: list[int] = []
    word: list[int] = []
    leap: list[bool] = []
    borders: list[int] = []
    for words in rows:
        borders.append(len(column))
        for place, spoken in enumerate(words):
            column += [border if place == 0 else silence, *(index[one] for one in spoken.phones)]
            word += [-1] + [place] * len(spoken.phones)
            leap += [False, True] + [False] * (len(spoken.phones) - 1)
        if not words:
            column.append(border)
            word.append(-1)
            leap.append(False)
    borders.append(len(column))
    lengths = np.diff(borders)
    return Graph(
        np.array([*column, border], np.int32),
        np.array([*word, -1], np.int32),
        np.where([*leap, False], np.float32(0), NEVER).astype(np.float32),
        np.array(borders, np.int64),
        np.concatenate([[0], np.cumsum(_SKIP_ROW + _SKIP_STATE * lengths)]).astype(np.float32),
    )


def columns() -> tuple[int, int]:
    """Return the columns of `emissions` for the silence between words and for a border."""
    phones = len(model.phone_names())
    return phones, phones + 1
