"""The bar above the grid: one sentence, the rest on demand."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QPushButton

from editor.core import edits
from editor.qt.main_window import MainWindow
from editor.qt.widgets.details import DetailsDialog

from .conftest import press


def shown_lines(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    lines: list[str] = []
    monkeypatch.setattr(
        DetailsDialog, "exec", lambda dialog: lines.extend(dialog.text.toPlainText().split("\n"))
    )
    button = next(
        one for one in window.notices.findChildren(QPushButton) if one.text() == "Show all"
    )
    assert button.isVisible()
    button.click()
    return lines


def test_many_remarks_of_an_import_are_one_counted_sentence(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "odd.srt"
    cues = (f"{n}\n00:00:0{n},500 --> 00:00:0{n},100\nMarisole {n}\n" for n in range(1, 6))
    path.write_text("\n".join(cues), encoding="utf-8")
    window.open_path(path)
    assert window.notices.text.startswith("5 remarks. Line")
    assert len(shown_lines(window, monkeypatch)) == 5


def test_a_sentence_without_more_to_say_offers_no_more(window: MainWindow) -> None:
    window.notices.tell("Five.", ["1", "2", "3", "4", "5"])
    window.notices.alarm("One.")
    assert not window.notices._more.isVisible()
    assert window.notices.details == ()


def test_dismiss_puts_it_away(window: MainWindow) -> None:
    window.notices.alarm("Something.")
    window.notices._close.click()
    assert window.notices.text == ""


def test_the_details_can_be_read_but_not_changed(qtbot) -> None:
    dialog = DetailsDialog(["<b>one</b>", "two"])
    qtbot.addWidget(dialog)
    assert isinstance(dialog, QDialog)
    assert dialog.text.toPlainText() == "<b>one</b>\ntwo"
    assert dialog.text.isReadOnly()


def test_what_a_change_did_is_taken_back_with_it(opened: MainWindow) -> None:
    opened.session.do(edits.set_text(opened.session.document.segments, 0, 0, "The tide."))
    opened.notices.tell_done("1 row was aligned.")
    assert opened.notices.text == "1 row was aligned."
    opened.actions_by_id["undo"].trigger()
    assert opened.notices.text == ""


def test_what_is_true_without_a_change_stays(opened: MainWindow) -> None:
    opened.session.do(edits.set_text(opened.session.document.segments, 0, 0, "The tide."))
    opened.notices.tell_done("1 row was aligned.")
    opened.notices.tell("There is no text on the clipboard.")
    opened.actions_by_id["undo"].trigger()
    assert opened.notices.text == "There is no text on the clipboard."


def test_esc_dismisses_what_is_worth_knowing_but_no_alarm(opened: MainWindow) -> None:
    opened.notices.tell("There is no text on the clipboard.")
    press(opened.view, "Escape")
    assert opened.notices.text == ""
    opened.notices.alarm("Disk full.")
    press(opened.view, "Escape")
    assert opened.notices.text == "Disk full."
    opened.notices.tell("Recovered 3 changes", actions=[("Undo them", lambda: None)])
    press(opened.view, "Escape")
    assert opened.notices.text == "Recovered 3 changes"


def test_esc_dismisses_the_bar_before_it_shows_all_rows(opened: MainWindow) -> None:
    opened.filtering.show_untimed()
    opened.view.setFocus()
    opened.notices.tell("There is no text on the clipboard.")
    press(opened.view, "Escape")
    assert opened.filter_bar.isVisible()
    press(opened.view, "Escape")
    assert not opened.filter_bar.isVisible()
