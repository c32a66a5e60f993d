"""The files that a person means by files and folders, and where what is made of them goes."""

from pathlib import Path
from typing import NamedTuple

from editor.cli.base import UsageError, say
from editor.cli.output import sentence_of
from editor.core.errors import InputError
from editor.core.glossary import EMPTY_GLOSSARY, Glossary, merged
from editor.core.i18n import _
from editor.formats.base import FORMATS
from editor.workflows.glossary_files import read_glossary_file


class Input(NamedTuple):
    """A file, and its path within the folder that was named (its name alone where none was)."""

    path: Path
    within: Path


def transcripts_in(given: list[Path]) -> list[Input]:
    """Return the files; those of a folder and its folders are what some format reads, by suffix.

    Raises:
        InputError: a folder has none.
    """
    suffixes = {suffix for one in FORMATS if one.reads for suffix in one.suffixes}
    found: list[Input] = []
    for path in given:
        if not path.is_dir():
            found.append(Input(path, Path(path.name)))
            continue
        inside = [one for one in sorted(path.rglob("*")) if one.suffix.lower() in suffixes]
        if not inside:
            raise InputError(_("There is no transcript in the folder “{path}”.").format(path=path))
        found += [Input(one, one.relative_to(path)) for one in inside if one.is_file()]
    return found


def glossaries_in(files: list[Path]) -> Glossary:
    """Return the terms of all glossary files as one glossary; what is odd in them goes to stderr.

    Raises:
        InputError: one of them cannot be read; the sentence names it.
    """
    found = EMPTY_GLOSSARY
    for path in files:
        glossary, warnings = read_glossary_file(path)
        for warned in warnings:
            say(f"“{path}”: {sentence_of(warned)}")
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
