"""Valid files of every recogniser with anything in the place of one or more of their values."""

import copy
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.core.errors import InputError
from editor.formats.sniffing import read_bytes
from tests.formats.recognisers.reading import said

WORD = said("lit", 0.5, 1, speaker=0, punctuated_word="Lit.", confidence=1)
TEXT = {"text": "lit", "start": 0.5, "end": 1, "speaker": "A"}
BEST = {"content": "Lit", "transcript": "Lit", "words": [WORD], "speaker": "S1"}
PLACE = {"from": 0, "to": 500}
VALID: dict[str, Any] = {
    "whisper": {"text": "lit", "language": "en", "segments": [TEXT | {"words": [WORD]}]},
    "whisper-cpp": {
        "result": {"language": "en"},
        "transcription": [
            {"text": "lit", "offsets": PLACE, "tokens": [{"text": " lit", "offsets": PLACE}]}
        ],
    },
    "deepgram": {"results": {"channels": [{"alternatives": [BEST]}], "utterances": [BEST]}},
    "assemblyai": {"status": "completed", "audio_url": "", "words": [TEXT], "utterances": [TEXT]},
    "aws-transcribe": {
        "results": {
            "items": [{"alternatives": [BEST], "start_time": "0.5", "end_time": "1"}],
            "speaker_labels": {"segments": [{"items": [{"start_time": "0.5"}]}]},
        }
    },
    "google-speech": {
        "results": [
            {
                "alternatives": [
                    {"words": [{"word": "lit", "endTime": {"seconds": "1", "nanos": 5}}]}
                ],
                "resultEndTime": "2s",
                "channelTag": 1,
            }
        ]
    },
    "azure-speech": {
        "recognizedPhrases": [
            {
                "channel": 0,
                "offset": "PT1S",
                "durationInTicks": 5,
                "nBest": [{"display": "Lit.", "displayWords": [{"displayText": "Lit."}]}],
            }
        ]
    },
    "rev-ai": {
        "monologues": [{"speaker": 0, "elements": [{"type": "text", "value": "lit", "ts": 1}]}],
        "speakers": [{"id": 0, "name": "Juniper"}],
    },
    "speechmatics": {"job": {"lang": "en"}, "words": [{"name": "lit", "time": "1"}]},
    "kaldi": {"retval": {"words": [WORD | {"punct": "Lit."}], "punct": "Lit."}},
    "digital-paper-edit": {"words": [TEXT], "paragraphs": [TEXT]},
    "podcast-json": {"segments": [{"body": "lit", "startTime": 0, "endTime": 1, "speaker": "A"}]},
    "youtube-json3": {
        "events": [{"tStartMs": 0, "dDurationMs": 9, "segs": [{"utf8": "lit", "tOffsetMs": 0}]}]
    },
    "ibm-watson": {
        "results": [{"alternatives": [{"transcript": "lit", "timestamps": [["lit", 0, 1]]}]}],
        "speaker_labels": [{"from": 0, "to": 1, "speaker": 0}],
    },
    "json": {"lines": [{"line": "lit", "begin": 0.5}]},
}

