"""A file imports only from floors below its own, and PySide6 stays in the window."""

import ast
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.tools.sources import EDITOR, tree_of

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = (
    "core", "language", "storage", "formats", "captions", "search", "audio", "alignment",
    "workflows", "cli", "qt",
)  # fmt: skip


LINT = "from importlinter.cli import lint_imports_command; lint_imports_command()"


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", LINT, "--no-cache"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_contracts_of_the_floors_are_kept() -> None:
    for package in PACKAGES:
        assert list((EDITOR / package).glob("*.py")), package
    done = lint_imports(ROOT)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "3 kept, 0 broken" in done.stdout
    scanned = re.search(r"Analyzed (\d+) files", done.stdout)
    assert scanned is not None
    assert int(scanned[1]) >= len(list(EDITOR.rglob("*.py")))


@pytest.mark.parametrize(
    ("file", "line"),
    [
        ("core/cues.py", "from editor.language import scripts"),
        ("language/scripts.py", "import editor.search.spans"),
        ("search/spans.py", "from editor.formats import lines"),
        ("cli/base.py", "import editor.qt.start"),
        ("workflows/times/timing.py", "from PySide6 import QtCore"),
        ("core/cues.py", "import rapidfuzz"),
    ],
)
def test_an_import_that_the_floors_forbid_is_found(tmp_path: Path, file: str, line: str) -> None:
    shutil.copytree(EDITOR, tmp_path / "editor", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    with (tmp_path / "editor" / file).open("a", encoding="utf-8") as out:
        out.write(f"\n{line}\n")
    done = lint_imports(tmp_path)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "1 broken" in done.stdout


# The functions outside the window that import PySide6, late and without a display.
WITH_PYSIDE = {EDITOR / "audio" / "decoder_process.py": "_decode"}


def imports_pyside(tree: ast.AST) -> int:
    """How many statements import it."""
    found = 0
    for node in ast.walk(tree):
        names = (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
        found += any(name.startswith(("PySide6", "shiboken6")) for name in names)
    return found


def test_nothing_outside_the_window_imports_pyside_but_the_functions_named_here() -> None:
    scanned = 0
    for path in EDITOR.rglob("*.py"):
        if path.is_relative_to(EDITOR / "qt"):
            continue
        scanned += 1
        tree = tree_of(path)
        inside = [
            imports_pyside(node)
            for node in tree.body
            if isinstance(node, ast.FunctionDef) and node.name == WITH_PYSIDE.get(path)
        ]
        assert imports_pyside(tree) == sum(inside), path
        assert (sum(inside) > 0) is (path in WITH_PYSIDE), path
    assert scanned > 60


def test_every_package_of_tests_mirrors_one_of_the_program() -> None:
    known = {path.name for path in EDITOR.iterdir() if path.is_dir()}
    others = {
        "benchmarks",
        "contracts",
        "drill",
        "golden",
        "helpers",
        "hostile",
        "house",
        "journeys",
        "tools",
        "__pycache__",
    }
    for path in (ROOT / "tests").iterdir():
        assert not path.is_dir() or path.name in known | others, path
