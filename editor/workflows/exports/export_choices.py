"""What a person chose for an export, as plain values that can be kept; ready-made choices."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

from editor import paths
from editor.captions.layouts import Layout
from editor.core.guideline import Guideline
from editor.core.i18n import _
from editor.core.transcript import Transcript
from editor.formats.base import FORMATS
from editor.storage import fs
from editor.workflows.exports.exporting import ExportOptions, Untimed, default_layout
from editor.workflows.exports.tidying import without_fillers

_MOST_KEPT = 100


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """All that the export window asks; `guideline` is an id, "" for one subtitle a row."""

    format: str = "srt"
    layout: str = Layout.SOURCE_FIRST
    untimed: str = Untimed.SKIP
    guideline: str = ""
    crlf: bool = False
    bom: bool = False
    tidied: bool = False

    def fitting(self, transcript: Transcript) -> "ExportChoice":
        """Return the choice with a layout that the transcript has, and a format that there is.

        Where no row has a time, times are estimated: without them there is nothing to write.
        """
        writes = {one.id for one in FORMATS if one.writes}
        fits = transcript.is_bilingual or self.layout == Layout.SOURCE
        is_timed = any(row.slot.is_complete for row in transcript.segments)
        is_empty = self.untimed == Untimed.SKIP and not is_timed
        return replace(
            self,
            untimed=str(Untimed.ESTIMATE) if is_empty else self.untimed,
            format=self.format if self.format in writes else "srt",
            layout=self.layout if fits else str(default_layout(transcript)),
        )

    @property
    def meant(self) -> "ExportChoice":
        """This choice without what its format does not ask for."""
        chosen, usual = FORMATS.get(self.format), ExportChoice()
        some = self
        if not chosen.is_subtitle:
            some = replace(some, untimed=usual.untimed, guideline=usual.guideline)
        if not chosen.has_line_ends:
            some = replace(some, crlf=usual.crlf, bom=usual.bom)
        return some

    def options(self, offered: Mapping[str, Guideline]) -> ExportOptions:
        """Return it as the options of an export, with one of the guidelines that are offered."""
        return ExportOptions(
            format=self.format,
            layout=Layout(self.layout),
            untimed=Untimed(self.untimed),
            newline="\r\n" if self.crlf else "\n",
            bom=self.bom,
            guideline=offered.get(self.guideline),
            tidy=without_fillers if self.tidied else None,
        )

    def kept(self) -> dict[str, Any]:
        """Return it as plain values for a file."""
        return asdict(self)


def choice_of(kept: object) -> ExportChoice | None:
    """Return a choice from plain values; None where they are no choice of this version."""
    if not isinstance(kept, Mapping):
        return None
    known = {one.name: type(one.default) for one in fields(ExportChoice)}
    values = {name: value for name, value in kept.items() if name in known}
    is_typed = all(
        isinstance(value, bool) == (known[name] is bool) and isinstance(value, (bool, str))
        for name, value in values.items()
    )
    if not is_typed:
        return None
    choice = ExportChoice(**values)
    is_known = choice.layout in set(Layout) and choice.untimed in set(Untimed)
    return choice if is_known else None


def ready_made(default_guideline: str) -> dict[str, ExportChoice]:
    """Return the choices for common ends by their titles."""
    skip = str(Untimed.SKIP)
    return {
        _("YouTube, a file for each language"): ExportChoice(
            "srt", Layout.TWO_FILES, skip, "youtube"
        ),
        _("Bilibili, two styles"): ExportChoice(
            "ass", Layout.TRANSLATION_FIRST, skip, default_guideline
        ),
        _("Podcast (WebVTT)"): ExportChoice("webvtt", Layout.SOURCE_FIRST, skip, default_guideline),
        _("Table for translators"): ExportChoice("docx", Layout.SOURCE_FIRST),
        _("Copy for reading"): ExportChoice("html", Layout.SOURCE_FIRST),
    }


def saved_presets() -> dict[str, ExportChoice]:
    """Return the user's own choices by their titles, sorted; a damaged file holds none."""
    try:
        listed = json.loads(_file().read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(listed, dict):
        return {}
    found = {str(title): choice_of(kept) for title, kept in sorted(listed.items())}
    return {title: choice for title, choice in found.items() if choice is not None}


def save_preset(title: str, choice: ExportChoice | None) -> None:
    """Keep a choice under a title, in place of one that had it; None takes it away.

    Raises:
        OutputError: the file cannot be written.
    """
    presets = saved_presets()
    presets.pop(title, None)
    if choice is not None:
        presets[title] = choice
    newest = list(presets.items())[-_MOST_KEPT:]
    text = json.dumps({name: one.kept() for name, one in newest}, ensure_ascii=False, indent=1)
    fs.make_folder(_file().parent)
    fs.write_atomic(_file(), (text + "\n").encode())


def _file() -> Path:
    return paths.config_dir() / "export-presets.json"
