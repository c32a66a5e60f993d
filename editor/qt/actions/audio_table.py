"""The actions of the Audio menu, and those that set times by the sound."""

from editor.core.i18n import _
from editor.qt.actions.action import Action, Menu, When


def audio_actions() -> tuple[Action, ...]:
    """Return what the Audio menu holds."""
    return (*_playing(), *_setting(), *_options())


def _playing() -> tuple[Action, ...]:
    menu, sound = Menu.AUDIO, When.SOUND
    return (
        Action("open-recording", _("Open recording…"), menu, ("Ctrl+Shift+O",), When.OPEN),
        Action(
            "play", _("Play or pause"), menu, ("F5", "Space"), sound, 1, icon="play",
            needs_caret=True,
        ),
        Action(
            "replay-row", _("Play the row again"), menu, ("F6",), sound, 1, icon="again",
            needs_caret=True,
        ),
        Action(
            "replay-last", _("Play the last 2 seconds again"), menu, ("Shift+F6",), sound, 1,
            icon="back", needs_caret=True,
        ),
        Action(
            "play-before", _("Play up to the start of the row"), menu, ("Ctrl+F5",), sound, 1,
            needs_caret=True,
        ),
        Action(
            "play-after", _("Play on from the end of the row"), menu, ("Ctrl+F6",), sound, 1,
            needs_caret=True,
        ),
        Action(
            "loop", _("Loop the row"), menu, ("Shift+F5",), sound, 1, needs_caret=True,
            checkable=True, short=_("Loop row"),
        ),
        Action("slower", _("Slower"), menu, ("F4",), sound, 2, needs_caret=True),
        Action("faster", _("Faster"), menu, ("F7",), sound, 2, needs_caret=True),
        Action("rate-reset", _("As recorded"), menu, (), sound, 2, needs_caret=True),
    )  # fmt: skip


def _setting() -> tuple[Action, ...]:
    menu, sound, row = Menu.AUDIO, When.SOUND, When.ROW
    return (
        Action(
            "set-start", _("Start the row here"), menu, ("F11", "Ctrl+[", "I"), sound, 3,
            needs_caret=True,
        ),
        Action(
            "set-end", _("End the row here"), menu, ("F12", "Ctrl+]", "O"), sound, 3,
            needs_caret=True,
        ),
        Action(
            "push-rest", _("Start the row here and push the rest"), menu, ("Shift+F11",), sound, 3,
            needs_caret=True,
        ),
        *(
            Action(action_id, text, menu, keys, row, 4, needs_caret=True)
            for action_id, text, keys in _nudges()
        ),
        Action(
            "review", _("Check the doubtful times by ear"), menu, ("Ctrl+Shift+F8",), sound, 4,
            short=_("Check times"),
        ),
        Action(
            "next-ghost", _("Next speech without a row"), menu, ("Ctrl+F7",), sound, 4,
        ),
        Action(
            "ghost-row", _("Insert a row for this speech"), menu, ("Ctrl+Shift+F7",), sound, 4,
        ),
        Action(
            "tap", _("Tap the times of the rows"), menu, ("Shift+F12", "T"), sound, 4,
            short=_("Tap lines"),
        ),
    )  # fmt: skip


def _nudges() -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    # A bracket with Shift is a brace on some keyboards.
    bit_earlier = ("Alt+Shift+[", "Alt+Shift+{", "Alt+Shift+,", "Shift+[", "Shift+{")
    bit_later = ("Alt+Shift+]", "Alt+Shift+}", "Alt+Shift+.", "Shift+]", "Shift+}")
    return (
        ("start-earlier", _("Start 50 ms earlier"), ("Alt+[", "Alt+,", "[")),
        ("start-later", _("Start 50 ms later"), ("Alt+]", "Alt+.", "]")),
        ("start-bit-earlier", _("Start 10 ms earlier"), bit_earlier),
        ("start-bit-later", _("Start 10 ms later"), bit_later),
        ("end-earlier", _("End 50 ms earlier"), ("Ctrl+Alt+[", "Ctrl+Alt+,")),
        ("end-later", _("End 50 ms later"), ("Ctrl+Alt+]", "Ctrl+Alt+.")),
        ("end-bit-earlier", _("End 10 ms earlier"), ("Ctrl+Alt+Shift+[", "Ctrl+Alt+Shift+{")),
        ("end-bit-later", _("End 10 ms later"), ("Ctrl+Alt+Shift+]", "Ctrl+Alt+Shift+}")),
    )


def _options() -> tuple[Action, ...]:
    menu = Menu.AUDIO
    return (
        Action("spectrogram", _("Spectrogram"), menu, (), group=5, checkable=True),
        Action("video", _("Video"), menu, (), When.SOUND, 5, checkable=True),
        Action("row-follows", _("The row follows the sound"), menu, group=5, checkable=True),
        Action("sound-follows", _("The sound follows the row"), menu, group=5, checkable=True),
        Action("typing-pauses", _("Pause while a text is typed"), menu, group=5, checkable=True),
        Action(
            "estimates-follow", _("Estimated times follow the times you set"), menu, group=5,
            checkable=True,
        ),
        Action("tap-snap", _("Taps snap to silence"), menu, group=5, checkable=True),
        Action("calibrate", _("Measure my delay when tapping…"), menu, (), When.SOUND, 5),
    )  # fmt: skip
