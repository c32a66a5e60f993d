"""Whatever is in a file, it is read or refused with a sentence, and soon."""

import random
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.core.errors import InputError
from editor.core.timeslots import TimeSlot
from editor.formats.base import FORMATS, Format, Imported
from editor.formats.sniffing import read_bytes
from editor.workflows.opening import open_file

GOLDEN = Path(__file__).resolve().parents[1] / "golden" / "formats"
READERS = [part for part in FORMATS if part.reads]
MUTANTS = 60
SECONDS = 5.0
LONGEST = 20_000

SAMPLES = {
    "microdvd": "{1}{1}25\n{25}{75}{y:i}So we lit|the lamp.\n{100}{150}Up.\n",
    "mpl2": "[5][12]/Up.|Down.\n[13][20]On.\n",
    "tmp": "0:00:01:Up.\n0:00:03:Down|<i>there</i>.\n",
    "subviewer": "[TITLE]Tides\n\n00:00:01.50,00:00:02.75\nUp.[br]Down.\n",
    "sami": "<SAMI><BODY><SYNC Start=1000><P Class=EN>Up &amp; on.<SYNC Start=2000><P Class=EN>"
    "&nbsp;</BODY></SAMI>\n",
    "podcast-html": "<cite>Juniper:</cite>\n<time>0:01</time>\n<p>So we lit the lamp.</p>\n",
    "podcast": '{"version": "1.0.0", "segments": [{"startTime": 0.5, "endTime": 1.5, '
    '"body": "Up.", "speaker": "Juniper"}]}',
    "whisper": '{"text": "lit", "segments": [{"start": 0.5, "end": 1, "text": " lit", '
    '"words": [{"word": " lit", "start": 0.5, "end": 1}]}]}',
    "copied-text": "0:01\nSo we lit the lamp.\n0:05\nThe tide was high.\n0:09\nWe went home.\n",
}


def sample(part: Format) -> bytes:
    """Return a file of that format: the golden one, or one made by hand."""
    golden = GOLDEN / f"{part.id}{part.suffixes[0]}"
    if golden.is_file():
        return golden.read_bytes()[:LONGEST]
    return SAMPLES.get(part.id, SAMPLES["copied-text"]).encode()


def attempt(data: bytes, name: str, format_id: str | None = None) -> Imported | None:
    """Read the bytes; return what became of them, None where they were refused."""
    began = time.process_time()
    try:
        imported = read_bytes(data, name, format_id)
    except InputError as error:
        assert str(error).strip()
        imported = None
    assert time.process_time() - began < SECONDS
    return imported


def mutant(data: bytes, chance: random.Random) -> bytes:
    """Return the file with something cut off, doubled, changed, put elsewhere or put in."""
    some = bytearray(data)
    for _ in range(chance.randint(1, 4)):
        at, to = sorted(chance.randrange(len(some) + 1) for _ in range(2))
        deed = chance.randrange(8)
        if deed == 0:
            del some[at:]
        elif deed == 1:
            some[at:at] = some[at:to] * chance.choice([1, 2, 20])
        elif deed == 2 and at < len(some):
            some[at] ^= 1 << chance.randrange(8)
        elif deed == 3:
            del some[at:to]
        elif deed == 4:
            some[chance.randrange(len(some) + 1) :][:0] = some[at:to]
        elif deed == 5:
            some[at:at] = b"\x00" * chance.choice([1, 7])
        elif deed == 6:
            some[at:at] = chance.choice([b"9" * 400, b"-1", b"1e999", b"NaN", b"99:99:99"])
        else:
            some[at:at] = chance.choice(
                [b"<", b"{", b"[", b'"', b"\r", b"\xff\xfe", b"\xe2\x80\xa8"]
            )
    return bytes(some[: 4 * LONGEST])


@pytest.mark.parametrize("part", READERS, ids=lambda part: part.id)
def test_a_damaged_file_is_read_or_refused(part: Format) -> None:
    chance = random.Random(part.id)
    whole = sample(part)
    for _ in range(MUTANTS):
        data = mutant(whole, chance)
        attempt(data, f"talk{part.suffixes[0]}")
        attempt(data, "", part.id)


@given(st.binary(max_size=300))
@settings(max_examples=100)
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    attempt(data, "")


@pytest.mark.parametrize("suffix", sorted({suffix for part in READERS for suffix in part.suffixes}))
@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b"\n\r\n \t\n", b"\xff\xfe", b"\x00" * 64])
def test_1_nothing_at_all_is_read_or_refused(suffix: str, data: bytes) -> None:
    imported = attempt(data, "talk" + suffix)
    if imported is not None and not data.strip(b"\x00"):
        assert not imported.transcript.segments
        assert imported.warnings


