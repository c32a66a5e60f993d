"""Exporting: rows become cues in a layout, a format makes bytes of them, storage writes them."""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from editor.captions.cues import CueList, CueMode
from editor.captions.layouts import Layout, columns_for
from editor.core.collector import collector_paused
from editor.core.cues import Cue
from editor.core.errors import OutputError, RequestError
from editor.core.guideline import Guideline
from editor.core.i18n import _, ngettext
from editor.core.progress import NoProgress, Progress
from editor.core.transcript import Transcript
from editor.core.warned import Warned, name_rows
from editor.formats.base import FORMATS, Format, Outgoing, Shown
from editor.storage import fs
from editor.workflows.exports import losses
from editor.workflows.times import timing


class Untimed(StrEnum):
    """What to do with rows that have no time, where the format needs one."""

    SKIP = "skip"
    ESTIMATE = "estimate"
    REFUSE = "refuse"


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What a person asked for; `format` is the id of a format that writes.

    With a guideline, rows are cut into cues unless `cues` says otherwise; without one a row is a
    cue. It matters to subtitles alone. `tidy` returns the talk without its fillers and doubled
    words, as it stands in the file alone.
    """

    format: str
    layout: Layout = Layout.SOURCE
    untimed: Untimed = Untimed.SKIP
    newline: str = "\n"
    bom: bool = False
    guideline: Guideline | None = None
    cues: CueMode | None = None
    tidy: Callable[[Transcript], Transcript] | None = None


@dataclass(frozen=True, slots=True)
class ExportedFile:
    """One file to be written: its bytes, the tracks in it, and what a player will show.

    `cues` have one text a track, as they were before the format changed anything.
    """

    data: bytes
    columns: tuple[int, ...]
    shown: tuple[Shown, ...]
    cues: tuple[Cue, ...] = ()


@dataclass(frozen=True, slots=True)
class Exported:
    """The files of one export, and what is not in them as it is here.

    `is_read_back` is True once the files have been read again and compared.
    """

    transcript: Transcript
    format: str
    layout: Layout
    files: tuple[ExportedFile, ...]
    losses: tuple[Warned, ...] = ()
    is_read_back: bool = False

    @property
    def remarks(self) -> tuple[str, ...]:
        """The sentences about what is not in the files as it is here."""
        return tuple(loss.message for loss in self.losses)


def default_layout(transcript: Transcript) -> Layout:
    """Return the layout that shows all that there is: both languages where there are two."""
    return Layout.SOURCE_FIRST if transcript.is_bilingual else Layout.SOURCE


def format_for(path: Path, format_id: str | None = None) -> Format:
    """Return the format to write: the one named, else the one of the path's suffix.

    Raises:
        RequestError: no format writes such files.
    """
    if format_id is not None:
        chosen = FORMATS.get(format_id)
        if chosen.writes:
            return chosen
        raise RequestError(_("“{format}” files can only be read.").format(format=format_id))
    suffix = path.suffix.lower()
    for candidate in FORMATS:
        if candidate.writes and not candidate.is_guest and suffix in candidate.suffixes:
            return candidate
    known = sorted({known for one in FORMATS if one.writes for known in one.suffixes[:1]})
    raise RequestError(
        _("“{name}” does not tell the format. End it with one of {suffixes}.").format(
            name=path.name, suffixes=" ".join(known)
        )
    )


def build(
    transcript: Transcript, options: ExportOptions, progress: Progress | None = None
) -> Exported:
    """Return the bytes of the files that were asked for; nothing is written.

    Raises:
        RequestError: rows without a time were to be refused, or there is no translation.
        Cancelled: the person asked to stop.
    """
    from editor.workflows.exports.cueing import Cueing

    steps = progress or NoProgress()
    chosen = FORMATS.get(options.format)
    layouts = columns_for(transcript, options.layout)
    found: list[Warned] = []
    if chosen.is_subtitle:
        found += losses.doubtful_times(transcript.segments)
        found += losses.tags_of_ass(transcript, chosen.id)
        if options.untimed is Untimed.ESTIMATE:
            transcript, estimated = _estimated(transcript, steps)
            found += estimated
    if options.tidy is not None:
        before, transcript = transcript, options.tidy(transcript)
        found += losses.tidied_rows(_other_texts(before, transcript))
    guideline = options.guideline if chosen.is_subtitle else None
    cueing = Cueing(transcript, guideline, options.cues, steps)
    files, by_file = [], []
    for done, columns in enumerate(layouts):
        steps.step(done, len(layouts), _("Writing"))
        with collector_paused():
            listed = cueing.cues(columns)
            of_file: list[Warned] = []
            if chosen.is_subtitle:
                _refuse_untimed(listed, options)
                of_file += [*losses.left_out(listed), *cueing.remarks(listed, columns)]
            files.append(_file(transcript, columns, listed, chosen, options, of_file))
            by_file.append(of_file)
    steps.step(len(layouts), len(layouts))
    found += losses.of_files(by_file, _tags_of_files(transcript, layouts))
    told = tuple({loss.message: loss for loss in found}.values())
    return Exported(transcript, chosen.id, options.layout, tuple(files), told)


def read_back(exported: Exported, progress: Progress | None = None) -> Exported:
    """Return the export once each of its files has been read again and found to be the same.

    Raises:
        OutputError: a file holds something else than what was to be written.
        Cancelled: the person asked to stop.
    """
    from editor.workflows.exports.reading_back import look_again, refuse

    steps = progress or NoProgress()
    chosen = FORMATS.get(exported.format)
    told: list[Warned] = []
    for done, file in enumerate(exported.files):
        steps.step(done, len(exported.files), _("Reading back"))
        found = look_again(file.data, chosen, exported.transcript, file.columns, file.shown)
        if found.difference is not None:
            refuse(found.difference)
        if len(file.columns) > 1 and chosen.is_subtitle and found.is_one_text:
            told.append(losses.languages_in_one())
    return replace(exported, losses=(*exported.losses, *told), is_read_back=True)


def planned_paths(path: Path, transcript: Transcript, layout: Layout) -> tuple[Path, ...]:
    """Return where each file will go: one at `path`, two at name.en.srt and name.zh.srt beside it.

    Two tracks of one language are told apart by their ids.
    """
    files = columns_for(transcript, layout)
    if len(files) == 1:
        return (path,)
    tags = _tags_of_files(transcript, files)
    return tuple(path.with_name(f"{path.stem}.{tag}{path.suffix}") for tag in tags)


def _tags_of_files(transcript: Transcript, files: Sequence[tuple[int, ...]]) -> list[str]:
    tracks = [transcript.tracks[columns[0]] for columns in files]
    tags = [track.language for track in tracks]
    return tags if len(set(tags)) == len(tags) else [track.id for track in tracks]


def write(exported: Exported, path: Path, *, overwrite: bool = False) -> tuple[Path, ...]:
    """Write the files, each whole or not at all; return where they are.

    What was not read back yet is read back first.

    Raises:
        OutputError: a file exists and may not be replaced, reading back gave something else, or
            writing failed; files that were there are as they were, but for those written before.
    """
    if not exported.is_read_back:
        exported = read_back(exported)
    paths = planned_paths(path, exported.transcript, exported.layout)
    for target in paths:
        if not overwrite and os.path.lexists(target):
            raise OutputError(
                _("“{path}” exists already and was not replaced.").format(path=target)
            )
    for target, file in zip(paths, exported.files, strict=True):
        fs.write_atomic(target, file.data, check_bytes=True)
    return paths


def _file(
    transcript: Transcript,
    columns: tuple[int, ...],
    listed: CueList,
    chosen: Format,
    options: ExportOptions,
    found: list[Warned],
) -> ExportedFile:
    written = chosen.write(
        Outgoing(
            transcript, listed.cues, transcript.segments, columns, options.newline, options.bom
        )
    )
    found += written.warnings
    return ExportedFile(written.data, columns, written.shown, listed.cues)


def _estimated(transcript: Transcript, progress: Progress) -> tuple[Transcript, list[Warned]]:
    slots = timing.fill_empty(transcript, progress=progress)
    segments = tuple(
        row if row.slot == slot else row._replace(slot=slot)
        for row, slot in zip(transcript.segments, slots, strict=True)
    )
    pairs = zip(segments, transcript.segments, strict=True)
    rows = [row for row, (new, old) in enumerate(pairs) if new is not old]
    return replace(transcript, segments=segments), losses.estimated_times(rows)


def _other_texts(before: Transcript, after: Transcript) -> list[int]:
    pairs = zip(before.segments, after.segments, strict=True)
    return [row for row, (old, new) in enumerate(pairs) if old.texts != new.texts]


def _refuse_untimed(listed: CueList, options: ExportOptions) -> None:
    if listed.untimed and options.untimed is Untimed.REFUSE:
        raise RequestError(
            ngettext(
                "{n} row has no time ({rows}). Fill it, or leave such rows out.",
                "{n} rows have no time ({rows}). Fill them, or leave such rows out.",
                len(listed.untimed),
            ).format(n=len(listed.untimed), rows=name_rows(listed.untimed))
        )
