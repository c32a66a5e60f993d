"""What two sequences have in common."""

import pytest

from editor.core.sequences import common_start


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("lamp", "lame", 3),
        ("lamp", "lamp", 4),
        ("lamp", "lampreys", 4),
        ("", "a", 0),
        ("a", "b", 0),
    ],
)
def test_items_are_counted_up_to_the_first_that_differs(a: str, b: str, same: int) -> None:
    assert common_start(a, b) == common_start(list(b), list(a)) == same
