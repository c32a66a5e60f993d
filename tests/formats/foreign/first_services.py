"""The JSON of Whisper and its kin, of Deepgram, AssemblyAI, Amazon and Google."""

from typing import Any

from .foreign import SPEAKERS, TURNS, WORDS, words_of
from .json_files import CLOCK, TEXT, in_ms, word_objects


def whisper_segments(blank: str = " ", **more: Any) -> list[dict[str, Any]]:
    return [
        {
            "id": n,
            "seek": 0,
            "start": start,
            "end": end,
            "text": blank + text,
            "tokens": [50364, 492],
            "temperature": 0.0,
            "avg_logprob": -0.21,
            "compression_ratio": 1.1,
            "no_speech_prob": 0.02,
        }
        | more
        for n, (start, end, text) in enumerate(TURNS)
    ]


def cpp(**more: Any) -> dict[str, Any]:
    return {
        "systeminfo": "AVX = 1",
        "model": {"type": "base"},
        "params": {"language": "en"},
        "result": {"language": "en"},
        "transcription": [
            {
                "timestamps": {
                    "from": CLOCK.format(start).replace(".", ","),
                    "to": CLOCK.format(end).replace(".", ","),
                },
                "offsets": {"from": in_ms(start), "to": in_ms(end)},
                "text": f" {text}",
            }
            | more
            for start, end, text in TURNS
        ],
    }


def whisper_x() -> dict[str, Any]:
    segments = []
    for turn, (start, end, text) in enumerate(TURNS):
        words = word_objects(turn, score=0.8, speaker=f"SPEAKER_0{SPEAKERS[turn]}")
        del words[1]["start"], words[1]["end"]
        segments.append(
            {
                "start": start,
                "end": end,
                "text": f" {text}",
                "words": words,
                "speaker": f"SPEAKER_0{SPEAKERS[turn]}",
            }
        )
    return {"segments": segments, "word_segments": [w for s in segments for w in s["words"]]}


def deepgram() -> dict[str, Any]:
    words = [
        {
            "word": w.text.lower().strip(".,"),
            "start": w.start,
            "end": w.end,
            "confidence": 0.99,
            "speaker": SPEAKERS[w.turn],
            "speaker_confidence": 0.7,
            "punctuated_word": w.text,
        }
        for w in WORDS
    ]
    return {
        "metadata": {"request_id": "4e", "duration": 9.0, "channels": 1},
        "results": {
            "channels": [
                {"alternatives": [{"transcript": TEXT, "confidence": 0.99, "words": words}]}
            ]
        },
    }


def deepgram_live() -> list[dict[str, Any]]:
    return [
        {
            "type": "Results",
            "channel_index": [0, 1],
            "duration": end - start,
            "start": start,
            "is_final": True,
            "speech_final": True,
            "channel": {
                "alternatives": [
                    {"transcript": text, "confidence": 0.99, "words": word_objects(turn)}
                ]
            },
        }
        for turn, (start, end, text) in enumerate(TURNS)
    ]


def assembly_words(turn: int) -> list[dict[str, Any]]:
    return [
        {
            "text": w.text,
            "start": in_ms(w.start),
            "end": in_ms(w.end),
            "confidence": 0.97,
            "speaker": "AB"[SPEAKERS[turn]],
        }
        for w in words_of(turn)
    ]


def assembly() -> dict[str, Any]:
    return {
        "id": "6rlr37bk4r",
        "language_model": "assemblyai_default",
        "status": "completed",
        "language_code": "en_us",
        "audio_url": "https://example.org/a.mp3",
        "text": TEXT,
        "words": [w for turn in range(3) for w in assembly_words(turn)],
        "utterances": [
            {
                "confidence": 0.97,
                "start": in_ms(start),
                "end": in_ms(end),
                "text": text,
                "speaker": "AB"[SPEAKERS[turn]],
                "words": assembly_words(turn),
            }
            for turn, (start, end, text) in enumerate(TURNS)
        ],
        "confidence": 0.97,
        "audio_duration": 9,
    }


def assembly_sentences(key: str) -> dict[str, Any]:
    return {
        key: [
            {
                "text": text,
                "start": in_ms(start),
                "end": in_ms(end),
                "confidence": 0.9,
                "words": assembly_words(turn),
            }
            for turn, (start, end, text) in enumerate(TURNS)
        ],
        "id": "6rlr37bk4r",
        "confidence": 0.97,
        "audio_duration": 9.0,
    }


def aws_items() -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = []
    for w in WORDS:
        bare = w.text.rstrip(".,")
        items.append(
            {
                "start_time": f"{w.start}",
                "end_time": f"{w.end}",
                "type": "pronunciation",
                "alternatives": [{"confidence": "0.99", "content": bare}],
                "speaker_label": f"spk_{SPEAKERS[w.turn]}",
            }
        )
        if bare != w.text:
            items.append(
                {
                    "alternatives": [{"confidence": "0.0", "content": w.text[-1]}],
                    "type": "punctuation",
                }
            )
    return items


def aws() -> dict[str, Any]:
    return {
        "jobName": "talk",
        "accountId": "1",
        "status": "COMPLETED",
        "results": {"transcripts": [{"transcript": TEXT}], "items": aws_items()},
    }


def google(time: Any, start: str, end: str) -> dict[str, Any]:
    return {
        "results": [
            {
                "alternatives": [
                    {
                        "transcript": text,
                        "confidence": 0.9,
                        "words": [
                            {start: time(w.start), end: time(w.end), "word": w.text}
                            for w in words_of(turn)
                        ],
                    }
                ],
                "languageCode": "en-us",
            }
            for turn, (_start, _end, text) in enumerate(TURNS)
        ]
    }


def google_diarised() -> dict[str, Any]:
    value = google(lambda s: f"{s:.3f}s", "startTime", "endTime")
    everything = [
        {
            "startTime": f"{w.start:.3f}s",
            "endTime": f"{w.end:.3f}s",
            "word": w.text,
            "speakerTag": SPEAKERS[w.turn] + 1,
        }
        for w in WORDS
    ]
    value["results"].append({"alternatives": [{"words": everything}]})
    return value
