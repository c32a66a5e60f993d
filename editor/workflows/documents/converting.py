"""Writing a changed transcript where and as a person asks, by the suffix of the file."""

from pathlib import Path

from editor.core.transcript import Transcript
from editor.workflows.exports import exporting
from editor.workflows.exports.exporting import ExportOptions


def write_transcript(
    transcript: Transcript, path: Path, *, format_id: str | None = None, overwrite: bool = False
) -> tuple[str, ...]:
    """Write all languages of the transcript to one file; return what could not be kept.

    A text goes back in the shape that it came in, a project as a project.

    Raises:
        RequestError: the suffix tells no format.
        OutputError: the file could not be written, or exists and may not be replaced.
    """
    chosen = exporting.format_for(path, format_id)
    options = ExportOptions(chosen.id, exporting.default_layout(transcript))
    exported = exporting.read_back(exporting.build(transcript, options))
    exporting.write(exported, path, overwrite=overwrite)
    return exported.remarks
