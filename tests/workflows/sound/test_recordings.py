"""A recording is remembered by its path from the project, and found though it was moved."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from editor.core.document import Document
from editor.core.errors import InputError
from editor.core.transcript import EMPTY_TRANSCRIPT, Media
from editor.workflows.sound import recordings
from editor.workflows.sound.recordings import Found, find, media_of


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "project"
    made.mkdir()
    return made


@pytest.fixture
def sound(folder: Path) -> Path:
    path = folder / "talk.mp3"
    path.write_bytes(os.urandom(3_000_000))
    return path


def test_it_is_remembered_by_its_path_size_and_hash(folder: Path, sound: Path) -> None:
    media = media_of(sound, folder)
    assert (media.path, media.size, len(media.hash)) == ("talk.mp3", 3_000_000, 64)
    assert media_of(sound, folder / "sub").path == "../talk.mp3"
    assert media_of(sound, None).path == sound.as_posix()


def test_the_hash_is_that_of_both_ends(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"a" * 10)
    short = recordings.digest(path)
    path.write_bytes(b"a" * 11)
    assert recordings.digest(path) != short
    body = bytearray(3 << 20)
    path.write_bytes(body)
    whole = recordings.digest(path)
    body[-1] = 1
    path.write_bytes(body)
    assert recordings.digest(path) != whole


def test_a_file_that_cannot_be_read_is_told(folder: Path) -> None:
    with pytest.raises(InputError, match="none"):
        media_of(folder / "none.mp3", folder)


def test_it_is_found_where_it_was(folder: Path, sound: Path) -> None:
    assert find(media_of(sound, folder), folder) == Found(sound)


@pytest.mark.parametrize("name", ["other name.mp3", "sounds/talk.mp3", "a/b/x.bin"])
def test_it_is_found_moved_or_renamed(folder: Path, sound: Path, name: str) -> None:
    media = media_of(sound, folder)
    (folder / "decoy.mp3").write_bytes(bytes(3_000_000))
    target = folder / name
    target.parent.mkdir(parents=True, exist_ok=True)
    sound.rename(target)
    assert find(media, folder) == Found(target)


def test_a_missing_one_is_not_found(folder: Path, sound: Path) -> None:
    media = media_of(sound, folder)
    sound.unlink()
    assert find(media, folder) is None


def test_another_file_of_the_same_name_is_told_apart(folder: Path, sound: Path) -> None:
    media = media_of(sound, folder)
    sound.rename(folder / "old.mp3")
    sound.write_bytes(os.urandom(100))
    assert find(media, folder) == Found(folder / "old.mp3")
    (folder / "old.mp3").unlink()
    assert find(media, folder) == Found(sound, is_other=True)


@pytest.mark.parametrize(
    "path",
    ["../secret.mp3", "/etc/hostname", "a/../../b.mp3", "C:\\x.mp3", "\\\\server\\share\\x.mp3",
     "//server/share/x.mp3"],
)  # fmt: skip
def test_a_path_that_leaves_the_folder_is_returned_unseen(
    folder: Path, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Path] = []
    whole_stat = Path.stat

    def stat(self: Path, **options: bool) -> os.stat_result:
        asked.append(self)
        return whole_stat(self, **options)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "stat", stat)
        found = find(Media(path, 5, "ab"), folder)
    assert all(one.is_relative_to(folder) for one in asked)
    assert found is not None
    assert found.is_outside


def test_a_link_that_leaves_the_folder_is_outside(folder: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.mp3"
    secret.write_bytes(b"x" * 9)
    (folder / "talk.mp3").symlink_to(secret)
    found = find(Media("talk.mp3"), folder)
    assert found is not None
    assert found.is_outside


def test_once_allowed_it_is_opened_outside(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "far.mp3"
    path.write_bytes(b"x" * 9)
    media = media_of(path, folder)
    assert find(media, folder) == Found(path, is_outside=True)
    assert find(media, folder, may_leave=True) == Found(path)


def test_one_that_went_outside_is_found_beside_the_project_by_its_hash(
    folder: Path, sound: Path
) -> None:
    media = replace(media_of(sound, folder), path="/somewhere/else/talk.mp3")
    assert find(media, folder) == Found(sound)


def test_remembering_is_one_edit(folder: Path, sound: Path) -> None:
    document = Document(replace(EMPTY_TRANSCRIPT, media=(Media("old.mp3"), Media("film.mkv"))))
    edit = recordings.remember_edit(document.snapshot(), media_of(sound, folder))
    document.do(edit)
    assert [one.path for one in document.snapshot().media] == ["talk.mp3", "film.mkv"]
    assert "talk.mp3" in edit.label
    document.undo()
    assert document.snapshot().media[0].path == "old.mp3"


def test_saved_elsewhere_the_path_is_counted_from_there(folder: Path, sound: Path) -> None:
    document = Document(replace(EMPTY_TRANSCRIPT, media=(media_of(sound, folder),)))
    assert recordings.rebase_edit(document.snapshot(), folder, folder).is_empty
    document.do(recordings.rebase_edit(document.snapshot(), folder, folder.parent))
    assert document.snapshot().media[0].path == "project/talk.mp3"
