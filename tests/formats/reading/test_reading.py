"""What is written for people to read holds the texts, and nothing that a program would run."""

import json
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from editor.captions.cues import make_cues
from editor.core.segments import Role, Segment, Track
from editor.core.timeslots import TimeSlot
from editor.core.transcript import Transcript
from editor.formats.base import FORMATS, Outgoing
from editor.formats.sniffing import read_bytes

TRACKS = (Track("source", "en"), Track("translation", 'zh"><script>', Role.TRANSLATION))


def written(part: str, *rows: Segment, header: tuple[str, ...] = ()) -> str:
    transcript = Transcript(TRACKS, rows, header)
    cues = make_cues(transcript, (0, 1)).cues
    outgoing = Outgoing(transcript, cues, rows, (0, 1))
    return FORMATS.get(part).write(outgoing).data.decode()


class Tags(HTMLParser):
    """Collects the names of tags."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)


ALLOWED = {
    "html",
    "head",
    "meta",
    "title",
    "style",
    "body",
    "h1",
    "section",
    "strong",
    "time",
    "p",
    "br",
}


@given(st.text(max_size=60), st.text(max_size=60), st.text(max_size=20))
def test_no_text_becomes_a_tag(first: str, second: str, name: str) -> None:
    row = Segment("1", (f"<img src=x>{first}", f"</p><script>{second}"), speaker=f"<b>{name}")
    tags = Tags()
    tags.feed(written("html", row, header=("</title><script>",)))
    assert tags.seen <= ALLOWED


def test_each_paragraph_says_its_language() -> None:
    page = written("html", Segment("1", ("Up.", "上"), TimeSlot(3_661_000, None), "Juniper"))
    assert '<p lang="en">Up.</p>' in page
    assert "<time>1:01:01</time>" in page
    assert "<strong>Juniper</strong>" in page


PLAIN = st.text(
    st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=30
)


@given(PLAIN, PLAIN)
def test_a_row_of_markdown_comes_back(title: str, text: str) -> None:
    said = f"a{text}"
    page = written("markdown", Segment("1", (said, ""), speaker="Juniper"), header=(title,))
    transcript = read_bytes(page.encode(), "talk.md", "markdown").transcript
    assert transcript.header == (title,)
    (row,) = transcript.segments
    assert (row.speaker, "".join(row.texts)) == ("Juniper", said)


def test_markdown_of_others_is_read() -> None:
    text = (
        "# Harbour Lights\n\n**Juniper:** So we lit\nthe lamp.\n\n**Orvin**: Up.\n\n## Later\nOn.\n"
    )
    imported = read_bytes(text.encode(), "talk.md")
    assert imported.format == "markdown"
    assert imported.transcript.header == ("Harbour Lights",)
    assert [(row.speaker, row.texts[0]) for row in imported.transcript.segments] == [
        ("Juniper", "So we lit the lamp."), ("Orvin", "Up."), ("", "Later"), ("", "On."),
    ]  # fmt: skip


def test_json_for_podcasts_comes_back() -> None:
    page = written("json-cues", Segment("1", ("Up.", "上"), TimeSlot(500, 1250), "Juniper"))
    assert json.loads(page) == {
        "version": "1.0.0",
        "segments": [
            {"speaker": "Juniper", "startTime": 0.5, "endTime": 1.25, "body": "Up.\n上"}
        ],
    }  # fmt: skip
    assert read_bytes(page.encode(), "talk.json").transcript.segments[0].speaker == "Juniper"
