"""Subtitles as chat programs, meetings and programs for cutting hand them over."""

from .foreign import PLAIN, Foreign, spoken_by, text_file
from .old_players import TWO, A, B

_EVERY = (
    f"1\n00:00,000 --> 00:00,02,500\n{A}\n\n2\n00:03:000 --> 00:00:04:000\n{B}\n\n"
    "3\n5.250 --> 06.500\nHome.\n"
)
_EVERY_ROW = [(0, 2.5, "", A), (3, 4, "", B), (5.25, 6.5, "", "Home.")]
_TURNS = [turn[3] for turn in PLAIN]

MACHINE_SUBTITLES: list[Foreign] = [
    text_file("srt of a chat program with marks in the wrong places", "a.srt", _EVERY, _EVERY_ROW),
    text_file(
        "vtt of a chat program with marks in the wrong places",
        "a.vtt",
        f"WEBVTT\n\n{_EVERY}",
        _EVERY_ROW,
    ),
    text_file(
        "srt in bare seconds",
        "a.srt",
        f"1\n1.000 --> 2.500\n{A}\n\n2\n3.000 --> 4.000\n{B}\n",
        TWO,
    ),
    text_file(
        "srt with dots for colons",
        "a.srt",
        f"1\n00.00.01,000 --> 00.00.02,500\n{A}\n\n2\n00.00.03,000 --> 00.00.04,000\n{B}\n",
        TWO,
    ),
    text_file(
        "srt with the end on a line of its own",
        "a.srt",
        f"1\n00:00:01,000 -->\n00:00:02,500\n{A}\n\n2\n00:00:03,000 -->\n00:00:04,000\n{B}\n",
        TWO,
    ),
    text_file(
        "srt with signs and words behind the end, and two arrows",
        "a.srt",
        f"1\n00:00:01,000 --> --> 00:00:02,500\n{A}\n\n2\n00:00:03,000 --> 00:00:04,000?\n{B}\n\n"
        "3\n00:00:05,000 --> 00:00:06,000Home.\n",
        [*TWO, (5, 6, "", "Home.")],
    ),
    text_file(
        "srt between fences, with what was said around it",
        "a.srt",
        f"Here you are:\n\n```srt\n1\n00:00:01,000 --> 00:00:02,500\n{A}\n```\n\nAnd the rest:\n\n"
        f"```srt\n2\n00:00:03,000 --> 00:00:04,000\n{B}\n```\n",
        TWO,
    ),
    text_file(
        "vtt between fences that was cut off",
        "a.vtt",
        f"```vtt\r\nWEBVTT\r\n\r\n00:01.000 --> 00:02.500\r\n{A}\r\n\r\n"
        f"00:03.000 --> 00:04.000\r\n{B}",
        TWO,
    ),
    text_file(
        "ass without brackets around its sections",
        "a.ass",
        "Script Info\nScriptType: v4.00+\n\n[V4+ Styles]\nFormat: Name, Fontname\n\nEvents\n"
        "Format: Layer, Start, End, Style, Text\n"
        f"Dialogue: 0,0:00:01.00,0:00:02.50,Default,{A}\n"
        f"Dialogue: 0,0:00:03.00,0:00:04.00,Default,{B}\n",
        TWO,
    ),
    text_file(
        "ass with a shadow under each text",
        "a.ass",
        "[Events]\nFormat: Layer, Start, End, Style, Text\n"
        f"Dialogue: 0,0:00:01.00,0:00:02.50,Shadow,{A}\n"
        f"Dialogue: 1,0:00:01.00,0:00:02.50,Default,{A}\n",
        [(1, 2.5, "", A)] * 2,
    ),
    text_file(
        "vtt of a meeting with the names in its identifiers",
        "a.vtt",
        "WEBVTT\n\n"
        + "".join(
            f'{number} "{name}" (10293{number})\n00:00:0{start}00 --> 00:00:0{end}00\n{text}\n\n'
            for number, (start, end, name, text) in enumerate(spoken_by("Bell, Ann", "Bo"), 1)
        ),
        spoken_by("Bell, Ann", "Bo"),
    ),
    text_file(
        "txt of a program for cutting, with frames and names",
        "a.txt",
        f"00;00;00;15 - 00;00;02;27\nSpeaker 1\n{_TURNS[0]}\n\n"
        f"00;00;03;03 - 00;00;06;12\nSpeaker 2\n{_TURNS[1]}\n\n"
        f"00;00;07;00 - 00;00;08;18\nSpeaker 1\n{_TURNS[2]}\n",
        spoken_by("Speaker 1", "Speaker 2"),
    ),
    text_file(
        "subtitles of a cinema with a start above all of them",
        "a.xml",
        '<?xml version="1.0"?>\n<SubtitleReel xmlns="http://www.smpte-ra.org/schemas/428-7/2010/DCST">'
        "<Id>urn:uuid:7</Id><TimeCodeRate>24</TimeCodeRate><StartTime>00:00:00:00</StartTime>"
        f'<SubtitleList><Subtitle TimeIn="00:00:01:00" TimeOut="00:00:02:12"><Text>{A}</Text>'
        f'</Subtitle><Subtitle TimeIn="00:00:03:00" TimeOut="00:00:04:00"><Text>{B}</Text>'
        "</Subtitle></SubtitleList></SubtitleReel>",
        TWO,
    ),
    text_file(
        "captions of a project of final cut",
        "a.fcpxml",
        '<?xml version="1.0"?>\n<!DOCTYPE fcpxml>\n<fcpxml version="1.10"><library><event><project>'
        '<sequence tcStart="3600s" duration="9s"><spine>'
        '<gap offset="3600s" start="3600s" duration="9s">'
        '<caption lane="1" offset="90000/25s" start="3600s" duration="25000/25000s">'
        '<text><text-style ref="a">Home.</text-style></text></caption>'
        '</gap><clip offset="3601s" start="10s" duration="8s">'
        '<caption lane="1" offset="10s" start="3600s" duration="37500/25000s">'
        f'<text><text-style ref="a">{A}</text-style></text></caption>'
        '<caption lane="1" offset="12s" start="3600s" duration="1s">'
        f'<text><text-style ref="a">{B}</text-style></text></caption>'
        "</clip></spine></sequence></project></event></library></fcpxml>",
        [(0, 1, "", "Home."), *TWO],
    ),
    text_file(
        "srt with each number twice, and in bold",
        "a.srt",
        f"1\n1\n00:00:01,000 --> 00:00:02,500\n{A}\n\n"
        f"**2**\n2\n00:00:03,000 --> 00:00:04,000\n{B}\n",
        TWO,
    ),
    text_file(
        "srt copied out of the source of a page",
        "a.srt",
        f"1<br>\n00:00:01,000 --&gt; 00:00:02,500<br>\n{A}<br>\n<br>\n"
        f"2<br>\n00:00:03,000 --&gt; 00:00:04,000<br>\n{B}<br>\n",
        TWO,
    ),
    text_file(
        "srt with zeros behind it that a disk has left",
        "a.srt",
        f"1\n00:00:01,000 --> 00:00:02,500\n{A}\n\n2\n00:00:03,000 --> 00:00:04,000\n{B}\n"
        + "\0" * 99,
        TWO,
    ),
    text_file(
        "srt with semicolons in front of thousandths",
        "a.srt",
        f"1\n00:00:01;000 --> 00:00:02;500\n{A}\n\n2\n00:00:03;000 --> 00:00:04;000\n{B}\n",
        TWO,
    ),
    text_file(
        "srt whose line ends were lost",
        "a.srt",
        f"1 00:00:01,000 --> 00:00:02,500 {A} 2 00:00:03,000 --> 00:00:04,000 {B}\n",
        TWO,
    ),
    text_file(
        "list of a program for cutting with flags beside its times",
        "a.txt",
        f"0001\t00:00:01:00\t00:00:02:12\t0\n{A}\n\n0002\t00:00:03:00\t00:00:04:00\t1\n{B}\n",
        [(1, 2.48, "", A), TWO[1]],
    ),
]
