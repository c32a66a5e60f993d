"""A file imports only from floors below its own, and PySide6 stays in the window."""

import ast
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
EDITOR = ROOT / "editor"
PACKAGES = (
    "core", "language", "storage", "formats", "captions", "search", "alignment", "workflows",
    "cli", "qt",
)  # fmt: skip


def test_the_contracts_of_the_floors_are_kept() -> None:
    for package in PACKAGES:
        assert list((EDITOR / package).glob("*.py")), package
    command = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    done = subprocess.run(
        [sys.executable, "-c", command], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout
    assert "3 kept, 0 broken" in done.stdout


def test_nothing_outside_the_window_imports_pyside() -> None:
    scanned = 0
    for path in EDITOR.rglob("*.py"):
        if path.is_relative_to(EDITOR / "qt"):
            continue
        scanned += 1
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = (
                [alias.name for alias in node.names]
                if isinstance(node, ast.Import)
                else [node.module or ""]
                if isinstance(node, ast.ImportFrom)
                else []
            )
            assert not any(name.startswith(("PySide6", "shiboken6")) for name in names), path
    assert scanned > 60


def test_every_package_of_tests_mirrors_one_of_the_program() -> None:
    known = {path.name for path in EDITOR.iterdir() if path.is_dir()}
    others = {"benchmarks", "contracts", "golden", "helpers", "house", "journeys", "__pycache__"}
    for path in (ROOT / "tests").iterdir():
        assert not path.is_dir() or path.name in known | others, path