HEARD: dict[str, Any] = {
    "deepgram": [
        {"type": "Results", "channel_index": [0, 1], "start": 0, "is_final": True,
         "channel": {"alternatives": [BEST]}},
        {"type": "TurnInfo", "turn_index": 0, "transcript": "lit", "audio_window_start": 0},
    ],
    "assemblyai": [
        {"turn_order": 0, "transcript": "lit", "words": [TEXT], "end_of_turn": True},
        {"message_type": "FinalTranscript", "text": "lit", "audio_start": 0, "words": [TEXT]},
    ],
    "aws-streaming": [{"TranscriptEvent": {"Transcript": {"Results": [{
        "ResultId": "a", "StartTime": 0, "EndTime": 1, "IsPartial": False,
        "Alternatives": [{"Transcript": "lit", "Items": [{"Content": "lit", "StartTime": 0}]}],
    }]}}}],
    "rev-ai": [{"type": "final", "ts": 0, "elements": [{"type": "text", "value": "lit"}]}],
    "speechmatics": {"format": "2.9", "job": {}, "translations": {"nl": [
        {"start_time": 0, "content": "aan"}]}, "results": [
        {"type": "word", "start_time": 0, "end_time": 1, "alternatives": [BEST], "channel": "a"},
        {"type": "speaker_change", "start_time": 0}]},
    "kaldi": [{"segment-start": 0, "segment-length": 1, "result": {"hypotheses": [
        {"transcript": "lit", "word-alignment": [{"word": "lit", "start": 0, "length": 1}]}]}}],
    "google-speech": [{"results": [{"isFinal": True, "alternatives": [
        {"transcript": "lit", "words": [{"word": "lit", "startTime": 0, "endTime": 1000}]}]}]}],
    "azure-speech": {"AudioFileResults": [{"SegmentResults": [
        {"RecognitionStatus": "Success", "Offset": 0, "NBest": [{"Display": "lit"}]}]}]},
    "funasr": {"text": "", "timestamp": [[0, 9]]},
    "iflytek": [{"cn": {"st": {"bg": "0", "rt": [{"ws": [{"cw": [{"w": "lit", "rl": "1"}]}]}]}}}],
    "soniox": {"tokens": [
        {"text": "lit", "start_ms": 0, "end_ms": 9, "confidence": 1, "is_final": True},
        {"text": "aan", "confidence": 1, "translation_status": "translation", "is_final": True}]},
    "capcut": {
        "materials": {"texts": [{"id": "a", "content": '{"text": "lit"}', "words": {
            "text": ["lit"], "start_time": [0], "end_time": [9]}}]},
        "tracks": [{"segments": [{"material_id": "a", "target_timerange": {
            "start": 0, "duration": 1000}}]}]},
    "json": {
        "words": [TEXT | {"id": "w"}], "paragraphs": [{"speaker": "A", "startWord": 0}],
        "turns": [{"speaker": "A", "start": 0}], "speakers": [{"id": "A", "name": "Ann"}],
        "en": [{"start": 0, "text": "lit"}], "nl": [{"start": 0, "text": "aan"}],
        "attributes": {"00:01": "lit", "00:02": {"text": "lit"}}, "rows": [[0, 1, "lit", [WORD]]]},
}  # fmt: skip
ALL = [*VALID.items(), *HEARD.items()]

ANYTHING = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=3),
    st.sampled_from(["1.5", "\ud83d", "\x00", [], {}, [[]], [{}], {"a": 1}, 10**400, -1, 1e300]),
)  # fmt: skip


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inner = value.items() if isinstance(value, dict) else enumerate(value)
    found = [path] if path else []
    if isinstance(value, dict | list):
        for key, one in inner:
            found += places(one, (*path, key)) if isinstance(one, dict | list) else [(*path, key)]
    return found


def put(value: Any, path: tuple[Any, ...], new: Any) -> None:
    """Put a value at a path, or nowhere if an earlier one has taken the path away."""
    try:
        for key in path[:-1]:
            value = value[key]
        value[path[-1]] = copy.deepcopy(new)
    except (KeyError, IndexError, TypeError):
        pass


@pytest.mark.parametrize("kind", VALID)
def test_the_valid_file_is_read_without_a_word(kind: str) -> None:
    imported = read_bytes(json.dumps(VALID[kind]).encode(), "talk.json")
    assert imported.format == kind
    assert imported.warnings == ()
    assert imported.transcript.segments[0].texts[0].lower().strip(".") == "lit"


@pytest.mark.parametrize(("kind", "valid"), ALL)
@settings(max_examples=40)
@given(data=st.data())
def test_anything_in_the_place_of_a_value_is_read_or_refused(
    kind: str, valid: Any, data: Any
) -> None:
    value = copy.deepcopy(valid)
    for path in data.draw(st.lists(st.sampled_from(places(value)), min_size=1, max_size=3)):
        put(value, path, data.draw(ANYTHING))
    written = json.dumps(value).encode()
    for forced in (None, kind):
        try:
            imported = read_bytes(written, "talk.json", forced)
        except InputError as error:
            assert str(error)
        else:
            for row in imported.transcript.segments:
                row.texts[0].encode()
                assert all(word.end <= len(row.texts[0]) for word in row.words)


@settings(max_examples=100)
@given(st.sampled_from(sorted(VALID)), st.data())
def test_a_file_that_is_cut_off_is_refused(kind: str, data: Any) -> None:
    whole = json.dumps(VALID[kind])
    end = data.draw(st.integers(2, len(whole) - 1))
    with pytest.raises(InputError):
        read_bytes(whole[:end].encode(), "talk.json", kind)
