"""Every writable format in every layout: what is written is what was told, whoever reads it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from editor import paths
from editor.cli.base import Exit
from editor.core.transcript import Transcript
from editor.formats.base import FORMATS
from editor.workflows.documents.opening import open_file

LAYOUTS = ("source", "translation", "source-first", "translation-first", "two-files")
SUFFIXES = {part.id: part.suffixes[0] for part in FORMATS if part.writes}
JUDGED = ("srt", "webvtt", "ass", "ttml")


@pytest.fixture
def timed(run, tmp_path: Path) -> Path:
    """The sample with estimated times."""
    sample = paths.resources() / "sample" / "harbour-lights.en-zh.txt"
    out = tmp_path / "timed.interlinear"
    assert run("estimate", sample, "-o", out).code == Exit.DONE
    return out


def written(folder: Path) -> list[Path]:
    return sorted(folder.iterdir())


def words(texts: list[str]) -> str:
    return " ".join(" ".join(texts).split())


def texts_of(transcript: Transcript) -> list[str]:
    return [text for row in transcript.segments for text in row.texts if text]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("format_id", sorted(SUFFIXES))
def test_a_file_holds_the_texts_and_times_that_were_told(
    run, timed: Path, tmp_path: Path, format_id: str, layout: str
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    target = folder / f"talk{SUFFIXES[format_id]}"
    told = run("export", timed, "-o", target, "--format", format_id, "--layout", layout, "--json")
    if told.code == Exit.REQUEST:
        assert told.err.strip()
        assert written(folder) == []
        return
    assert told.code == Exit.DONE, told.err
    files = [open_file(path).transcript for path in written(folder)]
    assert len(files) == (2 if layout == "two-files" else 1)
    if format_id == "html":
        return
    found = [words(texts_of(one)) for one in files]
    for text in [cue["text"] for cue in told.json] or texts_of_layout(timed, layout):
        assert all(any(words([line]) in one for one in found) for line in text.split("\n")), text
    starts = [row.slot.start for one in files for row in one.segments]
    for cue in told.json:
        assert min(abs(cue["start"] - start) for start in starts if start is not None) <= 10


def texts_of_layout(timed: Path, layout: str) -> list[str]:
    """Return the texts that a format of rows should hold, which tells no cues."""
    tracks = {"source": (0,), "translation": (1,)}.get(layout, (0, 1))
    rows = open_file(timed).transcript.segments
    return [row.texts[track] for row in rows for track in tracks if row.texts[track]]


@pytest.fixture(scope="module")
def real_timed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real transcript with estimated times."""
    from editor.cli.main import main

    shared = Path(__file__).resolve().parents[3] / "shared"
    if not shared.is_dir():
        pytest.skip("the real data is not here")
    out = tmp_path_factory.mktemp("real") / "real.interlinear"
    main(["estimate", str(shared / "data" / "podcast-en-zh.txt"), "-o", str(out)])
    return out


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("format_id", JUDGED)
def test_a_strict_judge_finds_no_error_in_the_real_talk(
    run, real_timed: Path, shared: Path, tmp_path: Path, format_id: str, layout: str
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    target = folder / f"talk{SUFFIXES[format_id]}"
    asked = ("--layout", layout, "--guideline", "netflix", "--json")
    cues = run("export", real_timed, "-o", target, *asked).json
    files = written(folder)
    size = len(cues) // len(files)
    for number, path in enumerate(files):
        against = tmp_path / "cues.json"
        against.write_text(json.dumps(cues[number * size : (number + 1) * size]), "utf-8")
        judge = [sys.executable, str(shared / "tools" / "check_subtitle.py")]
        done = subprocess.run(
            [*judge, "--json", "--no-render", "--against", str(against), str(path)],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        (verdict,) = json.loads(done.stdout).values()
        assert verdict["errors"] == []
        assert verdict["cues"] == size
