"""Which language of a TTML file goes into which column."""

from collections import Counter, defaultdict, deque
from collections.abc import Sequence

from editor.core.segments import Role, Track
from editor.formats.broadcast.ttml_reading import Paragraph, tidy
from editor.formats.languages.stacked import stacked_in
from editor.formats.languages.twins import columns_of_twins, twins_of
from editor.formats.languages.two_scripts import tracks_of

Row = tuple[Paragraph, tuple[str, ...]]
_SHARE_OF_CUES = 0.5
_SHARE_OF_PAIRS = 0.8
_LEAST_SHARE = 0.2


def columns_of(paragraphs: Sequence[Paragraph]) -> tuple[tuple[Track, ...], list[Row]]:
    """Return the tracks and, for each row, its paragraph and its texts.

    Two languages stand either beside each other in most paragraphs, or in paragraphs of their own
    at the same times. A foreign word in a sentence makes no second column.
    """
    languages = [_by_language(one) for one in paragraphs]
    beside = _usual_pair(languages)
    if beside:
        return _tracks(beside), [
            (one, _texts(found, beside)) for one, found in zip(paragraphs, languages, strict=True)
        ]
    main = [next(iter(found)) for found in languages]
    apart = _parallel(paragraphs, main)
    if apart:
        return _tracks(apart), _paired(paragraphs, main, apart)
    texts = [one.text for one in paragraphs]
    stacked = stacked_in(texts)
    if stacked:
        pairs = [stacked.split(text) for text in texts]
        tracks = tracks_of([[pair[column] for pair in pairs] for column in (0, 1)])
        return tracks, list(zip(paragraphs, pairs, strict=True))
    twins = twins_of([(one.start, one.end) for one in paragraphs], texts)
    if twins:
        columns = columns_of_twins(twins, texts)
        rows = zip([paragraphs[row.any] for row in twins], zip(*columns, strict=True), strict=True)
        return tracks_of(columns), list(rows)
    (track,) = tracks_of([texts])
    usual = Counter(main).most_common(1)[0][0] if main else ""
    if usual:
        track = Track(track.id, usual, track.role)
    return (track,), [(one, (text,)) for one, text in zip(paragraphs, texts, strict=True)]


def _by_language(paragraph: Paragraph) -> dict[str, str]:
    """Return the texts by language, in the order in which the languages come."""
    texts: dict[str, list[str]] = {}
    blanks: list[str] = []
    last = ""
    for language, text in paragraph.pieces:
        if text.strip():
            texts.setdefault(language, []).extend(blanks if language == last else ())
            texts[language].append(text)
            last, blanks = language, []
        else:
            blanks.append(text)
    return {language: tidy("".join(found)) for language, found in texts.items()}


def _usual_pair(languages: Sequence[dict[str, str]]) -> tuple[str, str] | None:
    votes = Counter(tuple(sorted(found)) for found in languages if len(found) == 2)
    if not votes:
        return None
    pair, count = votes.most_common(1)[0]
    if count < _SHARE_OF_CUES * len(languages) or "" in pair:
        return None
    first = next(iter(next(found for found in languages if tuple(sorted(found)) == pair)))
    return first, next(one for one in pair if one != first)


def _texts(found: dict[str, str], pair: tuple[str, str]) -> tuple[str, str]:
    """A language that is neither goes with the first."""
    rest = [text for language, text in found.items() if language != pair[1]]
    return "\n".join(rest), found.get(pair[1], "")


def _parallel(paragraphs: Sequence[Paragraph], main: Sequence[str]) -> tuple[str, str] | None:
    counts = Counter(main)
    if len(counts) != 2 or "" in counts or min(counts.values()) < _LEAST_SHARE * len(main):
        return None
    first, second = counts
    times = {
        one.start: one.end for one, language in zip(paragraphs, main, strict=True)
        if language == first
    }  # fmt: skip
    others = [one for one, language in zip(paragraphs, main, strict=True) if language == second]
    paired = sum(times.get(one.start, -1) == one.end for one in others)
    return (first, second) if paired >= _SHARE_OF_PAIRS * len(others) else None


def _paired(
    paragraphs: Sequence[Paragraph], main: Sequence[str], pair: tuple[str, str]
) -> list[Row]:
    """Return a row a time; what has no partner stands alone, in its place in time."""
    partners: defaultdict[tuple[int | None, int | None], deque[Paragraph]] = defaultdict(deque)
    for one, language in zip(paragraphs, main, strict=True):
        if language == pair[1]:
            partners[one.start, one.end].append(one)
    rows: list[Row] = []
    for one, language in zip(paragraphs, main, strict=True):
        if language == pair[0]:
            partner = partners[one.start, one.end]
            rows.append((one, (one.text, partner.popleft().text if partner else "")))
    alone = [one for left in partners.values() for one in left]
    rows += [(one, ("", one.text)) for one in alone]
    return sorted(rows, key=lambda row: row[0].start or 0) if alone else rows


def _tracks(languages: tuple[str, str]) -> tuple[Track, ...]:
    return (
        Track(Role.SOURCE.value, languages[0], Role.SOURCE),
        Track(Role.TRANSLATION.value, languages[1], Role.TRANSLATION),
    )
