"""A command line to call, and a little transcript of our own."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from editor.cli.main import main

TALK = """Harbour Lights: With Juniper Vale
Tides, Lamps and Gears
So Marisole lit the lamp in the tower.
Marisol 点亮了塔里的灯。
And Marysol's brother uh watched the tide.
Marisol 的哥哥看着潮水。
The original gear is still there.
原来的齿轮还在那里。
"""


@dataclass
class Result:
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., Result]:
    """Call the command line in this process."""

    def call(*args: object) -> Result:
        try:
            code = int(main([str(arg) for arg in args]))
        except SystemExit as stop:
            code = int(stop.code or 0)
        captured = capsys.readouterr()
        assert "Traceback" not in captured.err
        return Result(code, captured.out, captured.err)

    return call


@pytest.fixture
def talk(tmp_path: Path) -> Path:
    """A bilingual text with two header lines, three pairs and no times."""
    path = tmp_path / "talk.txt"
    path.write_text(TALK, encoding="utf-8")
    return path
