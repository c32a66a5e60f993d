"""The recognisers of the clouds and of universities, each in its own shape."""

from typing import Any

import pytest

from editor.core.errors import InputError
from editor.formats.base import Imported
from tests.formats.recognisers.reading import read, rows, said, spoken


def ids(imported: Imported) -> list[str]:
    return [imported.format, imported.transcript.tracks[0].language]


def test_deepgram_words_become_sentences_of_a_speaker() -> None:
    words = [
        said("lit", 0.5, 1, punctuated_word="Lit.", speaker=0),
        said("low", 1, 1.5, punctuated_word="Low", speaker=0),
        said("tide", 1.5, 1.9999999, punctuated_word="tide", speaker=1),
    ]
    channel = {"alternatives": [{"transcript": "…", "words": words}], "detected_language": "en"}
    imported = read({"results": {"channels": [channel]}})
    assert ids(imported) == ["deepgram", "en"]
    assert rows(imported) == [
        (500, 1000, "Speaker 0", "Lit."),
        (1000, 1500, "Speaker 0", "Low"),
        (1500, 2000, "Speaker 1", "tide"),
    ]


def test_deepgram_channels_stand_in_the_order_of_time() -> None:
    def channel(text: str, start: float) -> dict[str, Any]:
        return {"alternatives": [{"words": [said(text, start, start + 1)]}]}

    imported = read({"results": {"channels": [channel("low", 5), channel("lit", 2)]}})
    assert rows(imported) == [(2000, 3000, "Channel 2", "lit"), (5000, 6000, "Channel 1", "low")]


def test_deepgram_utterances_are_rows_where_there_are_no_words() -> None:
    utterance = {"transcript": "We lit it.", "start": 1, "end": 2, "speaker": 3, "words": []}
    assert rows(read({"results": {"channels": [], "utterances": [utterance]}})) == [
        (1000, 2000, "Speaker 3", "We lit it.")
    ]


def test_assemblyai_times_are_milliseconds() -> None:
    words = [{"text": "Lit.", "start": 500, "end": 900, "speaker": "A"}]
    answer = {"status": "completed", "audio_url": "x", "words": words, "language_code": "en_us"}
    imported = read(answer)
    assert ids(imported) == ["assemblyai", "en-US"]
    assert rows(imported) == [(500, 900, "A", "Lit.")]


def test_assemblyai_says_why_it_failed() -> None:
    answer = {"status": "error", "audio_url": "x", "text": None, "error": "the sound is silent"}
    with pytest.raises(InputError, match="the sound is silent"):
        read(answer)


def aws(kind: str, content: str, start: str = "", end: str = "", **more: Any) -> dict[str, Any]:
    times = {"start_time": start, "end_time": end} if start else {}
    return {"type": kind, "alternatives": [{"content": content}], **times, **more}


def test_aws_punctuation_is_glued_and_speakers_are_found_by_time() -> None:
    items = [
        aws("pronunciation", "Lit", "0.5", "0.9"), aws("punctuation", "."),
        aws("pronunciation", "Low", "1.0", "1.5"), aws("punctuation", ","),
        aws("pronunciation", "tide", "3.0", "3.5", speaker_label="spk_1"),
    ]  # fmt: skip
    turns = [{"speaker_label": "spk_0", "items": [{"start_time": "0.5", "end_time": "0.9"}]}]
    results = {"items": items, "speaker_labels": {"segments": turns}, "language_code": "en-GB"}
    imported = read({"jobName": "x", "results": results})
    assert ids(imported) == ["aws-transcribe", "en-GB"]
    assert rows(imported) == [
        (500, 900, "spk_0", "Lit."),
        (1000, 1500, "", "Low,"),
        (3000, 3500, "spk_1", "tide"),
    ]
    assert spoken(imported)[0] == ("Lit.", 500, 900)


def test_aws_call_analytics_has_turns_with_milliseconds() -> None:
    span = {"BeginOffsetMillis": 500, "EndOffsetMillis": 1000}
    items = [{"Type": "pronunciation", "Content": "Lit", "BeginOffsetMillis": 500,
              "EndOffsetMillis": 900}, {"Type": "punctuation", "Content": "."}]  # fmt: skip
    turn = {"Content": "Lit.", "ParticipantRole": "AGENT", "Items": items, **span}
    imported = read({"JobStatus": "COMPLETED", "LanguageCode": "en-US", "Transcript": [turn]})
    assert ids(imported) == ["aws-call-analytics", "en-US"]
    assert rows(imported) == [(500, 1000, "AGENT", "Lit.")]
    assert spoken(imported) == [("Lit", 500, 900)]


def google(word: str, start: Any, end: Any, **more: Any) -> dict[str, Any]:
    times = {"startTime": start, "endTime": end}
    return {"word": word, **{key: at for key, at in times.items() if at is not None}, **more}


@pytest.mark.parametrize(
    ("start", "end"), [("1.200s", "2s"), ({"seconds": "1", "nanos": 200_000_000}, {"seconds": 2})]
)
def test_google_writes_times_in_two_ways(start: Any, end: Any) -> None:
    best = {"transcript": "lit", "words": [google("lit", start, end)]}
    imported = read({"results": [{"alternatives": [best], "languageCode": "en-us"}]})
    assert ids(imported) == ["google-speech", "en-US"]
    assert rows(imported) == [(1200, 2000, "", "lit")]


