"""A wheel holds all that the program needs, and nothing of its tests."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ("editor", "resources", "pyproject.toml", "README.md", "CHANGELOG.md", "LICENSE")


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from a copy of the sources and installed in a folder of its own."""
    folder = tmp_path_factory.mktemp("wheel")
    source = folder / "source"
    source.mkdir()
    for name in SOURCES:
        path = ROOT / name
        if path.is_dir():
            shutil.copytree(path, source / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(path, source / name)
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "-q"]
    build = ["wheel", "--no-deps", "--no-build-isolation", "-w", str(folder), str(source)]
    subprocess.run([*pip, *build], check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    target = folder / "target"
    install = ["install", "--no-deps", "--no-index", "--target", str(target), str(wheel)]
    subprocess.run([*pip, *install], check=True, capture_output=True)
    return target


def run(installed: Path, tmp_path: Path, *args: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *args],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(installed)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_it_brings_the_resources_and_no_tests(installed: Path) -> None:
    assert (installed / "editor" / "resources" / "parts.json").is_file()
    assert list((installed / "editor" / "resources" / "sample").glob("*.txt"))
    assert not (installed / "tests").exists()


def test_it_passes_its_own_test_far_from_the_checkout(installed: Path, tmp_path: Path) -> None:
    where = run(installed, tmp_path, "-c", "import editor; print(editor.__file__)")
    assert where.stdout.startswith(str(installed)), where.stderr
    done = run(installed, tmp_path, "-m", "editor", "--self-test")
    assert done.returncode == 0, done.stderr


def test_it_opens_its_sample(installed: Path, tmp_path: Path) -> None:
    code = "from editor.cli.main import main; raise SystemExit(main(['try', '--to', 'out']))"
    done = run(installed, tmp_path, "-c", code)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "out").is_dir()
