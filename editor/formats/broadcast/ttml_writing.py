"""Writing TTML in the text profile of IMSC 1.1, which televisions and streaming services take."""

from collections.abc import Iterable, Sequence

from editor.core.collector import collector_paused
from editor.core.cues import Cue
from editor.core.timecode import clock
from editor.formats.base import Outgoing, Shown, Written
from editor.formats.containers.xml_writing import escaped, language_tag, quoted
from editor.formats.cue_changes import Changes, cues_to_write, on_one_line

_ROOT = """<?xml version="1.0" encoding="UTF-8"?>
<tt xmlns="http://www.w3.org/ns/ttml"
    xmlns:ttp="http://www.w3.org/ns/ttml#parameter"
    xmlns:tts="http://www.w3.org/ns/ttml#styling"
    xmlns:ttm="http://www.w3.org/ns/ttml#metadata"
    ttp:contentProfiles="http://www.w3.org/ns/ttml/profile/imsc1.1/text"
    ttp:timeBase="media"
    xml:space="preserve"
    xml:lang={language}>
  <head>
{metadata}    <styling>
      <style xml:id="text" tts:fontFamily="proportionalSansSerif" tts:fontSize="100%"
             tts:color="#ffffff" tts:textOutline="#000000 5%" tts:textAlign="center"/>
      <style xml:id="lower" tts:fontSize="80%"/>
    </styling>
    <layout>
      <region xml:id="below" style="text" tts:origin="10% 10%" tts:extent="80% 82%"
              tts:displayAlign="after"/>
    </layout>
  </head>
  <body region="below">
    <div>
"""
_END = """    </div>
  </body>
</tt>
"""


def written(outgoing: Outgoing) -> Written:
    """Return one paragraph a cue; title lines and speakers go into the head."""
    changes = Changes()
    with collector_paused():
        cues = list(cues_to_write(outgoing.cues, changes))
        names = dict.fromkeys(on_one_line(cue.speaker) for cue in cues if cue.speaker)
        agents = {name: f"speaker{number}" for number, name in enumerate(names, 1)}
        languages = [language_tag(track.language) for track in outgoing.tracks]
        head = _ROOT.format(
            language=quoted(languages[0] if languages else "und"),
            metadata=_metadata(outgoing.transcript.header, agents),
        )
        paragraphs = [_paragraph(cue, languages, agents) for cue in cues]
        shown = tuple(_shown(cues))
    text = "".join([head, *paragraphs, _END])
    if outgoing.newline != "\n":
        text = text.replace("\n", outgoing.newline)
    data = (b"\xef\xbb\xbf" if outgoing.bom else b"") + text.encode()
    return Written(data, changes.warnings(), shown)


def _metadata(header: Sequence[str], agents: dict[str, str]) -> str:
    lines = [
        f"      <ttm:title>{escaped(line)}</ttm:title>\n"
        for line in map(on_one_line, header)
        if line.strip()
    ]
    lines += [
        f'      <ttm:agent type="person" xml:id="{agent}">'
        f'<ttm:name type="full">{escaped(name)}</ttm:name></ttm:agent>\n'
        for name, agent in agents.items()
    ]
    return f"    <metadata>\n{''.join(lines)}    </metadata>\n" if lines else ""


def _paragraph(cue: Cue, languages: Sequence[str], agents: dict[str, str]) -> str:
    texts = [escaped(text).replace("\n", "<br/>") for text in cue.texts]
    if len(languages) > 1:
        texts = [
            f'<span{_LOWER if column else ""} xml:lang="{language}">{text}</span>'
            for column, (language, text) in enumerate(zip(languages, texts, strict=True))
            if text
        ]
    agent = agents.get(on_one_line(cue.speaker)) if cue.speaker else None
    said = f' ttm:agent="{agent}"' if agent else ""
    return (
        f'      <p begin="{clock(cue.start)}" end="{clock(cue.end)}"{said}>'
        f"{'<br/>'.join(texts)}</p>\n"
    )


_LOWER = ' style="lower"'


def _shown(cues: Iterable[Cue]) -> Iterable[Shown]:
    for cue in cues:
        yield Shown(cue.start, cue.end, "\n".join(filter(None, cue.texts)))
