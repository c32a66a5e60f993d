"""Glossaries in files of their own."""

from pathlib import Path

from editor.core.errors import InputError
from editor.core.glossary import Glossary
from editor.names.glossary_files.csv_terms import read_csv
from editor.workflows.opening import decoded_lines


def read_glossary_file(path: Path) -> Glossary:
    """Return the terms of a CSV file with a column "right".

    Raises:
        InputError: it cannot be read; the sentence names it.
    """
    lines = decoded_lines(path)
    try:
        return read_csv("\n".join(lines))
    except InputError as error:
        raise InputError(f"“{path}”: {error}") from error
