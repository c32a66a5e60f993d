"""P: in every state that a power cut could leave, all that was said to be kept is there."""

import random
from pathlib import Path

import pytest

from editor.cli.driving import Driver
from editor.core.errors import InputError
from editor.storage import fs
from tests.drill.mutants import CAUGHT_BY_POWER, mutated
from tests.drill.powered import PoweredDisk
from tests.drill.work import a_project, abandon, commands, drive, rows_of

CUTS = 300
RUNS = 6


class LostError(AssertionError):
    """Something that was said to be kept is gone."""


def work(path: Path, state: Path, disk: PoweredDisk, seed: int) -> dict[int, list[tuple]]:
    """Work for a while; return the rows at each revision."""
    chance = random.Random(seed)
    states = {}
    driver = drive(path, state)
    opened = driver.answer({"do": "open"})
    states[opened["rev"]] = rows_of(driver.answer({"do": "dump"}))
    ids = [row["id"] for row in driver.answer({"do": "dump"})["rows"]]
    for command, _n in zip(commands(chance, ids), range(25), strict=False):
        if command["do"] == "type":
            continue
        answer = driver.answer(command)
        if "ack" in answer:
            disk.ack(answer["ack"])
            states[answer["ack"]] = rows_of(driver.answer({"do": "dump"}))
    abandon(driver)
    return states


def check(root: Path, states: dict[int, list[tuple]], acked: int, moment: int) -> None:
    driver = drive(root / "talk.interlinear", root / "state")
    try:
        compare(driver, states, acked, moment)
    finally:
        abandon(driver)


def compare(driver: Driver, states: dict[int, list[tuple]], acked: int, moment: int) -> None:
    opened = driver.answer({"do": "open"})
    rows = rows_of(driver.answer({"do": "dump"}))
    if opened["conflict"]:
        raise LostError(f"a false conflict at {moment}")
    if opened["rev"] < acked or rows != states[opened["rev"]]:
        raise LostError(f"revision {acked} was kept, {opened['rev']} is there, at {moment}")
    while driver._project.document.undo() is not None:
        pass
    if rows_of(driver.answer({"do": "dump"})) != states[0]:
        raise LostError(f"what was undone at {moment} does not lead back to the beginning")


def drill(tmp_path: Path, cuts: int, seed: int) -> None:
    root = tmp_path / f"disk{seed}"
    (root / "state").mkdir(parents=True)
    path = a_project(root)
    disk = PoweredDisk(root)
    with fs.writing_to(disk):
        states = work(path, root / "state", disk, seed)
    chance = random.Random(seed)
    for cut in range(cuts):
        moment = chance.randint(0, disk.time)
        left = tmp_path / f"left{seed}-{cut}"
        left.mkdir()
        disk.leave(moment, chance, left)
        check(left, states, disk.acked(moment), moment)


@pytest.mark.parametrize("seed", range(RUNS))
def test_no_power_cut_loses_what_was_kept(tmp_path: Path, seed: int) -> None:
    drill(tmp_path, CUTS // RUNS, seed)


@pytest.mark.parametrize("mutant", CAUGHT_BY_POWER)
def test_the_drill_catches_a_program_that_is_careless(tmp_path: Path, mutant: str) -> None:
    with mutated(mutant), pytest.raises((LostError, InputError)):
        for seed in range(RUNS):
            drill(tmp_path, CUTS // RUNS, seed)
