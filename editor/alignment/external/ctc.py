"""Rows found among the words that a CTC model hears."""

from editor.alignment.base import ALIGNERS
from editor.alignment.external.scripted import ScriptedAligner


@ALIGNERS.register
class Ctc(ScriptedAligner):
    """A CTC model of transformers, such as wav2vec 2.0."""

    id = "ctc"
    script = "ctc_words.py"
    module = "transformers"
    package = "transformers"
