"""The JSON of the services that are younger, smaller, or spoken in Chinese."""

import json
from typing import Any

from .foreign import SPEAKERS, TURNS, WORDS, Row, words_of
from .json_files import TEXT, in_ms, word_objects


def ticks(seconds: float) -> int:
    return round(seconds * 10_000_000)


def azure_batch() -> dict[str, Any]:
    return {
        "source": "https://example.org/a.wav",
        "durationInTicks": 90000000,
        "duration": "PT9S",
        "combinedRecognizedPhrases": [{"channel": 0, "lexical": "we", "display": TEXT}],
        "recognizedPhrases": [
            {
                "recognitionStatus": "Success",
                "channel": 0,
                "speaker": SPEAKERS[turn] + 1,
                "offset": f"PT{start}S",
                "duration": f"PT{end - start:.2f}S",
                "offsetInTicks": ticks(start),
                "durationInTicks": ticks(end - start),
                "nBest": [{"confidence": 0.9, "lexical": text.lower(), "display": text}],
            }
            for turn, (start, end, text) in enumerate(TURNS)
        ],
    }


def azure_fast() -> dict[str, Any]:
    return {
        "durationMilliseconds": 9000,
        "combinedPhrases": [{"text": TEXT}],
        "phrases": [
            {
                "speaker": SPEAKERS[turn] + 1,
                "offsetMilliseconds": in_ms(start),
                "durationMilliseconds": in_ms(end - start),
                "text": text,
                "words": [
                    {
                        "text": w.text,
                        "offsetMilliseconds": in_ms(w.start),
                        "durationMilliseconds": in_ms(w.end - w.start),
                    }
                    for w in words_of(turn)
                ],
                "locale": "en-US",
                "confidence": 0.9,
            }
            for turn, (start, end, text) in enumerate(TURNS)
        ],
    }


def video_indexer() -> dict[str, Any]:
    return {
        "accountId": "a",
        "name": "talk",
        "state": "Processed",
        "videos": [
            {
                "id": "v",
                "insights": {
                    "version": "1.0",
                    "duration": "0:00:09",
                    "transcript": [
                        {
                            "id": n + 1,
                            "text": text,
                            "confidence": 0.9,
                            "speakerId": SPEAKERS[n] + 1,
                            "language": "en-US",
                            "instances": [
                                {
                                    "adjustedStart": f"0:00:0{start}",
                                    "adjustedEnd": f"0:00:0{end}",
                                    "start": f"0:00:0{start}",
                                    "end": f"0:00:0{end}",
                                }
                            ],
                        }
                        for n, (start, end, text) in enumerate(TURNS)
                    ],
                    "speakers": [
                        {"id": 1, "name": "Ann Vale", "instances": []},
                        {"id": 2, "name": "Bo", "instances": []},
                    ],
                },
            }
        ],
    }


def rev() -> dict[str, Any]:
    def elements(turn: int) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = []
        for w in words_of(turn):
            bare = w.text.rstrip(".,")
            found += [
                {"type": "text", "value": bare, "ts": w.start, "end_ts": w.end, "confidence": 0.9},
                {"type": "punct", "value": w.text[len(bare) :] + " "},
            ]
        return found

    return {"monologues": [{"speaker": SPEAKERS[n], "elements": elements(n)} for n in range(3)]}


def speechmatics() -> dict[str, Any]:
    results: list[dict[str, Any]] = []
    for w in WORDS:
        bare, speaker = w.text.rstrip(".,"), f"S{SPEAKERS[w.turn] + 1}"
        results.append(
            {
                "alternatives": [
                    {"confidence": 1.0, "content": bare, "language": "en", "speaker": speaker}
                ],
                "start_time": w.start,
                "end_time": w.end,
                "type": "word",
            }
        )
        if bare != w.text:
            results.append(
                {
                    "alternatives": [
                        {"confidence": 1.0, "content": w.text[-1], "speaker": speaker}
                    ],
                    "attaches_to": "previous",
                    "start_time": w.end,
                    "end_time": w.end,
                    "is_eos": w.text[-1] == ".",
                    "type": "punctuation",
                }
            )
    return {
        "format": "2.9",
        "job": {"id": "a", "duration": 9},
        "metadata": {"type": "transcription"},
        "results": results,
    }


