"""A recording of eight sentences, from the file to the times of its rows."""

import json
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pytest

from editor.alignment.acoustic import model
from editor.alignment.acoustic.aligner import _settled
from editor.alignment.acoustic.hearing import Heard, listen
from editor.alignment.base import ALIGNERS, AlignOptions, AlignResult
from editor.core.errors import RequestError
from editor.core.progress import NoProgress
from editor.core.segments import Segment, Track
from editor.core.timeslots import EMPTY_SLOT, Origin, Reason, TimeSlot
from editor.core.transcript import Transcript
from editor.workflows.times.aligning import Recording

FOLDER = Path(__file__).parent / "recordings"
UNWRITTEN = 5


class Line(NamedTuple):
    text: str
    start: int
    end: int


LINES = [Line(**one) for one in json.loads((FOLDER / "lighthouse.json").read_text("utf-8"))]
ROWS = [line for place, line in enumerate(LINES) if place != UNWRITTEN]


@pytest.fixture(scope="module")
def sound() -> Recording:
    recording = Recording(FOLDER / "lighthouse.mp3")
    listen(recording, NoProgress())
    return recording


def transcript(*rows: str | Segment) -> Transcript:
    segments = (
        row if isinstance(row, Segment) else Segment(str(place), (row,))
        for place, row in enumerate(rows)
    )
    return Transcript((Track("source", "en"),), tuple(segments))


def aligned(sound: Recording, *rows: str | Segment, **options: object) -> AlignResult:
    wanted = replace(AlignOptions(sound=sound), **options)
    return ALIGNERS.get("acoustic").align(transcript(*rows), wanted, NoProgress())


def texts(lines: list[Line] = ROWS) -> list[str]:
    return [line.text for line in lines]


def test_every_row_starts_and_ends_where_it_is_spoken(sound: Recording) -> None:
    result = aligned(sound, *texts())
    for time, line in zip(result.rows, ROWS, strict=True):
        assert time.slot.origin is Origin.ALIGNED
        assert time.slot.start == pytest.approx(line.start, abs=120)
        assert time.slot.end == pytest.approx(line.end, abs=250)
        assert time.reason in {Reason.FITS, Reason.NO_PAUSE}


def test_words_lie_one_after_another_inside_their_row(sound: Recording) -> None:
    result = aligned(sound, *texts())
    for time, line in zip(result.rows, ROWS, strict=True):
        words = [line.text[word.start : word.end] for word in time.words]
        assert " ".join(words) == line.text.replace(",", "").rstrip(".")
        assert time.words[0].from_ms == time.slot.start
        assert time.words[-1].to_ms == time.slot.end
        for word, after in zip(time.words, time.words[1:], strict=False):
            assert word.from_ms <= word.to_ms <= after.from_ms


def test_speech_without_a_row_is_a_ghost(sound: Recording) -> None:
    (ghost,) = aligned(sound, *texts()).ghosts
    assert ghost.start == pytest.approx(LINES[UNWRITTEN].start, abs=200)
    assert ghost.end == pytest.approx(LINES[UNWRITTEN].end, abs=200)


@pytest.mark.parametrize("place", [0, 3, 7])
def test_a_row_that_is_never_spoken_stays_empty_and_moves_no_other(
    sound: Recording, place: int
) -> None:
    rows = texts()
    rows.insert(place, "Seventeen purple elephants were dancing on a bicycle in Brussels.")
    result = aligned(sound, *rows)
    assert result.rows[place].slot == EMPTY_SLOT
    assert result.rows[place].reason is Reason.NOT_FOUND
    others = [time for at, time in enumerate(result.rows) if at != place]
    for time, line in zip(others, ROWS, strict=True):
        assert time.slot.start == pytest.approx(line.start, abs=200)


def test_rows_of_signs_are_told_and_stay_empty(sound: Recording) -> None:
    result = aligned(sound, "♪ ♪", *texts(), "", "…")
    told = [result.rows[place] for place in (0, -2, -1)]
    assert {time.reason for time in told} == {Reason.NOTHING_TO_SAY}
    assert all(time.slot == EMPTY_SLOT for time in told)


@pytest.mark.parametrize("slot", [
    TimeSlot(1234, 4321, Origin.TYPED),
    TimeSlot(1234, 4321, Origin.TAPPED, 0.5),
    TimeSlot(1234, 4321, Origin.IMPORTED, locked=True),
])  # fmt: skip
def test_anchors_are_never_moved(sound: Recording, slot: TimeSlot) -> None:
    first = Segment("0", (ROWS[0].text,), slot)
    result = aligned(sound, first, *texts(ROWS[1:]))
    assert result.rows[0].slot == slot
    assert result.rows[1].slot.start == pytest.approx(ROWS[1].start, abs=200)


