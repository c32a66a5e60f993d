"""Tables without a heading that anybody knows, and texts with names but no times."""

from .foreign import PLAIN, TURNS, WORDS, Foreign, Row, spoken_by, text_file

A, B, C = (text for _start, _end, text in TURNS)
D = "Then somebody called from the quay."
NAMES = ("Ann Vale", "Bo", "Ann Vale", "Bo")
SAID: list[Row] = [(None, None, name, text) for name, text in zip(NAMES, (A, B, C, D), strict=True)]
ZH = ("我们九点点亮了旧灯。", "潮水很低，没有人来。", "于是我们划船回家。")
KO = (
    "우리는 아홉 시에 등불을 켰다.",
    "물이 빠져 아무도 오지 않았다.",
    "그래서 집으로 노를 저었다.",
)
TIMED = spoken_by("Ann Vale", "Bo")


def lines(pattern: str, between: str = "\n") -> str:
    return between.join(pattern.format(name=row[2], text=row[3]) for row in SAID) + "\n"


def by(first: str, second: str) -> list[Row]:
    names = {"Ann Vale": first, "Bo": second}
    return [(None, None, names[row[2]], row[3]) for row in SAID]


FOUND_TEXTS: list[Foreign] = [
    text_file("a table of names and texts without a heading", "talk.csv",
              "".join(f'{row[2]},"{row[3]}"\n' for row in SAID), SAID),
    text_file("a table of spans, names and texts without a heading", "talk.csv",
              "".join(f'{row[0]},{row[1]},{row[2]},"{row[3]}"\n' for row in TIMED), TIMED),
    text_file("milliseconds and texts without a heading", "talk.csv",
              "".join(f'{round(row[0] * 1000)},{round(row[1] * 1000)},"{row[3]}"\n'
                      for row in PLAIN if row[0] is not None and row[1] is not None), PLAIN),
    text_file("a heading in a language that nobody knows", "talk.csv",
              "mwanzo;mwisho;msemaji;maneno\n"
              + "".join(f"00:00:0{row[0]};00:00:0{row[1]};{row[2]};{row[3]}\n" for row in TIMED),
              TIMED),
    text_file("a text that is called a segment", "talk.csv",
              "Start (s),End (s),Segment\n"
              + "".join(f'{row[0]},{row[1]},"{row[3]}"\n' for row in PLAIN), PLAIN),
    text_file("two starts and two texts of which one is empty", "talk.tsv",
              "Start (ms)\tStart (ms)\tHeard\tCorrected\t\n"
              + "".join(f"{round(row[0] * 1000)}\t{round(row[1] * 1000)}\t{row[2]}\n"
                        for row in TURNS), PLAIN),
    text_file("languages in the names of columns", "talk.csv",
              "startTime,endTime,text_en,text_zh\n"
              + "".join(f'{row[0]},{row[1]},"{row[3]}",{zh}\n'
                        for row, zh in zip(PLAIN, ZH, strict=True)),
              [(*row[:4], zh) for row, zh in zip(PLAIN, ZH, strict=True)]),
    text_file("bars between the columns", "talk.csv",
              "start|end|text\n" + "".join(f"{row[0]}|{row[1]}|{row[3]}\n" for row in PLAIN),
              PLAIN),
    text_file("names with colons between tabs", "talk.txt",
              "".join(f"00:0{n}:04\t{row[2]}:\t{row[3]}\n" for n, row in enumerate(SAID)),
              [(60 * n + 4, 60 * n + 64 if n < 3 else None, row[2], row[3])
               for n, row in enumerate(SAID)]),
    text_file("numbers, starts, ends and texts between tabs", "talk.txt",
              "".join(f"{n}\t00:00:0{row[0]}00\t00:00:0{row[1]}00\t{row[3]}\n"
                      for n, row in enumerate(PLAIN, 1)), PLAIN),
    text_file("times behind what is said", "talk.txt",
              "".join(f"{text} [00:0{n}:04]\n\n" for n, text in enumerate((A, B, C))),
              [(4, 64, "", A), (64, 124, "", B), (124, None, "", C)]),
    text_file("questions in bold as a whole", "talk.md", "# Harbour Lights\n\n"
              f"**Q : {A}**\n\nR : {B}\n\n**Q : {C}**\n\nR : {D}\n",
              [(None, None, "Q", A), (None, None, "R", B), (None, None, "Q", C),
               (None, None, "R", D)], "Harbour Lights"),
    text_file("a third language below each second", "talk.txt",
              "\n\n".join(map("\n".join, zip((A, B, C), ZH, KO, strict=True))),
              [(None, None, "", text, f"{zh}\n{ko}")
               for text, zh, ko in zip((A, B, C), ZH, KO, strict=True)]),
    text_file("names in bold and times in italics", "talk.md", "# Harbour Lights\n\n"
              + "".join(f"**{name}** *(00:00:0{3 * n})*: {text}\n\n" for n, (name, text) in
                        enumerate([("Ann Vale", A), ("Bo", B), ("Ann Vale", C)])),
              [(0, 3, "Ann Vale", A), (3, 6, "Bo", B), (6, None, "Ann Vale", C)],
              "Harbour Lights"),
    text_file("two scripts on a line with a blank between", "talk.txt",
              "".join(f"{text} Yes. {zh}\n" for text, zh in zip((A, B, C), ZH, strict=True)),
              [(None, None, "", f"{text} Yes.", zh)
               for text, zh in zip((A, B, C), ZH, strict=True)]),
    text_file("a name on every second line", "talk.txt",
              "".join(f"{row[2]}\n{row[3]}\n" for row in SAID), SAID),
    text_file("names below times, and texts in another script", "talk.txt",
              "".join(f"0:0{3 * n} {name}\n{zh}\n" for n, (name, zh) in
                      enumerate(zip(("Ann", "Bo", "Ann"), ZH, strict=True))),
              [(0, 3, "Ann", ZH[0]), (3, 6, "Bo", ZH[1]), (6, None, "Ann", ZH[2])]),
    text_file("names and long dashes", "talk.txt", lines("{name} — {text}"), SAID),
    text_file("numbers in front of spans", "talk.txt",
              "".join(f"{n}. 0:0{6 * n - 6} - 0:0{6 * n - 4}\n{text}\n\n"
                      for n, text in enumerate((A, B), 1)),
              [(0, 2, "", A), (6, 8, "", B)]),
    text_file("a title above a few sentences", "talk.txt", "Lights of the harbour\n\n"
              + "\n\n".join((A, B, C, D)) + "\n",
              [(None, None, "", text) for text in (A, B, C, D)], "Lights of the harbour"),
    text_file("three turns with names", "talk.txt", "Harbour Lights\n" + lines("{name}: {text}",
              "\n\n").rpartition("\n\n")[0], SAID[:3], "Harbour Lights"),
    text_file("four turns of three people behind times", "talk.txt",
              "".join(f"[0:0{3 * n}] {name}: {text}\n" for n, (name, text) in enumerate(
                  [("Ann Vale", A), ("Bo", B), ("Cy", C), ("Ann Vale", D)])),
              [(0, 3, "Ann Vale", A), (3, 6, "Bo", B), (6, 9, "Cy", C), (9, None, "Ann Vale", D)]),
    text_file("times in links in brackets", "talk.md", "# Harbour Lights\n\n"
              + "\n\n".join(f"[[0:0{3 * n}]](https://a.example/?t={n}) {text}"
                            for n, text in enumerate((A, B, C))),
              [(0, 3, "", A), (3, 6, "", B), (6, None, "", C)], "Harbour Lights"),
    text_file("names and colons", "talk.txt", lines("{name}: {text}"), SAID),
    text_file("names in bold", "talk.txt",
              "Harbour Lights\n\n" + lines("**{name}:** {text}", "\n\n"), SAID, "Harbour Lights"),
    text_file("names in bold without colons", "talk.md",
              "# Harbour Lights\n\n" + lines("**{name}** {text}", "\n\n"), SAID, "Harbour Lights"),
    text_file("names in italics above what they say", "talk.md",
              "### Harbour Lights\n\n" + lines("*{name}*\n\n{text}", "\n\n"), SAID,
              "Harbour Lights"),
    text_file("names as headings", "talk.md", lines("### {name}\n{text}", "\n\n"), SAID),
    text_file("a heading that is nobody's name", "talk.md",
              "## Clear Questions\n\n" + lines("**{name}:** {text}  "), SAID, "Clear Questions"),
    text_file("times before names in bold", "talk.txt",
              f"0:00:03.2 **Ann Vale** {A}\n\n0:00:10.2 **Bo** {B}\n\n0:00:12.2 **Ann Vale** {C}\n",
              [(3.2, 10.2, "Ann Vale", A), (10.2, 12.2, "Bo", B), (12.2, None, "Ann Vale", C)]),
    text_file("times and names in bold above what they say", "talk.md",
              f"**[00:00:03] Ann Vale:**\n{A}\n\n**[00:00:10] Bo:**\n{B}\n\n"
              f"**[00:00:12] Ann Vale:**\n{C}\n",
              [(3, 10, "Ann Vale", A), (10, 12, "Bo", B), (12, None, "Ann Vale", C)]),
    text_file("two times and a number in brackets", "talk.txt",
              f"[0:0.930,0:1.780,0]  {ZH[0]}\n[0:2.100,0:14.500,1]  {ZH[1]}\n",
              [(0.93, 1.78, "0", ZH[0]), (2.1, 14.5, "1", ZH[1])]),
    text_file("a memory in languages of several countries", "talk.tmx",
              '<tmx version="1.4"><header srclang="en"/><body><tu><tuv xml:lang="en"><seg>'
              f'{A}</seg></tuv><tuv xml:lang="zh"><seg>{ZH[0]}</seg></tuv></tu><tu><tuv xml:lang='
              f'"en-GB"><seg>{B}</seg></tuv><tuv xml:lang="zh-CN"><seg>{ZH[1]}</seg></tuv></tu>'
              "</body></tmx>",
              [(None, None, "", A, ZH[0]), (None, None, "", B, ZH[1])]),
    text_file("a unit that is parted into sentences", "talk.sdlxliff",
              '<xliff version="1.2"><file source-language="en" target-language="zh"><body>'
              f'<trans-unit id="1"><source>{A} {C}</source><seg-source><mrk mtype="seg" mid="1">{A}'
              f'</mrk> <mrk mtype="seg" mid="2">{C}</mrk></seg-source><target><mrk mtype="seg" '
              f'mid="1">{ZH[0]}</mrk><mrk mtype="seg" mid="2">{ZH[2]}</mrk></target></trans-unit>'
              "</body></file></xliff>",
              [(None, None, "", A, ZH[0]), (None, None, "", C, ZH[2])]),
    text_file("a translation in brackets", "talk.txt",
              "".join(f"{zh}（{text}）\n" for zh, text in zip(ZH, (A, B, C), strict=True)),
              [(None, None, "", zh, text) for zh, text in zip(ZH, (A, B, C), strict=True)]),
    Foreign("words for scoring", "talk.ctm", "".join(
        f"talk 1 {w.start} {w.end - w.start:.3f} {w.text} 0.9\n" for w in WORDS
    ).encode(), PLAIN, is_stream=True),
    text_file("turns for scoring", "talk.stm", ";; a comment\n" + "".join(
        f"talk A {'b'.join(row[2].split())} {row[0]} {row[1]} <o,f0> {row[3]}\n" for row in TIMED
    ), [(row[0], row[1], "b".join(row[2].split()), row[3]) for row in TIMED]),
    text_file("a catalogue of gettext", "nl.po",
              'msgid ""\nmsgstr ""\n"Language: nl\\n"\n\n#: quay.c:3\n#, fuzzy\nmsgctxt "lamp"\n'
              'msgid ""\n"We lit the old "\n"lamp."\nmsgstr "Wij staken de \\"lamp\\" aan."\n\n'
              'msgid "%d boat"\nmsgid_plural "%d boats"\nmsgstr[0] "%d boot"\n'
              'msgstr[1] "%d boten"\n',
              [(None, None, "", "We lit the old lamp.", 'Wij staken de "lamp" aan.'),
               (None, None, "", "%d boat", "%d boot")]),
    text_file("a heading with accents", "talk.csv", "Início;Fim;Orador;Inglês;Chinês\n" + "".join(
        f"{row[0]};{row[1]};{row[2]};{row[3]};{zh}\n" for row, zh in zip(TIMED, ZH, strict=True)
    ), [(*row, zh) for row, zh in zip(TIMED, ZH, strict=True)], "Inglês", "Chinês"),
    text_file("a heading in Korean", "talk.csv", "번호,시작,끝,화자,영어,중국어\n" + "".join(
        f'{n},{row[0]},{row[1]},{row[2]},"{row[3]}",{zh}\n'
        for n, (row, zh) in enumerate(zip(TIMED, ZH, strict=True), 1)
    ), [(*row, zh) for row, zh in zip(TIMED, ZH, strict=True)], "영어", "중국어"),
    text_file("tabs between times, names and texts", "talk.tsv",
              "".join(f"0:0{row[0]}\t0:0{row[1]}\t{row[2]}\t{row[3]}\n" for row in TIMED), TIMED),
    Foreign("a table of words with starts in milliseconds", "talk.csv", (
        "Timestamp,Word\n" + "".join(
            f'{300 * n},"{word}"\n' for n, word in enumerate(f"{A} {B} {C}".lower().split() * 2))
    ).encode(), [(0, 10.5, "", " ".join([f"{A} {B} {C}".lower()] * 2))], is_stream=True),
    text_file("times and names above what they say", "talk.txt",
              f"00:00:03 Ann Vale\n{A}\n\n00:00:10 Bo\n{B}\n\n00:00:12 Ann Vale\n{C}\n",
              [(3, 10, "Ann Vale", A), (10, 12, "Bo", B), (12, None, "Ann Vale", C)]),
    text_file("numbers before times in bold", "talk.md",
              f"# Harbour Lights\n\n1. **[00:03–00:10]** {A}\n\n2. **[00:10–00:12]** {B}\n",
              [(3, 10, "", A), (10, 12, "", B)], "Harbour Lights"),
    text_file("a title behind the first name", "talk.txt",
              f"ANN VALE, HOST:\n{A}\n\nVALE: {B}\n\nBO: {C}\n\nVALE: {D}\n\nBO: Yes.\n",
              [(None, None, "ANN VALE", A), (None, None, "VALE", B), (None, None, "BO", C),
               (None, None, "VALE", D), (None, None, "BO", "Yes.")]),
    text_file("names in brackets", "talk.txt", lines("[{name}] {text}"), SAID),
    text_file("names above what they say", "talk.txt", lines("{name}:\n{text}", "\n\n"), SAID),
    text_file("names in capitals with asides", "talk.txt",
              f"MS. VALE: {A}\nMR. BO (rising): {B}\nMS. VALE: {C}\nMR. BO: {D}\n",
              by("MS. VALE", "MR. BO")),
    text_file("questions and answers", "talk.txt", f"Q: {A}\n\nA: {B}\n\nQ: {C}\n\nA: {D}\n",
              by("Q", "A")),
    text_file("questions and answers of a court", "talk.txt", f"Q. {A}\nA. {B}\nQ. {C}\nA. {D}\n",
              by("Q", "A")),
    text_file("a turn of several paragraphs", "talk.txt",
              f"Ann Vale: {A}\n\n{B}\n\nBo: {C}\n\nAnn Vale: {D}\n\nBo: Yes.\n",
              [(None, None, "Ann Vale", f"{A}\n{B}"), (None, None, "Bo", C),
               (None, None, "Ann Vale", D), (None, None, "Bo", "Yes.")]),
    text_file("names with wide colons", "talk.txt",
              f"主持人：{ZH[0]}\n嘉宾：{ZH[1]}\n主持人：{ZH[2]}\n嘉宾：好的。\n",
              [(None, None, name, text) for name, text in
               zip(("主持人", "嘉宾") * 2, (*ZH, "好的。"), strict=True)]),
    text_file("notes in a text are nobody's words", "talk.txt",
              f"{A}\nNote: {B}\n{C}\nNote: {D}\n{A}\nNote: {B}\n",
              [(None, None, "", text) for text in
               (A, f"Note: {B}", C, f"Note: {D}", A, f"Note: {B}")]),
    text_file("names and times in brackets of their own", "talk.txt",
              f"[Ann Vale] (0:03 - 0:09)\n{A}\n\n[Bo] (0:10 - 0:12)\n{B}\n",
              [(3, 9, "Ann Vale", A), (10, 12, "Bo", B)]),
    text_file("names and starts in brackets on the line", "talk.txt",
              f"[Ann Vale] (0:03) {A}\n[Bo] (0:10) {B}\n",
              [(3, 10, "Ann Vale", A), (10, None, "Bo", B)]),
    text_file("times in ways that change", "talk.txt",
              f"00:00:03 {A}\n0:10 - {B}\nBo (00:00:12): {C}\n[0:15] {D}\n",
              [(3, 10, "", A), (10, 12, "", B), (12, 15, "Bo", C), (15, None, "", D)]),
    text_file("pictures between the turns", "talk.md",
              f"# Harbour Lights\n\nAnn Vale 00:00:03\n![](lamp.jpg)\n{A}\n\nBo 00:00:10\n"
              f"![quay](quay.jpg)\n{B}\n",
              [(3, 10, "Ann Vale", A), (10, None, "Bo", B)], "Harbour Lights"),
]  # fmt: skip
