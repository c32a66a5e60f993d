"""What is read at once of a file as this program writes it is what a close look reads."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from editor.formats import lines
from editor.formats.webvtt import rows
from editor.formats.webvtt.blocks import find_blocks
from editor.formats.webvtt.pairs import pairs_of

PAIR = "<lang en>The lamp was lit.</lang>\n<lang nl>De lamp brandde.</lang>"
LANGUAGES = st.sampled_from(("en", "nl", "zh-Hans", "und", "x_y", ""))
TEXTS = st.text("ab :<>&{\\\n\u00a0\u3000", max_size=6) | st.sampled_from(("The lamp.", "灯。"))
SPANS = st.builds("<lang {}>{}</lang>".format, LANGUAGES, TEXTS)
CUES = st.lists(SPANS, min_size=1, max_size=2).map("\n".join) | TEXTS | st.just(PAIR)


def _file(texts: list[str]) -> str:
    cues = (
        f"{number}\n00:{number:02}:01.000 --> 00:{number:02}:02.000\n{text}\n"
        for number, text in enumerate(texts, 1)
    )
    return "\n".join(["WEBVTT\n", *cues])


@given(st.lists(CUES, max_size=4))
@example(["<lang nl>De lamp.</lang>"])
@example(["<lang en>The lamp.</lang>", ""])
@example(["<lang en></lang>\n<lang nl>De lamp.</lang>"])
@settings(max_examples=400, deadline=None)
def test_two_spans_a_cue_are_read_as_their_tags_are(texts: list[str]) -> None:
    blocks = find_blocks(_file([PAIR, *texts]))
    at_once, close = rows.rows_of(blocks), rows._rows_of_any(blocks)
    assert at_once._replace(details=()) == close._replace(details=())


def test_a_file_of_two_spans_a_cue_needs_no_closer_look() -> None:
    alone = "<lang nl>De lamp.</lang>"
    found = pairs_of([PAIR, alone, PAIR])
    assert found is not None
    assert found.columns[0] == ["The lamp was lit.", "", "The lamp was lit."]
    assert found.texts[1] == "De lamp."
    assert pairs_of([alone, PAIR]) is None


@pytest.mark.parametrize("stretch", [1, 7, 40, 100])
def test_a_file_cut_into_stretches_gives_the_same_blocks(
    monkeypatch: pytest.MonkeyPatch, stretch: int
) -> None:
    text = _file([f"{PAIR}\n\nNOTE lamp {n}" + "\n" * (n % 4) for n in range(1, 30)])
    whole = find_blocks(text)
    monkeypatch.setattr(lines, "_STRETCH", stretch)
    assert find_blocks(text) == whole
    assert (len(whole.cues), len(whole.others)) == (29, 29)
