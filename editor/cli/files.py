"""What verbs for many files share: their glossaries, and where what is made of them goes."""

from pathlib import Path

from editor.cli.base import UsageError, say
from editor.core.glossary import EMPTY_GLOSSARY, Glossary, merged
from editor.core.i18n import _
from editor.workflows.documents.transcript_files import Input, transcripts_in
from editor.workflows.names.glossary_files import read_glossary_file

__all__ = ["Input", "check_folder", "glossaries_in", "is_many", "transcripts_in"]


def glossaries_in(files: list[Path]) -> Glossary:
    """Return the terms of all glossary files as one glossary; what is odd in them goes to stderr.

    Raises:
        InputError: one of them cannot be read; the sentence names it.
    """
    found = EMPTY_GLOSSARY
    for path in files:
        glossary, warnings = read_glossary_file(path)
        for warned in warnings:
            say(f"“{path}”: {warned.sentence}")
        found = merged(found, glossary)
    return found


def is_many(given: list[Path], inputs: list[Input]) -> bool:
    """Return True when the output for these files has to be a folder."""
    return len(inputs) > 1 or given[0].is_dir()


def check_folder(output: Path | None, *, many: bool) -> None:
    """Check that the output for many files is a folder.

    Raises:
        UsageError: it is none.
    """
    if output is not None and many and not output.is_dir():
        raise UsageError(
            _("For many files, OUT must be a folder, and “{path}” is none.").format(path=output)
        )
