"""Names in a whole archive: many files at once, and what is learnt in one serves all."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from editor.core.errors import InterlinearError
from editor.core.glossary import EMPTY_GLOSSARY, Glossary, learned
from editor.core.i18n import _
from editor.core.progress import Progress
from editor.core.proposals import TICKED_FROM, Proposal
from editor.workflows.archives.executors import each
from editor.workflows.documents.opening import open_file
from editor.workflows.names.naming import find_names, find_taught
from editor.workflows.names.naming_lines import file_places

T = TypeVar("T")

_MOST_FORMS = 2_000


@dataclass(frozen=True, slots=True)
class FileNames:
    """What was found in one file; `problem` is the sentence why it could not be read, or "".

    `places` tells by its row the 0-based line of a text file and where the row's text begins in it.
    """

    path: Path
    proposals: tuple[Proposal, ...] = ()
    places: Mapping[int, tuple[int, int]] = field(default_factory=dict)
    problem: str = ""


def find_in_file(
    path: Path, glossary: Glossary, least: float, progress: Progress | None = None
) -> FileNames:
    """Return what may be misheard in a file, at least as sure as `least` (0 to 1).

    Raises:
        InputError: the file cannot be read.
        Cancelled: the person asked to stop.
    """
    opened = open_file(path)
    proposals = find_names(opened.transcript, glossary, progress, least)
    return FileNames(path, proposals, file_places(opened, proposals))


def find_in_files(
    paths: Sequence[Path],
    glossary: Glossary,
    least: float,
    executor: Executor,
    progress: Progress,
) -> tuple[FileNames, ...]:
    """Return what may be misheard in each file, in the order of the files.

    A form that is surely misheard in one file is proposed in all others where it stands. A file
    that cannot be read does not stop the rest.

    Raises:
        Cancelled: the person asked to stop; what waits is not begun.
    """
    first = each(
        executor,
        _look,
        [(path, glossary, least) for path in paths],
        progress,
        _("Looking for names"),
    )
    taught = taught_by(one.proposals for one in first)
    if not taught.terms:
        return tuple(first)
    again = [(one, taught, least) for one in first]
    more = each(executor, _look_again, again, progress, _("Looking for names"))
    return tuple(new or old for old, new in zip(first, more, strict=True))


def _look(path: Path, glossary: Glossary, least: float) -> FileNames:
    return spared(
        path,
        lambda: find_in_file(path, glossary, least),
        lambda problem: FileNames(path, problem=problem),
    )


def _look_again(before: FileNames, taught: Glossary, least: float) -> FileNames | None:
    """Return what is found with the forms that others teach, None when that is nothing more."""
    if before.problem:
        return None

    def again() -> FileNames | None:
        opened = open_file(before.path)
        proposals = find_taught(opened.transcript, taught, before.proposals, least)
        if len(proposals) == len(before.proposals):
            return None
        return FileNames(before.path, proposals, file_places(opened, proposals))

    return spared(before.path, again, lambda problem: FileNames(before.path, problem=problem))


def spared(path: Path, work: Callable[[], T], failed: Callable[[str], T]) -> T:
    """Return what the work on one of many files gives, or what `failed` makes of a sentence.

    Whatever goes wrong with one file, foreseen or not, does not stop the rest.
    """
    try:
        return work()
    except InterlinearError as error:
        return failed(str(error))
    except Exception as error:  # noqa: BLE001 - see above
        told = _("“{path}” was left out; something went wrong: {error}.")
        return failed(told.format(path=path, error=repr(error)))


def taught_by(found: Iterable[Sequence[Proposal]]) -> Glossary:
    """Return the forms that are surely misheard, by the right form most files want for each.

    `found` are the proposals of each file.
    """
    wanted: dict[str, Counter[str]] = {}
    for proposals in found:
        for one in proposals:
            if one.confidence >= TICKED_FROM:
                wanted.setdefault(one.found, Counter())[one.replacement] += 1
    glossary = EMPTY_GLOSSARY
    for form, rights in sorted(wanted.items(), key=lambda one: -one[1].total())[:_MOST_FORMS]:
        glossary = learned(glossary, rights.most_common(1)[0][0], [form])
    return glossary
