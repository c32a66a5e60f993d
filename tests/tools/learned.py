"""What was learned of features, as `editor.language.learned` reads it."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from editor.language.learned import NAMES, STEPS, VECTORS

_LARGEST_STEP = 127


def part(name: str, names: Sequence[str], vectors: NDArray[np.float32]) -> dict[str, np.ndarray]:
    """Return a part of a file: features, and a vector for each, which is told in whole steps."""
    steps = (np.abs(vectors).max(1) / _LARGEST_STEP).astype(np.float16)
    whole = np.round(vectors / steps[:, None].astype(np.float32))
    return {
        f"{NAMES}-{name}": np.frombuffer("\n".join(names).encode(), np.uint8),
        f"{VECTORS}-{name}": whole.clip(-_LARGEST_STEP, _LARGEST_STEP).astype(np.int8),
        f"{STEPS}-{name}": steps,
    }
