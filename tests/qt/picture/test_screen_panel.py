"""The cues of the current row are shown as on the screen, in all languages."""

import pytest

from editor.core.document import Document
from editor.core.edits import set_text
from editor.core.segments import Role, Segment, Track
from editor.core.transcript import Transcript
from editor.qt.main_window import MainWindow
from editor.qt.picture.screen_panel import ScreenPanel

TRACKS = (Track("source", "en"), Track("translation", "zh", Role.TRANSLATION))
LONG = "One lamp was lit in the old tower, and then the tide came in over the stones. " * 2
WIDE = "旧塔里点亮了一盏灯,然后潮水漫过了石头。" * 2


@pytest.fixture
def dock(window: MainWindow) -> ScreenPanel:
    rows = (Segment("1", ("One lamp.", "一盏灯。")), Segment("2", (LONG, WIDE)))
    window.session.set_document(Document(Transcript(TRACKS, rows)))
    window.actions_by_id["screen"].trigger()
    return window.findChild(ScreenPanel)


def shown(dock: ScreenPanel) -> list[str]:
    return [one.text for one in dock.picture.texts]


def test_the_current_row_is_shown_also_without_times(window: MainWindow, dock: ScreenPanel) -> None:
    assert shown(dock) == ["One lamp.", "一盏灯。"]
    window.view.go_to(1)
    first = shown(dock)
    assert first[0].startswith("One lamp was")
    dock.step(1)
    assert shown(dock) != first
    dock.step(99)
    assert dock.stepper.label.text().startswith("Cue ")


def test_it_follows_a_change_and_is_hidden_again(window: MainWindow, dock: ScreenPanel) -> None:
    window.session.do(set_text(window.session.document.segments, 0, 0, "Two lamps."))
    assert shown(dock)[0] == "Two lamps."
    window.actions_by_id["screen"].trigger()
    assert dock.isHidden()
    window.actions_by_id["screen"].trigger()
    assert not dock.isHidden()


def test_it_goes_with_the_document(window: MainWindow, dock: ScreenPanel) -> None:
    window.session.set_document(Document(Transcript(TRACKS, ())))
    assert shown(dock) == []


def test_it_is_a_tab_beside_the_others_and_leaves_the_keyboard_in_the_grid(
    window: MainWindow, dock: ScreenPanel
) -> None:
    window.view.setFocus()
    window.actions_by_id["names"].trigger()
    assert not dock.isVisible()
    window.view.setFocus()
    window.actions_by_id["screen"].trigger()
    assert dock.isVisible()
    assert window.view.hasFocus()
    assert window.side.count() == 2
    window.actions_by_id["screen"].trigger()
    assert window.side.count() == 1
    assert window.side.isVisible()
