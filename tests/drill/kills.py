"""Kills the program again and again while it works; run by `test_kills`, in a process of its own.

Each life of the program is a fork of this one, so that it costs a hundredth of starting Python.
"""

import json
import os
import random
import select
import signal
import sys
import time
from pathlib import Path

from tests.drill.work import a_project, abandon, commands, drive, rows_of

A_FILE = 50


def live(path: Path, state: Path, seed: int, out: int) -> None:
    """Work for ever, telling of each revision and of what was promised."""
    driver = drive(path, state)
    opened = driver.answer({"do": "open"})
    dump = driver.answer({"do": "dump"})
    _tell(out, {"rev": opened["rev"], "rows": dump["rows"]})
    for command in commands(random.Random(seed), [f"r{n}" for n in range(3)]):
        answer = driver.answer(command)
        if "ack" in answer and answer["ack"] != "draft":
            _tell(out, {"ack": answer["ack"], "rows": driver.answer({"do": "dump"})["rows"]})
        elif "err" in answer:
            _tell(out, {"err": answer})
        elif command["do"] == "type":
            _tell(out, {"typed": command["text"], "row": command["row"]})


def _tell(out: int, what: dict) -> None:
    os.write(out, json.dumps(what).encode() + b"\n")


def lived(path: Path, state: Path, seed: int, seconds: float) -> list[dict]:
    """Let the program live for a while, kill it, and return what it told."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read)
        live(path, state, seed, write)
    os.close(write)
    told = _first_line(read)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while part := os.read(read, 1 << 16):
        told += part
    os.close(read)
    return [json.loads(line) for line in told.splitlines(keepends=True) if line.endswith(b"\n")]


def _first_line(read: int) -> bytes:
    told = b""
    while b"\n" not in told and select.select([read], [], [], 30)[0]:
        told += os.read(read, 1 << 16)
    return told


def main() -> None:
    folder, kills, seed = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    chance = random.Random(seed)
    problems, acks = [], 0
    for kill in range(kills):
        if kill % A_FILE == 0:
            path = a_project(_made(folder / str(kill)))
            state = path.parent / "state"
        told = lived(path, state, chance.randint(0, 10**9), chance.uniform(0, 0.06))
        rows = {one.get("ack", one.get("rev")): one["rows"] for one in told if "rows" in one}
        problems += [str(one) for one in told if "err" in one]
        acks += sum("ack" in one for one in told)
        driver = drive(path, state)
        opened = driver.answer({"do": "open"})
        revision = opened["rev"]
        if opened["conflict"] or revision < max(rows, default=0):
            problems.append(f"kill {kill}: {max(rows)} was kept, {revision} is there")
        elif revision in rows and not told[-1].get("typed"):
            now = driver.answer({"do": "dump"})
            if rows_of(now) != rows_of({"rows": rows[revision]}):
                problems.append(f"kill {kill}: revision {revision} is another")
        if told and "typed" in told[-1]:
            now = {row["id"]: row["src"] for row in driver.answer({"do": "dump"})["rows"]}
            if now.get(told[-1]["row"]) != told[-1]["typed"] and revision == max(rows):
                problems.append(f"kill {kill}: a half-typed cell is gone")
        strays = [one.name for one in path.parent.iterdir() if one.name.endswith(".tmp")]
        if len(strays) > 1:
            problems.append(f"kill {kill}: {strays} were left")
        abandon(driver)
    print(json.dumps({"problems": problems, "acks": acks}))


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


if __name__ == "__main__":
    main()
