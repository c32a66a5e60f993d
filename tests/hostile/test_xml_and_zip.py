"""XML and zip files that would read other files, grow without end, or climb out of their folder."""

import io
import struct
import time
import zipfile
from pathlib import Path

import pytest

from editor.core.errors import InputError
from editor.formats.base import FORMATS
from editor.formats.sniffing import read_bytes
from tests.formats.tables.test_docx import document, p

DOCTYPES = {
    "dtd": '<!DOCTYPE tt SYSTEM "file:///etc/passwd">',
    "external": '<!DOCTYPE tt [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    "network": '<!DOCTYPE tt [<!ENTITY x SYSTEM "http://localhost:9/x">]>',
    "parameter": '<!DOCTYPE tt [<!ENTITY % x SYSTEM "file:///etc/passwd"> %x;]>',
    "laughs": "<!DOCTYPE tt [<!ENTITY a 'lol'>"
    + "".join(
        f"<!ENTITY {new} '{f'&{old};' * 10}'>"
        for old, new in zip("abcdefghi", "bcdefghij", strict=True)
    )
    + "]>",
    "quadratic": f"<!DOCTYPE tt [<!ENTITY x '{'a' * 60_000}'>]>",
}
BODIES = {
    "ttml": '<tt xmlns="http://www.w3.org/ns/ttml"><body><div><p begin="1s" end="2s">&x;&j;</p>'
    "</div></body></tt>",
    "tmx": '<tmx version="1.4"><header srclang="en"/><body><tu><tuv xml:lang="en"><seg>&x;</seg>'
    "</tuv></tu></body></tmx>",
    "xliff": '<xliff version="1.2"><file><body><trans-unit id="1"><source>&x;</source>'
    "</trans-unit></body></file></xliff>",
    "elan": "<ANNOTATION_DOCUMENT><TIER>&x;</TIER></ANNOTATION_DOCUMENT>",
    "youtube-xml": '<transcript><text start="1" dur="1">&x;</text></transcript>',
}


@pytest.mark.parametrize("doctype", DOCTYPES.values(), ids=list(DOCTYPES))
@pytest.mark.parametrize("format_id", BODIES)
def test_18_a_document_type_is_refused_at_once(format_id: str, doctype: str) -> None:
    data = f'<?xml version="1.0"?>\n{doctype}\n{BODIES[format_id]}'.encode()
    suffix = FORMATS.get(format_id).suffixes[0]
    began = time.process_time()
    for asked in (None, format_id):
        try:
            imported = read_bytes(data, f"talk{suffix}", asked)
        except InputError as error:
            assert "root:" not in str(error)
        else:
            texts = [text for row in imported.transcript.segments for text in row.texts]
            assert imported.format in ("text", "bilingual-text")
            assert "root:" not in "".join(texts)
    assert time.process_time() - began < 0.5


@pytest.mark.parametrize("format_id", BODIES)
def test_18_a_million_tags_in_one_another_are_refused_soon(format_id: str) -> None:
    deep = BODIES[format_id].replace("&x;&j;", "&x;").replace("&x;", "<span>" * 10**6)
    began = time.process_time()
    with pytest.raises(InputError):
        read_bytes(deep.encode(), f"talk{FORMATS.get(format_id).suffixes[0]}", format_id)
    assert time.process_time() - began < 5


def bomb(**sizes: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, size in sizes.items():
            file.writestr(name.replace("__", "/").replace("_", "."), bytes(size))
    return out.getvalue()


def test_19_a_document_that_grows_is_refused() -> None:
    with pytest.raises(InputError, match="unsafe zip file"):
        read_bytes(bomb(word__document_xml=100 << 20), "talk.docx")


def test_19_a_document_that_lies_about_its_size_is_refused() -> None:
    data = bytearray(bomb(word__document_xml=100 << 20))
    for sign, offset in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        place = data.index(sign) + offset
        data[place : place + 4] = struct.pack("<I", 100)
    with pytest.raises(InputError):
        read_bytes(bytes(data), "talk.docx")


@pytest.mark.parametrize(
    "name", ["../../x", "/etc/x", "C:\\x", "..\\x", "word/../../x", "a" * 60_000]
)
def test_20_a_member_with_a_name_that_climbs_is_never_written(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "deep" / "deeper"
    folder.mkdir(parents=True)
    monkeypatch.chdir(folder)
    out = io.BytesIO(document(p("So we lit the lamp.")))
    with zipfile.ZipFile(out, "a") as file:
        file.writestr(name, b"bad")
        link = zipfile.ZipInfo("word/link")
        link.external_attr = 0o120777 << 16
        file.writestr(link, "/etc/passwd")
    rows = read_bytes(out.getvalue(), "talk.docx").transcript.segments
    assert [row.texts for row in rows] == [("So we lit the lamp.",)]
    assert [one for one in tmp_path.rglob("*") if one.is_file() or one.is_symlink()] == []
