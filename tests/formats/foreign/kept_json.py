"""Answers as people keep them: in scripts, in texts, under other names, with more in them."""

import json
from typing import Any

from .first_services import deepgram, whisper_segments
from .foreign import PLAIN, SPEAKERS, TURNS, WORDS, Foreign, Row, spoken_by, words_of
from .found_json import BY_NAME, CHINESE, DUTCH, NAMES, STARTED, clock, in_two
from .json_files import CLOCK, TEXT, in_ms, json_file, word_file
from .other_services import ZH, speechmatics

ROWS = [
    {"start": start, "end": end, "text": text, "speaker": NAMES[SPEAKERS[n]]}
    for n, (start, end, text) in enumerate(TURNS)
]


def script() -> str:
    """Return values as a script has them, without quotation marks around names."""
    words = "".join(
        f"{{ word: {w.text!r}, start: {w.start}, end: {w.end}, punctuated_word: {w.text!r} }},\n"
        for w in WORDS
    )
    inner = f"[{{ alternatives: [{{ transcript: {TEXT!r}, words: [{words}] }}] }}]"
    return f"export const sample: Answer = {{ results: {{ channels: {inner}, }} }};"


def chinese_cpp() -> dict[str, Any]:
    def span(start: float, end: float) -> dict[str, Any]:
        return {"offsets": {"from": in_ms(start), "to": in_ms(end)}}

    pieces = [
        {"text": text, **span(start or 0, end or 0),
         "tokens": [{"text": sign, **span(start or 0, end or 0)} for sign in text]}
        for start, end, _who, text, *_rest in ZH
    ]  # fmt: skip
    return {"result": {"language": "zh"}, "transcription": pieces}


def soniox(turn: int) -> list[dict[str, Any]]:
    said = [
        {"text": piece, "start_ms": in_ms(w.start), "end_ms": in_ms(w.end), "confidence": 0.9,
         "speaker": str(SPEAKERS[turn]), "translation_status": "original"}
        for w in words_of(turn) for piece in (f" {w.text[:1]}", w.text[1:]) if piece
    ]  # fmt: skip
    other = {"text": DUTCH[turn], "confidence": 1, "translation_status": "translation"}
    return [*said, other]


def iflytek_live(turn: int) -> dict[str, Any]:
    start, end, _text = TURNS[turn]
    signs = [{"cw": [{"w": sign, "rl": str(SPEAKERS[turn] + 1)}]} for sign in CHINESE[turn]]
    sentence = {"bg": str(in_ms(start)), "ed": str(in_ms(end)), "type": "0", "rt": [{"ws": signs}]}
    return {"seg_id": turn, "cn": {"st": sentence}}


