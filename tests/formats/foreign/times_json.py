"""JSON whose times are only ends, or count frames, or stand beside the texts; and marked texts."""

from .foreign import PLAIN, TURNS, WORDS, Foreign, Row
from .found_json import DUTCH, in_two
from .json_files import in_ms, json_file, word_file

SPANS = [{"start": start, "end": end} for start, end, _text in TURNS]
TEXTS = [text for _start, _end, text in TURNS]
FROM_NOUGHT: list[Row] = [(0.0, TURNS[0][1], "", TEXTS[0])]
FROM_NOUGHT += [(TURNS[n - 1][1], TURNS[n][1], "", TEXTS[n]) for n in (1, 2)]
MARKED = ("<p>We lit the <i>old</i> lamp at nine.</p>", "The tide was low, and nobody came.<br/>",
          "<p>So we rowed&nbsp;home.</p>")  # fmt: skip


def in_frames(seconds: float) -> int:
    return round(seconds * 50)


TIMES_JSON: list[Foreign] = [
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
    json_file("a span inside what has a moment of its own", [
        {"text": text, "timestamp": "2031-05-04T10:00:00Z", "metadata": {"start_time": start,
                                                                         "end_time": end}}
        for start, end, text in TURNS
    ], PLAIN),
]  # fmt: skip
