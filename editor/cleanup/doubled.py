"""Words and phrases said twice in a row, in languages with blanks between words."""

from collections.abc import Iterator, Sequence

from editor.cleanup.base import DOUBTFUL, LIKELY, SURE, Change
from editor.cleanup.knowledge import known, listed
from editor.cleanup.spoken import Gap, Spoken
from editor.core.i18n import _

_LONGEST_PHRASE = 4


def doubled(spoken: Spoken) -> Iterator[Change]:
    """Yield what was said twice or more often, as one word or phrase."""
    lower = [one.lower for one in spoken.words]
    done = 0
    for at, word in enumerate(lower[:-1]):
        near = lower[at + 1 : at + 1 + _LONGEST_PHRASE]
        if at < done or not (word in near or near[0].startswith(f"{word}'")):
            continue
        for change, end in _copies(spoken, at):
            yield change
            done = end


def _copies(spoken: Spoken, at: int) -> Iterator[tuple[Change, int]]:
    """Yield the shortest phrase that is said again at once, and where what follows begins."""
    for size in range(1, _LONGEST_PHRASE + 1):
        last = _last_copy(spoken, at, size)
        if last == at:
            continue
        sure = (
            _word_sureness(spoken, at, last)
            if size == 1
            else _phrase_sureness(spoken, at, size, last)
        )
        if sure:
            yield _change(spoken, at, size, last, sure), last + size
            return


def _last_copy(spoken: Spoken, at: int, size: int) -> int:
    """Return where the last copy of `size` words begins, `at` itself when there is no copy.

    The last copy of a single word may carry more: "it it's".
    """
    words = spoken.words
    copy = at
    while copy + 2 * size <= len(words):
        new = copy + size
        if any(words[copy + n].lower != words[new + n].lower for n in range(size)):
            is_longer = size == 1 and words[new].lower.startswith(words[copy].lower + "'")
            fits = is_longer and spoken.gap(copy, new) is not Gap.OTHER
            return new if fits else copy
        if spoken.gap(new - 1, new) is Gap.OTHER:
            return copy
        if any(spoken.gap(new + n, new + n + 1) is not Gap.BLANK for n in range(size - 1)):
            return copy
        copy = new
    return copy


