"""Words said twice in languages written without blanks."""

import re
from collections.abc import Iterator
from functools import cache

from editor.cleanup.base import LIKELY, SURE, Change
from editor.cleanup.filler_runs import runs_in
from editor.cleanup.knowledge import known, listed
from editor.cleanup.lines import Line
from editor.core.i18n import _

_START = r"(?:^|(?<=[，,、。！？；：…\s\n「『（(]))"
_FILLER = "\ue000"
_MARKS = rf"[，,、…\s{_FILLER}]"
_HESITATING = rf"(?P<word>[^\W\d_a-zA-Z]{{1,6}})[，,、…\s]*{_FILLER}{_MARKS}*(?P=word)(?=[^\W\d_])"


def repeated(line: Line) -> Iterator[Change]:
    """Yield words said twice or more often, fillers between them or not, also “我我们”."""
    text = line.text
    for run in runs_in(line):
        if not run.is_doubtful:
            text = text[: run.start] + _FILLER * (run.end - run.start) + text[run.end :]
    for pattern, sure in _patterns(line.language):
        for match in pattern.finditer(text):
            if not _is_kept(line, match):
                word = match["word"]
                reason = _("“{words}” was said several times").format(words=word)
                yield Change(match.start(), match.end(), word, sure, reason)


@cache
def _patterns(language: str) -> tuple[tuple[re.Pattern[str], float], ...]:
    """Return the patterns of a language with how sure each is."""
    long, short = (_any(language, key) for key in ("words", "short"))
    apart = f"{_MARKS}{{0,6}}" if known(language).get("stutters", {}).get("tight") else _MARKS + "+"
    found = [(_HESITATING, LIKELY)]
    if begins := _any(language, "begins_phrase"):
        found += [
            (
                rf"{_START}(?P<word>(?:{begins})[^\W\d_a-zA-Z]{{1,5}})[，,](?P=word)(?=\w{{2}})",
                LIKELY,
            ),
            (rf"(?P<word>(?:{begins})[个個些种種次][^\W\d_a-zA-Z]{{1,3}})(?P=word)", LIKELY),
        ]
    if ends := _any(language, "sure_endings"):
        found.append(
            (rf"{_START}(?P<word>[^\W\d_]{{1,6}}(?:{ends}))、(?P=word)(?=[^\W\d_])", LIKELY)
        )
    if long and known(language).get("stutters", {}).get("tight"):
        whole = rf"(?P<word>(?:{long})[^\W\d_a-zA-Z]{{1,3}})(?P=word)(?=\w{{2}})"
        found.append((_START + whole, LIKELY))
    if long:
        found.append((rf"(?P<word>{long})(?:{apart}(?P=word))+", LIKELY))
        parts = "|".join(
            f"(?:{one[0]}{apart})+(?P<word{n}>{one})"
            for n, one in enumerate(sorted(listed(language, "stutters", "words")))
            if len(one) > 1 and one[0] != one[1] and one[0] in listed(language, "stutters", "begun")
        )
        if parts:
            found += [
                (re.sub(r"\?P<word\d+>", "?P<word>", part), LIKELY) for part in parts.split("|")
            ]
    if short:
        found.append((rf"{_START}(?P<word>{short})(?:{apart}(?P=word))+", LIKELY))
        found.append((rf"(?P<word>{short})(?:{apart}(?P=word)){{2,}}", SURE))
    return tuple((re.compile(one, re.MULTILINE), sure) for one, sure in found)


def _any(language: str, key: str) -> str:
    return "|".join(sorted(listed(language, "stutters", key), key=lambda one: (-len(one), one)))


def _is_kept(line: Line, match: re.Match[str]) -> bool:
    """Return True behind a word that takes the first of two (“给我我”), and at two clauses.

    “你说的这个，这个我同意” says one at the end and one at the beginning.
    """
    before = line.text[max(0, match.start() - 2) : match.start()]
    ends = match.start() + len(match["word"])
    if before[-1:].isalnum() and line.text[ends : ends + 1] in tuple("，,、"):
        return True
    behind = line.text[match.end() : match.end() + 1]
    after = listed(line.language, "stutters", "kept_after_these")
    return any(before.endswith(one) for one in after) or behind in listed(
        line.language, "stutters", "kept_before_these"
    )
