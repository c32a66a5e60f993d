"""How well each phone fits each moment, against the phone that fits best there."""

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from editor.alignment.acoustic import features, model
from editor.alignment.acoustic.features import Bands
from editor.alignment.acoustic.levelling import levelled
from editor.alignment.acoustic.model import DENSITIES, STATES, Floats, Stream
from editor.core.i18n import _
from editor.core.progress import Enough, Progress

Scores: TypeAlias = NDArray[np.float16]

STEPS = 3
"""Frames of 10 ms that are taken together."""
FRAME_MS = features.STEP_MS * STEPS
_BLOCK = 300
_FLOOR = -40.0
_TINY = np.float32(1e-20)


def scores_of(bands: Bands, progress: Progress) -> Scores:
    """Return a row each 30 ms, a column a phone: 0 for the best one, less for the others.

    When the person has had enough, these are the rows that are there.

    Raises:
        Cancelled: the person asked to stop.
    """
    known = model.load()
    level = levelled(bands, known.spread)
    frames = len(level) // STEPS
    out = np.zeros((frames, len(known.phones)), np.float16)
    enough = Enough(progress)
    for begin in range(0, frames, _BLOCK):
        progress.step(begin, frames, _("Comparing sounds"))
        if enough.came():
            return out[:begin]
        end = min(frames, begin + _BLOCK)
        parts = features.streams(level, begin * STEPS, end * STEPS)
        out[begin:end] = _relative(parts, known.streams)
    return out


def _relative(parts: tuple[Floats, ...], streams: tuple[Stream, ...]) -> Floats:
    total = sum(
        (_states(part, stream) for part, stream in zip(parts, streams, strict=True)),
        np.zeros((), np.float32),
    )
    phones = total.shape[1]
    together = total.reshape(-1, STEPS, phones, STATES).mean(axis=1).max(axis=2)
    together -= together.max(axis=1, keepdims=True)
    out: Floats = np.maximum(together, _FLOOR)
    return out


def _states(part: Floats, stream: Stream) -> Floats:
    """Return the logarithms (frame, phone, state) of one stream."""
    logs = np.concatenate([part * part, part], axis=1) @ stream.factors
    logs += stream.constant
    shaped = logs.reshape(len(part), -1, DENSITIES)
    best = shaped.max(axis=2, keepdims=True)
    shaped -= best
    np.exp(shaped, out=shaped)
    mixed = np.matmul(shaped.transpose(1, 0, 2), stream.weights).transpose(1, 0, 2)
    out: Floats = np.log(mixed + _TINY) + best
    return out
