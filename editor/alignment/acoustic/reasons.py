"""How far to trust each row: a fact about it, not a percentage.

The limits were set on several hours of speech of actors and readers, clean, noisy and with rows
that nobody says.
"""

from collections.abc import Sequence
from statistics import median
from typing import NamedTuple

from editor.alignment.acoustic.rows import Found
from editor.alignment.acoustic.scores import FRAME_MS
from editor.core.timeslots import Reason

_MARGIN_WEIGHT = 2.0
_REFUSED_BELOW = -4.0
_POOR_BELOW = -1.6
_BELOW_USUAL = 5.0
_BELOW_WEAK = 1.2
_HOPELESS_BELOW = -2.4
_HARDLY = -1.35
_OTHER_TALK_BELOW = -1.5
_BY_CHANCE, _OTHER_TALK_BY_CHANCE = 0.5, -0.9
_HARDLY_BY_CHANCE, _OTHER_TALK_AT_SOUNDS = 0.8, -1.7
_FEW_ROWS, _HARDLY_ANY, _OTHER_TALK_IF_LONELY = 5, 0.02, 0.5
_FOUND_SHARE = 0.5
_FEW_PHONES = 6
_UNEXPLAINED_MS, _GHOST_MS = 400, 1_500
_FAST, _SLOW = 0.55, 1.9
_WINDOW = 12
_BAD_IN_WINDOW = 4

CONFIDENCE = {
    Reason.FITS: 0.9,
    Reason.NO_PAUSE: 0.7,
    Reason.FAST: 0.4,
    Reason.SLOW: 0.4,
    Reason.POOR: 0.3,
    Reason.SPEECH_BEFORE: 0.4,
    Reason.DOUBTFUL_STRETCH: 0.2,
}
"""What a slot says of itself, for files that want a number: below 0.5 it should be checked."""


class Fitting(NamedTuple):
    """A row that was found, and how well it fits: about 5 for clean speech, below -2 for none."""

    found: Found
    fit: float

    @property
    def is_short(self) -> bool:
        """True for a row with too few phones to be judged by itself."""
        return self.found.phones < _FEW_PHONES

    @property
    def is_squeezed(self) -> bool:
        """True for a short row whose sounds have the least room there is: nobody says it so."""
        return self.is_short and self.found.pace <= FRAME_MS

    @property
    def is_led_by_speech(self) -> bool:
        """True where so much is said just before it, by no row, that its start may be there.

        Of more than that is told as of speech without a row.
        """
        return _UNEXPLAINED_MS < self.found.voice_before < _GHOST_MS


def fitting(found: Found, margin: float) -> Fitting:
    """Return the row with its fit, from its own score and its lead over a wrong text."""
    return Fitting(found, found.score + _MARGIN_WEIGHT * margin)


def poor_below(rows: Sequence[Fitting | None]) -> float:
    """Return the fit below which a row of this recording fits poorly."""
    judged = [row.fit for row in rows if row is not None and not row.is_short]
    return max(_POOR_BELOW, median(judged) - _BELOW_USUAL) if judged else _POOR_BELOW


def doubted_below(rows: Sequence[Fitting | None]) -> float:
    """Return the fit below which a row is doubted.

    It is lower where all rows fit weakly, as in a language that the model was not made for; where
    they hardly fit at all, as in loud noise, nothing is forgiven.
    """
    poor = poor_below(rows)
    judged = [row.fit for row in rows if row is not None and not row.is_short]
    usual = median(judged) if judged else _HARDLY
    return poor if usual <= _HARDLY else min(poor, max(_HOPELESS_BELOW, usual - _BELOW_WEAK))


def is_other_talk(
    rows: Sequence[Fitting | None], sayable: Sequence[bool], duration_ms: int = 0
) -> bool:
    """True when so little was found, or it fits so badly, that the recording is of another talk.

    `duration_ms` is how long the recording is: somewhere in a long one, anything is nearly said.
    """
    here = [row for row in rows if row is not None]
    if len(here) < _FOUND_SHARE * sum(sayable):
        return True
    judged = [row.fit for row in here if not row.is_short] or [row.fit for row in here]
    return bool(judged) and median(judged) < _other_talk_below(here, duration_ms)


def _other_talk_below(here: Sequence[Fitting], duration_ms: int) -> float:
    """Return the usual fit below which a recording is of another talk.

    Rows of another talk begin where a sound begins as often as by chance, in two of five.
    """
    spoken = sum(row.found.end - row.found.start for row in here)
    if len(here) <= _FEW_ROWS and spoken < _HARDLY_ANY * duration_ms:
        return _OTHER_TALK_IF_LONELY
    share = sum(row.found.after_pause for row in here) / len(here)
    if share < _BY_CHANCE:
        return _OTHER_TALK_BY_CHANCE
    return _OTHER_TALK_AT_SOUNDS if share > _HARDLY_BY_CHANCE else _OTHER_TALK_BELOW


def reasons(rows: Sequence[Fitting | None], sayable: Sequence[bool]) -> list[Reason]:
    """Return one reason a row; `sayable` tells which rows have any words."""
    here = [row for row in rows if row is not None and not row.is_short]
    usual_pace = median(row.found.pace for row in here) if here else 0.0
    poor = doubted_below(rows)
    out = [
        _reason(row, poor, usual_pace) if can_be_said else Reason.NOTHING_TO_SAY
        for row, can_be_said in zip(rows, sayable, strict=True)
    ]
    _judge_short_ones(rows, out)
    _judge_stretches(out)
    return out


def _reason(row: Fitting | None, poor: float, usual_pace: float) -> Reason:
    if row is None or row.is_squeezed or (row.fit < _REFUSED_BELOW and not row.is_short):
        return Reason.NOT_FOUND
    if not row.is_short:
        if row.fit < poor:
            return Reason.POOR
        if row.found.pace < _FAST * usual_pace:
            return Reason.FAST
        if row.found.pace > _SLOW * usual_pace:
            return Reason.SLOW
    if row.is_led_by_speech:
        return Reason.SPEECH_BEFORE
    return Reason.FITS if row.found.after_pause else Reason.NO_PAUSE


def _judge_short_ones(rows: Sequence[Fitting | None], out: list[Reason]) -> None:
    """A short row is trusted as its neighbours are."""
    bad = {Reason.POOR, Reason.NOT_FOUND}
    for place, row in enumerate(rows):
        if row is not None and row.is_short:
            beside = out[max(0, place - 1) : place] + out[place + 1 : place + 2]
            if bad & set(beside):
                out[place] = Reason.POOR


def _judge_stretches(out: list[Reason]) -> None:
    """Where a third of a dozen rows is bad, none of them is to be trusted."""
    bad = [reason in {Reason.POOR, Reason.NOT_FOUND, Reason.FAST} for reason in out]
    doubtful = set()
    for begin in range(max(1, len(out) - _WINDOW + 1)):
        if sum(bad[begin : begin + _WINDOW]) > _BAD_IN_WINDOW:
            doubtful |= set(range(begin, min(len(out), begin + _WINDOW)))
    for place in doubtful:
        if out[place] not in {Reason.NOT_FOUND, Reason.NOTHING_TO_SAY}:
            out[place] = Reason.DOUBTFUL_STRETCH
