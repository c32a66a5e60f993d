"""The recording of the open document: found, opened, remembered, and its outline made."""

from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from editor.core.document import Applied
from editor.core.edit import Kind
from editor.core.i18n import _
from editor.core.transcript import Media
from editor.qt.audio.player import AudioPlayer
from editor.qt.jobs import JobRunner
from editor.qt.session import Session
from editor.qt.settings import Settings
from editor.workflows.sound import recordings
from editor.workflows.sound.recordings import Found
from editor.workflows.sound.waveforms import Waveform, waveform

if TYPE_CHECKING:
    from editor.alignment.pauses.hearing import Hearing


class State(Enum):
    """How it stands with the recording."""

    NONE = auto()
    LOOKING = auto()
    READY = auto()
    MISSING = auto()
    ASKING = auto()
    FAILED = auto()
    DISMISSED = auto()


@dataclass(frozen=True, slots=True)
class Standing:
    """How it stands, with the name, the path and the sentence that go with it."""

    state: State = State.NONE
    name: str = ""
    path: Path | None = None
    sentence: str = ""


class RecordingKeeper(QObject):
    """Keeps the player at the recording that the document names first.

    `hearing` is what is heard of it, by which times are estimated; None until all was heard.

    `changed` is sent when it stands otherwise, `outlined` (a `Waveform`) when more of the outline
    is known, `progressed` (done, total) while it is made, `failed` (a sentence) when a chosen
    file cannot be remembered, `noted` (a sentence) when something is worth knowing.
    """

    changed = Signal()
    outlined = Signal(object)
    progressed = Signal(int, int)
    failed = Signal(str)
    noted = Signal(str)
    _part = Signal(object, object)

    def __init__(
        self, session: Session, player: AudioPlayer, jobs: JobRunner, settings: Settings
    ) -> None:
        """Follow a session; `jobs` serve this alone."""
        super().__init__(player)
        self._session = session
        self._player = player
        self._jobs = jobs
        self._settings = settings
        self._media: Media | None = None
        self._shown: Path | None = None
        self.standing = Standing()
        self.hearing: Hearing | None = None
        session.document_changed.connect(self._take_document)
        session.applied.connect(self._take_edit)
        player.opened.connect(self._opened)
        player.failed.connect(self._play_failed)
        self._part.connect(self._take_part)
        jobs.progressed.connect(lambda done, total, _text: self.progressed.emit(done, total))

    # -- what a person asks for -----------------------------------------------------------------

    def choose(self, path: Path) -> None:
        """Make a file the document's recording, as one edit, and open it."""
        self.show(path)
        self.remember_shown()

    def show(self, path: Path) -> None:
        """Open a file that the person chose; the document does not know it yet."""
        self._settings.allow_recording(recordings.absolute(path))
        self._open(path)

    def remember_shown(self) -> None:
        """Make what was shown the document's recording, if it is not yet."""
        path = self._shown
        if path is None or not self._session.is_open or self._is_named(path):
            return
        folder = self._session.folder
        self._jobs.run(
            lambda _progress: recordings.media_of(path, folder),
            lambda media: self._remember(path, media),
            self.failed.emit,
        )

    def allow(self) -> None:
        """Open what the document names outside its folder; it is not asked again."""
        path = self.standing.path
        if path is not None:
            self._settings.allow_recording(recordings.absolute(path))
            self._look()

    def dismiss(self) -> None:
        """Work without the recording; the document still names it."""
        self._shut()
        self._stand(Standing(State.DISMISSED, self.standing.name, self.standing.path))

    # -- following the document -----------------------------------------------------------------

    def _take_document(self) -> None:
        self._shut()
        self._media = None
        self._stand(Standing())
        self._follow()

    def _take_edit(self, applied: Applied) -> None:
        if applied.kinds & Kind.META:
            self._follow()

    def _follow(self) -> None:
        media = next(iter(self._session.document.snapshot().media), None)
        if media == self._media:
            return
        self._media = media
        if media is None:
            self._shut()
            self._stand(Standing())
        elif self._shown is None or not self._is_named(self._shown):
            self._look()

    def _is_named(self, path: Path) -> bool:
        media = next(iter(self._session.document.snapshot().media), None)
        return media is not None and recordings.absolute(path) == recordings.absolute(
            recordings.written_path(media, self._session.folder)
        )

    def _look(self) -> None:
        """Look for the recording, in the background since a folder may be large or far away."""
        media, folder = self._media, self._session.folder
        if media is None:
            return
        self._shut()
        written = recordings.written_path(media, folder)
        may_leave = self._settings.may_open_recording(recordings.absolute(written))
        self._stand(Standing(State.LOOKING, recordings.display_name(media), written))
        self._jobs.run(
            lambda _progress: recordings.find(media, folder, may_leave=may_leave),
            lambda found: self._found(media, found),
            self.failed.emit,
        )

    def _found(self, media: Media, found: Found | None) -> None:
        if media != self._media:
            return
        name = recordings.display_name(media)
        if found is None:
            written = recordings.written_path(media, self._session.folder)
            self._stand(Standing(State.MISSING, name, written))
        elif found.is_outside:
            self._stand(Standing(State.ASKING, name, found.path))
        else:
            self._open(found.path)
            if found.is_other:
                self.noted.emit(
                    _("“{name}” is not the recording that the times were made with.").format(
                        name=name
                    )
                )

    def _remember(self, path: Path, media: Media) -> None:
        if path == self._shown:
            transcript = self._session.document.snapshot()
            self._session.do(recordings.remember_edit(transcript, media))

    # -- playing and outlining ------------------------------------------------------------------

    def _open(self, path: Path) -> None:
        self._shut()
        self._shown = path
        self._stand(Standing(State.LOOKING, path.name, path))
        self._player.open(path)

    def _opened(self) -> None:
        path = self._player.path
        if path is None:
            return
        self._stand(Standing(State.READY, path.name, path))
        self._jobs.run(
            lambda progress: waveform(
                path,
                recordings.digest(path),
                progress,
                lambda part: self._part.emit(path, part),
            ),
            lambda whole: self._take_part(path, whole),
            self.failed.emit,
        )

    def _take_part(self, path: Path, part: Waveform) -> None:
        if path == self._player.path:
            self.hearing = part.hearing
            self.outlined.emit(part)

    def _play_failed(self, sentence: str) -> None:
        path = self._shown
        self._jobs.cancel_all()
        self._stand(Standing(State.FAILED, path.name if path else "", path, sentence))

    def _shut(self) -> None:
        self._jobs.cancel_all()
        self._shown = None
        self.hearing = None
        self._player.close()

    def _stand(self, standing: Standing) -> None:
        self.standing = standing
        self.changed.emit()
