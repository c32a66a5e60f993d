"""JSON in which who speaks shows by channels, by the words, or by what is around a list."""

from .foreign import PLAIN, SPEAKERS, TURNS, WORDS, Foreign, Row, spoken_by, words_of
from .json_files import in_ms, json_file, word_file

CHANNELS = spoken_by("Channel 1", "Channel 2")
MICROPHONES = ("microphone", "system")
FIRST = TURNS[0][0]
FROM_NOUGHT: list[Row] = [
    (round(start - FIRST, 3), round(end - FIRST, 3), MICROPHONES[SPEAKERS[n]], text)
    for n, (start, end, text) in enumerate(TURNS)
]


def moment(seconds: float) -> str:
    return f"2031-05-04T10:00:{seconds:06.3f}Z"


def said_by(who: int) -> str:
    return " ".join(text for n, (_start, _end, text) in enumerate(TURNS) if SPEAKERS[n] == who)


VOICES_JSON: list[Foreign] = [
    json_file("the microphones that a meeting was heard by", [
        {"id": f"r{n}", "start_timestamp": moment(start), "end_timestamp": moment(end),
         "text": text, "source": MICROPHONES[SPEAKERS[n]], "is_final": True}
        for n, (start, end, text) in enumerate(TURNS)
    ], FROM_NOUGHT),
    json_file("a channel around the readings of each phrase", {"answer": {"chunks": [
        {"channelTag": str(SPEAKERS[n] + 1), "alternatives": [{"text": text, "words": [
            {"word": one.text, "startTime": f"{one.start}s", "endTime": f"{one.end}s"}
            for one in words_of(n)
        ]}]}
        for n, (_start, _end, text) in enumerate(TURNS)
    ]}}, CHANNELS),
    json_file("short channels side by side", {"transcripts": [
        {"channel_index": who, "text": said_by(who), "words": [
            {"text": one.text, "start": one.start, "end": one.end, "speaker_id": f"v{who}"}
            for one in WORDS if SPEAKERS[one.turn] == who
        ]}
        for who in (0, 1)
    ]}, spoken_by("v0", "v1")),
    json_file("a label of the speaker at each word", {"segments": [
        {"results": [{"text": text, "starttime": in_ms(start), "endtime": in_ms(end), "tokens": [
            {"written": one.text, "label": f"speaker{SPEAKERS[n]}", "starttime": in_ms(one.start),
             "endtime": in_ms(one.end)} for one in words_of(n)
        ]}]}
        for n, (start, end, text) in enumerate(TURNS)
    ]}, spoken_by("speaker0", "speaker1")),
    word_file("speakers counted from nought in whole milliseconds", {"results": [
        {"channelTag": 1, "alternatives": [{"transcript": text + " ", "words": [
            {"word": one.text, "startTime": in_ms(one.start), "endTime": in_ms(one.end),
             "speakerTag": SPEAKERS[n]} for one in words_of(n)
        ]}]}
        for n, (_start, _end, text) in enumerate(TURNS)
    ]}, spoken_by("Speaker 0", "Speaker 1")),
    word_file("tiers of an aligner", {"start": 0, "end": 9.5, "tiers": {
        "words": {"type": "interval", "entries": [[one.start, one.end, one.text] for one in WORDS]},
        "phones": {"type": "interval", "entries": [[one.start, one.end, "AH0"] for one in WORDS]},
    }}, PLAIN),
]  # fmt: skip
