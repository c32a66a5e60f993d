"""The JSON of speech recognisers, as each of them writes it."""

from .first_services import (
    assembly,
    assembly_sentences,
    aws,
    cpp,
    deepgram,
    deepgram_live,
    google,
    google_diarised,
    whisper_segments,
    whisper_x,
)
from .foreign import PLAIN, SPEAKERS, TURNS, WORDS, Foreign, spoken_by, words_of
from .json_files import TEXT, in_ms, json_file, word_file, word_objects
from .other_services import (
    TED,
    ZH,
    azure_batch,
    azure_fast,
    bcc,
    fireflies,
    funasr,
    gentle,
    gladia,
    happy_scribe,
    json3,
    paraformer,
    premiere,
    rev,
    scribe,
    speechmatics,
    tencent,
    video_indexer,
    volcengine,
    vosk,
    zh_by,
)

SERVICES = [
    json_file(
        "whisper", {"text": f" {TEXT}", "segments": whisper_segments(), "language": "en"}, PLAIN
    ),
    json_file("whisper segments alone", whisper_segments(), PLAIN),
    json_file(
        "openai diarized",
        {
            "task": "transcribe",
            "duration": 9.0,
            "text": TEXT,
            "segments": [
                {
                    "type": "transcript.text.segment",
                    "id": f"seg_{n}",
                    "start": start,
                    "end": end,
                    "text": f" {text}",
                    "speaker": "AB"[SPEAKERS[n]],
                }
                for n, (start, end, text) in enumerate(TURNS)
            ],
            "usage": {"type": "duration", "seconds": 9},
        },
        spoken_by("A", "B"),
    ),
    word_file(
        "openai verbose with words alone",
        {
            "task": "transcribe",
            "language": "english",
            "duration": 9.0,
            "text": TEXT,
            "words": [w for turn in range(3) for w in word_objects(turn)],
        },
        PLAIN,
    ),
    json_file(
        "faster-whisper as named tuples",
        [
            one | {"words": [[w.start, w.end, f" {w.text}", 0.9] for w in words_of(n)]}
            for n, one in enumerate(whisper_segments())
        ],
        PLAIN,
    ),
    json_file(
        "whisper-timestamped",
        {
            "text": TEXT,
            "segments": [
                one | {"confidence": 0.8, "words": word_objects(n, "text", confidence=0.8)}
                for n, one in enumerate(whisper_segments(""))
            ],
            "language": "en",
            "language_probs": {"en": 0.98},
        },
        PLAIN,
    ),
    json_file("whisperx", whisper_x(), spoken_by("SPEAKER_00", "SPEAKER_01")),
    json_file("whisper.cpp", cpp(), PLAIN),
    json_file("whisper.cpp tinydiarize", cpp(speaker_turn_next=False), PLAIN),
    json_file(
        "transformers pipeline",
        {
            "text": f" {TEXT}",
            "chunks": [
                {"timestamp": [start, end if n < 2 else None], "text": f" {text}"}
                for n, (start, end, text) in enumerate(TURNS)
            ],
        },
        [*PLAIN[:2], (7.0, None, "", "So we rowed home.")],
    ),
    json_file(
        "nemo parakeet",
        {
            "text": TEXT,
            "timestamp": {
                "word": [
                    {
                        "start_offset": 6,
                        "end_offset": 8,
                        "word": w.text,
                        "start": w.start,
                        "end": w.end,
                    }
                    for w in WORDS
                ],
                "segment": [
                    {
                        "start_offset": 6,
                        "end_offset": 36,
                        "segment": text,
                        "start": start,
                        "end": end,
                    }
                    for start, end, text in TURNS
                ],
            },
        },
        PLAIN,
    ),
    word_file("deepgram", deepgram(), spoken_by("Speaker 0", "Speaker 1")),
    json_file("deepgram live", deepgram_live(), PLAIN),
    json_file("assemblyai", assembly(), spoken_by("A", "B")),
    json_file("assemblyai sentences", assembly_sentences("sentences"), spoken_by("A", "B")),
    json_file("assemblyai paragraphs", assembly_sentences("paragraphs"), spoken_by("A", "B")),
    word_file("aws", aws(), spoken_by("spk_0", "spk_1")),
    word_file("google v1", google(lambda s: f"{s:.3f}s", "startTime", "endTime"), PLAIN),
    word_file("google v2", google(lambda s: f"{s:.3f}s", "startOffset", "endOffset"), PLAIN),
    word_file(
        "google protobuf",
        google(
            lambda s: {"seconds": str(int(s)), "nanos": round((s % 1) * 1e9)},
            "startTime",
            "endTime",
        ),
        PLAIN,
    ),
    word_file("google diarised", google_diarised(), spoken_by("Speaker 1", "Speaker 2")),
    json_file("azure batch", azure_batch(), spoken_by("Speaker 1", "Speaker 2")),
    json_file("azure fast", azure_fast(), spoken_by("Speaker 1", "Speaker 2")),
    json_file("azure video indexer", video_indexer(), spoken_by("Ann Vale", "Bo")),
    word_file("rev.ai", rev(), spoken_by("Speaker 0", "Speaker 1")),
    word_file("speechmatics", speechmatics(), spoken_by("S1", "S2")),
    Foreign(
        "vosk, one result behind the other",
        "talk.json",
        vosk().encode(),
        [
            (start, end, "", text.lower().replace(".", "").replace(",", ""))
            for start, end, text in TURNS
        ],
    ),
    word_file("gentle", gentle(), PLAIN),
    word_file("elevenlabs", scribe(), spoken_by("speaker_0", "speaker_1")),
    json_file("gladia", gladia(), spoken_by("Speaker 0", "Speaker 1")),
    word_file("premiere", premiere(), spoken_by("Ann Vale", "Bo")),
    word_file("happy scribe", happy_scribe(), spoken_by("Ann Vale", "Bo")),
    json_file("fireflies", fireflies(), spoken_by("Ann Vale", "Bo")),
    json_file("paraformer", paraformer(), zh_by("Speaker 0", "Speaker 1")),
    json_file("funasr", funasr(), zh_by("Speaker 0", "Speaker 1")),
    json_file("volcengine", volcengine(), ZH),
    json_file("tencent", tencent(), zh_by("Speaker 0", "Speaker 1")),
    json_file("bilibili", bcc(), ZH),
    json_file("youtube json3", json3(), PLAIN),
    json_file(
        "youtube-transcript-api",
        [
            {"text": text, "start": start, "duration": round(end - start, 3)}
            for start, end, text in TURNS
        ],
        PLAIN,
    ),
    json_file(
        "ted",
        {
            "captions": [
                {
                    "duration": in_ms(end - start),
                    "content": text,
                    "startOfParagraph": not n,
                    "startTime": in_ms(start),
                }
                for n, (start, end, text) in enumerate(TURNS)
            ]
        },
        TED,
    ),
    json_file(
        "podcast index",
        {
            "version": "1.0.0",
            "segments": [
                {
                    "speaker": ("Ann Vale", "Bo")[SPEAKERS[n]],
                    "startTime": start,
                    "endTime": end,
                    "body": text,
                }
                for n, (start, end, text) in enumerate(TURNS)
            ],
        },
        spoken_by("Ann Vale", "Bo"),
    ),
]
