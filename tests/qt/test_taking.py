"""Times from another file, and times of many rows at once, in the window."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from editor.core import edits
from editor.core.timeslots import Origin, TimeSlot
from editor.qt.dialogs.rows.scale_dialog import ScaleDialog
from editor.qt.main_window import MainWindow


def slots(opened: MainWindow) -> list[tuple[int | None, int | None]]:
    """Return start and end of each row."""
    return [row.slot[:2] for row in opened.session.document.segments]


def give(opened: MainWindow, *times: tuple[int, int]) -> None:
    rows = opened.session.document.segments
    known = {row: TimeSlot(*one, Origin.IMPORTED) for row, one in enumerate(times)}
    opened.session.do(edits.set_slots(rows, known, "times"))


@pytest.fixture
def timed(opened: MainWindow, tmp_path: Path) -> Path:
    """Subtitles that hold the first and the third row of the talk."""
    texts = [row.texts[0] for row in opened.session.document.segments]
    path = tmp_path / "timed.srt"
    path.write_text(
        f"1\n00:00:01,000 --> 00:00:03,000\n{texts[0]}\n\n"
        f"2\n00:00:07,000 --> 00:00:09,500\n{texts[2]}\n",
        "utf-8",
    )
    return path


def test_rows_take_their_times_and_those_without_can_be_shown(
    opened: MainWindow, timed: Path, qtbot: QtBot
) -> None:
    opened.taking.take_from(timed)
    assert slots(opened)[:3] == [(1000, 3000), (None, None), (7000, 9500)]
    assert "2 rows were found" in opened.notices.text
    opened.filtering.show_untimed()
    qtbot.waitUntil(lambda: not opened.view.shown.is_everything)
    assert opened.view.shown.row(0) == 1
    opened.actions_by_id["undo"].trigger()
    assert slots(opened)[0] == (None, None)


def test_a_file_of_another_talk_is_told(opened: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "other.srt"
    path.write_text("1\n00:00:01,000 --> 00:00:03,000\nxyzzy plugh\n", "utf-8")
    opened.taking.take_from(path)
    assert "another talk" in opened.notices.text


def test_times_are_scaled_between_the_rows_that_are_asked_for(opened: MainWindow) -> None:
    give(opened, (0, 1000), (2000, 3000), (4000, 5000))
    asked = []
    dialog = ScaleDialog(opened.session.document.segments, 0, 2, asked.append, opened)
    assert [field.text() for _number, field in dialog.points] == ["00:00:00.000", "00:00:04.000"]
    dialog.points[1][1].setText("8")
    dialog.add_point(1)
    dialog._try()
    assert asked == [{0: 0, 2: 8000, 1: 2000}]
    dialog.points[0][1].setText("soon")
    dialog._try()
    assert not dialog.problem.isHidden()
    dialog.deleteLater()


def test_rows_are_locked_and_gaps_closed(opened: MainWindow) -> None:
    give(opened, (0, 2100), (2000, 3000), (3050, 5000))
    opened.view.go_to(0)
    opened.actions_by_id["close-gaps"].trigger()
    ends = [end for _start, end in slots(opened)]
    assert ends[0] < 2000
    assert ends[1] < 3050
    opened.actions_by_id["lock-times"].trigger()
    assert [row.slot.locked for row in opened.session.document.segments] == [True, False, False]
    opened.actions_by_id["close-gaps"].trigger()
    assert "No gap" in opened.notices.text
