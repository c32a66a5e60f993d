"""Talks of two people in the many ways in which pages, recorders and archives print them."""

from .foreign import Foreign, Row, text_file

A = "We lit the old lamp at nine."
B = "The tide was low, and nobody came."
C = "So we rowed home."
D = "Then somebody called from the quay."
ZH = (
    "我们九点点亮了旧灯。",
    "潮水很低，没有人来。",
    "于是我们划船回家。",
    "然后有人从码头叫我们。",
)
DE = (
    "Wir zündeten die alte Lampe um neun an.",
    "Das Wasser war niedrig, und niemand kam.",
    "Also ruderten wir nach Hause.",
    "Dann rief jemand vom Ufer aus nach uns.",
)
EN = (A, B, C, D)
NAMES = ("Ann", "Bo", "Ann", "Bo")
ZH_NAMES = {"Ann": "安", "Bo": "波"}
ZH_LINES = tuple(zip(NAMES, EN, ZH, strict=True))
SAID: list[Row] = [(None, None, name, text) for name, text in zip(NAMES, EN, strict=True)]
BOTH: list[Row] = [(*row[:4], zh) for row, zh in zip(SAID, ZH, strict=True)]
GERMAN: list[Row] = [(None, None, "", de, en) for de, en in zip(DE, EN, strict=True)]
TIMED: list[Row] = [(3, 10, "Ann", A), (10, 15, "Bo", B), (15, None, "Ann", C)]


def lines(pattern: str, between: str = "\n") -> str:
    """Return the first three turns, each as the pattern has it."""
    return between.join(
        pattern.format(at=f"00:00:{row[0]:02}", name=row[2], text=row[3]) for row in TIMED
    )


def tier(at: int, name: str, text: str) -> str:
    """Return a tier of ELAN with one annotation that hangs on the first of all."""
    return (
        f"<TIER TIER_ID='{name}@A' PARENT_REF='ref@A' PARTICIPANT='Ann'><ANNOTATION>"
        f"<REF_ANNOTATION ANNOTATION_ID='{at}' ANNOTATION_REF='1'><ANNOTATION_VALUE>{text}"
        "</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION></TIER>"
    )


