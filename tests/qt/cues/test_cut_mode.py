"""Cuts are moved with real keys, both columns in step, and their marks are painted."""

import pytest
from pytestqt.qtbot import QtBot

from editor.core.document import Document
from editor.core.edits import set_text
from editor.core.segments import Role, Segment, Track
from editor.core.timeslots import Origin, TimeSlot
from editor.core.transcript import Transcript
from editor.qt.cues.cut_mode import CutMode
from editor.qt.main_window import MainWindow
from editor.qt.picture.screen_panel import ScreenPanel

from ..conftest import press

TRACKS = (Track("source", "en"), Track("translation", "zh", Role.TRANSLATION))
ENGLISH = (
    "We talked about the lamp in the old tower, and then the tide came in over the stones, "
    "which nobody in the harbour had ever seen before that night, and we went home."
)
CHINESE = (
    "我们谈到了旧塔里的灯,然后潮水漫过了石头,那天晚上之前港口里没有人见过这样的事,然后我们回家了。"
)
ROWS = (
    Segment("1", (ENGLISH, CHINESE), TimeSlot(0, 14_000, Origin.IMPORTED)),
    Segment("2", ("Short.", "短。"), TimeSlot(14_000, 15_000, Origin.IMPORTED)),
)


@pytest.fixture
def cut(window: MainWindow) -> MainWindow:
    window.session.set_document(Document(Transcript(TRACKS, ROWS)))
    window.view.setFocus()
    window.view.go_to(0)
    return window


def row(window: MainWindow) -> Segment:
    return window.session.document.segments[0]


def mode(window: MainWindow) -> CutMode:
    return window.cues.mode


def test_arrows_move_a_cut_in_both_columns_and_undo_takes_it_back(cut: MainWindow) -> None:
    before = cut.cues.marks.now(row(cut))
    press(cut.view, "C", "Right")
    assert mode(cut).is_on
    (fixed,) = row(cut).cuts
    assert fixed[0] > before[0].offsets[0]
    press(cut.view, "Right")
    assert len(row(cut).cuts) == 1
    assert row(cut).cuts[0][0] > fixed[0]
    press(cut.view, "Ctrl+Z", "Ctrl+Z")
    assert row(cut).cuts == ()
    press(cut.view, "Escape")
    assert not mode(cut).is_on


def test_in_a_text_that_reads_from_the_right_the_arrows_go_where_they_point(
    cut: MainWindow,
) -> None:
    words = "דיברנו על המנורה במגדל הישן ואז הגאות עלתה על האבנים ואיש בנמל לא ראה זאת לפני כן "
    tracks = (Track("source", "he"),)
    rows = (Segment("1", (words * 2,), TimeSlot(0, 14_000, Origin.IMPORTED)),)
    cut.session.set_document(Document(Transcript(tracks, rows)))
    cut.view.go_to(0)
    before = cut.cues.marks.now(row(cut))
    press(cut.view, "C", "Left")
    assert row(cut).cuts[0][0] > before[0].offsets[0]
    press(cut.view, "Right", "Right")
    assert row(cut).cuts[0][0] < before[0].offsets[0]


def test_tab_moves_the_other_side_alone(cut: MainWindow) -> None:
    press(cut.view, "C", "Right")
    (fixed,) = row(cut).cuts
    press(cut.view, "Tab", "Right")
    (moved,) = row(cut).cuts
    assert moved[0] == fixed[0]
    assert moved[1] > fixed[1]
    assert mode(cut).chosen.track == 1


def test_the_status_line_says_which_cut_is_moved_and_where(cut: MainWindow) -> None:
    told: list[str] = []
    cut.session.noted.connect(told.append)
    press(cut.view, "C")
    count = len(cut.cues.marks.now(row(cut)))
    assert told[-1].startswith(f"Cut 1 of {count}: ←→ move it, Tab one side")
    press(cut.view, "Right")
    assert told[-1].startswith(f"Cut 1 of {count}:")
    press(cut.view, "Tab")
    assert "in 中文 alone" in told[-1]
    press(cut.view, "Escape")
    assert told[-1] == ""


def test_a_cut_is_added_and_removed(cut: MainWindow) -> None:
    press(cut.view, "C", "Insert")
    assert len(row(cut).cuts) == 1
    assert cut.cues.marks.now(row(cut))[mode(cut).chosen.number].is_fixed
    press(cut.view, "Delete")
    assert row(cut).cuts == ()


def test_up_and_down_choose_a_cut_and_stay_in_the_row(cut: MainWindow) -> None:
    press(cut.view, "C", "Down", "Down", "Down", "Down", "Down")
    assert mode(cut).chosen.number == len(cut.cues.marks.now(row(cut))) - 1
    assert cut.view.current_row() == 0
    press(cut.view, "Up")
    assert mode(cut).chosen.number == len(cut.cues.marks.now(row(cut))) - 2


def test_another_row_and_typing_end_it(cut: MainWindow) -> None:
    press(cut.view, "C")
    cut.view.go_to(1)
    assert not mode(cut).is_on
    press(cut.view, "C", "Left", "Delete")
    assert row(cut).cuts == ()
    assert cut.session.document.segments[1].cuts == ()


def test_marks_are_painted_and_follow_a_change(cut: MainWindow, qtbot: QtBot) -> None:
    cut.view.grab()
    qtbot.waitUntil(lambda: bool(cut.cues.marks.of(row(cut))))
    marked = cut.view.viewport().grab().toImage()
    assert cut.cues.marks.of(row(cut))
    cut.actions_by_id["cue-marks"].trigger()
    assert cut.view.viewport().grab().toImage() != marked
    cut.actions_by_id["cue-marks"].trigger()
    cut.session.do(set_text(cut.session.document.segments, 0, 0, "Short now."))
    assert cut.cues.marks.of(row(cut)) == ()


def test_rows_are_made_of_all_cues_as_one_step(cut: MainWindow) -> None:
    cut.actions_by_id["cue-rows"].trigger()
    made = cut.session.document.segments
    assert len(made) > 2
    assert " ".join(one.texts[0] for one in made[:-1]) == ENGLISH
    cut.actions_by_id["undo"].trigger()
    assert len(cut.session.document.segments) == 2


def test_rows_are_cut_anew_without_what_was_fixed(cut: MainWindow) -> None:
    press(cut.view, "C", "Right", "Escape")
    assert row(cut).cuts
    cut.actions_by_id["cuts-anew"].trigger()
    assert row(cut).cuts == ()


def test_other_limits_cut_all_rows_anew(cut: MainWindow) -> None:
    many = len(cut.cues.marks.now(row(cut)))
    cut.settings.export_guideline = "shorts"
    cut.view.go_to(1)
    assert len(cut.cues.marks.now(row(cut))) > many


def test_the_cue_at_the_chosen_cut_is_shown_on_the_screen(cut: MainWindow) -> None:
    cut.actions_by_id["screen"].trigger()
    dock = cut.findChild(ScreenPanel)
    first = dock.picture.texts
    press(cut.view, "C")
    assert dock.picture.texts != first
    begins = cut.cues.marks.now(row(cut))[0].offsets[0]
    assert ENGLISH[begins:].startswith(dock.picture.texts[0].text.split("\n")[0])
