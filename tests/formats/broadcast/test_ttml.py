"""TTML: its clocks, its containers, its two languages, and what must be refused."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.core.errors import InputError
from editor.core.transcript import Transcript
from editor.formats.sniffing import read_bytes

TT = '<tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttp="http://www.w3.org/ns/ttml#parameter" '
META = 'xmlns:ttm="http://www.w3.org/ns/ttml#metadata" '


def read(body: str, attributes: str = 'xml:lang="en"', head: str = "") -> Transcript:
    text = f"{TT}{META}{attributes}>{head}<body>{body}</body></tt>"
    imported = read_bytes(text.encode(), "talk.ttml")
    assert imported.format == "ttml"
    return imported.transcript


def times(transcript: Transcript) -> list[tuple[int | None, int | None]]:
    return [row.slot[:2] for row in transcript.segments]


@pytest.mark.parametrize(
    ("written", "attributes", "expected"),
    [
        ("00:00:01.5", "", 1500),
        ("00:00:01,500", "", 1500),
        ("01:00:00", "", 3_600_000),
        ("2.5s", "", 2500),
        ("1500ms", "", 1500),
        ("1.5m", "", 90_000),
        ("00:00:01:12", 'ttp:frameRate="24"', 1500),
        ("25f", 'ttp:frameRate="50"', 500),
        ("30000000t", 'ttp:tickRate="10000000"', 3000),
        ("00:00:00:24", 'ttp:frameRate="24" ttp:frameRateMultiplier="1000 1001"', 1001),
        (
            "00:10:00:00",
            'ttp:timeBase="smpte" ttp:dropMode="dropNTSC" ttp:frameRate="30" '
            'ttp:frameRateMultiplier="1000 1001"',
            599_999,
        ),
    ],
)
def test_a_time_is_read_in_the_units_of_the_file(
    written: str, attributes: str, expected: int
) -> None:
    transcript = read(f'<div><p begin="{written}" end="9h">The lamp.</p></div>', attributes)
    assert times(transcript) == [(expected, 9 * 3_600_000)]


def test_times_count_from_the_element_around() -> None:
    body = '<div begin="10s"><p begin="1s" dur="1.5s">The lamp.</p><p end="3s">The tide.</p></div>'
    assert times(read(body)) == [(11_000, 12_500), (10_000, 13_000)]


def test_a_sequence_shows_one_after_the_other() -> None:
    body = '<div timeContainer="seq"><p dur="2s">One</p><p begin="1s" dur="2s">Two</p></div>'
    assert times(read(body)) == [(0, 2000), (3000, 5000)]


def test_a_paragraph_ends_with_its_container() -> None:
    assert times(read('<div end="5s"><p begin="1s" end="9s">The lamp.</p></div>')) == [(1000, 5000)]


def test_what_has_no_time_is_not_at_zero() -> None:
    assert times(read("<div><p>The lamp.</p></div>")) == [(None, None)]
    assert times(read('<div><p begin="2s">The lamp.</p></div>')) == [(2000, None)]


def test_timed_spans_of_a_paragraph_without_times_are_rows() -> None:
    body = '<div><p><span begin="1s" end="2s">One</span> <span begin="2s" end="3s">Two</span></p>'
    transcript = read(f"{body}</div>")
    assert times(transcript) == [(1000, 2000), (2000, 3000)]
    assert [row.texts for row in transcript.segments] == [("One",), ("Two",)]


def test_blanks_and_breaks_are_what_a_player_shows() -> None:
    body = '<div><p begin="0s" end="1s">\n  The <span>harbour</span>\n <br/> is  dark.\n</p></div>'
    assert read(body).segments[0].texts == ("The harbour\nis dark.",)
    kept = '<div><p xml:space="preserve" begin="0s" end="1s">The  lamp</p></div>'
    assert read(kept).segments[0].texts == ("The  lamp",)


def test_what_is_not_shown_is_left_out() -> None:
    head = (
        '<head><styling><style xml:id="gone" tts:display="none" '
        'xmlns:tts="http://www.w3.org/ns/ttml#styling"/></styling></head>'
    )
    body = (
        '<div><p begin="0s" end="1s"><metadata><ttm:desc>not this</ttm:desc></metadata>'
        'The lamp<span style="gone"> nor this</span>.</p></div>'
    )
    assert read(body, head=head).segments[0].texts == ("The lamp.",)


def test_the_title_is_a_header_and_the_agent_speaks() -> None:
    head = (
        "<head><metadata><ttm:title>Harbour  Lights</ttm:title>"
        '<ttm:agent xml:id="a1" type="person"><ttm:name type="full">Juniper</ttm:name></ttm:agent>'
        "</metadata></head>"
    )
    transcript = read('<div><p begin="0s" end="1s" ttm:agent="a1">So.</p></div>', head=head)
    assert transcript.header == ("Harbour Lights",)
    assert transcript.segments[0].speaker == "Juniper"


def test_two_languages_beside_each_other_are_two_columns() -> None:
    body = "".join(
        f'<p begin="{n}s" end="{n + 1}s"><span xml:lang="zh-Hans">灯{n}</span><br/>'
        f"<span>Lamp <span>{n}</span></span></p>"
        for n in range(3)
    )
    transcript = read(f"<div>{body}</div>")
    assert [track.language for track in transcript.tracks] == ["zh-Hans", "en"]
    assert [row.texts for row in transcript.segments] == [(f"灯{n}", f"Lamp {n}") for n in range(3)]


def test_two_languages_in_parts_of_their_own_are_paired_by_time() -> None:
    english = "".join(f'<p begin="{n}s" end="{n + 1}s">Lamp {n}</p>' for n in range(6))
    french = "".join(f'<p begin="{n}s" end="{n + 1}s">Lampe {n}</p>' for n in range(1, 6))
    transcript = read(f'<div>{english}</div><div xml:lang="fr">{french}</div>')
    assert [track.language for track in transcript.tracks] == ["en", "fr"]
    assert transcript.segments[0].texts == ("Lamp 0", "")
    assert transcript.segments[5].texts == ("Lamp 5", "Lampe 5")


def test_a_foreign_word_makes_no_second_column() -> None:
    rows = "".join(f'<p begin="{n}s" end="{n + 1}s">Lamp {n}</p>' for n in range(6))
    foreign = '<p begin="7s" end="8s">He said <span xml:lang="fr">bonjour</span> twice.</p>'
    transcript = read(f"<div>{rows}{foreign}</div>")
    assert len(transcript.tracks) == 1
    assert transcript.segments[6].texts == ("He said bonjour twice.",)


def test_a_bad_time_is_told_and_not_made_up() -> None:
    text = f'{TT}xml:lang="en"><body><div><p begin="soon" end="2s">So.</p></div></body></tt>'
    imported = read_bytes(text.encode(), "talk.ttml")
    assert "soon" in imported.warnings[0].message


def test_the_declared_encoding_is_believed() -> None:
    text = f'<?xml version="1.0" encoding="windows-1250"?>\n{TT}xml:lang="cs"><body><div>'
    text += '<p begin="0s" end="1s">Žluťoučký kůň</p></div></body></tt>'
    transcript = read_bytes(text.encode("cp1250"), "talk.ttml").transcript
    assert transcript.segments[0].texts == ("Žluťoučký kůň",)


@pytest.mark.parametrize(
    "start",
    [
        '<!DOCTYPE tt [<!ENTITY a "b">]>\n',
        '<!DOCTYPE tt [<!ENTITY a "]>">]>\n',
        '<!DOCTYPE tt SYSTEM "file:///etc/hostname">\n',
        '<!DOCTYPE tt [<!ENTITY x SYSTEM "file:///etc/hostname">]>\n',
        "<!DOCTYPE tt [\n<!ENTITY a 'laugh'>"
        + "".join(f'\n<!ENTITY a{n} "{"&a;" * 10}">' for n in range(9))
        + "]>\n",
    ],
)
def test_a_document_type_is_refused_at_once(start: str) -> None:
    text = f'<?xml version="1.0"?>\n{start}{TT}><body><div><p>&a;</p></div></body></tt>'
    read_bytes(TT.encode() + b"/>", "warm.ttml")
    began = time.process_time()
    with pytest.raises(InputError, match="line 2: unsafe XML"):
        read_bytes(text.encode(), "talk.ttml")
    assert time.process_time() - began < 0.1


def test_endless_depth_is_refused_with_its_line() -> None:
    text = f"{TT}>\n<body><div><p>{'<span>' * 20_000}"
    with pytest.raises(InputError, match="line 2: unsafe XML"):
        read_bytes(text.encode(), "talk.ttml")


def test_a_truncated_file_is_refused_with_its_line() -> None:
    text = f'{TT}xml:lang="en">\n<body><div>\n<p begin="0s">So we lit'
    with pytest.raises(InputError, match="line 3, character"):
        read_bytes(text.encode(), "talk.ttml")


TAGS = st.sampled_from(
    ["<p>", "</p>", "<span xml:lang='zh'>", "</span>", "<br/>", "<div begin='1s'>", "</div>",
     "<p begin='1s' dur='2s'>", "<p begin='::' end='-1s'>", "灯", "lamp", "&amp;", "&bad;"]
)  # fmt: skip


@settings(max_examples=60)
@given(st.lists(TAGS, max_size=12))
def test_any_order_of_tags_is_read_or_refused(parts: list[str]) -> None:
    text = f"{TT}><body>{''.join(parts)}</body></tt>"
    try:
        assert read_bytes(text.encode(), "talk.ttml").format == "ttml"
    except InputError as error:
        assert str(error).endswith(".")


@pytest.mark.parametrize(("named", "tag"), [("eng", "en"), ("nl-BE", "nl-BE"), ("und", "en")])
def test_a_language_of_three_letters_has_its_usual_tag(named: str, tag: str) -> None:
    body = '<div><p begin="1s" end="2s">We lit the old lamp at nine.</p></div>'
    assert read(body, f'xml:lang="{named}"').tracks[0].language == tag
