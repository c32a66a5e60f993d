"""What the tags of a WebVTT cue say is the same whichever way it is read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.formats.webvtt.cue_text import cue_text, parsed

PIECE = st.text("ab <>&/.\n\u00a0潮", max_size=6)


@given(
    PIECE, PIECE, st.sampled_from(["en", "zh-Hans", "a b", ""]), st.sampled_from(["\n", "", " "])
)
def test_two_languages_and_voices_are_read_as_by_the_parser(
    upper: str, lower: str, language: str, between: str
) -> None:
    pair = f"<lang {language}>{upper}</lang>{between}<lang zh>{lower}</lang>"
    assert cue_text(pair) == parsed(pair)
    voice = f"<v {upper}>{lower}</v>"
    assert cue_text(voice) == parsed(voice)


@pytest.mark.parametrize(("upper", "lower"), [("The tide > all.", "潮水。"), ("One\ntwo", "一")])
def test_each_text_of_a_cue_has_its_language(upper: str, lower: str) -> None:
    shown = cue_text(f"<lang en>{upper}</lang>\n<lang zh>{lower}</lang>")
    assert shown.text == f"{upper}\n{lower}"
    assert shown.parts == (("en", upper), ("", "\n"), ("zh", lower))
