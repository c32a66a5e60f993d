"""Words said twice in languages written without blanks."""

import re
from collections.abc import Iterator

from editor.cleanup.base import Change
from editor.cleanup.filler_runs import runs_in
from editor.cleanup.knowledge import listed
from editor.cleanup.lines import Line
from editor.cleanup.repeated_patterns import FILLER, MARKS, patterns_of
from editor.core.i18n import _

_MARK = re.compile(MARKS)
_TWICE = re.compile(r"(\w{1,12}?)\1")


def repeated(line: Line) -> Iterator[Change]:
    """Yield words said twice or more often, fillers between them or not, also “我我们”."""
    text = line.text
    for run in runs_in(line):
        if not run.is_doubtful:
            text = text[: run.start] + FILLER * (run.end - run.start) + text[run.end :]
    if not _TWICE.search(_MARK.sub("", text)):
        return
    for pattern, sure in patterns_of(line.language):
        for match in pattern.finditer(text):
            if not _is_kept(line, match):
                word = match["word"]
                reason = _("“{words}” was said several times").format(words=word)
                yield Change(_start(match), match.end(), word, sure, reason)


def _start(match: re.Match[str]) -> int:
    """Return where the first copy begins: behind the word that tells that it is one."""
    has_lead = "lead" in match.re.groupindex and match["lead"] is not None
    return match.end("lead") if has_lead else match.start()


def _is_kept(line: Line, match: re.Match[str]) -> bool:
    """Return True behind a word that takes the first of two (“给我我”), and at two clauses.

    “你说的这个，这个我同意” says one at the end and one at the beginning.
    """
    start, word = _start(match), match["word"]
    leader, behind = line.text[max(0, start - 3) : start], line.text[match.end() :][:1]
    is_longer = behind in _listed(line, "kept_before_these")
    if word in _listed(line, "never") or (is_longer and word not in _listed(line, "pronouns")):
        return True
    hesitates = any(match.start() <= run.start < match.end() for run in runs_in(line))
    if hesitates and len(word) > 1:
        return False
    is_apart = line.text[start + len(word) :][:1] in tuple("，,、")
    if is_apart and (
        word in _listed(line, "adverbs") or word.endswith(_listed(line, "sure_endings"))
    ):
        return False
    if start > match.start() or leader.endswith(_listed(line, "thinking")):
        return False
    if is_apart:
        goes_on = leader.endswith(_listed(line, "words") + _listed(line, "prepositions"))
        is_object = word in _listed(line, "pronouns") + _listed(line, "objects")
        goes_on = goes_on or (leader.endswith(_listed(line, "pronouns")) and not is_object)
        goes_on = goes_on or (
            word in _listed(line, "pronouns") and leader.endswith(_listed(line, "times"))
        )
        return leader[-1:].isalnum() and not goes_on
    if len(word) > 1 and leader.endswith(_listed(line, "words")):
        return False
    takes = "parts" if word in _listed(line, "once") else "kept_after_these"
    return leader.endswith(_listed(line, takes))


def _listed(line: Line, key: str) -> tuple[str, ...]:
    return tuple(listed(line.language, "stutters", key))
