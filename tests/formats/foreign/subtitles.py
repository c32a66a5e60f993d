"""Subtitles in the dialects of programs, and the files of linguists and audio editors."""

from .foreign import PLAIN, Foreign, Row, spoken_by, text_file

A = "We lit the old lamp at nine."
B = "The tide was low, and nobody came."
C = "So we rowed home."
ZH = ("我们九点点亮了旧灯。", "潮水很低，没有人来。", "于是我们划船回家。")
BOTH: list[Row] = [(*row[:4], zh) for row, zh in zip(PLAIN, ZH, strict=True)]
NAMED = spoken_by("Ann Vale", "Bo")
_TIMES = (
    "00:00:00.500",
    "00:00:02.900",
    "00:00:03.100",
    "00:00:06.400",
    "00:00:07.000",
    "00:00:08.600",
)
_LINES = tuple(zip(_TIMES[::2], _TIMES[1::2], (A, B, C), strict=True))


def _vtt(*blocks: str, head: str = "WEBVTT") -> str:
    return "\n\n".join([head, *blocks]) + "\n"


def _tt(body: str, attributes: str = "", head: str = "") -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<tt xmlns="http://www.w3.org/ns/ttml" xml:lang="en" {attributes}>'
        f"<head>{head}</head><body><div>{body}</div></body></tt>"
    )


_SAMI = (
    '<SAMI><HEAD><TITLE>Harbour talk</TITLE><STYLE TYPE="text/css"><!--\n'
    "P { font-family: Arial; }\n.ENCC { Name: English; lang: en-US; SAMIType: CC; }\n"
    ".ZHCC { Name: Chinese; lang: zh-CN; SAMIType: CC; }\n--></STYLE></HEAD><BODY>\n"
)

_SPECTRAL = "\\\t{low}\t{high}\n"

_SHORT_GRID = (
    'File type = "ooTextFile"\nObject class = "TextGrid"\n\n0\n9\n<exists>\n1\n"IntervalTier"\n'
    f'"utterances"\n0\n9\n6\n0\n0.5\n""\n0.5\n2.9\n"{A}"\n2.9\n3.1\n""\n3.1\n6.4\n"{B}"\n6.4\n7\n""\n'
    f'7\n8.6\n"{C}"\n'
)

_EAF = f"""<?xml version="1.0" encoding="UTF-8"?>
<ANNOTATION_DOCUMENT AUTHOR="" DATE="2026-03-01T10:00:00+00:00" FORMAT="3.0" VERSION="3.0"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<HEADER MEDIA_FILE="" TIME_UNITS="milliseconds"/>
<TIME_ORDER><TIME_SLOT TIME_SLOT_ID="ts1" TIME_VALUE="500"/>
<TIME_SLOT TIME_SLOT_ID="ts2" TIME_VALUE="2900"/><TIME_SLOT TIME_SLOT_ID="ts3" TIME_VALUE="3100"/>
<TIME_SLOT TIME_SLOT_ID="ts4" TIME_VALUE="6400"/><TIME_SLOT TIME_SLOT_ID="ts5" TIME_VALUE="7000"/>
<TIME_SLOT TIME_SLOT_ID="ts6" TIME_VALUE="8600"/></TIME_ORDER>
<TIER LINGUISTIC_TYPE_REF="utt" PARTICIPANT="Ann Vale" TIER_ID="ann">
<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a1" TIME_SLOT_REF1="ts1" TIME_SLOT_REF2="ts2">
<ANNOTATION_VALUE>{A}</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>
<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a3" TIME_SLOT_REF1="ts5" TIME_SLOT_REF2="ts6">
<ANNOTATION_VALUE>{C}</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER>
<TIER LINGUISTIC_TYPE_REF="utt" PARTICIPANT="Bo" TIER_ID="bo">
<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a2" TIME_SLOT_REF1="ts3" TIME_SLOT_REF2="ts4">
<ANNOTATION_VALUE>{B}</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER>
<LINGUISTIC_TYPE LINGUISTIC_TYPE_ID="utt" TIME_ALIGNABLE="true"/>
</ANNOTATION_DOCUMENT>"""