def test_google_leaves_out_a_time_of_nought() -> None:
    for word in (google("lit", None, "0.5s"), google("lit", {}, {"nanos": 500_000_000})):
        assert rows(read({"results": [{"alternatives": [{"words": [word]}]}]})) == [
            (0, 500, "", "lit")
        ]


def test_google_repeats_all_words_with_their_speakers_at_the_end() -> None:
    parts = [[google("We", "1s", "2s")], [google("lit", "2s", "3s")]]
    whole = [google(*part[0].values(), speakerTag=1) for part in parts]
    results = [{"alternatives": [{"words": words}]} for words in (*parts, whole)]
    assert rows(read({"response": {"results": results}})) == [(1000, 3000, "Speaker 1", "We lit")]


def test_google_version_2_names_the_offsets() -> None:
    word = {"word": "lit", "startOffset": "1.5s", "endOffset": "2s", "speakerLabel": "1"}
    batch = {"gs://a/b.wav": {"transcript": {"results": [{"alternatives": [{"words": [word]}]}]}}}
    assert rows(read({"results": batch})) == [(1500, 2000, "1", "lit")]


def test_google_without_words_knows_when_results_end() -> None:
    results = [
        {"alternatives": [{"transcript": "We lit it."}], "resultEndTime": "2s"},
        {"alternatives": [{"transcript": "It was low."}], "resultEndTime": "4.5s"},
    ]
    assert rows(read({"results": results})) == [
        (None, 2000, "", "We lit it."),
        (2000, 4500, "", "It was low."),
    ]


def test_azure_takes_the_first_reading_and_counts_in_ticks() -> None:
    phrase = {
        "speaker": 1, "offset": "PT1M0.5S", "duration": "PT2S",
        "offsetInTicks": 605_000_000, "durationInTicks": 20_000_000.0,
        "nBest": [
            {"display": "We lit it.", "displayWords": [
                {"displayText": "We", "offset": "PT1M0.5S", "duration": "PT0.5S"}]},
            {"display": "We split it."},
        ],
    }  # fmt: skip
    imported = read({"source": "x", "recognizedPhrases": [phrase]})
    assert imported.format == "azure-speech"
    assert rows(imported) == [(60_500, 62_500, "Speaker 1", "We lit it.")]
    assert spoken(imported) == [("We", 60_500, 61_000)]


def test_azure_fast_transcription_counts_in_milliseconds() -> None:
    phrase = {"offsetMilliseconds": 500, "durationMilliseconds": 1000, "text": "Lit.",
              "locale": "en-US", "words": []}  # fmt: skip
    imported = read({"durationMilliseconds": 9000, "combinedPhrases": [], "phrases": [phrase]})
    assert ids(imported) == ["azure-speech", "en-US"]
    assert rows(imported) == [(500, 1500, "", "Lit.")]


def test_azure_results_of_the_sdk_may_follow_each_other() -> None:
    best = {"Display": "Lit.", "Words": [{"Word": "lit", "Offset": 5_000_000, "Duration": 10**6}]}
    result = {"RecognitionStatus": "Success", "Offset": 5_000_000, "Duration": 10_000_000,
              "DisplayText": "Lit.", "NBest": [best]}  # fmt: skip
    assert rows(read(result)) == [(500, 1500, "", "Lit.")]
    assert rows(read([result, result | {"Offset": 20_000_000}]))[1] == (2000, 3000, "", "Lit.")


def test_rev_ai_punctuation_carries_the_blanks() -> None:
    def text(value: str, start: float) -> dict[str, Any]:
        return {"type": "text", "value": value, "ts": start, "end_ts": start + 0.5}

    def sign(value: str) -> dict[str, Any]:
        return {"type": "punct", "value": value}

    elements = [text("Well", 1), sign("-"), text("lit", 1.5), sign(" "), text("lamps", 2),
                sign(". "), text("Low", 3), sign(".")]  # fmt: skip
    talk = {"speakers": [{"id": 0, "name": "Juniper"}]}
    imported = read(talk | {"monologues": [{"speaker": 0, "elements": elements}]})
    assert rows(imported) == [
        (1000, 2500, "Juniper", "Well-lit lamps."),
        (3000, 3500, "Juniper", "Low."),
    ]


def test_rev_ai_may_leave_out_the_punctuation() -> None:
    elements = [{"type": "text", "value": word, "ts": 1, "end_ts": 2} for word in ("We", "lit")]
    elements.append({"type": "punct", "value": "."})
    assert rows(read({"monologues": [{"elements": elements}]})) == [(1000, 2000, "", "We lit.")]


