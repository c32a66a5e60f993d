"""Tests of what is mended in XML, and that mending takes no longer the more is wrong."""

import time

import pytest

from editor.formats.containers.xml_repair import repaired

MOST_SECONDS = 5


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("<a>lamp & oil</a>", "<a>lamp &amp; oil</a>"),
        ("<a>3 < 4 &nbsp; &oil;</a>", "<a>3 &lt; 4 \u00a0 &amp;oil;</a>"),
        ("<a>up<br>down<br/>on<br></br></a>", "<a>up<br/>down<br/>on<br></br></a>"),
        ("<a><![CDATA[up & <br>]]> & on</a>", "<a><![CDATA[up & <br>]]> &amp; on</a>"),
        ("<a><x:b/></a>", '<a xmlns:x="urn:x"><x:b/></a>'),
    ],
)
def test_what_is_certain_is_mended(text: str, mended: str) -> None:
    assert repaired(text) == mended


@pytest.mark.parametrize("piece", ["<![CDATA[", "<br ", "<br>  ", "&", "<a:", "&a", "]]>"])
def test_the_time_grows_with_the_length_alone(piece: str) -> None:
    start = time.perf_counter()
    repaired("<a>" + piece * 100_000)
    assert time.perf_counter() - start < MOST_SECONDS


def test_many_prefixes_take_no_longer_than_their_length() -> None:
    start = time.perf_counter()
    mended = repaired("<a>" + "".join(f'<b x{n}:y="1"/>' for n in range(30_000)) + "</a>")
    assert time.perf_counter() - start < MOST_SECONDS
    assert 'xmlns:x29999="urn:x29999"' in mended


def test_a_prefix_that_begins_like_a_declared_one_is_declared_too() -> None:
    assert 'xmlns:t="urn:t"' in repaired('<a xmlns:tts="x"><t:b/><tts:c/></a>')
