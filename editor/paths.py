"""Where the program finds its own files and where it may keep the user's."""

import os
import sys
from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


@cache
def resources() -> Path:
    """Return the folder of icons, samples and translations.

    It lies inside the package in an installed wheel, and beside it in a checkout
    or an editable install.

    Raises:
        FileNotFoundError: the installation is incomplete.
    """
    for folder in (_PACKAGE / "resources", _PACKAGE.parent / "resources"):
        if folder.is_dir():
            return folder
    raise FileNotFoundError(f"no resources beside {_PACKAGE}")


def sample() -> Path:
    """Return the sample transcript that comes with the program."""
    return resources() / "sample" / "harbour-lights.en-zh.txt"


def sample_sound() -> Path:
    """Return the recording of the sample."""
    return sample().with_name("harbour-lights.opus")


def config_dir() -> Path:
    """Return the folder for the user's settings; it may not exist yet."""
    if sys.platform == "win32":
        base = os.environ.get("APPDATA") or str(Path.home() / "AppData" / "Roaming")
    elif sys.platform == "darwin":
        base = str(Path.home() / "Library" / "Preferences")
    else:
        base = os.environ.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
    return Path(base) / "interlinear"


def state_dir() -> Path:
    """Return the folder for what is remembered about the user's files; it may not exist yet.

    Follows the XDG base directory specification, with the usual places on macOS and Windows.
    """
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or str(Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = str(Path.home() / "Library" / "Application Support")
    else:
        base = os.environ.get("XDG_STATE_HOME") or str(Path.home() / ".local" / "state")
    return Path(base) / "interlinear"


def cache_dir() -> Path:
    """Return the folder for what can be made again at any time; it may not exist yet."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or str(Path.home() / "AppData" / "Local")
        return Path(base) / "interlinear" / "cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "interlinear"
    return Path(os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")) / "interlinear"
