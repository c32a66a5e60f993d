"""Strings that a person sees can be translated: whole sentences, put together by placeholders."""

import ast
from collections.abc import Iterator
from pathlib import Path

EDITOR = Path(__file__).resolve().parents[2] / "editor"
ERRORS = {
    "InputError", "OutputError", "RequestError", "ConflictError", "StaleEditError", "UsageError",
}  # fmt: skip


def calls() -> Iterator[tuple[Path, ast.Call, str]]:
    for path in EDITOR.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                yield path, node, node.func.id


def is_literal(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def test_only_literals_are_handed_to_the_translation() -> None:
    seen = 0
    for path, call, name in calls():
        if name in ("_", "ngettext"):
            texts = call.args[: 1 if name == "_" else 2]
            # The registry translates docstrings, which are literals where they stand.
            if path.name != "registry.py" and path.name != "i18n.py":
                assert all(map(is_literal, texts)), f"{path}:{call.lineno}"
                seen += 1
    assert seen > 150


def test_no_error_is_raised_with_a_sentence_that_cannot_be_translated() -> None:
    for path, call, name in calls():
        if name in ERRORS and call.args:
            assert not is_literal(call.args[0]), f"{path}:{call.lineno}"
