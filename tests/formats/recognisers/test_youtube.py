"""YouTube's own captions."""

import pytest

from editor.core.errors import InputError
from editor.formats.sniffing import read_bytes
from tests.formats.recognisers.reading import read, rows, spoken

EVENTS = [
    {"tStartMs": 0, "dDurationMs": 9000, "id": 1, "wpWinPosId": 1},
    {"tStartMs": 500, "dDurationMs": 4000, "wWinId": 1,
     "segs": [{"utf8": "we"}, {"utf8": " lit", "tOffsetMs": 300}]},
    {"tStartMs": 2000, "wWinId": 1, "aAppend": 1, "segs": [{"utf8": "\n"}]},
    {"tStartMs": 2010, "dDurationMs": 1000, "wWinId": 1, "segs": [{"utf8": "the lamp"}]},
]  # fmt: skip


def test_a_line_that_rolls_up_ends_where_the_next_begins() -> None:
    imported = read({"wireMagic": "pb3", "events": EVENTS}, "talk.json3")
    assert imported.format == "youtube-json3"
    assert rows(imported) == [(500, 2010, "", "we lit"), (2010, 3010, "", "the lamp")]
    assert spoken(imported) == [("we", 500, 800), ("lit", 800, 2010)]


def test_lines_that_a_person_wrote_may_overlap() -> None:
    events = [
        {"tStartMs": start, "dDurationMs": length, "segs": [{"utf8": text}]}
        for start, length, text in ((0, 1500, "We lit it."), (1000, 900, "Low."), (3000, 9, "So."))
    ]
    assert rows(read({"events": events}))[0] == (0, 1500, "", "We lit it.")


def test_srv3_has_words_with_offsets() -> None:
    text = """<?xml version="1.0" encoding="utf-8"?><timedtext format="3"><head/><body>
    <p t="500" d="4000" w="1"><s>we</s><s t="300"> lit</s></p>
    <p t="2000" d="9" w="1" a="1">\n</p><p t="2010" d="1000" w="1"><s>it &amp; all</s></p>
    </body></timedtext>"""
    imported = read_bytes(text.encode(), "talk.srv3")
    assert imported.format == "youtube-xml"
    assert rows(imported) == [(500, 2010, "", "we lit"), (2010, 3010, "", "it & all")]
    assert spoken(imported)[1] == ("lit", 800, 2010)


def test_a_transcript_is_escaped_twice_and_may_hold_tags() -> None:
    text = (
        '<transcript><text start="0.5" dur="1.25">it&amp;#39;s &lt;i>low&lt;/i></text>'
        '<text start="2" dur="x">so</text></transcript>'
    )
    imported = read_bytes(text.encode(), "talk.xml")
    assert rows(imported) == [(500, 1750, "", "it's low"), (2000, None, "", "so")]
    assert "“x”" in imported.warnings[0].message


def test_blank_lines_in_front_do_no_harm_and_count() -> None:
    text = '\n\n<?xml version="1.0"?>\n<transcript><text start="1">so</text>'
    assert rows(read_bytes(f"{text}</transcript>".encode(), "t.xml")) == [(1000, None, "", "so")]
    with pytest.raises(InputError, match="line 4"):
        read_bytes(f"{text}</oops>".encode(), "t.xml")


@pytest.mark.parametrize(
    "text",
    [
        '<transcript><text start="0">so',
        '<!DOCTYPE a [<!ENTITY a "b">]><transcript><text start="0">&a;</text></transcript>',
        '<?xml version="1.0"?><transcript><!DOCTYPE a></transcript>',
        "<transcript>&nope;</transcript>",
    ],
)
def test_damaged_and_unsafe_xml_is_refused(text: str) -> None:
    with pytest.raises(InputError):
        read_bytes(text.encode(), "talk.xml", "youtube-xml")


def test_xml_nested_deep_does_no_harm() -> None:
    text = "<transcript>" + "<a>" * 50_000 + "</a>" * 50_000 + "</transcript>"
    assert read_bytes(text.encode(), "talk.xml").transcript.segments == ()
