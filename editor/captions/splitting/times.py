"""When the places of a row are spoken: by its words, else by the length of the speech."""

from bisect import bisect_left
from collections.abc import Sequence

from editor.captions.prepared import Prepared
from editor.captions.splitting.programme import Clock
from editor.core.segments import Segment, WordTime

_SLOWEST = 2.5
"""Times the usual length of the speech: what a row is longer than that is silence at its end."""


def clock_of(segment: Segment, spoken: Prepared, has_words: bool) -> Clock:
    """Return when each place is reached, in milliseconds; from 0 on in a row without times.

    `has_words` tells that the word times of the row are those of this text.
    """
    start, end = segment.slot[:2]
    seconds = spoken.spoken[1]
    if start is None or end is None or end <= start:
        moments = [second * 1000 for second in seconds]
        return Clock(moments, moments)
    if has_words and segment.words:
        return _by_words(segment.words, spoken, start, end)
    total = seconds[-1] or 1.0
    length = min(end - start, _SLOWEST * total * 1000)
    moments = [start + length * second / total for second in seconds]
    return Clock(moments, moments)


def _by_words(words: Sequence[WordTime], spoken: Prepared, start: int, end: int) -> Clock:
    ends = [float(start)]
    starts = [float(start)]
    word_starts = [word.start for word in words]
    for at in spoken.at[1:-1]:
        following = bisect_left(word_starts, at)
        before: float = words[following - 1].to_ms if following else start
        after = words[following].from_ms if following < len(words) else end
        before = min(max(before, starts[-1]), end)
        ends.append(before)
        starts.append(min(max(after, before), end))
    return Clock([*ends, float(end)], [*starts, float(end)])
