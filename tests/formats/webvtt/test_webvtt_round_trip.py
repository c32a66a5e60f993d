"""WebVTT read and written again: what was not changed comes back as it was."""

from dataclasses import replace

import pytest

from editor.captions.cues import make_cues
from editor.core.transcript import Transcript
from editor.formats.base import FORMATS, Outgoing
from editor.formats.sniffing import read_bytes

FILE = """WEBVTT - Quay
Kind: captions
Language: en

REGION
id:pier
width:40%

STYLE
::cue(.loud) { color: lime }

opening
00:00:01.000 --> 00:00:02.000 region:pier align:start
<v Mara Lind><c.loud>Low</c> tide

NOTE between
two cues

00:00:02.000 --> 00:00:03.000 line:0
Salt &amp; wind<00:00:02.500> > rain

00:00:03.000 --> 00:00:04.000
plain

NOTE at the end
"""


def opened(text: str) -> Transcript:
    return read_bytes(text.encode(), "talk.vtt").transcript


def written(transcript: Transcript) -> str:
    columns = tuple(range(len(transcript.tracks)))
    cues = make_cues(transcript, columns).cues
    outgoing = Outgoing(transcript, cues, transcript.segments, columns)
    return FORMATS.get("webvtt").write(outgoing).data.decode()


def changed(transcript: Transcript, row: int, text: str) -> Transcript:
    rows = list(transcript.segments)
    rows[row] = rows[row].with_text(0, text)
    return replace(transcript, segments=tuple(rows))


NUMBERED = "WEBVTT\n\n" + "\n".join(
    f"{n}\n00:00:0{n}.000 --> 00:00:0{n}.900\n{name}: tide {n}\n"
    for n, name in enumerate(("Mara", "Jun", "Mara", "Jun"), 1)
)
BILINGUAL = "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nThe lamp\n灯\n"


@pytest.mark.parametrize(
    "text", [FILE, NUMBERED, BILINGUAL, FILE.replace("\n", "\r\n"), "WEBVTT\n"]
)
def test_an_unchanged_file_comes_back_byte_for_byte(text: str) -> None:
    assert written(opened(text)) == text


def test_a_changed_text_is_written_new_and_keeps_its_identifier_and_place() -> None:
    text = written(changed(opened(FILE), 0, "High <tide>"))
    cue = "opening\n00:00:01.000 --> 00:00:02.000 region:pier align:start\n"
    assert f"{cue}<v Mara Lind>High &lt;tide&gt;</v>\n" in text
    assert text.count("::cue(.loud)") == text.count("NOTE between") == 1


def test_a_comment_outlives_the_cue_below_it() -> None:
    transcript = opened(FILE)
    text = written(replace(transcript, segments=(transcript.segments[0], transcript.segments[2])))
    assert text.index("Low") < text.index("NOTE between") < text.index("plain")


def test_the_other_language_is_not_called_by_the_name_of_the_first() -> None:
    transcript = opened(BILINGUAL.replace("WEBVTT\n", "WEBVTT\nLanguage: en\n"))
    cues = make_cues(transcript, (1,)).cues
    data = FORMATS.get("webvtt").write(Outgoing(transcript, cues, transcript.segments, (1,))).data
    assert "Language" not in data.decode()


def test_another_speaker_is_written() -> None:
    transcript = opened(FILE)
    rows = (transcript.segments[0]._replace(speaker="Jun"), *transcript.segments[1:])
    assert "<v Jun>Low tide</v>" in written(replace(transcript, segments=rows))


@pytest.mark.parametrize(
    "shape",
    [
        {"raw": {"1": "a\n\nb"}, "cues": {"1": ["x\ny", "-->"]}, "blocks": [[0, "words"], 7]},
        {"raw": 3, "cues": [1], "blocks": "no", "head": "\n\n00:01.000 --> 00:02.000"},
        {"head": "X", "newline": "z", "numbered": "yes", "blocks": [["a", "NOTE"]]},
    ],
)
def test_notes_that_no_reader_made_do_no_harm(shape: dict[str, object]) -> None:
    transcript = opened(BILINGUAL)
    source = replace(transcript.source, shape=shape)
    again = opened(written(replace(transcript, source=source)))
    assert [row.texts for row in again.segments] == [("The lamp", "灯")]
    assert len(again.segments) == 1