def vosk() -> str:
    results = []
    for turn, (_start, _end, text) in enumerate(TURNS):
        bare = text.lower().replace(".", "").replace(",", "")
        words = [
            {"conf": 1.0, "end": w.end, "start": w.start, "word": word}
            for w, word in zip(words_of(turn), bare.split(), strict=True)
        ]
        results.append(json.dumps({"result": words, "text": bare}, indent=2))
    return "\n".join(results)


def gentle() -> dict[str, Any]:
    at = 0
    words = []
    for w in WORDS:
        bare = w.text.strip(".,")
        begins = TEXT.index(bare, at)
        at = begins + len(bare)
        words.append(
            {
                "alignedWord": bare.lower(),
                "case": "success",
                "start": w.start,
                "end": w.end,
                "startOffset": begins,
                "endOffset": at,
                "word": bare,
                "phones": [{"duration": 0.1, "phone": "w_B"}],
            }
        )
    for key in ("alignedWord", "start", "end", "phones"):
        del words[3][key]
    words[3]["case"] = "not-found-in-audio"
    return {"transcript": TEXT, "words": words}


def scribe() -> dict[str, Any]:
    words: list[dict[str, Any]] = []
    for w in WORDS:
        who = f"speaker_{SPEAKERS[w.turn]}"
        words.append(
            {
                "text": w.text,
                "start": w.start,
                "end": w.end,
                "type": "word",
                "speaker_id": who,
                "logprob": 0.0,
            }
        )
        words.append(
            {
                "text": " ",
                "start": w.end,
                "end": w.end,
                "type": "spacing",
                "speaker_id": who,
                "logprob": 0.0,
            }
        )
    return {"language_code": "eng", "language_probability": 0.98, "text": TEXT, "words": words}


def gladia() -> dict[str, Any]:
    return {
        "id": "a",
        "status": "done",
        "kind": "pre-recorded",
        "result": {
            "metadata": {"audio_duration": 9.0},
            "transcription": {
                "full_transcript": TEXT,
                "languages": ["en"],
                "utterances": [
                    {
                        "start": start,
                        "end": end,
                        "confidence": 0.9,
                        "language": "en",
                        "channel": 0,
                        "speaker": SPEAKERS[turn],
                        "words": word_objects(turn, confidence=0.9),
                        "text": text,
                    }
                    for turn, (start, end, text) in enumerate(TURNS)
                ],
            },
        },
    }


def premiere() -> dict[str, Any]:
    return {
        "language": "en-us",
        "segments": [
            {
                "duration": round(end - start, 3),
                "language": "en-us",
                "start": start,
                "speaker": f"5f3b-{SPEAKERS[turn]}",
                "words": [
                    {
                        "confidence": 1.0,
                        "duration": round(w.end - w.start, 3),
                        "eos": False,
                        "start": w.start,
                        "tags": [],
                        "text": w.text,
                        "type": "word",
                    }
                    for w in words_of(turn)
                ],
            }
            for turn, (start, end, _text) in enumerate(TURNS)
        ],
        "speakers": [{"id": "5f3b-0", "name": "Ann Vale"}, {"id": "5f3b-1", "name": "Bo"}],
    }


def happy_scribe() -> list[dict[str, Any]]:
    return [
        {
            "speaker": ("Ann Vale", "Bo")[SPEAKERS[turn]],
            "speaker_number": None,
            "words": [
                {
                    "text": w.text + " ",
                    "type": "text",
                    "data_start": w.start,
                    "data_end": w.end,
                    "confidence": 0.9,
                }
                for w in words_of(turn)
            ],
        }
        for turn in range(3)
    ]


def fireflies() -> list[dict[str, Any]]:
    return [
        {
            "sentence": text,
            "startTime": f"00:0{start}",
            "endTime": f"00:0{end}",
            "speaker_name": ("Ann Vale", "Bo")[SPEAKERS[n]],
            "speaker_id": SPEAKERS[n],
        }
        for n, (start, end, text) in enumerate(TURNS)
    ]


ZH: list[Row] = [
    (0.5, 2.9, "", "我们九点点亮了旧灯。"),
    (3.1, 6.4, "", "潮水很低，没有人来。"),
]