PAIRS = "So we lit the lamp.\n于是我们点亮了灯。\nThe tide was high that day.\n那天潮水很高。\n" * 5


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_4_unicode_with_and_without_a_mark_is_known(encoding: str) -> None:
    imported = read_bytes(PAIRS.encode(encoding), "talk.txt")
    assert imported.transcript.segments[0].texts == ("So we lit the lamp.", "于是我们点亮了灯。")
    assert not [one for one in imported.warnings if "encoding" in one.message.lower()]


@pytest.mark.parametrize(
    ("encoding", "text"),
    [("gb18030", PAIRS), ("shift_jis", "潮が満ちていた。\nランプを灯した。\n" * 9)],
)
def test_5_an_old_encoding_is_proposed_and_named(encoding: str, text: str) -> None:
    imported = read_bytes(text.encode(encoding), "talk.txt")
    assert imported.encoding != "utf-8"
    assert imported.warnings
    first = text.split("\n", 1)[0]
    assert imported.transcript.segments[0].texts[0] == first


def test_6_a_bad_byte_is_shown_and_counted() -> None:
    data = PAIRS.encode().replace(b"lamp", b"l\xffmp", 1)
    imported = read_bytes(data, "talk.txt")
    assert imported.transcript.segments[0].texts[0] == "So we lit the l\ufffdmp."
    assert imported.warnings


@pytest.mark.parametrize("newline", ["\r\n", "\r", "\n"])
def test_7_every_line_end_gives_the_same_rows(newline: str) -> None:
    rows = [row.texts for row in read_bytes(PAIRS.encode(), "talk.txt").transcript.segments]
    data = PAIRS.replace("\n", newline).encode()
    assert [row.texts for row in read_bytes(data, "talk.txt").transcript.segments] == rows


@pytest.mark.parametrize("odd", ["\u2028", "\u0085", "\x0b", "\x0c", "\x1c"])
def test_8_an_odd_separator_does_not_end_a_row(odd: str) -> None:
    data = PAIRS.replace("lit the", f"lit{odd}the").encode()
    assert len(read_bytes(data, "talk.txt").transcript.segments) == 10


def test_9_a_nul_in_a_text_is_removed_and_told() -> None:
    imported = read_bytes(PAIRS.replace("lit the", "lit\x00 the", 1).encode(), "talk.txt")
    assert imported.transcript.segments[0].texts[0] == "So we lit the lamp."
    assert imported.warnings


def test_10_half_a_surrogate_pair_can_be_written_again() -> None:
    data = SAMPLES["whisper"].replace(" lit", "\\ud800 lit").encode()
    imported = read_bytes(data, "talk.json")
    imported.transcript.segments[0].texts[0].encode()


def test_11_a_line_without_end_is_refused_soon(tmp_path: Path) -> None:
    path = tmp_path / "talk.txt"
    path.write_bytes(b"a" * (8 << 20))
    began = time.process_time()
    with pytest.raises(InputError, match="line 1"):
        open_file(path)
    assert time.process_time() - began < SECONDS


def test_12_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        open_file(tmp_path)


@pytest.mark.parametrize(
    "number", ["NaN", "1e999", "-Infinity", "9" * 5000, "[" * 50_000, '"x"', "null", "{}", "-1"]
)
def test_25_a_wrong_number_in_json_is_read_or_refused(number: str) -> None:
    data = SAMPLES["podcast"].replace("0.5", number).encode()
    imported = attempt(data, "talk.json")
    assert imported is None or all(is_sane(row.slot) for row in imported.transcript.segments)


def is_sane(slot: TimeSlot) -> bool:
    """Return whether both ends are whole numbers or not known."""
    return all(end is None or isinstance(end, int) for end in slot[:2])


@pytest.mark.parametrize(
    "clock",
    [
        "-00:00:01,000", "99:99:99,999", f"{2**63}:00:00,000", "NaN", "1:2", "00:00:01.500",
        "００:００:０１,５００", "00:00:01,5000000000000",
    ],
)  # fmt: skip
def test_28_an_odd_time_is_read_or_flagged(clock: str) -> None:
    data = f"1\n00:00:01,000 --> 00:00:02,000\nUp.\n\n2\n{clock} --> 00:00:04,000\nDown.\n".encode()
    imported = attempt(data, "talk.srt")
    assert imported is not None
    rows = imported.transcript.segments
    assert "Down." in "".join(row.texts[0] for row in rows)
    assert all(is_sane(row.slot) for row in rows)


def test_28_cues_that_overlap_or_end_early_stay_as_they_are() -> None:
    data = b"1\n00:00:05,000 --> 00:00:02,000\nUp.\n\n2\n00:00:01,000 --> 00:00:09,000\nDown.\n"
    rows = read_bytes(data, "talk.srt").transcript.segments
    assert [row.slot[:2] for row in rows] == [(5000, 2000), (1000, 9000)]
