"""Several documents exported at once, into one folder, each by itself."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from editor.core.errors import InterlinearError
from editor.core.guideline import Guideline
from editor.core.i18n import _
from editor.core.progress import NoProgress, Progress
from editor.core.transcript import Transcript
from editor.formats.base import FORMATS
from editor.workflows.exports import exporting
from editor.workflows.exports.export_choices import ExportChoice


@dataclass(frozen=True, slots=True)
class Talk:
    """A document to export, and the name of its file without a suffix."""

    name: str
    transcript: Transcript


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one document: its files, what they could not keep, or why there are none."""

    name: str
    written: tuple[Path, ...] = ()
    remarks: tuple[str, ...] = ()
    problem: str = ""


def named_apart(names: Sequence[str]) -> tuple[str, ...]:
    """Return the names in their order, with a number behind those that are there already."""
    apart: list[str] = []
    for name in names:
        free, number = name, 2
        while free.casefold() in {one.casefold() for one in apart}:
            free, number = f"{name} {number}", number + 1
        apart.append(free)
    return tuple(apart)


def targets(talks: Sequence[Talk], choice: ExportChoice, folder: Path) -> tuple[Path, ...]:
    """Return all files that an export would write, but for documents that cannot be."""
    found: list[Path] = []
    for one in talks:
        fitting = choice.fitting(one.transcript)
        layout = fitting.options({}).layout
        with suppress(InterlinearError):
            found += exporting.planned_paths(_path(one, fitting, folder), one.transcript, layout)
    return tuple(found)


def export_all(
    talks: Sequence[Talk],
    choice: ExportChoice,
    folder: Path,
    offered: Mapping[str, Guideline],
    progress: Progress | None = None,
    *,
    overwrite: bool = False,
) -> tuple[Outcome, ...]:
    """Write each document, read back before; what goes wrong with one does not stop the rest.

    `offered` are the guidelines by their ids.

    Raises:
        Cancelled: the person asked to stop; each file is whole or as it was.
    """
    steps = progress or NoProgress()
    results = []
    for number, one in enumerate(talks):
        steps.step(number, len(talks), _("Exporting “{name}”").format(name=one.name))
        fitting = choice.fitting(one.transcript)
        try:
            exported = exporting.build(one.transcript, fitting.options(offered))
            path = _path(one, fitting, folder)
            written = exporting.write(exported, path, overwrite=overwrite)
        except InterlinearError as error:
            results.append(Outcome(one.name, problem=str(error)))
        else:
            results.append(Outcome(one.name, written, exported.remarks))
    return tuple(results)


def _path(one: Talk, choice: ExportChoice, folder: Path) -> Path:
    return folder / f"{one.name}{FORMATS.get(choice.format).suffixes[0]}"
