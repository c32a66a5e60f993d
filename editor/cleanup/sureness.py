"""How sure it is that a word or phrase said twice is a stutter, and was not meant."""

from collections.abc import Sequence

from editor.cleanup.base import DOUBTFUL, LIKELY, SURE
from editor.cleanup.knowledge import known, listed, subjects, verbs
from editor.cleanup.spoken import Gap, Spoken


def word_sureness(spoken: Spoken, at: int, last: int) -> float:
    """Return how sure it is that a doubled word is a stutter, 0 when it is none."""
    word, language = spoken.words[at].lower, spoken.line.language
    if spoken.is_number(at) or spoken.is_joined(at, last) or _is_name(spoken, at, last):
        return 0
    is_never = word in listed(language, "stutters", "never")
    if spoken.hesitates(at):
        is_meant = is_never and not spoken.after(last) and word not in _small_words(language)
        return 0 if is_meant else LIKELY
    if last - at == 1 and _is_kept_here(spoken, at, word):
        return 0
    if _cannot_be_two(spoken, at, last):
        return LIKELY
    is_start = _opens(spoken, at, last) and word in listed(language, "stutters", "at_start")
    if is_start or word in listed(language, "stutters", "sure"):
        return SURE
    is_letter = len(word) == 1 and word.isascii()
    return 0 if is_letter or is_never else _plain_sureness(spoken, at, last)


def _plain_sureness(spoken: Spoken, at: int, last: int) -> float:
    """Return how sure it is that a word is a stutter of which nothing certain is known."""
    word, language = spoken.words[at].lower, spoken.line.language
    clause, endings = spoken.clause(at), listed(language, "stutters", "sure_endings")
    is_likely = word in listed(language, "stutters", "likely") or any(
        word.endswith(one) and word != one for one in endings
    )
    if any(spoken.gap(n, n + 1) is Gap.COMMA for n in range(at, last)):
        begins = is_likely and not clause
        is_listed = word in listed(language, "stutters", "with_comma")
        return LIKELY if begins or is_listed or _is_taken_up(spoken, at, last) else 0
    two_verbs = not clause.isdisjoint(listed(language, "stutters", "free_relatives"))
    is_verb = word in verbs(language)
    if is_likely and not (is_verb and _may_end_clause(language, clause)):
        return SURE
    is_often = last - at > 1 or spoken.before(at) == word
    if is_often or two_verbs or _is_stressed(language, word) or not spoken.after(last):
        return DOUBTFUL
    return float(known(language).get("stutters", {}).get("others", DOUBTFUL))


def _is_taken_up(spoken: Spoken, at: int, last: int) -> bool:
    """Return True for “we use, use it” and “the house, house is”: the words go on behind it."""
    language, leader, follower = spoken.line.language, spoken.before(at), spoken.after(last)
    if not leader or not follower:
        return False
    if spoken.gap(last, last + 1) is not Gap.BLANK and not spoken.hesitates(last):
        return False
    if spoken.gap(at - 1, at) is not Gap.BLANK or _is_stressed(language, spoken.words[at].lower):
        return False
    openers = listed(language, "commas", "openers") | listed(language, "stutters", "free_relatives")
    if follower in listed(language, "commas", "before") or not openers.isdisjoint(
        spoken.clause(at)
    ):
        return False
    is_verb = spoken.words[at].lower in verbs(language) - listed(language, "commas", "says")
    if is_verb and _is_first(spoken, spoken.clause_start(at)):
        return True
    if leader in subjects(language) | listed(language, "stutters", "before_verbs"):
        return True
    is_noun = follower in _small_words(language) | verbs(language)
    return is_noun and leader in listed(language, "commas", "articles")


def _may_end_clause(language: str, clause: frozenset[str]) -> bool:
    """Return True for the words in front of a verb with “what” or “who” among them."""
    pointing = known(language).get("stutters", {}).get("demonstratives", "").split()
    relatives = listed(language, "stutters", "free_relatives").difference(pointing)
    return not clause.isdisjoint(relatives)


def _cannot_be_two(spoken: Spoken, at: int, last: int) -> bool:
    """Return True for a word that is often meant twice, but not behind this one.

    “In der der Stadt” is a stutter; “die Stadt, in der der Mann wohnt” and “die, die” are none.
    """
    stutters, word = known(spoken.line.language).get("stutters", {}), spoken.words[at].lower
    if word in stutters.get("demonstratives", "").split() and _begins_main_clause(spoken, at, last):
        return True
    if spoken.before(at) not in stutters.get("once_after", {}).get(word, "").split():
        return False
    if any(spoken.gap(n, n + 1) is not Gap.BLANK for n in range(at - 1, last)):
        return False
    if not stutters.get("once_before_noun", False):
        return True
    is_relative = not spoken.is_start(at - 1) and spoken.gap(at - 2, at - 1) is not Gap.BLANK
    return not is_relative and _has_noun(spoken, last + 1)


