"""The fillers that the grid strikes out are those that tidying takes away unasked."""

from editor.core.glossary import Glossary, Term
from editor.core.segments import Role, Segment, Track
from editor.core.transcript import Transcript
from editor.workflows.corrections.cleaning import find_untidy, rules_of
from editor.workflows.corrections.fillers import FillerPlaces

ROWS = (
    ("So uh the lamp um is lit.", "所以灯亮了。"),
    ("Uh, no.", "呃，不。"),
    ("The Uh brothers came.", "兄弟们来了。"),
    ("", ""),
)


def _talk(glossary: Glossary | None = None) -> Transcript:
    tracks = (Track("a", "en"), Track("b", "zh", Role.TRANSLATION))
    segments = tuple(Segment(f"r{n}", texts) for n, texts in enumerate(ROWS))
    return Transcript(tracks=tracks, segments=segments, glossary=glossary or Glossary())


def _struck(talk: Transcript, row: int) -> list[str]:
    segment = talk.segments[row]
    return [
        segment.texts[track][start:end]
        for track, places in enumerate(FillerPlaces(talk).of(segment))
        for start, end in places
    ]


def test_each_filler_is_struck_out_without_the_blanks_around_it() -> None:
    assert _struck(_talk(), 0) == ["uh", "um"]


def test_a_filler_that_the_translation_keeps_is_not_struck_out() -> None:
    assert _struck(_talk(), 1) == []


def test_a_name_of_the_glossary_is_no_filler() -> None:
    named = _talk(Glossary((Term("Uh brothers"),)))
    assert _struck(named, 2) == []


def test_an_empty_row_has_none() -> None:
    assert _struck(_talk(), 3) == []


def test_what_is_struck_out_is_what_tidying_would_take_away() -> None:
    talk = _talk()
    found = find_untidy(talk, rules_of(["fillers"]), least=0.9)
    struck = [len(_struck(talk, row)) for row in range(len(ROWS))]
    assert [sum(one.row == row for one in found) for row in range(len(ROWS))] == struck
