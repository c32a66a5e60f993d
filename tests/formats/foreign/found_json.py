"""JSON of programs that nobody knows: what is in it shows by names, units and values."""

import json
from typing import Any

from .foreign import PLAIN, SPEAKERS, TURNS, WORDS, Foreign, Row, spoken_by
from .json_files import TEXT, in_ms, json_file, word_file, word_objects

NAMES = ("Ann Vale", "Bo")
DUTCH = (
    "Wij staken om negen uur de oude lamp aan.",
    "Het was laag water en niemand kwam.",
    "Dus roeiden wij naar huis.",
)
CHINESE = ("我们九点点亮了旧灯。", "潮水很低，没有人来。", "于是我们划船回家。")
BY_NAME = spoken_by(*NAMES)
UNTIMED: list[Row] = [(None, None, row[2], row[3]) for row in BY_NAME]
STARTED: list[Row] = [
    (0.5, 3.1, "", TURNS[0][2]), (3.1, 7.0, "", TURNS[1][2]), (7.0, None, "", TURNS[2][2]),
]  # fmt: skip
ROWS = [
    {"start": start, "end": end, "text": text, "speaker": NAMES[SPEAKERS[n]]}
    for n, (start, end, text) in enumerate(TURNS)
]
UNIX = 1_750_000_000


def in_two(texts: tuple[str, ...]) -> list[Row]:
    return [(*row[:4], text) for row, text in zip(PLAIN, texts, strict=True)]


def rows(**named: str) -> list[dict[str, Any]]:
    """Return the rows with other names for their fields; a field without a name is left out."""
    return [{name: row[field] for field, name in named.items()} for row in ROWS]


def with_texts(key: str, texts: tuple[str, ...]) -> list[dict[str, Any]]:
    plain = rows(start="start", end="end", text="text")
    return [row | {key: text} for row, text in zip(plain, texts, strict=True)]


def clock(seconds: float) -> str:
    return f"00:00:{seconds:06.3f}"


