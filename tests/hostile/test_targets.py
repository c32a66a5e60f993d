"""Where a file is to be written: refused before anything is, or whole in its place."""

import os
from pathlib import Path

import pytest

from editor.cli.base import Exit
from editor.cli.main import main
from editor.core.errors import OutputError
from editor.core.segments import Segment, Track
from editor.core.transcript import Transcript
from editor.storage import fs
from editor.storage.reasons import unfit_on_windows
from editor.workflows.documents.converting import write_transcript
from editor.workflows.documents.opening import digest_of
from editor.workflows.safekeeping.saving import save_project

TALK = Transcript((Track("source", "en"),), (Segment("1", ("So we lit the lamp.",)),))


def test_36_a_file_that_is_there_is_not_replaced_unasked(tmp_path: Path) -> None:
    path = tmp_path / "talk.txt"
    path.write_text("precious")
    with pytest.raises(OutputError, match="exists already"):
        write_transcript(TALK, path)
    assert path.read_text() == "precious"
    write_transcript(TALK, path, overwrite=True)
    assert path.read_text() == "So we lit the lamp.\n"
    assert [one.name for one in tmp_path.iterdir()] == ["talk.txt"]


def test_36_a_link_that_leads_nowhere_is_there_already(tmp_path: Path) -> None:
    path = tmp_path / "talk.txt"
    path.symlink_to(tmp_path / "none")
    with pytest.raises(OutputError, match="exists already"):
        write_transcript(TALK, path)


@pytest.mark.parametrize(
    "name", ["x" * 300 + ".txt", "none/talk.txt", "file/talk.txt", "folder.txt", "a\x00b.txt"],
    ids=["long", "no folder", "in a file", "folder", "nul"],
)  # fmt: skip
def test_36_what_cannot_be_written_is_a_sentence_and_leaves_nothing(
    tmp_path: Path, name: str
) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "folder.txt").mkdir()
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(OutputError, match=r"\."):
        write_transcript(TALK, tmp_path / name, overwrite=True)
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write all")
def test_36_a_folder_that_may_not_be_written_is_a_sentence(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(OutputError):
            write_transcript(TALK, tmp_path / "talk.txt")
    finally:
        tmp_path.chmod(0o700)


@pytest.mark.parametrize("target", ["/dev/null", "/dev/full"])
def test_36_a_device_is_not_replaced(target: str) -> None:
    if not Path(target).exists():
        pytest.skip("no such device here")
    with pytest.raises(OutputError):
        save_project(TALK, Path(target))
    assert not Path(target).is_file()


@pytest.mark.parametrize(
    "name",
    [
        "CON",
        "con.srt",
        "nul .srt",
        "COM1.srt",
        "lpt¹",
        "talk.",
        "talk ",
        "a:b.srt",
        "a?.srt",
        "a\n",
    ],
)
def test_36_a_name_that_windows_cannot_have_is_told(name: str) -> None:
    assert unfit_on_windows(name)


@pytest.mark.parametrize(
    "name", ["console.srt", "com.srt", "nuclear.srt", "a.con", "播客.srt", "é"]
)
def test_36_a_name_that_only_looks_like_it_is_taken(name: str) -> None:
    assert unfit_on_windows(name) is None


def test_36_such_a_name_is_refused_on_windows_before_anything_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fs.sys, "platform", "win32")
    with pytest.raises(OutputError, match="device"):
        write_transcript(TALK, tmp_path / "nul.txt")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("how", ["itself", "link", "climbing"])
@pytest.mark.parametrize("verb", [("export",), ("export", "--force"), ("clean", "--apply")])
def test_36_the_source_is_not_written_over(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], how: str, verb: tuple[str, ...]
) -> None:
    path = tmp_path / "talk.txt"
    path.write_text("So um we lit the lamp.\n")
    out = {"itself": path, "link": tmp_path / "other.txt", "climbing": tmp_path / "a/../talk.txt"}
    (tmp_path / "a").mkdir()
    (tmp_path / "other.txt").symlink_to(path)
    assert main([*verb, str(path), "-o", str(out[how])]) == Exit.USAGE
    assert "is the input itself" in capsys.readouterr().err
    assert path.read_text() == "So um we lit the lamp.\n"


def test_39_times_of_change_decide_nothing(tmp_path: Path) -> None:
    path = tmp_path / "talk.interlinear"
    first = save_project(TALK, path)
    for when in (0, 4_102_444_800, 1):
        os.utime(path, (when, when))
        assert save_project(TALK, path, first) == first == digest_of(path.read_bytes())
