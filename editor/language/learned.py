"""Vectors of features as the files of what was learned keep them: small numbers, in whole steps."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numpy import float32
    from numpy.typing import NDArray

    Floats = NDArray[float32]

ALL = "all"
"""The part of a file that belongs to all languages; each other one bears the name of its own."""
NAMES, VECTORS, STEPS = "names", "vectors", "steps"
"""What a part holds: names of features, their vectors in whole steps, and how long a step is."""


def has_part(file: Mapping[str, Any], part: str) -> bool:
    """Return True when a file holds features of a part."""
    return f"{NAMES}-{part}" in file


def has_language(file: Mapping[str, Any], language: str) -> bool:
    """Return True when a file holds what a language (ISO 639) has alone; no language is `ALL`."""
    return language != ALL and has_part(file, language)


def part_of(file: Mapping[str, Any], part: str) -> "tuple[list[str], Floats]":
    """Return the names of the features of a part, and a vector for each.

    Raises:
        KeyError: the file has no such part.
    """
    import numpy as np

    names = file[f"{NAMES}-{part}"].tobytes().decode("utf-8").split("\n")
    steps = file[f"{STEPS}-{part}"].astype(np.float32)
    return names, file[f"{VECTORS}-{part}"] * steps[:, None]
