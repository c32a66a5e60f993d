"""A person at work, as commands for the driver, and what the rows must be after each of them."""

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from editor.cli.driving import Driver
from editor.core.segments import Role, Segment, Track
from editor.core.timeslots import Origin, TimeSlot
from editor.core.transcript import Transcript
from editor.formats.project.part import project_data
from editor.workflows.safekeeping.projects import Surroundings

WORDS = "tide lamp harbour keeper Marisol Quintero night 灯塔 潮 Ostrelle storm".split()  # noqa: SIM905
TRACKS = (Track("source", "en"), Track("translation", "zh", Role.TRANSLATION))


def a_project(folder: Path, rows: int = 12) -> Path:
    """Write a project of our own into a folder."""
    segments = tuple(
        Segment(
            f"r{n}",
            (f"The lamp of keeper {n} burns", f"守灯人{n}的灯亮着"),
            TimeSlot(n * 2000, n * 2000 + 1500, Origin.TYPED),
        )
        for n in range(rows)
    )
    path = folder / "talk.interlinear"
    path.write_bytes(project_data(Transcript(TRACKS, segments)))
    return path


def commands(chance: random.Random, ids: list[str]) -> Iterator[dict]:
    """Yield what a person does, for ever; a row is only named while nobody removed it."""
    left = list(ids)
    while True:
        row = chance.choice(left)
        text = " ".join(chance.choices(WORDS, k=chance.randint(1, 8)))
        field_ = chance.choice(["src", "tgt"])
        yield chance.choices(
            [
                {"do": "edit", "row": row, "field": field_, "value": text},
                {"do": "batch", "op": "replace", "find": chance.choice(WORDS), "with": text[:9]},
                {"do": "time", "row": row, "t": [chance.randint(0, 9999), 10_000]},
                {"do": "split", "row": row},
                {"do": "undo"},
                {"do": "redo"},
                {"do": "type", "row": row, "text": text},
                {"do": "save"},
            ],
            [40, 6, 10, 4, 12, 8, 6, 6],
        )[0]


def rows_of(answer: dict) -> list[tuple]:
    """Return what a person sees of the rows; the ids of new rows are made up by chance."""
    return [(row["src"], row["tgt"], tuple(row["t"])) for row in answer["rows"]]


@dataclass
class Log:
    """What was promised: the rows at each revision, the last that was said to be kept."""

    states: dict[int, list[tuple]] = field(default_factory=dict)
    acked: int = 0


def drive(path: Path, state: Path) -> Driver:
    return Driver(path, Surroundings(state))


def abandon(driver: Driver) -> None:
    """Leave the driver as a killed process would: nothing more is written."""
    project = driver._project
    if project is None:
        return
    keeper = project.keeper
    keeper._unsubscribe()
    keeper.flush = lambda: False
    if keeper._thread is not None:
        keeper.run(lambda: setattr(keeper, "_is_closing", True)).result()
        keeper._thread.join()
    keeper.chain.close()
    lock = project.lock
    if lock.handle is not None:
        import os

        os.close(lock.handle)


def line(command: dict) -> str:
    return json.dumps(command)
