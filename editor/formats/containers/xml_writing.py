"""What all writers of XML need: text that no parser takes for anything else."""

import re

from editor.formats.cue_changes import on_one_line

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")

_is_harmless = re.compile("[^&<>\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]*+").fullmatch


def escaped(text: str) -> str:
    """Return the text as it stands between tags; what XML cannot hold is taken out."""
    return text if _is_harmless(text) else cleaned(text).translate(_ESCAPES)


def cleaned(text: str) -> str:
    """Return the text without what XML cannot hold at all."""
    return _SURROGATES.sub("\ufffd", _FORBIDDEN.sub("", text))


def quoted(text: str) -> str:
    """Return the text, on one line, as the value of an attribute, with its quotation marks."""
    return '"' + escaped(on_one_line(text)).replace('"', "&quot;") + '"'


def language_tag(language: str) -> str:
    """Return the BCP 47 tag, "und" where it is none."""
    return language if _LANGUAGE.fullmatch(language) else "und"
