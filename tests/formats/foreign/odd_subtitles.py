"""Subtitles that are written carelessly, or by programs that few people know."""

import json

from .foreign import Foreign, Row, text_file

A = "We lit the old lamp at nine."
B = "The tide was low, and nobody came."
ZH = ("我们九点点亮了旧灯。", "潮水很低，没有人来。")
TWO: list[Row] = [(1, 2.5, "", A), (3, 4, "", B)]
OPEN: list[Row] = [(1, 3, "", A), (3, None, "", B)]
BOTH: list[Row] = [(1, 2.5, "", A, ZH[0]), (3, 4, "", B, ZH[1])]
WHOLE: list[Row] = [(1, 2, "", A), (3, 4, "", B)]


def _srt(what: str, text: str, rows: list[Row] | None = None) -> Foreign:
    return text_file(f"srt {what}", "talk.srt", text, TWO if rows is None else rows)


def _vtt(what: str, text: str, rows: list[Row] | None = None) -> Foreign:
    return text_file(f"vtt {what}", "talk.vtt", text, TWO if rows is None else rows)


def _ass(events: str, styles: str = "Style: Default,Arial,60\n") -> str:
    return (
        "[Script Info]\nScriptType: v4.00+\n\n[V4+ Styles]\nFormat: Name, Fontname, Fontsize\n"
        f"{styles}\n[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, "
        f"Effect, Text\n{events}"
    )


_LINES = f"Dialogue: 0,0:00:01.00,0:00:02.50,Default,,0,0,0,,{A}\n"
_LAST = f"Dialogue: 0,0:00:03.00,0:00:04.00,Default,,0,0,0,,{B}\n"

