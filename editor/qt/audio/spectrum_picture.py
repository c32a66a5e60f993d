"""The spectrum as an image in the colours of the theme, as wide as the strip."""

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QImage

from editor.qt.audio.viewport import Viewport

if TYPE_CHECKING:
    from editor.audio.spectrum import Spectrum

_SHADES = 256


def spectrum_image(view: Viewport, spectrum: "Spectrum", colours: tuple[QColor, QColor]) -> QImage:
    """Return an image a pixel wide for each of the view, a band high each, low ones below.

    `colours` are those of silence and of what is loudest.
    """
    import numpy as np

    columns = spectrum.picture(view.start_ms, view.ms_of(1), ceil(view.width))
    shades = np.array(_shades(*colours), np.uint32)
    pixels = shades[columns.T[::-1]]
    height, width = pixels.shape
    image = QImage(bytes(pixels), width, height, 4 * width, QImage.Format.Format_RGB32)
    # The image looks into the bytes, which are gone after this.
    return image.copy()


def _shades(quiet: QColor, loud: QColor) -> list[int]:
    """Return the colours from silence to loudest; the middle is drawn darker, as ink runs."""
    out = []
    for number in range(_SHADES):
        share = (number / (_SHADES - 1)) ** 1.4
        mixed = [
            round(one + (other - one) * share)
            for one, other in zip(_parts(quiet), _parts(loud), strict=True)
        ]
        out.append(0xFF000000 | mixed[0] << 16 | mixed[1] << 8 | mixed[2])
    return out


def _parts(colour: QColor) -> tuple[int, int, int]:
    return colour.red(), colour.green(), colour.blue()
