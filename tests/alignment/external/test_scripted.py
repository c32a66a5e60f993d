"""Recognisers that come as scripts: what they need is said, and what they hear becomes times.

The recognisers themselves are not installed here; modules of the same names stand in for them.
"""

import sys
from pathlib import Path

import pytest

from editor import paths
from editor.alignment.base import ALIGNERS, AlignOptions, AlignResult, Means
from editor.alignment.external import scripted
from editor.core.errors import InputError, RequestError
from editor.core.progress import NoProgress
from editor.core.segments import Segment, Track, WordTime
from editor.core.timeslots import Origin, Reason, TimeSlot
from editor.core.transcript import Transcript

ROWS = (
    Segment("a", ("Good evening.",)),
    Segment("b", ("…",)),
    Segment("c", ("The tide  is out.",)),
)
WHISPER = """
from types import SimpleNamespace as Some

def word(text, start, end, probability=0.9):
    return Some(word=text, start=start, end=end, probability=probability)

def load_model(path, device):
    assert path.endswith("model.pt") and device == "cpu"
    print("a line that is no answer")
    return Some(align=align)

def align(audio, text, language, original_split, verbose):
    assert audio.endswith("talk.mp3") and original_split
    assert text == "Good evening.\\nThe tide is out." and language == "en", text
    return Some(segments=SEGMENTS)

SEGMENTS = [
    Some(text=" Good evening.", words=[word(" Good", 0.1, 0.4), word(" evening.", 0.4, 0.9)]),
    Some(text=" The tide is out.", words=[word(" The", 2.0, 2.2), word(" tide", 2.2, 2.6),
         word(" is", 2.6, 2.7), word(" out.", 2.7, 3.1, 0.1)]),
]
"""
HEARING = """
from types import SimpleNamespace as Some

class WhisperModel:
    def __init__(self, path, device, compute_type, local_files_only):
        assert local_files_only

    def transcribe(self, audio, language, word_timestamps):
        said = [("Good", .1, .4), ("evening", .4, .9), ("uh", 1, 1.2), ("the", 2, 2.2),
                ("tide", 2.2, 2.6), ("is", 2.6, 2.7), ("out", 2.7, 3.1)]
        words = [Some(word=w, start=s, end=e, probability=1) for w, s, e in said]
        return [Some(end=3.1, words=words), Some(end=4.0, words=None)], Some(duration=4.0)
"""


@pytest.fixture(autouse=True)
def nothing_known() -> None:
    scripted.has_module.cache_clear()


@pytest.fixture
def model(tmp_path: Path) -> str:
    path = tmp_path / "model.pt"
    path.write_bytes(b"")
    return str(path)


def align(tmp_path: Path, monkeypatch, aligner: str, module: str, body: str) -> AlignResult:
    """Align the rows by a script, with a module of this body in the place of the recogniser."""
    (tmp_path / "lib").mkdir()
    (tmp_path / "lib" / f"{module}.py").write_text(body, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "lib"))
    model = tmp_path / "model.pt"
    model.write_bytes(b"")
    means = Means(python=sys.executable, model=str(model))
    part = ALIGNERS.get(aligner)
    assert part.available(means) is None
    options = AlignOptions(audio=tmp_path / "talk.mp3", means=means)
    return part.align(Transcript((Track("s", "en-GB"),), ROWS), options, NoProgress())


def test_stable_ts_gives_each_row_its_time_and_its_words(tmp_path: Path, monkeypatch) -> None:
    result = align(tmp_path, monkeypatch, "stable-ts", "stable_whisper", WHISPER)
    first, signs, last = result.rows
    assert first.slot == TimeSlot(100, 900, Origin.ALIGNED, 0.9)
    assert first.words == (WordTime(0, 4, 100, 400), WordTime(5, 13, 400, 900))
    assert (signs.slot.start, signs.reason) == (None, Reason.NOT_FOUND)
    assert (last.slot.start, last.slot.end) == (2000, 3100)


def test_rows_are_found_among_the_words_of_faster_whisper(tmp_path: Path, monkeypatch) -> None:
    result = align(tmp_path, monkeypatch, "faster-whisper", "faster_whisper", HEARING)
    assert [row.slot[:2] for row in result.rows] == [(100, 900), (None, None), (2000, 3100)]
    assert result.rows[0].words[1] == WordTime(5, 12, 400, 900)


def test_words_of_another_talk_fill_nothing(tmp_path: Path, monkeypatch) -> None:
    other = HEARING
    for word, instead in [
        ("Good", "Ships"),
        ("evening", "sail"),
        ("the", "on"),
        ("tide", "calm"),
        ('"is"', '"wide"'),
        ('"out"', '"seas"'),
    ]:
        other = other.replace(word, instead)
    with pytest.raises(RequestError, match="no row"):
        align(tmp_path, monkeypatch, "faster-whisper", "faster_whisper", other)


def test_what_goes_wrong_in_a_recogniser_is_told(tmp_path: Path, monkeypatch) -> None:
    broken = "def load_model(path, device):\n    raise RuntimeError('not enough memory')\n"
    with pytest.raises(InputError, match="RuntimeError: not enough memory"):
        align(tmp_path, monkeypatch, "stable-ts", "stable_whisper", broken)


@pytest.mark.parametrize("aligner", ["stable-ts", "faster-whisper", "ctc"])
def test_each_has_its_script(aligner: str) -> None:
    part = ALIGNERS.get(aligner)
    assert isinstance(part, scripted.ScriptedAligner)
    assert (paths.resources() / "aligners" / part.script).is_file()


def test_a_recogniser_that_is_missing_is_named(model: str, monkeypatch) -> None:
    monkeypatch.setattr(scripted, "find_spec", lambda _name: None)
    told = ALIGNERS.get("stable-ts").available(Means(model=model))
    assert told is not None
    assert "pip install stable-ts" in told


def test_a_model_that_is_not_chosen_or_not_there_is_said(monkeypatch) -> None:
    monkeypatch.setattr(scripted, "find_spec", lambda _name: object())
    part = ALIGNERS.get("ctc")
    assert "No model is chosen" in (part.available() or "")
    assert "/nowhere/model" in (part.available(Means(model="/nowhere/model")) or "")


def test_a_python_that_is_not_there_or_lacks_the_recogniser_is_said(model: str) -> None:
    part = ALIGNERS.get("faster-whisper")
    assert "/no/python" in (part.available(Means(python="/no/python", model=model)) or "")
    assert not scripted.has_module(sys.executable, "no_such_module_anywhere")
    assert scripted.has_module(sys.executable, "json")
