"""Names and replacement lists over any number of files: looked for, then corrected with a backup.

Looking changes nothing. What is found is a list of proposals a file; a person ticks, and only what
is ticked is written, each file by itself, so that one bad file never stops the rest.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field
from pathlib import Path

from editor.core.errors import OutputError
from editor.core.glossary import EMPTY_GLOSSARY, Glossary
from editor.core.i18n import _, ngettext
from editor.core.progress import Progress
from editor.core.proposals import LISTED_FROM, Proposal
from editor.core.replacements import Rules
from editor.core.transcript import Transcript
from editor.workflows.archives.batch_rules import rule_proposals
from editor.workflows.archives.executors import each
from editor.workflows.documents.opening import bytes_of, open_file
from editor.workflows.documents.transcript_files import Input
from editor.workflows.names.naming import find_names, find_taught, texts_after, written_corrected
from editor.workflows.names.naming_batch import spared, taught_by


@dataclass(frozen=True, slots=True)
class Task:
    """What is looked for in every file.

    `names`: names that may be misheard, with the terms of `glossary`, at least as sure as `least`
    (0 to 1); `ignored` forms are never proposed. `rules`: a replacement list.
    """

    names: bool = True
    rules: Rules = ()
    glossary: Glossary = EMPTY_GLOSSARY
    ignored: frozenset[str] = frozenset()
    least: float = LISTED_FROM


@dataclass(frozen=True, slots=True)
class Findings:
    """What was found in one file, in the order of its rows; `problem` is why it was left out.

    `texts` are all texts of the rows in which something was found.
    """

    file: Input
    proposals: tuple[Proposal, ...] = ()
    texts: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Written:
    """What became of one file: where it was written (None: nowhere), and what is worth knowing.

    `count` places were corrected; `problem` is the sentence why it was not written, or "".
    """

    file: Input
    target: Path | None = None
    count: int = 0
    remarks: tuple[str, ...] = ()
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Destination:
    """Where corrected files go.

    Either into a `folder` of their own, each under its path within the folder it came from, or
    with `backup` in the place of the old ones, which are copied into that folder first.
    """

    folder: Path | None = None
    backup: Path | None = None


def look(
    files: Sequence[Input],
    task: Task,
    executor: Executor,
    progress: Progress,
    known: Mapping[Path, Findings] | None = None,
    found: Callable[[Findings], None] | None = None,
) -> tuple[Findings, ...]:
    """Return what is found in each file, in the order of the files.

    A form that is surely misheard in one file is proposed in all others where it stands. `known`
    files are not read again; `found` is told of each other one as it is done, so that work that was
    stopped can go on from there.

    Raises:
        Cancelled: the person asked to stop; what waits is not begun.
    """
    done = dict(known or {})
    left = [one for one in files if one.path not in done]

    def note(_number: int, one: Findings) -> None:
        done[one.file.path] = one
        if found is not None:
            found(one)

    text = _("Looking through the files")
    each(executor, look_into, [(one, task) for one in left], progress, text, note)
    first = [done[one.path] for one in files]
    taught = taught_by([p for p in one.proposals if p.right] for one in first)
    if not (task.names and taught.terms):
        return tuple(first)
    calls = [(one, taught, task) for one in first]
    more = each(executor, _look_again, calls, progress, _("Comparing the files"))
    return tuple(new or old for old, new in zip(first, more, strict=True))


def look_into(file: Input, task: Task) -> Findings:
    """Return what is found in one file; whatever goes wrong is told in it."""
    return spared(
        file.path,
        lambda: found_in(file, open_file(file.path).transcript, task),
        lambda problem: Findings(file, problem=problem),
    )


def look_in(
    talks: Sequence[tuple[Input, Transcript]], task: Task, progress: Progress
) -> tuple[Findings, ...]:
    """Return what is found in transcripts that are open, as `look` does in files.

    Raises:
        Cancelled: the person asked to stop.
    """
    first = []
    for number, (file, transcript) in enumerate(talks):
        progress.step(number, len(talks), _("Looking through the documents"))
        first.append(found_in(file, transcript, task))
    taught = taught_by([p for p in one.proposals if p.right] for one in first)
    if not (task.names and taught.terms):
        return tuple(first)
    both = zip(talks, first, strict=True)
    return tuple(_found_again(before, talk, taught, task) for (_file, talk), before in both)


def found_in(file: Input, transcript: Transcript, task: Task) -> Findings:
    """Return what is found in the transcript of one file."""
    names: tuple[Proposal, ...] = ()
    if task.names:
        names = find_names(transcript, task.glossary, least=task.least)
        names = tuple(one for one in names if one.found not in task.ignored)
    return _findings(file, transcript, rule_proposals(transcript.segments, task.rules, names))


def _look_again(before: Findings, taught: Glossary, task: Task) -> Findings | None:
    """Return the findings of a file with those that others teach, None when that is none."""
    if before.problem:
        return None

    def again() -> Findings | None:
        transcript = open_file(before.file.path).transcript
        found = _found_again(before, transcript, taught, task)
        return found if found.proposals != before.proposals else None

    return spared(before.file.path, again, lambda problem: Findings(before.file, problem=problem))


def _found_again(
    before: Findings, transcript: Transcript, taught: Glossary, task: Task
) -> Findings:
    known = find_taught(transcript, taught, before.proposals, task.least)
    kept = tuple(one for one in known if one.found not in task.ignored or not one.right)
    return _findings(before.file, transcript, kept)


def _findings(file: Input, transcript: Transcript, some: tuple[Proposal, ...]) -> Findings:
    return Findings(file, some, {one.row: transcript.segments[one.row].texts for one in some})


def write(
    chosen: Iterable[tuple[Input, Sequence[Proposal]]],
    destination: Destination,
    progress: Progress,
    written: Callable[[Written], None] | None = None,
) -> tuple[Written, ...]:
    """Correct files; return what became of each.

    A file in a folder of their own that is there already was written by an earlier try, and is
    left as it is. `written` is told of each file as it is done.

    Raises:
        Cancelled: the person asked to stop; each file is either as it was or corrected.
    """
    files = [(file, tuple(some)) for file, some in chosen if some]
    results = []
    for number, (file, some) in enumerate(files):
        progress.step(number, len(files), _("Correcting the files"))
        results.append(write_one(file, some, destination))
        if written is not None:
            written(results[-1])
    return tuple(results)


def write_one(file: Input, chosen: Sequence[Proposal], destination: Destination) -> Written:
    """Correct one file; whatever goes wrong is told in what comes back."""

    def work() -> Written:
        target = file.path
        if destination.folder is not None:
            target = destination.folder / file.within
            if target.exists():
                return Written(file, target, remarks=(_("It was there already."),))
        return _written(file, chosen, target, destination.backup)

    return spared(file.path, work, lambda problem: Written(file, problem=problem))


def _written(file: Input, chosen: Sequence[Proposal], target: Path, backup: Path | None) -> Written:
    from editor.storage import fs
    from editor.workflows.documents.files_in_use import in_use

    is_in_place = target == file.path
    opened = open_file(file.path)
    stale = texts_after(opened.transcript.segments, chosen)[1]
    told = stale_remarks(stale)
    if stale == len(chosen):
        return Written(file, remarks=told)
    if is_in_place and backup is None:
        raise OutputError(_("A file is only replaced where the old one is kept."))
    if is_in_place and in_use(file.path):
        problem = _("“{path}” is open in a window; close it there first.")
        return Written(file, problem=problem.format(path=file.path))
    if is_in_place and backup is not None:
        copy = backup / file.within
        fs.make_folders(copy.parent)
        if not copy.exists():
            fs.write_atomic(copy, bytes_of(file.path))
    fs.make_folders(target.parent)
    remarks, _stale = written_corrected(opened, chosen, target, overwrite=is_in_place)
    return Written(file, target, len(chosen) - stale, (*remarks, *told))


def stale_remarks(stale: int) -> tuple[str, ...]:
    """Return in words that some places have changed since they were found."""
    told = ngettext(
        "{n} place has changed since, and was left as it is.",
        "{n} places have changed since, and were left as they are.",
        stale,
    )
    return (told.format(n=stale),) if stale else ()
