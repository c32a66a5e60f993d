"""JSON of programs that nobody knows: units, choices, and values of every kind."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.core.errors import InputError
from editor.formats.recognisers.any_json.reshaping import reshaped
from editor.formats.recognisers.any_json.turns import Turns
from editor.formats.recognisers.words import Word
from editor.formats.sniffing import read_bytes
from tests.formats.recognisers.reading import read, rows, spoken

TEXT = "We lit the old lamp at nine."
KEYS = st.sampled_from((
    "text", "words", "start", "end", "speaker", "from", "timestamp", "duration", "tokens", "body",
    "translations", "speakers", "segments", "startMs", "time", "en", "0", "1", "json_1best",
))  # fmt: skip
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.sampled_from(
        ("", TEXT, "0:03", "1.5s", "PT1S", "2031-05-04T10:00:00Z", "1e999", '{"a":1}')
    )
    | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=5),
    max_leaves=30,
)


@given(VALUES)
@settings(max_examples=300, deadline=None)
def test_any_value_is_read_or_refused(value: Any) -> None:
    try:
        imported = read_bytes(json.dumps([value]).encode(), "talk.json")
    except InputError:
        return
    for row in imported.transcript.segments:
        assert len(row.texts) == len(imported.transcript.tracks)
        assert all(0 <= word.start < word.end <= len(row.texts[0]) for word in row.words)


@given(VALUES)
@settings(max_examples=100, deadline=None)
def test_reshaping_ends_and_keeps_what_needs_none(value: Any) -> None:
    shaped = reshaped(value)
    assert reshaped({"a": "b"}) == {"a": "b"}
    assert isinstance(shaped, (type(value), list, dict))


@pytest.mark.parametrize("depth", [30, 900])
def test_what_is_nested_deep_is_refused_in_a_sentence(depth: int) -> None:
    text = '{"a":' * depth + "1" + "}" * depth
    with pytest.raises(InputError):
        read_bytes(text.encode(), "talk.json")


def test_of_two_values_under_one_name_the_last_counts() -> None:
    text = f'{{"lines": [{{"text": "no", "text": "{TEXT}", "start": 1, "end": 3}}]}}'
    assert rows(read_bytes(text.encode(), "talk.json")) == [(1000, 3000, "", TEXT)]


@pytest.mark.parametrize(
    ("unit", "start", "end"),
    [("", 0.5, 2.5), ("", 500, 2500), ("Ms", 500, 2500), ("InTicks", 5_000_000, 25_000_000),
     ("", 500_000, 2_500_000), ("_sec", 0.5, 2.5), ("Seconds", "0.5", "2.5")],
)  # fmt: skip
def test_the_unit_shows_by_its_name_or_by_how_fast_people_speak(
    unit: str, start: Any, end: Any
) -> None:
    listed = [{f"start{unit}": start, f"end{unit}": end, "line": TEXT}]
    assert rows(read({"lines": listed})) == [(500, 2500, "", TEXT)]


def test_a_guessed_unit_is_told() -> None:
    imported = read([{"begin": 500, "finish": 2500, "line": TEXT}])
    assert any("milliseconds" in one.message for one in imported.warnings)


def test_a_time_that_is_none_is_told_and_costs_only_itself() -> None:
    listed = [{"begin": 0.5, "finish": "soon 1", "line": TEXT, "extra": n} for n in range(2)]
    imported = read({"lines": listed})
    assert [row[:2] for row in rows(imported)] == [(500, None), (500, None)]
    assert "finish" in imported.warnings[0].message


def test_what_is_no_transcript_is_refused() -> None:
    films = [{"name": "The Quay", "file": "/quay.srt", "image": "/quay.jpg", "views": 3}]
    with pytest.raises(InputError, match=r"unknown kind.*“films”"):
        read({"films": films, "page": 1})


def test_a_list_of_keywords_is_no_talk() -> None:
    package = {"name": "quay", "keywords": ["harbour", "lighthouse", "ferry"], "files": ["dist"]}
    with pytest.raises(InputError, match="unknown kind"):
        read(package)


def test_a_sign_follows_its_word_though_that_ends_with_a_blank() -> None:
    words = [
        {"text": f"{one} ", "punctuation": "," if one == "lamp" else "",
         "begin_time": n * 500, "end_time": n * 500 + 400}
        for n, one in enumerate(["The", "lamp", "is", "lit"])
    ]  # fmt: skip
    row = {"begin_time": 0, "end_time": 1900, "text": "The lamp, is lit", "words": words}
    assert [one[0] for one in spoken(read({"sentences": [row]}))] == ["The", "lamp,", "is", "lit"]


def test_a_sample_of_other_shapes_has_the_first_of_each_list_and_object() -> None:
    assert reshaped([[1, "Ann said"]] * 9, most=2) == [{"text": "Ann said", "start": 1}] * 2
    assert reshaped({"a": {str(n): n for n in range(9)}}, most=2) == {"a": [0, 1]}


def test_rows_of_another_shape_are_all_read_though_a_sample_decides() -> None:
    listed = [[n * 2.0, n * 2.0 + 1.5, TEXT] for n in range(2500)]
    assert rows(read({"rows": listed}))[-1] == (4_998_000, 4_999_500, "", TEXT)


@pytest.mark.parametrize(
    ("moment", "name"),
    [(500, "Ann"), (1500, "Bob"), (2500, "Ann"), (3500, ""), (4500, "Eve"), (99_000, "Eve")],
)
def test_of_overlapping_turns_the_last_begun_speaks(moment: int, name: str) -> None:
    turns = Turns([(4000, None, "Eve"), (0, 3000, "Ann"), (1000, 2000, "Bob"), (None, 9, "No")])
    assert turns.name_at(Word("up", moment, moment)) == name


@pytest.mark.parametrize("name", ["start_cs", "startCentiseconds", "start"])
def test_hundredths_of_a_second_show_by_their_name_or_by_the_pace(name: str) -> None:
    end = name.replace("start", "end")
    listed = [{name: 50 + 300 * n, end: 250 + 300 * n, "line": TEXT} for n in range(3)]
    imported = read({"lines": listed})
    assert [row[:2] for row in rows(imported)] == [(500, 2500), (3500, 5500), (6500, 8500)]
    told = [one.message for one in imported.warnings]
    assert ["hundredths" in one for one in told] == [True] * (name == "start")


@pytest.mark.parametrize(
    ("who", "said"),
    [({"info": {"role": "Ann"}}, {"text": TEXT}), ({"author": {"role": "Ann"}}, {"c": [TEXT]}),
     ({"from": 0.5, "to": 2.5, "meta": {"speaker": "Ann"}}, {"text": TEXT})],
)  # fmt: skip
def test_who_speaks_may_stand_in_an_object_beside_the_text(who: Any, said: Any) -> None:
    found = rows(read({"turns": [who | said] * 3}))
    assert [row[2:] for row in found] == [("Ann", TEXT)] * 3


@pytest.mark.parametrize(
    "pieces",
    [
        ["▁We", "▁li", "t", "▁it", "."],
        ["We", "li", "##t", "it", "."],
        ["We ", "li", "t ", "it", "."],
    ],
)
def test_pieces_of_words_are_joined_as_their_marks_tell(pieces: list[str]) -> None:
    listed = [
        {"token": piece, "start": n * 0.5, "end": n * 0.5 + 0.5} for n, piece in enumerate(pieces)
    ]
    assert rows(read({"tokens": listed})) == [(0, 2500, "", "We lit it.")]
