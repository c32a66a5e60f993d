"""Which aligner a person has chosen, and what it needs: by the environment, then the settings."""

import os

from editor.alignment.base import Means
from editor.core.preferences import Preferences

_VARIABLES = {
    "command": "INTERLINEAR_ALIGNER",
    "python": "INTERLINEAR_ALIGNER_PYTHON",
    "model": "INTERLINEAR_ALIGNER_MODEL",
}


def chosen(kept: Preferences) -> str:
    """Return the id of the aligner that is used when none is named."""
    return kept.text("aligning.aligner")


def means(kept: Preferences) -> Means:
    """Return what a person has set for aligners that are programs of their own."""
    return Means(
        **{
            name: os.environ.get(variable) or kept.text(f"aligning.{name}")
            for name, variable in _VARIABLES.items()
        }
    )
