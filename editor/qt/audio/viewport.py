"""Which part of the recording is in sight, and how pixels and milliseconds translate."""

_CLOSEST = 400.0
_FIRST = 80.0
_MARGIN = 0.08
_MOST = 0.92


class Viewport:
    """A window on a recording: from `start_ms` on, `px_per_s` pixels a second."""

    def __init__(self) -> None:
        """Look at the beginning of nothing."""
        self.start_ms = 0.0
        self.px_per_s = _FIRST
        self.width = 1
        self.duration = 0

    @property
    def end_ms(self) -> float:
        """The moment at the right edge."""
        return self.start_ms + self.span_ms

    @property
    def span_ms(self) -> float:
        """How many milliseconds are in sight."""
        return self.width / self.px_per_s * 1000

    def x_of(self, ms: float) -> float:
        """Return the pixel of a moment."""
        return (ms - self.start_ms) * self.px_per_s / 1000

    def ms_at(self, x: float) -> int:
        """Return the moment at a pixel, within the recording."""
        return min(max(0, round(self.start_ms + x * 1000 / self.px_per_s)), self.duration)

    def ms_of(self, pixels: float) -> float:
        """Return how long so many pixels are."""
        return pixels * 1000 / self.px_per_s

    def resize(self, width: int) -> None:
        """Have another width."""
        self.width = max(1, width)
        self._settle()

    def set_duration(self, ms: int) -> None:
        """Look at a recording of another length."""
        self.duration = ms
        self._settle()

    def zoom(self, factor: float, anchor_x: float | None = None) -> None:
        """Look closer (above 1) or from further away; the moment at the anchor stays there."""
        x = self.width / 2 if anchor_x is None else anchor_x
        moment = self.start_ms + self.ms_of(x)
        self.px_per_s *= factor
        self._limit_scale()
        self.start_ms = moment - self.ms_of(x)
        self._settle()

    def scroll_to(self, start_ms: float) -> None:
        """Begin at another moment."""
        self.start_ms = start_ms
        self._settle()

    def page_to(self, ms: float) -> bool:
        """Turn the page when a moment has left the sight, or soon will; True when it moved."""
        x = self.x_of(ms)
        if 0 <= x <= self.width * _MOST:
            return False
        before = self.start_ms
        self.scroll_to(ms - self.span_ms * _MARGIN)
        return self.start_ms != before

    def reveal(self, start: float, end: float) -> bool:
        """Bring a stretch in sight, its beginning at least; True when that moved anything."""
        if self.start_ms <= start and min(end, start + self.span_ms / 2) <= self.end_ms:
            return False
        before = self.start_ms
        self.scroll_to(start - self.span_ms * _MARGIN)
        return self.start_ms != before

    def _limit_scale(self) -> None:
        whole = self.width / self.duration * 1000 if self.duration else _FIRST
        self.px_per_s = min(max(self.px_per_s, min(whole, _CLOSEST)), _CLOSEST)

    def _settle(self) -> None:
        self._limit_scale()
        self.start_ms = max(0.0, min(self.start_ms, self.duration - self.span_ms))
