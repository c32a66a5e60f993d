"""Playing a recording: spans, loops, rates, and a playhead that is true to ten milliseconds."""

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from editor.core.errors import InputError
from editor.core.i18n import _
from editor.qt.audio.backend import Backend, Trouble
from editor.qt.audio.clock import Now, PlayClock

SLOWEST, FASTEST = 0.5, 2.0
BACKSTEP_MS = 700

_TICK_MS = 10
_EARLY_MS = 6
_LOOK_S = 1.0
_AROUND_MS = 800


def qt_backend(parent: QObject) -> Backend:
    """Return Qt's player; its library is loaded only now.

    Raises:
        ImportError: a library of the system that it needs is missing.
    """
    from editor.qt.audio.qt_backend import QtBackend

    return QtBackend(parent)


class AudioPlayer(QObject):
    """Plays one local file.

    `opened` is sent when a file can be played, `closed` when none can any more, `playing_changed`
    (bool), `moved` (milliseconds; a hundred times a second while it plays, and after each jump),
    `rate_changed` (float), `failed` (a sentence) when it cannot be played, `noted` (a sentence),
    `framed` (a QVideoFrame) with each picture of a film.
    """

    opened = Signal()
    closed = Signal()
    playing_changed = Signal(bool)
    moved = Signal(int)
    rate_changed = Signal(float)
    failed = Signal(str)
    noted = Signal(str)
    framed = Signal(object)

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        now: Now = time.monotonic,
        make_backend: Callable[[QObject], Backend] = qt_backend,
    ) -> None:
        """Begin without a file; tests hand in a clock and a backend of their own."""
        super().__init__(parent)
        self.backstep_ms = BACKSTEP_MS
        self.is_looping = False
        self._clock = PlayClock(now)
        self._make_backend = make_backend
        self._backend: Backend | None = None
        self._path: Path | None = None
        self._duration = 0
        self._rate = 1.0
        self._span: tuple[int, int] | None = None
        self._looked = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self.tick)

    def sibling(self) -> "AudioPlayer":
        """Return another player that plays like this one; it has no parent and no file."""
        return AudioPlayer(now=self._clock.now, make_backend=self._make_backend)

    # -- the file -------------------------------------------------------------------------------

    @property
    def path(self) -> Path | None:
        """The file that is open or being opened."""
        return self._path

    @property
    def is_open(self) -> bool:
        """True when there is something to play."""
        return self._duration > 0

    @property
    def has_picture(self) -> bool:
        """True for a film."""
        return self.is_open and self._backend is not None and self._backend.has_picture

    @property
    def duration(self) -> int:
        """The length in milliseconds, 0 while no file is open."""
        return self._duration

    @property
    def device(self) -> str:
        """The name of what the sound comes out of, "" when there is none."""
        return self._backend.device() if self._backend else ""

    def open(self, path: Path) -> None:
        """Load a local file; `opened` or `failed` follows. Playlists and devices are refused."""
        from editor.audio.decoding import refuse_what_is_no_sound

        self.close()
        try:
            refuse_what_is_no_sound(path)
            backend = self._ready_backend()
        except (InputError, ImportError) as error:
            own = isinstance(error, InputError)
            self.failed.emit(str(error) if own else sentence(Trouble.NO_LIBRARY, path))
            return
        self._path = path
        backend.open(path)

    def close(self) -> None:
        """Let the file go."""
        was_open, self._path = self._path is not None, None
        self._halt()
        self._duration, self._span = 0, None
        self._clock.jump(0)
        if self._backend is not None and was_open:
            self._backend.close()
            self.closed.emit()

    # -- playing --------------------------------------------------------------------------------

    @property
    def is_playing(self) -> bool:
        """True while the sound runs."""
        return self._clock.is_running

    @property
    def is_in_span(self) -> bool:
        """True while a span is played that will stop or begin again at its end."""
        return self._span is not None

    def position(self) -> int:
        """Return where the playhead is, in milliseconds."""
        return min(round(self._clock.position()), max(0, self._duration))

    def position_at(self, moment: float) -> int:
        """Return where it was at a moment of the last second, counted like `now`."""
        return min(max(0, round(self._clock.position_at(moment))), self._duration)

    def now(self) -> float:
        """Return the present moment in seconds, as `position_at` takes it."""
        return self._clock.now()

    def toggle(self) -> None:
        """Play on, or stand still a little before the place where it was stopped."""
        if self.is_playing:
            back = self.position() - self.backstep_ms
            self.pause()
            self.seek(max(0, back))
        else:
            self.play()

    def play(self) -> None:
        """Play on from the playhead to the end."""
        self._span = None
        self._run(0 if self.position() >= self._duration else self.position())

    def pause(self) -> None:
        """Stand still here."""
        if self._backend is not None and self._halt():
            self._backend.pause()
            self.moved.emit(self.position())

    def seek(self, ms: int) -> None:
        """Go to a place, and go on playing from there when it plays."""
        if self._backend is None or not self.is_open:
            return
        place = min(max(0, ms), self._duration)
        if self._span and not self._span[0] <= place < self._span[1]:
            self._span = None
        self._clock.jump(place)
        self._backend.seek(place)
        self.moved.emit(place)

    def play_span(self, start: int, end: int) -> None:
        """Play from one moment to another and stop there, or again and again when looping."""
        if end > start and self.is_open:
            self._span = (max(0, start), min(end, self._duration))
            self._run(self._span[0])

    def play_last(self, ms: int = 2000) -> None:
        """Play the last seconds up to the playhead, and go on."""
        self._span = None
        self._run(max(0, self.position() - ms))

    def play_before(self, boundary: int) -> None:
        """Play the moment that leads up to a boundary."""
        self.play_span(boundary - _AROUND_MS, boundary)

    def play_after(self, boundary: int) -> None:
        """Play the moment that begins at a boundary."""
        self.play_span(boundary, boundary + _AROUND_MS)

    @property
    def rate(self) -> float:
        """How fast it plays; 1.0 is as recorded."""
        return self._rate

    def set_rate(self, rate: float) -> None:
        """Play faster or slower, between half and double, in the same pitch."""
        self._rate = round(min(max(rate, SLOWEST), FASTEST), 2)
        self._clock.set_rate(self._rate)
        if self._backend is not None:
            self._backend.set_rate(self._rate)
        self.rate_changed.emit(self._rate)

    def tick(self) -> None:
        """Tell where the playhead is, and stop at the end of a span; the timer calls this."""
        if not self.is_playing:
            return
        here = self.position()
        if self._span is not None and here >= self._span[1] - _EARLY_MS:
            self._end_span(*self._span)
            return
        self.moved.emit(here)
        if self.now() - self._looked > _LOOK_S:
            self._looked = self.now()
            self._look_after_file()

    # -- inside ---------------------------------------------------------------------------------

    def _run(self, place: int) -> None:
        if self._backend is None or self._path is None or not self.is_open:
            return
        if not self._path.is_file():
            self._trouble(Trouble.GONE)
            return
        if place != self.position() or not self.is_playing:
            self._clock.jump(place)
            self._backend.seek(place)
        if not self.is_playing:
            self._clock.start()
            self._backend.play()
            self._timer.start()
            self.playing_changed.emit(True)

    def _halt(self) -> bool:
        """Stop the clock; False when it did not run."""
        if not self.is_playing:
            return False
        self._timer.stop()
        self._clock.stop()
        self.playing_changed.emit(False)
        return True

    def _end_span(self, start: int, end: int) -> None:
        if self.is_looping:
            self.seek(start)
        else:
            self.pause()
            self.seek(end)
            self._span = None

    def _look_after_file(self) -> None:
        if self._path is not None and not self._path.is_file():
            self._trouble(Trouble.GONE)

    def _ready_backend(self) -> Backend:
        if self._backend is None:
            made = self._make_backend(self)
            made.ready.connect(self._loaded)
            made.stepped.connect(self._clock.told)
            made.ended.connect(self._ended)
            made.troubled.connect(self._trouble)
            made.framed.connect(self.framed)
            made.set_rate(self._rate)
            self._backend = made
        return self._backend

    def _loaded(self, duration: int) -> None:
        self._duration = max(1, duration)
        self.opened.emit()
        if not self.device:
            self.noted.emit(
                _("No sound device was found: the recording runs, but nothing is heard.")
            )

    def _ended(self) -> None:
        if self.is_playing:
            self._clock.jump(self._duration)
            self._halt()
            self.moved.emit(self._duration)

    def _trouble(self, trouble: Trouble) -> None:
        path = self._path
        if path is not None:
            self.close()
            self.failed.emit(sentence(trouble, path))


def sentence(trouble: Trouble, path: Path) -> str:
    """Return what a person should know and can do about a recording that does not play."""
    texts = {
        Trouble.MISSING: _("“{name}” is not there. Find it, or work without it."),
        Trouble.BROKEN: _(
            "“{name}” cannot be played: it is broken or of an unknown kind. "
            "Convert it to MP3 or WAV and open that."
        ),
        Trouble.NO_SOUND: _("“{name}” holds no sound. Choose an audio file or a film with sound."),
        Trouble.NO_LIBRARY: _(
            "“{name}” cannot be played: Qt's multimedia library did not load. "
            "On Linux, check that libpulse0 is installed."
        ),
        Trouble.GONE: _("“{name}” is no longer there. Find it, or work without it."),
    }
    return texts[trouble].format(name=path.name)
