"""A bilingual text goes out as it came in, but for what a person changed."""

import json
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.core.segments import Segment
from editor.core.transcript import Source, Transcript
from editor.formats.base import FORMATS, Outgoing
from editor.formats.sniffing import read_bytes

GAPS = st.sampled_from(["\n", "\r\n", "\r", "\n\n", "\r\n \r\n\t", "  \n", "\n\u3000"])
PIECES = st.sampled_from(
    ["The lamp is lit.", "灯亮了。", "Ebb – and flow", "潮 and 汐", "42", "Oriole", "船\u2028来了"]
)
FILES = st.builds(
    lambda lead, pieces, tail: lead + "".join(a + b for a, b in pieces)[:-1] + tail,
    st.sampled_from(["", "\n", " \r\n"]),
    st.lists(st.tuples(PIECES, GAPS), min_size=2, max_size=24),
    st.sampled_from(["", "\n", "\r\n\r\n"]),
)


def text_of(transcript: Transcript, columns: tuple[int, ...] = (0, 1), **how: object) -> str:
    outgoing = Outgoing(transcript, (), transcript.segments, columns, **how)
    return FORMATS.get("bilingual-text").write(outgoing).data.decode()


def paired(text: str) -> Transcript | None:
    imported = read_bytes(text.encode(), "talk.txt")
    return imported.transcript if imported.format == "bilingual-text" else None


@given(FILES)
def test_any_file_that_is_taken_for_pairs_comes_back_as_it_was(text: str) -> None:
    transcript = paired(text)
    if transcript is not None:
        assert text_of(transcript) == text


@pytest.mark.parametrize(
    ("first", "second"),
    [("{n}. **{text}**", "   {text}"), ("- {text}", "  - {text}"), ("* {text}", "{text}"),
     ("({n}) {text}", "({n}) {text}"), ("{n}\u3001{text}", "{text}"), ("**{text}**", "*{text}*"),
     ("### {text}", "> {text}")],
)  # fmt: skip
def test_numbers_bullets_and_bold_stand_between_the_cells(first: str, second: str) -> None:
    said = [
        ("The lamp is lit.", "灯亮了。"),
        ("Ebb and flow.", "潮起潮落。"),
        ("We row.", "我们划船。"),
    ]
    patterns = (first, second)
    lines = [
        pattern.format(n=number, text=text)
        for number, row in enumerate(said, 1)
        for pattern, text in zip(patterns, row, strict=True)
    ]
    text = "\n".join(lines) + "\n"
    transcript = paired(text)
    assert transcript is not None
    assert [row.texts[0] for row in transcript.segments] == [one for one, _other in said]
    assert text_of(transcript) == text


def test_a_drawn_line_parts_the_halves_and_stays_where_it_was() -> None:
    text = "The lamp is lit.\nEbb and flow.\n\n-----\n\n灯亮了。\n潮起潮落。\n"
    transcript = paired(text)
    assert transcript is not None
    assert [row.texts for row in transcript.segments] == [
        ("The lamp is lit.", "灯亮了。"), ("Ebb and flow.", "潮起潮落。")]  # fmt: skip
    assert text_of(transcript) == text


def test_where_rows_come_or_go_no_number_is_left_to_be_wrong() -> None:
    text = "".join(f"{n}. **Lamp {n} is lit.**\n   灯{n}亮了。\n" for n in range(1, 6))
    transcript = paired(text)
    assert transcript is not None
    fewer = replace(transcript, segments=transcript.segments[1:])
    again = paired(text_of(fewer))
    assert again is not None
    assert [row.texts for row in again.segments] == [row.texts for row in fewer.segments]
    changed = replace(transcript, segments=(
        transcript.segments[0].with_text(0, "Lit*"), *transcript.segments[1:]))  # fmt: skip
    again = paired(text_of(changed))
    assert again is not None
    assert [row.texts for row in again.segments] == [row.texts for row in changed.segments]


@given(FILES, st.data())
def test_a_changed_cell_changes_its_own_line_and_no_other(text: str, data: st.DataObject) -> None:
    transcript = paired(text)
    if transcript is None:
        return
    row = data.draw(st.integers(0, len(transcript.segments) - 1))
    track = data.draw(st.sampled_from([0, 1]))
    old = transcript.segments[row].texts[track]
    if not old:
        return
    rows = list(transcript.segments)
    rows[row] = rows[row].with_text(track, "CHANGED")
    before = re.split("\r\n|\r|\n", text)
    after = re.split("\r\n|\r|\n", text_of(replace(transcript, segments=tuple(rows))))
    differing = [(a, b) for a, b in zip(before, after, strict=True) if a != b]
    assert [(a.replace(old, "CHANGED"), b) for a, b in differing] == [(b, b) for _a, b in differing]
    assert len(differing) == 1


