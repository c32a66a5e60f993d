"""Plain texts and regular expressions."""

import re
import time

import pytest

from editor.core.errors import RequestError
from editor.core.segments import Segment
from editor.search.finding import find
from editor.search.query import Mode, Query


def places(query: Query, *texts: str) -> list[tuple[int, int, str]]:
    segments = tuple(Segment(str(n), (text,)) for n, text in enumerate(texts))
    return [(place.row, place.start, place.found) for place in find(query, segments).places]


def test_case_matters_only_when_asked() -> None:
    assert len(places(Query("lamp"), "Lamp lamp LAMP")) == 3
    assert len(places(Query("lamp", match_case=True), "Lamp lamp LAMP")) == 1


def test_signs_are_taken_as_they_are() -> None:
    assert places(Query("a.b*"), "axb a.b* ab") == [(0, 4, "a.b*")]


def test_a_whole_word_ends_where_chinese_begins() -> None:
    assert places(Query("AI", whole_word=True), "用AI做 AIR SAI AI.") == [
        (0, 1, "AI"),
        (0, 13, "AI"),
    ]


def test_a_chinese_text_needs_no_borders() -> None:
    assert places(Query("灯", whole_word=True), "点灯了") == [(0, 1, "灯")]


def test_nothing_is_nowhere() -> None:
    assert places(Query(""), "text") == []


def test_groups_are_put_into_the_replacement() -> None:
    query = Query(r"(\w+) (\w+)", Mode.REGEX, replacement=r"\2 \1")
    segments = (Segment("1", ("one two",)),)
    (place,) = find(query, segments).places
    assert place.replacement == "two one"


def test_an_empty_match_is_passed_over() -> None:
    assert places(Query("x*", Mode.REGEX), "axxb") == [(0, 1, "xx")]


@pytest.mark.parametrize("pattern", ["(", "[a", "*", "(?P<n>a)(?P<n", "a" * 1001])
def test_a_wrong_expression_is_a_sentence(pattern: str) -> None:
    with pytest.raises(RequestError):
        places(Query(pattern, Mode.REGEX), "text")


def test_a_wrong_group_is_a_sentence() -> None:
    with pytest.raises(RequestError, match="does not fit"):
        places(Query("(a)", Mode.REGEX, replacement=r"\3"), "a")


def test_an_expression_that_explodes_is_stopped_and_names_the_row() -> None:
    began = time.monotonic()
    with pytest.raises(RequestError, match="row 2"):
        places(Query("(a|aa)+$", Mode.REGEX), "fine", "a" * 5000 + "!")
    assert time.monotonic() - began < 10


@pytest.mark.parametrize("pattern", ["(a{1000}){1000}", "((a{300}){300}){9}", "a{9999999}"])
def test_repeats_that_would_fill_the_memory_are_refused(pattern: str) -> None:
    with pytest.raises(RequestError, match="repeats"):
        places(Query(pattern, Mode.REGEX), "a")


def test_repeats_as_in_dates_are_allowed() -> None:
    pattern = r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?:x{0,9000}){0,2}"
    assert places(Query(pattern, Mode.REGEX), "on 2024-05-01T10:00") == [(0, 3, "2024-05-01T10:00")]


def test_a_whole_word_fitted_by_an_expression_ends_where_chinese_begins() -> None:
    query = Query("A.", Mode.REGEX, whole_word=True, match_case=True)
    assert places(query, "用AI做 AIR SAI AI.") == [(0, 1, "AI"), (0, 13, "AI")]


def test_a_wrong_expression_for_whole_words_names_the_place_in_what_was_typed() -> None:
    with pytest.raises(RequestError, match="position 2"):
        places(Query("a(", Mode.REGEX, whole_word=True), "a")


class Hurried:
    """An expression that is held up on some of its first tries."""

    def __init__(self, held_up: int) -> None:
        self.held_up = held_up

    def finditer(self, text: str, timeout: float) -> list[re.Match[str]]:
        self.held_up -= 1
        if self.held_up >= 0:
            raise TimeoutError
        return list(re.finditer("b", text))


def test_one_pause_of_the_machine_does_not_stop_an_expression(monkeypatch) -> None:
    monkeypatch.setattr("regex.compile", lambda *_args: Hurried(held_up=1))
    assert places(Query("b", Mode.REGEX), "abc") == [(0, 1, "b")]
    monkeypatch.setattr("regex.compile", lambda *_args: Hurried(held_up=2))
    with pytest.raises(RequestError, match="row 1"):
        places(Query("b", Mode.REGEX), "abc")


def test_a_whole_word_ends_before_no_letter_when_case_is_ignored() -> None:
    assert places(Query("ban", whole_word=True), "The bank and the ban.") == [(0, 17, "ban")]
