"""What all tests share: no display, no user's settings, and the real data where it is at hand."""

import os
import shutil
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LANGUAGE"] = "C"

import pytest
from hypothesis import settings

# No test fails for being slow; the machine may be busy.
settings.register_profile("house", deadline=None)
settings.load_profile("house")

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"


def pytest_configure() -> None:
    """Let the processes that tests start compile each module once together, outside of the tree."""
    os.environ["PYTHONPYCACHEPREFIX"] = tempfile.mkdtemp(prefix="compiled-")
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


def pytest_unconfigure() -> None:
    """Empty the clipboard: without a display, Qt falls over what is left in it at the end."""
    shutil.rmtree(os.environ["PYTHONPYCACHEPREFIX"], ignore_errors=True)
    gui = sys.modules.get("PySide6.QtGui")
    if gui is not None and gui.QGuiApplication.instance() is not None:
        gui.QGuiApplication.clipboard().clear()


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep every test away from the user's own folders."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture
def shared() -> Path:
    """The folder of real data and judges; tests on it are skipped where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("the real data is not here")
    return SHARED


@pytest.fixture
def real_transcript(shared: Path) -> Path:
    """The real bilingual transcript: 100 English and Chinese pairs, two header lines, no times."""
    return shared / "data" / "podcast-en-zh.txt"
