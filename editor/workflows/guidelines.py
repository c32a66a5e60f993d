"""The guidelines that there are: the program's own, and the user's, which go before them."""

from pathlib import Path

from editor import paths
from editor.core.errors import RequestError
from editor.core.guideline import Guideline
from editor.core.guidelines import read_guideline
from editor.core.i18n import _


def user_folder() -> Path:
    """Return the folder for the user's guidelines; it may not exist yet."""
    return paths.config_dir() / "guidelines"


def guideline_ids() -> tuple[str, ...]:
    """Return the ids of all guidelines, which are the names of their files, sorted."""
    return tuple(sorted(_files()))


def guideline_named(guideline_id: str) -> Guideline:
    """Return a guideline; only its own file is read.

    Raises:
        RequestError: there is none of that name.
        InputError: its file cannot be read, or its limits are impossible.
    """
    path = _files().get(guideline_id)
    if path is None:
        raise RequestError(
            _("There is no guideline “{name}”. Choose one of {names}.").format(
                name=guideline_id, names=" ".join(guideline_ids())
            )
        )
    return read_guideline(path)


def _files() -> dict[str, Path]:
    folders = (paths.resources() / "guidelines", user_folder())
    return {path.stem: path for folder in folders for path in folder.glob("*.toml")}
