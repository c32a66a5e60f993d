"""Subtitles of players and programs that were met later, and of careless ones."""

from .foreign import Foreign, text_file
from .old_players import TWO, WHOLE, A, B, srt

_GRID = '''File type = "ooTextFile"
Object class = "TextGrid"

0
5
<exists>
1
"IntervalTier"
"words"
0
5
2
0
1.5
"He said "hello" to me"
1.5
5
"the ""end"""
'''
_DOCTYPE = (
    '<!DOCTYPE tt PUBLIC "-//W3C//DTD TT 1.0//EN" "http://www.w3.org/2006/10/ttaf1.dtd">\n'
    '<tt xmlns="http://www.w3.org/2006/10/ttaf1" xml:lang="en">'
)

_CUE = "{n}\n00:00:0{s},000 --> 00:00:0{e},000\n{text}\n\n"

FURTHER_SUBTITLES: list[Foreign] = [
    text_file(
        "jacosub",
        "talk.jss",
        f"#TITLE Harbour\n#TIMERES 100\n# a remark\n0:00:01.00 0:00:02.50 JCVM {A}\n"
        "0:00:03.00 0:00:04.00 {why} The \\Itide\\i,\\nit\\\n turned.\n",
        [(1, 2.5, "", A), (3, 4, "", "The tide,\nit turned.")],
    ),
    text_file(
        "jacosub in frames",
        "talk.jss",
        f"#T25\n#S 0:00:01.00\n@0 @25 D {A}\n@50 @75 D {B}\n",
        WHOLE,
    ),
    text_file("pjs", "talk.pjs", f'  10,  25,"{A}"\n  30,  40,"{B}"\n', TWO),
    text_file(
        "textgrid with bare quotes",
        "talk.TextGrid",
        _GRID,
        [(0, 1.5, "", 'He said "hello" to me'), (1.5, 5, "", 'the "end"')],
    ),
    text_file(
        "ttml of a named document type",
        "talk.dfxp",
        f'{_DOCTYPE}<body><div><p begin="1s" end="2.5s">{A}</p>'
        f'<p begin="3s" end="4s">{B}</p></div></body></tt>',
        TWO,
    ),
    text_file(
        "srt with the breaks of ass",
        "talk.srt",
        srt("We lit\\Nthe lamp.", "C:\\New\\N"),
        [(1, 2, "", "We lit\nthe lamp."), (2, 3, "", "C:\\New\\N")],
    ),
    Foreign(
        "srt with one ß in an old encoding",
        "talk.srt",
        srt("Die Straße ist leer.").encode("cp1252"),
        [(1, 2, "", "Die Straße ist leer.")],
    ),
    text_file(
        "srt with each language in cues of its own",
        "talk.srt",
        "".join(
            _CUE.format(n=n, s=s, e=s + 1, text=text)
            for n, (s, text) in enumerate([(1, A), (1, "灯亮了。"), (3, B), (3, "没有人来。")], 1)
        ),
        [(1, 2, "", A, "灯亮了。"), (3, 4, "", B, "没有人来。")],
    ),
    text_file(
        "srt with one language behind the other",
        "talk.srt",
        "".join(
            _CUE.format(n=n, s=s, e=s + 1, text=text)
            for n, (s, text) in enumerate([(1, A), (3, B), (1, "灯亮了。"), (3, "没有人来。")], 1)
        ),
        [(1, 2, "", A, "灯亮了。"), (3, 4, "", B, "没有人来。")],
    ),
    text_file(
        "srt of captions that roll up",
        "talk.srt",
        "1\n00:00:01,000 --> 00:00:02,000\n \nWe lit\n\n"
        "2\n00:00:02,000 --> 00:00:02,010\nWe lit\n \n\n"
        "3\n00:00:02,010 --> 00:00:03,000\nWe lit\nthe lamp\n\n"
        "4\n00:00:03,000 --> 00:00:03,010\nthe lamp\n \n\n"
        "5\n00:00:03,010 --> 00:00:04,000\nthe lamp\nat nine.\n",
        [(1, 2.01, "", "We lit"), (2.01, 3.01, "", "the lamp"), (3.01, 4, "", "at nine.")],
    ),
    text_file(
        "ass with the second style a little later",
        "talk.ass",
        "[Events]\nFormat: Start, End, Style, Text\n"
        f"Dialogue: 0:00:01.00,0:00:02.00,Up,{A}\nDialogue: 0:00:01.05,0:00:02.04,Low,灯亮了。\n"
        f"Dialogue: 0:00:03.00,0:00:04.00,Up,{B}\nDialogue: 0:00:03.00,0:00:04.03,Low,没有人来。\n",
        [(1, 2, "", A, "灯亮了。"), (3, 4, "", B, "没有人来。")],
    ),
    text_file(
        "scc without its first line",
        "talk.scc",
        "00:00:01:00\t9420 9420 9470 9470 c2ef 61f4 f380 942f 942f\n\n00:00:03:00\t942c 942c\n",
        [(1.235, 3.003, "", "Boats")],
    ),
    text_file(
        "ttml whose styles tell what is a reading",
        "talk.ttml",
        '<tt xmlns="http://www.w3.org/ns/ttml" xmlns:tts="http://www.w3.org/ns/ttml#styling" '
        'xml:lang="ja"><head><styling><style xml:id="r" tts:ruby="text"/></styling></head><body>'
        '<div><p begin="1s" end="2s"><span>灯</span><span style="r">ひ</span>がついた</p></div>'
        "</body></tt>",
        [(1, 2, "", "灯がついた")],
    ),
    text_file(
        "srt that a machine has translated with its numbers and arrows",
        "talk.srt",
        f"1\n00: 00: 01,000 -> 00: 00: 02,500\n{A}\n\n"
        f"deux\n00: 00: 03,000 - & gt; 00: 00: 04,000\n{B}\n",
        TWO,
    ),
    text_file(
        "srt with any entity of html",
        "talk.srt",
        srt("&Eacute;t&eacute; &#8211; it&rsquo;s here"),
        [(1, 2, "", "Été – it’s here")],
    ),
    text_file(
        "quicktime text with thousandths where it promises hundredths",
        "talk.txt",
        f"{{QTtext}} {{timeScale:100}}\n[00:00:01.000]\n{A}\n[00:00:02.500]\n"
        f"[00:00:03.000]\n{B}\n[00:00:04.000]\n",
        TWO,
    ),
    text_file(
        "samples of text in xml",
        "talk.ttxt",
        '<?xml version="1.0"?>\n<!-- Text Stream -->\n<TextStream version="1.1">\n'
        '<TextSample sampleTime="00:00:01.000" xml:space="preserve">We lit\nthe lamp.</TextSample>'
        '\n<TextSample sampleTime="00:00:02.500" xml:space="preserve"></TextSample>\n'
        f'<TextSample sampleTime="00:00:03.000">{B}</TextSample>\n'
        '<TextSample sampleTime="00:00:04.000"></TextSample>\n</TextStream>',
        [(1, 2.5, "", "We lit\nthe lamp."), (3, 4, "", B)],
    ),
    text_file(
        "ulead",
        "talk.txt",
        "#Ulead subtitle format\n#FR:25.00\n#Subtitle text begin\n"
        f"#0 00;00;01;00 00;00;02;12\n{A}\n"
        f"#1 00;00;03;00 00;00;04;00\n{B}\n#Subtitle text end\n",
        [(1, 2.48, "", A), (3, 4, "", B)],
    ),
    text_file(
        "ttml with each language in paragraphs of its own that do not say which",
        "talk.ttml",
        '<tt xmlns="http://www.w3.org/ns/ttml"><body><div>'
        + "".join(
            f'<p begin="{s}s" end="{s + 1}s">{text}</p>'
            for s, text in [(1, A), (1, "灯亮了。"), (3, B), (3, "没有人来。")]
        )
        + "</div></body></tt>",
        [(1, 2, "", A, "灯亮了。"), (3, 4, "", B, "没有人来。")],
    ),
]