FOUND_JSON: list[Foreign] = [
    json_file("a speaker under a foreign name", [
        row | {"puhuja": f"Speaker {SPEAKERS[n]}", "mood": "calm"}
        for n, row in enumerate(rows(start="start", end="end", text="text"))
    ], spoken_by("Speaker 0", "Speaker 1")),
    json_file("an id and a label of the speaker", [
        {"speaker_id": f"x{SPEAKERS[n]}", "speaker_label": NAMES[SPEAKERS[n]],
         "start_ms": in_ms(start), "end_ms": in_ms(end), "source_text": text}
        for n, (start, end, text) in enumerate(TURNS)
    ], BY_NAME),
    json_file("a speaker as an object", [
        {"speaker": {"id": SPEAKERS[n], "name": NAMES[SPEAKERS[n]]}, "begin": start, "stop": end,
         "utterance": text}
        for n, (start, end, text) in enumerate(TURNS)
    ], BY_NAME),
    json_file("a table of speakers by their keys", {
        "speakers": {"S0": {"name": "Ann Vale", "color": "#fff"}, "S1": {"name": "Bo"}},
        "items": [{"who": f"S{SPEAKERS[n]}", "from": start, "to": end, "line": text}
                  for n, (start, end, text) in enumerate(TURNS)],
    }, BY_NAME),
    json_file("a list for each speaker", {
        f"SPEAKER_0{who}": [{"start": start, "end": end, "text": text}
                            for n, (start, end, text) in enumerate(TURNS) if SPEAKERS[n] == who]
        for who in (0, 1)
    }, spoken_by("SPEAKER_00", "SPEAKER_01")),
    json_file("a name and its list for each recording", {
        f"part-{n}.wav": [f"voice_{SPEAKERS[n]}", [{"start": start, "end": end, "content": text}]]
        for n, (start, end, text) in enumerate(TURNS)
    }, spoken_by("voice_0", "voice_1")),
    json_file("a translation beside", with_texts("translation", DUTCH), in_two(DUTCH)),
    json_file("a second script under any name", with_texts("below", CHINESE), in_two(CHINESE)),
    json_file("translations by language", [
        row | {"translations": {"zh": text}}
        for row, text in zip(rows(start="start", end="end", text="text"), CHINESE, strict=True)
    ], in_two(CHINESE)),
    json_file("languages as names", [
        {"en": text, "nl": other, "start": start, "end": end}
        for (start, end, text), other in zip(TURNS, DUTCH, strict=True)
    ], in_two(DUTCH)),
    json_file("clock times", [
        {"time": clock(start), "end": clock(end), "text": text} for start, end, text in TURNS
    ], PLAIN),
    json_file("a range of times in one text", [
        {"timestamp": f"{clock(start)} --> {clock(end)}", "text": text}
        for start, end, text in TURNS
    ], PLAIN),
    json_file("a pair of times", [
        {"timestamp": [start, end], "text": text, "score": 1} for start, end, text in TURNS
    ], PLAIN),
    json_file("an offset and a duration in ISO 8601", [
        {"offset": f"PT{start}S", "duration": f"PT{end - start:.3f}S", "display_text": text}
        for start, end, text in TURNS
    ], PLAIN),
    json_file("ticks that nobody names", [
        {"begin": round(start * 1e7), "finish": round(end * 1e7), "text": text}
        for start, end, text in TURNS
    ], PLAIN),
    json_file("microseconds that nobody names", {"result": [
        {"begin": round(start * 1e6), "finish": round(end * 1e6), "text": text}
        for start, end, text in TURNS
    ]}, PLAIN),
    json_file("whole seconds", [
        {"start": 60 * n, "end": 60 * n + 50, "text": " ".join([text] * 12)}
        for n, (_start, _end, text) in enumerate(TURNS)
    ], [(60 * n, 60 * n + 50, "", " ".join([row[2]] * 12)) for n, row in enumerate(TURNS)]),
    json_file("starts alone in milliseconds", [
        {"t": 1, "offset_ms": in_ms(start), "text": text} for start, _end, text in TURNS
    ], STARTED),
    json_file("times of the day", {
        "metadata": {"start_time": UNIX},
        "segments": [{"start_time": UNIX + start, "end_time": UNIX + end, "text": text}
                     for start, end, text in TURNS],
    }, PLAIN),
    json_file("dates", [
        {"startedAt": f"2031-05-04T10:00:0{start}Z", "speaker": NAMES[SPEAKERS[n]], "text": text}
        for n, (start, _end, text) in enumerate(TURNS)
    ], [(row[0] - 0.5, end, name, row[2]) for row, end, name in
        zip(TURNS, (2.6, 6.5, None), ("Ann Vale", "Bo", "Ann Vale"), strict=True)]),
    json_file("texts without times", {
        "conversation": [{"role": row["speaker"], "content": row["text"]} for row in ROWS]
    }, UNTIMED),
    json_file("lines of JSON without times", rows(speaker="speaker", text="message"), UNTIMED),
    json_file("a list for each field", {
        "start": [row[0] for row in TURNS], "end": [row[1] for row in TURNS],
        "text": [row[2] for row in TURNS],
    }, PLAIN),
    json_file("a table of fields by number", {
        "start": {str(n): row[0] for n, row in enumerate(TURNS)},
        "end": {str(n): row[1] for n, row in enumerate(TURNS)},
        "text": {str(n): row[2] for n, row in enumerate(TURNS)},
    }, PLAIN),
    json_file("rows by number", {
        str(n): {"start": start, "end": end, "text": text}
        for n, (start, end, text) in enumerate(TURNS)
    }, PLAIN),
    json_file("rows without names", [[start, end, text] for start, end, text in TURNS], PLAIN),
    json_file("pairs of a name and a text", [[row["speaker"], row["text"]] for row in ROWS],
              UNTIMED),
    json_file("JSON inside a text of JSON", {"code": 0, "body": json.dumps({"rows": ROWS})},
              BY_NAME),
    word_file("words alone with their times as texts", {"timings": [
        [{"startTime": f"{w.start}s", "endTime": f"{w.end}s", "word": w.text} for w in WORDS]
    ]}, PLAIN),
    word_file("words beside a text", {
        "text": TEXT, "words": [{"w": w.text, "s": 0, "st": w.start, "et": w.end} for w in WORDS]
    }, PLAIN),
    json_file("words beside rows", {
        "words": [w for turn in range(3) for w in word_objects(turn)],
        "captions": rows(start="start", end="end", speaker="speaker", text="caption"),
    }, BY_NAME),
    json_file("chapters before the talk", {
        "chapters": [{"start": 0, "end": 9, "text": "At the lamp"}],
        "paragraphs": [{"start": 0.5, "end": 8.6, "text": TEXT, "sentences": ROWS}],
    }, BY_NAME),
    json_file("pieces of words with blanks in front", {"text": TEXT, "tokens": [
        {"text": piece, "start_ms": in_ms(w.start), "end_ms": in_ms(w.end)}
        for n, w in enumerate(WORDS) for piece in (" " * (n > 0) + w.text[:1], w.text[1:]) if piece
    ]}, PLAIN),
    json_file("words and turns with long names", {"output": {
        "wordLevelTranscription": [w for turn in range(3) for w in word_objects(turn, "text")],
        "turnLevelTranscription": ROWS,
    }}, BY_NAME),
    json_file("a name for each row beside who speaks", [
        {"name": f"entries/{n}", "participant": NAMES[SPEAKERS[n]], "text": text,
         "startTime": start, "endTime": end} for n, (start, end, text) in enumerate(TURNS)
    ], BY_NAME),
    json_file("iflytek", {"code": "000000", "content": {"orderResult": json.dumps({"lattice": [
        {"json_1best": json.dumps({"st": {
            "bg": str(in_ms(start)), "ed": str(in_ms(end)), "rl": str(SPEAKERS[n] + 1),
            "rt": [{"ws": [{"wb": 1, "we": 9, "cw": [{"w": sign, "wp": "n"}]} for sign in text]}],
        }})} for n, ((start, end, _text), text) in enumerate(zip(TURNS, CHINESE, strict=True))
    ]})}}, [(row[0], row[1], str(who + 1), text) for row, who, text in
            zip(PLAIN, SPEAKERS, CHINESE, strict=True)]),
    json_file("sensevoice", [
        {"key": "talk", "text": f"<|zh|><|NEUTRAL|><|Speech|><|withitn|>{CHINESE[0]}"}
    ], [(None, None, "", CHINESE[0])]),
    word_file("paraformer with the times of signs", [
        {"key": "talk", "text": CHINESE[0] + CHINESE[1],
         "timestamp": [[100 * n, 100 * n + 90] for n in range(17)]}
    ], [(0, 1.69, "", CHINESE[0] + CHINESE[1])]),
    json_file("a text whose name ends with its language", {"language": "zh", "segments": [
        {"start": start, "end": end, "text_zh": text}
        for (start, end, _text), text in zip(TURNS, CHINESE, strict=True)
    ]}, [(row[0], row[1], "", text) for row, text in zip(PLAIN, CHINESE, strict=True)]),
    word_file("words, and who speaks in a list of its own", {
        "words": [w for turn in range(3) for w in word_objects(turn)],
        "diarization": [{"speaker": row["speaker"], "start": row["start"], "end": row["end"]}
                        for row in ROWS],
    }, BY_NAME),
    json_file("rows, and who speaks in a list of its own", {
        "diarization": [{"speaker": row["speaker"], "start": row["start"], "end": row["end"]}
                        for row in ROWS],
        "lines": rows(start="start", end="end", text="text"),
    }, BY_NAME),
    json_file("from somebody instead of from a time", {"conversations": [
        {"from": row["speaker"], "value": row["text"]} for row in ROWS
    ]}, UNTIMED),
    json_file("from an object", {"messages": [
        {"from": {"id": n, "name": NAMES[SPEAKERS[n]]}, "text": text, "startTime": start,
         "endTime": end} for n, (start, end, text) in enumerate(TURNS)
    ]}, BY_NAME),
    json_file("chunks without, and a list with speakers", {
        "speakers": [{"speaker": NAMES[SPEAKERS[n]], "text": text, "timestamp": [start, end]}
                     for n, (start, end, text) in enumerate(TURNS)],
        "chunks": [{"timestamp": [start, end], "text": text} for start, end, text in TURNS],
        "text": TEXT,
    }, BY_NAME),
    word_file("a text, and words deeper inside", {"text": TEXT, "speech": {"tokens": [
        {"token": w.text, "start": in_ms(w.start), "end": in_ms(w.end)} for w in WORDS
    ]}}, PLAIN),
    word_file("a known answer inside another", {"status": 200, "reply": {"result": {
        "results": [{"alternatives": [{
            "transcript": TEXT, "timestamps": [[w.text, w.start, w.end] for w in WORDS],
        }], "final": True}],
    }}}, PLAIN),
]  # fmt: skip
