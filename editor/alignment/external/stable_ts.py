"""Rows aligned by stable-ts, with a Whisper model of the person."""

from editor.alignment.base import ALIGNERS
from editor.alignment.external.scripted import ScriptedAligner


@ALIGNERS.register
class StableTs(ScriptedAligner):
    """stable-ts with a Whisper model."""

    id = "stable-ts"
    script = "stable_ts.py"
    module = "stable_whisper"
    package = "stable-ts"