TALKS: list[Foreign] = [
    text_file("a name and a time in one bracket", "talk.md",
              "# Harbour Lights\n\n" + lines("**[{at} - {name}]** {text}", "\n\n"), TIMED,
              "Harbour Lights"),
    text_file("the name first in that bracket", "talk.txt", lines("[{name}, {at}] {text}"), TIMED),
    text_file("dots in colour in front of names", "talk.txt", lines("🟢 {name} [{at}]\n{text}"),
              TIMED),
    text_file("bars between time, name and text", "talk.txt", lines("{at} | {name} | {text}"),
              TIMED),
    text_file("lines that are drawn", "talk.txt",
              "TALK\n======\n" + lines("{at} - {name}:\n  {text}", "\n-----\n"), TIMED, "TALK"),
    text_file("a name in bold below a time", "talk.md", lines("[{at}] **{name}**\n{text}", "\n\n"),
              TIMED),
    text_file("a time that is said once more, in words", "talk.txt",
              f"0:03\n3 seconds\n{A}\n0:10\n9 seconds\n{B}\n0:15\n15 seconds\n{C}\n",
              [(*row[:2], "", row[3]) for row in TIMED]),
    text_file("blocks of time with names in them", "talk.txt",
              f"Harbour Lights\n00:00:00\n\nAnn: {A}\nBo: {B}\n\n00:05:00\n\nAnn: {C}\nBo: {D}\n",
              [(0, None, "Ann", A), (None, None, "Bo", B), (300, None, "Ann", C), SAID[3]],
              "Harbour Lights"),
    text_file("times at the end of each turn", "talk.txt",
              f"I: {A} #00:00:05-2#\n\nB: {B} #00:00:14#\n\nI: {C} #00:00:16-0#\n",
              [(None, 5.2, "I", A), (5.2, 14, "B", B), (14, 16, "I", C)]),
    text_file("a quoted talk with asides behind the names", "talk.md",
              f"> ANN: {A}\n>\n> BO [for the harbour]: {B}\n>\n> ANN: {C}\n>\n> BO: {D}\n",
              [(*row[:2], row[2].upper(), row[3]) for row in SAID]),
    text_file("what a record is of above its names", "talk.txt",
              f"INTERVIEW OF: ANN VALE\nTUESDAY\n  ANN: {A}\n  BO:  {B}\n  ANN: {C}\n  BO: {D}\n",
              [(*row[:2], row[2].upper(), row[3]) for row in SAID],
              "INTERVIEW OF: ANN VALE", "TUESDAY"),
    text_file("few names alone in italics", "talk.md",
              f"*Ann*\n\n{A}\n\n*Bo*\n\n{B}\n\n*Ann*\n\n{C}\n",
              SAID[:3]),
    text_file("a screenplay", "talk.txt",
              f"          THE LAMP\n\nINT. QUAY - NIGHT\n\nFog.\n\n        ANN\n    {A}\n\n"
              f"        BO\n        (low)\n    {B}\n\nShe waits.\n\n        ANN\n    {C}\n\n"
              f"        BO (V.O.)\n    {D}\n",
              [(None, None, "", "INT. QUAY - NIGHT"), (None, None, "", "Fog."),
               (None, None, "ANN", A), (None, None, "BO", f"(low)\n{B}"),
               (None, None, "", "She waits."), (None, None, "ANN", C), (None, None, "BO", D)],
              "THE LAMP"),
    text_file("names above paragraphs", "talk.txt",
              f"Ann\n{A}\n\nBo\n{B}\n\nAnn\n{C}\n\nBo\n{D}\n", SAID),
    text_file("names in both languages", "talk.txt",
              "".join(f"{name}: {en}\n{ZH_NAMES[name]}：{zh}\n" for name, en, zh in ZH_LINES),
              BOTH),
    text_file("names in the first language", "talk.txt",
              "".join(f"{name}: {en}\n{zh}\n" for name, en, zh in ZH_LINES), BOTH),
    text_file("turns in two languages in Markdown", "talk.md",
              "".join(f"**{name}:** {en}\n\n**{ZH_NAMES[name]}：** {zh}\n\n"
                      for name, en, zh in ZH_LINES), BOTH),
    text_file("one who speaks Chinese to one who speaks English", "talk.md",
              f"**Ann:** {A}\n\n**波:** {ZH[1]}\n\n**Ann:** {C}\n\n**波:** {ZH[3]}\n",
              [(None, None, "Ann", A), (None, None, "波", ZH[1]), (None, None, "Ann", C),
               (None, None, "波", ZH[3])]),
    text_file("two halves that name their languages", "talk.txt",
              "English\n\n" + "\n".join(EN) + "\n\n中文\n\n" + "\n".join(ZH) + "\n",
              [(*row[:2], "", *row[3:]) for row in BOTH], "English", "中文"),
    text_file("titles in two languages", "talk.txt",
              "Title: The Lamp\n标题：灯\n\n"
              + "".join(f"{en}\n{zh}\n\n" for _name, en, zh in ZH_LINES),
              [(*row[:2], "", *row[3:]) for row in BOTH], "Title: The Lamp", "标题：灯"),
    text_file("two languages of one script below each time", "talk.txt",
              "".join(f"0:0{at}\n{de}\n{en}\n\n"
                      for at, (de, en) in enumerate(zip(DE, EN, strict=True))),
              [(at, at + 1 if at < 3 else None, *row[2:]) for at, row in enumerate(GERMAN)]),
    text_file("what is said of a talk above it", "talk.txt",
              f"The lamp\nDate: 14 March 2025\nhttps://example.org/lamp\n{A}\n{B}\n",
              [(None, None, "", A), (None, None, "", B)],
              "The lamp", "Date: 14 March 2025", "https://example.org/lamp"),
    text_file("a table of a page with a break in a cell", "talk.html",
              "<html><body><h1>Lamps</h1><table><tr><th>Time</th><th>Text</th></tr><tr><td>0:03</td>"
              f"<td>{A}</td></tr><tr><td>0:10</td><td>The tide was low,<br>and nobody came.</td>"
              f"</tr><tr><td>0:15</td><td>{C}</td></tr></table></body></html>",
              [(3, 10, "", A), (10, 15, "", "The tide was low,\nand nobody came."),
               (15, None, "", C)], "Lamps"),
    text_file("a title above the heading of a table", "talk.csv",
              f"Harbour Lights;;\nEpisode;3;\nTime;Name;Text\n0:03;Ann;{A}\n0:10;Bo;{B}\n"
              f"0:15;Ann;{C}\n", TIMED, "Harbour Lights", "Episode: 3"),
    text_file("semicolons between times with commas", "talk.csv",
              f"00:00:03,0;00:00:10,0;{A}\n00:00:10,0;00:00:15,0;{B}\n".replace(", and", " and"),
              [(3, 10, "", A), (10, 15, "", B.replace(", and", " and"))]),
    text_file("an utterance of TalkBank with its times and its translation", "talk.cha",
              "@UTF8\n@Begin\n@Languages:\tdeu\n@Participants:\tANN Ann Adult\n@Situation:\tquay\n"
              f"*ANN:\t{DE[0][:20]}\n\t{DE[0][20:]} ·3000_10000·\n%mor:\tpro|wir\n%eng:\t{A}\n"
              f"*BO:\t{DE[1]}\n@End\n",
              [(3, 10, "ANN", f"{DE[0][:20]} {DE[0][20:]}", A), (None, None, "BO", DE[1], "")],
              "quay"),
    text_file("two languages in paragraphs with broken lines", "talk.txt",
              f"{A[:10]}\n{A[11:]}\n{ZH[0][:5]}\n{ZH[0][5:]}\n\n{B}\n{ZH[1]}\n\n{C}\n{ZH[2]}\n",
              [(*row[:2], "", *row[3:]) for row in BOTH[:3]]),
    text_file("two halves of one script", "talk.txt", "\n".join([*DE, "", *EN]), GERMAN),
    text_file("a bar between two languages of one script", "talk.txt",
              "".join(f"{de} | {en}\n" for de, en in zip(DE, EN, strict=True)), GERMAN),
    text_file("what each line is in front of it", "talk.txt",
              "".join(f"EN: {en}\nZH: {zh}\n" for en, zh in zip(EN, ZH, strict=True)),
              [(*row[:2], "", *row[3:]) for row in BOTH]),
    text_file("two languages and names below each time", "talk.txt",
              "".join(f"0:0{at}\n{name}: {en}\n{ZH_NAMES[name]}：{zh}\n\n"
                      for at, (name, en, zh) in enumerate(ZH_LINES)),
              [(at, at + 1 if at < 3 else None, *row[2:]) for at, row in enumerate(BOTH)]),
    text_file("what Coursera says in front of a time", "talk.txt",
              f"0:03\n{A}\nPlay video starting at ::10 and follow transcript0:10\n{B}\n"
              f"Play video starting at ::15 and follow transcript0:15\n{C}\n",
              [(*row[:2], "", row[3]) for row in TIMED]),
    text_file("a time without a name among those with one", "talk.txt",
              f"Ann (00:03):\n{A}\n\nBo (00:10):\n{B}\n\n(00:15):\n{C}\n\nAnn (00:20):\n{D}\n",
              [*TIMED[:2], (15, 20, "Bo", C), (20, None, "Ann", D)]),
    text_file("an end in brackets behind each text", "talk.txt",
              f"[3.0][S01]{ZH[0]}[9.5]\n[10.0][S02]{ZH[1]}[14.5]\n[15.0][S01]{ZH[2]}[17.0]\n",
              [(3, 9.5, "S01", ZH[0]), (10, 14.5, "S02", ZH[1]), (15, 17, "S01", ZH[2])]),
    text_file("numbers that are called utterances", "talk.csv",
              f"scene,utterance,speaker,text\n1,1,Ann,{A}\n1,2,Bo,Yes.\n1,3,Ann,{C}\n",
              [SAID[0], (None, None, "Bo", "Yes."), SAID[2]]),
    text_file("a page with times in elements of their own", "talk.html",
              "<html><body>" + "".join(
                  f"<div><b>00:{row[0]:02}</b><i>{row[2]}</i><p>{row[3]}</p></div>"
                  for row in TIMED)
              + "</body></html>", TIMED),
    text_file("a role behind a name", "talk.txt",
              f"Ann -- Head of Lamps: {A}\nBo: {B}\nAnn -- Head of Lamps: {C}\nBo: {D}\n", SAID),
    text_file("words and sounds of Praat", "talk.TextGrid",
              '"ooTextFile"\n"TextGrid"\n0\n3\n<exists>\n2\n"IntervalTier"\n"Ann - words"\n0\n3\n'
              '3\n0\n1\n"so"\n1\n2\n"we"\n2\n3\n"rowed"\n"IntervalTier"\n"Ann - phones"\n0\n3\n2\n'
              '0\n1\n"S"\n1\n3\n"W"\n', [(0, 3, "", "so we rowed")]),
    text_file("tiers of ELAN that hang on one another", "talk.eaf",
              "<ANNOTATION_DOCUMENT><TIME_ORDER><TIME_SLOT TIME_SLOT_ID='a' TIME_VALUE='3000'/>"
              "<TIME_SLOT TIME_SLOT_ID='b' TIME_VALUE='10000'/></TIME_ORDER>"
              "<TIER TIER_ID='ref@A' PARTICIPANT='Ann'><ANNOTATION><ALIGNABLE_ANNOTATION "
              "ANNOTATION_ID='1' TIME_SLOT_REF1='a' TIME_SLOT_REF2='b'><ANNOTATION_VALUE>T.001"
              "</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER>"
              + "".join(tier(at, name, text) for at, (name, text) in enumerate(
                  (("tx", DE[0]), ("mb", "Wir-zünd"), ("ft", A)), 2))
              + "</ANNOTATION_DOCUMENT>", [(3, 10, "Ann", DE[0], A)]),
]  # fmt: skip