ODD_SUBTITLES = [
    _srt(
        "without blank lines",
        f"1\n00:00:01,000 --> 00:00:02,500\n{A}\n2\n00:00:03,000 --> 00:00:04,000\n{B}\n",
    ),
    _srt(
        "with tight arrows and short times",
        f"1\n0:0:1,0-->0:0:2,5\n{A}\n\n2\n0:0:3,0-->0:0:4,0\n{B}\n",
    ),
    _srt("without hours", f"1\n00:01,000 --> 00:02,500\n{A}\n\n2\n00:03,000 --> 00:04,000\n{B}\n"),
    _srt(
        "from zero with positions",
        f"0\n00:00:01,000 --> 00:00:02,500 X1:100 X2:200 Y1:10 Y2:20\n{A}\n\n"
        f"1\n00:00:03,000 --> 00:00:04,000\n{{\\an8}}<i>{B}</i>\n",
    ),
    _srt(
        "with an end of file from DOS",
        f"1\r\n00:00:01,000 --> 00:00:02,500\r\n{A}\r\n\r\n"
        f"2\r\n00:00:03,000 --> 00:00:04,000\r\n{B}\r\n\x1a",
    ),
    _srt(
        "with blanks inside the times",
        f"1\n00: 00: 01, 000 --> 00: 00: 02, 500\n{A}\n\n"
        f"2\n00: 00: 03, 000 --> 00: 00: 04, 000\n{B}\n",
    ),
    _srt(
        "with an empty cue",
        f"1\n00:00:01,000 --> 00:00:02,500\n{A}\n\n2\n"
        f"00:00:02,600 --> 00:00:02,700\n\n\n3\n00:00:03,000 --> 00:00:04,000\n{B}\n",
        [TWO[0], (2.6, 2.7, "", ""), TWO[1]],
    ),
    _srt(
        "with a number as its last line",
        "1\n00:00:01,000 --> 00:00:02,500\nThe answer is\n42\n\n"
        f"2\n00:00:03,000 --> 00:00:04,000\n{B}\n",
        [(1, 2.5, "", "The answer is\n42"), TWO[1]],
    ),
    _srt(
        "with signs that are no tags",
        "1\n00:00:01,000 --> 00:00:02,500\nx < y and y > z <3 {it}\n\n"
        f"2\n00:00:03,000 --> 00:00:04,000\n{B}\n",
        [(1, 2.5, "", "x < y and y > z <3 {it}"), TWO[1]],
    ),
    _srt(
        "in two languages, Chinese above",
        f"1\n00:00:01,000 --> 00:00:02,500\n{ZH[0]}\n{A}\n\n"
        f"2\n00:00:03,000 --> 00:00:04,000\n{ZH[1]}\n{B}\n",
        [(*row[:3], row[4], row[3]) for row in BOTH],
    ),
    Foreign(
        "srt in cp1251",
        "talk.srt",
        "1\n00:00:01,000 --> 00:00:02,500\nМы зажгли старую лампу в девять.\n\n2\n"
        "00:00:03,000 --> 00:00:04,000\nБыл отлив, и никто не пришёл.\n".encode("cp1251"),
        [
            (1, 2.5, "", "Мы зажгли старую лампу в девять."),
            (3, 4, "", "Был отлив, и никто не пришёл."),
        ],
    ),
    _vtt(
        "with a map for streams",
        "WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:900000,LOCAL:00:00:00.000\n\n"
        f"00:00:01.000 --> 00:00:02.500\n{A}\n\n00:00:03.000 --> 00:00:04.000\n{B}\n",
    ),
    _vtt(
        "with all that may stand in it",
        "\ufeffWEBVTT - Harbour\n\nSTYLE\n::cue { color: lime }\n\n"
        f"NOTE a remark\n\none\n00:01.000 --> 00:02.500 align:start line:0\n<c.yellow>{A}</c>\n\n"
        f"00:03.000 --> 00:04.000\n&lrm;<b>{B}</b>\n",
        [TWO[0], (3, 4, "", f"\u200e{B}")],
    ),
    _vtt(
        "with times of words",
        "WEBVTT\n\n00:01.000 --> 00:02.500\n"
        "We<00:01.200><c> lit</c><00:01.400><c> the old lamp at nine.</c>\n\n"
        f"00:03.000 --> 00:04.000\n{B}\n",
    ),
    text_file(
        "ass with comments, a drawing and hard blanks",
        "talk.ass",
        _ass(
            "Comment: 0,0:00:00.00,0:00:01.00,Default,,0,0,0,,a remark\n"
            + _LINES.replace("old lamp", "old\\hlamp")
            + "Dialogue: 0,0:00:02.00,0:00:03.00,Default,,0,0,0,,{\\p1}m 0 0 l 9 9{\\p0}\n"
            + _LAST
        ),
        [(1, 2.5, "", A.replace("old lamp", "old\u00a0lamp")), TWO[1]],
    ),
    text_file(
        "ass with karaoke",
        "talk.ass",
        _ass(_LINES.replace(A, "{\\k20}We {\\k20}lit {\\k30}the old lamp at nine.") + _LAST),
        TWO,
    ),
    text_file(
        "ass with another order of fields",
        "talk.ass",
        "[Script Info]\nScriptType: v4.00+\n\n[Events]\nFormat: Start, End, Text\n"
        f"Dialogue: 0:00:01.00,0:00:02.50,{A}\nDialogue: 0:00:03.00,0:00:04.00,{B}\n",
        TWO,
    ),
    text_file(
        "avid captions",
        "talk.txt",
        "@ This file written with the Avid Caption plugin, version 1\n\n<begin subtitles>\n\n"
        f"00:00:01:00 00:00:02:00\n{A}\n\n00:00:03:00 00:00:04:00\n{B}\n\n<end subtitles>\n",
        WHOLE,
    ),
    text_file(
        "spruce stl",
        "talk.stl",
        "//English subtitles\n$FontName = Arial\n$FontSize = 30\n\n"
        f"00:00:01:00,00:00:02:00,{A}\n00:00:03:00,00:00:04:00,{B}\n",
        WHOLE,
    ),
    text_file(
        "adobe encore",
        "talk.txt",
        f"1 00:00:01:00 00:00:02:00 {A}\n2 00:00:03:00 00:00:04:00 {B}\n",
        WHOLE,
    ),
    text_file(
        "lrc with words",
        "talk.lrc",
        "[ti:Harbour]\n[00:01.00] <00:01.00> We <00:01.20> lit <00:01.40> it.\n"
        f"[00:03.00]{B}\n[00:04.00]\n",
        [(1, 3, "", "We lit it."), (3, 4, "", B)],
        "Harbour",
    ),
    text_file(
        "lrc in two languages",
        "talk.lrc",
        f"[00:01.00]{A}\n[00:01.00]{ZH[0]}\n[00:03.00]{B}\n[00:03.00]{ZH[1]}\n",
        [(1, 3, "", A, ZH[0]), (3, None, "", B, ZH[1])],
    ),
    text_file(
        "sami with one class and no ends",
        "talk.smi",
        "<SAMI>\n<BODY>\n<SYNC Start=1000><P Class=KRCC>우리는 불을 켰다.\n"
        "<SYNC Start=3000><P Class=KRCC>아무도<br>오지 않았다.\n</BODY>\n</SAMI>\n",
        [(1, 3, "", "우리는 불을 켰다."), (3, None, "", "아무도\n오지 않았다.")],
    ),
    text_file(
        "microdvd without a rate",
        "talk.sub",
        f"{{24}}{{60}}{A}\n{{72}}{{96}}{B}\n",
        [(1.001, 2.503, "", A), (3.003, 4.004, "", B)],
    ),
    text_file("tmp with one-digit hours", "talk.txt", f"0:00:01:{A}\n0:00:03:{B}\n", OPEN),
    text_file(
        "ttml in frames",
        "talk.ttml",
        '<tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttp="http://www.w3.org/ns/ttml#parameter"'
        ' ttp:frameRate="25" xml:lang="en"><body><div>'
        f'<p begin="00:00:01:00" end="00:00:02:12">{A}</p>'
        f'<p begin="00:00:03:00" end="00:00:04:00"><span>The tide was low, '
        "</span><span>and nobody came.</span></p></div></body></tt>",
        [(1, 2.48, "", A), TWO[1]],
    ),
    text_file(
        "ttml with the times on spans",
        "talk.ttml",
        '<tt xmlns="http://www.w3.org/ns/ttml" xml:lang="en"><body><div><p>'
        f'<span begin="1s" end="2.5s">{A}</span></p><p><span begin="3s" end="4s">{B}</span>'
        "</p></div></body></tt>",
        TWO,
    ),
    text_file(
        "youtube srv3 with words",
        "talk.srv3",
        '<?xml version="1.0" encoding="utf-8" ?><timedtext format="3"><head><ws id="0"/></head>'
        '<body><w t="0" id="1"/><p t="1000" d="2000" w="1"><s ac="0">We</s><s t="200"> lit</s>'
        '<s t="400"> it.</s></p><p t="2000" d="500" w="1" a="1">\n</p>'
        f'<p t="3000" d="1000" w="1"><s>{B}</s></p></body></timedtext>',
        [(1, 3, "", "We lit it."), (3, 4, "", B)],
    ),
    text_file(
        "subtitle edit csv",
        "talk.csv",
        "Number,Start time in milliseconds,End time in milliseconds,Text\n"
        f'1,1000,2500,"{A}"\n2,3000,4000,"{B}"\n',
        TWO,
    ),
    text_file(
        "amara json",
        "talk.json",
        json.dumps(
            [
                {"sub_order": 1, "start_time": 1000, "end_time": 2500, "text": A},
                {"sub_order": 2, "start_time": 3000, "end_time": 4000, "text": B},
            ]
        ),
        TWO,
    ),
    text_file(
        "audacity with points",
        "talk.txt",
        f"1.0\t1.0\t{A}\n3.0\t4.0\t{B}\n",
        [(1, 1, "", A), (3, 4, "", B)],
    ),
    text_file(
        "audacity with empty labels", "talk.txt", f"1.0\t2.5\t{A}\n2.5\t3.0\t\n3.0\t4.0\t{B}\n", TWO
    ),
    text_file(
        "textgrid, long, with two tiers",
        "talk.TextGrid",
        'File type = "ooTextFile"\nObject class = "TextGrid"\n\nxmin = 0\nxmax = 5\n'
        "tiers? <exists>\nsize = 2\nitem []:\n"
        + "".join(
            f'    item [{n}]:\n        class = "IntervalTier"\n        name = "{name}"\n'
            "        xmin = 0\n        xmax = 5\n        intervals: size = 2\n"
            f"        intervals [1]:\n            xmin = 0\n            xmax = {start}\n"
            '            text = ""\n        intervals [2]:\n'
            f"            xmin = {start}\n            xmax = {end}\n"
            f'            text = "{text}"\n'
            for n, (name, start, end, text) in enumerate((("Ann", 1, 2.5, A), ("Bo", 3, 4, B)), 1)
        ),
        [(1, 2.5, "Ann", A), (3, 4, "Bo", B)],
    ),
    text_file(
        "otranscribe",
        "talk.otr",
        '{"text":"<p><span class=\\"timestamp\\" contenteditable=\\"false\\" '
        f'data-timestamp=\\"1.0\\">0:01</span>{A}</p><p><span class=\\"timestamp\\" '
        f'data-timestamp=\\"3.0\\">0:03</span>{B}</p>","media":"talk.mp3","media-time":3.5}}',
        OPEN,
    ),
    text_file(
        "web page with a transcript",
        "talk.html",
        "<!DOCTYPE html><html><head><title>Harbour talk</title><style>p{}</style>"
        "<script>var a = 1 < 2;</script></head><body><h1>Harbour talk</h1>"
        f"<p><strong>Ann Vale</strong> [00:00:01] {A}</p>"
        f"<p><strong>Bo</strong> [00:00:03] {B}</p></body></html>",
        [(1, 3, "Ann Vale", A), (3, None, "Bo", B)],
        "Harbour talk",
    ),
    text_file(
        "rich text",
        "talk.rtf",
        "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Arial;}}\\f0\\fs24 "
        f"Ann Vale  0:01\\par {A}\\par\\par Bo  0:03\\par {B}\\par}}",
        [(1, 3, "Ann Vale", A), (3, None, "Bo", B)],
    ),
]
