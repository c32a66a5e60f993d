"""Preferences: each setting takes effect where it belongs as soon as it is chosen."""

from collections.abc import Callable

from PySide6.QtCore import QTimer

from editor.core import i18n
from editor.core.errors import InterlinearError
from editor.core.i18n import _
from editor.qt.actions.actions import Actions
from editor.qt.actions.workbench import Handlers, Workbench
from editor.qt.audio.player import AudioPlayer
from editor.qt.families import use_fonts
from editor.qt.theme import Scheme
from editor.workflows.program.preferences import begin_anew, broken_sentence

_MINUTE_MS = 60_000
_TOGGLES = {
    "playback.spectrogram": "spectrogram",
    "playback.row-follows": "row-follows",
    "playback.sound-follows": "sound-follows",
    "playback.typing-pauses": "typing-pauses",
    "tapping.estimates-follow": "estimates-follow",
    "tapping.snap": "tap-snap",
}


class PreferenceActions:
    """Opens the preferences, and gives each setting its effect."""

    def __init__(
        self,
        bench: Workbench,
        actions: Actions,
        player: AudioPlayer,
        set_scheme: Callable[[Scheme], None],
        use_guideline: Callable[[str], None],
        speak_anew: Callable[[], None],
    ) -> None:
        """Work on the parts of the window; what is chosen already holds from now on.

        `speak_anew` is called when another language was chosen.
        """
        self._bench = bench
        self._actions = actions
        self._player = player
        self._set_scheme = set_scheme
        self._use_guideline = use_guideline
        self._speak_anew = speak_anew
        self._autosave = QTimer(bench.window)
        self._autosave.timeout.connect(self._save)
        bench.settings.trouble = bench.notices.alarm
        player.backstep_ms = bench.settings.preferences.number("playback.backstep")
        self._set_autosave()

    def handlers(self) -> Handlers:
        """Return what each action does."""
        return {"preferences": self._open, "theme-contrast": self._contrast}

    def tell_remarks(self) -> None:
        """Say what in the file of settings is not understood; nothing where all is."""
        found = self._bench.settings.preferences
        open_them = ((_("Preferences…"), self._open),)
        if found.broken:
            self._bench.notices.alarm(broken_sentence(found), actions=open_them)
        elif found.remarks:
            more = found.remarks if len(found.remarks) > 1 else ()
            self._bench.notices.tell(
                _("Settings: {remark}").format(remark=found.remarks[0]), more, open_them
            )

    def apply(self, key: str) -> None:
        """Give a setting that was changed its effect."""
        found = self._bench.settings.preferences
        if key in _TOGGLES:
            self._actions[_TOGGLES[key]].setChecked(found.flag(key))
        elif key == "playback.backstep":
            self._player.backstep_ms = found.number(key)
        elif key == "reading.guideline":
            self._use_guideline(found.text(key))
        elif key == "look.theme":
            self._set_scheme(Scheme(found.text(key)))
        elif key == "keys.letters":
            self._actions.has_letters = found.flag(key)
        elif key == "saving.autosave":
            self._set_autosave()
        elif key.startswith("fonts."):
            self._use_fonts()

    def _contrast(self) -> None:
        self._set_scheme(Scheme.CONTRAST)

    def _open(self) -> None:
        from editor.qt.dialogs.program.preferences_dialog import PreferencesDialog

        dialog = PreferencesDialog(self._bench.settings, self._begin_anew, self._bench.window)
        dialog.changed.connect(self.apply)
        dialog.keys_wanted.connect(self._actions["shortcuts"].trigger)
        dialog.exec()
        dialog.deleteLater()
        if self._bench.settings.preferences.text("look.language") != i18n.language():
            self._speak_anew()

    def _begin_anew(self) -> None:
        try:
            begin_anew()
        except InterlinearError as error:
            self._bench.notices.alarm(str(error))
        self._bench.settings.renew()
        self._bench.notices.hide()

    def _use_fonts(self) -> None:
        use_fonts(self._bench.settings.fonts)
        self._set_scheme(self._bench.settings.scheme)
        self._bench.view.set_zoom(self._bench.view.zoom())

    def _set_autosave(self) -> None:
        minutes = self._bench.settings.preferences.number("saving.autosave")
        self._autosave.stop()
        if minutes:
            self._autosave.start(minutes * _MINUTE_MS)

    def _save(self) -> None:
        """Save what has a project file of its own and was changed; never while a cell is edited."""
        session = self._bench.session
        project = session.project
        is_ours = project is not None and project.file is not None and not project.is_read_only
        if is_ours and session.document.is_modified and not self._bench.view.is_editing():
            self._actions["save"].trigger()