def _begins_main_clause(spoken: Spoken, at: int, last: int) -> bool:
    """Return True where a doubled “die” can begin no clause of its own.

    “De koningin, die die legt eitjes” and “Der der Nachbar kam” are stutters; “mensen, die die
    haven kennen” and “Und die, die Angst haben, kommen” are none.
    """
    language, behind = spoken.line.language, last + 1
    is_first = _is_first(spoken, at)
    if not spoken.after(last):
        return False
    is_apart = any(spoken.gap(n, n + 1) is not Gap.BLANK for n in range(at, last))
    if not is_apart and spoken.after(last) in verbs(language):
        return is_first or spoken.gap(at - 1, at) is Gap.COMMA
    has_nouns = known(language).get("stutters", {}).get("once_before_noun", False)
    following = spoken.words[behind]
    is_noun = following.word[0].isupper() or (
        spoken.text.islower() and following.lower not in _small_words(language)
    )
    return is_first and has_nouns and is_noun and not spoken.has_comma(behind)


def _has_noun(spoken: Spoken, at: int) -> bool:
    """Return True for a noun at a place, or behind one word, and no verb right behind it."""
    small = _small_words(spoken.line.language)
    for noun in (at, at + 1):
        if noun < len(spoken.words) and spoken.words[noun].word[0].isupper():
            is_last = noun + 1 == len(spoken.words) or spoken.gap(noun, noun + 1) is not Gap.BLANK
            return is_last or (noun == at and spoken.after(noun) in small)
    return False


def _opens(spoken: Spoken, at: int, last: int) -> bool:
    """Return True for a word that begins a sentence, with no comma behind it that may be meant."""
    words = listed(spoken.line.language, "stutters", "with_comma")
    if not spoken.after(last) or spoken.gap(last, last + 1) is not Gap.BLANK:
        return False
    is_apart = spoken.gap(at, at + 1) is Gap.COMMA and spoken.words[at].lower not in words
    return _is_first(spoken, at) and not is_apart


def _is_object(spoken: Spoken, at: int) -> bool:
    """Return True behind what may be a verb: “don't touch it it'll break” is two clauses."""
    leader, language = spoken.before(at), spoken.line.language
    if not leader or spoken.hesitates(at - 1):
        return False
    links = listed(language, "commas", "clause_before") | listed(language, "stutters", "thinking")
    is_adverb = _is_stressed(language, leader)
    return not is_adverb and leader not in _small_words(language) | links


def _is_stressed(language: str, word: str) -> bool:
    """Return True for a word like “really”, by its end: such words are doubled on purpose."""
    ends = listed(language, "stutters", "emphatic_endings")
    return any(word.endswith(one) for one in ends if len(word) > len(one) + 1)


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
    if spoken.after(at + 1) in stutters.get("kept_before", {}).get(word, "").split():
        return True
    leader = spoken.before(at)
    if spoken.gap(at, at + 1) is Gap.COMMA and leader in (
        stutters.get("kept_apart", {}).get(word, "").split()
    ):
        return True
    if word in listed(language, "stutters", "objects_of_verbs") and _is_object(spoken, at):
        return True
    if leader in stutters.get("objects", "").split() and not spoken.is_start(at - 1):
        leader = spoken.before(at - 1)
    if leader in stutters.get("kept_after", {}).get(word, "").split():
        return True
    clause = stutters.get("kept_in_clause", {}).get(word, "").split()
    is_subject = word in subjects(language) and spoken.before(at) in clause
    return not is_subject and not spoken.clause(at).isdisjoint(clause)


