"""What an export leaves out or changes, as sentences with their rows, said before it is written."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from editor.captions.cues import CueList
from editor.core.i18n import _, ngettext
from editor.core.segments import Segment
from editor.core.timeslots import Origin
from editor.core.transcript import Transcript
from editor.core.warned import Warned, name_rows

_DOUBTFUL_BELOW = 0.5


def left_out(listed: CueList) -> list[Warned]:
    """Return which rows have no cue, one sentence a reason."""
    return [
        *_about(listed.untimed, _untimed),
        *_about(listed.empty, _empty),
        *_about(listed.reversed, _reversed),
    ]


def doubtful_times(segments: Sequence[Segment]) -> list[Warned]:
    """Return which rows were aligned to a recording without the times being sure."""
    rows = [row for row, segment in enumerate(segments) if _is_doubtful(segment)]
    return _about(rows, _doubtful)


def estimated_times(rows: Sequence[int]) -> list[Warned]:
    """Return that these rows had no time and got one for the file alone."""
    return _about(rows, _estimated)


def tags_of_ass(transcript: Transcript, format_id: str) -> list[Warned]:
    """Return which rows lose the tags that they had in the ASS file they came from."""
    source = transcript.source
    if source is None or source.format != "ass" or format_id == source.format:
        return []
    from editor.formats.ass.keeping import rows_with_tags

    return _about(rows_with_tags(transcript), _tags)


def tidied_rows(rows: Sequence[int]) -> list[Warned]:
    """Return that these rows stand in the file without their fillers and doubled words."""
    return _about(rows, _tidied)


def languages_in_one() -> Warned:
    """Return that the languages of a file will not be told apart by what reads it."""
    return Warned(
        _(
            "Both languages stand in one text, and nothing in the file tells them apart. "
            "Write two files, or WebVTT, to keep them apart."
        )
    )


def of_files(by_file: Sequence[Sequence[Warned]], tags: Sequence[str]) -> list[Warned]:
    """Return what the files of one export lose; what not all of them do has its file's tag."""
    in_all = set.intersection(*({loss.message for loss in found} for found in by_file))
    told: list[Warned] = []
    for tag, found in zip(tags, by_file, strict=True):
        for loss in found:
            named = loss if loss.message in in_all else replace(loss, message=_of(tag, loss))
            if named not in told:
                told.append(named)
    return told


def _of(tag: str, loss: Warned) -> str:
    return _("{file}: {message}").format(file=tag, message=loss.message)


def _about(rows: Sequence[int], sentence: Callable[[int], str]) -> list[Warned]:
    if not rows:
        return []
    message = sentence(len(rows)).format(n=len(rows), rows=name_rows(rows))
    return [Warned(message, rows=tuple(rows))]


def _tidied(count: int) -> str:
    return ngettext(
        "{n} row is without its fillers and doubled words ({rows}).",
        "{n} rows are without their fillers and doubled words ({rows}).",
        count,
    )


def _is_doubtful(segment: Segment) -> bool:
    slot = segment.slot
    is_low = slot.confidence is not None and slot.confidence < _DOUBTFUL_BELOW
    return slot.is_doubtful or (slot.origin is Origin.ALIGNED and is_low)


def _untimed(n: int) -> str:
    return ngettext(
        "{n} row without a time was left out ({rows}).",
        "{n} rows without a time were left out ({rows}).",
        n,
    )


def _empty(n: int) -> str:
    return ngettext(
        "{n} row without text was left out ({rows}).",
        "{n} rows without text were left out ({rows}).",
        n,
    )


def _reversed(n: int) -> str:
    return ngettext(
        "{n} row ends before it starts and was left out ({rows}).",
        "{n} rows end before they start and were left out ({rows}).",
        n,
    )


def _doubtful(n: int) -> str:
    return ngettext(
        "The time of {n} row was found in the recording, but is not sure ({rows}).",
        "The times of {n} rows were found in the recording, but are not sure ({rows}).",
        n,
    )


def _estimated(n: int) -> str:
    return ngettext(
        "{n} row had no time; it was estimated.",
        "{n} rows had no time; they were estimated.",
        n,
    )


def _tags(n: int) -> str:
    return ngettext(
        "The tags that {n} row had in the ASS file are not written in this format ({rows}).",
        "The tags that {n} rows had in the ASS file are not written in this format ({rows}).",
        n,
    )