def test_a_start_that_was_tapped_stays_and_gets_its_end(sound: Recording) -> None:
    tapped = TimeSlot(ROWS[2].start + 90, None, Origin.TAPPED)
    row = Segment("2", (ROWS[2].text,), tapped)
    result = aligned(sound, *texts(ROWS[:2]), row, *texts(ROWS[3:]))
    assert result.rows[2].slot.start == tapped.start
    assert result.rows[2].slot.end == pytest.approx(ROWS[2].end, abs=250)


def test_imported_and_estimated_times_are_found_anew(sound: Recording) -> None:
    row = Segment("0", (ROWS[0].text,), TimeSlot(9000, 9500, Origin.ESTIMATED))
    result = aligned(sound, row, *texts(ROWS[1:]))
    assert result.rows[0].slot.start == pytest.approx(ROWS[0].start, abs=120)


def test_only_the_rows_asked_for_change(sound: Recording) -> None:
    rows = [
        Segment(str(place), (line.text,), TimeSlot(line.start, line.end, Origin.ESTIMATED))
        for place, line in enumerate(ROWS)
    ]
    rows[3] = rows[3]._replace(slot=EMPTY_SLOT)
    result = aligned(sound, *rows, only=frozenset({3}))
    assert result.rows[3].slot.start == pytest.approx(ROWS[3].start, abs=120)
    assert [time.slot for at, time in enumerate(result.rows) if at != 3] == [
        row.slot for at, row in enumerate(rows) if at != 3
    ]


def test_rows_that_are_timed_by_a_person_do_not_count_as_lost(sound: Recording) -> None:
    typed = [
        Segment(str(place), (line.text,), TimeSlot(line.start, line.end, Origin.TYPED))
        for place, line in enumerate(ROWS)
    ]
    untimed = typed[3]._replace(slot=EMPTY_SLOT)
    result = aligned(sound, *typed[:3], untimed, *typed[4:])
    assert result.rows[3].reason in {Reason.FITS, Reason.NO_PAUSE}
    assert result.rows[3].slot.start == pytest.approx(ROWS[3].start, abs=120)
    assert aligned(sound, *typed).slots == [row.slot for row in typed]


def test_a_recording_of_another_talk_is_refused(sound: Recording) -> None:
    other = [
        "Seventeen purple elephants were dancing on a bicycle.",
        "My grandmother never liked cucumbers or algebra.",
        "Please return these trousers before the museum closes on Thursday.",
        "Quantum computers may someday factor enormous integers.",
    ]
    with pytest.raises(RequestError, match="does not fit"):
        aligned(sound, *other)


@pytest.mark.parametrize("rows", [["♪"], ["", "…"]])
def test_rows_without_any_word_are_refused(sound: Recording, rows: list[str]) -> None:
    with pytest.raises(RequestError, match="nothing to align"):
        aligned(sound, *rows)


def test_an_anchor_after_the_end_of_the_recording_is_told(sound: Recording) -> None:
    row = Segment("0", (ROWS[0].text,), TimeSlot(999_000, 999_500, Origin.TYPED))
    with pytest.raises(RequestError, match="Row 1"):
        aligned(sound, row, *texts(ROWS[1:]))


def test_without_a_recording_there_is_nothing_to_hear() -> None:
    with pytest.raises(RequestError, match="recording"):
        ALIGNERS.get("acoustic").align(transcript("One."), AlignOptions(), NoProgress())


class Silent:
    """Some seconds in which nothing is heard."""

    def __init__(self, seconds: float) -> None:
        frames = round(seconds / 0.03)
        scores = np.full((frames, 42), -8, np.float16)
        scores[:, -1] = 0
        self.kept = {"acoustic": Heard(scores, np.zeros(frames * 3, bool))}


@pytest.mark.parametrize("count", [1, 100])
def test_silence_is_refused(count: int) -> None:
    with pytest.raises(RequestError, match="No speech was found"):
        aligned(Silent(5), *texts() * count)


def test_a_steady_noise_is_no_speech() -> None:
    hiss = Silent(60)
    noise = np.random.default_rng(5).uniform(-12, 0, (2_000, 42)).astype(np.float16)
    hiss.kept = {"acoustic": Heard(noise, np.ones(6_000, bool))}
    with pytest.raises(RequestError, match="No speech was found"):
        aligned(hiss, *texts())


def test_five_seconds_for_a_hundred_rows_are_refused(sound: Recording) -> None:
    heard = listen(sound, NoProgress())
    short = Silent(5)
    short.kept = {"acoustic": Heard(heard.scores[:160], heard.speech[:480])}
    with pytest.raises(RequestError, match="does not fit"):
        aligned(short, *texts() * 14)


def test_a_long_stretch_without_text_leads_nobody_astray(sound: Recording) -> None:
    heard = listen(sound, NoProgress())
    noise = np.random.default_rng(5).uniform(-12, 0, (20_000, 42)).astype(np.float16)
    long = Silent(5)
    long.kept = {
        "acoustic": Heard(
            np.concatenate([noise, heard.scores]),
            np.concatenate([np.ones(60_000, bool), heard.speech]),
        )
    }
    result = aligned(long, *texts())
    for time, line in zip(result.rows, ROWS, strict=True):
        assert time.slot.start == pytest.approx(600_000 + line.start, abs=200)


