"""Times from a recording: which one, how far it is, and what came of it."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from editor.core.edit import MetaChange
from editor.core.errors import InputError
from editor.core.i18n import _, ngettext
from editor.core.progress import Progress
from editor.core.reasons import reason_text
from editor.core.segments import Segment
from editor.core.timeslots import TRUSTED
from editor.core.transcript import Media, Transcript
from editor.qt.actions.workbench import Handlers, Workbench
from editor.qt.widgets.notice_bar import NoticeAction
from editor.workflows.sound import recordings
from editor.workflows.times import aligning, realigning, reviewing
from editor.workflows.times.aligning import Aligned, Recording

SOUND_SUFFIXES = frozenset(
    (".mp3", ".m4a", ".wav", ".flac", ".opus", ".ogg", ".aac", ".mp4", ".mkv", ".webm", ".mov")
)
_MOST_NAMED = 50


class AlignActions:
    """Aligns rows to a recording; what was heard of it is kept for the next time."""

    def __init__(
        self, bench: Workbench, review: Callable[[], None], unheard: Callable[[], None]
    ) -> None:
        """Work on the parts of the window.

        `review` begins to check the doubtful times, `unheard` plays speech without a row.
        """
        self._bench = bench
        self._review = review
        self._unheard = unheard
        self._recording: Recording | None = None
        bench.session.document_changed.connect(self._forget)

    @property
    def recording(self) -> Recording | None:
        """The recording that rows were aligned to, with what was heard of it; None without one."""
        return self._recording

    def handlers(self) -> Handlers:
        """Return what each action does."""
        return {
            "align": lambda: self._align(None),
            "align-rows": lambda: self._align_only(frozenset(self._bench.rows())),
            "align-empty": lambda: self._align_only(aligning.without_time(self._rows())),
            "realign": lambda: self._align_only(aligning.to_realign(self._rows())),
        }

    def align_to(self, path: Path, only: frozenset[int] | None = None) -> None:
        """Find the times of all rows in a recording, or of some; known times stay."""
        if self._recording is None or self._recording.path != path:
            self._recording = Recording(path)
        recording = self._recording
        document = self._bench.session.document
        transcript = document.snapshot()
        self._bench.notices.hide()
        self._bench.jobs.run(
            lambda progress: _aligned(transcript, recording, progress, only),
            lambda aligned: self._bench.put(document, lambda: self._put(transcript, aligned)),
            self._bench.notices.alarm,
            has_parts=True,
        )

    def _rows(self) -> Sequence[Segment]:
        return self._bench.session.document.segments

    def _forget(self) -> None:
        """Another document has another recording."""
        self._recording = None

    def _align_only(self, rows: frozenset[int]) -> None:
        if rows:
            self._align(rows)
        elif self._bench.view.commit():
            self._bench.notices.tell(_("Every row has its time and none is in doubt."))

    def _align(self, only: frozenset[int] | None) -> None:
        """Find times in the recording that is known, or that the person names."""
        if not self._bench.view.commit():
            return
        known = self._start() if self._recording is None else self._recording.path
        if known.is_file():
            self.align_to(known, only)
        else:
            self._choose(only)

    def _choose(self, only: frozenset[int] | None) -> None:
        kinds = " ".join(f"*{suffix}" for suffix in sorted(SOUND_SUFFIXES))
        name, _filter = QFileDialog.getOpenFileName(
            self._bench.window,
            _("The recording of this talk"),
            str(self._start()),
            _("Sound and video ({kinds})").format(kinds=kinds) + ";;" + _("All files") + " (*)",
        )
        if name:
            self.align_to(Path(name), only)

    def _start(self) -> Path:
        """Return where the choice begins: the recording that the project knows, or its folder.

        A path that leads out of the project's folder is not asked for before the person allows it:
        on Windows the question alone tells another computer who asks.
        """
        session = self._bench.session
        folder = session.suggested_path("").parent
        media = session.document.snapshot().media
        if not media:
            return folder
        written = recordings.written_path(media[0], session.folder)
        is_allowed = self._bench.settings.may_open_recording(recordings.absolute(written))
        if recordings.stands_outside(media[0], session.folder) and not is_allowed:
            return folder
        return written

    def _put(self, transcript: Transcript, aligned: Aligned) -> None:
        if aligned.result.is_whole:
            self._recording = aligned.recording
        edit = aligning.align_edit(transcript.segments, aligned.result)
        media = self._media(aligned.recording.path, transcript)
        if media != transcript.media and not edit.is_empty:
            change = MetaChange("media", transcript.media, media)
            edit = type(edit)(edit.label, edit.splices, (change,))
        if edit.is_empty:
            self._bench.notices.tell(_("No time has changed."))
        elif self._bench.session.do(edit):
            told = " ".join(aligning.remarks(aligned.result))
            self._bench.notices.tell_done(told, self._doubts(aligned), self._ways_on(aligned))

    def _ways_on(self, aligned: Aligned) -> tuple[NoticeAction, ...]:
        """Return what to do about doubtful times and speech without a row, where there are any."""
        ways: list[NoticeAction] = []
        if reviewing.to_review(self._rows()):
            ways.append((_("Check the doubtful times by ear"), self._review))
        if aligned.result.ghosts:
            ways.append((_("Hear the speech without a row"), self._unheard))
        return tuple(ways)

    def _media(self, path: Path, transcript: Transcript) -> tuple[Media, ...]:
        """Return the document's media with this recording first, by its path from the project."""
        try:
            media = recordings.media_of(path, self._bench.session.folder)
        except InputError:
            # It went away while it was listened to; the times are as good.
            return transcript.media
        return recordings.with_first(transcript.media, media)

    def _doubts(self, aligned: Aligned) -> tuple[str, ...]:
        """Return the rows that a person should hear, with the reasons."""
        doubts = [
            _("Row {n}: {reason}").format(n=row + 1, reason=reason_text(time.reason))
            for row, time in enumerate(aligned.result.rows)
            if time.reason is not None and time.reason not in TRUSTED
        ]
        more = len(doubts) - _MOST_NAMED
        if more <= 0:
            return tuple(doubts)
        rest = ngettext("and {n} more row", "and {n} more rows", more).format(n=more)
        return (*doubts[:_MOST_NAMED], rest)


def _aligned(
    transcript: Transcript, recording: Recording, progress: Progress, only: frozenset[int] | None
) -> Aligned:
    """Return what was found, all being ready to find rows anew beside a confirmed time."""
    found = aligning.align(transcript, recording, progress, only=only)
    realigning.rehearse(transcript, found)
    return found
