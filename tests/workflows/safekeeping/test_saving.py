"""A project that was saved is there again, and another program's change is not overwritten."""

import os
from pathlib import Path

import pytest

from editor.core.errors import ConflictError, OutputError
from editor.core.segments import Role, Segment, Track
from editor.core.timeslots import Origin, TimeSlot
from editor.core.transcript import Transcript
from editor.formats.project.part import project_data
from editor.workflows.documents.opening import open_file
from editor.workflows.safekeeping.saving import save_project

TRANSCRIPT = Transcript(
    (Track("a", "en"), Track("b", "zh", Role.TRANSLATION)),
    (Segment("1", ("The lamp.", "灯。"), TimeSlot(0, 900, Origin.TYPED)),),
    header=("Harbour Lights",),
)


def test_a_saved_project_opens_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "talk.interlinear"
    digest = save_project(TRANSCRIPT, path)
    opened = open_file(path)
    assert opened.is_project
    assert opened.digest == digest
    assert opened.transcript.segments == TRANSCRIPT.segments
    assert opened.transcript.header == TRANSCRIPT.header


def test_a_file_changed_by_another_program_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "talk.interlinear"
    digest = save_project(TRANSCRIPT, path)
    path.write_bytes(b"theirs")
    with pytest.raises(ConflictError, match="another program"):
        save_project(TRANSCRIPT, path, digest)
    assert path.read_bytes() == b"theirs"


def test_a_file_that_was_deleted_meanwhile_is_written_again(tmp_path: Path) -> None:
    path = tmp_path / "talk.interlinear"
    digest = save_project(TRANSCRIPT, path)
    path.unlink()
    save_project(TRANSCRIPT, path, digest)
    assert path.read_bytes() == project_data(TRANSCRIPT)


def test_a_full_disk_leaves_the_old_project_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "talk.interlinear"
    save_project(TRANSCRIPT, path)
    before = path.read_bytes()

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match="disk is full"):
        save_project(TRANSCRIPT, path)
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["talk.interlinear"]


def test_a_project_that_cannot_be_read_again_is_not_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "talk.interlinear"
    digest = save_project(TRANSCRIPT, path)
    before = path.read_bytes()

    def refuse(_path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patch, pytest.raises(OutputError, match="another name"):
        patch.setattr(Path, "read_bytes", refuse)
        save_project(TRANSCRIPT, path, digest)
    assert path.read_bytes() == before


def test_a_folder_is_not_replaced_by_a_project(tmp_path: Path) -> None:
    path = tmp_path / "talk.interlinear"
    path.mkdir()
    with pytest.raises(OutputError, match="it is a folder"):
        save_project(TRANSCRIPT, path)
