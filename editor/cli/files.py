"""The files that a person means by files and folders."""

from pathlib import Path

from editor.core.errors import InputError
from editor.core.i18n import _
from editor.formats.base import FORMATS


def transcripts_in(given: list[Path]) -> list[Path]:
    """Return the files, those of a folder being what some format reads, by their suffix.

    Raises:
        InputError: a folder has none.
    """
    suffixes = {suffix for one in FORMATS if one.reads for suffix in one.suffixes}
    found: list[Path] = []
    for path in given:
        if path.is_dir():
            inside = [one for one in sorted(path.iterdir()) if one.suffix.lower() in suffixes]
            if not inside:
                raise InputError(
                    _("There is no transcript in the folder “{path}”.").format(path=path)
                )
            found += inside
        else:
            found.append(path)
    return found
