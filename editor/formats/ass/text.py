"""What an ASS text may hold: braces and some backslashes are commands there."""

import re

from editor.formats.cue_changes import Change, Changes

JOINER = "\u2060"
_BRACES = str.maketrans({"{": "｛", "}": "｝"})
_COMMAND = re.compile(r"\\(?=[Nnh])")


def guarded(text: str, row: int, changes: Changes) -> str:
    """Return a text in which no player sees a command.

    There is no escape for braces that all players know, so full-width ones stand for them.
    """
    if "{" in text or "}" in text:
        text = text.translate(_BRACES)
        changes.add(Change.BRACES, row)
    if "\\" in text:
        text, count = _COMMAND.subn(rf"\\{JOINER}", text)
        if count:
            changes.add(Change.BACKSLASH, row)
    return text


def event_text(text: str) -> str:
    r"""Return the guarded text with \N in the place of its line ends."""
    return text.replace("\n", r"\N") if "\n" in text else text


def name_field(speaker: str, row: int, changes: Changes) -> str:
    """Return a speaker's name without the commas, which end the field."""
    if "," not in speaker:
        return speaker
    changes.add(Change.SPEAKER, row)
    return " ".join(speaker.replace(",", " ").split())


_BLOCK = re.compile(r"(\{[^{}]*\})")
_DRAWING = re.compile(r"\\p([0-9]+)")
_BREAK = re.compile(r"\\([Nnh])")


def display_of(raw: str, breaks_at_small_n: bool = False) -> tuple[str, bool]:
    r"""Return a raw text as it is shown, and whether a drawing was left out of it.

    A "\n" is a line end only where the file says so, and a blank otherwise.
    """
    text, drew = raw, False
    if "{" in raw:
        pieces: list[str] = []
        draws = False
        for piece in _BLOCK.split(raw):
            if piece.startswith("{") and piece.endswith("}"):
                scales = _DRAWING.findall(piece)
                draws = any(scales[-1].strip("0")) if scales else draws
            elif not draws:
                pieces.append(piece)
            else:
                drew = drew or bool(piece.strip())
        text = "".join(pieces)
    if "\\" in text:
        signs = {"N": "\n", "n": "\n" if breaks_at_small_n else " ", "h": "\u00a0"}
        text = _BREAK.sub(lambda match: signs[match[1]], text).replace(f"\\{JOINER}", "\\")
    return text, drew
