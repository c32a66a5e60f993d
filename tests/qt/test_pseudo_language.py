"""In a language that marks every string of the catalogues, nothing is seen without marks."""

import gettext
import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QTabWidget,
    QWidget,
)

from editor.core import i18n
from editor.qt.main_window import MainWindow

# Longer ones list languages, fonts or pages by their own names.
LONG = 12
LEAVING = {"quit", "close", "new-window", "open", "paste-text", "sample"}
# Names of languages, files, keys, guidelines and programs are the same in every language; Qt has
# words of its own for what scrolls tabs.
NAMES = re.compile(
    r"English|中文.*|Nederlands|简体中文|talk\S*|Interlinear.*|Netflix.*|BBC.*|Arte.*|Amazon.*"
    r"|YouTube.*|Shorts.*|Subtitle Edit.*|Aegisub.*|Amara.*|Ann|stable-ts|faster-whisper"
    r"|[\d.:×%/ \-–−+‹›⋯]*|.*/.*|(Ctrl|Alt|Shift)\+.*|F\d+.*"
    r"|\.?[a-z]{2,3}|Aa|Scroll (Left|Right)",
    re.DOTALL,
)


class Marked(gettext.NullTranslations):
    """Marks what it is asked for."""

    def gettext(self, message: str) -> str:
        return f"⟦{message}⟧"

    def ngettext(self, one: str, many: str, n: int) -> str:
        return f"⟦{one if n == 1 else many}⟧"


@pytest.fixture
def marked(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    language = Marked()
    monkeypatch.setattr(i18n, "_catalogue", lambda: language)
    yield


@pytest.fixture
def window(marked: None, window: MainWindow) -> MainWindow:
    return window


def shown(widget: QWidget) -> Iterator[str]:
    """All that a widget says by itself."""
    yield from (widget.toolTip(), widget.accessibleName())
    if widget.isWindow():
        yield widget.windowTitle()
    if isinstance(widget, QMenu | QGroupBox):
        yield widget.title()
    if isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    if isinstance(widget, QComboBox) and widget.count() < LONG:
        yield from (widget.itemText(at) for at in range(widget.count()))
    if isinstance(widget, QTabWidget):
        yield from (widget.tabText(at) for at in range(widget.count()))
    is_of_qt = isinstance(widget.parentWidget(), QDialogButtonBox | QMessageBox)
    if isinstance(widget, QLabel | QAbstractButton) and not is_of_qt:
        yield widget.text()
    for action in widget.actions():
        yield action.text()


def unmarked(top: QWidget, spared: tuple[type[QWidget], ...] = ()) -> set[str]:
    """What a window and all in it say without marks."""
    found = set()
    for widget in (top, *top.findChildren(QWidget)):
        if isinstance(widget, spared) or widget.objectName().startswith("qt_"):
            continue
        for text in shown(widget):
            bare = re.sub(r"<[^>]*>", "", text).strip()
            if bare and "⟦" not in bare and not NAMES.fullmatch(bare):
                found.add(f"{type(widget).__name__}: {bare}")
    return found


def test_a_string_without_marks_is_found(qtbot, marked: None) -> None:
    label = QLabel("Tide")
    qtbot.addWidget(label)
    assert unmarked(label) == {"QLabel: Tide"}


def test_nothing_is_seen_that_no_catalogue_has(
    window: MainWindow, talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    found: set[str] = set()

    def look(dialog: QDialog) -> int:
        dialog.show()
        found.update(f"{type(dialog).__name__} {one}" for one in unmarked(dialog))
        dialog.hide()
        return QDialog.DialogCode.Rejected

    monkeypatch.setattr(QDialog, "exec", look)
    for name in ("getOpenFileName", "getOpenFileNames", "getSaveFileName", "getExistingDirectory"):
        monkeypatch.setattr(QFileDialog, name, lambda *_a, **_k: ("", ""))
    found |= unmarked(window)
    window.open_path(talk)
    window.speaking.name([0], "Ann")
    for action_id in window.actions_by_id.specs:
        action = window.actions_by_id[action_id]
        if action_id not in LEAVING and action.isEnabled():
            action.trigger()
            found |= unmarked(window)
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert "\n".join(sorted(found)) == ""
