"""Names in a whole archive: many files at once, and what is learnt in one serves all."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Executor, Future, as_completed
from dataclasses import dataclass, replace
from pathlib import Path

from editor.core.errors import InterlinearError
from editor.core.glossary import EMPTY_GLOSSARY, Glossary, learned
from editor.core.i18n import _
from editor.core.progress import Progress
from editor.core.proposals import Proposal
from editor.workflows.naming import TICKED_FROM, find_names, find_taught
from editor.workflows.opening import open_file

_MOST_FORMS = 2_000


@dataclass(frozen=True, slots=True)
class FileNames:
    """What was found in one file; `problem` is the sentence why it could not be read, or ""."""

    path: Path
    proposals: tuple[Proposal, ...] = ()
    problem: str = ""


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
    first = _each(executor, _look, [(path, glossary, least) for path in paths], progress)
    taught = _taught_by(first)
    if not taught.terms:
        return tuple(first)
    again = [(one, taught, least) for one in first]
    return tuple(_each(executor, _look_again, again, progress))


def _each(
    executor: Executor,
    work: Callable[..., FileNames],
    calls: Sequence[tuple[object, ...]],
    progress: Progress,
) -> list[FileNames]:
    """Return the results in the order of the calls, telling progress as they come."""
    futures: list[Future[FileNames]] = [executor.submit(work, *call) for call in calls]
    try:
        for done, _future in enumerate(as_completed(futures), 1):
            progress.step(done, len(futures), _("Looking for names"))
    except BaseException:
        for future in futures:
            future.cancel()
        raise
    return [future.result() for future in futures]


def _look(path: Path, glossary: Glossary, least: float) -> FileNames:
    try:
        transcript = open_file(path).transcript
    except InterlinearError as error:
        return FileNames(path, problem=str(error))
    return FileNames(path, find_names(transcript, glossary, least=least))


def _look_again(before: FileNames, taught: Glossary, least: float) -> FileNames:
    if before.problem:
        return before
    transcript = open_file(before.path).transcript
    return replace(before, proposals=find_taught(transcript, taught, before.proposals, least))


def _taught_by(found: Iterable[FileNames]) -> Glossary:
    """Return the forms that are surely misheard, by the right form most files want for each."""
    wanted: dict[str, Counter[str]] = {}
    for file in found:
        for one in file.proposals:
            if one.confidence >= TICKED_FROM:
                wanted.setdefault(one.found, Counter())[one.replacement] += 1
    glossary = EMPTY_GLOSSARY
    for form, rights in sorted(wanted.items(), key=lambda one: -one[1].total())[:_MOST_FORMS]:
        glossary = learned(glossary, rights.most_common(1)[0][0], [form])
    return glossary