CHINESE_BY: list[Row] = [
    (row[0], row[1], str(who + 1), text)
    for row, who, text in zip(PLAIN, SPEAKERS, CHINESE, strict=True)
]
BOTH = "translations"
KEPT_JSON = [
    Foreign("values of a script without quotation marks", "talk.ts", script().encode(), PLAIN,
            (), is_stream=True),
    Foreign("a pair as Python prints it", "talk.txt",
            f"({whisper_segments()!r}, Info(language='en', duration=9.5))".encode(), PLAIN),
    Foreign("JSON as a text of JSON", "talk.json", json.dumps(json.dumps(deepgram())).encode(),
            spoken_by("Speaker 0", "Speaker 1"), (), is_stream=True),
    json_file("whisper.cpp in Chinese", chinese_cpp(), ZH),
    json_file("speechmatics with two translations", speechmatics() | {BOTH: {
        language: [{"start_time": start, "end_time": end, "content": text}
                   for (start, end, _text), text in zip(TURNS, texts, strict=True)]
        for language, texts in (("nl", DUTCH), ("zh", CHINESE))
    }}, [(*row, text) for row, text in zip(spoken_by("S1", "S2"), DUTCH, strict=True)]),
    json_file("a podcast with underscores in its names", {"version": "1.0.0", "segments": [
        {"start_time": start, "end_time": end, "body": text, "speaker": NAMES[SPEAKERS[n]]}
        for n, (start, end, text) in enumerate(TURNS)
    ]}, BY_NAME),
    json_file("soniox with a translation", {"text": TEXT, "tokens": [
        token for turn in range(3) for token in soniox(turn)
    ]}, [(*row, text) for row, text in zip(spoken_by("0", "1"), DUTCH, strict=True)]),
    json_file("iflytek while it listens", [iflytek_live(turn) for turn in range(3)], CHINESE_BY),
    json_file("an original beside what became of it", [
        {"startTime": clock(start), "endTime": clock(end), "originalText": text,
         "text": other} for (start, end, text), other in zip(TURNS, DUTCH, strict=True)
    ], in_two(DUTCH)),
    json_file("a text in two languages as an object", [
        {"start": start, "end": end, "text": {"en": text, "nl": other}}
        for (start, end, text), other in zip(TURNS, DUTCH, strict=True)
    ], in_two(DUTCH)),
    json_file("rows under ids", {"transcripts": {f"-Nab{n}": one for n, one in enumerate(ROWS)}},
              BY_NAME),
    json_file("Spanish names of times", [
        {"inicio": start, "fin": end, "texto": text} for start, end, text in TURNS
    ], PLAIN),
    json_file("names of one letter", {"c": [
        {"s": in_ms(start), "e": in_ms(end), "t": text} for start, end, text in TURNS
    ]}, PLAIN),
    json_file("a pair of times under one letter", {"chunks": [
        {"t": [start, end], "txt": text} for start, end, text in TURNS
    ]}, PLAIN),
    json_file("users in a list of one", {"timeline": [
        {"ts": clock(start), "end_ts": clock(end), "text": text,
         "users": [{"username": NAMES[SPEAKERS[n]], "user_id": "1"}]}
        for n, (start, end, text) in enumerate(TURNS)
    ]}, BY_NAME),
    json_file("one language by its name", [
        {"timestamp": f"{CLOCK.format(start)} --> {CLOCK.format(end)}", "english": text,
         "burmese": ""} for start, end, text in TURNS
    ], PLAIN),
    json_file("snippets with their starts", {"data": {"utterances": [
        {"snippet": text, "snippet_time": start, "speaker_type": "x"} for start, _end, text in TURNS
    ]}}, STARTED),
    json_file("a conversation as one text", {"transcript": "\n".join(
        f"{NAMES[SPEAKERS[n]]}: {text}" for n, (_start, _end, text) in [*enumerate(TURNS)] * 2
    )}, [(None, None, row[2], row[3]) for row in BY_NAME * 2]),
    json_file("turns of deepgram's flux", [
        {"type": "TurnInfo", "event": event, "turn_index": n, "audio_window_start": start,
         "audio_window_end": end, "transcript": text if event == "EndOfTurn" else text[:5],
         "words": [{"word": "We", "confidence": 0.9}]}
        for n, (start, end, text) in enumerate(TURNS) for event in ("StartOfTurn", "EndOfTurn")
    ], PLAIN),
    word_file("monologues alone", [
        {"speaker": SPEAKERS[n], "elements": [
            element for w in words_of(n) for element in (
                {"type": "text", "value": w.text, "ts": w.start, "end_ts": w.end},
                {"type": "punct", "value": " "})]} for n in range(3)
    ], spoken_by("Speaker 0", "Speaker 1")),
    json_file("channels instead of speakers", {"sentences": [
        {"media_channel": SPEAKERS[n] + 1, "start_time": f"{start}", "end_time": f"{end}",
         "transcript": text} for n, (start, end, text) in enumerate(TURNS)
    ]}, spoken_by("Channel 1", "Channel 2")),
    json_file("rows in attributes", {"data": [
        {"type": "cue", "id": str(n), "attributes": one} for n, one in enumerate(ROWS)
    ]}, BY_NAME),
    json_file("rows in nodes of edges", {"data": {"captions": {"edges": [
        {"node": one, "cursor": "x"} for one in ROWS
    ]}}}, BY_NAME),
    json_file("a list for each field, by the name of many", {
        "starts": [row[0] for row in TURNS], "ends": [row[1] for row in TURNS],
        "lines": [row[2] for row in TURNS],
    }, PLAIN),
    json_file("a unit before the name of the time", [
        {"secondsFromStart": start, "role": NAMES[SPEAKERS[n]], "message": text}
        for n, (start, _end, text) in enumerate(TURNS)
    ], [(*row[:2], name[2], row[3]) for row, name in zip(STARTED, BY_NAME, strict=True)]),
    Foreign("words for scoring with who speaks them", "talk.ctm", "\n".join(
        f"talk 1 {w.start:.3f} {w.end - w.start:.3f} {w.text} 0.9 lex S{SPEAKERS[w.turn]}"
        for w in WORDS
    ).encode(), spoken_by("S0", "S1"), (), is_stream=True),
    json_file("known answers, each beside who speaks", [
        {"participantIdentity": NAMES[SPEAKERS[n]], "response": {"segments": [one]}}
        for n, one in enumerate(whisper_segments())
    ], BY_NAME),
    Foreign("a script with its values in a text, behind a comment", "talk.js", (
        "/** Words */\nimport x from 'y';\nvar lyric = `"
        + json.dumps({"data": {"sentences": [{"words": [
            {"startTime": in_ms(w.start), "endTime": in_ms(w.end), "data": w.text}
            for w in words_of(n)]} for n in range(3)]}})
        + "`;"
    ).encode(), PLAIN, (), is_stream=True),
    json_file("syllables that count from their line on", {"lines": [
        {"startTime": in_ms(start), "text": text, "syllables": [
            {"startTime": in_ms(w.start - start), "duration": in_ms(w.end - w.start),
             "text": w.text} for w in words_of(n)]}
        for n, (start, _end, text) in enumerate(TURNS)
    ]}, PLAIN),
    word_file("words, turns, and a table of names further inside", {"data": {
        "words": [{"startSec": w.start, "endSec": w.end, "word": w.text} for w in WORDS],
        "diarization": [{"startSec": start, "endSec": end, "speaker": f"s{SPEAKERS[n]}"}
                        for n, (start, end, _text) in enumerate(TURNS)],
        "speakerLabels": {f"s{n}": {"name": name} for n, name in enumerate(NAMES)},
    }}, BY_NAME),
    json_file("more than two hundred known answers", [
        {"file": f"{n}.wav", "result": {"segments": whisper_segments()[:1]} if n % 2 else {
            "segments": whisper_segments()[1:]}} for n in range(2)
    ] + [{"file": "x", "result": {"segments": [{"start": 9.0 + n, "end": 9.5 + n, "text": str(n)}]}}
         for n in range(300)],
        [*PLAIN[1:], PLAIN[0], *((9.0 + n, 9.5 + n, "", str(n)) for n in range(300))]),
    Foreign("JSON behind a fence", "talk.md",
            f"```json\n{json.dumps(whisper_segments(), indent=1)}\n```\n".encode(), PLAIN),
    json_file("JSON behind a fence in an answer of a model", {"choices": [
        {"message": {"role": "model", "content": f"```json\n{json.dumps(ROWS)}\n```"}}
    ]}, BY_NAME),
    json_file("XML written as JSON", {"transcript": {"text": [
        {"$": {"start": str(start), "dur": f"{end - start:.3f}"}, "_": text}
        for start, end, text in TURNS
    ]}}, PLAIN),
    json_file("ticks as XML writes them", {"p": [
        {"begin": f"{round(start * 1e7)}t", "end": f"{round(end * 1e7)}t", "#text": text}
        for start, end, text in TURNS
    ]}, PLAIN),
    json_file("two lists of a kind in two languages", {"subtitles": [
        {"lang": language, "cues": [
            {"start": start, "end": end, "text": text}
            for (start, end, _text), text in zip(TURNS, texts, strict=True)]}
        for language, texts in (("nl", DUTCH), ("zh", CHINESE))
    ]}, [(row[0], row[1], "", one, two) for row, one, two in
         zip(PLAIN, DUTCH, CHINESE, strict=True)]),
    json_file("a table of names for numbers of segments", {
        "speaker_map": {"0": "Ann Vale", "1": "Bo"},
        "segments": [one | {"speaker": SPEAKERS[n]} for n, one in enumerate(whisper_segments())],
    }, BY_NAME),
    json_file("a time for each word of a text", {"transcript": [
        {"speaker_id": SPEAKERS[n], "transcript": text, "timestamps": [
            w.start for w in words_of(n)]} for n, (_start, _end, text) in enumerate(TURNS)
    ], "speakers": [{"id": 0, "name": "Ann Vale"}, {"id": 1, "name": "Bo"}]},
        [(*row[:2], name[2], row[3]) for row, name in zip(STARTED, BY_NAME, strict=True)]),
    json_file("offsets and durations as objects", {"phrases": [
        {"text": text, "offset": {"milliseconds": in_ms(start)},
         "duration": {"milliseconds": in_ms(end - start)}} for start, end, text in TURNS
    ]}, PLAIN),
    json_file("sentences of an utterance as a list", {"utterances": [
        {"speaker": SPEAKERS[n], "start": start, "end": end, "transcript": [
            {"text": part, "chunk": at} for at, part in enumerate((f"{text[:-1]}!", "Yes."))]}
        for n, (start, end, text) in enumerate(TURNS)
    ]}, [(*row[:3], f"{row[3][:-1]}! Yes.") for row in spoken_by("Speaker 0", "Speaker 1")]),
    word_file("words, and turns with labels", {
        "words": [{"word": w.text, "start_time": in_ms(w.start), "end_time": in_ms(w.end),
                   "speaker": None} for w in WORDS],
        "speakers": [{"start_millis": in_ms(start), "end_millis": in_ms(end),
                      "label": f"S{SPEAKERS[n]}"} for n, (start, end, _text) in enumerate(TURNS)],
    }, spoken_by("S0", "S1")),
    word_file("items of amazon alone", [
        {"type": "pronunciation", "alternatives": [{"content": w.text}], "start_time": str(w.start),
         "end_time": str(w.end), "speaker_label": f"spk_{SPEAKERS[w.turn]}"} for w in WORDS
    ], spoken_by("spk_0", "spk_1")),
    json_file("azure without a phrase", {"combinedPhrases": [], "phrases": []}, []),
    json_file("rev without a monologue", {"monologues": []}, []),
    json_file("speechmatics without a result", {"format": "2.9", "metadata": {}, "results": []},
              []),
    json_file("a podcast without a segment", {"version": "1.0.0", "segments": []}, []),
    json_file("deepgram without a channel", {"metadata": {}, "results": {"channels": []}}, []),
    json_file("times and texts in objects of their own", {"items": [
        {"clip": {"in": start, "out": end}, "caption": {"value": text}}
        for start, end, text in TURNS
    ]}, PLAIN),
    json_file("times with letters", [
        {"at": f"0h0m{start}s", "text": text} for start, _end, text in TURNS
    ], STARTED),
    json_file("spans of seconds", [
        {"span": f"{start}-{end}", "txt": text} for start, end, text in TURNS
    ], PLAIN),
    word_file("words with other capitals than their text", {"blocks": [
        {"text": text, "data": {"start": start, "words": [
            {"word": w.text.lower().strip("."), "start": w.start, "end": w.end}
            for w in words_of(n)]}} for n, (start, _end, text) in enumerate(TURNS)
    ]}, PLAIN),
]  # fmt: skip
