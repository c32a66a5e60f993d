"""Transcripts with times as programs print them and people copy them."""

from .foreign import PLAIN, Row, text_file

A = "We lit the old lamp at nine."
B = "The tide was low, and nobody came."
C = "So we rowed home."


def _rows(*rows: Row) -> list[Row]:
    return list(rows)


THREE = _rows((3, 65, "", A), (65, 3730, "", B), (3730, None, "", C))
NAMED = _rows((3, 65, "Ann Vale", A), (65, 3730, "Bo", B), (3730, None, "Ann Vale", C))
ENDED = _rows((3, 64, "Ann Vale", A), (65, 70, "Bo", B), (3730, 3734, "Ann Vale", C))
BARE_ENDED = _rows((3, 64, "", A), (65, 70, "", B), (3730, 3734, "", C))

TEXTS = [
    text_file(
        "whisper.cpp printed",
        "talk.txt",
        f"\n[00:00:00.500 --> 00:00:02.900]   {A}\n[00:00:03.100 --> 00:00:06.400]   {B}\n"
        f"[00:00:07.000 --> 00:00:08.600]   {C}\n\n",
        PLAIN,
    ),
    text_file(
        "whisper printed",
        "talk.txt",
        "Detecting language using up to the first 30 seconds. Use `--language` to specify\n"
        "Detected language: English\n"
        f"[00:00.500 --> 00:02.900]  {A}\n[00:03.100 --> 00:06.400]  {B}\n"
        f"[00:07.000 --> 00:08.600]  {C}\n",
        PLAIN,
        "Detecting language using up to the first 30 seconds. Use `--language` to specify",
        "Detected language: English",
    ),
    text_file(
        "faster-whisper printed",
        "talk.txt",
        f"[0.50s -> 2.90s]  {A}\n[3.10s -> 6.40s]  {B}\n[7.00s -> 8.60s]  {C}\n",
        PLAIN,
    ),
    text_file(
        "range in brackets with blanks",
        "talk.txt",
        f"[00:00:03 - 00:01:04] {A}\n[00:01:05 - 00:01:10] {B}\n[01:02:10 - 01:02:14] {C}\n",
        BARE_ENDED,
    ),
    text_file(
        "range alone above the text",
        "talk.txt",
        f"00:00:03 - 00:01:04\n{A}\n\n00:01:05 - 00:01:10\n{B}\n\n01:02:10 - 01:02:14\n{C}\n",
        BARE_ENDED,
    ),
    text_file(
        "range and name above the text",
        "talk.txt",
        f"00:00:03 - 00:01:04\nAnn Vale\n{A}\n\n00:01:05 - 00:01:10\nBo\n{B}\n\n"
        f"01:02:10 - 01:02:14\nAnn Vale\n{C}\n\n01:02:15 - 01:02:20\nBo\nGood night.\n",
        [*ENDED, (3735, 3740, "Bo", "Good night.")],
    ),
    text_file(
        "premiere text export",
        "talk.txt",
        f"00:00:03:00 - 00:01:04:00\nAnn Vale\n{A}\n\n00:01:05:00 - 00:01:10:00\nBo\n{B}\n\n"
        f"01:02:10:00 - 01:02:14:00\nAnn Vale\n{C}\n\n01:02:15:00 - 01:02:20:00\nBo\n"
        "Good night.\n",
        [*ENDED, (3735, 3740, "Bo", "Good night.")],
    ),
    text_file(
        "otter",
        "talk.txt",
        f"Ann Vale  0:03  \n{A}\n\nBo  1:05  \n{B}\n\nAnn Vale  1:02:10  \n{C}\n\n"
        "Transcribed by https://otter.ai\n",
        NAMED,
        "Transcribed by https://otter.ai",
    ),
    text_file(
        "otter with numbered speakers",
        "talk.txt",
        f"Speaker 1  0:03\n{A}\n\nSpeaker 2  1:05\n{B}\n\nSpeaker 1  1:02:10\n{C}\n",
        _rows((3, 65, "Speaker 1", A), (65, 3730, "Speaker 2", B), (3730, None, "Speaker 1", C)),
    ),
    text_file(
        "otter with unknown speakers",
        "talk.txt",
        f"Unknown Speaker  0:03  \n{A}\n\nBo  1:05  \n{B}\n\nUnknown Speaker  1:02:10  \n{C}\n",
        _rows(
            (3, 65, "Unknown Speaker", A), (65, 3730, "Bo", B), (3730, None, "Unknown Speaker", C)
        ),
    ),
    text_file(
        "descript with times in the text",
        "talk.txt",
        f"[00:00:03] **Ann Vale:** {A}\n\n[00:01:05] **Bo:** {B}\n\n[01:02:10] **Ann Vale:** {C}\n",
        NAMED,
    ),
    text_file(
        "descript markdown",
        "talk.md",
        f"# Harbour talk\n\n**Ann Vale:** [00:00:03] {A}\n\n**Bo:** [00:01:05] {B}\n\n"
        f"**Ann Vale:** [01:02:10] {C}\n",
        NAMED,
        "Harbour talk",
    ),
    text_file(
        "rev.com",
        "talk.txt",
        f"Ann Vale (00:03):\n{A}\n\nBo (01:05):\n{B}\n\nAnn Vale (01:02:10):\n{C}\n",
        NAMED,
    ),
    text_file(
        "riverside",
        "talk.txt",
        f"Ann Vale (00:03.000)\n{A}\n\nBo (01:05.000)\n{B}\n\nAnn Vale (01:02:10.000)\n{C}\n",
        NAMED,
    ),
    text_file(
        "sonix",
        "talk.txt",
        f"Harbour talk.mp3\n\nAnn Vale: [00:00:03] {A}\n\nBo: [00:01:05] {B}\n\n"
        f"Ann Vale: [01:02:10] {C}\n",
        NAMED,
        "Harbour talk.mp3",
    ),
    text_file(
        "trint",
        "talk.txt",
        f"Ann Vale [00:00:03] {A} \n\nBo [00:01:05] {B} \n\nAnn Vale [01:02:10] {C} \n",
        NAMED,
    ),
    text_file(
        "happy scribe text",
        "talk.txt",
        f"[00:00:03.00] - Ann Vale\n{A}\n\n[00:01:05.00] - Bo\n{B}\n\n"
        f"[01:02:10.00] - Ann Vale\n{C}\n\n[01:02:15.00] - Bo\nGood night.\n",
        [*NAMED[:2], (3730, 3735, "Ann Vale", C), (3735, None, "Bo", "Good night.")],
    ),
    text_file(
        "microsoft word transcribe",
        "talk.txt",
        f"Audio file\ntalk.mp3\nTranscript\n00:00:03 Ann Vale\n{A}\n00:01:05 Bo\n{B}\n"
        f"01:02:10 Ann Vale\n{C}\n01:02:15 Bo\nGood night.\n",
        [*NAMED[:2], (3730, 3735, "Ann Vale", C), (3735, None, "Bo", "Good night.")],
        "Audio file",
        "talk.mp3",
        "Transcript",
    ),
    text_file(
        "teams copied",
        "talk.txt",
        f"0:0:3.0 --> 0:1:4.0\nAnn Vale\n{A}\n\n0:1:5.0 --> 0:1:10.0\nBo\n{B}\n\n"
        f"1:2:10.0 --> 1:2:14.0\nAnn Vale\n{C}\n\n1:2:15.0 --> 1:2:20.0\nBo\nGood night.\n",
        [*ENDED, (3735, 3740, "Bo", "Good night.")],
    ),
    text_file(
        "teams from word",
        "talk.txt",
        f"Harbour talk\nAnn Vale   0:03\n{A}\nBo   1:05\n{B}\nAnn Vale   1:02:10\n{C}\n",
        NAMED,
        "Harbour talk",
    ),
    text_file(
        "zoom saved",
        "talk.txt",
        f"[Ann Vale] 00:00:03\n{A}\n\n[Bo] 00:01:05\n{B}\n\n[Ann Vale] 01:02:10\n{C}\n",
        NAMED,
    ),
    text_file(
        "google meet",
        "talk.txt",
        f"Harbour talk - 2026/03/01 - Transcript\n00:00:03\n\nAnn Vale: {A}\n00:01:05\n\n"
        f"Bo: {B}\n01:02:10\n\nAnn Vale: {C}\n",
        NAMED,
        "Harbour talk - 2026/03/01 - Transcript",
    ),
    text_file(
        "youtube copied",
        "paste.txt",
        f"Transcript\n\n\n0:03\n{A}\n1:05\n{B}\n1:02:10\n{C}\n",
        THREE,
        "Transcript",
    ),
    text_file(
        "youtube copied with lengths",
        "paste.txt",
        f"0:03\n3 seconds\n{A}\n1:05\n1 minute, 5 seconds\n{B}\n"
        f"1:02:10\n1 hour, 2 minutes, 10 seconds\n{C}\n",
        THREE,
    ),
    text_file(
        "youtube copied with glued lengths",
        "paste.txt",
        f"0:033 seconds{A}\n1:051 minute, 5 seconds{B}\n1:02:101 hour, 2 minutes, 10 seconds{C}\n",
        THREE,
    ),
    text_file(
        "youtube copied in Dutch",
        "paste.txt",
        f"0:03\n3 seconden\n{A}\n1:05\n1 minuut en 5 seconden\n{B}\n"
        f"1:02:10\n1 uur, 2 minuten en 10 seconden\n{C}\n",
        THREE,
    ),
    text_file(
        "youtube copied with chapters",
        "paste.txt",
        f"Chapter 1: The lamp\n0:03\n{A}\n1:05\n{B}\nChapter 2: Home\n1:02:10\n{C}\n"
        "1:02:20\nGood night.\n",
        [
            (3, 65, "", A),
            (65, 3730, "", f"{B}\nChapter 2: Home"),
            (3730, 3740, "", C),
            (3740, None, "", "Good night."),
        ],
        "Chapter 1: The lamp",
    ),
    text_file(
        "chapters below a video",
        "paste.txt",
        "00:00 Intro\n01:05 The lamp\n1:02:10 Going home\n",
        _rows((0, 65, "", "Intro"), (65, 3730, "", "The lamp"), (3730, None, "", "Going home")),
    ),
    text_file(
        "name in front of the time with a dash",
        "talk.txt",
        f"Ann Vale - 00:03\n{A}\n\nBo - 01:05\n{B}\n\nAnn Vale - 01:02:10\n{C}\n",
        NAMED,
    ),
    text_file(
        "name behind the time with a colon",
        "talk.txt",
        f"00:00:03 Ann Vale: {A}\n00:01:05 Bo: {B}\n01:02:10 Ann Vale: {C}\n",
        NAMED,
    ),
    text_file(
        "markdown with bold names and times",
        "talk.md",
        f"# Harbour talk\n\n**Ann Vale** (0:03)\n\n{A}\n\n**Bo** (1:05)\n\n{B}\n\n"
        f"**Ann Vale** (1:02:10)\n\n{C}\n",
        NAMED,
        "Harbour talk",
    ),
    text_file(
        "markdown with speakers",
        "talk.md",
        f"# Harbour talk\n\n**Ann Vale:** {A}\n\n**Bo:** {B}\n\n**Ann Vale:** {C}\n",
        _rows((None, None, "Ann Vale", A), (None, None, "Bo", B), (None, None, "Ann Vale", C)),
        "Harbour talk",
    ),
    text_file(
        "obsidian list of times",
        "talk.md",
        f"- [00:03](https://youtu.be/x?t=3) {A}\n- [01:05](https://youtu.be/x?t=65) {B}\n"
        f"- [01:02:10](https://youtu.be/x?t=3730) {C}\n",
        THREE,
    ),
    text_file(
        "小宇宙 and 通义听悟",
        "talk.txt",
        "发言人1 00:03\n我们九点点亮了旧灯。\n\n发言人2 01:05\n潮水很低，没有人来。\n\n"
        "发言人1 01:02:10\n于是我们划船回家。\n",
        _rows(
            (3, 65, "发言人1", "我们九点点亮了旧灯。"),
            (65, 3730, "发言人2", "潮水很低，没有人来。"),
            (3730, None, "发言人1", "于是我们划船回家。"),
        ),
    ),
    text_file(
        "飞书妙记",
        "talk.txt",
        "港口谈话\n2026年3月1日\n\n安 00:00:03\n我们九点点亮了旧灯。\n\n"
        "博 00:01:05\n潮水很低，没有人来。\n\n安 01:02:10\n于是我们划船回家。\n",
        _rows(
            (3, 65, "安", "我们九点点亮了旧灯。"),
            (65, 3730, "博", "潮水很低，没有人来。"),
            (3730, None, "安", "于是我们划船回家。"),
        ),
        "港口谈话",
        "2026年3月1日",
    ),
    text_file(
        "full-width brackets",
        "talk.txt",
        "【00:03】我们九点点亮了旧灯。\n【01:05】潮水很低，没有人来。\n"
        "【01:02:10】于是我们划船回家。\n",
        _rows(
            (3, 65, "", "我们九点点亮了旧灯。"),
            (65, 3730, "", "潮水很低，没有人来。"),
            (3730, None, "", "于是我们划船回家。"),
        ),
    ),
    text_file(
        "two languages below a time",
        "talk.txt",
        f"[00:03]\n{A}\n我们九点点亮了旧灯。\n[01:05]\n{B}\n潮水很低，没有人来。\n"
        f"[01:02:10]\n{C}\n于是我们划船回家。\n",
        _rows(
            (3, 65, "", A, "我们九点点亮了旧灯。"),
            (65, 3730, "", B, "潮水很低，没有人来。"),
            (3730, None, "", C, "于是我们划船回家。"),
        ),
    ),
    text_file(
        "seconds in front",
        "talk.txt",
        f"[0.5] {A}\n[3.1] {B}\n[7.0] {C}\n",
        _rows((0.5, 3.1, "", A), (3.1, 7, "", B), (7, None, "", C)),
    ),
    text_file(
        "pyannote and whisper script",
        "talk.txt",
        f"SPEAKER_00 [00:00:03 - 00:01:04]: {A}\nSPEAKER_01 [00:01:05 - 00:01:10]: {B}\n"
        f"SPEAKER_00 [01:02:10 - 01:02:14]: {C}\n",
        [(row[0], row[1], f"SPEAKER_0{row[2] == 'Bo':d}", row[3]) for row in ENDED],
    ),
    text_file(
        "speaker in brackets behind the range",
        "talk.txt",
        f"[00:00:03 --> 00:01:04] [SPEAKER_00] {A}\n[00:01:05 --> 00:01:10] [SPEAKER_01] {B}\n"
        f"[01:02:10 --> 01:02:14] [SPEAKER_00] {C}\n",
        [(row[0], row[1], f"SPEAKER_0{row[2] == 'Bo':d}", row[3]) for row in ENDED],
    ),
    text_file(
        "page copied with a podcast's names",
        "paste.txt",
        f"[00:00:03] Ann Vale: {A}\n\nAnd that was that.\n\n[00:01:05] Bo: {B}\n\n"
        f"[01:02:10] Ann Vale: {C}\n",
        [(3, 65, "Ann Vale", f"{A}\nAnd that was that."), *NAMED[1:]],
    ),
]

HTML = (
    "<html><head><title>Harbour talk</title></head><body>"
    f"<p><cite>Ann Vale:</cite><time>0:03</time></p><p>{A}</p>"
    f"<p><cite>Bo:</cite><time>1:05</time></p><p>{B}</p></body></html>"
)
TEXTS.append(
    text_file(
        "podcast html",
        "talk.html",
        HTML,
        _rows((3, 65, "Ann Vale", A), (65, None, "Bo", B)),
        "Harbour talk",
    )
)
