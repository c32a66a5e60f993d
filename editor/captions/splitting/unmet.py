"""What a guideline asks for and could not be met, and why."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from editor.core.cues import Cue
from editor.core.guideline import Guideline, Limits
from editor.core.i18n import _
from editor.language.widths import width

_TOLERANCE = 0.004


class Reason(StrEnum):
    """The limit that was not met."""

    SPEED = "speed"
    SHORT = "short"
    LONG = "long"
    WIDTH = "width"
    LINES = "lines"


@dataclass(frozen=True, slots=True)
class Unmet:
    """A limit that a cue does not keep: `found` is what it has, `limit` what it should.

    `row` is 0-based, `cue` counts the cues of the row from 0. `language` is empty where all of
    them are meant. Times are milliseconds, speeds characters a second.
    """

    row: int
    cue: int
    reason: Reason
    found: float
    limit: float
    language: str = ""

    def sentence(self) -> str:
        """Return why it is impossible, as a sentence for people."""
        return _SENTENCES[self.reason]().format(
            row=self.row + 1, cue=self.cue + 1, found=self.found, limit=self.limit,
            seconds=self.found / 1000, least=self.limit / 1000,
        )  # fmt: skip


_SENTENCES = {
    Reason.SPEED: lambda: _(
        "Row {row}, cue {cue}: {found:.1f} characters a second instead of {limit:g} at most, "
        "because it is spoken that fast and there is no silence behind it."
    ),
    Reason.SHORT: lambda: _(
        "Row {row}, cue {cue}: {seconds:.2f} s instead of {least:.2f} s at least, "
        "because the next one follows at once."
    ),
    Reason.LONG: lambda: _(
        "Row {row}, cue {cue}: {seconds:.2f} s instead of {least:.2f} s at most."
    ),
    Reason.WIDTH: lambda: _(
        "Row {row}, cue {cue}: a line of {found:g} characters instead of {limit:g} at most, "
        "because it cannot be broken."
    ),
    Reason.LINES: lambda: _(
        "Row {row}, cue {cue}: {found:g} lines instead of {limit:g} at most, "
        "because it cannot be cut."
    ),
}


def unmet_by(
    cues: Sequence[Cue], languages: Sequence[str], guideline: Guideline
) -> tuple[Unmet, ...]:
    """Return what the cues of a talk do not keep of a guideline; one language a text."""
    limits = [guideline.limits_for(language) for language in languages]
    found: list[Unmet] = []
    counted: dict[int, int] = {}
    for cue in cues:
        number = counted.get(cue.row, -1) + 1
        counted[cue.row] = number
        duration = cue.end - cue.start
        if duration < guideline.shortest:
            found.append(Unmet(cue.row, number, Reason.SHORT, duration, guideline.shortest))
        if duration > guideline.longest:
            found.append(Unmet(cue.row, number, Reason.LONG, duration, guideline.longest))
        for text, language, limit in zip(cue.texts, languages, limits, strict=True):
            found += [
                Unmet(cue.row, number, reason, value, most, language)
                for reason, value, most in _broken(text, duration, limit)
            ]
    return tuple(found)


def _broken(text: str, duration: int, limits: Limits) -> list[tuple[Reason, float, float]]:
    lines = text.split("\n")
    widths = [width(line, limits.wide_is_one) for line in lines]
    found = []
    if len(lines) > limits.lines:
        found.append((Reason.LINES, float(len(lines)), float(limits.lines)))
    if max(widths) > limits.width:
        found.append((Reason.WIDTH, max(widths), limits.width))
    speed = sum(widths) / max(duration, 1) * 1000
    if speed > limits.speed + _TOLERANCE:
        found.append((Reason.SPEED, speed, limits.speed))
    return found
