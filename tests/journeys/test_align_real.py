"""Real talks, timed by their recordings, against the times that are known."""

import json
from pathlib import Path
from statistics import median

import pytest

from editor.core.errors import RequestError
from editor.core.progress import NoProgress
from editor.core.transcript import Transcript
from editor.workflows.documents.opening import open_file
from editor.workflows.times.aligning import Recording, align


def errors(transcript: Transcript, sound: Path, truth: Path) -> tuple[list[float], list[float]]:
    """How far starts and ends are from the truth, in seconds; a lost row is infinitely far."""
    lines = json.loads(truth.read_text(encoding="utf-8"))["lines"]
    slots = align(transcript, Recording(sound), NoProgress()).result.slots
    starts, ends = [], []
    for slot, line in zip(slots, lines, strict=True):
        lost = slot.start is None or slot.end is None
        starts.append(float("inf") if lost else abs(slot.start / 1000 - line["start"]))
        ends.append(float("inf") if lost else abs(slot.end / 1000 - line["end"]))
    found = [slot.start for slot in slots if slot.start is not None]
    assert found == sorted(found)
    return starts, ends


def test_the_real_transcript_is_timed_row_by_row(real_transcript: Path, shared: Path) -> None:
    folder = shared / "data"
    transcript = open_file(real_transcript).transcript
    sound, truth = folder / "podcast-en-zh.mp3", folder / "podcast-en-zh.times.json"
    starts, ends = errors(transcript, sound, truth)
    assert sum(error <= 0.2 for error in starts) >= 0.98 * len(starts)
    assert median(starts) < 0.04
    assert median(ends) < 0.1


def test_sentences_read_aloud_start_where_they_do(shared: Path) -> None:
    folder = shared / "data" / "speech"
    (text,) = folder.glob("*.txt")
    (sound,) = folder.glob("*.flac")
    (truth,) = folder.glob("*.json")
    starts, _ends = errors(open_file(text).transcript, sound, truth)
    assert max(starts) <= 0.2


def test_a_talk_and_the_recording_of_another_do_not_fit(
    real_transcript: Path, shared: Path
) -> None:
    (sound,) = (shared / "data" / "speech").glob("*.flac")
    with pytest.raises(RequestError, match="does not fit"):
        align(open_file(real_transcript).transcript, Recording(sound), NoProgress())
