"""A guideline: the limits that a publisher sets on subtitles, for each language."""

from collections.abc import Mapping
from dataclasses import dataclass

ANY_LANGUAGE = "*"


@dataclass(frozen=True, slots=True)
class Limits:
    """What one language may have on the screen at once.

    `width` is the widest line in characters, `lines` how many lines there may be, `speed` the
    characters a second that people can read. Where `wide_is_one`, an East Asian wide character
    counts 1 and any other a half; else each character counts 1.
    """

    width: float
    lines: int
    speed: float
    wide_is_one: bool = False


@dataclass(frozen=True, slots=True)
class Guideline:
    """All limits of one publisher, times in whole milliseconds.

    A cue is shown from `shortest` to `longest`, and `gap` lies between two cues; a gap of less than
    `chain` is closed down to `gap`. `limits` holds those of each language by its BCP 47 tag, and of
    `ANY_LANGUAGE`. `source` says where the numbers come from.
    """

    id: str
    title: str
    source: str
    shortest: int
    longest: int
    gap: int
    chain: int
    limits: Mapping[str, Limits]

    def limits_for(self, language: str) -> Limits:
        """Return the limits of the longest tag that the language begins with, else of any."""
        tag = language
        while tag:
            if tag in self.limits:
                return self.limits[tag]
            tag = tag.rpartition("-")[0]
        return self.limits[ANY_LANGUAGE]
