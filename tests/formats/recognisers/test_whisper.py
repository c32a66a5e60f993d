"""Whisper and its family."""

from editor.core.timeslots import Origin
from tests.formats.recognisers.reading import read, rows, said, spoken

LAMP = {"start": 0.5, "end": 2.25, "text": " We lit the lamp."}
TIDE = {"start": 2.25, "end": 4, "text": " The tide was low."}


def test_a_segment_is_a_row_with_its_times() -> None:
    imported = read({"text": "…", "segments": [LAMP, TIDE], "language": "en"})
    assert imported.format == "whisper"
    assert rows(imported) == [
        (500, 2250, "", "We lit the lamp."),
        (2250, 4000, "", "The tide was low."),
    ]
    assert imported.transcript.segments[0].slot.origin is Origin.IMPORTED
    assert imported.warnings == ()


def test_words_stand_at_their_places_in_the_text() -> None:
    words = [said(" We", 0.5, 0.8), said(" lit", 0.8, 1), said(" the lamp.", 1.1, 2)]
    imported = read({"segments": [LAMP | {"words": words}]})
    assert spoken(imported) == [("We", 500, 800), ("lit", 800, 1000), ("the lamp.", 1100, 2000)]


def test_whisper_timestamped_calls_the_word_text() -> None:
    words = [{"text": "We", "start": 0.5, "end": 0.8, "confidence": 0.9}]
    imported = read({"segments": [LAMP | {"words": words}, {"text": "", "start": 3, "end": 3}]})
    assert spoken(imported) == [("We", 500, 800)]
    assert len(imported.transcript.segments) == 1


def test_a_word_without_times_gets_them_from_its_neighbours() -> None:
    words = [said("We", 0.5, 0.8), {"word": "lit"}, {"word": "the"}, said("lamp.", 1.4, 2)]
    imported = read({"segments": [LAMP | {"words": words, "speaker": "SPEAKER_01"}]})
    assert spoken(imported)[1:3] == [("lit", 800, 1100), ("the", 1100, 1400)]
    assert imported.transcript.segments[0].speaker == "SPEAKER_01"


def test_words_for_the_whole_file_are_shared_out_among_the_segments() -> None:
    words = [said("We", 0.5, 0.8), said("lamp", 1.1, 2), said("The", 2.3, 2.6)]
    imported = read({"task": "transcribe", "segments": [LAMP, TIDE], "words": words})
    assert [len(row.words) for row in imported.transcript.segments] == [2, 1]


def test_the_language_may_be_named_in_english() -> None:
    imported = read({"segments": [LAMP], "language": "german"})
    assert imported.transcript.tracks[0].language == "de"
    assert read({"segments": [LAMP], "language": 7}).transcript.tracks[0].language == "en"


def test_chunks_of_a_pipeline_are_rows() -> None:
    chunks = [
        {"timestamp": [0, 1.5], "text": " We lit"},
        {"timestamp": [1.5, None], "text": " it."},
    ]
    assert rows(read({"text": " We lit it.", "chunks": chunks})) == [
        (0, 1500, "", "We lit"),
        (1500, None, "", "it."),
    ]


def test_a_bare_text_becomes_sentences_without_times() -> None:
    imported = read({"text": "We lit the lamp. Mr. Tide was low! Was he?"})
    assert [row[3] for row in rows(imported)] == [
        "We lit the lamp.",
        "Mr. Tide was low!",
        "Was he?",
    ]
    assert all(row.slot.is_empty for row in imported.transcript.segments)


def test_pieces_of_whisper_cpp_are_rows_with_words_from_tokens() -> None:
    def token(text: str, start: int, end: int) -> dict[str, object]:
        return {"text": text, "offsets": {"from": start, "to": end}, "id": 1, "p": 0.9}

    piece = {
        "timestamps": {"from": "00:00:00,500", "to": "00:00:02,000"},
        "offsets": {"from": 500, "to": 2000},
        "text": " We unlit it.",
        "tokens": [
            token("[_BEG_]", 0, 0), token(" We", 500, 700), token(" un", 700, 900),
            token("lit", 900, 1200), token(" it", 1200, 1500), token(".", 1500, 1600),
        ],
    }  # fmt: skip
    imported = read({"result": {"language": "en"}, "transcription": [piece]})
    assert imported.format == "whisper-cpp"
    assert rows(imported) == [(500, 2000, "", "We unlit it.")]
    assert spoken(imported) == [("We", 500, 700), ("unlit", 700, 1200), ("it.", 1200, 1600)]


def test_rows_of_single_words_become_sentences() -> None:
    words = ["One", "two", "three", "four."] * 10
    segments = [
        {"offsets": {"from": n * 500, "to": n * 500 + 400}, "text": f" {word}"}
        for n, word in enumerate(words)
    ]
    imported = read({"transcription": segments})
    assert rows(imported)[1] == (2000, 3900, "", "One two three four.")
    assert len(imported.transcript.segments[1].words) == 4
