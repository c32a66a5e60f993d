"""Bilingual text: paired by script, and written back byte for byte."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.core import edits
from editor.core.document import Document
from editor.core.transcript import Transcript
from editor.formats.base import FORMATS, Imported, Outgoing
from editor.formats.sniffing import read_bytes

PAIRS = [
    ("The lamp is lit.", "灯亮了。"),
    ("Marisol and Wendell met in 2017.", "Marisol 与 Wendell、AT&T 在 2017 年相识 OK。"),
    ("Nobody knew why.", "没人知道为什么。"),
    ("I think 42 is the answer.", "我想答案是 42。"),
]


def read(text: str | bytes) -> Imported:
    return read_bytes(text if isinstance(text, bytes) else text.encode(), "talk.txt")


def pairs(imported: Imported) -> list[tuple[str, ...]]:
    return [row.texts for row in imported.transcript.segments]


def write(transcript: Transcript, columns: tuple[int, ...] = (0, 1)) -> bytes:
    outgoing = Outgoing(transcript, (), transcript.segments, columns)
    return FORMATS.get("bilingual-text").write(outgoing).data


def alternating(newline: str = "\n") -> str:
    return newline.join(line for pair in PAIRS for line in pair)


def test_one_chinese_character_marks_a_line_however_many_latin_letters_stand_in_it() -> None:
    assert pairs(read(alternating())) == PAIRS


def test_either_language_may_come_first() -> None:
    text = "\n".join(line for one, other in PAIRS for line in (other, one))
    imported = read(text)
    assert pairs(imported) == [(other, one) for one, other in PAIRS]
    assert [track.language for track in imported.transcript.tracks] == ["zh", "en"]


def test_halves_are_paired_in_their_order() -> None:
    text = "\n".join([one for one, _ in PAIRS]) + "\n\n" + "\n".join([other for _, other in PAIRS])
    assert pairs(read(text)) == PAIRS


def test_lines_in_front_of_the_first_pair_are_the_title() -> None:
    imported = read("Harbour Lights\nTides & Lamps\n" + alternating())
    assert imported.transcript.header == ("Harbour Lights", "Tides & Lamps")
    assert pairs(imported) == PAIRS
    assert imported.warnings == ()


def test_an_orphan_gets_an_empty_partner_and_shifts_nothing() -> None:
    lines = alternating().split("\n")
    lines.insert(4, "(laughs)")
    imported = read("\n".join(lines))
    assert ("(laughs)", "") in pairs(imported)
    assert [pair for pair in pairs(imported) if all(pair)] == PAIRS
    assert [warned.line for warned in imported.warnings] == [5]


def test_an_odd_last_line_is_kept() -> None:
    imported = read(alternating() + "\nAnd one more.")
    assert pairs(imported)[-1] == ("And one more.", "")


@pytest.mark.parametrize("odd", ["\u2028", "\x85", "\u2029"])
def test_only_real_line_ends_end_a_line(odd: str) -> None:
    text = alternating().replace("Nobody knew", f"Nobody{odd}knew")
    assert len(pairs(read(text))) == len(PAIRS)


@pytest.mark.parametrize(
    ("one", "other", "languages"),
    [
        ("The lamp is lit.", "Лампа горит.", ["en", "ru"]),
        ("The lamp is lit.", "Η λάμπα ανάβει.", ["en", "el"]),
        ("The lamp is lit.", "ランプが点いた。", ["en", "ja"]),
        ("The lamp is lit.", "등불이 켜졌다.", ["en", "ko"]),
    ],
)
def test_other_scripts_are_paired_too(one: str, other: str, languages: list[str]) -> None:
    imported = read(f"{one}\n{other}\n" * 4)
    assert pairs(imported) == [(one, other)] * 4
    assert [track.language for track in imported.transcript.tracks] == languages


def test_two_languages_in_one_script_are_never_paired() -> None:
    imported = read("The lamp is lit.\nDe lamp is aan.\n" * 4)
    assert len(imported.transcript.tracks) == 1
    assert len(pairs(imported)) == 8


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("end", ["", "\n", "\n\n\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_an_unchanged_text_comes_back_byte_for_byte(newline: str, end: str, mark: bytes) -> None:
    text = "Harbour Lights\n\n" + alternating().replace("。\n", "。\n\n") + end
    data = mark + text.replace("\n", newline).encode()
    assert write(read(data).transcript) == data


LINES = st.lists(
    st.tuples(
        st.sampled_from(["The lamp.", "  Indented.", "灯亮了。", "潮 OK", "42", "…", ""]),
        st.sampled_from(["\n", "\r\n", "\n\n", "\r", " \n"]),
    ),
    min_size=4,
    max_size=14,
)


@given(LINES)
def test_whatever_is_read_as_pairs_is_written_as_it_was(lines: list[tuple[str, str]]) -> None:
    data = "".join(text + end for text, end in lines).encode()
    imported = read(data)
    if imported.format == "bilingual-text" and imported.transcript.segments:
        assert write(imported.transcript) == data


def test_a_changed_cell_changes_its_line_alone() -> None:
    data = alternating("\r\n").encode()
    document = Document(read(data).transcript)
    document.do(edits.set_text(document.segments, 1, 1, "新的。"))
    assert write(document.snapshot()) == data.replace(PAIRS[1][1].encode(), "新的。".encode())


def test_an_inserted_row_is_written_like_the_others() -> None:
    document = Document(read(alternating()).transcript)
    new = edits.empty_segment(2).with_text(0, "New.").with_text(1, "新。")
    document.do(edits.insert(document.segments, 1, [new]))
    assert pairs(read(write(document.snapshot())))[1] == ("New.", "新。")


def test_a_line_break_inside_a_cell_becomes_a_blank_and_is_told() -> None:
    transcript = read(alternating()).transcript
    broken = transcript.segments[0].with_text(0, "Two\nlines")
    changed = replace(transcript, segments=(broken, *transcript.segments[1:]))
    written = FORMATS.get("bilingual-text").write(Outgoing(changed, (), changed.segments, (0, 1)))
    assert b"Two lines\n" in written.data
    assert "row 1" in written.warnings[0].message