_ASS = (
    "[Script Info]\nScriptType: v4.00+\nPlayResX: 1920\nPlayResY: 1080\n\n[V4+ Styles]\n"
    "Format: Name, Fontname, Fontsize, PrimaryColour\nStyle: {0},Arial,60,&H00FFFFFF\n"
    "Style: {1},Arial,40,&H00FFFFFF\n\n[Events]\n"
    "Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n"
)


def _events(*events: tuple[str, str, str, str, str]) -> str:
    return "".join(
        f"Dialogue: 0,{start},{end},{style},{name},0,0,0,,{text}\n"
        for start, end, style, name, text in events
    )


_ASS_TIMES = (
    ("0:00:00.50", "0:00:02.90"),
    ("0:00:03.10", "0:00:06.40"),
    ("0:00:07.00", "0:00:08.60"),
)

SUBTITLES = [
    text_file(
        "teams vtt",
        "talk.vtt",
        _vtt(
            *(
                f"9f3b2c1d-0000-4a4a-9b9b-12345678/{n}-0\n{start} --> {end}\n<v {name}>{text}</v>"
                for n, ((start, end, text), name) in enumerate(
                    zip(_LINES, ("Ann Vale", "Bo", "Ann Vale"), strict=True), 12
                )
            )
        ),
        NAMED,
    ),
    text_file(
        "zoom vtt",
        "talk.vtt",
        _vtt(
            *(
                f"{n}\n{start} --> {end}\n{name}: {text}"
                for n, ((start, end, text), name) in enumerate(
                    zip(_LINES, ("Ann Vale", "Bo", "Ann Vale"), strict=True), 1
                )
            )
        ),
        NAMED,
    ),
    text_file(
        "whisperx srt with speakers",
        "talk.srt",
        "".join(
            f"{n}\n{start.replace('.', ',')} --> {end.replace('.', ',')}\n[{who}]: {text}\n\n"
            for n, ((start, end, text), who) in enumerate(
                zip(_LINES, ("SPEAKER_00", "SPEAKER_01", "SPEAKER_00"), strict=True), 1
            )
        ),
        # SubRip has no place for who speaks: it is text like all other.
        [
            (start, end, "", f"[{who}]: {text}")
            for start, end, who, text in spoken_by("SPEAKER_00", "SPEAKER_01")
        ],
    ),
    text_file(
        "vtt with a hint of the karaoke of whisperx",
        "talk.vtt",
        _vtt(
            "00:00.500 --> 00:02.900\n<u>We</u> lit the old lamp at nine.",
            f"00:03.100 --> 00:06.400\n{B}",
            f"00:07.000 --> 00:08.600\n{C}",
        ),
        PLAIN,
    ),
    text_file(
        "vtt in two languages",
        "talk.vtt",
        _vtt(
            *(
                f"{start} --> {end} line:84% position:50%\n{zh}\n{text}"
                for (start, end, text), zh in zip(_LINES, ZH, strict=True)
            )
        ),
        [(*row[:3], row[4], row[3]) for row in BOTH],
    ),
    text_file(
        "srt with dots, one-digit hours and no numbers",
        "talk.srt",
        "\n".join(f"{start[1:]} --> {end[1:]}\n{text}\n" for start, end, text in _LINES),
        PLAIN,
    ),
    text_file(
        "srt of capcut with tabs and trailing blanks",
        "talk.srt",
        "\r\n".join(
            f"{n} \r\n{start.replace('.', ',')}  -->  {end.replace('.', ',')} \r\n{text} \r\n"
            for n, (start, end, text) in enumerate(_LINES, 1)
        ),
        PLAIN,
    ),
    text_file(
        "srt in two languages with font tags",
        "talk.srt",
        "\n".join(
            f"{n}\n{start.replace('.', ',')} --> {end.replace('.', ',')}\n{zh}\n"
            f'<font size="12">{text}</font>\n'
            for n, ((start, end, text), zh) in enumerate(zip(_LINES, ZH, strict=True), 1)
        ),
        [(*row[:3], row[4], row[3]) for row in BOTH],
    ),
    text_file(
        "sbv",
        "talk.sbv",
        "\n".join(f"{start[1:]},{end[1:]}\n{text}\n" for start, end, text in _LINES),
        PLAIN,
    ),
    text_file(
        "whisper.cpp lrc",
        "talk.lrc",
        f"[by:whisper.cpp]\n[00:00.50] {A}\n[00:03.10] {B}\n[00:07.00] {C}\n",
        [(0.5, 3.1, "", A), (3.1, 7, "", B), (7, None, "", C)],
    ),
    text_file(
        "youtube srv1",
        "talk.xml",
        '<?xml version="1.0" encoding="utf-8" ?><transcript>'
        f'<text start="0.5" dur="2.4">{A}</text><text start="3.1" dur="3.3">{B}</text>'
        '<text start="7" dur="1.6">So we rowed&amp;#39; home.</text></transcript>',
        [*PLAIN[:2], (7, 8.6, "", "So we rowed' home.")],
    ),
    text_file(
        "youtube srv3",
        "talk.srv3",
        '<?xml version="1.0" encoding="utf-8" ?><timedtext format="3">\n<body>\n'
        f'<p t="500" d="2400">{A}</p>\n<p t="3100" d="3300">{B}</p>\n'
        f'<p t="7000" d="1600">{C}</p>\n</body>\n</timedtext>',
        PLAIN,
    ),
    text_file(
        "youtube srv2",
        "talk.xml",
        '<?xml version="1.0" encoding="utf-8" ?><timedtext>'
        f'<text t="500" d="2400">{A}</text><text t="3100" d="3300">{B}</text>'
        f'<text t="7000" d="1600">{C}</text></timedtext>',
        PLAIN,
    ),
    text_file(
        "ttml of netflix in ticks",
        "talk.xml",
        _tt(
            "".join(
                f'<p begin="{round(s * 1e7)}t" end="{round(e * 1e7)}t" region="r0">{t}</p>'
                for s, e, _who, t in PLAIN
            ),
            'xmlns:ttp="http://www.w3.org/ns/ttml#parameter" ttp:tickRate="10000000"',
        ),
        PLAIN,
    ),
    text_file(
        "dfxp with a length and old namespace",
        "talk.dfxp",
        '<tt xmlns="http://www.w3.org/2006/10/ttaf1" xml:lang="en"><body><div>'
        f'<p begin="0.5s" dur="2.4s">{A}</p><p begin="3.1s" dur="3.3s">{B}</p>'
        f'<p begin="7s" dur="1.6s">So we<br/>rowed home.</p></div></body></tt>',
        [*PLAIN[:2], (7, 8.6, "", "So we\nrowed home.")],
    ),
    text_file(
        "ebu-tt-d",
        "talk.xml",
        '<tt:tt xmlns:tt="http://www.w3.org/ns/ttml" xml:lang="en" '
        'xmlns:ttp="http://www.w3.org/ns/ttml#parameter" ttp:timeBase="media"><tt:body><tt:div>'
        + "".join(
            f'<tt:p xml:id="s{n}" begin="{start}" end="{end}"><tt:span>{text}</tt:span></tt:p>'
            for n, (start, end, text) in enumerate(_LINES)
        )
        + "</tt:div></tt:body></tt:tt>",
        PLAIN,
    ),
    text_file(
        "sami in two languages",
        "talk.smi",
        _SAMI
        + "".join(
            f"<SYNC Start={round(s * 1000)}><P Class=ENCC>{t}<P Class=ZHCC>{zh}\n"
            f"<SYNC Start={round(e * 1000)}><P Class=ENCC>&nbsp;<P Class=ZHCC>&nbsp;\n"
            for (s, e, _who, t), zh in zip(PLAIN, ZH, strict=True)
        )
        + "</BODY></SAMI>",
        BOTH,
        "Harbour talk",
    ),
    text_file(
        "microdvd with its rate",
        "talk.sub",
        f"{{1}}{{1}}25.000\n{{25}}{{75}}{A}\n{{100}}{{150}}{{y:i}}{B}\n"
        f"{{200}}{{250}}So we|rowed.\n",
        [(1, 3, "", A), (4, 6, "", B), (8, 10, "", "So we\nrowed.")],
    ),
    text_file(
        "mpl2",
        "talk.txt",
        f"[5][29]{A}\n[31][64]/{B}\n[70][86]So we|rowed.\n",
        [*PLAIN[:2], (7, 8.6, "", "So we\nrowed.")],
    ),
    text_file(
        "tmp",
        "talk.txt",
        f"00:00:01:{A}\n00:00:03:{B}\n00:00:07:So we|rowed.\n",
        [(1, 3, "", A), (3, 7, "", B), (7, None, "", "So we\nrowed.")],
    ),
    text_file(
        "subviewer",
        "talk.sub",
        "[INFORMATION]\n[TITLE]Harbour talk\n[AUTHOR]\n[END INFORMATION]\n[SUBTITLE]\n"
        f"[COLF]&HFFFFFF,[STYLE]bd,[SIZE]18,[FONT]Arial\n00:00:00.50,00:00:02.90\n{A}\n\n"
        f"00:00:03.10,00:00:06.40\n{B}\n\n00:00:07.00,00:00:08.60\nSo we[br]rowed.\n",
        [*PLAIN[:2], (7, 8.6, "", "So we\nrowed.")],
        "Harbour talk",
    ),
    text_file(
        "audacity",
        "talk.txt",
        f"0.500000\t2.900000\t{A}\n3.100000\t6.400000\t{B}\n7.000000\t8.600000\t{C}\n",
        PLAIN,
    ),
    text_file(
        "audacity with spectral lines",
        "talk.txt",
        f"0.500000\t2.900000\t{A}\n"
        + _SPECTRAL.format(low="100.0", high="4000.0")
        + f"3.100000\t6.400000\t{B}\n"
        + _SPECTRAL.format(low="-1.0", high="3000.5")
        + f"7.000000\t8.600000\t{C}\n",
        PLAIN,
    ),
    text_file(
        "audacity with decimal commas",
        "talk.txt",
        f"0,500000\t2,900000\t{A}\n3,100000\t6,400000\t{B}\n7,000000\t8,600000\t{C}\n",
        PLAIN,
    ),
    text_file("textgrid, short", "talk.TextGrid", _SHORT_GRID, PLAIN),
    Foreign("textgrid, short, in UTF-16", "talk.TextGrid", _SHORT_GRID.encode("utf-16"), PLAIN),
    text_file("elan", "talk.eaf", _EAF, NAMED),
    text_file(
        "ass in two styles",
        "talk.ass",
        _ASS.format("Chinese", "English")
        + _events(
            *(
                (start, end, style, "", text)
                for (start, end), zh, en in zip(_ASS_TIMES, ZH, (A, B, C), strict=True)
                for style, text in (("Chinese", zh), ("English", en))
            )
        ),
        [(*row[:3], row[4], row[3]) for row in BOTH],
    ),
    text_file(
        "ass in one event with a second style",
        "talk.ass",
        _ASS.format("Default", "English")
        + _events(
            *(
                (start, end, "Default", "Bo", f"{{\\fad(100,100)}}{zh}\\N{{\\rEnglish\\fs40}}{en}")
                for (start, end), zh, en in zip(_ASS_TIMES, ZH, (A, B, C), strict=True)
            )
        ),
        [(*row[:2], "Bo", row[4], row[3]) for row in BOTH],
    ),
    text_file(
        "ssa version 4",
        "talk.ssa",
        "[Script Info]\nScriptType: v4.00\n\n[V4 Styles]\nFormat: Name, Fontname\n"
        "Style: Default,Arial\n\n[Events]\n"
        "Format: Marked, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n"
        + "".join(
            f"Dialogue: Marked=0,{start},{end},*Default,{name},0000,0000,0000,,{text}\n"
            for (start, end), text, name in zip(
                _ASS_TIMES, (A, B, C), ("Ann Vale", "Bo", "Ann Vale"), strict=True
            )
        ),
        NAMED,
    ),
]
