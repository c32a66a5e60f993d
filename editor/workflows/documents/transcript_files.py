"""The files that a person means by files and folders."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from editor.core.errors import InputError
from editor.core.i18n import _
from editor.formats.base import FORMATS


class Input(NamedTuple):
    """A file, and its path within the folder that was named (its name alone where none was)."""

    path: Path
    within: Path


def transcripts_in(given: Iterable[Path]) -> list[Input]:
    """Return the files; those of a folder and its folders are what some format reads, by suffix.

    Raises:
        InputError: a folder has none.
    """
    suffixes = {suffix for one in FORMATS if one.reads for suffix in one.suffixes}
    found: list[Input] = []
    for path in given:
        if not path.is_dir():
            found.append(Input(path, Path(path.name)))
            continue
        inside = [one for one in sorted(path.rglob("*")) if one.suffix.lower() in suffixes]
        if not inside:
            raise InputError(_("There is no transcript in the folder “{path}”.").format(path=path))
        found += [Input(one, one.relative_to(path)) for one in inside if one.is_file()]
    return found
