"""What a setting is: its name, its words, and the values it takes."""

from dataclasses import dataclass
from enum import Enum, auto

from editor.core.i18n import _

Value = str | int | bool
Choices = tuple[tuple[str, str], ...]


class Kind(Enum):
    """What sort of value a setting takes; a guideline is named by its id, a font by its family."""

    FLAG = auto()
    NUMBER = auto()
    CHOICE = auto()
    GUIDELINE = auto()
    FONT = auto()
    TEXT = auto()
    PATH = auto()


class Group(Enum):
    """The pages of the preferences, in their order."""

    READING = auto()
    PLAYBACK = auto()
    TAPPING = auto()
    ALIGNING = auto()
    SAVING = auto()
    LOOK = auto()
    FONTS = auto()
    KEYS = auto()

    @property
    def title(self) -> str:
        """What the page is called."""
        return {
            Group.READING: _("Reading limits"),
            Group.PLAYBACK: _("Playback"),
            Group.TAPPING: _("Tapping"),
            Group.ALIGNING: _("Aligning"),
            Group.SAVING: _("Saving"),
            Group.LOOK: _("Look and language"),
            Group.FONTS: _("Fonts"),
            Group.KEYS: _("Keys"),
        }[self]


@dataclass(frozen=True, slots=True)
class Preference:
    """A setting: its name in the file, its words, and the values it takes.

    `choices` are (value, title) pairs; `least` and `most` the ends of a number, `unit` what stands
    behind it. `can_be_empty` is for a guideline that may also be none, which `note` explains, and
    `can_be_folder` for a path that need not be that of a file.
    """

    key: str
    title: str
    kind: Kind
    default: Value
    group: Group
    choices: Choices = ()
    least: int = 0
    most: int = 0
    unit: str = ""
    note: str = ""
    can_be_empty: bool = False
    can_be_folder: bool = False

    def fits(self, value: object) -> bool:
        """Return whether the setting can have this value."""
        if self.kind is Kind.FLAG:
            return isinstance(value, bool)
        if self.kind is Kind.NUMBER:
            is_whole = isinstance(value, int) and not isinstance(value, bool)
            return is_whole and self.least <= int(str(value)) <= self.most
        if self.kind is Kind.CHOICE:
            return value in [one for one, _title in self.choices]
        return isinstance(value, str) and value.isprintable()

    def wanted(self) -> str:
        """Return in words which values the setting takes."""
        if self.kind is Kind.FLAG:
            return _("true or false")
        if self.kind is Kind.NUMBER:
            return _("a whole number from {least} to {most}").format(
                least=self.least, most=self.most
            )
        if self.kind is Kind.CHOICE:
            values = ", ".join(f"“{value}”" for value, _title in self.choices)
            return _("one of {values}").format(values=values)
        return _("a name in quotation marks")

    def from_word(self, word: str) -> Value | None:
        """Return the value that a word of the command line stands for, None when it is none."""
        value: Value = word
        if self.kind is Kind.FLAG:
            value = {"true": True, "false": False}.get(word, word)
        elif self.kind is Kind.NUMBER and word.isascii() and word.isdecimal():
            value = int(word[:9])
        return value if self.fits(value) else None
