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
]
