"""Punctuation: which marks end a piece of speech, and which may not begin or end a line."""

from editor.language.graphemes import GLUE, is_inside_grapheme
from editor.language.scripts import is_usual_han

BLANKS = (
    " \t\n\r\f\v\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u200b"
    "\u2028\u2029\u3000"
)
"""Blanks at which a line may be broken; the no-break ones are not among them."""

SENTENCE = frozenset(".!?…⋯。！？｡؟۔।॥")
CLAUSE = frozenset(",;:，；：﹐､،؛—―")
LISTING = frozenset("、")
_CLOSING = frozenset("\"'”’»)]}›〉》」』】〕〗〙〛）］｝｣>＞")
_OPENING = frozenset("“‘([{‹«〈《「『【〔〖〘〚（［｛｢<＜¿¡")
_NEVER_FIRST = (
    SENTENCE
    | CLAUSE
    | LISTING
    | _CLOSING
    | frozenset(
        "‐–〜～・·‧%％‰°℃ー々〻ゝゞヽヾぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇷ゚/／"
    )
)
_NEVER_LAST = _OPENING | frozenset("$£¥￥€＄#＃№@＠·‧・–/／～〜")
_HELD_FROM_BEFORE = _NEVER_FIRST | GLUE
_HELD_FROM_BEHIND = _NEVER_LAST | GLUE


def is_closing(char: str) -> bool:
    """True for brackets and quotation marks that end something, straight ones among them."""
    return char in _CLOSING


def may_break(text: str, at: int) -> bool:
    """True when a line may end at this offset of a text, where there is no blank.

    It may not where the marks on either side belong to a line's other end, or inside a grapheme.
    """
    before, after = text[at - 1], text[at]
    if is_usual_han(before) and is_usual_han(after):
        return True
    if after in _HELD_FROM_BEFORE or before in _HELD_FROM_BEHIND:
        return False
    return not is_inside_grapheme(text, at)


def may_begin_after_blank(char: str) -> bool:
    """True when the sign may be the first of a line where there is a blank in front of it."""
    return char not in "!?;:,.…%。，、；：！？）」』》" and char not in GLUE
