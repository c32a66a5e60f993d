"""JSON that is cut off, of no kind that is known, or hostile."""

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor.core.errors import InputError
from editor.formats.base import FORMATS
from editor.formats.recognisers import json_document
from editor.formats.recognisers.base import Recogniser
from editor.formats.sniffing import read_bytes
from tests.formats.recognisers.reading import read, rows

SEGMENT = {"start": 0.5, "end": 2, "text": "We lit the lamp."}
READERS = [part.id for part in FORMATS if isinstance(part, Recogniser)]


def test_what_stops_in_the_middle_is_told_with_its_line() -> None:
    text = json.dumps({"segments": [SEGMENT, SEGMENT]}, indent=1)
    for end in (len(text) - 2, len(text) // 2):
        with pytest.raises(InputError, match=r"line \d+: the JSON stops in the middle"):
            read_bytes(text[:end].encode(), "talk.json")


def test_what_is_broken_inside_is_told_with_its_line() -> None:
    with pytest.raises(InputError, match="line 2, character 3: this is not valid JSON"):
        read_bytes(b'{"segments": [\n {start: 1}]}', "talk.json")


def test_a_time_too_large_for_any_clock_does_not_take_the_others_with_it() -> None:
    words = [
        {"word": "lit", "startTime": 1_250, "endTime": 10**400},
        {"word": "lamps", "startTime": 1_500, "endTime": 2_400},
    ]
    value = {"results": [{"alternatives": [{"transcript": "lit lamps", "words": words}]}]}
    (segment,) = read(value).transcript.segments
    assert (segment.slot.start, segment.slot.end) == (1_250, 2_400)


@pytest.mark.parametrize("value", [{}, {"menu": [1, 2]}, [[1]], [{"a": 1}], {"results": None}])
def test_an_unknown_kind_says_what_is_in_it_and_where_the_known_ones_are_named(value: Any) -> None:
    with pytest.raises(InputError, match=r"unknown kind.*interlinear formats") as caught:
        read(value)
    assert len(str(caught.value)) < 200
    if isinstance(value, dict):
        assert all(f"“{key}”" in str(caught.value) for key in value)


def test_a_list_of_an_unknown_program_is_read_where_it_has_texts_and_times() -> None:
    body = [{"from": 0.5, "to": 1.5, "content": "We lit"}, {"from": 2, "to": 3, "content": "it."}]
    assert rows(read({"font_size": 0.4, "body": body})) == [
        (500, 1500, "", "We lit"), (2000, 3000, "", "it."),
    ]  # fmt: skip


def test_words_of_an_unknown_program_become_sentences() -> None:
    words = [{"text": "We", "start": 0.5, "end": 1, "speaker_id": "a"}, {"text": " ", "start": 1},
             {"text": "lit.", "start": 1, "end": 1.5, "speaker_id": "a"}]  # fmt: skip
    assert rows(read({"language_code": "eng", "text": "We lit.", "words": words})) == [
        (500, 1500, "a", "We lit.")
    ]


def test_rows_of_an_unknown_program_may_have_words() -> None:
    words = [{"word": "We", "start": 0.5, "end": 1}]
    utterance = {"text": "We lit.", "start": 0.5, "end": 2, "words": words}
    imported = read({"result": {"transcription": {"utterances": [utterance]}}})
    assert rows(imported) == [(500, 2000, "", "We lit.")]
    assert len(imported.transcript.segments[0].words) == 1


def test_whole_numbers_that_would_be_hours_are_milliseconds() -> None:
    listed = [{"begin": 500 * n, "line": "We lit it."} for n in range(4)]
    imported = read({"lines": listed})
    assert [row[0] for row in rows(imported)] == [0, 500, 1000, 1500]
    assert "milliseconds" in imported.warnings[0].message


@pytest.mark.parametrize("bad", ["NaN", "Infinity", "-Infinity", "1e999", "9" * 5000, "-3", "true",
                                 "[]", '"noon"', f'"{"9" * 5000}"', "1e300"])  # fmt: skip
def test_a_time_that_is_none_is_left_out_and_told_with_its_line(bad: str) -> None:
    text = (
        f'{{"segments": [\n{json.dumps(SEGMENT)},\n{{"text": "low", "start": 3, "end": {bad}}}]}}'
    )
    imported = read_bytes(text.encode(), "talk.json")
    assert rows(imported) == [(500, 2000, "", "We lit the lamp."), (3000, None, "", "low")]
    assert [(one.line, "“end”" in one.message) for one in imported.warnings] == [(3, True)]


def test_fields_of_the_wrong_type_cost_only_themselves() -> None:
    segments = [SEGMENT, 7, {"start": 1, "end": 2, "text": {"a": 1}}, SEGMENT | {"words": "no"}]
    imported = read({"segments": segments, "language": []})
    assert [row[3] for row in rows(imported)] == ["We lit the lamp."] * 2
    assert len(imported.warnings) == 4


def test_half_a_surrogate_pair_is_shown_as_a_mark_and_controls_are_taken_out() -> None:
    data = b'{"segments": [{"start": 0, "end": 1, "text": "lamp\\ud83d \\u0000lit\\ud83d\\ude00"}]}'
    imported = read_bytes(data, "talk.json")
    assert imported.transcript.segments[0].texts == ("lamp\ufffd lit😀",)
    assert "control character" in imported.warnings[0].message


def test_a_thousand_bad_fields_are_told_in_a_few_sentences() -> None:
    imported = read({"segments": [SEGMENT | {"end": "?"}] * 1000})
    assert len(imported.transcript.segments) == 1000
    assert len(imported.warnings) < 30


@pytest.mark.parametrize("text", ["[" * 100_000, '{"a":' * 100_000, "[" * 50_000 + "]" * 50_000])
def test_what_is_nested_too_deep_is_refused(text: str) -> None:
    with pytest.raises(InputError):
        read_bytes(text.encode(), "talk.json")


def test_more_than_any_talk_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_document, "MAX_CONTAINERS", 100)
    with pytest.raises(InputError, match="more in this JSON"):
        read({"segments": [SEGMENT] * 100})


def test_a_file_is_parsed_once_for_all_readers(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = []
    parsed = json_document._parsed
    monkeypatch.setattr(json_document, "_parsed", lambda text: calls.append(1) or parsed(text))
    read({"segments": [SEGMENT]})
    assert len(calls) == 1


def test_a_file_with_nothing_said_is_empty_and_says_so() -> None:
    imported = read({"text": "", "segments": [], "language": "en"})
    assert imported.transcript.segments == ()
    assert "no text" in imported.warnings[0].message


NAMES = """
    segments text start end words word speaker results channels alternatives items utterances
    transcription offsets from to tokens chunks timestamp monologues elements type value ts end_ts
    content start_time recognizedPhrases nBest offsetInTicks events segs utf8 tStartMs retval
    paragraphs punct version startTime body job time duration name status audio_url language
    transcripts startOffset Offset NBest Words display phrases response metadata
"""
KEYS = st.sampled_from(NAMES.split())
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=6) | KEYS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=5),
    max_leaves=25,
)


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(VALUES)
def test_any_json_is_read_or_refused_by_each_reader(value: Any) -> None:
    data = json.dumps(value).encode()
    for reader in READERS:
        try:
            read_bytes(data, "talk.json", reader)
        except InputError as error:
            assert str(error).endswith((".", ")", "”"))
