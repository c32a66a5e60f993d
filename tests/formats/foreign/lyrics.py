"""Lyrics with translations and times of words, and small faults of timed text."""

from .foreign import Foreign, Row, text_file

A = "We lit the old lamp at nine."
B = "The tide was low, and nobody came."
NL_A = "Om negen uur staken we de oude lamp aan."
NL_B = "Het was laag tij, en er kwam niemand."
TWO: list[Row] = [(1, 2, "", A), (3, 4, "", B)]
PAIRS: list[Row] = [(1, 3, "", A, NL_A), (3, 4, "", B, NL_B)]
_TTML = '<tt xmlns="http://www.w3.org/ns/ttml"><body><div>{}</div></body></tt>'


def _ttml(*paragraphs: tuple[str, str, str]) -> str:
    return _TTML.format(
        "".join(f'<p begin="{start}" end="{end}">{text}</p>' for start, end, text in paragraphs)
    )


LYRICS: list[Foreign] = [
    text_file(
        "lrc with two languages in one script",
        "talk.lrc",
        f"[00:01.00]{A}\n[00:01.00]{NL_A}\n\n[00:03.00]{B}\n[00:03.00]{NL_B}\n[00:04.00]\n",
        PAIRS,
    ),
    text_file(
        "lrc with translations that have no time",
        "talk.lrc",
        f"[00:01.00]{A}\n{NL_A}\n[00:03.00]{B}\n{NL_B}\n[00:04.00]\n",
        PAIRS,
    ),
    text_file(
        "lrc with words in square brackets",
        "talk.lrc",
        "[00:01.00]Up [00:01.40]we [00:01.70]go[00:02.00]\n[00:03.00]Down[00:04.00]\n",
        [(1, 2, "", "Up we go"), (3, 4, "", "Down")],
    ),
    text_file(
        "lrc whose lines end with their last word",
        "talk.lrc",
        "[00:01.00]<00:01.00>Up <00:01.40>we go<00:02.00>\n[00:03.00]<00:03.00>Down<00:04.00>\n",
        [(1, 2, "", "Up we go"), (3, 4, "", "Down")],
    ),
    text_file(
        "words of qq in xml",
        "talk.xml",
        '<?xml version="1.0"?>\n<QrcInfos><LyricInfo LyricCount="1"><Lyric_1 LyricType="1" '
        'LyricContent="[ti:Lamp]\n[1000,1000]Up (1000,400)we &amp; you(1400,600)\n'
        '[3000,1000]Down(3000,1000)\n"/></LyricInfo></QrcInfos>',
        [(1, 2, "", "Up we & you"), (3, 4, "", "Down")],
        "Lamp",
    ),
    text_file(
        "ttml with tags of a page",
        "talk.ttml",
        _ttml(("1s", "2s", "We <i>lit</i> the old <b>lamp</b> at nine."), ("3s", "4s", B)),
        TWO,
    ),
    text_file(
        "ttml with thousandths behind a colon",
        "talk.dfxp",
        _ttml(("00:00:01:005", "00:00:02:250", A), ("00:00:03:000", "00:00:04:990", B)),
        [(1.005, 2.25, "", A), (3, 4.99, "", B)],
    ),
    text_file(
        "ttml with an entity that nobody knows, and characters as they are",
        "talk.ttml",
        _ttml(("1s", "2s", "Lamp &oil; on"), ("3s", "4s", "<![CDATA[<Up> & down &amp; on]]>")),
        [(1, 2, "", "Lamp &oil; on"), (3, 4, "", "<Up> & down &amp; on")],
    ),
    text_file(
        "srt without the end of a cue",
        "talk.srt",
        f"1\n00:00:01,000 -->\n{A}\n\n2\n00:00:03,000 --> 00:00:04,000\n{B}\n",
        [(1, None, "", A), (3, 4, "", B)],
    ),
    text_file(
        "srv3 with signs that are escaped twice",
        "talk.srv3",
        '<timedtext format="3"><body><p t="1000" d="1000">Oil &amp;amp; lamp, nobody&amp;#39;s</p>'
        f'<p t="3000" d="1000"><s>{B}</s></p></body></timedtext>',
        [(1, 2, "", "Oil & lamp, nobody's"), (3, 4, "", B)],
    ),
    text_file(
        "mpl2 without an end",
        "talk.mpl",
        f"[10][20]{A}\n[30][-1]{B}\n[40][50]Up\n",
        [(1, 2, "", A), (3, 4, "", B), (4, 5, "", "Up")],
    ),
    text_file(
        "aqtitle",
        "talk.aqt",
        f"-->> 000024\n{A}\n\n-->> 000048\n\n\n-->> 000072\nUp\ndown\n\n-->> 000096\n\n",
        [(1.001, 2.002, "", A), (3.003, 4.004, "", "Up\ndown")],
    ),
    text_file(
        "textgrid with numbers close to their signs",
        "talk.TextGrid",
        'File type = "ooTextFile"\nObject class = "TextGrid"\n\nxmin =0\nxmax =4\n'
        'tiers? <exists>\nsize =1\nitem []:\nitem [1]:\nclass = "IntervalTier"\n'
        'name = "words"\nxmin =0\nxmax =4\nintervals: size =2\n'
        f'intervals [1]:\nxmin =1\nxmax =2\ntext = "{A}"\n'
        f'intervals [2]:\nxmin =3\nxmax =4\ntext = "{B}"\n',
        TWO,
    ),
    text_file(
        "webvtt with the commas of srt",
        "talk.vtt",
        f"WEBVTT\n\n1\n00:00:01,000 --> 00:00:02,000\n{A}\n\n2\n00:00:03,000 --> 00:00:04,000 "
        f"line:10%\n{B}\n",
        TWO,
    ),
    text_file(
        "webvtt in whole seconds",
        "talk.vtt",
        f"WEBVTT\n\n0:01 --> 0:02\n{A}\n\n0:03 --> 0:04\n{B}\n",
        TWO,
    ),
    text_file(
        "srt with numbers in brackets",
        "talk.srt",
        f"[1]\n00:00:01,000 --> 00:00:02,000\n{A}\n\n[2]\n00:00:03,000 --> 00:00:04,000\n{B}\n",
        TWO,
    ),
    text_file(
        "ttml with frames behind a semicolon and the unit of seconds behind a clock",
        "talk.dfxp",
        _ttml(("00:00:01;15", "00:00:02;00", A), ("00:00:03.000s", "4.000S", B)),
        [(1.5, 2, "", A), (3, 4, "", B)],
    ),
    text_file(
        "ttml with breaks that are not closed",
        "talk.ttml",
        _ttml(("1s", "2s", "Up<br>down<br></br>on"), ("3s", "4s", B)),
        [(1, 2, "", "Up\ndown\non"), (3, 4, "", B)],
    ),
]
