"""Subtitles that were written or damaged carelessly, and read as a person would read them."""

from .foreign import Foreign, text_file
from .old_players import TWO, WHOLE, A, B, srt

_TT = '<tt xmlns="http://www.w3.org/ns/ttml"><body><div>'

CARELESS_SUBTITLES: list[Foreign] = [
    text_file(
        "srt in which a cue has lost its times",
        "talk.srt",
        f"1\n00:00:01,000 --> 00:00:02,500\n{A}\n\n2\nA lost one.\n\n"
        f"3\n00:00:03,000 --> 00:00:04,000\n{B}\n",
        [(1, 2.5, "", A), (None, None, "", "A lost one."), (3, 4, "", B)],
    ),
    text_file(
        "srt with full width stops in its times",
        "talk.srt",
        f"1\n00：00：01。000 --> 00:00:02．500\n{A}\n\n2\n00:00:03,000 --> 00:00:04,000\n{B}\n",
        TWO,
    ),
    text_file(
        "subviewer with times of all lengths",
        "talk.sub",
        f"[INFORMATION]\n[END INFORMATION]\n00:00:01.0004,0:0:2.50\n{A}\n\n"
        f"00:00:03,00:00:04\n{B}\n\n"
        "00:00:05.00,00:00:06.00\nHome.\n",
        [*TWO, (5, 6, "", "Home.")],
    ),
    text_file(
        "sbv with a dot between its times",
        "talk.sbv",
        f"0:00:01.000.0:00:02.500\n{A}\n\n0:00:03.000,0:00:04.000\n{B}\n",
        TWO,
    ),
    text_file(
        "microdvd with a name above its rate",
        "talk.sub",
        f"Harbour.2003.DVDRip\n{{1}}{{1}}25\n{{25}}{{50}}{A}\n{{75}}{{100}}{B}\n",
        WHOLE,
    ),
    text_file(
        "sami with a time left out",
        "talk.smi",
        f"<SAMI><BODY>\n<SYNC Start=1000><P Class=EN>{A}\n<SYNC Start=2000><P Class=EN>&nbsp;\n"
        f"<SYNC Start=><P Class=EN>Lost.\n<SYNC Start=3000><P Class=EN>{B}\n</BODY></SAMI>",
        [(1, 2, "", A), (2, 3, "", "Lost."), (3, None, "", B)],
    ),
    text_file(
        "ass with commas in its times",
        "talk.ass",
        f"[Events]\nDialogue: 0,0:00:01,00,0:00:02,50,Default,,0,0,0,,{A}\n"
        f"Dialogue: 0,0:00:03.00,0:00:04.00,Default,,0,0,0,,{B}\n",
        TWO,
    ),
    text_file(
        "ass of two people who speak at once",
        "talk.ass",
        "[Events]\nFormat: Start, End, Style, Name, Text\n"
        "Dialogue: 0:00:01.00,0:00:02.00,Guide,Ann,Where to?\n"
        "Dialogue: 0:00:01.00,0:00:02.00,Guest,Bo,Home.\n",
        [(1, 2, "Ann", "Where to?"), (1, 2, "Bo", "Home.")],
    ),
    text_file(
        "comments that fly over a video",
        "talk.xml",
        '<?xml version="1.0"?><i><chatid>1</chatid><d p="1.5,1,25,255,160,0,a,1">灯亮了</d>'
        '<d p="3.25,1,25,255,161,0,b,2">没有人 &amp; 船</d></i>',
        [(1.5, None, "", "灯亮了"), (3.25, None, "", "没有人 & 船")],
    ),
    text_file(
        "ttml below the name of its maker",
        "talk.ttml",
        'By the film club\n<?xml version="1.0"?>\n<tt xmlns="http://www.w3.org/ns/ttml"><body><div>'
        f'<p begin="1s" end="2.5s">{A}</p><p begin="3s" end="4s">{B}</p></div></body></tt>',
        TWO,
    ),
    text_file(
        "tmp with numbered lines that end together",
        "talk.txt",
        f"00:00:01,1=We lit\n00:00:01,2=the lamp.\n00:00:02,1=\n00:00:02,2=\n00:00:03,1={B}\n"
        "00:00:04,1=\n00:00:04,2=\n",
        [(1, 2, "", "We lit\nthe lamp."), (3, 4, "", B)],
    ),
    text_file(
        "subviewer 1 with neither beginning nor capitals",
        "talk.sub",
        "[TITLE]\nHarbour talk\n[DELAY]\n0\n******** START SCRIPT ********\n"
        f"[00:00:01]\nWe lit|the lamp.\n[00:00:02]\n\n[00:00:03]\n{B}\n[00:00:04]\n\n[end]\n"
        "******** END SCRIPT ********\n",
        [(1, 2, "", "We lit\nthe lamp."), (3, 4, "", B)],
        "Harbour talk",
    ),
    text_file(
        "mpsub with a remark behind its rate",
        "talk.sub",
        f"FORMAT=25 #fps\n25 25\n{A}\n\n25 25\n{B}\n",
        WHOLE,
    ),
    text_file(
        "ttml with times for words alone",
        "talk.ttml",
        f'{_TT}<p><span begin="1s" end="1.5s">Nobody</span> <span begin="1.5s" end="2s">came</span>'
        ' <span begin="2s" end="2.5s">home.</span></p></div></body></tt>',
        [(1, 2.5, "", "Nobody came home.")],
    ),
    text_file(
        "ttml with a span left open",
        "talk.ttml",
        f'{_TT}<p begin="1s" end="2s">The <span>lamp.</p>'
        f'<p begin="3s" end="4s">{B}</span></p></div></body></tt>',
        [(1, 2, "", "The lamp."), (3, 4, "", B)],
    ),
    text_file(
        "srt with half of its times damaged",
        "talk.srt",
        f"1\n00:00:01,000 --> 00:00:0Z,500\n{A}\n\n2\n00:00:03,000 --> 00:00:04,000\n{B}\n",
        [(1, None, "", A), (3, 4, "", B)],
    ),
    text_file(
        "srt with numbers beside the times",
        "talk.srt",
        f"1 00:00:01,000 --> 00:00:02,500\n{A}\n\n2 00:00:03,000 --> 00:00:04,000\n{B}\n",
        TWO,
    ),
    text_file(
        "srt without arrows",
        "talk.srt",
        f"1\n00:00:01,000 00:00:02,500\n{A}\n\n2\n00:00:03,000 00:00:04,000\n{B}\n",
        TWO,
    ),
    text_file(
        "srt in japanese and chinese",
        "talk.srt",
        srt("灯がつきました。\n那盏灯亮了。", "だれも来ません。\n今晚没有人来。"),
        [
            (1, 2, "", "灯がつきました。", "那盏灯亮了。"),
            (2, 3, "", "だれも来ません。", "今晚没有人来。"),
        ],
    ),
    text_file(
        "ass with events that are cut off",
        "talk.ass",
        "[Events]\nFormat: Layer, Start, End, Style, Text\n"
        f"Dialogue: 0,0:00:01.00,0:00:02.50,Default,{A}\nDialogue: 0,0:00:03.00\nDialogue:\n"
        f"Dialogue: 0,0:00:03.00,0:00:04.00,Default,{B}\n",
        TWO,
    ),
]
