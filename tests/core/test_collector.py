"""The garbage collector is off while rows are built, and as it was afterwards."""

import gc
import weakref
from collections.abc import Iterator

import pytest

from editor.core.collector import collector_paused, leave_alone
from editor.core.segments import Segment


class Lamp:
    """Something that can be seen to be freed."""


@pytest.fixture(autouse=True)
def collector_on() -> Iterator[None]:
    gc.enable()
    yield
    gc.enable()
    gc.unfreeze()


def test_it_is_off_inside_and_on_again_afterwards() -> None:
    with collector_paused():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_is_on_again_after_an_error() -> None:
    with pytest.raises(ValueError, match="torn"), collector_paused():
        raise ValueError("torn")
    assert gc.isenabled()


def test_an_inner_pause_does_not_end_the_outer_one() -> None:
    with collector_paused():
        with collector_paused():
            pass
        assert not gc.isenabled()


def test_it_stays_off_for_whoever_had_turned_it_off() -> None:
    gc.disable()
    with collector_paused():
        pass
    assert not gc.isenabled()


def test_what_is_left_alone_is_not_looked_through_but_freed_when_it_is_no_longer_used() -> None:
    rows = [Segment(str(n), ("a",)) for n in range(1000)]
    freed = weakref.ref(gone := Lamp())
    leave_alone()
    assert not any(one is rows for one in gc.get_objects())
    del gone
    assert freed() is None
