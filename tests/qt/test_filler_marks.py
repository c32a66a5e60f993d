"""Fillers are struck out in the grid, a moment after their row is seen, as long as it is wanted."""

from pytestqt.qtbot import QtBot

from editor.core import edits
from editor.core.glossary import Glossary, Term
from editor.qt.grid.spans import Mark
from editor.qt.main_window import MainWindow


def _struck(window: MainWindow, row: int) -> list[str]:
    segment = window.session.document.segments[row]
    spans = window.view.texts.spans(segment, 0)
    return [segment.texts[0][one.start : one.end] for one in spans if one.kind == Mark.FILLER]


def test_a_filler_is_struck_out_once_its_row_was_seen(opened: MainWindow, qtbot: QtBot) -> None:
    assert _struck(opened, 1) == []
    qtbot.waitUntil(lambda: _struck(opened, 1) == ["uh"])
    assert _struck(opened, 0) == []


def test_a_changed_text_is_looked_at_anew(opened: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: _struck(opened, 1) == ["uh"])
    rows = opened.session.document.segments
    opened.session.do(edits.set_text(rows, 1, 0, "He um watched er the tide."))
    qtbot.waitUntil(lambda: _struck(opened, 1) == ["um", "er"])


def test_a_new_name_of_the_glossary_is_struck_out_no_more(opened: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: _struck(opened, 1) == ["uh"])
    named = Glossary((Term("brother uh"),))
    opened.session.do(edits.set_glossary(opened.session.document.snapshot().glossary, named))
    rows = opened.session.document.segments
    opened.session.do(edits.set_text(rows, 0, 0, "So um it is lit."))
    qtbot.waitUntil(lambda: _struck(opened, 0) == ["um"])
    assert _struck(opened, 1) == []


def test_the_menu_takes_the_strokes_away_and_brings_them_back(
    opened: MainWindow, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: _struck(opened, 1) == ["uh"])
    struck = opened.view.viewport().grab().toImage()
    opened.actions_by_id["filler-marks"].trigger()
    assert _struck(opened, 1) == []
    assert opened.view.viewport().grab().toImage() != struck
    assert not opened.settings.shows_fillers
    opened.actions_by_id["filler-marks"].trigger()
    assert _struck(opened, 1) == ["uh"]


def test_striking_out_moves_no_line(opened: MainWindow, qtbot: QtBot) -> None:
    before = [opened.view.rowHeight(row) for row in range(3)]
    qtbot.waitUntil(lambda: _struck(opened, 1) == ["uh"])
    opened.view.viewport().grab()
    assert [opened.view.rowHeight(row) for row in range(3)] == before
