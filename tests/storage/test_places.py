"""Where the journal is: beside the file, but not where others would take hold of it."""

from pathlib import Path

import pytest

from editor.storage import places
from editor.storage.places import Places, is_remote, is_synced

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
server:/talks /mnt/talks nfs4 rw 0 0
//server/share /mnt/my\\040share cifs rw 0 0
"""


@pytest.mark.parametrize(
    ("folder", "remote"),
    [("/mnt/talks/one", True), ("/mnt/my share", True), ("/mnt", False), ("/home/someone", False)],
)
def test_a_folder_on_another_machine_is_known(tmp_path: Path, folder: str, remote: bool) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(MOUNTS, "utf-8")
    assert is_remote(Path(folder), mounts) is remote
    assert not is_remote(Path(folder), tmp_path / "none")


@pytest.mark.parametrize("name", ["Dropbox", "Dropbox (Team)", "OneDrive", "Nextcloud"])
def test_the_folder_of_a_sync_client_is_known_by_its_name(tmp_path: Path, name: str) -> None:
    folder = tmp_path / name / "talks"
    folder.mkdir(parents=True)
    assert is_synced(folder)
    assert not is_synced(tmp_path)


def test_the_folder_of_a_sync_client_is_known_by_its_mark(tmp_path: Path) -> None:
    (tmp_path / ".stfolder").mkdir()
    assert is_synced(tmp_path)


def test_the_journal_keeps_away_from_sync_clients_and_other_machines(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spot = Places(tmp_path / "talk.interlinear", tmp_path / "state")
    beside = tmp_path / ".talk.interlinear.journal"
    assert spot.journals[0] == beside
    monkeypatch.setattr(places, "is_remote", lambda _folder: True)
    assert spot.journals[1] == beside
    assert spot.journals[0].is_relative_to(tmp_path / "state")


def test_a_link_and_its_file_have_one_journal_and_one_lock(tmp_path: Path) -> None:
    file = tmp_path / "talk.interlinear"
    file.touch()
    link = tmp_path / "link.interlinear"
    link.symlink_to(file)
    one, other = Places(file, tmp_path), Places(link, tmp_path)
    assert (one.journals, one.locks, one.backups) == (other.journals, other.locks, other.backups)
