"""How an exported file begins, as text to look at before it is written."""

from collections.abc import Sequence
from dataclasses import replace

from editor.core.transcript import Transcript
from editor.workflows.exports.exporting import Exported, ExportOptions, Untimed, build

_ROWS = 40
_MOST_BYTES = 16_000


def beginning_of_rows(transcript: Transcript, options: ExportOptions) -> str:
    """Return how the first file will about begin, quickly, from the first 40 rows alone.

    Estimated times are still others than those of the whole.
    """
    head = replace(transcript, segments=transcript.segments[:_ROWS])
    untimed = Untimed.SKIP if options.untimed is Untimed.REFUSE else options.untimed
    return beginning_of(build(head, replace(options, untimed=untimed, bom=False)))


def beginning_of(exported: Exported) -> str:
    """Return how the first file begins; of a document that is no text, its first rows."""
    data = exported.files[0].data[:_MOST_BYTES]
    if b"\0" in data:
        return _rows_shown(exported.transcript, exported.files[0].columns)
    whole_lines = data[: data.rfind(b"\n") + 1] if len(data) == _MOST_BYTES else data
    return whole_lines.decode("utf-8-sig", "replace")


def _rows_shown(transcript: Transcript, columns: Sequence[int]) -> str:
    rows = (
        "\n".join(filter(None, (row.texts[column].strip() for column in columns)))
        for row in transcript.segments[:_ROWS]
    )
    return "\n\n".join(filter(None, ("\n".join(transcript.header), *rows)))
