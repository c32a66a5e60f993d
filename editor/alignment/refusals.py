"""Why a recording is refused, in the words that all aligners share."""

import numpy as np
from numpy.typing import NDArray

from editor.core.errors import RequestError
from editor.core.i18n import _

_STEADY_FROM = 3_000


def no_speech() -> RequestError:
    """Return the error for a recording in which nobody is heard."""
    return RequestError(
        _(
            "No speech was found in the recording, so no time was filled in. Choose the recording "
            "of this talk, and listen to whether it is loud enough."
        )
    )


def is_without_speech(voices: NDArray[np.bool_]) -> bool:
    """True when nothing is heard, or one steady sound; `voices` has a value each 10 ms.

    Half a minute without any pause is no talk.
    """
    return not voices.any() or (len(voices) > _STEADY_FROM and bool(voices.all()))
