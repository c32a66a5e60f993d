"""A column that stands a row off is found, and put right by one step."""

from pathlib import Path

import pytest

from editor.qt.main_window import MainWindow

from .conftest import press, texts

ENGLISH = (
    "The harbour woke before dawn, and the fishermen carried their nets down to the boats in "
    "silence.",
    "Yes.",
    "Nobody had expected that the keeper would climb the tower again after such a long winter "
    "on the mainland.",
    "He did.",
    "When the storm finally broke over the islands, every lamp along the coast was burning "
    "brightly.",
    "Of course.",
)
CHINESE = (
    "港口在黎明前就醒来了,渔民们默默地把渔网搬到船上,准备出海去捕鱼。",
    "是的。",
    "没有人料到守塔人在大陆度过那么漫长的冬天之后,还会再次爬上那座古老的塔。",
    "他做到了。",
    "当风暴终于在群岛上空爆发时,沿海的每一盏灯都在明亮地燃烧,照亮了海面。",
    "当然。",
)
PAIRS = [
    (f"{english} {number}", f"{chinese}{number}")
    for number in range(5)
    for english, chinese in zip(ENGLISH, CHINESE, strict=True)
]


def shifted(window: MainWindow, tmp_path: Path, key: str) -> MainWindow:
    """The window with the column of translations moved at row 12, as a slip would."""
    path = tmp_path / "talk.txt"
    path.write_text("\n".join(f"{one}\n{other}" for one, other in PAIRS), encoding="utf-8")
    window.open_path(path)
    assert texts(window, 1) == [other for _one, other in PAIRS]
    window.view.go_to(12, 1)
    window.view.setFocus()
    press(window.view, key)
    window.view.go_to(20, 1)
    window.checking.problems.look()
    window.checking.problems.finish()
    return window


@pytest.mark.parametrize("key", ["Alt+Down", "Alt+Up"])
def test_one_action_closes_the_gap_and_one_undo_opens_it(
    window: MainWindow, tmp_path: Path, key: str
) -> None:
    shifted(window, tmp_path, key)
    gaps = [one for one in window.checking.problems.issues if one.check == "column-shift"]
    assert len(gaps) == 1
    before = texts(window, 1)
    window.actions_by_id["close-gap"].trigger()
    after = texts(window, 1)
    assert after[14:30] == [other for _one, other in PAIRS][14:]
    window.checking.problems.finish()
    assert not [one for one in window.checking.problems.issues if one.check == "column-shift"]
    press(window.view, "Ctrl+Z")
    assert texts(window, 1) == before


def test_without_a_gap_it_is_said(window: MainWindow, talk: Path) -> None:
    window.open_path(talk)
    before = texts(window, 1)
    window.checking.problems.look()
    window.checking.problems.finish()
    window.actions_by_id["close-gap"].trigger()
    assert texts(window, 1) == before
    assert window.notices.isVisible()
