"""The spectrum of the open recording, made when a person first wants to see it."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from editor.qt.audio.player import AudioPlayer
from editor.qt.audio.strip import StripView
from editor.qt.jobs import JobRunner

if TYPE_CHECKING:
    from editor.audio.spectrum import Columns


class SpectrumKeeper(QObject):
    """Shows the spectrum in the strip instead of the outline while that is wanted."""

    _part = Signal(object, object)

    def __init__(self, player: AudioPlayer, strip: StripView, jobs: JobRunner) -> None:
        """Show none; `jobs` are those that make the outline too."""
        super().__init__(player)
        self._player = player
        self._strip = strip
        self._jobs = jobs
        self._is_wanted = False
        self._made_of: Path | None = None
        self._part.connect(self._take)
        player.opened.connect(self._begin)
        player.closed.connect(self._forget)

    def set_wanted(self, is_wanted: bool) -> None:
        """Show the spectrum, or the outline again."""
        self._is_wanted = is_wanted
        if is_wanted:
            self._begin()
        else:
            self._forget()

    def _begin(self) -> None:
        path = self._player.path
        if not self._is_wanted or path is None or path == self._made_of:
            return
        from editor.workflows.sound.recordings import digest
        from editor.workflows.sound.spectrograms import spectrogram

        self._made_of = path
        self._jobs.run(
            lambda progress: spectrogram(
                path, digest(path), progress, lambda part: self._part.emit(path, part)
            ),
            lambda whole: self._take(path, whole),
            lambda _sentence: self._forget(),
        )

    def _take(self, path: Path, columns: "Columns") -> None:
        from editor.audio.spectrum import Spectrum

        if path == self._made_of and self._is_wanted:
            self._strip.set_spectrum(Spectrum(columns))

    def _forget(self) -> None:
        self._made_of = None
        self._strip.set_spectrum(None)
