"""What is not possible is grey or said: an action that is on never does nothing without a word."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QProcess
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMenu, QWidget

from editor.core.document import Document
from editor.core.segments import Role, Segment, Track
from editor.core.transcript import Transcript
from editor.qt.actions.table import table
from editor.qt.main_window import MainWindow
from editor.qt.open_document import OpenDocument

TRACKS = (Track("en", "en"), Track("zh", "zh", Role.TRANSLATION))
TEXTS = ("The lamp was lit.", "灯亮了。")
EMPTY = (Segment("r1", ("", "")),)
ONE_ROW = (Segment("r1", TEXTS, imported=TEXTS),)
ROWS = (*ONE_ROW, Segment("r2", ("And the tide came in.", "潮水来了。"), speaker="Ann"))
# What is so already, as the state of a row that is chosen again, and what ends the window.
ALREADY = {"zoom-reset", "status-raw", "theme-system", "theme-light", "quit", "close"}


class Seen:
    """What a person would notice: the window as it looks, and what was asked or said meanwhile."""

    def __init__(self, window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
        self.window = window
        self.events: list[str] = []
        for owner, name, answer in (
            (QDialog, "exec", 0),
            (QMenu, "popup", None),
            (QProcess, "startDetached", (True, 0)),
            (QFileDialog, "getOpenFileName", ("", "")),
            (QFileDialog, "getOpenFileNames", ([], "")),
            (QFileDialog, "getSaveFileName", ("", "")),
            (QFileDialog, "getExistingDirectory", ""),
        ):
            monkeypatch.setattr(owner, name, self._noting(name, answer))
        for signal in (
            window.session.failed,
            window.session.noted,
            window.session.applied,
            window.session.saved,
            window.view.failed,
            window.view.editing_changed,
            window.view.zoom_changed,
        ):
            signal.connect(lambda *_what, name=str(signal): self.events.append(name))

    def _noting(self, name: str, answer: object) -> Callable[..., object]:
        def noted(*_what: Any, **_how: Any) -> object:
            self.events.append(name)
            return answer

        return noted

    def look(self) -> tuple[object, ...]:
        window = self.window
        side = window.side.currentWidget() if window.side.isVisible() else None
        focused: QWidget | None = QApplication.focusWidget()
        checked = tuple(window.actions_by_id[spec.id].isChecked() for spec in table())
        return (
            len(self.events),
            window.notices.isVisible() and window.notices.text,
            side,
            focused,
            checked,
            window.filter_bar.isVisible(),
            window.view.currentIndex(),
            tuple(window.view.selected_ranges()),
            window.session.document,
            QGuiApplication.clipboard().text(),
            content(window),
        )


def content(window: MainWindow) -> Transcript:
    return replace(window.session.document.snapshot(), revision=0)


@pytest.fixture
def seen(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> Iterator[Seen]:
    yield Seen(window, monkeypatch)
    QGuiApplication.clipboard().clear()


def show(window: MainWindow, rows: tuple[Segment, ...], *, to_read: bool = False) -> None:
    window.session.set_document(Document(Transcript(TRACKS, rows)))
    window.session.front.project = None
    window.searching.close_side()
    window.notices.hide()
    window.view.setFocus()
    if rows:
        window.view.go_to(0)


def silent(window: MainWindow, seen: Seen, rows: tuple[Segment, ...]) -> list[str]:
    """Return the actions that were on, and after which everything was as before."""
    found = []
    for spec in table():
        show(window, rows)
        action = window.actions_by_id[spec.id]
        if not action.isEnabled() or spec.id in ALREADY:
            continue
        before = seen.look()
        action.trigger()
        QApplication.processEvents()
        if seen.look() == before:
            found.append(spec.id)
    return found


@pytest.mark.parametrize(
    "rows",
    [(), EMPTY, ONE_ROW, ROWS],
    ids=["no rows", "an empty row", "one row", "two rows"],
)
def test_an_action_is_grey_or_does_something_or_says_why_not(
    window: MainWindow, seen: Seen, rows: tuple[Segment, ...]
) -> None:
    assert silent(window, seen, rows) == []


def test_what_is_open_for_reading_is_never_changed_and_that_is_said(
    window: MainWindow, seen: Seen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(OpenDocument, "is_read_only", property(lambda _one: True))
    applied: list[object] = []
    window.session.applied.connect(applied.append)
    assert silent(window, seen, ROWS) == []
    assert not applied
