"""Finds windows that the screen has no room for, and widgets too small for their words."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QScrollArea,
    QTabBar,
    QToolButton,
    QWidget,
)

_SLACK = 1
_ARROW = 42
"""What a box has beside its words, in pixels: padding and the arrow."""
_SHOWS_WORDS = (QLabel, QAbstractButton, QComboBox)


def troubles(top: QWidget) -> Iterator[str]:
    """Yield a line for each widget whose words are cut, and each pair that overlaps."""
    room = top.screen().availableGeometry()
    if top.width() > room.width() or top.height() > room.height():
        yield f"larger than the screen: {top.width()} x {top.height()}"
    shown = [one for one in top.findChildren(QWidget) if _counts(one)]
    for widget in shown:
        if isinstance(widget, _SHOWS_WORDS) and not _has_room(widget):
            wanted, given = _needed(widget), (widget.width(), widget.height())
            yield f"cut: {_told(widget)} has {given}, needs {wanted}"
        outside = _outside(widget, top)
        if outside:
            yield f"outside: {_told(widget)} {outside}"
    for widget in shown:
        yield from _overlaps(widget)


def _counts(widget: QWidget) -> bool:
    """True for what is seen; not for what scrolls into sight, nor for parts of Qt's own widgets."""
    if not widget.isVisible() or isinstance(widget.parentWidget(), QComboBox | QTabBar):
        return False
    return not widget.objectName().startswith("qt_")


def _has_room(widget: QWidget) -> bool:
    width, height = _needed(widget)
    return widget.width() + _SLACK >= width and widget.height() + _SLACK >= height


def _needed(widget: QWidget) -> tuple[int, int]:
    if isinstance(widget, QLabel) and not widget.text():
        return 0, 0
    if isinstance(widget, QToolButton) and not widget.icon().isNull():
        is_icon = widget.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly
        if is_icon:
            return widget.iconSize().width(), widget.iconSize().height()
    if isinstance(widget, QLabel) and widget.wordWrap():
        return 0, widget.heightForWidth(widget.width())
    hint = widget.sizeHint()
    if isinstance(widget, QComboBox):
        return widget.fontMetrics().horizontalAdvance(widget.currentText()) + _ARROW, hint.height()
    if isinstance(widget, QLabel) and widget.minimumWidth() == 0 and widget.toolTip():
        return 0, hint.height()
    return hint.width(), hint.height()


def _outside(widget: QWidget, top: QWidget) -> str:
    """Say how far a widget stands outside its window, unless it can be scrolled there."""
    parent = widget.parentWidget()
    while parent is not None and parent is not top:
        if isinstance(parent, QAbstractScrollArea | QScrollArea):
            return ""
        parent = parent.parentWidget()
    rect = QRect(widget.mapTo(top, QPoint(0, 0)), widget.size())
    return "" if top.rect().contains(rect) else f"{rect.getRect()} of {top.rect().getRect()}"


def _overlaps(parent: QWidget) -> Iterator[str]:
    """Yield the pairs of words of one parent that lie upon each other."""
    children = [one for one in parent.children() if isinstance(one, _SHOWS_WORDS)]
    seen = [one for one in children if _counts(one)]
    for place, first in enumerate(seen):
        for second in seen[place + 1 :]:
            both = first.geometry().intersected(second.geometry())
            if both.width() > _SLACK and both.height() > _SLACK:
                yield f"overlap: {_told(first)} and {_told(second)}"


def _told(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    name = text or widget.accessibleName() or widget.objectName()
    return f"{type(widget).__name__} “{name[:40]}”"
