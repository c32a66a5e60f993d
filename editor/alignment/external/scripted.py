"""Aligners that come as a script beside the program, run by a Python that has a recogniser."""

import shutil
import subprocess
import sys
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from editor import paths
from editor.alignment.base import NO_MEANS, Means
from editor.alignment.external.asking import AskingAligner
from editor.core.i18n import _

_PATIENCE_S = 20


class ScriptedAligner(AskingAligner):
    """A script of `resources/aligners`; it imports `module`, which pip calls `package`."""

    script = ""
    module = ""
    package = ""

    def available(self, means: Means = NO_MEANS) -> str | None:
        """Return what is missing: the Python, the recogniser in it, or the model."""
        if means.python and shutil.which(means.python) is None:
            return _("The Python “{name}” was not found.").format(name=means.python)
        if not has_module(means.python, self.module):
            return _(
                "{package} is not installed. Install it with “pip install {package}”, or name the "
                "Python that has it in the preferences."
            ).format(package=self.package)
        if not means.model:
            return _("No model is chosen. Name its file or folder in the preferences.")
        if not Path(means.model).expanduser().exists():
            return _("The model “{path}” was not found.").format(path=means.model)
        return None

    def command(self, means: Means) -> list[str]:
        """Return how the script is called."""
        script = paths.resources() / "aligners" / self.script
        model = Path(means.model).expanduser().absolute()
        return [means.python or sys.executable, str(script), str(model)]


@lru_cache(maxsize=16)
def has_module(python: str, module: str) -> bool:
    """Return whether a Python, or the one that runs now, has a module; nothing is imported."""
    if not python:
        is_bundle = getattr(sys, "frozen", False)
        return not is_bundle and find_spec(module) is not None
    asks = "import sys, importlib.util as u; sys.exit(u.find_spec(sys.argv[1]) is None)"
    try:
        done = subprocess.run(  # noqa: S603 - the person's own Python, no shell
            [python, "-c", asks, module], capture_output=True, timeout=_PATIENCE_S, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
