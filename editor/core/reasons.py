"""What an aligner says of a time, in words."""

from editor.core.i18n import _
from editor.core.timeslots import Reason


def reason_text(reason: Reason) -> str:
    """Return the reason as people read it beside a row."""
    texts = {
        Reason.FITS: _("starts after a pause, text fits"),
        Reason.NO_PAUSE: _("no pause here: check by ear"),
        Reason.FAST: _("unusually fast for this text"),
        Reason.SLOW: _("unusually slow for this text"),
        Reason.POOR: _("text fits poorly"),
        Reason.SPEECH_BEFORE: _("somebody speaks just before it, and no row says what"),
        Reason.DOUBTFUL_STRETCH: _("many rows around here fit poorly"),
        Reason.NOT_FOUND: _("not found in the audio"),
        Reason.NOTHING_TO_SAY: _("nothing here can be said"),
    }
    return texts[reason]