@given(FILES)
def test_the_shape_survives_the_project_file(text: str) -> None:
    transcript = paired(text)
    if transcript is None:
        return
    assert transcript.source is not None
    shape = json.loads(json.dumps(transcript.source.shape))
    reopened = replace(transcript, source=replace(transcript.source, shape=shape))
    assert text_of(reopened) == text


PAIRS = "The lamp is lit.\n灯亮了。\n\nThe tide turns.\n潮水转了。\n\nWe wait.\n我们等。\n"


def test_the_shape_of_a_regular_file_does_not_grow_with_it() -> None:
    small, large = paired(PAIRS), paired("\n".join([PAIRS] * 50))
    assert small is not None and large is not None
    assert small.source is not None and large.source is not None
    assert len(str(large.source.shape)) < len(str(small.source.shape)) + 80


def test_a_deleted_row_takes_its_lines_and_the_gap_behind_them_along() -> None:
    transcript = paired(PAIRS)
    assert transcript is not None
    first, _second, last = transcript.segments
    shorter = replace(transcript, segments=(first, last))
    assert text_of(shorter) == "The lamp is lit.\n灯亮了。\n\nWe wait.\n我们等。\n"


def test_a_row_at_the_end_is_written_like_the_others() -> None:
    transcript = paired(PAIRS)
    assert transcript is not None
    longer = (*transcript.segments, Segment("new", ("Dawn.", "天亮。")))
    assert text_of(replace(transcript, segments=longer)) == PAIRS + "\nDawn.\n天亮。\n"


def test_one_column_is_the_lines_of_one_language() -> None:
    transcript = paired(PAIRS)
    assert transcript is not None
    assert text_of(transcript, (1,)) == "灯亮了。\n潮水转了。\n我们等。\n"


def test_halves_with_an_empty_cell_are_written_by_turns_and_that_is_told() -> None:
    transcript = paired("One lamp.\nTwo lamps.\n\n一盏灯。\n两盏灯。\n")
    assert transcript is not None
    rows = (transcript.segments[0].with_text(1, ""), transcript.segments[1])
    outgoing = Outgoing(replace(transcript, segments=rows), (), rows, (0, 1))
    written = FORMATS.get("bilingual-text").write(outgoing)
    assert written.data.decode() == "One lamp.\nTwo lamps.\n两盏灯。\n"
    assert "by turns" in written.warnings[0].message


def test_a_shape_that_someone_damaged_is_left_out() -> None:
    transcript = paired(PAIRS)
    assert transcript is not None
    wrong = {"gaps": [1], "usual": {"0": 5}, "flipped": 3, "tail": {}, "lead": 7, "newline": None}
    damaged = replace(transcript, source=Source("bilingual-text", shape=wrong))
    assert text_of(damaged).split() == PAIRS.split()


def test_utf16_goes_out_as_utf8() -> None:
    imported = read_bytes(PAIRS.encode("utf-16"), "talk.txt")
    assert imported.encoding.startswith("utf-16")
    assert text_of(imported.transcript) == "\ufeff" + PAIRS


def test_a_transcript_from_elsewhere_gets_its_title_and_then_pairs() -> None:
    transcript = paired(PAIRS)
    assert transcript is not None
    plain = replace(transcript, source=None, header=("Lamps",), segments=transcript.segments[:1])
    expected = "Lamps\r\nThe lamp is lit.\r\n灯亮了。\r\n"
    assert text_of(plain, newline="\r\n") == expected


NAMED = "Title: The Lamp\n标题：灯\n\nAnn: Up.\n安：上。\nBo:  On.\n波： 前。\nAnn: So.\n安：好。\n"
HALVES = "Lamps\r\n\r\nEnglish\r\nUp.\r\nOn.\r\n\r\n中文\r\n上。\r\n前。"


def test_names_and_titles_in_both_languages_come_back_as_they_were() -> None:
    transcript = paired(NAMED)
    assert transcript is not None
    assert [row.speaker for row in transcript.segments] == ["Ann", "Bo", "Ann"]
    assert text_of(transcript) == NAMED
    renamed = transcript.segments[1]._replace(speaker="Cy")
    rows = (transcript.segments[0], renamed, transcript.segments[2])
    changed = NAMED.replace("Bo:  On.", "Cy: On.").replace("波： 前。", "Cy: 前。")
    assert text_of(replace(transcript, segments=rows)) == changed
    read_again = json.loads(json.dumps(transcript.source.shape if transcript.source else {}))
    source = Source("bilingual-text", shape=read_again)
    assert text_of(replace(transcript, source=source)) == NAMED


def test_the_names_of_languages_come_back_above_their_halves() -> None:
    transcript = paired(HALVES)
    assert transcript is not None
    assert [row.texts for row in transcript.segments] == [("Up.", "上。"), ("On.", "前。")]
    assert text_of(transcript) == HALVES
