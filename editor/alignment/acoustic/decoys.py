"""How much better a row fits its place than a text that is certainly not there: itself backwards.

A score by itself says little, since noise, a bad microphone or another language make all scores
worse. The same sounds in the opposite order have the same length and the same kinds of phones, so
what they score in the same place is what any wrong text would.
"""

from collections.abc import Sequence

import numpy as np

from editor.alignment.acoustic import graph, viterbi
from editor.alignment.acoustic.model import Floats
from editor.alignment.acoustic.pronouncing.spoken import Spoken

IMPOSSIBLE = 0.5 * float(graph.NEVER)
_HOPELESS = 10.0


def margin(spoken: Sequence[Spoken], emissions: Floats) -> float:
    """Return how much better, for each frame on the mean, the words fit than they do backwards.

    `emissions` are those of the frames where the words were found; with fewer frames than sounds
    there is no fit at all.
    """
    if not len(emissions):
        return 0.0
    backwards = [word._replace(phones=word.phones[::-1]) for word in reversed(spoken)]
    own, other = (_score(words, emissions) for words in (spoken, backwards))
    if min(own, other) < IMPOSSIBLE:
        return -_HOPELESS
    return (own - other) / len(emissions)


def _score(spoken: Sequence[Spoken], emissions: Floats) -> float:
    """Return the score of the best way through the words."""
    states = graph.build([spoken])
    return viterbi.best_score(states, emissions, np.zeros(len(emissions), np.float32))
