"""Parts are found without a list of them."""

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
