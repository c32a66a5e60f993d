"""Signs that turn a text are seen, and names do not turn what stands around them."""

from hypothesis import given
from hypothesis import strategies as st

from editor.core.bidi import isolated, made_visible


def test_a_name_that_pretends_another_ending_is_seen_through() -> None:
    assert made_visible("talk\u202egnp.exe") == "talk⇤gnp.exe"
    assert isolated("talk\u202egnp.exe") == "talk⇤gnp.exe"


def test_a_name_from_right_to_left_is_kept_apart() -> None:
    assert isolated("שלום.txt") == "\u2068שלום.txt\u2069"
    assert isolated("talk 灯.txt") == "talk 灯.txt"


@given(st.text())
def test_a_text_stays_as_long_as_it_is(text: str) -> None:
    assert len(made_visible(text)) == len(text)
    assert made_visible(made_visible(text)) == made_visible(text)