def test_speechmatics_in_its_old_shape_has_signs_among_the_words() -> None:
    words = [{"name": "Lit", "time": "0.5", "duration": "0.25"},
             {"name": ".", "time": "0.75", "duration": "0.0"},
             {"name": "Low", "time": "1.0", "duration": "0.5"}]  # fmt: skip
    turns = [{"name": "M1", "time": "0.4"}, {"name": "F1", "time": "1.0"}]
    imported = read({"job": {"lang": "en-GB"}, "words": words, "speakers": turns})
    assert ids(imported) == ["speechmatics", "en-GB"]
    assert rows(imported) == [(500, 750, "M1", "Lit."), (1000, 1500, "F1", "Low")]


def test_speechmatics_in_its_new_shape_has_results() -> None:
    def result(kind: str, content: str, start: float) -> dict[str, Any]:
        best = {"content": content, "speaker": "S1"}
        return {"type": kind, "start_time": start, "end_time": start + 0.5, "alternatives": [best]}

    results = [result("word", "Lit", 0.5), result("punctuation", ".", 1), result("word", "Low", 1)]
    metadata = {"transcription_config": {"language": "en"}}
    imported = read({"format": "2.9", "metadata": metadata, "results": results})
    assert rows(imported) == [(500, 1000, "S1", "Lit."), (1000, 1500, "S1", "Low")]


def test_speechmatics_signs_may_belong_to_the_next_word() -> None:
    def result(kind: str, content: str, **more: str) -> dict[str, Any]:
        best = {"content": content, "speaker": "UU"}
        return {"type": kind, "start_time": 1, "end_time": 2, "alternatives": [best], **more}

    results = [
        result("word", "We"), result("punctuation", "«", attaches_to="next"),
        result("word", "lit"), result("punctuation", "»", attaches_to="previous"),
    ]  # fmt: skip
    found = {"language_identification": {"predicted_language": "fr"}}
    imported = read({"metadata": found, "results": results})
    assert ids(imported) == ["speechmatics", "fr"]
    assert rows(imported) == [(1000, 2000, "", "We «lit»")]


def test_watson_writes_a_word_as_a_list() -> None:
    best = {"transcript": "lit low ", "timestamps": [["lit", 0.5, 1], ["low", 1, 2], ["x"], 7]}
    labels = [{"from": 0.5, "to": 1, "speaker": 0}, {"from": 1, "to": 2, "speaker": 1}]
    imported = read(
        {"results": [{"final": True, "alternatives": [best]}], "speaker_labels": labels}
    )
    assert imported.format == "ibm-watson"
    assert rows(imported) == [(500, 1000, "Speaker 0", "lit"), (1000, 2000, "Speaker 1", "low")]
    assert len(imported.warnings) == 2


def test_watson_wraps_the_answer_of_a_job() -> None:
    best = {"transcript": "lit ", "timestamps": [["lit", 0.5, 1]]}
    answer = {"results": [{"alternatives": [best]}], "speaker_labels": []}
    assert rows(read({"status": "completed", "results": [answer]})) == [(500, 1000, "", "lit")]


def test_kaldi_writes_the_word_with_its_punctuation_apart() -> None:
    word = {"word": "lit", "punct": "Lit.", "start": 0.5, "end": 1}
    assert rows(read({"retval": {"words": [word], "punct": "Lit."}})) == [(500, 1000, "", "Lit.")]


@pytest.mark.parametrize("key", ["segmentation", "segments"])
def test_kaldi_of_the_bbc_says_who_speaks_from_when_on(key: str) -> None:
    words = [said("lit", 0.5, 1), said("low", 2, 3)]
    turns = [{"start": start, "speaker": {"@id": name, "gender": "F"}}
             for start, name in ((0.5, "S1"), (1.9, "S2"))]  # fmt: skip
    imported = read({"retval": {"words": words, key: {"segments": turns}}})
    assert [row[2:] for row in rows(imported)] == [("F_S1", "lit"), ("F_S2", "low")]


def test_vosk_writes_one_result_after_the_other() -> None:
    results = [{"text": "we lit", "result": [said("we", 0.5, 0.7), said("lit", 0.7, 1)]},
               {"text": ""}, {"text": "low", "result": [said("low", 2, 3)]}]  # fmt: skip
    imported = read(results)
    assert imported.format == "kaldi"
    assert rows(imported) == [(500, 1000, "", "we lit"), (2000, 3000, "", "low")]


def test_a_paper_edit_has_its_speakers_in_the_paragraphs() -> None:
    words = [{"text": "Lit", "start": 0.5, "end": 1}, {"text": "low", "start": 1, "end": 2}]
    paragraphs = [{"start": 1, "end": 2, "speaker": "B"}, {"start": 0.5, "end": 1, "speaker": "A"}]
    imported = read({"words": words, "paragraphs": paragraphs})
    assert imported.format == "digital-paper-edit"
    assert rows(imported) == [(500, 1000, "A", "Lit"), (1000, 2000, "B", "low")]


def test_a_podcast_segment_is_a_row_and_need_not_end() -> None:
    segments = [{"startTime": 0.5, "body": "We lit it.", "speaker": "Juniper"},
                {"startTime": 2, "endTime": 3, "body": "Low.", "speaker": "Juniper"}]  # fmt: skip
    assert rows(read({"version": "1.0.0", "segments": segments})) == [
        (500, None, "Juniper", "We lit it."),
        (2000, 3000, "Juniper", "Low."),
    ]
