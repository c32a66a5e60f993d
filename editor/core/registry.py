"""How parts (formats, aligners, ...) are found: each is one file that registers itself.

The modules of the registry's package and of the folders in it are imported on first use, then the
entry points of other distributions; neither needs a list to be kept by hand.
"""

import importlib
import importlib.util
import pkgutil
from collections.abc import Callable, Iterator
from typing import Generic, Protocol, TypeVar

from editor.core.errors import RequestError
from editor.core.i18n import _


class Part(Protocol):
    """What every part has: an id for files and commands; its docstring names it for people."""

    @property
    def id(self) -> str:
        """A word of lower-case letters and hyphens."""


P = TypeVar("P", bound=Part)


class Registry(Generic[P]):
    """The parts of one kind, in the order of their ids."""

    def __init__(self, package: str, group: str) -> None:
        """Serve the modules of `package` and the entry points of `group`."""
        self._package = package
        self._group = group
        self._parts: dict[str, P] = {}
        self._complete = False

    def register(self, part_class: Callable[[], P]) -> Callable[[], P]:
        """Add a part; to be used as a decorator on its class.

        Raises:
            ValueError: two parts have the same id.
        """
        part = part_class()
        if part.id in self._parts:
            raise ValueError(f"two parts of {self._package} are called {part.id!r}")
        self._parts[part.id] = part
        return part_class

    def __iter__(self) -> Iterator[P]:
        """Go through all parts, ordered by id."""
        self._discover()
        return iter([self._parts[key] for key in sorted(self._parts)])

    def loaded(self) -> tuple[P, ...]:
        """Return the parts whose modules are imported already."""
        return tuple(self._parts.values())

    def __len__(self) -> int:
        """Return how many parts there are."""
        self._discover()
        return len(self._parts)

    def get(self, part_id: str) -> P:
        """Return the part with that id.

        Raises:
            RequestError: there is none.
        """
        self._discover()
        try:
            return self._parts[part_id]
        except KeyError:
            raise RequestError(
                _("There is no “{id}”. Choose one of: {ids}.").format(
                    id=part_id, ids=", ".join(sorted(self._parts))
                )
            ) from None

    def alone(self, part_id: str) -> P | None:
        """Return the part whose module is called so, without loading the others; None for none."""
        name = part_id.replace("-", "_")
        if part_id not in self._parts and name.isidentifier():
            if importlib.util.find_spec(f"{self._package}.{name}") is None:
                return None
            importlib.import_module(f"{self._package}.{name}")
        return self._parts.get(part_id)

    def _discover(self) -> None:
        if self._complete:
            return
        # Reading what is installed loads a good deal, and most sessions need one part by its name.
        from importlib.metadata import entry_points

        package = importlib.import_module(self._package)
        for module in pkgutil.walk_packages(package.__path__, f"{self._package}."):
            importlib.import_module(module.name)
        for entry_point in entry_points(group=self._group):
            entry_point.load()
        # Last, so that a second thread does not see half of the parts.
        self._complete = True


def title_of(part: object) -> str:
    """Return what menus and help call a part: the first line of its docstring, translated."""
    doc = type(part).__doc__ or type(part).__name__
    return _(doc.strip().splitlines()[0].rstrip("."))
