"""Expressions of the user that never end, fit nothing or everything: a sentence, and no change."""

import time

import pytest

from editor.core import edits
from editor.core.document import Document
from editor.core.errors import RequestError
from editor.core.segments import Segment, Track
from editor.core.transcript import Transcript
from editor.search.finding import find
from editor.search.query import Mode, Query
from editor.search.replacing import texts_after

BOMBS = [
    r"(a|aa)+$", r"(a+)+$", r"(a*)*b", r"(?:a|a?)+$", r"((a?){30}){30}b", r"(x+x+)+y",
    r"^(([a-z])+.)+[A-Z]([a-z])+$", r"(.*)*\1b", r"(?=(a+))(?:a|\1)+$",
]  # fmt: skip


def rows(*texts: str) -> tuple[Segment, ...]:
    return tuple(Segment(str(n), (text,)) for n, text in enumerate(texts))


@pytest.mark.parametrize("pattern", BOMBS)
def test_31_an_expression_that_explodes_is_stopped_and_names_the_row(pattern: str) -> None:
    began = time.monotonic()
    try:
        find(Query(pattern, Mode.REGEX), rows("fine", "a" * 5000 + "!", "x" * 3000))
    except RequestError as error:
        assert "row 2" in str(error) or "row 3" in str(error)
    assert time.monotonic() - began < 5


@pytest.mark.parametrize(
    "pattern", ["a" * (10 << 20), "(" * 900, "[" * 900, "(?:" * 300 + ")" * 300, "(?R)", r"\p{x}"]
)
def test_31_a_pattern_without_measure_is_a_sentence(pattern: str) -> None:
    began = time.monotonic()
    try:
        find(Query(pattern, Mode.REGEX), rows("a lamp"))
    except RequestError as error:
        assert str(error).endswith(".")
    assert time.monotonic() - began < 5


@pytest.mark.parametrize("pattern", ["", "x*", "^", "$", r"\b", "(?=a)", "(?:)"])
def test_31_an_empty_match_is_no_place(pattern: str) -> None:
    assert find(Query(pattern, Mode.REGEX, replacement="-"), rows("a lamp")).places == ()


@pytest.mark.parametrize("replacement", [r"\3", r"\g<x>", r"\g<", "\\", r"\x", r"\u12"])
def test_31_a_group_that_is_not_there_is_a_sentence(replacement: str) -> None:
    with pytest.raises(RequestError, match="does not fit"):
        find(Query("(a)", Mode.REGEX, replacement=replacement), rows("a"))


def test_32_a_search_is_literal_unless_something_else_is_asked() -> None:
    assert Query("x").mode is Mode.LITERAL
    for text in (".*", "$1", r"\0", "\n", "(", "\\"):
        assert find(Query(text), rows("a lamp")).places == ()


@pytest.mark.parametrize("replacement", [r"\0", "$1", "a\nb", r"\n", r"\g<0>", "\\"])
def test_32_a_replacement_is_literal_too(replacement: str) -> None:
    segments = rows("a lamp")
    found = find(Query("lamp", replacement=replacement), segments)
    texts, left = texts_after(segments, found.places)
    assert texts == {(0, 0): f"a {replacement}"}
    assert left == 0


def test_32_what_fits_everything_is_counted_before_and_is_one_step() -> None:
    segments = rows(*["a lamp"] * 500)
    document = Document(Transcript((Track("s"),), segments))
    found = find(Query(".", Mode.REGEX, replacement=""), segments)
    assert len(found.places) == 3000
    texts, _left = texts_after(segments, found.places)
    document.do(edits.replace_texts(segments, texts, "Replace"))
    assert {row.texts[0] for row in document.segments} == {""}
    document.undo()
    assert tuple(document.segments) == segments


def test_32_a_nul_that_an_expression_writes_does_not_get_into_the_document() -> None:
    segments = rows("a lamp")
    document = Document(Transcript((Track("s"),), segments))
    found = find(Query("lamp", Mode.REGEX, replacement=r"\x00l\x07"), segments)
    texts, _left = texts_after(segments, found.places)
    document.do(edits.replace_texts(segments, texts, "Replace"))
    assert document.segments[0].texts == ("a l",)
