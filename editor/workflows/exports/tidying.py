"""A talk as it is exported without its fillers and doubled words; the document keeps them."""

from editor.core.transcript import Transcript

_RULES = ("fillers", "stutters")


def without_fillers(transcript: Transcript) -> Transcript:
    """Return the talk without what is surely a filler or a stutter; no row becomes empty."""
    from editor.workflows.corrections.cleaning import Options, cleaned

    return cleaned(transcript, Options(_RULES))
