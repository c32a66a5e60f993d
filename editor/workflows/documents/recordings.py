"""Which of several files are recordings, and of which transcript."""

from collections.abc import Mapping, Sequence
from pathlib import Path


def recordings_of(talks: Sequence[Path], sounds: Sequence[Path]) -> Mapping[Path, Path]:
    """Return the recording of each transcript that has one among these files.

    One transcript and one recording belong together; among more of them, those of one name do.
    """
    if len(talks) == len(sounds) == 1:
        return {talks[0]: sounds[0]}
    by_name = {sound.stem.casefold(): sound for sound in sounds}
    found = ((talk, by_name.get(talk.stem.casefold())) for talk in talks)
    return {talk: sound for talk, sound in found if sound is not None}
