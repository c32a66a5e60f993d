"""The best path is the best of all paths, whatever is spared on the way."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.alignment.acoustic import graph, viterbi
from editor.alignment.acoustic.graph import NEVER, Graph
from editor.alignment.acoustic.pronouncing.spoken import Spoken
from editor.core.progress import Cancelled, NoProgress

PHONES = ("AA", "B", "K", "S", "T")
INTERVAL = 1_024


def words(*phones: str) -> list[Spoken]:
    return [Spoken(place, place + 1, tuple(one.split())) for place, one in enumerate(phones)]


def heard(frames: int, seed: int) -> np.ndarray:
    scores = -np.random.default_rng(seed).exponential(3, (frames, 44)).astype(np.float32)
    return np.clip(scores, -12, 0)


def full_table(states: Graph, emissions: np.ndarray, onsets: np.ndarray) -> float:
    """The same, state by state and frame by frame."""
    values = np.full(states.size, float(NEVER))
    values[0] = 0
    starts = {border + 1 for border in states.borders[:-1] if states.word[border + 1] >= 0}
    for frame, row in enumerate(emissions):
        new = np.full(states.size, float(NEVER))
        for state in range(states.size):
            extra = onsets[frame] if state in starts else 0
            came = [values[state]]
            came += [values[state - 1] + extra] if state else []
            came += [values[state - 2] + states.leap[state] + extra] if state > 1 else []
            new[state] = max(came) + row[states.column[state]]
        for number, border in enumerate(states.borders):
            for earlier in range(number):
                price = states.prices[number] - states.prices[earlier]
                new[border] = max(new[border], new[states.borders[earlier]] - price)
        values = new
    return max(
        values[border] - (states.prices[-1] - states.prices[number])
        for number, border in enumerate(states.borders)
    )


@given(
    rows=st.lists(
        st.lists(st.lists(st.sampled_from(PHONES), min_size=1, max_size=3), max_size=3),
        min_size=1, max_size=4,
    ),
    frames=st.integers(1, 40),
    seed=st.integers(0, 1000),
)  # fmt: skip
def test_it_scores_what_the_full_table_scores(
    rows: list[list[list[str]]], frames: int, seed: int
) -> None:
    states = graph.build([words(*map(" ".join, row)) for row in rows])
    emissions = heard(frames, seed)
    onsets = np.where(np.arange(frames) % 5 == 0, 3, 0).astype(np.float32)
    path = viterbi.best_path(states, emissions, onsets, NoProgress())
    assert path.score == pytest.approx(full_table(states, emissions, onsets), abs=1e-2)
    assert (np.diff(path.states) >= 0).all()


def spoken_rows(count: int) -> tuple[Graph, np.ndarray, list[int]]:
    """Rows of four phones that fit exactly, each phone five frames, ten of silence between rows."""
    rng = np.random.default_rng(2)
    rows = [[" ".join(rng.choice(PHONES, 4))] for _row in range(count)]
    states = graph.build([words(*row) for row in rows])
    _silence, border = graph.columns()
    columns: list[int] = []
    starts = []
    for row in range(count):
        columns += [border] * 10
        starts.append(len(columns))
        first = int(states.borders[row]) + 1
        columns += [int(states.column[first + phone]) for phone in range(4) for _frame in range(5)]
    columns += [border] * 10
    emissions = np.full((len(columns), 44), -9, np.float32)
    emissions[:, border] = -4
    emissions[np.arange(len(columns)), columns] = 0
    return states, emissions, starts


@pytest.fixture
def short_intervals(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a few thousand frames be several intervals, also where few states are looked at."""
    monkeypatch.setattr(viterbi, "_MOST_INTERVAL", INTERVAL)


@pytest.mark.usefixtures("short_intervals")
@pytest.mark.parametrize("band", [400, 10_000])
def test_a_narrow_band_and_intervals_give_the_same_path(band: int) -> None:
    states, emissions, starts = spoken_rows(300)
    nothing = np.zeros(len(emissions), np.float32)
    path = viterbi.best_path(states, emissions, nothing, NoProgress(), band)
    found = [int(np.flatnonzero(path.states > border)[0]) for border in states.borders[:-1]]
    assert found == starts


@given(frames=st.integers(6, 40), seed=st.integers(0, 1000))
def test_one_row_scores_what_it_does_when_it_cannot_be_left_out(frames: int, seed: int) -> None:
    states, onsets = graph.build([words("S AA", "T", "K B")]), np.zeros(frames, np.float32)
    emissions = heard(frames, seed)
    never_left_out = states._replace(prices=np.array([0, 1e9]))
    found = viterbi.best_score(states, emissions, onsets)
    assert found == pytest.approx(full_table(never_left_out, emissions, onsets), rel=1e-5)


def test_no_frames_have_no_path() -> None:
    states = graph.build([words("AA B")])
    path = viterbi.best_path(states, heard(0, 1), np.zeros(0, np.float32), NoProgress())
    assert len(path.states) == 0


@pytest.mark.usefixtures("short_intervals")
def test_it_can_be_cancelled_on_the_way_there_and_back() -> None:
    states, emissions, _starts = spoken_rows(200)
    nothing = np.zeros(len(emissions), np.float32)

    class Stop:
        def __init__(self, at: int) -> None:
            self.left = at

        def step(self, done: int, total: int, text: str = "") -> None:
            self.left -= 1
            if self.left < 0:
                raise Cancelled

    for at in (0, 3, 8):
        with pytest.raises(Cancelled):
            viterbi.best_path(states, emissions, nothing, Stop(at))


@pytest.mark.usefixtures("short_intervals")
def test_when_it_is_enough_the_way_ends_at_the_frame_that_was_reached() -> None:
    class Enough:
        is_enough = False

        def step(self, done: int, _total: int, _text: str = "") -> None:
            self.is_enough = done > 0

    states = graph.build([words("AA B", "K S") for _ in range(40)])
    frames = 3 * INTERVAL
    emissions = heard(frames, 3)[:, : states.column.max() + 1]
    onsets = np.zeros(frames, np.float32)
    path = viterbi.best_path(states, emissions, onsets, Enough())
    part = viterbi.best_path(states, emissions[: len(path.states)], onsets, NoProgress())
    assert len(path.states) == 2 * INTERVAL
    assert (path.states == part.states).all()
    assert path.score == part.score
