"""What is nearly JSON: Python's and JavaScript's way of writing values, and events of servers."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.formats.recognisers.lenient import (
    NotLenientError,
    begins_like_values,
    lenient_values,
)

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**9), 10**9) | st.floats(allow_nan=False)
    | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=20,
)  # fmt: skip


@given(VALUES)
def test_what_python_and_json_write_is_read_alike(value: Any) -> None:
    assert lenient_values(repr([value])) == [[value]]
    assert lenient_values(json.dumps([value])) == [[value]]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("[1, 2, ]", [[1, 2]]),
        ("{'a': (1, None), 'b': {}}", [{"a": [1, None], "b": {}}]),
        ("Word(start=np.float64(1.5), word='up', kind=<Kind.A: 1>, more=Nothing())",
         [{"start": 1.5, "word": "up", "kind": None, "more": None}]),
        ('let x = {"a": "b" /* c */};', [{"a": "b"}]),
        ('data: {"a": 1}\n\nevent: end\ndata: [DONE]\n', [{"a": 1}]),
        ('{"a": 1},\n{"a": 2}', [{"a": 1}, {"a": 2}]),
        ("['it\\'s', \"so\" 'far', '\\x41\\ud83d\\ude00']", [["it's", "sofar", "A😀"]]),
    ],
)  # fmt: skip
def test_values_are_read(text: str, values: list[Any]) -> None:
    assert begins_like_values(text) or text.startswith("[1")
    assert lenient_values(text) == values


@pytest.mark.parametrize(
    "text",
    ["[Music] we lit", "['tis", "{a: 1}", "x = [1", "[1 2]", "{'a' 1}", "Well(a)", "data: {} x",
     "[" * 200_000, "'" * 200_001, "{'a':" * 50_000, "/*" * 100_000, "9" * 5000, "(a=1)"],
)  # fmt: skip
def test_what_is_no_value_is_none(text: str) -> None:
    with pytest.raises(NotLenientError):
        lenient_values(text)
