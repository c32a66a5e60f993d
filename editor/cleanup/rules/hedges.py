"""Words that fill a pause: “you know”, “I mean”, “weißt du”."""

import re
from collections.abc import Iterator

from editor.cleanup.base import LIKELY, RULES, Change, Rule
from editor.cleanup.filler_runs import runs_in
from editor.cleanup.knowledge import known, listed, phrases, whole_words
from editor.cleanup.lines import Line
from editor.cleanup.mending import without
from editor.core.i18n import _

_WORD_BEFORE = re.compile(r"([^\W\d_]+(?:['’][^\W\d_]+)?)([^\w]*)$")
_WORD_AFTER = re.compile(r"[^\S\n]*([^\W\d_]+(?:['’][^\W\d_]+)?)")


@RULES.register
class Hedges(Rule):
    """Filler words (you know)."""

    id = "hedges"
    by_default = False

    def changes(self, line: Line) -> Iterator[Change]:
        """Yield each phrase that only fills a pause and is no part of a sentence."""
        taken = [run for run in runs_in(line) if not run.is_doubtful]
        for match in _hedges(line):
            if not any(run.start < match.end() and match.start() < run.end for run in taken):
                reason = _("“{words}” only fills a pause").format(words=match[0])
                yield without(line, match.start(), match.end(), LIKELY, reason)


def _hedges(line: Line) -> Iterator[re.Match[str]]:
    """Yield what only fills a pause: listed words, words meant nowhere, and patterns."""
    for key, is_meant in (("words", _is_meant), ("anywhere", _is_part)):
        pattern = whole_words(line.language, "hedges", key)
        for match in pattern.finditer(line.text) if pattern else ():
            if not is_meant(line, match):
                yield match
    pattern = phrases(line.language, "hedges", "patterns")
    yield from pattern.finditer(line.text) if pattern else ()


def _is_part(line: Line, match: re.Match[str]) -> bool:
    """Return True for “a sort of bread”: the word beside it makes it a part of the sentence."""
    beside = known(line.language)["hedges"].get("beside", {}).get(match[0].lower(), {})
    before, after = _WORD_BEFORE.search(line.text[: match.start()]), line.text[match.end() :]
    leader = before[1].lower() if before and not before[2].strip() else ""
    follower = _WORD_AFTER.match(after)
    is_led = leader in beside.get("kept_after", "").split() or (
        not leader and bool(beside.get("never_first")) and after[:1] == " "
    )
    is_last = after.lstrip()[:1] in ("", ".", "?", "!", "？")
    return (
        is_last
        or is_led
        or (follower is not None and follower[1].lower() in beside.get("kept_before", "").split())
    )


def _is_meant(line: Line, match: re.Match[str]) -> bool:
    """Return True where the words beside it make it a part of the sentence."""
    text = line.text
    before, after = _WORD_BEFORE.search(text[: match.start()]), text[match.end() :]
    if after.lstrip()[:1] in ("?", "？"):
        return True
    is_set_off = bool(before is None or before[2].strip()) and after.lstrip()[:1] in (",", "，")
    if is_set_off:
        return False
    follower = _WORD_AFTER.match(after)
    if follower and follower[1].lower() in listed(line.language, "hedges", "kept_before"):
        return True
    leader = before[1].lower() if before and not before[2].strip() else ""
    is_bare = " " not in match[0]
    return is_bare or leader in listed(line.language, "hedges", "kept_after")
