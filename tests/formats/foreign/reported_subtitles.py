"""Subtitles with the faults that people report of other programs."""

from .foreign import Foreign, text_file
from .old_players import LASTING, TWO, WHOLE, A, B

_EVENTS = (
    "[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n"
)

REPORTED_SUBTITLES: list[Foreign] = [
    text_file(
        "srt with times more exact than a clock",
        "a.srt",
        f"1\n00:00:01,000.0000000000001 --> 00:00:02,500.09999999999\n{A}\n\n"
        f"2\n00:00:03,000 --> 00:00:04,000\n{B}\n",
        TWO,
    ),
    text_file(
        "vtt with a blank line below its times",
        "a.vtt",
        f"WEBVTT\n\n00:01.000 --> 00:02.500 line:80%\n\n{A}\n\n"
        f"00:03.000 --> 00:04.000\n{B}\n\nLost.\n",
        TWO,
    ),
    text_file(
        "ass with the mark of ssa behind its times",
        "a.ass",
        f"{_EVENTS}Dialogue: 0,0:00:01.00,0:00:02.50,Marked=0,Top,Ann,0000,0000,0000,,{A}\n"
        f"Dialogue: 0,0:00:03.00,0:00:04.00,Marked=0,Top,Ann,0000,0000,0000,,{B}\n",
        [(start, end, "Ann", text) for start, end, _who, text in TWO],
    ),
    text_file(
        "sami whose times stand alone where nothing is shown",
        "a.smi",
        f"<SAMI><BODY>\n<SYNC START=1000><FONT COLOR=FFFF00>{A}</FONT>\n<SYNC START=2500>\n"
        f"<SYNC START=3000>{B}\n<SYNC START=4000>&nbsp\n</BODY></SAMI>",
        TWO,
    ),
    text_file(
        "list of cues with how long each lasts",
        "a.txt",
        f"1   00:00:01:00   00:00:02:00   01:00\n{A}\n\n"
        f"2   00:00:03:00   00:00:04:00   01:00\n{B}\n",
        WHOLE,
    ),
    text_file(
        "lines that begin with a time in frames",
        "a.txt",
        f"00:00:01:00 {A}\n00:00:03:00  {B}\n00:00:04:12 Home.\n",
        [LASTING[0], (3, 4.48, "", B), (4.48, None, "", "Home.")],
    ),
    text_file(
        "srt whose numbers have a word in front of them",
        "a.srt",
        f"Subtitle 1\n00:00:01,000 --> 00:00:02,500\n{A}\n\n"
        f"Subtitle 2\n00:00:03,000 --> 00:00:04,000\n{B}\n",
        TWO,
    ),
    text_file(
        "srt in columns",
        "a.srt",
        f"1\t00:00:01,000 --> 00:00:02,500\t{A}\n2\t00:00:03,000 --> 00:00:04,000\t{B}\n",
        TWO,
    ),
    text_file(
        "srt with times in brackets and words for arrows",
        "a.srt",
        f"1\n[00:00:01,000 --> 00:00:02,500]\n{A}\n\n2\n00:00:03,000 to 00:00:04,000\n{B}\n",
        TWO,
    ),
    text_file(
        "vtt without a blank line between numbered cues",
        "a.vtt",
        f"WEBVTT\n\n1\n00:01.000 --> 00:02.500\n{A}\n2\n00:03.000 --> 00:04.000\n{B}\n",
        TWO,
    ),
    text_file(
        "srt in a quotation of mail",
        "a.srt",
        f"> 1\n> 00:00:01,000 --> 00:00:02,500\n> {A}\n>\n"
        f"> 2\n> 00:00:03,000 --> 00:00:04,000\n> {B}\n",
        TWO,
    ),
    text_file(
        "srt in quotes, as a table with commas has it",
        "a.srt",
        f'1\n"00:00:01,000 --> 00:00:02,500"\n"{A}"\n\n'
        '2\n"00:00:03,000 --> 00:00:04,000"\n"""Home"", he said."\n',
        [TWO[0], (3, 4, "", '"Home", he said.')],
    ),
    text_file(
        "srt with no-break blanks around its arrows",
        "a.srt",
        f"1\n00:00:01,000\u00a0-->\u00a000:00:02,500\n{A}\n\n"
        f"2\n00:00:03,000\u00a0-->\u00a000:00:04,000\n{B}\n",
        TWO,
    ),
    Foreign(
        "srt with an end of file from DOS in an old encoding",
        "a.srt",
        "1\n00:00:01,000 --> 00:00:02,500\nIl est arrivé très tôt.\n\n"
        "2\n00:00:03,000 --> 00:00:04,000\nLe garçon était déjà là.\n\x1a".encode("cp850"),
        [(1, 2.5, "", "Il est arrivé très tôt."), (3, 4, "", "Le garçon était déjà là.")],
    ),
    text_file(
        "srt with the digits of arabic in its times",
        "a.srt",
        f"1\n٠٠:٠٠:٠١,٠٠٠ --> ٠٠:٠٠:٠٢,٥٠٠\n{A}\n\n2\n٠٠:٠٠:٠٣,٠٠٠ --> ٠٠:٠٠:٠٤,٠٠٠\n{B}\n",
        TWO,
    ),
    text_file(
        "scc in small and capital letters",
        "a.scc",
        "scenarist_scc v1.0\n\n"
        "00:00:01:00\t94AE 9420 9470 54E9 6465 942F\n\n00:00:03:00\t942C 942C\n",
        [(1.168, 3.003, "", "Tide")],
    ),
    text_file(
        "srt with units in its times",
        "a.srt",
        f"1\n1.00s --> 2.50s\n{A}\n\n2\n00h00m03s --> 0m04.0s\n{B}\n",
        TWO,
    ),
    text_file(
        "srt with numbers in brackets and a bar between its times",
        "a.srt",
        f"[1]\n00:00:01,000 | 00:00:02,500\n{A}\n\n[2]\n00:00:03,000/00:00:04,000\n{B}\n",
        TWO,
    ),
    text_file(
        "ass with fields in small letters",
        "a.ass",
        "[events]\nformat: layer, start, end, style, text\n"
        f"dialogue: 0,0:00:01.00,0:00:02.50,default,{A}\n"
        f"dialogue: 0,0:00:03.00,0:00:04.00,default,{B}\n",
        TWO,
    ),
]
