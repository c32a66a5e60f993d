"""JSON of programs that keep what belongs together in several places."""

import json
from typing import Any

from .foreign import PLAIN, SPEAKERS, TURNS, WORDS, Foreign, Row, spoken_by, words_of
from .found_json import BY_NAME, CHINESE, DUTCH, NAMES, STARTED, clock, in_two
from .json_files import CLOCK, TEXT, in_ms, json_file, word_file, word_objects

SRT = "\n\n".join(
    f"{n}\n{CLOCK.format(start)} --> {CLOCK.format(end)}\n{text}".replace(".", ",", 2)
    for n, (start, end, text) in enumerate(TURNS, 1)
)
TIMED = [{"start": start, "end": end, "text": text} for start, end, text in TURNS]
FIRSTS = [next(at for at, w in enumerate(WORDS) if w.turn == turn) for turn in range(3)]


def proto_text() -> str:
    def time(name: str, seconds: float) -> str:
        nanos = round(seconds % 1 * 1e9)
        return f"{name} {{ seconds: {int(seconds)} nanos: {nanos} }}"

    words = " ".join(
        f'words {{ {time("start_time", w.start)} {time("end_time", w.end)} word: "{w.text}" }}'
        for w in WORDS
    )
    return f'results {{\n alternatives {{\n transcript: "{TEXT}"\n {words}\n }}\n}}\n'


def riva() -> dict[str, Any]:
    words = [{"startTime": in_ms(w.start), "endTime": in_ms(w.end), "word": w.text} for w in WORDS]
    return {"results": [{"alternatives": [{"transcript": TEXT, "words": words}]}]}


def capcut() -> dict[str, Any]:
    texts = [
        {"id": f"m{n}", "content": json.dumps({"text": text, "styles": []})}
        for n, (_start, _end, text) in enumerate(TURNS)
    ]
    segments = [
        {"material_id": f"m{n}", "target_timerange":
            {"start": in_ms(start) * 1000, "duration": round((end - start) * 1e6)}}
        for n, (start, end, _text) in enumerate(TURNS)
    ]  # fmt: skip
    return {"materials": {"texts": texts[::-1]}, "tracks": [{"type": "text", "segments": segments}]}


def samples() -> list[dict[str, Any]]:
    return [
        {"transcript": text, "start_offset": in_ms(start) * 16, "end_offset": in_ms(end) * 16}
        for start, end, text in TURNS
    ]


def sectioned(times: bool = False) -> dict[str, Any]:
    rows = [
        {"speaker": NAMES[SPEAKERS[n]], "text": text}
        | ({"start": start, "end": end} if times else {})
        for n, (start, end, text) in enumerate(TURNS)
    ]
    return {"sections": [{"timestamp": "00:00:00", "entries": rows[:2]},
                         {"timestamp": "00:05:00", "entries": rows[2:]}]}  # fmt: skip


