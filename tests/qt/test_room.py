"""Nothing is cut, overlaps or leaves the smallest screen, in the language of the longest words."""

from pathlib import Path

import pytest

from tests.tools.screens import SIZES, look


@pytest.mark.parametrize("language", ["nl", "zh_CN"])
def test_every_screen_has_room_for_its_words(language: str, tmp_path: Path) -> None:
    done = look(tmp_path, language, "light", SIZES[0])
    assert (done.stdout, done.returncode) == ("", 0), done.stderr[-2000:]
    assert len(list(tmp_path.glob("*.png"))) > 30
