"""What the rules propose is found by its place."""

from hypothesis import given
from hypothesis import strategies as st

from editor.cleanup.base import Change
from editor.cleanup.judged.ruled import Ruled

spans = st.tuples(st.integers(0, 30), st.integers(0, 12)).map(
    lambda pair: Change(pair[0], pair[0] + pair[1], "")
)


@given(st.lists(st.tuples(st.sampled_from(["fillers", "stutters"]), spans)), spans)
def test_near_are_those_that_touch(pairs: list[tuple[str, Change]], change: Change) -> None:
    wanted = [pair for pair in pairs if pair[1].start <= change.end and change.start <= pair[1].end]
    assert sorted(Ruled(pairs).near(change)) == sorted(wanted)


def test_of_those_that_begin_together_the_first_rule_is_first() -> None:
    some = [("stutters", Change(3, 5, "")), ("fillers", Change(3, 4, "")), ("a", Change(0, 9, ""))]
    assert [rule for rule, _change in Ruled(some)] == ["a", "stutters", "fillers"]
