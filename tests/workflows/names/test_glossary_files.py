"""Glossaries in files, told apart by their content."""

from pathlib import Path

import pytest

from editor.core.errors import InputError
from editor.core.glossary import Glossary, Term
from editor.names.glossary_files.files import write_glossary
from editor.workflows.names.glossary_files import read_glossary, read_glossary_file

TERMS = Glossary((Term("Marisol", ("Mary Sol",), "玛丽索尔", "the pilot"),))


@pytest.mark.parametrize("format_id", ["csv", "tbx"])
def test_the_content_says_what_a_glossary_is_in(tmp_path: Path, format_id: str) -> None:
    path = tmp_path / "terms.txt"
    path.write_bytes(write_glossary(TERMS, format_id))
    assert read_glossary_file(path) == (TERMS, ())


def test_a_table_in_another_encoding_is_read() -> None:
    glossary, _warnings = read_glossary("right;note\r\nMarisol;灯\r\n".encode("utf-16"), "x.csv")
    assert glossary.terms == (Term("Marisol", note="灯"),)


@pytest.mark.parametrize("data", [b"", b"name\nAnna", b"<tbx", b"\x89PNG\r\n\x1a\n\0\0"])
def test_a_refusal_names_the_file(data: bytes) -> None:
    with pytest.raises(InputError, match=r"guests\.csv"):
        read_glossary(data, "guests.csv")
