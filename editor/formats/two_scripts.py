"""Telling two languages apart that stand in one cue, each in its own script."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import islice

from editor.core.segments import Role, Track
from editor.language.scripts import Script, language_of, script_of

_SAMPLE = 400
_SHARE_OF_CUES = 0.5
_SHARE_OF_KANA = 0.1


def script_of_line(line: str) -> Script:
    """Return the script that marks a line; a line of ASCII counts as Latin, even one of digits."""
    return Script.LATIN if line.isascii() else script_of(line)


def usual_language(texts: Iterable[str]) -> str:
    """Return the BCP 47 tag that most of the first few hundred texts suggest, "und" for none.

    Japanese and Korean sentences may be without Kana or Hangul: a tenth of them with some is
    enough.
    """
    some = islice((text for text in texts if text), _SAMPLE)
    votes = Counter(language_of(text) for text in some)
    votes.pop("und", None)
    for language in ("ja", "ko"):
        if votes[language] > _SHARE_OF_KANA * votes.total():
            return language
    return votes.most_common(1)[0][0] if votes else "und"


def tracks_of(columns: Sequence[Iterable[str]]) -> tuple[Track, ...]:
    """Return a track for each of one or two columns of texts, the first of them the source."""
    roles = (Role.SOURCE, Role.TRANSLATION)
    return tuple(
        Track(role.value, usual_language(texts), role)
        for role, texts in zip(roles, columns, strict=False)
    )


def main_scripts(cues: Sequence[Sequence[str]]) -> tuple[Script, Script] | None:
    """Return the two scripts in which most cues are written, the upper one first.

    `cues` holds the lines of each cue. None comes back when most cues have only one script.
    """
    step = max(1, len(cues) // _SAMPLE)
    sample = [lines for lines in cues[::step] if any(lines)]
    votes: Counter[tuple[Script, Script]] = Counter()
    for lines in sample:
        seen = list(dict.fromkeys(script_of_line(line) for line in lines if line))
        seen = [script for script in seen if script is not Script.NONE]
        if len(seen) == 2:
            votes[seen[0], seen[1]] += 1
    if not votes:
        return None
    (first, second), _count = votes.most_common(1)[0]
    both = votes[first, second] + votes[second, first]
    return (first, second) if both > _SHARE_OF_CUES * len(sample) else None


def split_lines(lines: Sequence[str], scripts: tuple[Script, Script]) -> tuple[str, str]:
    r"""Return the lines of a cue as two texts, the wrapped lines of each joined with "\n".

    A line in neither script goes with the line above it, a first one with the line below.
    """
    first, second = scripts
    if len(lines) == 2:
        upper, lower = lines
        if script_of_line(upper) is first and script_of_line(lower) is second:
            return upper, lower
    labels = [script_of_line(line) for line in lines]
    current = next((label for label in labels if label in scripts), first)
    texts: dict[Script, list[str]] = {first: [], second: []}
    for line, label in zip(lines, labels, strict=True):
        current = label if line and label in scripts else current
        texts[current].append(line)
    return "\n".join(texts[first]), "\n".join(texts[second])
