"""The guidelines that there are: the program's own, and the user's, which go before them."""

import contextlib
from pathlib import Path

from editor import paths
from editor.core.errors import InputError, RequestError
from editor.core.guideline import Guideline
from editor.core.guidelines import read_guideline
from editor.core.i18n import _


def user_folder() -> Path:
    """Return the folder for the user's guidelines; it may not exist yet."""
    return paths.config_dir() / "guidelines"


def guideline_ids() -> tuple[str, ...]:
    """Return the ids of all guidelines, which are the names of their files, sorted."""
    return tuple(sorted(_files()))


def guidelines() -> dict[str, Guideline]:
    """Return the guidelines by their ids; a file of the user's that is damaged is left out."""
    found = {}
    for folder in _folders():
        for path in sorted(folder.glob("*.toml")):
            with contextlib.suppress(InputError):
                found[path.stem] = read_guideline(path)
    return found


def damaged_guidelines() -> tuple[str, ...]:
    """Return a sentence for each file of the user's that cannot be used."""
    told = []
    for path in sorted(user_folder().glob("*.toml")):
        try:
            read_guideline(path)
        except InputError as error:
            told.append(str(error))
    return tuple(told)


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


def _folders() -> tuple[Path, Path]:
    return paths.resources() / "guidelines", user_folder()


def _files() -> dict[str, Path]:
    return {path.stem: path for folder in _folders() for path in folder.glob("*.toml")}
