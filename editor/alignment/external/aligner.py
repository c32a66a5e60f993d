"""The aligner that asks a program of the person's own; `protocol` says in which words."""

import shlex
import shutil

from editor.alignment.base import ALIGNERS, NO_MEANS, Means
from editor.alignment.external.asking import AskingAligner
from editor.core.i18n import _


@ALIGNERS.register
class External(AskingAligner):
    """A program of your own."""

    id = "external"

    def available(self, means: Means = NO_MEANS) -> str | None:
        """Return what is missing: the command, or the program that it names."""
        try:
            words = self.command(means)
        except ValueError:
            return _("The command of the aligner has a quote without its end.")
        if not words:
            return _(
                "No program is set. Give its command in the preferences, or in the environment "
                "variable INTERLINEAR_ALIGNER; the help page “Align to audio” tells what it has "
                "to do."
            )
        if shutil.which(words[0]) is None:
            return _("The program “{name}” was not found.").format(name=words[0])
        return None

    def command(self, means: Means) -> list[str]:
        """Return the words of the command, none when none is set.

        Raises:
            ValueError: a quote has no end.
        """
        return shlex.split(means.command)
