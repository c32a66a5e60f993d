"""Subtitles of old players, and old or careless dialects of those that all know."""

from .foreign import Foreign, Row, text_file

A = "We lit the old lamp at nine."
B = "The tide was low, and nobody came."
TWO: list[Row] = [(1, 2.5, "", A), (3, 4, "", B)]
WHOLE: list[Row] = [(1, 2, "", A), (3, 4, "", B)]
LASTING: list[Row] = [(1, 3, "", A), (3, 4, "", B)]
NO_END: list[Row] = [(1, 3, "", A), (3, None, "", B)]
_CUE = "{n}\n00:00:0{n},000 --> 00:00:0{m},000\n{text}\n\n"


def srt(*texts: str) -> str:
    """Return a SubRip file of cues that last a second."""
    return "".join(_CUE.format(n=n, m=n + 1, text=text) for n, text in enumerate(texts, 1))


OLD_PLAYERS: list[Foreign] = [
    text_file(
        "microdvd with the film described behind its rate",
        "talk.sub",
        "{1}{1}25.000 film: harbour.avi 608x256 25.0fps|/made by hand/\n"
        f"{{25}}{{50}}/{A}/\n{{75}}{{100}}{{C:#aabbcc}}{{y:b,i}}The tide|turned.\n",
        [(1, 2, "", A), (3, 4, "", "The tide\nturned.")],
    ),
    text_file(
        "microdvd with ends left out",
        "talk.sub",
        f"{{1}}{{1}}25 fps\n{{25}}{{}}{A}\n{{75}}{{100}}{B}\n",
        [(1, 3, "", A), (3, 4, "", B)],
    ),
    text_file(
        "mpl2 with ends left out",
        "talk.txt",
        f"[10][]{A}\n[30][40] /The tide|/turned.\n",
        [(1, 3, "", A), (3, 4, "", "The tide\nturned.")],
    ),
    text_file(
        "tmp with numbered lines",
        "talk.txt",
        f"00:00:01,1=We lit\n00:00:01,2=the old lamp.\n00:00:02,1=\n00:00:03,1={B}\n00:00:04,1=\n",
        [(1, 2, "", "We lit\nthe old lamp."), (3, 4, "", B)],
    ),
    text_file(
        "tmp with ends and remarks",
        "talk.txt",
        f"0:00:01={A}\n# a remark\n0:00:02=\n0:00:03={B}\n    \n0:00:04=\n",
        WHOLE,
    ),
    text_file(
        "dks with ends",
        "talk.dks",
        f"[00:00:01]We lit[br]the old lamp.\n[00:00:02]\n[00:00:03]{B}\n[00:00:04]\n",
        [(1, 2, "", "We lit\nthe old lamp."), (3, 4, "", B)],
    ),
    text_file(
        "srt with tags that miss their other half",
        "talk.srt",
        srt("<i>We lit", "<b><i>the old lamp</b>", "at nine.</i>", "<i>x < y<i>"),
        [
            (1, 2, "", "We lit"),
            (2, 3, "", "the old lamp"),
            (3, 4, "", "at nine."),
            (4, 5, "", "x < y"),
        ],
    ),
    text_file(
        "srt with blanks instead of zeros",
        "talk.srt",
        f"1\n 0: 0: 1, 50 --> 0: 0: 2,  5\n{A}\n\n2\n 0: 0: 3,  0 --> 0: 0: 4,100\n{B}\n",
        [(1.05, 2.005, "", A), (3, 4.1, "", B)],
    ),
    text_file(
        "srt with blank lines between numbers and times",
        "talk.srt",
        f"1\n\n00:00:01,000 --> 00:00:02,500\n{A}\n\n2\n\n00:00:03,000 --> 00:00:04,000\n{B}\n",
        TWO,
    ),
    text_file(
        "ass without its sections",
        "talk.ass",
        f"Dialogue: 0,0:00:01.00,0:00:02:50,Default,,0000,0000,0000,,{A}\n"
        f"Dialogue: 0,0:00:03.00,0:00:04.00,Default,,0000,0000,0000,,{B}\n",
        TWO,
    ),
    text_file(
        "scc with blanks behind its times",
        "talk.scc",
        "Scenarist_SCC V1.0\n\n00:00:01:00 9420 9420 9470 9470 c2ef 61f4 f380 942f 942f\n\n"
        "00:00:03:00 942c 942c\n",
        [(1.235, 3.003, "", "Boats")],
    ),
    text_file(
        "ttml with bare seconds that count from the beginning",
        "talk.ttml",
        '<tt xmlns="http://www.w3.org/ns/ttml" xml:lang="en"><body dur="1:10.000">'
        f'<div begin="1.000" end="4"><p begin="1.000" end="2.500">{A}</p>'
        '<p begin="3" end="4"><span begin="3" end="3.5">Nobody</span>\n'
        ' <span begin="3.5" end="4"> came.</span></p></div>'
        '<div begin="1:00.500" end="1:02"><p begin="1:00.500" end="1:02">Up.</p></div></body></tt>',
        [(1, 2.5, "", A), (3, 4, "", "Nobody came."), (60.5, 62, "", "Up.")],
    ),
]
