"""What people call the encodings of text."""

from editor.core.i18n import _


def encoding_name(codec: str) -> str:
    """Return a name with the language that an encoding is for; the codec's where none is known."""
    known = {
        "utf-8": "UTF-8",
        "utf-16-le": "UTF-16 LE",
        "utf-16-be": "UTF-16 BE",
        "gb18030": _("Chinese, simplified (GB 18030)"),
        "big5": _("Chinese, traditional (Big5)"),
        "cp932": _("Japanese (Shift-JIS)"),
        "euc_jp": _("Japanese (EUC)"),
        "cp949": _("Korean (CP949)"),
        "cp1250": _("Central European (Windows-1250)"),
        "cp1251": _("Cyrillic (Windows-1251)"),
        "koi8_r": _("Cyrillic (KOI8-R)"),
        "cp1252": _("Western European (Windows-1252)"),
        "cp1253": _("Greek (Windows-1253)"),
        "cp1254": _("Turkish (Windows-1254)"),
        "cp1255": _("Hebrew (Windows-1255)"),
        "cp1256": _("Arabic (Windows-1256)"),
        "cp1257": _("Baltic (Windows-1257)"),
        "cp1258": _("Vietnamese (Windows-1258)"),
        "cp874": _("Thai (Windows-874)"),
        "iso8859_2": _("Central European (ISO 8859-2)"),
        "koi8_u": _("Cyrillic (KOI8-U)"),
        "mac_roman": _("Western European (old Macintosh)"),
        "cp850": _("Western European (DOS 850)"),
        "cp852": _("Central European (DOS 852)"),
        "cp866": _("Cyrillic (DOS 866)"),
    }
    return known.get(codec, codec)
