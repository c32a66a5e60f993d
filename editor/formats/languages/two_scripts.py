"""Telling two languages apart that stand in one cue, each in its own script."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import islice

from editor.core.i18n import _
from editor.core.segments import Role, Track
from editor.core.warned import Warned
from editor.language.identifying.identify import identify
from editor.language.scripts import Script, has_cjk, language_of, script_of

_SAMPLE = 400
_SHARE_OF_CUES = 0.5
_SHARE_OF_KANA = 0.1
_SHARED_SCRIPTS = frozenset({"en", "ru"})

# From Greek on, without the general punctuation.
_BEYOND_LATIN = re.compile("[\u0370-\u1fff\u2c00-\U0010ffff]").search


def script_of_line(line: str) -> Script:
    """Return the script that marks a line; one of digits and signs alone counts as Latin.

    This is `script_of` without its search for each script in turn.
    """
    if line.isascii() or not _BEYOND_LATIN(line):
        return Script.LATIN
    return script_of(line)


def usual_language(texts: Iterable[str]) -> str:
    """Return the BCP 47 tag that most of the first few hundred texts suggest, "und" for none.

    Japanese and Korean sentences may be without Kana or Hangul: a tenth of them with some is
    enough.
    """
    some = list(islice((text for text in texts if text), _SAMPLE))
    votes = Counter(language_of(text) for text in some)
    votes.pop("und", None)
    for language in ("ja", "ko"):
        if votes[language] > _SHARE_OF_KANA * votes.total():
            return language
    language = votes.most_common(1)[0][0] if votes else "und"
    return (identify(some) or language) if language in _SHARED_SCRIPTS else language


def tracks_of(columns: Sequence[Iterable[str]]) -> tuple[Track, ...]:
    """Return a track for each of one or two columns of texts, the first of them the source."""
    roles = (Role.SOURCE, Role.TRANSLATION)
    return tuple(
        Track(role.value, usual_language(texts), role)
        for role, texts in zip(roles, columns, strict=False)
    )


def main_scripts(texts: Sequence[str]) -> tuple[Script, Script] | None:
    """Return the two scripts in which most cues are written, the upper one first.

    None comes back when most cues have only one script.
    """
    sample = [text for text in texts[:: max(1, len(texts) // _SAMPLE)] if text]
    votes: Counter[tuple[Script, Script]] = Counter()
    for text in sample:
        seen = list(dict.fromkeys(script_of_line(line) for line in text.split("\n") if line))
        if len(seen) == 2:
            votes[seen[0], seen[1]] += 1
    if not votes:
        return None
    (first, second), _count = votes.most_common(1)[0]
    both = votes[first, second] + votes[second, first]
    return (first, second) if both > _SHARE_OF_CUES * len(sample) else None


def told_of_third(texts: Sequence[str]) -> tuple[Warned, ...]:
    """Return the warning that most cues stand in three languages, where they do."""
    sample = [text for text in texts[:: max(1, len(texts) // _SAMPLE)] if text]
    many = [text for text in sample if text.count("\n") >= 2]
    if len(many) <= _SHARE_OF_CUES * len(sample):
        return ()
    found = [{language_of(line) for line in text.split("\n") if line} - {"und"} for text in many]
    if sum(len(languages) > 2 for languages in found) <= _SHARE_OF_CUES * len(sample):
        return ()
    message = _("Most cues are in three languages; the others stand together in one column.")
    return (Warned(message),)


def splitter(scripts: tuple[Script, Script]) -> Callable[[str], tuple[str, str]]:
    r"""Return how to take a cue apart by two scripts, the wrapped lines of each joined with "\n".

    A line in neither script goes with the line above it, a first one with the line below.
    """
    first, second = scripts
    is_usual = scripts == (Script.LATIN, Script.CJK)

    def split(text: str) -> tuple[str, str]:
        upper, _newline, lower = text.partition("\n")
        if lower and "\n" not in lower:
            # Asking for the script of each line would cost more than all the rest of reading.
            if is_usual and upper.isascii() and has_cjk(lower):
                return upper, lower
            if script_of_line(upper) is first and script_of_line(lower) is second:
                return upper, lower
        return _by_lines(text, scripts)

    return split


def _by_lines(text: str, scripts: tuple[Script, Script]) -> tuple[str, str]:
    first, second = scripts
    lines = text.split("\n")
    labels = [script_of_line(line) if line else Script.NONE for line in lines]
    current = next((label for label in labels if label in scripts), first)
    texts: dict[Script, list[str]] = {first: [], second: []}
    for line, label in zip(lines, labels, strict=True):
        current = label if label in scripts else current
        texts[current].append(line)
    return "\n".join(texts[first]), "\n".join(texts[second])
