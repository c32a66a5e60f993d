"""Rows found among the words that faster-whisper hears."""

from editor.alignment.base import ALIGNERS
from editor.alignment.external.scripted import ScriptedAligner


@ALIGNERS.register
class FasterWhisper(ScriptedAligner):
    """faster-whisper."""

    id = "faster-whisper"
    script = "faster_whisper_words.py"
    module = "faster_whisper"
    package = "faster-whisper"
