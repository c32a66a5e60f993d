"""From bytes to text: byte-order mark, UTF-8, UTF-16 without a mark, ISO-2022-JP, then a guess.

A few bad bytes do not make a UTF-8 file something else: they become U+FFFD and are told.
"""

import codecs
import re
from typing import NamedTuple

from editor.core.errors import InputError
from editor.core.i18n import _, ngettext
from editor.formats.base import Warned
from editor.formats.encodings.guessing import guesses
from editor.formats.lines import line_at

REPLACEMENT = "\ufffd"

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = (
    b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"PK\x03\x04", b"%PDF", b"\x1f\x8b", b"BZh", b"\xfd7zXZ",
    b"7z\xbc\xaf", b"Rar!", b"ID3", b"OggS", b"RIFF", b"fLaC", b"\x7fELF", b"\x1aE\xdf\xa3",
    b"\xd0\xcf\x11\xe0", b"SQLite format 3", b"# VobSub index",
)  # fmt: skip
_CONTROL_BYTES = bytes(set(range(32)) - set(b"\t\n\r"))
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_SAMPLE_BYTES = 1 << 18
_COMMON = (
    "utf-8", "gb18030", "big5", "cp932", "euc_jp", "cp949", "cp1252", "cp1250", "cp1251", "koi8_r",
    "cp1253", "cp1254", "cp1255", "cp1256", "utf-16-le", "utf-16-be",
)  # fmt: skip
_FEW = 3
_MOST = 10
_GOOD_FOR_A_BAD = 5
_MANY_ZEROS = 8
_FEW_CONTROLS = 2


class Decoded(NamedTuple):
    """A file's text without byte-order mark, its encoding, and what a person should know."""

    text: str
    encoding: str
    has_bom: bool
    warnings: tuple[Warned, ...] = ()


def decode(data: bytes, encoding: str | None = None) -> Decoded:
    """Return the text that the bytes stand for, in `encoding` where a person says which it is.

    Control characters other than tab and line ends are taken out and counted; bytes that stand
    for nothing become U+FFFD and are counted.

    Raises:
        InputError: the bytes are no text.
        LookupError: there is no such encoding.
    """
    data = _without_padding(data)
    for mark, marked in _MARKS:
        if data.startswith(mark):
            return _cleaned(data[len(mark) :], marked, has_bom=True)
    if encoding is not None:
        return _cleaned(data, encoding)
    _refuse_binary(data)
    usual = _without_anything_odd(data)
    if usual is not None:
        return Decoded(usual, "utf-8", has_bom=False)
    wide = _unmarked_utf16(data) or _iso_2022(data)
    if wide:
        return _cleaned(data, wide)
    if _is_mostly_controls(data):
        raise _not_text()
    if _is_utf8(data):
        return _cleaned(data, "utf-8")
    return _guessed(data)


