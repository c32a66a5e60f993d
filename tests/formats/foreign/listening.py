"""What recognisers send while they listen, and what people keep of their answers."""

import json
from typing import Any

from .first_services import deepgram, whisper_segments
from .foreign import PLAIN, SPEAKERS, TURNS, WORDS, Foreign, Row, Said, spoken_by, words_of
from .json_files import TEXT, in_ms, json_file, word_file, word_objects
from .other_services import speechmatics

OTHERS = ("Om negen uur.", "Laag water.", "Naar huis.")
UNTIMED: list[Row] = [(None, None, "", row[2]) for row in TURNS]


def lines(what: str, values: list[Any], rows: list[Row], *, is_stream: bool = False) -> Foreign:
    text = "\n".join(map(json.dumps, values))
    return Foreign(what, "talk.jsonl", text.encode(), rows, (), is_stream)


def guessed(guess: Any, said: Any) -> list[Any]:
    """Return the messages of a stream: a guess at each turn, and then what was said."""
    return [make(turn) for turn in range(3) for make in (guess, said)]


def live_deepgram(turn: int, words: list[Said], *, is_final: bool) -> dict[str, Any]:
    best = {
        "transcript": " ".join(w.text for w in words),
        "words": [
            {"word": w.text.strip(".,"), "start": w.start, "end": w.end, "punctuated_word": w.text}
            for w in words
        ],
    }
    return {
        "type": "Results",
        "channel_index": [0, 1],
        "start": TURNS[turn][0],
        "duration": 2.0,
        "is_final": is_final,
        "channel": {"alternatives": [best]},
    }


def live_amazon(turn: int, *, is_partial: bool) -> dict[str, Any]:
    start, end, text = TURNS[turn]
    items = [
        {"Content": w.text, "StartTime": w.start, "EndTime": w.end, "Type": "pronunciation"}
        for w in words_of(turn)[: 1 if is_partial else None]
    ]
    result = {
        "Alternatives": [{"Items": items, "Transcript": items[0]["Content"]}],
        "ResultId": f"r{turn}",
        "IsPartial": is_partial,
        "StartTime": start,
        "EndTime": end,
    }
    if not is_partial:
        result["Alternatives"] = [{"Items": items, "Transcript": text}]
    return {"TranscriptEvent": {"Transcript": {"Results": [result]}}}


def assembly_turn(turn: int, *, is_last: bool) -> dict[str, Any]:
    said = words_of(turn)[: None if is_last else 2]
    words = [{"start": in_ms(w.start), "end": in_ms(w.end), "text": w.text} for w in said]
    text = " ".join(w.text for w in said)
    return {"type": "Turn", "turn_order": turn, "end_of_turn": is_last, "transcript": text,
            "words": words}  # fmt: skip


def rev_message(turn: int) -> dict[str, Any]:
    elements = [
        {"type": "text", "value": w.text, "ts": w.start, "end_ts": w.end} for w in words_of(turn)
    ]
    return {"type": "final", "ts": 1.0, "end_ts": 2.0, "elements": elements}


def live_speechmatics() -> list[dict[str, Any]]:
    results = speechmatics()["results"]
    halves = [results[at : at + 2] for at in range(0, len(results), 2)]
    guess = {"message": "AddPartialTranscript", "results": results[:1]}
    said = [{"message": "AddTranscript", "format": "2.1", "results": some} for some in halves]
    return [{"message": "RecognitionStarted"}, guess, *said, {"message": "EndOfTranscript"}]


def kaldi_message(turn: int) -> dict[str, Any]:
    start, end, text = TURNS[turn]
    guesses = [{"transcript": text, "likelihood": 30.5}, {"transcript": "no"}]
    return {"status": 0, "segment-start": start, "segment-length": end - start,
            "result": {"final": True, "hypotheses": guesses}}  # fmt: skip


def azure_older() -> dict[str, Any]:
    results = [
        {
            "RecognitionStatus": "Success",
            "SpeakerId": str(SPEAKERS[turn]),
            "Offset": round(start * 1e7),
            "Duration": round((end - start) * 1e7),
            "NBest": [{"Display": text, "Lexical": text.lower()}],
        }
        for turn, (start, end, text) in enumerate(TURNS)
    ]
    return {"AudioFileResults": [{"AudioFileName": "a.wav", "SegmentResults": results}]}


def translated_assembly() -> dict[str, Any]:
    utterances = [
        {"speaker": "AB"[SPEAKERS[turn]], "start": in_ms(start), "end": in_ms(end), "text": text,
         "translated_texts": {"nl": OTHERS[turn]}}
        for turn, (start, end, text) in enumerate(TURNS)
    ]  # fmt: skip
    words = [{"text": w.text, "start": in_ms(w.start), "end": in_ms(w.end)} for w in WORDS]
    return {"status": "completed", "audio_url": "x", "words": words, "utterances": utterances}


