"""The actions of the Audio menu, and those that set times by the sound."""

from editor.core.i18n import _
from editor.qt.actions.action import Action, Menu, When


def audio_actions() -> tuple[Action, ...]:
    """Return what the Audio menu holds."""
    return (*_playing(), *_listening(), *_setting(), *_nudging(), *_looking(), *_options())


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
            "loop", _("Loop the row"), menu, ("Shift+F5",), sound, 1, needs_caret=True,
            checkable=True, short=_("Loop row"),
        ),
    )  # fmt: skip


def _listening() -> tuple[Action, ...]:
    """Return what plays some part, and how fast."""
    menu, sound, part, speed = Menu.AUDIO, When.SOUND, _("Play a part"), _("Speed")
    return (
        Action(
            "replay-last", _("Play the last 2 seconds again"), menu, ("Shift+F6",), sound, 1,
            icon="back", needs_caret=True, submenu=part,
        ),
        Action(
            "play-before", _("Play up to the start of the row"), menu, ("Ctrl+F5",), sound, 1,
            needs_caret=True, submenu=part,
        ),
        Action(
            "play-after", _("Play on from the end of the row"), menu, ("Ctrl+F6",), sound, 1,
            needs_caret=True, submenu=part,
        ),
        Action("slower", _("Slower"), menu, ("F4",), sound, 1, needs_caret=True, submenu=speed),
        Action("faster", _("Faster"), menu, ("F7",), sound, 1, needs_caret=True, submenu=speed),
        Action(
            "rate-reset", _("As recorded"), menu, (), sound, 1, needs_caret=True, submenu=speed,
        ),
    )  # fmt: skip


def _setting() -> tuple[Action, ...]:
    menu, sound = Menu.AUDIO, When.SOUND
    return (
        Action(
            "set-start", _("Start the row here"), menu, ("F11", "Ctrl+[", "I"), sound, 2,
            needs_caret=True,
        ),
        Action(
            "set-end", _("End the row here"), menu, ("F12", "Ctrl+]", "O"), sound, 2,
            needs_caret=True,
        ),
        Action(
            "push-rest", _("Start the row here and push the rest"), menu, ("Shift+F11",), sound, 2,
            needs_caret=True,
        ),
    )  # fmt: skip


def _nudging() -> tuple[Action, ...]:
    # A bracket with Shift is a brace on some keyboards.
    bit_earlier = ("Alt+Shift+[", "Alt+Shift+{", "Alt+Shift+,", "Shift+[", "Shift+{")
    bit_later = ("Alt+Shift+]", "Alt+Shift+}", "Alt+Shift+.", "Shift+]", "Shift+}")
    nudges = (
        ("start-earlier", _("Start 50 ms earlier"), ("Alt+[", "Alt+,", "[")),
        ("start-later", _("Start 50 ms later"), ("Alt+]", "Alt+.", "]")),
        ("start-bit-earlier", _("Start 10 ms earlier"), bit_earlier),
        ("start-bit-later", _("Start 10 ms later"), bit_later),
        ("end-earlier", _("End 50 ms earlier"), ("Ctrl+Alt+[", "Ctrl+Alt+,")),
        ("end-later", _("End 50 ms later"), ("Ctrl+Alt+]", "Ctrl+Alt+.")),
        ("end-bit-earlier", _("End 10 ms earlier"), ("Ctrl+Alt+Shift+[", "Ctrl+Alt+Shift+{")),
        ("end-bit-later", _("End 10 ms later"), ("Ctrl+Alt+Shift+]", "Ctrl+Alt+Shift+}")),
    )
    submenu = _("Move start or end")
    return tuple(
        Action(action_id, text, Menu.AUDIO, keys, When.ROW, 2, needs_caret=True, submenu=submenu)
        for action_id, text, keys in nudges
    )


def _looking() -> tuple[Action, ...]:
    """Return what goes through the talk by ear."""
    menu, sound, tapping = Menu.AUDIO, When.SOUND, _("Tapping")
    return (
        Action(
            "review", _("Check the doubtful times by ear"), menu, ("Ctrl+Shift+F8",), sound, 3,
            short=_("Check times"),
        ),
        Action("next-ghost", _("Next speech without a row"), menu, ("Ctrl+F7",), sound, 3),
        Action(
            "ghost-row", _("Insert a row for this speech"), menu, ("Ctrl+Shift+F7",), sound, 3,
        ),
        Action(
            "tap", _("Tap the times of the rows"), menu, ("Shift+F12", "T"), sound, 4,
            short=_("Tap lines"),
        ),
        Action(
            "tap-snap", _("Taps snap to silence"), menu, group=4, checkable=True, submenu=tapping,
        ),
        Action(
            "calibrate", _("Measure my delay when tapping…"), menu, (), sound, 4, submenu=tapping,
        ),
    )  # fmt: skip


def _options() -> tuple[Action, ...]:
    menu, following = Menu.AUDIO, _("What follows what")
    followers = (
        ("row-follows", _("The row follows the sound")),
        ("sound-follows", _("The sound follows the row")),
        ("estimates-follow", _("Estimated times follow the times you set")),
        ("typing-pauses", _("Pause while a text is typed")),
    )
    return (
        Action("spectrogram", _("Spectrogram"), menu, (), group=5, checkable=True),
        Action("video", _("Video"), menu, (), When.SOUND, 5, checkable=True),
        *(
            Action(action_id, text, menu, group=5, checkable=True, submenu=following)
            for action_id, text in followers
        ),
    )
