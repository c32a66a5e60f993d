"""A doubled word is a problem where the clean-up would take one of the two away."""

import pytest

from editor.core.segments import Segment, Track
from editor.core.transcript import Transcript
from editor.workflows.problems.checking import check_transcript
from editor.workflows.problems.guidelines import guideline_named


def doubled(text: str, language: str) -> int:
    """Return how many doubled words are found in a text."""
    talk = Transcript((Track("s", language),), (Segment("1", (text,)),))
    return check_transcript(talk, guideline_named("interlinear")).counts.get("doubled-word", 0)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Come in in the afternoon."),
        ("en", "They made her her favourite soup."),
        ("en", "What he does does matter."),
        ("nl", "Wie weet weet hij het."),
        ("de", "Man muss sich sich selbst stellen."),
        ("es", "Lo que es es pan."),
        ("zh", "你给我我就走。"),
    ],
)
def test_words_that_meet_are_no_problem(language: str, text: str) -> None:
    assert doubled(text, language) == 0


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "I saw the the lamp."),
        ("de", "Ich fahre mit mit dem Zug."),
        ("zh", "这是他的的灯。"),
        ("sv", "Jag ser ser lampan."),
    ],
)
def test_one_too_many_is_told(language: str, text: str) -> None:
    assert doubled(text, language) == 1
