"""Finding the format of a file from what is in it, and reading it."""

import re
from dataclasses import replace
from importlib import import_module
from pathlib import PurePath

from editor.core.clean import clean_transcript
from editor.core.errors import InputError, RequestError, SignatureError
from editor.core.i18n import _
from editor.core.transcript import EMPTY_TRANSCRIPT, Source, Transcript
from editor.formats.base import FORMATS, Chosen, Format, Imported, Incoming, Warned
from editor.formats.encodings.decoding import Decoded, decode
from editor.formats.fences import without_fences

# The standard of these says that a file without their signature is not one of them.
_SIGNED = {".vtt": "webvtt", ".docx": "docx", ".odt": "odt", ".xlsx": "xlsx", ".ods": "ods"}
_COMMON = {
    ".interlinear": "editor.formats.project.part",
    ".srt": "editor.formats.srt.part",
    ".vtt": "editor.formats.webvtt.part",
}
_SURE = 0.9
_CREDIT = re.compile(r"(?=\s*[^\s<])[^<]{1,500}\n[ \t]*(?=<\?xml\s)")
_ESCAPES = ("\\u", "\\U", "&#", "\\'")


def read_bytes(
    data: bytes, name: str, format_id: str | None = None, encoding: str | None = None
) -> Imported:
    """Return the transcript in a file's bytes.

    `name` is the file's name, "" for a pasted text. What is in the file decides about its format;
    the suffix only between formats that are equally sure.

    Raises:
        InputError: no format knows it, or it is damaged beyond reading.
        RequestError: there is no format `format_id`, or it is not read.
    """
    chosen = _asked_for(format_id) if format_id else None
    suffix = PurePath(name).suffix.lower()
    decoded, problem = _decoded(data, encoding)
    incoming = Incoming(data, decoded.text, decoded.encoding, suffix, decoded.has_bom)
    if problem is None and _is_blank(incoming.text) and _may_be_blank(chosen, suffix):
        return _nothing(incoming, chosen, decoded.warnings)
    incoming, around = _unwrapped(incoming) if chosen is None else (incoming, ())
    if chosen and problem and not chosen.recognise(incoming):
        raise problem
    reader = chosen or recognised(incoming, problem).format
    imported = reader.read(incoming)
    return replace(
        imported,
        transcript=_clean(imported.transcript, decoded),
        warnings=(*decoded.warnings, *around, *imported.warnings),
    )


def _unwrapped(incoming: Incoming) -> tuple[Incoming, tuple[Warned, ...]]:
    """Return a file without what somebody put around it, and the warning of that."""
    incoming, fenced = without_fences(incoming, _are_subtitles)
    incoming, above = _without_credit(incoming)
    return incoming, (*fenced, *above)


def _are_subtitles(incoming: Incoming) -> bool:
    return any(
        part.recognise(incoming) >= _SURE for part in FORMATS if part.reads and part.is_subtitle
    )


def _without_credit(incoming: Incoming) -> tuple[Incoming, tuple[Warned, ...]]:
    """Return an XML file without the lines of text that stand above it, and the warning of it."""
    found = _CREDIT.match(incoming.start)
    if found is None:
        return incoming, ()
    bare = replace(incoming, text=incoming.text[found.end() :])
    if not any(part.reads and part.recognise(bare) >= _SURE for part in FORMATS):
        return incoming, ()
    return bare, (Warned(_("What stands above the XML was left out."), 1),)


def _clean(transcript: Transcript, decoded: Decoded) -> Transcript:
    """What was decoded is clean already, but for what is written in it as an escape.

    Where decoding took something out, a format that reads the bytes itself may have it still.
    """
    text = decoded.text
    # Looking for one character takes a thirtieth of looking for two.
    has_escapes = any(sign[0] in text and sign in text for sign in _ESCAPES)
    is_clean = bool(text) and not decoded.warnings and not has_escapes
    return transcript if is_clean else clean_transcript(transcript)


def recognised(incoming: Incoming, problem: InputError | None = None) -> Chosen:
    """Return the format that is surest of the file.

    Raises:
        InputError: none knows it; `problem`, if the bytes could not even be decoded.
    """
    known = _common(incoming)
    if known is not None:
        return known
    readers = [part for part in FORMATS if part.reads]
    signed = _SIGNED.get(incoming.suffix)
    if signed:
        readers = [part for part in readers if part.id == signed]
    best = max(
        (Chosen(part, part.recognise(incoming)) for part in readers),
        key=lambda choice: (choice.confidence, incoming.suffix in choice.format.suffixes),
        default=None,
    )
    if best is not None and best.confidence > 0:
        return best
    if signed:
        raise SignatureError(_unsigned(incoming.suffix))
    raise problem or InputError(
        _("this is in no format that is known here. Open a text or a subtitle file.")
    )


def _unsigned(suffix: str) -> str:
    if suffix == ".docx":
        return _("this is not a Word document (.docx). Save it once more from Word or Writer.")
    if suffix == ".odt":
        return _("this is not an OpenDocument text (.odt). Save it once more from Writer.")
    if suffix == ".xlsx":
        return _("this is not an Excel workbook (.xlsx). Save it once more from Excel or Calc.")
    if suffix == ".ods":
        return _("this is not an OpenDocument spreadsheet (.ods). Save it once more from Calc.")
    return _(
        "the first line does not begin with WEBVTT, so this is not a WebVTT file. "
        "If it is another kind of subtitles, give it the right ending, such as .srt."
    )


def _common(incoming: Incoming) -> Chosen | None:
    """Return the format that a common suffix promises, if it is sure and no other common one is.

    All others need not be loaded for it, which takes longer than reading most files.
    """
    module = _COMMON.get(incoming.suffix)
    if module is None:
        return None
    for name in _COMMON.values():
        import_module(name)
    choices = [Chosen(part, part.recognise(incoming)) for part in FORMATS.loaded() if part.reads]
    best = max(choices, key=lambda choice: choice.confidence)
    is_promised = incoming.suffix in best.format.suffixes and best.confidence >= _SURE
    return best if is_promised else None


def _asked_for(format_id: str) -> Format:
    part = FORMATS.get(format_id)
    if not part.reads:
        raise RequestError(_("“{id}” can only be written, not read.").format(id=format_id))
    return part


def _decoded(data: bytes, encoding: str | None) -> tuple[Decoded, InputError | None]:
    """A format of bytes may still know what is no text."""
    try:
        return decode(data, encoding), None
    except InputError as error:
        return Decoded("", "", has_bom=False), error


def _is_blank(text: str) -> bool:
    return not text or text.isspace()


def _may_be_blank(chosen: Format | None, suffix: str) -> bool:
    return chosen.id not in _SIGNED.values() if chosen else suffix not in _SIGNED


def _nothing(incoming: Incoming, chosen: Format | None, warnings: tuple[Warned, ...]) -> Imported:
    text = FORMATS.get("text")
    by_suffix = (part for part in FORMATS if part.reads and incoming.suffix in part.suffixes)
    named = text if incoming.suffix in text.suffixes else next(by_suffix, text)
    part = chosen or named
    transcript = replace(EMPTY_TRANSCRIPT, source=Source(part.id, incoming.encoding))
    warning = Warned(_("The file is empty. Paste or type the transcript, or open another file."))
    return Imported(transcript, part.id, incoming.encoding, (*warnings, warning))
