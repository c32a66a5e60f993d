"""Parts are found without a list of them."""

import importlib
import sys
from pathlib import Path

import pytest

from editor.core.errors import RequestError
from editor.core.registry import Registry, title_of


class Lamp:
    """A lamp that burns.

    More about it.
    """

    id = "lamp"


@pytest.fixture
def registry() -> Registry[Lamp]:
    return Registry("editor.core", "interlinear.nothing")


def test_a_registered_part_is_found_by_its_id(registry: Registry[Lamp]) -> None:
    registry.register(Lamp)
    assert isinstance(registry.get("lamp"), Lamp)
    assert [part.id for part in registry] == ["lamp"]
    assert len(registry) == 1


def test_an_unknown_id_lists_the_known_ones(registry: Registry[Lamp]) -> None:
    registry.register(Lamp)
    with pytest.raises(RequestError, match=r"“wick”.*lamp"):
        registry.get("wick")


def test_two_parts_of_one_id_are_a_fault(registry: Registry[Lamp]) -> None:
    registry.register(Lamp)
    with pytest.raises(ValueError, match="lamp"):
        registry.register(Lamp)


def test_the_first_line_of_the_docstring_is_the_title() -> None:
    assert title_of(Lamp()) == "A lamp that burns"


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "lamps_for_test"
    folder.mkdir()
    (folder / "__init__.py").touch()
    monkeypatch.syspath_prepend(tmp_path)
    return folder


def test_the_modules_of_the_package_register_themselves(package: Path) -> None:
    (package / "base.py").write_text(
        "from editor.core.registry import Registry\n"
        "LAMPS = Registry('lamps_for_test', 'interlinear.nothing')\n"
    )
    (package / "more").mkdir()
    (package / "more" / "__init__.py").touch()
    for name in ("wick", "more/arc"):
        (package / f"{name}.py").write_text(
            "from lamps_for_test.base import LAMPS\n@LAMPS.register\n"
            f"class Lamp:\n    id = '{Path(name).name}'\n"
        )
    lamps = importlib.import_module("lamps_for_test.base").LAMPS
    assert [lamp.id for lamp in lamps] == ["arc", "wick"]
    (package / "late.py").write_text("raise ImportError('looked for twice')\n")
    assert len(lamps) == 2
    for name in [name for name in sys.modules if name.startswith("lamps_for_test")]:
        del sys.modules[name]


def test_a_part_that_cannot_be_imported_is_told_each_time_not_forgotten(package: Path) -> None:
    (package / "broken.py").write_text("raise ImportError('no oil')\n")
    registry: Registry[Lamp] = Registry("lamps_for_test", "interlinear.nothing")
    for _ in range(2):
        with pytest.raises(ImportError, match="no oil"):
            len(registry)
    del sys.modules["lamps_for_test"]


def test_one_part_is_loaded_alone_by_the_name_of_its_module() -> None:
    verbs: Registry = Registry("editor.cli.verbs", "interlinear.none")
    assert verbs.alone("no-such-verb") is None
    assert verbs.alone("../main") is None
    assert verbs.alone("") is None
    assert verbs.loaded() == ()