IN_SECTIONS: list[Row] = [
    (start, None, row[2], row[3]) for start, row in zip((0, None, 300), BY_NAME, strict=True)
]
DEEP_JSON = [
    word_file("riva in milliseconds", riva(), PLAIN),
    Foreign("google's answer as text of protocol buffers", "talk.txt", proto_text().encode(),
            PLAIN, (), is_stream=True),
    json_file("a draft of capcut", capcut(), PLAIN),
    json_file("samples of 16 kHz", samples(), PLAIN),
    json_file("an SRT file as a text", {"text": TEXT, "srt": SRT}, PLAIN),
    json_file("times as names", {clock(start): text for start, _end, text in TURNS}, STARTED),
    json_file("time in parts", [
        {"text": text, "time": {"total": start, "minutes": 0, "seconds": int(start)}}
        for start, _end, text in TURNS
    ], STARTED),
    json_file("ends of nought", [
        {"startTimeMs": str(in_ms(start)), "words": text, "endTimeMs": "0"}
        for start, _end, text in TURNS
    ], STARTED),
    json_file("a time for each section", sectioned(), IN_SECTIONS),
    json_file("sections of rows with times", sectioned(times=True), BY_NAME),
    json_file("a name for each part of rows", [
        {"speakerId": NAMES[SPEAKERS[n]], "segments": [
            {"start": start, "end": end, "text": text, "id": n}]}
        for n, (start, end, text) in enumerate(TURNS)
    ], BY_NAME),
    word_file("paragraphs by the number of a word", {
        "words": [w for turn in range(3) for w in word_objects(turn)],
        "paragraphs": [{"speaker": NAMES[SPEAKERS[n]], "startWord": first}
                       for n, first in enumerate(FIRSTS)],
    }, BY_NAME),
    word_file("paragraphs by the ids of words", {
        "words": [w | {"id": f"w{n}"} for n, w in enumerate(
            w for turn in range(3) for w in word_objects(turn))],
        "paragraphs": [{"speaker": NAMES[SPEAKERS[n]], "words": [f"w{first}"]}
                       for n, first in enumerate(FIRSTS)],
    }, BY_NAME),
    word_file("words in ms, and turns in ms with a start alone", {"transcript": {
        "words": [{"value": f"{w.text} ", "time": in_ms(w.start),
                   "duration": in_ms(w.end) - in_ms(w.start)} for w in WORDS],
        "paragraphs": [{"time": in_ms(start), "speaker": NAMES[SPEAKERS[n]]}
                       for n, (start, _end, _text) in enumerate(TURNS)],
    }}, BY_NAME),
    json_file("a text timed by its words alone", {"chunks": [
        {"alternatives": [{"text": text, "words": [
            {"word": w.text.lower().strip("."), "startTime": f"{w.start}s", "endTime": f"{w.end}s"}
            for w in words_of(n)]}]} for n, (_start, _end, text) in enumerate(TURNS)
    ]}, PLAIN),
    json_file("words as lists of three", {"segments": [
        {"start": in_ms(start), "end": in_ms(end), "text": text,
         "words": [[in_ms(w.start), in_ms(w.end), w.text] for w in words_of(n)]}
        for n, (start, end, text) in enumerate(TURNS)
    ]}, PLAIN),
    word_file("words with marks around them, as an editor keeps them", {"type": "doc", "content": [
        {"type": "speaker", "attrs": {"data-name": NAMES[SPEAKERS[n]]}, "content": [
            {"type": "text", "text": f"{w.text} ",
             "marks": [{"type": "word", "attrs": {"start": w.start, "end": w.end}}]}
            for w in words_of(n)]} for n in range(3)
    ]}, BY_NAME),
    json_file("a list for each language", {"nl": [
        one | {"text": text} for one, text in zip(TIMED, DUTCH, strict=True)
    ], "en": TIMED}, [(row[0], row[1], "", text, row[3]) for row, text in
                      zip(PLAIN, DUTCH, strict=True)]),
    json_file("a translation far from the text", {"result": {
        "transcription": {"utterances": TIMED},
        "translation": {"results": [{"utterances": [
            one | {"text": text} for one, text in zip(TIMED, CHINESE, strict=True)
        ]}]},
    }}, in_two(CHINESE)),
    json_file("translations in a list of one", [
        one | {"translations": [{"language": "nl", "text": text}]}
        for one, text in zip(TIMED, DUTCH, strict=True)
    ], in_two(DUTCH)),
    json_file("objects for source and target", [
        {"start": one["start"], "end": one["end"], "source": {"text": one["text"], "lang": "en"},
         "target": {"text": text, "lang": "nl"}} for one, text in zip(TIMED, DUTCH, strict=True)
    ], in_two(DUTCH)),
    json_file("names of languages with regions", [
        {"begin": one["start"], "end": one["end"], "en-US": one["text"], "zh-CN": text}
        for one, text in zip(TIMED, CHINESE, strict=True)
    ], in_two(CHINESE)),
    json_file("the raw text is no second language", [
        {"startTime": one["start"], "endTime": one["end"], "text": one["text"],
         "raw_text": str(one["text"]).lower()} for one in TIMED
    ], PLAIN),
    json_file("names before times", [
        {"relativeStartTimeInMilliseconds": in_ms(start), "durationInMilliseconds":
            in_ms(end - start), "spoken": 1, "correctedText": text} for start, end, text in TURNS
    ], PLAIN),
    json_file("messages with a day and an offset", {"messages": [
        {"from": {"name": NAMES[SPEAKERS[n]]}, "text": text, "timeOffset": start,
         "duration": round(end - start, 3), "startTime": f"2031-05-04T10:00:0{start}Z",
         "endTime": f"2031-05-04T10:00:0{end}Z"} for n, (start, end, text) in enumerate(TURNS)
    ]}, BY_NAME),
    json_file("more than a thousand lists", [
        {"speaker": "Ann", "sentences": [{"start": n * 3.0, "end": n * 3.0 + 2.5,
                                          "text": "We lit the old lamp."}]} for n in range(1200)
    ], [(n * 3.0, n * 3.0 + 2.5, "Ann", "We lit the old lamp.") for n in range(1200)]),
    json_file("rows with who speaks in null, and turns beside", {"text": TEXT, "chunks": [
        {"timestamp": [start, end], "text": text, "speaker": None} for start, end, text in TURNS
    ], "diarization": [{"timestamp": [start, end], "speaker": f"S{SPEAKERS[n]}"}
                       for n, (start, end, _text) in enumerate(TURNS)]}, spoken_by("S0", "S1")),
]  # fmt: skip
