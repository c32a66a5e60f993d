"""Glossaries in files of their own."""

from pathlib import Path

from editor.core.errors import InputError
from editor.core.glossary import Glossary
from editor.core.warned import Warned
from editor.formats.encodings.decoding import decode
from editor.names.glossary_files.files import read_glossary as read_text
from editor.workflows.documents.opening import bytes_of


def read_glossary_file(path: Path) -> tuple[Glossary, tuple[Warned, ...]]:
    """Return the terms of a CSV file with a column "right", or of a TBX file, and what is odd.

    Raises:
        InputError: it cannot be read; the sentence names it.
    """
    return read_glossary(bytes_of(path), str(path))


def read_glossary(data: bytes, name: str) -> tuple[Glossary, tuple[Warned, ...]]:
    """Return the terms of a CSV or TBX file, told apart by its content, and what is odd in it.

    Raises:
        InputError: it cannot be read; the sentence begins with the name.
    """
    try:
        decoded = decode(data)
        glossary, warnings = read_text(decoded.text)
    except InputError as error:
        raise InputError(f"“{name}”: {error}") from error
    return glossary, (*decoded.warnings, *warnings)
