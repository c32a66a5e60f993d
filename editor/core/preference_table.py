"""Every setting in one table; the dialog, the file and the command line come from it."""

from editor.core.guidelines import DEFAULT_GUIDELINE
from editor.core.i18n import _
from editor.core.preference import Group, Kind, Preference


def declared() -> tuple[Preference, ...]:
    """Return all settings, in the order of the dialog."""
    return (
        *_reading(), *_playback(), *_tapping(), *_aligning(), *_saving(), *_look(), *_fonts(),
        *_keys(),
    )  # fmt: skip


def _reading() -> tuple[Preference, ...]:
    group, kind = Group.READING, Kind.GUIDELINE
    return (
        Preference(
            "reading.guideline", _("Limits by which rows are checked"), kind, DEFAULT_GUIDELINE,
            group, note=_("How long, how fast and how wide a subtitle may be."),
        ),
        Preference(
            "reading.export-guideline", _("Limits by which an export cuts rows"), kind,
            DEFAULT_GUIDELINE, group, can_be_empty=True,
            note=_("Without a guideline, each row becomes one subtitle."),
        ),
    )  # fmt: skip


def _playback() -> tuple[Preference, ...]:
    group = Group.PLAYBACK
    return (
        Preference(
            "playback.backstep", _("Go back when paused"), Kind.NUMBER, 700, group, least=0,
            most=3000, unit=_("ms"), note=_("So that the last words are heard again."),
        ),
        Preference(
            "playback.row-follows", _("The row follows the sound"), Kind.FLAG, True, group
        ),
        Preference(
            "playback.sound-follows", _("The sound follows the row"), Kind.FLAG, True, group
        ),
        Preference(
            "playback.spectrogram", _("Show a spectrogram"), Kind.FLAG, False, group
        ),
        Preference(
            "playback.typing-pauses", _("Pause while a text is typed"), Kind.FLAG, False, group
        ),
    )  # fmt: skip


def _tapping() -> tuple[Preference, ...]:
    return (
        Preference(
            "tapping.estimates-follow", _("Estimated times follow the times you set"), Kind.FLAG,
            True, Group.TAPPING, note=_("Up to the next times that are known."),
        ),
        Preference("tapping.snap", _("Taps snap to silence"), Kind.FLAG, True, Group.TAPPING),
        Preference(
            "tapping.delay", _("Delay when it was not measured"), Kind.NUMBER, 150, Group.TAPPING,
            least=0, most=700, unit=_("ms"),
            note=_("Audio > Measure my delay when tapping finds your own."),
        ),
    )  # fmt: skip


def _aligning() -> tuple[Preference, ...]:
    group = Group.ALIGNING
    aligners = (
        ("acoustic", _("Built in")), ("stable-ts", "stable-ts"),
        ("faster-whisper", "faster-whisper"), ("ctc", _("A CTC model")),
        ("external", _("A program of your own")),
    )  # fmt: skip
    return (
        Preference("aligning.aligner", _("Aligner"), Kind.CHOICE, "acoustic", group, aligners),
        Preference(
            "aligning.model", _("Model"), Kind.PATH, "", group, can_be_folder=True,
            note=_("The file or folder of a Whisper or CTC model on this computer."),
        ),
        Preference(
            "aligning.python", _("Python of the recogniser"), Kind.PATH, "", group,
            note=_("Where stable-ts, faster-whisper or transformers is installed, if not here."),
        ),
        Preference(
            "aligning.command", _("Command of your own program"), Kind.TEXT, "", group,
            note=_("The help page “Align to audio” tells what it has to do."),
        ),
    )  # fmt: skip


def _saving() -> tuple[Preference, ...]:
    group, kind = Group.SAVING, Kind.NUMBER
    return (
        Preference(
            "saving.autosave", _("Save the project file by itself every"), kind, 0, group, most=60,
            unit=_("min"),
            note=_("0 is never. Each change is kept at once, also without this."),
        ),
        Preference(
            "saving.backup-days", _("Days with a backup each"), kind, 3, group, least=1, most=60
        ),
        Preference(
            "saving.backup-weeks", _("Weeks with a backup each"), kind, 4, group, most=52
        ),
        Preference(
            "saving.backup-months", _("Months with a backup each"), kind, 12, group, most=120
        ),
    )  # fmt: skip


def _look() -> tuple[Preference, ...]:
    themes = (
        ("system", _("As the system")), ("light", _("Light")), ("dark", _("Dark")),
        ("contrast", _("High contrast")),
    )  # fmt: skip
    # Languages are called by their own names, in every language.
    languages = (
        ("system", _("As the system")), ("en", "English"), ("nl", "Nederlands"),
        ("zh_CN", "简体中文"),
    )  # fmt: skip
    return (
        Preference("look.theme", _("Theme"), Kind.CHOICE, "system", Group.LOOK, themes),
        Preference(
            "look.language", _("Language"), Kind.CHOICE, "system", Group.LOOK, languages,
            note=_("Menus and sentences change when the preferences are closed."),
        ),
    )  # fmt: skip


def _fonts() -> tuple[Preference, ...]:
    group, kind = Group.FONTS, Kind.FONT
    return (
        Preference("fonts.text", _("Texts"), kind, "", group),
        Preference("fonts.zh", _("Chinese"), kind, "", group),
        Preference("fonts.ja", _("Japanese"), kind, "", group),
        Preference("fonts.ko", _("Korean"), kind, "", group),
    )


def _keys() -> tuple[Preference, ...]:
    title = _("Letters alone are commands while no text is edited")
    return (Preference("keys.letters", title, Kind.FLAG, True, Group.KEYS),)
