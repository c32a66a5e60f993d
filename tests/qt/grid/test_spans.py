from hypothesis import given
from hypothesis import strategies as st

from editor.qt.grid.spans import to_points, to_units

texts = st.text(st.sampled_from("aé中🙂👧\n"), max_size=20)


def test_an_emoji_is_two_units_of_qt():
    text = "a🙂b👧c"
    assert [to_units(text, offset) for offset in range(6)] == [0, 1, 3, 4, 6, 7]
    assert to_points(text, 3) == 2


@given(texts, st.data())
def test_units_agree_with_utf_16_and_come_back(text, data):
    offset = data.draw(st.integers(0, len(text)))
    units = to_units(text, offset)
    assert units == len(text[:offset].encode("utf-16-le")) // 2
    assert to_points(text, units) == offset


def test_units_past_the_end_are_the_end():
    assert to_points("abc", 9) == 3
    assert to_points("中🙂", 9) == 2
