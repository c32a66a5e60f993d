"""Zip files: nothing is extracted, and no size is believed."""

import io
import struct
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.core.errors import InputError
from editor.formats.containers import zip_safely
from editor.formats.containers.zip_safely import SafeZip


def zipped(**members: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in members.items():
            file.writestr(name, data)
    return out.getvalue()


def test_a_member_is_read() -> None:
    assert SafeZip(zipped(a=b"lamp", b=b"tide")).read("b") == b"tide"


def test_what_is_missing_or_no_zip_is_refused() -> None:
    with pytest.raises(InputError, match="damaged"):
        SafeZip(zipped(a=b"lamp")).read("b")
    with pytest.raises(InputError, match="damaged"):
        SafeZip(b"PK\x03\x04 and no more")


def test_a_bomb_is_refused() -> None:
    with pytest.raises(InputError, match="unsafe zip file"):
        SafeZip(zipped(a=bytes(30 << 20))).read("a")


def test_a_size_that_lies_is_not_believed() -> None:
    data = bytearray(zipped(a=bytes(30 << 20)))
    directory = data.index(b"PK\x01\x02")
    data[directory + 24 : directory + 28] = struct.pack("<I", 100)
    with pytest.raises(InputError):
        SafeZip(bytes(data)).read("a")


def test_all_members_together_have_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zip_safely, "MAX_ALL", 1000)
    file = SafeZip(zipped(a=b"lamp" * 200, b=b"tide" * 200))
    file.read("a")
    with pytest.raises(InputError, match="unsafe zip file"):
        file.read("b")


@settings(max_examples=80)
@given(st.integers(0, 200), st.binary(min_size=1, max_size=8))
def test_damage_is_told_in_a_sentence(place: int, damage: bytes) -> None:
    data = bytearray(zipped(a=b"lamp " * 20))
    data[place : place + len(damage)] = damage
    try:
        SafeZip(bytes(data)).read("a")
    except InputError as error:
        assert str(error).endswith(".")
