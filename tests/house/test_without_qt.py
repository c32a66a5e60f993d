"""Everything outside the window works on a machine without PySide6."""

import subprocess
import sys

_IMPORT_ALL = """
import importlib, pkgutil, sys

class Blocked:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ("PySide6", "shiboken6"):
            raise ImportError(f"{name} is blocked")

sys.meta_path.insert(0, Blocked())
import editor
count = 0
for module in pkgutil.walk_packages(editor.__path__, "editor."):
    if not module.name.startswith("editor.qt"):
        importlib.import_module(module.name)
        count += 1
import editor.qt.start
print(count)
"""


def test_every_module_outside_the_window_is_imported_without_it() -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", _IMPORT_ALL],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 60


def test_the_command_line_does_the_whole_job_without_it(tmp_path) -> None:
    code = _IMPORT_ALL.split("import editor\n")[0] + (
        "from editor.cli.main import main; sys.exit(main(sys.argv[1:]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "try", "--to", str(tmp_path / "out")],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert {path.suffix for path in (tmp_path / "out").iterdir()} == {
        ".srt", ".vtt", ".ass", ".interlinear",
    }  # fmt: skip
