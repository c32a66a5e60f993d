"""P, at the block device: what ext4 itself leaves after a power cut, opened and compared.

Run as root: python -m tests.drill.block_device [STATES [SEED [MUTANT]]]

A file in user space under a loop device notes each write and flush while somebody works on a file
system in it. Each state is what was there at the last flush before a moment, with none, a beginning
or a random half of the blocks written since, the last one torn; it is mounted, so that the file
system replays its own journal, and the project is opened.
"""

import os
import random
import select
import socket
import subprocess
import sys
import tempfile
from contextlib import nullcontext
from pathlib import Path

from editor.core.errors import InputError
from tests.drill.fuse_file import FuseFile
from tests.drill.mutants import MUTANTS, mutated
from tests.drill.test_power_cuts import LostError, check
from tests.drill.work import a_project, abandon, commands, drive, rows_of

SIZE = 24 * 1024 * 1024
EDITS = 60
Log = list[tuple[str, int, bytes]]


def main() -> int:
    """Print how many states were opened, and what was lost."""
    states = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    chance = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    if os.geteuid() or not Path("/dev/fuse").exists():
        print("skipped: root and /dev/fuse are needed")
        return 0
    careless = [one for one in MUTANTS if one.startswith(sys.argv[3])] if len(sys.argv) > 3 else []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with mutated(careless[0]) if careless else nullcontext():
            log, acks, rows = recorded(folder, chance)
        print(f"{len(log)} block writes and flushes, {len(acks)} edits")
        tries = [tried(folder, n, log, acks, rows, chance) for n in range(states)]
    problems = [one for one in tries if one]
    print(f"{states} states, {len(problems)} with something lost")
    for problem in problems[:10]:
        print(problem)
    return int(bool(problems))


def recorded(folder: Path, chance: random.Random) -> tuple[Log, dict[int, int], dict]:
    """Work on a file system; return its log, where in it each revision was said to be kept."""
    (folder / "fuse").mkdir()
    ours, theirs = socket.socketpair()
    if os.fork() == 0:
        serve(folder / "fuse", theirs, folder / "log")
        os._exit(0)
    ours.recv(1)
    device = run("losetup", "--find", "--show", "--direct-io=on", str(folder / "fuse" / "disk"))
    try:
        run("mkfs.ext4", "-q", "-F", device)
        acks, rows = worked(device, folder / "work", ours, chance)
    finally:
        run("losetup", "--detach", device)
        ours.send(b"E")
        ours.recv(1)
        subprocess.run(["umount", str(folder / "fuse")], check=False)
        os.wait()
    return read_log(folder / "log"), acks, rows


def worked(
    device: str, point: Path, ours: socket.socket, chance: random.Random
) -> tuple[dict[int, int], dict]:
    point.mkdir()
    run("mount", device, str(point))
    try:
        path = a_project(point)
        (point / "state").mkdir()
        os.sync()
        driver = drive(path, point / "state")
        acks = {said(ours): driver.answer({"do": "open"})["rev"]}
        rows = {0: rows_of(driver.answer({"do": "dump"}))}
        for command, _n in zip(commands(chance, ["r0", "r1", "r2"]), range(EDITS), strict=False):
            answer = driver.answer(command) if command["do"] != "type" else {}
            if "ack" in answer:
                acks[said(ours)] = answer["ack"]
                rows[answer["ack"]] = rows_of(driver.answer({"do": "dump"}))
        abandon(driver)
    finally:
        run("umount", str(point))
    return acks, rows


def said(ours: socket.socket) -> int:
    """Return how long the log is now."""
    ours.send(b"A")
    return int.from_bytes(ours.recv(8), "little")


def serve(folder: Path, talk: socket.socket, log: Path) -> None:
    """Answer the kernel and the worker until the worker ends; then write the log down."""
    file = FuseFile(folder, SIZE)
    talk.send(b"R")
    while True:
        for ready in select.select([file.handle, talk], [], [])[0]:
            if ready is not talk:
                if not file.answer():
                    return
            elif talk.recv(1) == b"A":
                talk.send(len(file.log).to_bytes(8, "little"))
            else:
                with log.open("wb") as out:
                    for kind, offset, data in file.log:
                        head = (kind == "flush", offset, len(data))
                        out.write(b"".join(n.to_bytes(8, "little") for n in head) + data)
                talk.send(b"D")
                while file.answer():
                    pass
                return


def read_log(path: Path) -> Log:
    data, at, log = path.read_bytes(), 0, []
    while at < len(data):
        head = data[at : at + 24]
        flush, offset, size = (int.from_bytes(head[n : n + 8], "little") for n in (0, 8, 16))
        log.append(("flush" if flush else "write", offset, data[at + 24 : at + 24 + size]))
        at += 24 + size
    return log


def tried(
    folder: Path, number: int, log: Log, acks: dict[int, int], rows: dict, chance: random.Random
) -> str:
    """Open one state; return what was lost, "" when nothing was."""
    moment = chance.randint(min(acks), len(log))
    acked = max((revision for at, revision in acks.items() if at <= moment), default=0)
    image = folder / f"image{number}"
    image.write_bytes(left(log[:moment], chance))
    device = run("losetup", "--find", "--show", str(image))
    point = folder / f"state{number}"
    point.mkdir()
    try:
        run("mount", device, str(point))
        try:
            check(point, rows, acked, moment)
        except (LostError, InputError) as error:
            return f"at {moment}: {error}"
        finally:
            run("umount", str(point))
    finally:
        run("losetup", "--detach", device)
        image.unlink()
    return ""


def left(log: Log, chance: random.Random) -> bytes:
    """Return a disk as a power cut after the log could leave it."""
    last = max((n for n, one in enumerate(log) if one[0] == "flush"), default=0)
    data = bytearray(SIZE)
    later = [one for one in log[last:] if one[0] == "write"]
    how = chance.choice(["none", "beginning", "half", "all"])
    arrived = {
        "none": [],
        "beginning": later[: chance.randint(0, len(later))],
        "half": [one for one in later if chance.random() < 0.5],
        "all": later,
    }[how]
    for _kind, offset, written in [one for one in log[:last] if one[0] == "write"]:
        data[offset : offset + len(written)] = written
    for n, (_kind, offset, written) in enumerate(arrived):
        size = len(written)
        if n == len(arrived) - 1:
            size = chance.randint(0, size // 512) * 512
        data[offset : offset + size] = written[:size]
    return bytes(data)


def run(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{' '.join(command)}: {done.stderr}")
    return done.stdout.strip()


if __name__ == "__main__":
    sys.exit(main())