def test_a_missing_model_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert ALIGNERS.get("acoustic").available() is None
    monkeypatch.setattr(model, "folder", lambda: tmp_path)
    assert "missing" in (ALIGNERS.get("acoustic").available() or "")


def test_one_row_for_the_whole_recording(sound: Recording) -> None:
    (only,) = aligned(sound, " ".join(line.text for line in LINES)).rows
    assert only.slot.start == pytest.approx(LINES[0].start, abs=120)
    assert only.slot.end == pytest.approx(LINES[-1].end, abs=250)
    assert only.words[-1].to_ms == only.slot.end


def test_a_row_far_longer_than_the_recording_is_refused(sound: Recording) -> None:
    with pytest.raises(RequestError, match="does not fit"):
        aligned(sound, " ".join(texts() * 60))


def test_a_recording_that_ends_early_leaves_the_rest_empty(sound: Recording) -> None:
    heard = listen(sound, NoProgress())
    end = ROWS[4].end + 300
    short = Silent(5)
    short.kept = {"acoustic": Heard(heard.scores[: end // 30], heard.speech[: end // 10])}
    result = aligned(short, *texts())
    assert [time.slot.is_complete for time in result.rows] == [True] * 5 + [False] * 2
    assert {time.reason for time in result.rows[5:]} == {Reason.NOT_FOUND}


def test_one_bar_shows_all_the_work_and_never_goes_back() -> None:
    shown: list[tuple[float, str]] = []

    class Bar:
        def step(self, done: int, total: int, text: str = "") -> None:
            shown.append((done / total, text))

    aligner = ALIGNERS.get("acoustic")
    recording = Recording(FOLDER / "lighthouse.mp3")
    aligner.align(transcript(*texts()), AlignOptions(sound=recording), Bar())
    shares = [share for share, _text in shown]
    assert shares == sorted(shares)
    assert len({text for _share, text in shown}) == 3
    assert shares[0] < 0.05
    assert shares[-1] > 0.9


class EnoughAt:
    """A person who has had enough in the middle of a stage."""

    def __init__(self, text: str, done: int) -> None:
        self._text, self._done = text, done
        self.is_enough = False

    def step(self, done: int, _total: int, text: str = "") -> None:
        if text == self._text and done >= self._done:
            self.is_enough = True


def kept(progress: EnoughAt, rows: Transcript, sound: Recording | None = None) -> AlignResult:
    recording = sound or Recording(FOLDER / "lighthouse.mp3")
    return ALIGNERS.get("acoustic").align(rows, AlignOptions(sound=recording), progress)


@pytest.mark.parametrize(("stage", "done"), [("Listening", 1), ("Comparing sounds", 500)])
def test_what_was_found_when_it_is_enough_is_right_and_the_rest_is_as_it_was(
    stage: str, done: int
) -> None:
    rows = transcript(*texts())
    last = rows.segments[-1]._replace(slot=TimeSlot(90_000, 91_000, Origin.ESTIMATED))
    rows = replace(rows, segments=(*rows.segments[:-1], last))
    result = kept(EnoughAt(stage, done), rows)
    assert not result.is_whole
    times = [time for time in result.rows if time.reason is not None]
    assert len(times) < len(ROWS)
    for time, line in zip(times, ROWS, strict=False):
        assert time.slot.start == pytest.approx(line.start, abs=120)
    assert all(time.reason is not Reason.NOT_FOUND for time in result.rows)
    assert result.rows[-1].slot == last.slot
    if stage == "Comparing sounds":
        assert len(times) >= 2


def test_nothing_of_a_part_is_taken_for_the_whole_recording() -> None:
    recording = Recording(FOLDER / "lighthouse.mp3")
    part = kept(EnoughAt("Comparing sounds", 500), transcript(*texts()), recording)
    assert not part.is_whole
    whole = aligned(recording, *texts())
    assert whole.is_whole
    assert all(time.slot.is_complete for time in whole.rows)


def test_a_time_set_after_what_was_heard_is_no_reason_to_refuse() -> None:
    last = Segment("last", (ROWS[-1].text,), TimeSlot(ROWS[-1].start, None, Origin.TYPED))
    rows = transcript(*texts()[:-1], last)
    result = kept(EnoughAt("Comparing sounds", 500), rows)
    assert result.rows[-1].slot == last.slot
    assert result.rows[0].slot.start == pytest.approx(ROWS[0].start, abs=120)


@pytest.mark.parametrize(
    ("found", "settled"),
    [("yyyy", 3), ("yyyn", 2), ("yyyynnyn", 4), ("ynyyyyyyyy", 9), ("nnnn", 0), ("y", 0), ("", 0)],
)
def test_rows_left_out_just_before_the_last_found_one_are_not_settled(
    found: str, settled: int
) -> None:
    rows = [object() if one == "y" else None for one in found]
    assert _settled(rows, [["word"]] * len(rows)) == settled
