"""The longest rising choice of numbers is found, in their order."""

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from editor.language.rising import longest_rising


@given(st.lists(st.integers(0, 9), max_size=9))
def test_no_other_rising_choice_is_longer(numbers: list[int]) -> None:
    found = longest_rising(numbers)
    assert found == sorted(set(found))
    assert all(numbers[one] < numbers[other] for one, other in pairwise(found))
    longer = combinations(numbers, len(found) + 1)
    assert not any(all(one < other for one, other in pairwise(some)) for some in longer)
