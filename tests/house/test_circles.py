"""No module needs one that needs it, not even for its types."""

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

from tests.tools.sources import tree_of

ROOT = Path(__file__).resolve().parents[2]


def modules() -> dict[str, Path]:
    found = {}
    for path in (ROOT / "editor").rglob("*.py"):
        parts = path.relative_to(ROOT).with_suffix("").parts
        found[".".join(parts).removesuffix(".__init__")] = path
    return found


def named_in(path: Path) -> Iterator[str]:
    """Yield all that a module imports, anywhere in it."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{one.name}" for one in node.names)


def test_no_imports_go_in_a_circle() -> None:
    known = modules()
    needs = {name: {*named_in(path)} & known.keys() - {name} for name, path in known.items()}
    # Raises a CycleError that names the modules of a circle.
    assert len([*TopologicalSorter(needs).static_order()]) == len(known)
