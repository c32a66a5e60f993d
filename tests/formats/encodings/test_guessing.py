"""Short texts in old encodings come out as they were written."""

import re
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.core.errors import InputError
from editor.formats.encodings.decoding import REPLACEMENT, decode, likely_encodings

LENGTHS = (60, 120, 250, 600, 2000)
LEAST = {60: 0.94, 120: 0.98}


def samples() -> Iterator[tuple[str, str, str]]:
    """Yield language, encoding and text."""
    for part in (Path(__file__).parent / "texts.txt").read_text("utf-8").split("\n["):
        head, _bracket, text = part.lstrip("[").partition("]\n")
        language, *encodings = head.split()
        for encoding in encodings:
            yield language, encoding, text.strip() + "\n"


def pieces(text: str, encoding: str, length: int) -> list[bytes]:
    """Return parts of a text in about so many bytes, beginning at its words; all not ASCII."""
    whole = text.encode(encoding, "ignore").decode(encoding)
    starts = [0, len(whole) // 4, len(whole) // 2] if length < len(whole) else [0]
    size = max(1, length * len(whole) // len(whole.encode(encoding)))
    found = [(whole[start:] + whole * 40)[:size].encode(encoding) for start in starts]
    return [piece for piece in found if not piece.isascii()]


@pytest.mark.parametrize("length", LENGTHS)
def test_short_texts_are_read_as_they_were_written(length: int) -> None:
    right = 0
    wrong = []
    for language, encoding, text in samples():
        for piece in pieces(text, encoding, length):
            decoded = decode(piece)
            if decoded.text == piece.decode(encoding):
                right += 1
            else:
                wrong.append((language, encoding, decoded.encoding))
    assert right >= LEAST.get(length, 1.0) * (right + len(wrong)), wrong


@pytest.mark.parametrize("language", ["fr", "pl", "ru", "el", "tr", "he", "zh", "ja"])
@pytest.mark.parametrize("length", [60, 400])
def test_one_bad_byte_leaves_a_short_text_utf_8(language: str, length: int) -> None:
    text = next(text for name, _encoding, text in samples() if name == language)
    data = (text * 40).encode()[:length].decode("utf-8", "ignore").encode()
    damaged = data[: length // 3] + b"\x98" + data[length // 3 :]
    decoded = decode(damaged)
    assert decoded.encoding == "utf-8"
    assert decoded.text == damaged.decode("utf-8", "replace")
    assert REPLACEMENT in decoded.warnings[0].message


def test_one_accent_and_one_bad_byte_are_utf_8_still() -> None:
    assert decode("Il est arrivé".encode() + b" \x98 ici").encoding == "utf-8"


def test_vietnamese_is_known_although_its_code_page_parts_letters_and_tones() -> None:
    parted = unicodedata.normalize("NFD", "Tôi đã đi bộ dọc theo con sông và chờ thuyền tới.\n")
    text = re.sub(
        "([aeoAEO])\u0302", lambda match: {"a": "â", "e": "ê", "o": "ô"}[match[1]], parted
    )
    assert decode(text.encode("cp1258", "ignore")).encoding == "cp1258"


def test_letters_of_a_language_without_a_list_are_no_control_characters() -> None:
    text = (
        "Kõndisime terve hommiku mööda jõge. Parvlaev oli juba läinud.\n"
        "Seega ootasime järgmist ja läksime šokolaadi ostma.\n"
    )
    assert decode(text.encode("cp1252")).text == text


def test_a_byte_that_stands_for_nothing_leaves_the_rest_of_an_old_encoding() -> None:
    text = next(text for name, _encoding, text in samples() if name == "tr")
    data = text.encode("cp1254")
    decoded = decode(data[:80] + b"\x8d" + data[80:])
    assert decoded.text.replace(REPLACEMENT, "") == text


@pytest.mark.parametrize(
    "text",
    [
        "It costs £5 or €6 today\n",
        "© 2020 The Company\n",
        "It’s a “naïve” idea – really…\n",
        "I had a coffee at the café today.\n",
        "It was 20°C outside.\n",
    ],
)
def test_english_with_a_few_signs_is_western(text: str) -> None:
    assert decode(text.encode("cp1252")).text == text


def test_two_languages_in_one_old_file() -> None:
    english = "The keeper came in the evening, because the road was long.\n"
    chinese = "灯塔的看守人傍晚才到，因为路太远了。\n"
    text = (english + chinese) * 3
    assert decode(text.encode("gb18030")).text == text


def test_the_likeliest_encodings_are_offered_first() -> None:
    for language, encoding, text in samples():
        data = text.encode(encoding, "ignore")
        offered = [data.decode(one, "replace") for one in likely_encodings(data)]
        assert data.decode(encoding) in offered[:3], (language, encoding)


@given(st.binary(max_size=120))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    with suppress(InputError):
        assert isinstance(decode(data).text, str)
