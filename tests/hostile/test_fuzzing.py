"""Whatever is in a file, it is read or refused with a sentence, and soon.

FUZZ=10000 in the environment tries that many damaged files on each reader, also of the public files
where they are at hand.
"""

import os
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.formats.base import Format
from editor.formats.sniffing import read_bytes

from .reading import LONGEST, READERS, attempt, samples

PUBLIC = Path(__file__).resolve().parents[3] / "shared" / "data" / "formats" / "public"
MUTANTS = int(os.environ.get("FUZZ", "200"))
_ODD_NUMBERS = (b"9" * 400, b"-1", b"1e999", b"NaN", b"99:99:99", b"\xef\xbc\x91")
_ODD_SIGNS = (
    b"<", b"{", b"[", b'"', b"\r", b"\n\n", b"\xff\xfe", b"\xe2\x80\xa8", b"&#0;", b"&#xD800;",
    b"\\ud800", b"\\u0000", b"-->", b"]]>", b"<!--", b"\x1b$B", b"\t", b"{\\p1}",
)  # fmt: skip
_REPEATED = (
    "a", " ", "\n", " \n", "1\n", "00:", "00:00:01,000 --> ", "[", "]", "{", "(", "<a>", "</", "&",
    '"', "\\N", "- ", ": ", "a:", "A:\n", "[00:01]", "(0:01) ", "# ", "**", "|a", "\t|", "，", "一",
    "1. ", "...", "{1}{2}", "@1 ", "a / b\n", "[en] ", "EN: ", "Ann (0:01): ", "\u3000", "<p>",
    "<!--", '{"a":', "[[", "[1,", "\n\n2\n",
)  # fmt: skip
_REPEATED_LENGTH = 6000


def mutant(data: bytes, chance: random.Random) -> bytes:
    """Return the file with something cut off, doubled, changed, put elsewhere or put in."""
    some = bytearray(data)
    for _ in range(chance.randint(1, 5)):
        at, to = sorted(chance.randrange(len(some) + 1) for _ in range(2))
        deed = chance.randrange(9)
        if deed == 0 and chance.random() < 0.5:
            del some[at:]
        elif deed == 1:
            some[at:at] = some[at:to] * chance.choice([1, 2, 20])
        elif deed == 2 and at < len(some):
            some[at] ^= 1 << chance.randrange(8)
        elif deed == 3:
            del some[at : min(to, at + chance.choice([1, 5, 200]))]
        elif deed == 4:
            elsewhere = chance.randrange(len(some) + 1)
            some[elsewhere:elsewhere] = some[at:to]
        elif deed == 5:
            some[at:at] = b"\x00" * chance.choice([1, 7])
        elif deed == 6:
            some[at:at] = chance.choice(_ODD_NUMBERS)
        elif deed == 7:
            some[at:at] = chance.choice(_ODD_SIGNS) * chance.choice([1, 1, 2, 50])
        else:
            _change_a_number(some, at, chance)
    return bytes(some[: 4 * LONGEST])


def _change_a_number(some: bytearray, at: int, chance: random.Random) -> None:
    """Put another number in the place of the next one."""
    digits = [
        place for place in range(at, min(at + 300, len(some))) if some[place] in b"0123456789"
    ]
    if digits:
        first = last = digits[0]
        while last < len(some) and some[last] in b"0123456789":
            last += 1
        some[first:last] = chance.choice([*_ODD_NUMBERS, b"0", b"", b"4294967296", b"-0.5"])


def public_files(part: Format) -> list[bytes]:
    """Return files of other people's, where many are tried and where they are at hand."""
    if "FUZZ" not in os.environ or not PUBLIC.is_dir():
        return []
    files = [path for path in PUBLIC.rglob("*") if path.suffix.lower() in part.suffixes]
    return [path.read_bytes()[:LONGEST] for path in sorted(files)]


@pytest.mark.parametrize("part", READERS, ids=lambda part: part.id)
def test_a_damaged_file_is_read_or_refused(part: Format) -> None:
    chance = random.Random(part.id)
    known = samples(part) + public_files(part)
    for number in range(MUTANTS):
        data = mutant(chance.choice(known), chance)
        try:
            attempt(data, f"talk{part.suffixes[0]}", None if number % 2 else part.id)
        except Exception as error:
            error.add_note(f"{part.id}: {data!r}")
            raise


@pytest.mark.parametrize("part", READERS, ids=lambda part: part.id)
@given(data=st.data())
@settings(max_examples=max(5, MUTANTS // 20))
def test_pieces_of_a_file_in_any_order_are_read_or_refused(part: Format, data) -> None:
    lines = b"\n".join(samples(part)).split(b"\n")[:60]
    pieces = data.draw(st.lists(st.sampled_from(lines) | st.binary(max_size=20), max_size=30))
    attempt(b"\n".join(pieces), f"talk{part.suffixes[0]}", part.id)


@pytest.mark.parametrize("part", READERS, ids=lambda part: part.id)
def test_the_same_again_and_again_is_read_or_refused(part: Format) -> None:
    for piece in _REPEATED:
        text = piece * (_REPEATED_LENGTH // len(piece))
        try:
            attempt(text.encode(), f"talk{part.suffixes[0]}", part.id)
        except Exception as error:
            error.add_note(f"{part.id}: {piece!r}")
            raise


@given(st.binary(max_size=300))
@settings(max_examples=MUTANTS)
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    attempt(data, "")


def test_what_is_read_of_damaged_files_can_be_saved() -> None:
    from editor.formats.project.part import project_data

    chance = random.Random("saving")
    for part in READERS:
        for _ in range(MUTANTS // 20):
            imported = attempt(mutant(chance.choice(samples(part)), chance), "", part.id)
            if imported is not None:
                data = project_data(imported.transcript)
                again = read_bytes(data, "talk.interlinear").transcript
                assert [row.texts for row in again.segments] == [
                    row.texts for row in imported.transcript.segments
                ]
                assert [row.slot[:2] for row in again.segments] == [
                    row.slot[:2] for row in imported.transcript.segments
                ]
