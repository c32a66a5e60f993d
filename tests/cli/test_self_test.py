"""The self-test notices what is missing."""

import json
import shutil
from pathlib import Path

import pytest

from editor import paths
from editor.cli.base import Exit
from editor.cli.verbs.self_test import inventory


def test_a_whole_installation_passes(run) -> None:
    result = run("--self-test")
    assert result.code == Exit.DONE
    assert "formats" in result.out


def test_a_missing_part_or_resource_fails(
    run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "resources"
    shutil.copytree(paths.resources(), folder)
    parts = json.loads((folder / "parts.json").read_text(encoding="utf-8"))
    parts["formats"].append("cuneiform")
    parts["resources"].append("sample/lost.txt")
    (folder / "parts.json").write_text(json.dumps(parts), encoding="utf-8")
    monkeypatch.setattr(paths, "resources", lambda: folder)
    result = run("--self-test")
    assert result.code == Exit.SELF_TEST
    assert "cuneiform" in result.err
    assert "lost.txt" in result.err


def test_what_an_installation_adds_is_not_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = inventory()
    folder = tmp_path / "resources"
    shutil.copytree(paths.resources(), folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "LICENSE").write_text("", "utf-8")
    (folder / "CHANGELOG.md").write_text("", "utf-8")
    (folder / "aligners" / "__pycache__").mkdir()
    (folder / "aligners" / "__pycache__" / "answering.cpython-311.pyc").write_bytes(b"")
    monkeypatch.setattr(paths, "resources", lambda: folder)
    assert inventory() == before


def test_the_packed_list_names_everything_that_is_here() -> None:
    """When this fails: python -m editor self-test --list > resources/parts.json."""
    packed = json.loads((paths.resources() / "parts.json").read_text(encoding="utf-8"))
    assert packed == inventory()