def zh_by(*names: str) -> list[Row]:
    return [(row[0], row[1], name, row[3]) for row, name in zip(ZH, names, strict=True)]


def paraformer() -> dict[str, Any]:
    return {
        "file_url": "https://example.org/a.mp3",
        "properties": {"audio_format": "mp3", "channels": [0], "original_sampling_rate": 16000},
        "transcripts": [
            {
                "channel_id": 0,
                "content_duration_in_milliseconds": 5700,
                "text": "".join(str(row[3]) for row in ZH),
                "sentences": [
                    {
                        "begin_time": in_ms(row[0] or 0),
                        "end_time": in_ms(row[1] or 0),
                        "text": row[3],
                        "sentence_id": n + 1,
                        "speaker_id": n,
                        "words": [
                            {
                                "begin_time": in_ms(row[0] or 0),
                                "end_time": in_ms(row[1] or 0),
                                "text": row[3][:-1],
                                "punctuation": "。",
                            }
                        ],
                    }
                    for n, row in enumerate(ZH)
                ],
            }
        ],
    }


def funasr() -> list[dict[str, Any]]:
    return [
        {
            "key": "talk",
            "text": "".join(str(row[3]) for row in ZH),
            "timestamp": [[500, 740], [740, 980]],
            "sentence_info": [
                {
                    "text": row[3],
                    "start": in_ms(row[0] or 0),
                    "end": in_ms(row[1] or 0),
                    "timestamp": [[500, 740]],
                    "spk": n,
                }
                for n, row in enumerate(ZH)
            ],
        }
    ]


def volcengine() -> dict[str, Any]:
    return {
        "audio_info": {"duration": 6900},
        "result": {
            "text": "".join(str(row[3]) for row in ZH),
            "utterances": [
                {
                    "start_time": in_ms(row[0] or 0),
                    "end_time": in_ms(row[1] or 0),
                    "text": row[3],
                    "definite": True,
                    "words": [
                        {
                            "start_time": in_ms(row[0] or 0),
                            "end_time": in_ms(row[1] or 0),
                            "text": row[3][:-1],
                            "confidence": 0,
                        }
                    ],
                }
                for row in ZH
            ],
        },
    }


def tencent() -> dict[str, Any]:
    return {
        "Response": {
            "RequestId": "a",
            "Data": {
                "TaskId": 1,
                "Status": 2,
                "StatusStr": "success",
                "Result": "[0:0.500,0:2.900]  我们九点点亮了旧灯。\n",
                "ResultDetail": [
                    {
                        "FinalSentence": row[3],
                        "SliceSentence": row[3],
                        "StartMs": in_ms(row[0] or 0),
                        "EndMs": in_ms(row[1] or 0),
                        "SpeakerId": n,
                        "WordsNum": 1,
                        "Words": [{"Word": row[3], "OffsetStartMs": 0, "OffsetEndMs": 2400}],
                    }
                    for n, row in enumerate(ZH)
                ],
            },
        }
    }


def bcc() -> dict[str, Any]:
    return {
        "font_size": 0.4,
        "font_color": "#FFFFFF",
        "background_alpha": 0.5,
        "background_color": "#9C27B0",
        "Stroke": "none",
        "body": [{"from": row[0], "to": row[1], "location": 2, "content": row[3]} for row in ZH],
    }


def json3() -> dict[str, Any]:
    events: list[dict[str, Any]] = [{"tStartMs": 0, "dDurationMs": 9000, "id": 1, "wpWinPosId": 1}]
    for turn, (start, end, _text) in enumerate(TURNS):
        words = words_of(turn)
        segs = [
            {"utf8": w.text if not n else f" {w.text}", "acAsrConf": 0}
            | ({"tOffsetMs": in_ms(w.start - start)} if n else {})
            for n, w in enumerate(words)
        ]
        events.append(
            {"tStartMs": in_ms(start), "dDurationMs": in_ms(end - start), "wWinId": 1, "segs": segs}
        )
        events.append(
            {"tStartMs": in_ms(end) - 10, "wWinId": 1, "aAppend": 1, "segs": [{"utf8": "\n"}]}
        )
    return {"wireMagic": "pb3", "pens": [{}], "wsWinStyles": [{}], "events": events}


TED: list[Row] = [(start, end, "", text) for start, end, text in TURNS]
