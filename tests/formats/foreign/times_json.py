"""JSON whose times are only ends, or count frames, or stand beside the texts; and marked texts."""

from collections.abc import Iterable

from .foreign import PLAIN, TURNS, WORDS, Foreign, Row, text_file
from .found_json import DUTCH, STARTED, UNIX, in_two
from .json_files import in_ms, json_file, word_file

SPANS = [{"start": start, "end": end} for start, end, _text in TURNS]
TEXTS = [text for _start, _end, text in TURNS]
FROM_NOUGHT: list[Row] = [(0.0, TURNS[0][1], "", TEXTS[0])]
FROM_NOUGHT += [(TURNS[n - 1][1], TURNS[n][1], "", TEXTS[n]) for n in (1, 2)]
MARKED = ("<p>We lit the <i>old</i> lamp at nine.</p>", "The tide was low, and nobody came.<br/>",
          "<p>So we rowed&nbsp;home.</p>")  # fmt: skip


def in_frames(seconds: float) -> int:
    return round(seconds * 50)


def lyrics(texts: Iterable[str]) -> str:
    return "".join(
        f"[00:{start:05.2f}]{text}\n"
        for (start, _end, _text), text in zip(TURNS, texts, strict=True)
    )


SCRIPT = "".join(
    f"  {{time: {start}, english: '{text}', dutch: '{dutch}'}},\n"
    for (start, _end, text), dutch in zip(TURNS, DUTCH, strict=True)
)
TIMES_JSON: list[Foreign] = [
    text_file("a script that hands on what it stores", "talk.js",
              f"const talk = [\n{SCRIPT}];\n\nmodule.exports = talk;\n"
              "if (typeof window !== 'undefined') { window.talk = talk; }\n",
              [(*row, dutch) for row, dutch in zip(STARTED, DUTCH, strict=True)]),
    json_file("rows with nothing but ends", [
        {"stop_ms": in_ms(end), "line": text} for _start, end, text in TURNS
    ], FROM_NOUGHT),
    word_file("words with nothing but ends", {"lists": [
        [{"token": one.text, "end": str(one.end)} for one in WORDS if one.turn == turn]
        for turn in range(3)
    ]}, [(0.0, TURNS[0][1], "", TEXTS[0]), *PLAIN[1:]]),
    json_file("frames and how many make a second", {"video": {"frame_rate": "50/1"}, "cues": [
        {"in_frame": in_frames(start), "out_frame": in_frames(end), "text": text}
        for start, end, text in TURNS
    ]}, PLAIN),
    json_file("texts of two languages beside their spans", {
        "segments": SPANS, "source": TEXTS, "target": list(DUTCH),
    }, in_two(DUTCH)),
    json_file("a list for each language with times of its own", {"tracks": [
        {"lang": "en", "cues": [span | {"text": text}
                                for span, text in zip(SPANS, TEXTS, strict=True)]},
        {"lang": "nl", "cues": [{"start": span["start"] + 0.2, "end": span["end"] + 0.1,
                                 "text": text} for span, text in zip(SPANS, DUTCH, strict=True)]},
    ]}, in_two(DUTCH)),
    json_file("texts that were made for a page", {"segments": [
        span | {"text": text} for span, text in zip(SPANS, MARKED, strict=True)
    ]}, [*PLAIN[:2], (7.0, 8.6, "", "So we rowed\u00a0home.")]),
    json_file("a result of the SDK with small letters", {
        "recognitionStatus": "Success", "offset": 5_000_000, "duration": 24_000_000,
        "nBest": [{"confidence": 0.9, "lexical": "we lit", "display": TEXTS[0]}],
    }, PLAIN[:1]),
    word_file("tokens, starts and lengths side by side, and an empty list", {
        "tokens": [f" {one.text}" for one in WORDS], "timestamps": [one.start for one in WORDS],
        "durations": [round(one.end - one.start, 3) for one in WORDS], "words": [], "lang": "en",
    }, PLAIN),
    json_file("moments of a day from one that is told in the same unit", {
        "begun_at": "noon", "start_time_ms": UNIX * 1000,
        "turns": [{"text": text, "start_time_ms": UNIX * 1000 + in_ms(start),
                   "end_time_ms": UNIX * 1000 + in_ms(end)} for start, end, text in TURNS],
    }, PLAIN),
    json_file("lyrics and their translation as two texts", {
        "lrc": {"version": 3, "lyric": lyrics(TEXTS)}, "tlyric": {"lyric": lyrics(DUTCH)},
        "romalrc": {"version": 0, "lyric": ""},
    }, [(*row, dutch) for row, dutch in zip(STARTED, DUTCH, strict=True)]),
    json_file("messages of somebody, with a date", {"name": "Quay", "messages": [
        {"id": n, "date": f"2031-05-04T10:0{n}:00", "from": "Ann Vale" if n != 1 else "Bo",
         "text": text, "text_entities": [{"type": "plain", "text": text}]}
        for n, text in enumerate(TEXTS)
    ]}, [(0, 60, "Ann Vale", TEXTS[0]), (60, 120, "Bo", TEXTS[1]),
         (120, None, "Ann Vale", TEXTS[2])]),
    json_file("a span inside what has a moment of its own", [
        {"text": text, "timestamp": "2031-05-04T10:00:00Z", "metadata": {"start_time": start,
                                                                         "end_time": end}}
        for start, end, text in TURNS
    ], PLAIN),
]  # fmt: skip
