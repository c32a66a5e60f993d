"""What each state hears at each frame: the phones, the silence between words, and a border.

The numbers are logarithms relative to the best phone of the frame. At a border anything may be
heard for the price of `GARBAGE` a frame: what is not in the text, in speech as in music.
"""

import numpy as np
from numpy.typing import NDArray

from editor.alignment.acoustic import model
from editor.alignment.acoustic.model import Floats
from editor.alignment.acoustic.scores import STEPS, Scores

GARBAGE = 4.0
"""The price of a frame that no word of the text explains."""
_PAUSE_IN_ROW = 0.6
_VOICE_IN_SILENCE = 0.5
_SILENT_BELOW = 0.34


def emissions(scores: Scores, speech: NDArray[np.bool_], garbage: float = GARBAGE) -> Floats:
    """Return a row a frame, a column for each value of `graph.column`.

    `speech` says for each 10 ms whether there is a voice, or a sound as loud as one; `garbage` is
    the price of a frame that no word explains.
    """
    phones = scores.astype(np.float32)
    silent = frames_of(speech, len(scores)) < _SILENT_BELOW
    silence_column = model.phone_names().index("SIL")
    phones[silent] -= np.float32(_VOICE_IN_SILENCE)
    silence = np.where(silent, np.float32(0), scores[:, silence_column].astype(np.float32))
    border = np.maximum(silence, np.float32(-garbage))
    return np.column_stack([phones, silence - np.float32(_PAUSE_IN_ROW), border])


def frames_of(speech: NDArray[np.bool_], frames: int) -> Floats:
    """Return for each frame which share of it is speech."""
    whole = np.zeros(frames * STEPS, np.float32)
    count = min(len(speech), len(whole))
    whole[:count] = speech[:count]
    shares: Floats = whole.reshape(frames, STEPS).mean(axis=1)
    return shares
