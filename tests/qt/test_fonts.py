"""A language without a font is told, and a small screen holds the window."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QFontDatabase, QScreen
from PySide6.QtWidgets import QStyle
from pytestqt.qtbot import QtBot

from editor.core.segments import Track
from editor.qt.fonts import missing_fonts
from editor.qt.main_window import MainWindow


def test_without_chinese_fonts_the_package_is_named(
    window: MainWindow, talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFontDatabase, "families", lambda *_system: [])
    window.open_path(talk)
    assert "fonts-noto-cjk" in window.notices.text
    assert "Chinese (中文)" in window.notices.text


def test_latin_letters_are_always_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFontDatabase, "families", lambda *_system: [])
    assert missing_fonts([Track("source", "en"), Track("other", "und")]) == ""
    assert "fonts-noto-core" in missing_fonts([Track("source", "ar-EG")])


def test_a_small_screen_holds_the_window(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QScreen, "availableGeometry", lambda _screen: QRect(0, 0, 800, 480))
    window = MainWindow()
    qtbot.addWidget(window)
    assert window.minimumWidth() <= 800
    assert (window.width(), window.height()) <= (800, 480)
    assert window.minimumHeight() <= 480


def test_a_window_leaves_room_for_its_title_bar_before_its_frame_is_known(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QScreen, "availableGeometry", lambda _screen: QRect(0, 0, 1280, 800))
    window = MainWindow()
    qtbot.addWidget(window)
    bar = window.style().pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight)
    assert window.height() <= 800 - bar
    assert bar > 20
