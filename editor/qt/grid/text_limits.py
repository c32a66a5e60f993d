"""What is too much for a cell: Qt lays the whole text out at each key."""

from editor.core.i18n import _
from editor.core.patterns import later

LONGEST = 100_000
"""How many characters can be written in."""
LONGEST_WORD = 4_000
"""Qt needs the square of the length of a word to break it: three minutes for 100,000 letters."""
_ENDLESS_WORD = later(f"[^\\s\u2e80-\U0010ffff]{{{LONGEST_WORD + 1}}}")


def has_endless_word(text: str) -> bool:
    """True for a text with a word that Qt would not break into lines in time."""
    return len(text) > LONGEST_WORD and _ENDLESS_WORD().search(text) is not None


def why_not_writable(text: str) -> str:
    """Return why a text cannot be written in, "" where it can."""
    if len(text) > LONGEST:
        return _(
            "This text has {n} characters; up to {most} can be written in. Replace in it, or take "
            "it apart in a text editor."
        ).format(n=len(text), most=LONGEST)
    if has_endless_word(text):
        return _("This text has a word without end, so it cannot be written in. Replace in it.")
    return ""


def why_not_pasted(text: str, room: int) -> str:
    """Return why a text cannot be pasted where there is room for so many, "" where it can."""
    if len(text) > room:
        return _(
            "The clipboard has {n} characters, and there is room for {room} here. "
            "Save them as a file, and open that."
        ).format(n=len(text), room=room)
    if has_endless_word(text):
        return _("There is a word without end on the clipboard.")
    return ""