def _change(spoken: Spoken, at: int, size: int, last: int, sure: float) -> Change:
    """Return the change that leaves one copy, with the capital of the first."""
    words = spoken.words
    first, end = words[at], words[last + size - 1]
    kept = spoken.text[words[last].start : end.end]
    if first.word[0].isupper() and kept[0].islower():
        kept = kept[0].upper() + kept[1:]
    if first.word[0].islower() and kept[0].isupper() and first.lower == words[last].lower:
        kept = first.word[0] + kept[1:]
    found = spoken.text[first.start : end.end]
    stop = end.end
    if "\n" in found and spoken.text[stop : stop + 1] == " ":
        kept, stop = kept + "\n", stop + 1
    reason = _("“{words}” was said {n} times").format(words=kept.strip(), n=(last - at) // size + 1)
    return Change(first.start, stop, kept, sure, reason)


def _word_sureness(spoken: Spoken, at: int, last: int) -> float:
    """Return how sure it is that a doubled word is a stutter, 0 when it is none."""
    word, language = spoken.words[at].lower, spoken.line.language
    if spoken.is_number(at) or spoken.is_joined(at, last) or _is_name(spoken, at, last):
        return 0
    if spoken.hesitates(at) and word in _small_words(language):
        return LIKELY
    if last - at == 1 and _is_kept_here(spoken, at, word):
        return 0
    is_start = spoken.is_start(at) and word in listed(language, "stutters", "at_start")
    if is_start or word in listed(language, "stutters", "sure"):
        return SURE
    has_comma = any(spoken.gap(n, n + 1) is Gap.COMMA for n in range(at, last))
    is_letter = len(word) == 1 and word.isascii()
    if has_comma or is_letter or word in listed(language, "stutters", "never"):
        return 0
    if word in listed(language, "stutters", "likely"):
        return SURE
    return float(known(language).get("stutters", {}).get("others", DOUBTFUL))


def _is_name(spoken: Spoken, at: int, last: int) -> bool:
    """Return True for a capital inside a sentence: “Duran Duran” is no stutter."""
    words = spoken.words[at : last + 1]
    sure = listed(spoken.line.language, "stutters", "sure")
    if words[0].lower == "i" or words[0].lower.startswith("i'"):
        return False
    if not words[-1].word[0].isupper() or spoken.text.isupper():
        return words[0].word[0].isupper() and not spoken.is_start(at)
    return not (spoken.is_start(at) and words[0].lower in sure)


def _is_kept_here(spoken: Spoken, at: int, word: str) -> bool:
    language = spoken.line.language
    stutters = known(language).get("stutters", {})
    if word not in stutters.get("kept_after", ()) and word not in stutters.get(
        "kept_in_clause", ()
    ):
        return False
    leader = spoken.before(at)
    if leader in stutters.get("objects", "").split() and not spoken.is_start(at - 1):
        leader = spoken.before(at - 1)
    if leader in stutters.get("kept_after", {}).get(word, "").split():
        return True
    clause = stutters.get("kept_in_clause", {}).get(word, "").split()
    return bool(clause) and not spoken.clause(at).isdisjoint(clause)


def _phrase_sureness(spoken: Spoken, at: int, size: int, last: int) -> float:
    """Return how sure it is that a phrase said twice is a stutter, 0 when it is none.

    “That is not the issue the issue is …” is two sentences: a phrase that ends with more than
    “the” or “was” is sure only behind “I” or “we”.
    """
    language = spoken.line.language
    phrases = known(language).get("stutters", {}).get("phrases", {})
    lower = [one.lower for one in spoken.words[at : at + size]]
    never = list(phrases.get("never", ()))
    if not spoken.is_start(at):
        never += phrases.get("never_inside", ())
    if not _may_be_stutter(spoken, at, size, last) or any(
        f"{' '.join(lower)} ".startswith(f"{one} ") for one in never
    ):
        return 0
    sure = _small_words(language)
    links = phrases.get("link", "").split()
    if size == 2 and _goes_on_and_on(spoken, at, last, links):
        return 0
    is_whole = all(one in sure for one in lower)
    if not is_whole and all(one in links for one in lower if one in sure):
        return 0
    subjects = known(language).get("false_starts", {}).get("subjects", ())
    is_begun = lower[0] in map(str.lower, subjects)
    if any(spoken.gap(n - 1, n) is not Gap.BLANK for n in range(at + size, last + 1, size)):
        goes_on = lower[-1] in listed(language, "stutters", "sure") or lower[-1] in map(
            str.lower, subjects
        )
        is_sure = is_whole and (is_begun or goes_on)
    else:
        is_sure = lower[-1] in sure or is_begun
    return LIKELY if is_sure else DOUBTFUL


def _goes_on_and_on(spoken: Spoken, at: int, last: int, links: Sequence[str]) -> bool:
    """Return True for the two words of “step by step by step”, from either of them on."""
    words = [one.lower for one in spoken.words]
    after = words[last + 2] if last + 2 < len(words) else ""
    return (words[at + 1] in links and after == words[at]) or (
        words[at] in links and spoken.before(at) == words[at + 1]
    )


def _small_words(language: str) -> frozenset[str]:
    """Return articles, pronouns, prepositions and the like."""
    lists = (("stutters", "sure"), ("stutters", "likely"), ("commas", "none_after"))
    return frozenset().union(*(listed(language, table, key) for table, key in lists))


def _may_be_stutter(spoken: Spoken, at: int, size: int, last: int) -> bool:
    """Return True unless there are numbers, hyphens or a name in it."""
    words = spoken.words[at : at + size]
    if any(map(spoken.is_number, range(at, at + size))) or spoken.is_joined(at, last + size - 1):
        return False
    return words[0].lower == "i" or not all(one.word[0].isupper() for one in words)
