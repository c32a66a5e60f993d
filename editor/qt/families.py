"""Which fonts texts are shown in: what a person prefers, and what suits a language.

Chinese, Japanese and Korean share characters that each of them writes in its own way, so a column
in one of them asks for a font of that language first.
"""

from collections.abc import Mapping

from PySide6.QtGui import QFont

_LATIN = ("Inter", "SF Pro Text", "Segoe UI", "Noto Sans", "DejaVu Sans")
_SIMPLIFIED = ("Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei")
_TRADITIONAL = ("Noto Sans CJK TC", "PingFang TC", "Microsoft JhengHei")
_HONG_KONG = ("Noto Sans CJK HK", "PingFang HK", "Microsoft JhengHei")
_JAPANESE = ("Noto Sans CJK JP", "Hiragino Sans", "Yu Gothic UI")
_KOREAN = ("Noto Sans CJK KR", "Apple SD Gothic Neo", "Malgun Gothic")
_CLOCK = ("JetBrains Mono", "SF Mono", "Cascadia Mono", "DejaVu Sans Mono", "monospace")
_BY_LANGUAGE = {"zh": _SIMPLIFIED, "ja": _JAPANESE, "ko": _KOREAN, "yue": _HONG_KONG}
_wished: dict[str, str] = {}


def use_fonts(wished: Mapping[str, str]) -> None:
    """Prefer a family for all texts (that of "") and for those in a language from now on."""
    _wished.clear()
    _wished.update((language, family) for language, family in wished.items() if family)


def families_for(language: str = "") -> list[str]:
    """Return the families for texts in a language (BCP 47; "" for any), the best first.

    Latin letters look alike in all columns: the families that have little else come first.
    """
    first = language.partition("-")[0]
    general = [_wished[""]] if "" in _wished else []
    own = [_wished[first]] if first in _wished else []
    others = [family for other, family in _wished.items() if other]
    found = [*general, *_LATIN, *own, *_of_language(language), *others, *_SIMPLIFIED]
    return list(dict.fromkeys(found))


def _of_language(language: str) -> tuple[str, ...]:
    parts = language.lower().replace("_", "-").split("-")
    if parts[0] == "zh":
        if "hk" in parts or "mo" in parts:
            return _HONG_KONG
        if "hant" in parts or "tw" in parts:
            return _TRADITIONAL
    return _BY_LANGUAGE.get(parts[0], ())


def text_font(size: float, language: str = "") -> QFont:
    """Return the font for texts in a language (BCP 47; "" for any), of a size in points."""
    font = QFont()
    font.setFamilies(families_for(language))
    font.setPointSizeF(size)
    return font


def clock_font(size: float) -> QFont:
    """Return a font with figures of one width, of a size in points."""
    font = QFont()
    font.setFamilies(list(_CLOCK))
    font.setPointSizeF(size)
    font.setStyleHint(QFont.StyleHint.Monospace)
    return font
