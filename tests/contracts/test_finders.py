"""What every finder of misheard names promises."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.core.glossary import Glossary, Term
from editor.core.registry import title_of
from editor.core.segments import Role, Segment, Track
from editor.core.transcript import Transcript
from editor.names.base import FINDERS, Finder
from editor.names.page import Page

ALL = list(FINDERS)
TALK = Transcript(
    (Track("source", "en"), Track("translation", "zh", Role.TRANSLATION)),
    (
        Segment("1", ("So Marisole met Danyell and multimodel.", "Marisol 遇到了丹尼尔。")),
        Segment("2", ("Then Marisol and Daniel slept, multimodal.", "Marisol 睡了。")),
        Segment("3", ("Skarivane and multimodal, multimodal.", "")),
        Segment("4", ("And Sk\u0435rrivane shone.", "它在发光。")),
        Segment("5", ("They flew to Toranto.", "Они полетели в Торонто.")),
    ),
    header=("The lamp of Skerrivane",),
)
GLOSSARY = Glossary((Term("Daniel", ("Danyell",)),))


def by_id(finder: Finder) -> str:
    return finder.id


@pytest.mark.parametrize("finder", ALL, ids=by_id)
def test_it_says_what_it_is(finder: Finder) -> None:
    assert finder.id == finder.id.lower()
    assert title_of(finder) != type(finder).__name__


@pytest.mark.parametrize("finder", ALL, ids=by_id)
def test_it_finds_something_in_a_talk_made_for_all_of_them(finder: Finder) -> None:
    assert list(finder.find(Page(TALK, GLOSSARY)))


@pytest.mark.parametrize("finder", ALL, ids=by_id)
def test_what_it_finds_stands_in_the_source_and_is_not_right_already(finder: Finder) -> None:
    page = Page(TALK, GLOSSARY)
    for match in finder.find(page):
        assert page.text_of(match.span) in TALK.segments[match.span.row].texts[0]
        assert page.text_of(match.span) != match.candidate.form
        assert 0 <= match.alike <= 1
        assert match.candidate.letters


_TEXT = st.text(
    st.sampled_from("Marisol Wojciech,.'-·:()（）诺姆ノーアムнёл́\u200b🌊\n0"), max_size=40
)


@pytest.mark.parametrize("finder", ALL, ids=by_id)
@settings(max_examples=25, deadline=None)
@given(rows=st.lists(st.tuples(_TEXT, _TEXT), max_size=4), title=_TEXT, name=_TEXT)
def test_no_text_is_too_odd(
    finder: Finder, rows: list[tuple[str, str]], title: str, name: str
) -> None:
    segments = tuple(Segment(str(n), texts) for n, texts in enumerate(rows))
    talk = Transcript(TALK.tracks, segments, header=(title,))
    page = Page(talk, Glossary((Term(name, (title,)),)))
    for match in finder.find(page):
        assert match.span.row < len(rows)
