"""The files of the program as syntax trees, each parsed once for all tests that ask for it."""

import ast
from functools import cache
from pathlib import Path

EDITOR = Path(__file__).resolve().parents[2] / "editor"


@cache
def files() -> list[Path]:
    """Return the modules of the program, in order."""
    return sorted(EDITOR.rglob("*.py"))


@cache
def tree_of(path: Path) -> ast.Module:
    """Return the syntax tree of a module, which nobody must change."""
    return ast.parse(path.read_text(encoding="utf-8"))
