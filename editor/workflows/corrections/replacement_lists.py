"""Lists of replacements: the user's own, a project's, and those in files; one edit for all."""

from collections.abc import Container, Sequence
from pathlib import Path

from editor import paths
from editor.core import edits
from editor.core.edit import Edit
from editor.core.errors import InputError
from editor.core.i18n import ngettext
from editor.core.progress import Progress
from editor.core.replacements import Rule, RuleKind, Rules
from editor.core.segments import Segment
from editor.core.warned import Warned
from editor.formats.encodings.decoding import decode
from editor.search.lists.applying import Cell, Hits, Outcome, apply_rules
from editor.search.lists.files import ListFormat, formats, read_rules, write_rules
from editor.storage.fs import make_folder, write_atomic
from editor.workflows.documents.opening import bytes_of

__all__ = [
    "Cell",
    "Hits",
    "ListFormat",
    "Outcome",
    "Rule",
    "RuleKind",
    "apply_rules",
    "formats",
    "preview_edit",
    "read_list",
    "save_list",
    "save_user_rules",
    "user_rules",
    "user_rules_path",
]


def user_rules_path() -> Path:
    """Return where the user's list is kept; the file may not exist yet."""
    return paths.config_dir() / "replacements.csv"


def user_rules() -> tuple[Rules, tuple[Warned, ...]]:
    """Return the user's list, empty where there is none yet, and what is odd in its file.

    Raises:
        InputError: the file is damaged; the sentence names it.
    """
    path = user_rules_path()
    return read_list(path) if path.exists() else ((), ())


def save_user_rules(rules: Sequence[Rule]) -> None:
    """Keep the user's list.

    Raises:
        OutputError: it was not saved; the old one is as it was.
    """
    path = user_rules_path()
    make_folder(path.parent)
    write_atomic(path, write_rules(rules, "csv")[0])


def read_list(path: Path) -> tuple[Rules, tuple[Warned, ...]]:
    """Return the rules of a file in CSV, or of a multiple-replace list of Subtitle Edit.

    Raises:
        InputError: it cannot be read; the sentence names it.
    """
    data = bytes_of(path)
    try:
        decoded = decode(data)
        rules, warnings = read_rules(decoded.text)
    except InputError as error:
        raise InputError(f"“{path}”: {error}") from error
    return rules, (*decoded.warnings, *warnings)


def save_list(rules: Sequence[Rule], path: Path, format_id: str) -> tuple[Warned, ...]:
    """Write rules into a file of one of `formats()`; return what it could not hold.

    Raises:
        OutputError: it was not saved.
    """
    data, told = write_rules(rules, format_id)
    write_atomic(path, data)
    return told


def preview_edit(
    segments: Sequence[Segment],
    rules: Sequence[Rule],
    skipped: Container[Cell] = frozenset(),
    progress: Progress | None = None,
) -> tuple[Outcome, Edit]:
    """Return what each rule hits, and the one edit that makes all of it.

    Raises:
        Cancelled: the person asked to stop.
    """
    outcome = apply_rules(rules, segments, skipped, progress)
    label = ngettext(
        "Replace by the list ({n} place)", "Replace by the list ({n} places)", outcome.count
    ).format(n=outcome.count)
    return outcome, edits.replace_texts(segments, outcome.texts, label)
