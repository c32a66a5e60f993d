"""Tables of spreadsheets, recognisers and editing programs; Word documents."""

import io
import zipfile
from html import escape

from .foreign import PLAIN, Foreign, Row, spoken_by, text_file

A = "We lit the old lamp at nine."
B = "The tide was low, and nobody came."
C = "So we rowed home."
ZH = ("我们九点点亮了旧灯。", "潮水很低，没有人来。", "于是我们划船回家。")
NAMED = spoken_by("Ann Vale", "Bo")
BOTH: list[Row] = [(*row[:4], zh) for row, zh in zip(PLAIN, ZH, strict=True)]
UNTIMED: list[Row] = [(None, None, "", text, zh) for text, zh in zip((A, B, C), ZH, strict=True)]
_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def _docx(body: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        file.writestr(
            "word/document.xml",
            f'<?xml version="1.0"?><w:document xmlns:w="{_NAMESPACE}"><w:body>{body}'
            "<w:sectPr/></w:body></w:document>",
        )
    return buffer.getvalue()


def _paragraph(text: str, style: str = "") -> str:
    kind = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    runs = "<w:br/>".join(
        f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in text.split("\n")
    )
    return f"<w:p>{kind}<w:r>{runs}</w:r></w:p>"


def _table(*rows: tuple[str, ...]) -> str:
    lines = (
        "<w:tr>" + "".join(f"<w:tc>{_paragraph(cell)}</w:tc>" for cell in row) + "</w:tr>"
        for row in rows
    )
    return f"<w:tbl>{''.join(lines)}</w:tbl>"


def _word(what: str, body: str, rows: list[Row], *header: str) -> Foreign:
    return Foreign(what, "talk.docx", _docx(body), rows, header)


TABLES = [
    text_file(
        "semicolons of a European spreadsheet",
        "talk.csv",
        f"Start;Ende;Sprecher;Text\n00:00:00,500;00:00:02,900;Ann Vale;{A}\n"
        f"00:00:03,100;00:00:06,400;Bo;{B}\n00:00:07,000;00:00:08,600;Ann Vale;{C}\n",
        NAMED,
    ),
    text_file(
        "semicolons with a separator line",
        "talk.csv",
        f"sep=;\r\nStart;End;Text\r\n0,5;2,9;{A}\r\n3,1;6,4;{B}\r\n7,0;8,6;{C}\r\n",
        PLAIN,
    ),
    text_file(
        "whisper.cpp csv",
        "talk.csv",
        f'start,end,text\n500,2900," {A}"\n3100,6400," {B}"\n7000,8600," {C}"\n',
        PLAIN,
    ),
    text_file(
        "whisper.cpp csv with speakers",
        "talk.csv",
        f'start,end,speaker,text\n500,2900,0," {A}"\n3100,6400,1," {B}"\n7000,8600,0," {C}"\n',
        spoken_by("0", "1"),
    ),
    text_file(
        "whisper tsv",
        "talk.tsv",
        f"start\tend\ttext\n500\t2900\t{A}\n3100\t6400\t{B}\n7000\t8600\t{C}\n",
        PLAIN,
    ),
    text_file(
        "premiere csv",
        "talk.csv",
        '"Speaker Name","Start Time","End Time","Text"\n'
        f'"Ann Vale","00:00:00:12","00:00:02:00","{A}"\n'
        f'"Bo","00:00:03:06","00:00:06:00","{B}"\n"Ann Vale","00:00:07:00","00:00:08:00","{C}"\n',
        [(0.48, 2, "Ann Vale", A), (3.24, 6, "Bo", B), (7, 8, "Ann Vale", C)],
    ),
    text_file(
        "descript csv with odd headings",
        "talk.csv",
        "Line #,Timecode In (hh:mm:ss.ms),Timecode Out (hh:mm:ss.ms),Speaker Name,Dialogue\n"
        f'1,00:00:00.500,00:00:02.900,Ann Vale,{A}\n2,00:00:03.100,00:00:06.400,Bo,"{B}"\n'
        f"3,00:00:07.000,00:00:08.600,Ann Vale,{C}\n",
        NAMED,
    ),
    text_file(
        "seconds and a length",
        "talk.csv",
        f'Start (s),Duration (s),Transcript\n0.5,2.4,{A}\n3.1,3.3,"{B}"\n7.0,1.6,{C}\n',
        PLAIN,
    ),
    text_file(
        "begin time and end time in Chinese",
        "talk.csv",
        "序号,开始时间,结束时间,原文,译文\n"
        f'1,00:00:00.500,00:00:02.900,{A},{ZH[0]}\n2,00:00:03.100,00:00:06.400,"{B}",{ZH[1]}\n'
        f"3,00:00:07.000,00:00:08.600,{C},{ZH[2]}\n",
        BOTH,
    ),
    text_file(
        "English and Chinese without times",
        "talk.csv",
        f'English,中文\n{A},{ZH[0]}\n"{B}",{ZH[1]}\n{C},{ZH[2]}\n',
        UNTIMED,
        "English",
        "中文",
    ),
    text_file(
        "tab-separated languages",
        "talk.txt",
        f"{A}\t{ZH[0]}\n{B}\t{ZH[1]}\n{C}\t{ZH[2]}\n",
        UNTIMED,
    ),
    text_file(
        "pasted from a spreadsheet",
        "paste.txt",
        f"Time\tSpeaker\tEnglish\n0:00:00.5\tAnn Vale\t{A}\n0:00:03.1\tBo\t{B}\n"
        f"0:00:07\tAnn Vale\t{C}\n",
        [(0.5, 3.1, "Ann Vale", A), (3.1, 7, "Bo", B), (7, None, "Ann Vale", C)],
        "English",
    ),
    text_file(
        "starts alone",
        "talk.csv",
        f'timestamp,speaker,text\n00:00:00.500,Ann Vale,{A}\n00:00:03.100,Bo,"{B}"\n'
        f"00:00:07.000,Ann Vale,{C}\n",
        [(0.5, 3.1, "Ann Vale", A), (3.1, 7, "Bo", B), (7, None, "Ann Vale", C)],
    ),
    text_file(
        "range in one column",
        "talk.csv",
        f"Timestamp,Speaker,Text\n00:00:00.5 - 00:00:02.9,Ann Vale,{A}\n"
        f'00:00:03.1 - 00:00:06.4,Bo,"{B}"\n00:00:07 - 00:00:08.6,Ann Vale,{C}\n',
        NAMED,
    ),
    text_file(
        "bars of a Markdown table",
        "talk.md",
        f"| Time | Speaker | Text |\n| --- | --- | --- |\n| 0:03 | Ann Vale | {A} |\n"
        f"| 1:05 | Bo | {B} |\n| 1:02:10 | Ann Vale | {C} |\n",
        [(3, 65, "Ann Vale", A), (65, 3730, "Bo", B), (3730, None, "Ann Vale", C)],
    ),
    _word(
        "word table of a translator",
        _paragraph("Harbour talk", "Title")
        + _table(("English", "Chinese"), *zip((A, B, C), ZH, strict=True)),
        UNTIMED,
        "Harbour talk",
        "English",
        "Chinese",
    ),
    _word(
        "word table with numbers and times",
        _table(
            ("#", "TC in", "TC out", "Character", "Dialogue"),
            ("1", "00:00:00.500", "00:00:02.900", "Ann Vale", A),
            ("2", "00:00:03.100", "00:00:06.400", "Bo", B),
            ("3", "00:00:07.000", "00:00:08.600", "Ann Vale", C),
        ),
        NAMED,
    ),
    _word(
        "word table without a heading",
        _table(*zip((A, B, C), ZH, strict=True)),
        UNTIMED,
    ),
    _word(
        "teams in word",
        _paragraph("Harbour talk-20260301_100000-Meeting Recording")
        + _paragraph("March 1, 2026, 10:00AM")
        + _paragraph("12m 3s")
        + _paragraph("Ann Vale started transcription")
        + _paragraph(f"Ann Vale   0:03\n{A}")
        + _paragraph(f"Bo   1:05\n{B}")
        + _paragraph(f"Ann Vale   1:02:10\n{C}"),
        [(3, 65, "Ann Vale", A), (65, 3730, "Bo", B), (3730, None, "Ann Vale", C)],
        "Harbour talk-20260301_100000-Meeting Recording",
        "March 1, 2026, 10:00AM",
        "12m 3s",
        "Ann Vale started transcription",
    ),
    _word(
        "otter in word",
        _paragraph("Ann Vale  0:03")
        + _paragraph(A)
        + _paragraph("Bo  1:05")
        + _paragraph(B)
        + _paragraph("Ann Vale  1:02:10")
        + _paragraph(C),
        [(3, 65, "Ann Vale", A), (65, 3730, "Bo", B), (3730, None, "Ann Vale", C)],
    ),
]
