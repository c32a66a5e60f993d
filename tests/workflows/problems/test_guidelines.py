"""The user's guidelines stand beside the program's, and go before them."""

from pathlib import Path

import pytest

from editor.core.errors import InputError, RequestError
from editor.workflows.problems import guidelines

HOUSE = """
title = "House"
[times]
shortest = 1000
longest = 5000
gap = 40
chain = 200
[limits."*"]
width = 30
lines = 1
speed = 15
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(guidelines.paths, "config_dir", lambda: tmp_path)
    (tmp_path / "guidelines").mkdir()
    return tmp_path / "guidelines"


def test_the_usual_publishers_are_there(folder: Path) -> None:
    known = set(guidelines.guideline_ids())
    assert known >= {"netflix", "bbc", "amazon", "arte", "youtube", "shorts", "interlinear"}


def test_a_guideline_of_the_user_goes_before_one_of_the_program(folder: Path) -> None:
    (folder / "netflix.toml").write_text(HOUSE, encoding="utf-8")
    (folder / "house.toml").write_text(HOUSE, encoding="utf-8")
    assert guidelines.guideline_named("netflix").title == "House"
    assert guidelines.guideline_named("house").limits["*"].width == 30


def test_a_broken_one_does_no_harm_to_the_others(folder: Path) -> None:
    (folder / "broken.toml").write_text("[", encoding="utf-8")
    assert guidelines.guideline_named("bbc").title == "BBC"
    with pytest.raises(InputError):
        guidelines.guideline_named("broken")


def test_an_unknown_one_is_answered_with_those_there_are(folder: Path) -> None:
    with pytest.raises(RequestError, match="netflix"):
        guidelines.guideline_named("../netflix")


def test_a_damaged_file_of_the_users_spoils_no_list() -> None:
    folder = guidelines.user_folder()
    folder.mkdir(parents=True)
    (folder / "interlinear.toml").write_text("title =", "utf-8")
    (folder / "house.toml").write_text("[times]", "utf-8")
    assert "interlinear" in guidelines.guidelines()
    assert "house" not in guidelines.guidelines()


def test_what_cannot_be_used_is_told(folder: Path) -> None:
    assert guidelines.damaged_guidelines() == ()
    (folder / "house.toml").write_text(HOUSE, "utf-8")
    (folder / "half.toml").write_text(HOUSE.replace("lines = 1", "lines = 1.5"), "utf-8")
    (told,) = guidelines.damaged_guidelines()
    assert "half.toml" in told
    assert "“lines” in [limits.*] must be a whole number." in told
