"""A patch leads from either of two JSON values to the other, and holds only what differs."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.formats.containers.json_patch import apply, difference, turned

_leaf = st.none() | st.booleans() | st.integers() | st.text(max_size=5)
_values = st.recursive(
    _leaf,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text("abc", max_size=2), inner, max_size=4)
    ),
)


@given(_values, _values)
def test_it_leads_there_and_back_also_through_a_file(old: Any, new: Any) -> None:
    patch = json.loads(json.dumps(difference(old, new)))
    assert apply(patch, old) == new
    assert apply(turned(patch), new) == old


def test_one_more_in_a_long_list_is_a_short_patch() -> None:
    names = [f"name {n}" for n in range(1000)]
    old = {"skipped-names": names, "other": {"kept": True}}
    patch = difference(old, {**old, "skipped-names": [*names[:500], "one more", *names[500:]]})
    assert patch == {"keys": {"skipped-names": {"at": 500, "old": [], "new": ["one more"]}}}


@pytest.mark.parametrize(
    ("old", "new", "other"),
    [
        ({"a": 1}, {}, {"a": 2}),
        ({"a": 1}, {}, {}),
        ({}, {"a": 1}, {"a": 1}),
        ({"a": [1, 2]}, {"a": [1]}, {"a": [1, 3]}),
        ({"a": [1, 2]}, {"a": [1]}, {"a": "no list"}),
        (1, 2, 3),
    ],
)
def test_another_value_is_refused(old: Any, new: Any, other: Any) -> None:
    with pytest.raises(ValueError, match=r"another|there"):
        apply(difference(old, new), other)
