"""A file is written whole or not at all, and nothing but fs writes files."""

import ast
import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import editor
from editor.core.errors import OutputError
from editor.storage.fs import reason_of, write_atomic

PACKAGE = Path(editor.__file__).parent


def raising(number: int) -> Callable[..., Any]:
    def fail(*_args: object, **_kwargs: object) -> None:
        raise OSError(number, os.strerror(number))

    return fail


def failure(path: Path, data: bytes = b"new") -> str:
    with pytest.raises(OutputError) as caught:
        write_atomic(path, data)
    return str(caught.value)


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def test_a_new_file_is_there_with_the_permissions_of_the_user(tmp_path: Path) -> None:
    path = tmp_path / "talk.srt"
    before = os.umask(0o027)
    try:
        write_atomic(path, b"1\r\n")
    finally:
        os.umask(before)
    assert path.read_bytes() == b"1\r\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert names(tmp_path) == ["talk.srt"]


def test_the_permissions_of_an_old_file_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "talk.srt"
    path.write_bytes(b"old")
    path.chmod(0o604)
    write_atomic(path, b"new")
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o604


def test_a_link_stays_and_the_file_behind_it_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    target = tmp_path / "there" / "talk.srt"
    target.write_bytes(b"old")
    link = tmp_path / "link.srt"
    link.symlink_to("there/talk.srt")
    write_atomic(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"
    assert names(tmp_path / "there") == ["talk.srt"]


@pytest.mark.parametrize("function", ["fsync", "replace", "chmod", "write"])
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO, errno.EACCES])
def test_whatever_fails_the_old_file_is_unharmed_and_nothing_is_left_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, function: str, number: int
) -> None:
    path = tmp_path / "talk.srt"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, function, raising(number))
    message = failure(path)
    assert str(path) in message
    assert "unharmed" in message
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["talk.srt"]


def test_a_disk_that_fills_up_while_writing_harms_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "talk.srt"
    path.write_bytes(b"old")
    written = os.write

    def fills_up(handle: int, data: memoryview) -> int:
        if len(data) < 10:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return written(handle, data[:5])

    monkeypatch.setattr(os, "write", fills_up)
    assert "the disk is full" in failure(path, b"a longer text")
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["talk.srt"]


def test_a_write_that_is_cut_short_goes_on_where_it_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = os.write
    monkeypatch.setattr(os, "write", lambda handle, data: written(handle, data[:3]))
    write_atomic(tmp_path / "talk.srt", b"in small pieces")
    assert (tmp_path / "talk.srt").read_bytes() == b"in small pieces"


def test_the_bytes_are_on_the_disk_before_they_take_the_old_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    order: list[str] = []
    synced, replaced = os.fsync, os.replace

    def fsync(handle: int) -> None:
        is_folder = stat.S_ISDIR(os.fstat(handle).st_mode)
        order.append("folder" if is_folder else "file")
        synced(handle)

    def replace(old: str, new: Path) -> None:
        order.append("replace")
        replaced(old, new)

    monkeypatch.setattr(os, "fsync", fsync)
    monkeypatch.setattr(os, "replace", replace)
    write_atomic(tmp_path / "talk.srt", b"new")
    assert order == ["file", "replace", "folder"]


def test_being_interrupted_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(_handle: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_atomic(tmp_path / "talk.srt", b"new")
    assert names(tmp_path) == []


def test_a_folder_is_not_replaced(tmp_path: Path) -> None:
    folder = tmp_path / "talk.srt"
    folder.mkdir()
    assert "it is a folder" in failure(folder)
    assert folder.is_dir()


def test_a_folder_that_does_not_exist_is_named(tmp_path: Path) -> None:
    assert "the folder does not exist" in failure(tmp_path / "gone" / "talk.srt")


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert "the folder does not exist" in failure(tmp_path / "file" / "talk.srt")


def test_a_name_that_is_too_long_is_told(tmp_path: Path) -> None:
    assert "the name is too long" in failure(tmp_path / ("x" * 300 + ".srt"))
    assert names(tmp_path) == []


def test_a_name_with_a_nul_is_told(tmp_path: Path) -> None:
    assert "is not a name for a file" in failure(tmp_path / "a\0b.srt")


def test_a_link_that_leads_to_itself_is_told(tmp_path: Path) -> None:
    path = tmp_path / "loop.srt"
    path.symlink_to(path)
    assert "was not saved" in failure(path)
    assert path.is_symlink()


def test_a_device_is_not_replaced_by_a_file(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert "not an ordinary file" in failure(pipe)
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_an_unusual_error_is_told_in_the_words_of_the_system() -> None:
    assert reason_of(OSError(errno.EIO, "Input/output error")) == "Input/output error"


_WRITING_METHODS = {"write_text", "write_bytes", "touch", "unlink", "rename", "mkdir", "rmdir"}
_WRITING_FLAGS = {"O_WRONLY", "O_RDWR", "O_CREAT", "O_APPEND", "O_TRUNC"}
_WRITING_FUNCTIONS = {
    ("os", name) for name in ("replace", "rename", "remove", "unlink", "truncate", "mkdir")
} | {("tempfile", "mkstemp"), ("tempfile", "NamedTemporaryFile"), ("shutil", "copyfile")}
# These put no byte into any file: one makes a folder, one opens the null device.
_ALLOWED = {("cli/verbs/try_it.py", "mkdir"), ("cli/main.py", "O_WRONLY")}


def writing_in(source: str) -> list[tuple[int, str]]:
    """Return the line and name of everything in a program text that writes a file."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Attribute):
            owner = node.value.id if isinstance(node.value, ast.Name) else ""
            if node.attr in _WRITING_FLAGS or (owner, node.attr) in _WRITING_FUNCTIONS:
                found.append((node.lineno, node.attr))
        if isinstance(node, ast.Call) and (name := _written_by(node)):
            found.append((node.lineno, name))
    return found


def _written_by(call: ast.Call) -> str:
    function = call.func
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    if isinstance(function, ast.Attribute) and name in _WRITING_METHODS:
        return name
    if name not in ("open", "fdopen"):
        return ""
    modes = [*call.args, *(word.value for word in call.keywords if word.arg == "mode")]
    for mode in modes:
        if isinstance(mode, ast.Constant) and isinstance(mode.value, str):
            is_mode = 0 < len(mode.value) <= 4 and set(mode.value) <= set("rwaxbt+")
            if is_mode and set(mode.value) & set("wax+"):
                return name
    return ""


@pytest.mark.parametrize(
    "source",
    [
        "open('f', 'w')",
        "open('f', mode='ab')",
        "path.open('x')",
        "open('f', 'r+')",
        "path.write_text('x')",
        "os.open('f', os.O_WRONLY | os.O_CREAT)",
        "os.replace('a', 'b')",
        "os.fdopen(handle, 'wb')",
    ],
)
def test_the_search_for_writing_finds_it(source: str) -> None:
    assert writing_in(source)


def test_the_search_for_writing_leaves_reading_alone() -> None:
    assert not writing_in("open('f'); path.open('rb'); os.open('f', os.O_RDONLY); text.replace(a)")


def test_only_the_disk_writes_files() -> None:
    found = [
        f"{name}:{line}: {what}"
        for path in sorted(PACKAGE.rglob("*.py"))
        for name in [path.relative_to(PACKAGE).as_posix()]
        if name != "storage/disk.py"
        for line, what in writing_in(path.read_text(encoding="utf-8"))
        if (name, what) not in _ALLOWED
    ]
    assert found == []
