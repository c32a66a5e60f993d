"""What writers do to cues that a file cannot hold as they are, and how they tell it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum, auto

from editor.core.cues import Cue
from editor.core.i18n import _, ngettext
from editor.core.warned import Warned, name_rows
from editor.formats.lines import unify

_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]")
_SURROGATES = re.compile("[\ud800-\udfff]")
LATEST_MS = 1000 * 3_600_000

_PLAIN = "[^\x00-\x1f\x7f\ud800-\udfff\ufffe\uffff]"
_LINES = "[^\x00-\x09\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]"
_is_plain = re.compile(f"{_PLAIN}*+").fullmatch
_is_ready = re.compile(f"(?:(?=\\S){_LINES}*+)?").fullmatch


class Change(Enum):
    """What had to be done to a cue before it could be written."""

    NO_TEXT = auto()
    BEFORE_ZERO = auto()
    BEGINS_BEFORE_ZERO = auto()
    TOO_LATE = auto()
    CONTROL = auto()
    BLANK_LINE = auto()
    BRACES = auto()
    BACKSLASH = auto()
    SPEAKER = auto()
    SHRUNK = auto()
    TOO_LONG = auto()
    TEN_HOURS = auto()
    TAGS = auto()


class Changes:
    """The rows (0-based) in which each kind of change was made."""

    def __init__(self) -> None:
        """Begin with nothing changed."""
        self._rows: dict[Change, list[int]] = {}

    def add(self, change: Change, row: int) -> None:
        """Note that a change was made in a row; the rows come in any order."""
        rows = self._rows.setdefault(change, [])
        if not rows or rows[-1] != row:
            rows.append(row)

    def warnings(self) -> tuple[Warned, ...]:
        """Return a sentence for each kind of change, with the first rows that it was made in."""
        return tuple(
            Warned(
                _sentence(change, len(rows)).format(n=len(rows), rows=name_rows(rows)),
                rows=tuple(rows),
            )
            for change, rows in self._rows.items()
        )


def cues_to_write(cues: Iterable[Cue], changes: Changes) -> Iterator[Cue]:
    r"""Go through the cues that can be shown, in their order.

    Their texts have "\n" between lines and no character that no file may hold; a text of blanks
    is "". Left out are cues without any text, those that end before zero, and those later than
    a thousand hours, which some formats cannot write and many programs cannot read.
    """
    for cue in cues:
        start, end, texts, _speaker, row = cue
        for text in texts:
            if not _is_ready(text):
                texts = tuple([_cleaned(one, row, changes) for one in texts])
                cue = cue._replace(texts=texts)
                break
        if not any(texts):
            changes.add(Change.NO_TEXT, row)
        elif end > LATEST_MS:
            changes.add(Change.TOO_LATE, row)
        elif start >= 0:
            yield cue
        elif end > 0:
            changes.add(Change.BEGINS_BEFORE_ZERO, row)
            yield cue._replace(start=0)
        else:
            changes.add(Change.BEFORE_ZERO, row)


def _cleaned(text: str, row: int, changes: Changes) -> str:
    unified = unify(text)
    cleaned = _SURROGATES.sub("\ufffd", _CONTROLS.sub("", unified))
    if cleaned != unified:
        changes.add(Change.CONTROL, row)
    return cleaned if cleaned.strip() else ""


def told_of_rows(rows: Sequence[int], message: str) -> tuple[Warned, ...]:
    """Return the warning that a message is about rows (0-based), none where there are none.

    The message has places for how many there are, `n`, and for the number of the first, `row`.
    """
    return (Warned(message.format(n=len(rows), row=rows[0] + 1), rows=tuple(rows)),) if rows else ()


def on_one_line(text: str) -> str:
    """Return the text of a heading or a name: control characters and line ends become blanks."""
    if _is_plain(text):
        return text
    spaced = re.sub("[\x00-\x1f\x7f]+", " ", text)
    return _SURROGATES.sub("\ufffd", spaced).strip()


def _sentence(change: Change, n: int) -> str:
    sentences = {
        Change.NO_TEXT: ngettext(
            "{n} cue without text was left out (row {rows}).",
            "{n} cues without text were left out (rows {rows}).",
            n,
        ),
        Change.BEFORE_ZERO: ngettext(
            "{n} cue that ends before 0:00 was left out (row {rows}).",
            "{n} cues that end before 0:00 were left out (rows {rows}).",
            n,
        ),
        Change.BEGINS_BEFORE_ZERO: ngettext(
            "{n} cue that begins before 0:00 begins at 0:00 in the file (row {rows}).",
            "{n} cues that begin before 0:00 begin at 0:00 in the file (rows {rows}).",
            n,
        ),
        Change.TOO_LATE: ngettext(
            "{n} cue later than a thousand hours was left out (row {rows}). Correct its times.",
            "{n} cues later than a thousand hours were left out (rows {rows}). "
            "Correct their times.",
            n,
        ),
        Change.CONTROL: ngettext(
            "In {n} cue, characters that cannot be shown were taken out (row {rows}).",
            "In {n} cues, characters that cannot be shown were taken out (rows {rows}).",
            n,
        ),
        Change.BLANK_LINE: ngettext(
            "In {n} cue, empty lines inside the text were filled with a no-break space "
            "(row {rows}).",
            "In {n} cues, empty lines inside the text were filled with a no-break space "
            "(rows {rows}).",
            n,
        ),
        Change.BRACES: ngettext(
            "In {n} cue, the braces {{ }} would hide text, so they were written as ｛ ｝ "
            "(row {rows}).",
            "In {n} cues, the braces {{ }} would hide text, so they were written as ｛ ｝ "
            "(rows {rows}).",
            n,
        ),
        Change.BACKSLASH: ngettext(
            "In {n} cue, a backslash that players take for a command was guarded by an invisible "
            "character (row {rows}).",
            "In {n} cues, backslashes that players take for commands were guarded by an invisible "
            "character (rows {rows}).",
            n,
        ),
        Change.SPEAKER: ngettext(
            "In {n} cue, the speaker’s name was written without its commas (row {rows}).",
            "In {n} cues, the speaker’s name was written without its commas (rows {rows}).",
            n,
        ),
        Change.SHRUNK: ngettext(
            "{n} cue is so long that it is shown in smaller letters (row {rows}). "
            "Split it for a larger text.",
            "{n} cues are so long that they are shown in smaller letters (rows {rows}). "
            "Split them for a larger text.",
            n,
        ),
        Change.TEN_HOURS: ngettext(
            "{n} cue is later than ten hours (row {rows}): old players of ASS read one figure of "
            "hours alone, and show it at another time.",
            "{n} cues are later than ten hours (rows {rows}): old players of ASS read one figure "
            "of hours alone, and show them at another time.",
            n,
        ),
        Change.TAGS: ngettext(
            "In {n} cue, tags of the ASS file inside words that have changed were left out "
            "(row {rows}).",
            "In {n} cues, tags of the ASS file inside words that have changed were left out "
            "(rows {rows}).",
            n,
        ),
        Change.TOO_LONG: _("Too long to fit on the screen at all: row {rows}. Split it."),
    }
    return sentences[change]
