"""`try`: the whole job once, on the sample or on a transcript of one's own."""

import argparse
import sys
from pathlib import Path

from editor import paths
from editor.cli.base import VERBS, Exit, Verb, say
from editor.core.document import Document
from editor.core.i18n import _, ngettext
from editor.storage import fs
from editor.workflows.corrections import correcting
from editor.workflows.documents.opening import open_file
from editor.workflows.exports import exporting
from editor.workflows.exports.exporting import ExportOptions
from editor.workflows.safekeeping.saving import PROJECT_SUFFIX, save_project
from editor.workflows.times.timing import fill_edit, fill_empty

SAMPLE_NAMES = "harbour-lights.names.txt"


@VERBS.register
class Try(Verb):
    """Do the whole job once: open, correct names, fill times, write bilingual subtitles.

    With a display, the program opens its window on the sample instead.
    """

    id = "try"

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Declare the arguments."""
        parser.add_argument("file", type=Path, nargs="?", default=paths.sample(), metavar="FILE")
        parser.add_argument(
            "--name",
            action="append",
            metavar="RIGHT",
            help=_("a name as it should be; may be given several times"),
        )
        parser.add_argument(
            "--to", type=Path, default=Path("interlinear-try"), metavar="FOLDER",
            help=_("where the results go"),
        )  # fmt: skip

    def run(self, args: argparse.Namespace) -> int:
        """Do it, telling each step."""
        opened = open_file(args.file)
        document = Document(opened.transcript)
        rows = len(document.segments)
        languages = ", ".join(track.language for track in document.tracks)
        say(
            ngettext(
                "Opened {path}: {n} row, {languages}.",
                "Opened {path}: {n} rows, {languages}.",
                rows,
            ).format(path=args.file, n=rows, languages=languages)
        )
        for name in args.name or _sample_names(args.file):
            self._correct(document, name)
        document.do(fill_edit(document.segments, fill_empty(document.snapshot())))
        say(_("Filled the empty time slots by estimate, at 160 words a minute."))
        return self._write(document, args.to, args.file.name.split(".")[0])

    def _correct(self, document: Document, name: str) -> None:
        found = correcting.find_fuzzy(document.segments, name)
        edit, _left = correcting.replace_edit(document.segments, found.places, name)
        document.do(edit)
        heard = ", ".join(
            f"{variant.form} ×{variant.count}" for variant in found.variants if variant.count
        )
        say(
            _("Corrected to {name}: {heard}").format(name=name, heard=heard)
            if heard
            else _("Nothing sounds like {name}.").format(name=name)
        )

    def _write(self, document: Document, folder: Path, stem: str) -> int:
        fs.make_folder(folder)
        transcript = document.snapshot()
        layout = exporting.default_layout(transcript)
        for suffix in (".srt", ".vtt", ".ass"):
            target = folder / f"{stem}{suffix}"
            chosen = exporting.format_for(target)
            exported = exporting.build(transcript, ExportOptions(chosen.id, layout))
            exporting.write(exported, target, overwrite=True)
            say(_("Written: {path}").format(path=target))
        project = folder / f"{stem}{PROJECT_SUFFIX}"
        save_project(transcript, project)
        say(_("Written: {path}").format(path=project))
        say(
            _("On a machine with a display, open it in the window with: {command} {path}").format(
                command=sys.argv[0], path=project
            )
        )
        return Exit.DONE


def _sample_names(path: Path) -> list[str]:
    if path != paths.sample():
        return []
    text = (path.parent / SAMPLE_NAMES).read_text(encoding="utf-8")
    return [line for line in text.split("\n") if line]
