"""Icons from resources, drawn in a colour of the theme."""

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from editor import paths
from editor.qt.theme import Theme

SIZE = 20
_SCALES = (1, 2)


def icon(name: str, theme: Theme) -> QIcon:
    """Return an icon of resources/icons in the theme's colours, faint where it is disabled."""
    drawn = QIcon()
    for mode, colour in ((QIcon.Mode.Normal, theme.text), (QIcon.Mode.Disabled, theme.faint)):
        for scale in _SCALES:
            drawn.addPixmap(_pixmap(name, colour, scale), mode)
    return drawn


def app_icon() -> QIcon:
    """Return the icon of the program, in its own colours."""
    return QIcon(str(paths.resources() / "icons" / "interlinear.svg"))


def _pixmap(name: str, colour: QColor, scale: int) -> QPixmap:
    """Return an icon drawn once: Qt keeps it for the next window and the next button."""
    key = f"{name} {colour.name()} {scale}"
    pixmap = QPixmap()
    if not QPixmapCache.find(key, pixmap):
        pixmap = _drawn(name, colour, scale)
        QPixmapCache.insert(key, pixmap)
    return pixmap


def _drawn(name: str, colour: QColor, scale: int) -> QPixmap:
    svg = (paths.resources() / "icons" / f"{name}.svg").read_bytes()
    renderer = QSvgRenderer(QByteArray(svg.replace(b"#000", colour.name().encode())))
    pixmap = QPixmap(QSize(SIZE, SIZE) * scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter)
    painter.end()
    pixmap.setDevicePixelRatio(scale)
    return pixmap