SEGMENTS = repr({"segments": whisper_segments(), "language": None})
CALLS = "\n".join(
    f"Segment(id={n}, start=np.float64({start}), end={end}, text={text!r}, words=None)"
    for n, (start, end, text) in enumerate(TURNS)
)
TUPLES = [
    [n + 1, 1900, start, end, text, [50364, 11], -0.2, 1.4, 0.01, None, 0.0]
    for n, (start, end, text) in enumerate(TURNS)
]
PIECES = [
    {"token": piece, "start": w.start, "end": w.end}
    for w in WORDS
    for piece in (w.text.strip(".,")[:2], w.text.strip(".,")[2:])
    if piece
]
IN_TWO: list[Row] = [(*row[:4], other) for row, other in zip(PLAIN, OTHERS, strict=True)]

LISTENING = [
    lines("deepgram over a socket", guessed(
        lambda turn: live_deepgram(turn, words_of(turn)[:2], is_final=False),
        lambda turn: live_deepgram(turn, words_of(turn), is_final=True),
    ), PLAIN, is_stream=True),
    lines("amazon over a socket", guessed(
        lambda turn: live_amazon(turn, is_partial=True),
        lambda turn: live_amazon(turn, is_partial=False),
    ), PLAIN),
    lines("assemblyai over a socket", guessed(
        lambda turn: assembly_turn(turn, is_last=False),
        lambda turn: assembly_turn(turn, is_last=True),
    ), PLAIN, is_stream=True),
    lines("rev over a socket", guessed(
        lambda turn: {"type": "partial", "ts": 1, "elements": [{"type": "text", "value": "we"}]},
        rev_message,
    ), PLAIN, is_stream=True),
    word_file("speechmatics over a socket", live_speechmatics(), spoken_by("S1", "S2")),
    lines("vosk with its guesses", guessed(
        lambda turn: {"partial": words_of(turn)[0].text},
        lambda turn: {"text": TURNS[turn][2], "result": word_objects(turn)},
    ), PLAIN),
    lines("kaldi over a socket", [kaldi_message(turn) for turn in range(3)], PLAIN),
    lines("a text that grows", [
        *({"type": "transcript.text.delta", "delta": f" {w.text}"} for w in WORDS),
        {"type": "transcript.text.done", "text": TEXT},
    ], UNTIMED),
    json_file("vosk with several readings", [
        {"alternatives": [{"text": TURNS[turn][2], "confidence": 300, "result": word_objects(turn)},
                          {"text": "no", "confidence": 200}]} for turn in range(3)
    ], PLAIN),
    json_file("azure batches of version 2", azure_older(), spoken_by("Speaker 0", "Speaker 1")),
    json_file("assemblyai with a translation", translated_assembly(),
              [(*row, text) for row, text in zip(spoken_by("A", "B"), OTHERS, strict=True)]),
    json_file("an answer in each of two languages", {
        "original": {"segments": whisper_segments(), "language": "en"},
        "translated": {"segments": [one | {"text": text} for one, text in
                                    zip(whisper_segments(), OTHERS, strict=True)]},
    }, IN_TWO),
    word_file("whisper with bare words and a text with signs", {
        "language": "english", "duration": 9, "task": "transcribe", "text": TEXT,
        "words": [{"word": w.text.strip(".,"), "start": w.start, "end": w.end} for w in WORDS],
    }, PLAIN),
    word_file("pieces of words without marks beside a text", {"text": TEXT, "tokens": PIECES},
              PLAIN),
    json_file("utterances alone in milliseconds", [
        {"text": text, "start": in_ms(start), "end": in_ms(end), "speaker": "AB"[SPEAKERS[n]],
         "confidence": 0.9, "words": []} for n, (start, end, text) in enumerate(TURNS)
    ], spoken_by("A", "B")),
    json_file("faster-whisper as named tuples without words", TUPLES, PLAIN),
    Foreign("what Python prints of a result", "talk.txt", SEGMENTS.encode(), PLAIN),
    Foreign("what Python prints of segments", "talk.txt", CALLS.encode(), PLAIN),
    Foreign("values of a script", "talk.json",
            f"const talk = {json.dumps(whisper_segments())[:-1]}, ]; // end".encode(), PLAIN),
    Foreign("server-sent events", "talk.txt", "".join(
        f"event: segment\ndata: {json.dumps(one)}\n\n" for one in whisper_segments()
    ).encode() + b"data: [DONE]\n\n", PLAIN),
    word_file("deepgram inside what a client returns", {"result": deepgram(), "error": None},
              spoken_by("Speaker 0", "Speaker 1")),
    json_file("rows wrapped in their kind, far inside", {"a": [{"b": {"c": {"d": {"e": {"f": {
        "list": [{"row": {"startMs": str(in_ms(start)), "endMs": str(in_ms(end)),
                          "snippet": {"runs": [{"text": text}]}}} for start, end, text in TURNS],
    }}}}}}]}, PLAIN),
]  # fmt: skip
