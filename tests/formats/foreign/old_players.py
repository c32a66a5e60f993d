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
    text_file(
        "quicktime text in parts of a second",
        "talk.txt",
        "{QTtext} {font:Arial}\n{size:12} {timeScale:30}\n\n[00:00:01.15]\n{italic}We lit\n"
        f"the lamp.\n[00:00:02.00]\n\n[00:00:03.00]\n{B}\n[00:00:04.00]\n",
        [(1.5, 2, "", "We lit\nthe lamp."), (3, 4, "", B)],
    ),
    text_file(
        "realtext",
        "talk.rt",
        '<window duration="00:00:09.00" bgcolor="black">\n<time begin="00:00:01.00"/><clear/>'
        f'<b>{A}</b>\n<Time begin="0:03.0" end="0:04.0"/>\n<clear/>Tides &amp; lamps<br/>turned.'
        "\n</window>",
        [(1, 3, "", A), (3, 4, "", "Tides & lamps\nturned.")],
    ),
    text_file(
        "subviewer 1",
        "talk.sub",
        "[TITLE]\nHarbour talk\n[AUTHOR]\n\n[SOURCE]\n\n[DELAY]\n0\n[BEGIN]\n"
        f"******** START SCRIPT ********\n[00:00:01]\nWe lit|the lamp.\n[00:00:02]\n\n"
        f"[00:00:03]\n{B}\n[00:00:04]\n\n[END]\n******** END SCRIPT ********\n",
        [(1, 2, "", "We lit\nthe lamp."), (3, 4, "", B)],
        "Harbour talk",
    ),
    text_file(
        "mpsub in seconds",
        "talk.sub",
        f"TITLE=Harbour talk\nFORMAT=TIME\n# a remark\n\n1 1.5\n{A}\n\n"
        "0.5 1.0\nThe tide\nturned.\n",
        [(1, 2.5, "", A), (3, 4, "", "The tide\nturned.")],
        "Harbour talk",
    ),
    text_file(
        "mpsub in frames",
        "talk.sub",
        f"FORMAT=25\n\n25 25\n{A}\n\n25 25\n{B}\n",
        WHOLE,
    ),
    text_file(
        "powerdivx",
        "talk.psb",
        f"{{00:00:01}}{{00:00:02}}{A}\n{{00:00:03}}{{00:00:04}}{B}\n",
        WHOLE,
    ),
    text_file(
        "subcreator",
        "talk.txt",
        f"00:00:01.0:{A}\n00:00:02.5:\n00:00:03.0:The tide|turned.\n00:00:04.0:\n",
        [(1, 2.5, "", A), (3, 4, "", "The tide\nturned.")],
    ),
    text_file(
        "vplayer with bars",
        "talk.txt",
        f"00:00:01 {A}\n00:00:02\n00:00:03 The tide|turned.\n00:00:04\n",
        [(1, 2, "", A), (3, 4, "", "The tide\nturned.")],
    ),
    text_file(
        "encore with semicolons",
        "talk.txt",
        f"1 00;00;01;00 00;00;02;15 {A}\n2 00;00;03;00 00;00;04;00 The tide\nturned.\n",
        [(1, 2.5, "", A), (3, 4, "", "The tide\nturned.")],
    ),
    text_file(
        "lrc with words and no end",
        "talk.lrc",
        "[00:01.00]<00:01.20>Boats<00:02.00>come\n[00:03.00]<00:03.10>in <00:03.50>late <00:04.00>",
        [(1, 3, "", "Boatscome"), (3, 4, "", "in late")],
    ),
    text_file(
        "sami with a paragraph of no class",
        "talk.smi",
        f"<SAMI><BODY>\n<SYNC  Start = 1000 ><P  Class = EN >{A}</P>\n<SYNC Start=2000><P>&nbsp;\n"
        f"<SYNC Start=3000><P>{B}</P></BODY></SAMI>",
        [(1, 2, "", A), (3, None, "", B)],
    ),
    text_file(
        "ttml with the faults of careless programs",
        "talk.ttml",
        '<tt ttp:frameRate="25" xml:lang="en"><body><p begin="25f" end="50f" ttm:role="x">Lamps & '
        'tides&nbsp;turn < 3</p><p begin="75f" dur="25f">Up &amp; down.</p></body></tt>',
        [(1, 2, "", "Lamps & tides\u00a0turn < 3"), (3, 4, "", "Up & down.")],
    ),
    text_file(
        "ass with its text first",
        "talk.ass",
        "[Events]\nFormat: Text, End, Start\n"
        "Dialogue: {\\i1}Up\\Ndown.{\\i0},0:00:02.00,0:00:01.00\n",
        [(1, 2, "", "Up\ndown.")],
    ),
    text_file(
        "srt of files that were joined, with a mark in the middle",
        "talk.srt",
        srt(A).strip() + "\n\n\ufeff" + srt(A, B).partition("\n\n")[2],
        [(1, 2, "", A), (2, 3, "", B)],
    ),
    *(
        text_file(
            f"srt with {arrow!r} between times",
            "talk.srt",
            srt(A, B).replace("-->", arrow),
            [(1, 2, "", A), (2, 3, "", B)],
        )
        for arrow in ("->", "→", "--&gt;", "–>", "-")
    ),
    *(
        text_file(
            f"srt with numbers such as {sign}",
            "talk.srt",
            srt(A, B).replace("1\n00:", f"{sign}\n00:").replace("2\n00:", f"{sign}\n00:"),
            [(1, 2, "", A), (2, 3, "", B)],
        )
        for sign in ("#7", "7.")
    ),
    text_file(
        "srt that counts frames",
        "talk.srt",
        f"1\n00:00:01:00 --> 00:00:02:20\n{A}\n\n2\n00:00:03:00 --> 00:00:04:00\n{B}\n",
        [(1, 2.8, "", A), (3, 4, "", B)],
    ),
    text_file(
        "mpl2 with the styles of microdvd", "talk.txt", f"[10][20]{{y:i}}{A}\n[30][40]{B}\n", WHOLE
    ),
    text_file(
        "lyrics of netease with words",
        "talk.yrc",
        '{"t":0,"c":[{"tx":"Words: "},{"tx":"Ann Vale"}]}\n'
        "[1000,1000](1000,400,0)We (1400,600,0)lit\n"
        "[3000,1000](3000,500,0)Boats (3500,500,0)(two)\n",
        [(0, None, "", "Words: Ann Vale"), (1, 2, "", "We lit"), (3, 4, "", "Boats (two)")],
    ),
    text_file(
        "lyrics of kugou with words",
        "talk.krc",
        "[ti:Harbour]\n[1000,1000]<0,400,0>We <400,600,0>lit\n[3000,1000]<0,500,0>Boats\n",
        [(1, 2, "", "We lit"), (3, 4, "", "Boats")],
        "Harbour",
    ),
    text_file(
        "lyrics of qq with words",
        "talk.qrc",
        "[ti:Harbour]\n[1000,1000]We (1000,400)lit(1400,600)\n[3000,1000]Boats(3000,500)\n",
        [(1, 2, "", "We lit"), (3, 4, "", "Boats")],
        "Harbour",
    ),
    text_file(
        "ttml of lyrics with a translation in its head",
        "talk.ttml",
        '<tt xmlns="http://www.w3.org/ns/ttml" xmlns:k="urn:k"><head><metadata><translations>'
        '<translation xml:lang="zh"><text for="L1">点亮了旧灯。</text><text for="L2">'
        '没有人来。</text></translation></translations></metadata></head><body xml:lang="en"><div>'
        f'<p begin="1" end="2" k:key="L1">{A}</p><p begin="3" end="4" k:key="L2">{B}</p>'
        "</div></body></tt>",
        [(1, 2, "", A, "点亮了旧灯。"), (3, 4, "", B, "没有人来。")],
    ),
]
