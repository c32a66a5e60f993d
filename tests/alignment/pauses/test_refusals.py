"""What the aligner by pauses says of a recording in which no row can be."""

from collections.abc import Generator

import numpy as np
import pytest
from numpy.typing import NDArray

from editor.alignment.base import ALIGNERS, AlignOptions
from editor.alignment.pauses.hearing import Hearing
from editor.core.errors import RequestError
from editor.core.progress import NoProgress, Progress
from editor.core.segments import Segment, Track
from editor.core.timeslots import EMPTY_SLOT
from editor.core.transcript import Transcript

TALK = Transcript(
    (Track("source", "en"),),
    (Segment("a", ("The harbour was quiet that morning.",), EMPTY_SLOT),),
)


class Quiet:
    """A minute in which nobody speaks."""

    def __init__(self) -> None:
        self.kept: dict[str, object] = {}

    def blocks(self, _progress: Progress) -> Generator[NDArray[np.int16], None, None]:
        yield np.zeros(960_000, np.int16)

    def speech(self) -> NDArray[np.bool_]:
        return np.zeros(6_000, bool)

    def hearing(self, _progress: Progress) -> Hearing:
        return Hearing(self.speech(), np.zeros(6_000, np.uint8), np.zeros(6_000, bool))


def test_silence_is_told_as_silence() -> None:
    with pytest.raises(RequestError, match="No speech was found"):
        ALIGNERS.get("pauses").align(TALK, AlignOptions(sound=Quiet()), NoProgress())
