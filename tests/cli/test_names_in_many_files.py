"""A whole archive: what is learnt in one file serves all, one bad file stops nothing."""

import csv
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from editor.cli.base import Exit
from editor.core.glossary import EMPTY_GLOSSARY
from editor.core.progress import Cancelled, NoProgress
from editor.workflows.names.naming_batch import find_in_files
from tests.archives import archive_in

PAIRS = """So Wojtek Zelinsky lit the lamp.
Wojtek Zieliński 点亮了灯。
And Zelinsky slept.
Zieliński 睡着了。
"""
ALONE = "Then Zelinsky came back.\nNobody knew why.\n"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return archive_in(tmp_path, PAIRS, ALONE)


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Threads in place of processes, which would take a second each to begin."""
    monkeypatch.setattr(
        "editor.cli.verbs.names.executor_for", lambda _cluster: ThreadPoolExecutor(2)
    )


@pytest.mark.usefixtures("at_once")
def test_a_form_learnt_in_one_file_is_found_in_all(run, archive: Path) -> None:
    result = run("names", archive, "--json")
    assert result.code == Exit.INPUT
    assert "bad.srt" in result.err
    files = {Path(one["file"]).name: one["proposals"] for one in result.json["files"]}
    assert set(files) == {"one.txt", "two.txt"}
    assert [one["right"] for one in files["two.txt"]] == ["Zieliński"]
    assert "mishearing" in files["two.txt"][0]["evidence"][0]


@pytest.mark.usefixtures("at_once")
def test_folders_keep_their_shape_and_work_goes_on_where_it_ended(
    run, archive: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    run("names", archive, "--apply", "-o", out)
    assert (out / "one.txt").read_text("utf-8") == PAIRS.replace("Zelinsky", "Zieliński")
    assert (out / "more" / "two.txt").read_text("utf-8") == ALONE.replace("Zelinsky", "Zieliński")
    assert (archive / "one.txt").read_text("utf-8") == PAIRS
    assert run("names", archive, "--apply", "-o", out).code == Exit.OUTPUT
    (out / "one.txt").unlink()
    result = run("names", archive, "--apply", "--resume", "-o", out)
    assert "one.txt" in result.err
    assert "two.txt" not in result.err


@pytest.mark.usefixtures("at_once")
def test_a_report_says_what_where_and_why(run, archive: Path, tmp_path: Path) -> None:
    page, table = tmp_path / "r.html", tmp_path / "r.csv"
    run("names", archive, "--report", page)
    run("names", archive, "--report", table)
    assert "Zieliński" in page.read_text("utf-8")
    rows = list(csv.reader(table.read_text("utf-8").splitlines()))
    assert rows[0][1:5] == ["Row", "Found", "Right", "Sure"]
    assert {row[2] for row in rows[1:]} == {"Zelinsky"}


def test_a_report_takes_text_for_text(run, tmp_path: Path) -> None:
    path = tmp_path / "talk.txt"
    path.write_text("So <b>Marisole</b> came.\n<b>Marisol</b> 来了。\n" * 2, encoding="utf-8")
    page = tmp_path / "r.html"
    run("names", path, "--report", page)
    assert "<b>" not in page.read_text("utf-8")


def test_cancelling_begins_nothing_more(archive: Path) -> None:
    class Stop(NoProgress):
        def step(self, _done: int, _total: int, _text: str = "") -> None:
            raise Cancelled

    with ThreadPoolExecutor(1) as executor, pytest.raises(Cancelled):
        find_in_files([archive / "one.txt"] * 50, EMPTY_GLOSSARY, 0.5, executor, Stop())


def test_processes_of_this_machine_do_the_same(run, archive: Path) -> None:
    (archive / "bad.srt").unlink()
    files = run("names", archive, "--json").json["files"]
    assert sum(len(one["proposals"]) for one in files) == 3


def test_a_dask_cluster_does_the_same(run, archive: Path) -> None:
    distributed = pytest.importorskip("distributed")
    (archive / "bad.srt").unlink()
    with distributed.LocalCluster(
        n_workers=1, threads_per_worker=1, processes=False, dashboard_address=None
    ) as cluster:
        files = run("names", archive, "--json", "--cluster", cluster.scheduler_address).json
    assert sum(len(one["proposals"]) for one in files["files"]) == 3


def test_a_cluster_that_is_not_there_is_told(run, archive: Path) -> None:
    result = run("names", archive, "--cluster", "nowhere")
    assert result.code == Exit.REQUEST
    assert "nowhere" in result.err


@pytest.mark.usefixtures("at_once")
def test_an_ordinary_word_is_changed_only_where_the_translation_says_so(
    run, tmp_path: Path
) -> None:
    folder, out = tmp_path / "talks", tmp_path / "out"
    folder.mkdir()
    out.mkdir()
    glossary = tmp_path / "names.csv"
    glossary.write_text("right,heard\nThijs,ties\n", encoding="utf-8")
    rows = "So ties lit the lamp.\nThijs 点亮了灯。\n"
    (folder / "one.txt").write_text(rows, encoding="utf-8")
    (folder / "two.txt").write_text("She ties the boat.\nAnd waits.\n", encoding="utf-8")
    run("names", folder, "--glossary", glossary, "--apply", "-o", out)
    assert (out / "one.txt").read_text("utf-8") == rows.replace("ties", "Thijs")
    assert (out / "two.txt").read_text("utf-8") == "She ties the boat.\nAnd waits.\n"


def test_going_on_with_a_file_that_is_done_finds_nothing(run, talk: Path, tmp_path: Path) -> None:
    out = tmp_path / "right.txt"
    run("names", talk, "--apply", "-o", out)
    result = run("names", talk, "--apply", "--resume", "--json", "-o", out)
    assert result.code == Exit.DONE
    assert result.json == {"proposals": []}
