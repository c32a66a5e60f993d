"""Files and texts without measure: opened, or refused with the limit, in bounded memory."""

import os
import resource
import subprocess
import sys
import time
from pathlib import Path

import pytest

from editor.core.errors import InputError
from editor.workflows.documents import opening
from editor.workflows.documents.opening import open_file

ROOT = Path(__file__).resolve().parents[2]
MB = 1 << 20
# Opens a file with the least in memory before, and prints the seconds, the growth in bytes and
# what became of it.
CHILD = """
import resource, sys, time
from pathlib import Path
from editor.core.errors import InputError
from editor.core.document import Document
from editor.formats.base import FORMATS
from editor.workflows.documents.opening import open_file
list(FORMATS)
def peak():
    kib = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return kib if sys.platform == "darwin" else kib * 1024
before, began = peak(), time.process_time()
try:
    rows = len(Document(open_file(Path(sys.argv[1])).transcript).segments)
    said = ""
except InputError as error:
    rows, said = 0, str(error)
print(time.process_time() - began, peak() - before, rows, said, sep="\\t")
"""


def opened_alone(path: Path) -> tuple[float, int, int, str]:
    """Open a file in a process of its own; return seconds, bytes, rows, and the refusal."""
    done = subprocess.run(
        [sys.executable, "-c", CHILD, str(path)],
        cwd=ROOT, capture_output=True, text=True, check=True, timeout=300,
    )  # fmt: skip
    seconds, grown, rows, said = done.stdout.rstrip("\n").split("\t", 3)
    return float(seconds), int(grown), int(rows), said


def check(path: Path, most_s: float) -> tuple[int, str]:
    seconds, grown, rows, said = opened_alone(path)
    assert seconds < most_s
    assert grown < 100 * MB + 12 * path.stat().st_size, f"{grown / MB:.0f} MB"
    return rows, said


@pytest.mark.parametrize("start", ["a", "{", "[", "灯"])
def test_11_a_line_of_a_hundred_megabytes_is_refused_soon(tmp_path: Path, start: str) -> None:
    path = tmp_path / "talk.txt"
    path.write_text(start + "a" * (100 * MB), encoding="utf-8")
    rows, said = check(path, 5.0)
    assert rows == 0
    assert said.endswith(".")
    if start in "a灯":
        assert "line 1" in said


@pytest.mark.parametrize("name", ["talk.json", "talk.interlinear", "talk.xml"])
def test_11_one_value_of_many_megabytes_is_read_or_refused(tmp_path: Path, name: str) -> None:
    text = {
        "talk.json": '{"segments":[{"start":0,"end":1,"text":"%s"}]}',
        "talk.interlinear": '{"format":"interlinear","version":1,"tracks":[{"id":"a"}],\n"rows":[\n'
        '{"id":"1","texts":["%s"]}\n]}\n',
        "talk.xml": '<transcript><text start="1" dur="1">%s</text></transcript>',
    }[name]
    path = tmp_path / name
    path.write_text(text % ("lamp " * (4 * MB)), encoding="utf-8")
    rows, said = check(path, 5.0)
    assert rows == 1 or said.endswith(".")


def test_12_a_folder_a_pipe_and_a_device_are_refused(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.srt"
    os.mkfifo(pipe)
    for path in (tmp_path, pipe, Path("/dev/zero"), Path("/dev/stdin"), tmp_path / "none.srt"):
        began = time.monotonic()
        with pytest.raises(InputError):
            open_file(path)
        assert time.monotonic() - began < 1


def test_12_a_file_beyond_the_limit_is_refused_with_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "talk.srt"
    with path.open("wb") as file:
        file.truncate(2 << 30)
    began = time.monotonic()
    with pytest.raises(InputError, match="256 MB"):
        open_file(path)
    assert time.monotonic() - began < 1


def test_12_a_file_that_grows_while_it_is_read_is_read_to_the_limit_at_most(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "MAX_BYTES", 1000)
    path = tmp_path / "talk.txt"
    path.write_bytes(b"lamp\n" * 200)
    assert len(opening.bytes_of(path)) == 1000


@pytest.mark.parametrize("rows", [100_000])
def test_13_many_rows_open_in_bounded_memory(tmp_path: Path, rows: int) -> None:
    path = tmp_path / "talk.srt"
    cue = "{n}\n00:00:01,000 --> 00:00:02,000\nSo we lit the lamp in the old tower.\n\n"
    path.write_text("".join(cue.format(n=n) for n in range(rows)), encoding="utf-8")
    assert check(path, 10.0) == (rows, "")


@pytest.mark.parametrize("ending", [".srt", ".txt", ".interlinear"])
def test_13_a_million_rows_open_or_the_limit_is_said(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"talk{ending}"
    million = range(1_000_000)
    with path.open("w", encoding="utf-8") as file:
        if ending == ".srt":
            file.writelines(f"{n}\n00:00:01,000 --> 00:00:02,000\nSo {n}.\n\n" for n in million)
        elif ending == ".txt":
            file.writelines(f"So we lit lamp {n}.\n点亮了灯{n}。\n" for n in million)
        else:
            file.write('{"format":"interlinear","version":1,"tracks":[{"id":"a"}],\n"rows":[\n')
            file.writelines(f'{{"id":"{n}","texts":["So {n}."]}},\n' for n in million)
            file.write('{"id":"x","texts":["So."]}\n]}\n')
    rows, said = check(path, 60.0)
    assert rows >= 1_000_000 or "1,000,000" in said or "million" in said


def test_the_measure_of_memory_is_there() -> None:
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss > 0
