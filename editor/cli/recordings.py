"""Which recording in a folder belongs to a transcript: the one of the same name."""

from pathlib import Path

from editor.cli.files import Input
from editor.core.errors import InputError
from editor.core.i18n import _

SUFFIXES = frozenset(
    (
        ".aac", ".ac3", ".aif", ".aiff", ".amr", ".avi", ".caf", ".flac", ".flv", ".m4a", ".m4b",
        ".m4v", ".mka", ".mkv", ".mov", ".mp2", ".mp3", ".mp4", ".mpeg", ".mpg", ".oga", ".ogg",
        ".ogv", ".opus", ".ts", ".wav", ".weba", ".webm", ".wma", ".wmv",
    )
)  # fmt: skip


def recording_of(transcript: Input, folder: Path) -> Path:
    """Return the recording of the same name, in the same place of the folder or anywhere in it.

    “talk.en-zh.txt” belongs to “talk.mp3” when there is no “talk.en-zh.mp3”.

    Raises:
        InputError: there is none, or there are several.
    """
    sounds = [one for one in sorted(folder.rglob("*")) if one.suffix.lower() in SUFFIXES]
    name = transcript.within.with_suffix("")
    while True:
        same_place = [one for one in sounds if one.relative_to(folder).with_suffix("") == name]
        found = same_place or [one for one in sounds if one.stem == name.name]
        if len(found) == 1:
            return found[0]
        if found:
            raise InputError(
                _("“{path}” has several recordings: {names}. Keep one of them there.").format(
                    path=transcript.path, names=", ".join(one.name for one in found)
                )
            )
        if not name.suffix:
            raise InputError(
                _("“{path}” has no recording of the same name in “{folder}”.").format(
                    path=transcript.path, folder=folder
                )
            )
        name = name.with_suffix("")
