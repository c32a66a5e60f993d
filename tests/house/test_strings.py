"""Strings that a person sees can be translated: whole sentences, put together by placeholders."""

import ast
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.tools.sources import EDITOR, files, tree_of

FUNCTIONS = {"_": 1, "ngettext": 2}
# The registry translates docstrings, which are literals where they stand.
HANDS_ON = {EDITOR / "core" / "registry.py", EDITOR / "core" / "i18n.py"}
SHOWING = {
    "setText", "setToolTip", "setWindowTitle", "setPlaceholderText", "setStatusTip",
    "setAccessibleName", "setAccessibleDescription", "setInformativeText", "QLabel",
    "QPushButton", "QCheckBox", "QRadioButton", "QGroupBox", "QAction", "addAction", "addTab",
    "addRow", "tell", "showMessage",
}  # fmt: skip


def name_of(call: ast.Call) -> str:
    """What is called, without the object that it belongs to."""
    return getattr(call.func, "id", None) or getattr(call.func, "attr", "")


def calls_in(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def trees() -> Iterator[tuple[Path, ast.Module]]:
    for path in files():
        yield path, tree_of(path)


def calls() -> Iterator[tuple[str, ast.Call]]:
    for path, tree in trees():
        for call in calls_in(tree):
            yield f"{path}:{call.lineno}", call


def errors() -> set[str]:
    """The names of all errors whose sentence a person sees."""
    bases = {
        node.name: {getattr(base, "id", "") for base in node.bases}
        for _path, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    }
    found = {"InterlinearError"}
    while more := {name for name, above in bases.items() if above & found} - found:
        found |= more
    return found


def is_literal(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def holds_words(node: ast.expr) -> bool:
    """True for a string with letters that is put together or stands in the code as it is."""
    if isinstance(node, ast.BinOp):
        return holds_words(node.left) or holds_words(node.right)
    parts = node.values if isinstance(node, ast.JoinedStr) else [node]
    texts = (part.value for part in parts if is_literal(part))
    return any(char.isalpha() for text in texts for char in text)


def fields(text: str) -> set[str]:
    return {name for _text, name, _spec, _conversion in string.Formatter().parse(text) if name}


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("'gone'", True), ("f'{x} gone'", True), ("'gone ' + x", True), ("f'“{x}”: {y}'", False),
        ("x", False), ("_('gone')", False), ("_('{x} gone').format(x=x)", False),
    ],
)  # fmt: skip
def test_this_check_knows_words_that_nobody_translates(code: str, words: bool) -> None:
    assert holds_words(ast.parse(code, mode="eval").body) is words


def test_only_literals_are_handed_to_the_translation() -> None:
    seen = 0
    for path, tree in trees():
        for call in calls_in(tree):
            if path not in HANDS_ON and name_of(call) in FUNCTIONS:
                texts = call.args[: FUNCTIONS[name_of(call)]]
                assert texts
                assert all(map(is_literal, texts)), f"{path}:{call.lineno}"
                seen += 1
    assert seen > 150


def test_placeholders_are_named_and_each_gets_its_value() -> None:
    seen = 0
    for where, call in calls():
        source = getattr(call.func, "value", None)
        if name_of(call) != "format" or not isinstance(source, ast.Call):
            continue
        if name_of(source) in FUNCTIONS:
            texts = [part.value for part in source.args if is_literal(part)]
            given = {keyword.arg for keyword in call.keywords}
            assert not call.args, where
            assert set().union(*map(fields, texts)) == given, where
            seen += 1
    assert seen > 80


def test_no_error_is_raised_with_a_sentence_that_cannot_be_translated() -> None:
    names = errors()
    assert {"InputError", "StaleEditError", "UsageError"} <= names
    seen = 0
    for where, call in calls():
        if name_of(call) in names and call.args:
            assert not holds_words(call.args[0]), where
            seen += 1
    assert seen > 30


def test_no_widget_shows_words_that_cannot_be_translated() -> None:
    seen = 0
    for where, call in calls():
        if name_of(call) in SHOWING and str(EDITOR / "qt") in where:
            assert not any(map(holds_words, call.args)), where
            seen += 1
    assert seen > 30
