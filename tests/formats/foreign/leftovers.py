"""Subtitles that were converted, and kept something of what they were before."""

from .foreign import Foreign, Row, text_file
from .old_players import srt

A = "We lit the old lamp at nine."
B = "The tide was low, and nobody came."
TWO: list[Row] = [(1, 2, "", A), (3, 4, "", B)]
_EVENTS = (
    "[Script Info]\nScriptType: v4.00+\n\n[Events]\n"
    "Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n"
)
_LINE = "{kind}: 0,0:00:0{n}.00,0:00:0{m}.00,Default,,0,0,0,{effect},{text}\n"


def _event(n: int, text: str, effect: str, kind: str = "Dialogue") -> str:
    return _LINE.format(kind=kind, n=n, m=n + 1, effect=effect, text=text)


_EFFECTS = "".join(_event(1, f"{{\\pos(9,9)}}{word} ", "fx") for word in A.split())

LEFTOVERS: list[Foreign] = [
    text_file(
        "srt with entities of a page",
        "talk.srt",
        srt("Tides &amp; lamps", "Go,&nbsp;then", "3 &lt; 4 &#38; so", "A&B &amp; C"),
        [
            (1, 2, "", "Tides & lamps"),
            (2, 3, "", "Go,\u00a0then"),
            (3, 4, "", "3 < 4 & so"),
            (4, 5, "", "A&B &amp; C"),
        ],
    ),
    text_file(
        "srt with tags of a page",
        "talk.srt",
        srt("<p>Up<br>down</p>", "Up<br />\ndown", '<span style="x: y">Up</span> <em>on</em>'),
        [(1, 2, "", "Up\ndown"), (2, 3, "", "Up\ndown"), (3, 4, "", "Up on")],
    ),
    text_file(
        "srt with classes, voices and times of webvtt",
        "talk.srt",
        srt("<c.yellow>Up</c> <00:00:01.500>on", "<v Ann Vale>Down</v>"),
        [(1, 2, "", "Up on"), (2, 3, "", "Ann Vale: Down")],
    ),
    text_file(
        "sbv with entities and tags",
        "talk.sbv",
        "0:00:01.000,0:00:02.000\nTides &amp; <i>lamps</i>\n\n0:00:03.000,0:00:04.000\nOn\n",
        [(1, 2, "", "Tides & lamps"), (3, 4, "", "On")],
    ),
    text_file(
        "subviewer with milliseconds and its end",
        "talk.sub",
        f"[SUBTITLE]\n00:00:01.000,00:00:02.125\nUp[br]down\n\n00:00:03.000,00:00:04.000\n{B}\n\n"
        "[END SUBTITLE]\n",
        [(1, 2.125, "", "Up\ndown"), (3, 4, "", B)],
    ),
    text_file(
        "sami without its outermost tag and paragraphs",
        "talk.smi",
        f"<TITLE>Harbour talk\n<BODY>\n\n<SYNC Start=1000>\n{A}\n\n<SYNC Start=3000>\n{B}\n",
        [(1, 3, "", A), (3, None, "", B)],
        "Harbour talk",
    ),
    text_file(
        "sami with ends",
        "talk.smi",
        f"<SAMI><BODY><SYNC Start=1000 End=2000><P>{A}</P>\n<SYNC Start=3000 End=4000><P>{B}</P>"
        "</BODY></SAMI>",
        TWO,
    ),
    text_file(
        "lrc with some lines translated",
        "talk.lrc",
        f"[00:01.00]{A}\n[00:02.00]Up\n[00:02.00]上\n[00:03.00]{B}\n[00:04.00]\n",
        [(1, 2, "", A, ""), (2, 3, "", "Up", "上"), (3, 4, "", B, "")],
    ),
    text_file(
        "ass with effects made of karaoke",
        "talk.ass",
        _EVENTS + _event(1, f"{{\\k90}}{A}", "karaoke", "Comment") + _EFFECTS + _event(3, B, ""),
        TWO,
    ),
    text_file(
        "ass with effects beside the karaoke",
        "talk.ass",
        _EVENTS + _event(1, f"{{\\k90}}{A}", "karaoke") + _EFFECTS + _event(3, B, ""),
        TWO,
    ),
    text_file(
        "ass with karaoke as a comment alone",
        "talk.ass",
        _EVENTS + _event(1, "{\\k90}Not shown.", "karaoke", "Comment") + _event(3, B, ""),
        TWO[1:],
    ),
    text_file(
        "ass without sections, in two languages and in blocks",
        "talk.ass",
        "PlayResX: 720\nStyle: Song,Arial,26\nStyle: Meaning,Arial,26\n"
        + "".join(
            f"Dialogue: 0,0:00:0{n}.00,0:00:0{n + 1}.00,{style},,0,0,0,,{text}\n"
            for style, texts in (("Song", ("{\\k9}shio {\\k9}ga", "{\\k9}mo")), ("Meaning", (A, B)))
            for n, text in zip((1, 3), texts, strict=True)
        ),
        [(1, 2, "", "shio ga", A), (3, 4, "", "mo", B)],
    ),
    text_file(
        "srt with styles in bare braces",
        "talk.srt",
        srt("{b}Up{/b} {on}", "{i}Down{/i}"),
        [(1, 2, "", "Up {on}"), (2, 3, "", "Down")],
    ),
    text_file(
        "ttml with times of several parts",
        "talk.ttml",
        f'<tt><body><p begin="0.01m400ms" end="0h2s">{A}</p></body></tt>',
        [(1, 2, "", A)],
    ),
    text_file(
        "a list of cues with colons behind its numbers",
        "talk.txt",
        f"0001 : 00:00:01:00 00:00:02:00\n{A}\n\n0002 : 00:00:03:00 00:00:04:00\n{B}\n",
        TWO,
    ),
    text_file(
        "subtitles of digital cinema",
        "talk.xml",
        '<?xml version="1.0"?><DCSubtitle Version="1.0"><MovieTitle>Harbour talk</MovieTitle>'
        '<Font Id="F"><Subtitle TimeIn="00:00:01:000" TimeOut="00:00:02:125"><Text>Up</Text>'
        '<Text>and <Font Italic="yes">down</Font>.</Text></Subtitle></Font></DCSubtitle>',
        [(1, 2.5, "", "Up\nand down.")],
        "Harbour talk",
    ),
    text_file(
        "subtitles of digital cinema in frames",
        "talk.xml",
        '<SubtitleReel xmlns="urn:x"><ContentTitleText>Harbour talk</ContentTitleText>'
        "<TimeCodeRate>24</TimeCodeRate><SubtitleList>"
        f'<Subtitle TimeIn="00:00:01:00" TimeOut="00:00:02:12"><Text>{A}</Text></Subtitle>'
        f'<Subtitle TimeIn="00:00:03:00" TimeOut="00:00:04:00"><Text>{B}</Text></Subtitle>'
        "</SubtitleList></SubtitleReel>",
        [(1, 2.5, "", A), (3, 4, "", B)],
        "Harbour talk",
    ),
    text_file(
        "usf",
        "talk.usf",
        "<USFSubtitles><metadata><title>Harbour talk</title></metadata><subtitles>"
        '<subtitle start="00:00:01.000" stop="00:00:02.000"><text>Up<br/>down.</text></subtitle>'
        f'<subtitle start="00:00:03.000" stop="00:00:04.000"><text>{B}</text></subtitle>'
        "</subtitles></USFSubtitles>",
        [(1, 2, "", "Up\ndown."), (3, 4, "", B)],
        "Harbour talk",
    ),
    text_file(
        "xml with times in elements of their own",
        "talk.xml",
        "<cues>"
        + "".join(
            f"<cue><id>{n}</id><start>{start}</start><end>{end}</end><speaker>{who}</speaker>"
            f"<text>{text}</text></cue>"
            for n, (start, end, who, text) in enumerate(((1, 2, "Ann", A), (3, 4, "Bo", B)))
        )
        + "</cues>",
        [(1, 2, "Ann", A), (3, 4, "Bo", B)],
    ),
    text_file(
        "xml in milliseconds, its words timed too",
        "talk.xml",
        "<talk>"
        + "".join(
            f'<turn begin="{at}" dur="1000"><word begin="{at}">Boats</word> '
            f'<word begin="{at + 500}">come.</word></turn>'
            for at in (1000, 3000)
        )
        + "</talk>",
        [(1, 2, "", "Boats come."), (3, 4, "", "Boats come.")],
    ),
    text_file(
        "mpl2 with blanks in its brackets", "talk.mpl", f"[ 10 ][ 20 ]{A}\n[30] [ 40]{B}\n", TWO
    ),
    text_file(
        "ttml of lyrics with translation and romanisation in spans",
        "talk.ttml",
        '<tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="urn:m"><body><div>'
        '<p begin="00:01.00" end="00:02.00"><span begin="00:01.00">灯が</span>'
        '<span begin="00:01.50">ついた。</span> <span ttm:role="x-roman">akari ga tsuita</span> '
        f'<span ttm:role="x-translation" xml:lang="en">{A}</span></p></div></body></tt>',
        [(1, 2, "", "灯がついた。", A)],
    ),
]