def phrase_sureness(spoken: Spoken, at: int, size: int, last: int) -> float:
    """Return how sure it is that a phrase said twice is a stutter, 0 when it is none."""
    stutters = known(spoken.line.language).get("stutters", {})
    lower = [one.lower for one in spoken.words[at : at + size]]
    links = stutters.get("phrases", {}).get("link", "").split()
    if not _may_be_stutter(spoken, at, size, last) or _is_set_phrase(spoken, at, lower, last):
        return 0
    if size == 2 and _goes_on_and_on(spoken, at, last, links):
        return 0
    if spoken.hesitates(at + size - 1):
        return LIKELY
    if any(spoken.gap(n - 1, n) is not Gap.BLANK for n in range(at + size, last + 1, size)):
        return _sureness_apart(spoken, lower, at, last)
    if not spoken.after(last + size - 1):
        return DOUBTFUL
    small = _small_words(spoken.line.language)
    is_whole = all(one in small for one in lower)
    if not is_whole and all(one in links for one in lower if one in small):
        return 0
    is_first = spoken.is_start(at) and lower[0] in small
    is_begun = lower[0] in subjects(spoken.line.language)
    is_one_sentence = lower[0] in small and spoken.text.rstrip()[-1:] in ".?!…"
    articles = listed(spoken.line.language, "commas", "articles")
    is_sure = (
        lower[-1] in small or is_begun or is_first or is_one_sentence or lower[0] not in articles
    )
    return LIKELY if is_sure else DOUBTFUL


def _sureness_apart(spoken: Spoken, lower: Sequence[str], at: int, last: int) -> float:
    """Return how sure it is of a phrase with a comma or a pause before it is said again.

    “It said, it said that the bridge was gone” is meant, and so is a phrase that ends a sentence,
    and “the rain, the rain, that was all we talked about”.
    """
    language = spoken.line.language
    if not spoken.after(last + len(lower) - 1):
        return 0
    small, pronouns = _small_words(language), subjects(language)
    sure = listed(language, "stutters", "sure")
    relatives = listed(language, "stutters", "free_relatives")
    open_words = sure | listed(language, "commas", "none_after") | pronouns | relatives
    goes_on = lower[-1] in open_words - listed(language, "stutters", "objects")
    is_open = goes_on and all(one in small or one in verbs(language) for one in lower)
    is_begun = lower[0].split("'")[0] in pronouns
    end = last + len(lower) - 1
    is_called = lower[-1] not in small and spoken.gap(end, end + 1) is not Gap.BLANK
    is_opener = _is_first(spoken, at) and lower[0] in listed(language, "commas", "openers")
    starts = lower[0] in sure or (lower[0] in small and lower[-1] in verbs(language))
    is_first = is_opener or (spoken.is_start(at) and starts)
    is_first = is_first and not (is_begun or is_called)
    wanting = small | listed(language, "stutters", "wanting")
    is_sure = is_open or is_first or (is_begun and lower[-1] in wanting)
    reports = listed(language, "commas", "reports") - relatives
    is_sure = is_sure or (lower[0] in reports and not is_called)
    is_sure = is_sure or _is_in_a_list(spoken, lower, at, last)
    return LIKELY if is_sure else DOUBTFUL


def _is_first(spoken: Spoken, at: int) -> bool:
    """Return True for a word that begins a sentence, perhaps behind “and”."""
    links = listed(spoken.line.language, "commas", "before")
    return spoken.is_start(at) or (spoken.is_start(at - 1) and spoken.before(at) in links)


def _is_in_a_list(spoken: Spoken, lower: Sequence[str], at: int, last: int) -> bool:
    """Return True for “took the lamp, the lamp and the oil”: it goes on with another thing."""
    language, behind = spoken.line.language, last + len(lower)
    joins = listed(language, "stutters", "joins")
    if spoken.is_start(at) or spoken.after(behind - 1) not in joins:
        return False
    is_apart = any(spoken.gap(n, n + 1) is not Gap.BLANK for n in (at - 1, behind - 1))
    articles = listed(language, "commas", "articles")
    is_thing = lower[0] in articles and lower[-1] not in _small_words(language)
    return is_thing and not is_apart and spoken.after(behind) in articles


def _is_set_phrase(spoken: Spoken, at: int, lower: Sequence[str], last: int) -> bool:
    phrases = known(spoken.line.language).get("stutters", {}).get("phrases", {})
    never = list(phrases.get("never", ()))
    if not spoken.is_start(at):
        never += phrases.get("never_inside", ())
    if spoken.gap(last - 1, last) is not Gap.BLANK or not spoken.after(last + len(lower) - 1):
        never += phrases.get("never_last", ())
    return any(f"{' '.join(lower)} ".startswith(f"{one} ") for one in never)


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
    is_small = words[0].lower in _small_words(spoken.line.language)
    return (is_small and words[0].lower != words[-1].lower) or not all(
        one.word[0].isupper() for one in words
    )
