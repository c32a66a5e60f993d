"""The settings of the window are read and changed on the command line."""

import json

import pytest

from editor.cli.base import Exit
from editor.cli.main import main
from editor.workflows.program import preferences


def test_all_are_listed_as_the_file_would_write_them(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["settings"]) == Exit.DONE
    assert 'look.theme = "system"  # Theme\n' in capsys.readouterr().out
    assert main(["settings", "--json"]) == Exit.DONE
    assert json.loads(capsys.readouterr().out)["playback.backstep"] == 700


def test_one_is_changed_and_reset(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["settings", "playback.backstep", "250"]) == Exit.DONE
    assert main(["settings", "tapping.snap", "false"]) == Exit.DONE
    assert preferences.load().number("playback.backstep") == 250
    assert not preferences.load().flag("tapping.snap")
    assert main(["settings", "playback.backstep", "--reset"]) == Exit.DONE
    assert "playback" not in preferences.preferences_file().read_text(encoding="utf-8")
    capsys.readouterr()
    assert main(["settings", "tapping.snap"]) == Exit.DONE
    assert capsys.readouterr().out.startswith("tapping.snap = false")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["look.thema"], "Choose one of"),
        (["playback.backstep", "soon"], "from 0 to 3000"),
        (["look.theme", "pink"], "“dark”"),
    ],
)
def test_what_cannot_be_is_told(
    words: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["settings", *words]) == Exit.REQUEST
    assert told in capsys.readouterr().err
