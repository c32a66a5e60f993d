"""The recording of a project: how it is remembered, and how it is found again."""

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PureWindowsPath

from editor.core import edits
from editor.core.edit import Edit
from editor.core.errors import InputError
from editor.core.i18n import _
from editor.core.transcript import Media, Transcript

_PART = 1 << 20
_MOST_FILES = 20_000
_DEEPEST = 3


@dataclass(frozen=True, slots=True)
class Found:
    """Where a recording is: `path`, and whether that lies outside the project's folder.

    `is_other` is True when the file that is there is not the one that the project remembers.
    """

    path: Path
    is_outside: bool = False
    is_other: bool = False


def media_of(path: Path, folder: Path | None) -> Media:
    """Return what a project in `folder` remembers of a recording; it is read for its hash.

    Raises:
        InputError: it cannot be read.
    """
    try:
        size = path.stat().st_size
        return Media(relative_name(path, folder), size, digest(path))
    except OSError as error:
        raise unreadable(path, error) from error


def unreadable(path: Path, error: OSError) -> InputError:
    """Return what to tell of a recording that the system does not let be read."""
    return InputError(
        _("“{path}” cannot be read: {reason}.").format(
            path=path, reason=error.strerror or str(error)
        )
    )


def relative_name(path: Path, folder: Path | None) -> str:
    """Return the path from the project's folder, with slashes; the whole one where none leads."""
    whole = absolute(path)
    if folder is not None:
        try:
            return Path(os.path.relpath(whole, folder)).as_posix()
        except ValueError:
            pass
    return whole.as_posix()


def absolute(path: Path) -> Path:
    """Return the path from the root, as it is written; the disk is not asked."""
    return Path(os.path.normpath(path.absolute()))


def digest(path: Path) -> str:
    """Return the hash of the first and the last mebibyte of a file, as hexadecimal digits.

    Raises:
        OSError: it cannot be read.
    """
    found = hashlib.sha256()
    with path.open("rb") as file:
        found.update(file.read(_PART))
        size = file.seek(0, os.SEEK_END)
        file.seek(max(min(size, _PART), size - _PART))
        found.update(file.read(_PART))
    return found.hexdigest()


def remember_edit(transcript: Transcript, media: Media) -> Edit:
    """Return the edit that makes this the recording of a transcript."""
    label = _("Recording {name}").format(name=display_name(media))
    return edits.set_meta("media", transcript.media, with_first(transcript.media, media), label)


def with_first(known: tuple[Media, ...], media: Media) -> tuple[Media, ...]:
    """Return the media of a project with this one in the place of the first."""
    return (media, *(one for one in known[1:] if one.path != media.path))


def rebase_edit(transcript: Transcript, old: Path | None, new: Path) -> Edit:
    """Return the edit after which media written from one folder are written from another."""
    if old is not None and absolute(old) == absolute(new):
        return Edit("")
    media = tuple(replace(one, path=_rebased_name(one, old, new)) for one in transcript.media)
    return edits.set_meta("media", transcript.media, media, _("Paths of the recordings"))


def _rebased_name(media: Media, old: Path | None, new: Path) -> str:
    return relative_name(written_path(media, old), new)


def display_name(media: Media) -> str:
    """Return the name of the file, whichever system wrote its path."""
    return PureWindowsPath(media.path).name if "\\" in media.path else Path(media.path).name


def stands_outside(media: Media, folder: Path | None) -> bool:
    """True when the path as it is written leaves the project's folder; nothing is looked at.

    Only then may the disk be asked: on Windows asking for a path on another computer already tells
    that computer who asks.
    """
    if folder is None:
        return True
    name = media.path
    if PureWindowsPath(name).drive or PureWindowsPath(name).root or Path(name).is_absolute():
        return not _lies_in(os.path.normpath(name), folder)
    return not _lies_in(os.path.normpath(folder / _native(name)), folder)


def find(media: Media, folder: Path | None, *, may_leave: bool = False) -> Found | None:
    """Return where the recording of a project in `folder` is now, None when it is not found.

    It is looked for where it was, then in the project's folder by its size and hash, so that one
    that was moved or renamed is found. Without `may_leave` no file outside the folder is touched,
    and a path that leads there is returned unseen.
    """
    is_outside = stands_outside(media, folder)
    written = written_path(media, folder)
    if is_outside and not may_leave:
        beside = _search(media, folder)
        return Found(beside) if beside else Found(written, is_outside=True)
    found = _seen(written, media)
    if found is not None and not is_outside and not may_leave:
        assert folder is not None  # noqa: S101 - without a folder everything is outside
        found = Found(found.path, not _lies_in(found.path.resolve(), folder), found.is_other)
    if found is None or found.is_other:
        beside = _search(media, folder)
        return Found(beside) if beside else found
    return found


def written_path(media: Media, folder: Path | None) -> Path:
    """Return the path that a project in `folder` means; nothing is looked at."""
    native = _native(media.path)
    return Path(os.path.normpath(folder / native if folder else Path(native)))


def _native(name: str) -> str:
    return name if os.sep == "\\" or "/" in name else name.replace("\\", "/")


def _lies_in(path: str | Path, folder: Path) -> bool:
    """True for a path under the folder, compared as written and with its links followed."""
    inside = Path(path)
    return inside.is_relative_to(absolute(folder)) or inside.is_relative_to(folder.resolve())


def _seen(path: Path, media: Media) -> Found | None:
    """Return the file at the path, if it is one, and whether it is the one that is meant."""
    try:
        if not path.is_file():
            return None
        return Found(path, is_other=not _is_same(path, media))
    except (OSError, ValueError):
        return None


def _is_same(path: Path, media: Media) -> bool:
    if media.size is not None and path.stat().st_size != media.size:
        return False
    return not media.hash or digest(path) == media.hash


def _search(media: Media, folder: Path | None) -> Path | None:
    """Return the file under the folder that has the size and the hash, None when none has."""
    if folder is None or media.size is None or not media.hash:
        return None
    for path in _files(folder):
        try:
            if path.stat().st_size == media.size and _is_same(path, media):
                return path
        except OSError:
            continue
    return None


def _files(folder: Path) -> Iterator[Path]:
    """Yield ordinary files, those beside the project first; links are not followed."""
    left = _MOST_FILES
    level = [folder]
    for _depth in range(_DEEPEST):
        below: list[Path] = []
        for one in level:
            try:
                entries = sorted(os.scandir(one), key=lambda entry: entry.name)
            except OSError:
                continue
            for entry in entries[: max(0, left)]:
                if entry.is_file(follow_symlinks=False):
                    yield Path(entry.path)
                elif entry.is_dir(follow_symlinks=False) and not entry.name.startswith("."):
                    below.append(Path(entry.path))
            left -= len(entries)
        level = below
