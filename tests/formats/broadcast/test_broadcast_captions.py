"""SCC and EBU STL: files made here byte by byte, whole and damaged."""

import logging

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.core.errors import InputError
from editor.formats.sniffing import read_bytes


def odd(sign: int) -> int:
    """Return a byte of seven bits with the bit that makes their number odd."""
    return sign | (0 if bin(sign).count("1") % 2 else 0x80)


def words(text: str) -> str:
    signs = text + "\x00" * (len(text) % 2)
    pairs = zip(signs[::2], signs[1::2], strict=True)
    return " ".join(f"{odd(ord(one)):02x}{odd(ord(two)):02x}" for one, two in pairs)


def pop_on(*captions: tuple[str, str, str]) -> bytes:
    lines = ["Scenarist_SCC V1.0"]
    for start, end, text in captions:
        lines.append(f"{start}\t94ae 94ae 9420 9420 9470 9470 {words(text)} 942f 942f")
        lines.append(f"{end}\t942c 942c")
    return "\n\n".join(lines).encode()


def rolling(*captions: tuple[str, str]) -> bytes:
    lines = ["Scenarist_SCC V1.0"]
    lines += [f"{start}\t9425 9425 94ad 94ad 9470 9470 {words(text)}" for start, text in captions]
    return "\n\n".join(lines).encode()


def stl(*rows: tuple[bytes, bytes, bytes], beginning: bytes = b"00000000") -> bytes:
    head = bytearray(b" " * 1024)
    head[:16] = b"850STL25.0110009"
    head[12:16] = b"0009"
    for at, value in ((238, b"%05d" % len(rows)), (243, b"%05d" % len(rows)), (248, b"001")):
        head[at : at + len(value)] = value
    head[251:255] = b"4023"
    head[255:256] = b"1"
    head[256:264] = beginning
    blocks = [
        bytes([0, number, 0, 0xFF, 0, *start, *end, 20, 2, 0]) + text.ljust(112, b"\x8f")
        for number, (start, end, text) in enumerate(rows)
    ]
    return bytes(head) + b"".join(blocks)


def test_captions_of_scenarist_are_rows() -> None:
    data = pop_on(
        ("00:00:01:00", "00:00:03:00", "So we lit it."),
        ("00:00:04:00", "00:00:06:00", "The tide turns."),
    )
    imported = read_bytes(data, "talk.scc")
    assert imported.format == "scc"
    rows = imported.transcript.segments
    assert [row.texts for row in rows] == [("So we lit it.",), ("The tide turns.",)]
    starts = [row.slot.start or 0 for row in rows]
    assert starts == pytest.approx([1700, 4700], abs=400)
    assert all((row.slot.end or 0) > (row.slot.start or 0) for row in rows)


def test_lines_that_roll_up_come_once() -> None:
    data = rolling(
        ("00:00:01:00", "ONE LAMP"), ("00:00:03:00", "TWO TIDES"), ("00:00:05:00", "THREE")
    )
    rows = read_bytes(data, "talk.scc").transcript.segments
    assert [row.texts[0] for row in rows] == ["ONE LAMP", "TWO TIDES", "THREE"]


def test_ebu_subtitles_are_rows() -> None:
    data = stl((bytes([0, 0, 1, 0]), bytes([0, 0, 2, 5]), b"So we lit\x8athe lamp."))
    imported = read_bytes(data, "talk.stl")
    assert imported.format == "ebu-stl"
    (row,) = imported.transcript.segments
    assert row.texts == ("So we lit\nthe lamp.",)
    assert row.slot[:2] == (1000, 2200)


def test_a_programme_that_begins_later_is_told() -> None:
    row = (bytes([10, 0, 1, 0]), bytes([10, 0, 2, 0]), b"The lamp.")
    imported = read_bytes(stl(row, beginning=b"10000000"), "talk.stl")
    assert "10:00:00:00" in imported.warnings[0].message
    assert imported.transcript.segments[0].slot.start == 36_001_000


def test_what_has_no_captions_is_refused_in_a_sentence(capfd: pytest.CaptureFixture[str]) -> None:
    for data, name in ((b"Scenarist_SCC V1.0\n\n00:00:01:00\tzzzz", "a.scc"), (stl(), "a.stl")):
        with pytest.raises(InputError, match=r"\.$"):
            read_bytes(data, name)
    backwards = (bytes([0, 0, 2, 0]), bytes([0, 0, 1, 0]), b"The lamp.")
    with pytest.raises(InputError, match=r"\.$"):
        read_bytes(stl(backwards), "a.stl")
    assert capfd.readouterr().err == ""
    assert logging.getLogger("ttconv").handlers == []


GOOD = [
    (pop_on(("00:00:01:00", "00:00:03:00", "So we lit it.")), "talk.scc"),
    (stl((bytes([0, 0, 1, 0]), bytes([0, 0, 2, 5]), b"So we lit\x8athe lamp.")), "talk.stl"),
]


@pytest.mark.parametrize(("good", "name"), GOOD, ids=["scc", "stl"])
@settings(max_examples=60, deadline=None)
@given(place=st.integers(0, 1160), damage=st.binary(min_size=1, max_size=6))
def test_damage_is_told_in_a_sentence(good: bytes, name: str, place: int, damage: bytes) -> None:
    data = bytearray(good)
    data[place % len(data) : place % len(data) + len(damage)] = damage
    try:
        read_bytes(bytes(data), name)
    except InputError as error:
        assert str(error).endswith((".", "”"))
