"""What is heard of a recording without knowing any words, a value each 10 milliseconds."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

STEP_MS = 10


class Hearing(NamedTuple):
    """Whether somebody speaks, how sharp it sounds (0 to 255), where a vowel is at its loudest."""

    voices: NDArray[np.bool_]
    sharpness: NDArray[np.uint8]
    vowels: NDArray[np.bool_]

    @property
    def length_ms(self) -> int:
        """How long it lasts, in milliseconds."""
        return len(self.voices) * STEP_MS

    def between(self, start_ms: int, end_ms: int) -> "Hearing":
        """Return a part of it."""
        part = slice(max(0, start_ms // STEP_MS), max(0, -(-end_ms // STEP_MS)))
        return Hearing(self.voices[part], self.sharpness[part], self.vowels[part])
