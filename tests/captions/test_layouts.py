"""A layout says which tracks go into which file."""

import pytest

from editor.captions.layouts import Layout, columns_for
from editor.core.errors import RequestError
from editor.core.segments import Role, Track
from editor.core.transcript import Transcript

SOURCE = Track("en", "en")
TRANSLATION = Track("zh", "zh", Role.TRANSLATION)
BOTH = Transcript((SOURCE, TRANSLATION), ())


@pytest.mark.parametrize(
    ("layout", "columns"),
    [
        ("source", ((0,),)),
        ("translation", ((1,),)),
        ("source-first", ((0, 1),)),
        ("translation-first", ((1, 0),)),
        ("two-files", ((0,), (1,))),
    ],
)
def test_each_layout_of_two_languages(layout: str, columns: tuple[tuple[int, ...], ...]) -> None:
    assert columns_for(BOTH, Layout(layout)) == columns


def test_the_source_is_found_behind_its_translation() -> None:
    turned = Transcript((TRANSLATION, SOURCE), ())
    assert columns_for(turned, Layout.SOURCE_FIRST) == ((1, 0),)


@pytest.mark.parametrize("layout", set(Layout) - {Layout.SOURCE})
def test_a_layout_with_a_translation_is_refused_where_there_is_none(layout: Layout) -> None:
    with pytest.raises(RequestError, match=f"no translation.*“{layout}”.*“source”"):
        columns_for(Transcript((SOURCE,), ()), layout)


def test_one_language_can_be_shown_even_if_it_is_a_translation() -> None:
    assert columns_for(Transcript((TRANSLATION,), ()), Layout.SOURCE) == ((0,),)
