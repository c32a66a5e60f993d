"""What is worked out of a row when the first check asks for it."""

from collections.abc import Callable
from typing import Generic, TypeVar

_Owner = TypeVar("_Owner")
_Value = TypeVar("_Value")


class lazy(Generic[_Owner, _Value]):  # noqa: N801
    """A property that is worked out once; that of `functools` takes a lock for it in Python 3.11.

    Views of rows live in one thread, and half a million of their properties are asked for.
    """

    def __init__(self, work_out: Callable[[_Owner], _Value]) -> None:
        """Take how it is worked out; its name is that of the property."""
        self._work_out = work_out
        self.__doc__ = work_out.__doc__

    def __get__(self, owner: _Owner, _kind: type[_Owner]) -> _Value:
        """Return the value, which from now on stands in the owner itself."""
        value = self._work_out(owner)
        owner.__dict__[self._work_out.__name__] = value
        return value