def _without_padding(data: bytes) -> bytes:
    """Return what stands in front of the zeros that a disk or a transfer left at the end.

    Zeros alone stay: a file that a disk has emptied is damaged, which is not to be kept quiet.
    """
    length = len(data.rstrip(b"\0"))
    if not length or len(data) - length < _MANY_ZEROS:
        return data
    # Up to three of them may be half of a character of UTF-16 or UTF-32.
    return data[: -(-length // 4) * 4]


def is_certain(encoding: str) -> bool:
    """Return False for an encoding that can only be guessed: nothing in a file tells of it."""
    return encoding.startswith(("utf", "iso2022")) or encoding in ("", "ascii")


def likely_encodings(data: bytes) -> tuple[str, ...]:
    """Return the encodings in which the bytes can be read, the likeliest first, ten at most."""
    sample = data[:_SAMPLE_BYTES]
    found = [guess.encoding for guess in guesses(sample) if not guess.is_poor]
    readable = [one for one in (*found[:_FEW], *_COMMON, *found) if _can_read(sample, one)]
    return tuple(dict.fromkeys(readable))[:_MOST]


def _can_read(sample: bytes, encoding: str) -> bool:
    """Return True when it reads all but a character that the end of the sample may have cut."""
    try:
        codecs.getincrementaldecoder(encoding)().decode(sample)
    except (UnicodeDecodeError, LookupError):
        return False
    return True


def _without_anything_odd(data: bytes) -> str | None:
    """Return the text of good UTF-8 without control characters; no other encoding looks like it."""
    if len(data.translate(None, _CONTROL_BYTES)) != len(data):
        return None
    try:
        return data.decode()
    except UnicodeDecodeError:
        return None


def _cleaned(
    data: bytes, encoding: str, warnings: tuple[Warned, ...] = (), has_bom: bool = False
) -> Decoded:
    text, damage = _lenient(data, encoding)
    if _may_hold_controls(data, encoding):
        text, removed = _without_controls(text)
        damage += removed
    return Decoded(text, encoding, has_bom, (*warnings, *damage))


def _lenient(data: bytes, encoding: str) -> tuple[str, tuple[Warned, ...]]:
    try:
        return data.decode(encoding), ()
    except UnicodeDecodeError:
        text = _with_replacements(data, encoding)
    bad = text.count(REPLACEMENT)
    message = ngettext(
        "{n} character cannot be read as {encoding}; it is shown as {sign}.",
        "{n} characters cannot be read as {encoding}, the first here; they are shown as {sign}.",
        bad,
    ).format(n=bad, encoding=encoding, sign=REPLACEMENT)
    return text, (Warned(message, line_at(text, text.index(REPLACEMENT))),)


def _with_replacements(data: bytes, encoding: str) -> str:
    """Half of a surrogate pair, as pasted text may hold, is one bad character and not three."""
    try:
        return _SURROGATES.sub(REPLACEMENT, data.decode(encoding, "surrogatepass"))
    except (UnicodeDecodeError, LookupError):
        return data.decode(encoding, "replace")


def _may_hold_controls(data: bytes, encoding: str) -> bool:
    if encoding.startswith(("utf-16", "utf-32", "iso2022")):
        return True
    return len(data.translate(None, _CONTROL_BYTES)) != len(data)


def _without_controls(text: str) -> tuple[str, tuple[Warned, ...]]:
    first = _CONTROLS.search(text)
    if first is None:
        return text, ()
    clean, removed = _CONTROLS.subn("", text)
    message = ngettext(
        "{n} control character that nobody can see was taken out.",
        "{n} control characters that nobody can see were taken out, the first here.",
        removed,
    ).format(n=removed)
    return clean, (Warned(message, line_at(text, first.start())),)


def _refuse_binary(data: bytes) -> None:
    if data.startswith(_SIGNATURES) or data[4:8] == b"ftyp":
        raise _not_text()


def _is_mostly_controls(data: bytes) -> bool:
    controls = len(data) - len(data.translate(None, _CONTROL_BYTES))
    return controls > 4 and controls * 20 > len(data)


def _not_text() -> InputError:
    return InputError(
        _("this is not text but some other kind of file. Choose a transcript or subtitles.")
    )


def _unmarked_utf16(data: bytes) -> str | None:
    """Latin letters, digits and line ends have a zero byte, always on the same side."""
    even, odd = data[0::2].count(0), data[1::2].count(0)
    if not even and not odd:
        return None
    encoding = "utf-16-le" if odd > even else "utf-16-be"
    if max(even, odd) < 10 * min(even, odd) or (even + odd) * 50 < len(data):
        return None
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    return None if _CONTROLS.search(text) else encoding


def _iso_2022(data: bytes) -> str | None:
    if b"\x1b$" not in data or not data.isascii():
        return None
    for encoding in ("iso2022_jp", "iso2022_jp_2", "iso2022_kr"):
        try:
            data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return encoding
    return None


def _is_utf8(data: bytes) -> bool:
    """True when what is beyond ASCII is nearly always good UTF-8."""
    try:
        data.decode()
    except UnicodeDecodeError:
        text = _with_replacements(data, "utf-8")
    else:
        return True
    bad = text.count(REPLACEMENT)
    good = len(text) - len(text.encode("ascii", "ignore")) - bad
    return good >= _GOOD_FOR_A_BAD * bad or b"\xed\xa0" in data


def _guessed(data: bytes) -> Decoded:
    if len(data) - len(data.translate(None, _CONTROL_BYTES)) > max(_FEW_CONTROLS, len(data) // 500):
        raise _not_text()
    encoding = _guess(data[:_SAMPLE_BYTES])
    if encoding is None:
        raise _not_text()
    if encoding == "utf-8":
        return _cleaned(data, encoding)
    warning = Warned(
        _(
            "The file does not say how its letters are stored; {encoding} was guessed. "
            "If they look wrong, save it as UTF-8 in the program that made it."
        ).format(encoding=encoding)
    )
    return _cleaned(data, encoding, (warning,))


def _guess(sample: bytes) -> str | None:
    """Return the likeliest encoding; None for bytes that are no text."""
    best = guesses(sample)[0]
    if not best.is_poor:
        return best.encoding
    from charset_normalizer import from_bytes

    other = from_bytes(sample).best()
    return None if other is None else other.encoding
