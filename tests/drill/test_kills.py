"""K: the program is killed 300 times at any moment, and goes on where it was."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(sys.platform == "win32", reason="needs fork")
def test_no_kill_loses_what_was_kept(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.drill.kills", str(tmp_path), "300", "1"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["problems"] == []
    assert told["acks"] > 300
