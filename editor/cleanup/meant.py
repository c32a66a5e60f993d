"""Where a word is meant twice: “what it is is this”, “don’t touch it it’ll break”."""

from editor.cleanup.classes import words_of
from editor.cleanup.knowledge import known, listed, small_words, subjects
from editor.cleanup.spoken import Gap, Spoken


def is_stressed(language: str, word: str) -> bool:
    """Return True for a word like “really”, by its end: such words are doubled on purpose."""
    ends = listed(language, "stutters", "emphatic_endings")
    return any(word.endswith(one) for one in ends if len(word) > len(one) + 1)


def is_asked(spoken: Spoken, at: int) -> bool:
    """Return True for “What is is the best?”, but not for “what it is is this”."""
    asked = listed(spoken.line.language, "stutters", "questions")
    is_asked = spoken.before(at) in asked and spoken.is_first(at - 1)
    return is_asked and spoken.is_question(at)


def is_kept_here(spoken: Spoken, at: int, word: str) -> bool:
    """Return True where the words around tell that one of two belongs to each: “log in in May”."""
    language = spoken.line.language
    stutters = known(language).get("stutters", {})
    if spoken.after(at + 1) in stutters.get("kept_before", {}).get(word, "").split():
        return True
    leader = spoken.before(at)
    if spoken.gap(at, at + 1) is Gap.COMMA and leader in (
        stutters.get("kept_apart", {}).get(word, "").split()
    ):
        return True
    is_more = spoken.after(at + 1) in listed(language, "commas", "adverbials")
    is_object = word in listed(language, "stutters", "objects_of_verbs") and not is_more
    if is_object and _is_object(spoken, at):
        return True
    if leader in stutters.get("objects", "").split() and not spoken.is_start(at - 1):
        leader = spoken.before(at - 1)
    is_begun = spoken.after(at + 1) in words_of(language, "verbs") and word in subjects(language)
    is_begun = is_begun and bool(listed(language, "commas", "own"))
    if leader in stutters.get("kept_after", {}).get(word, "").split():
        return not is_begun
    clause = stutters.get("kept_in_clause", {}).get(word, "").split()
    places = listed(language, "commas", "adverbials")
    if word not in places and (_has_verb_of_its_own(spoken, at) or is_asked(spoken, at)):
        return False
    is_subject = word in subjects(language) and spoken.before(at) in clause
    return not is_subject and not spoken.clause(at).isdisjoint(clause)


def _is_object(spoken: Spoken, at: int) -> bool:
    """Return True behind what may be a verb: “don't touch it it'll break” is two clauses."""
    leader, language = spoken.before(at), spoken.line.language
    if not leader or spoken.hesitates(at - 1) or spoken.gap(at - 1, at) is not Gap.BLANK:
        return False
    links = listed(language, "commas", "clause_before") | listed(language, "stutters", "thinking")
    is_adverb = is_stressed(language, leader)
    return not is_adverb and leader not in small_words(language) | links


def _has_verb_of_its_own(spoken: Spoken, at: int) -> bool:
    """Return True for “what I like is is this”, but not for “what it is is this”."""
    language, first = spoken.line.language, spoken.clause_start(at)
    words = [one.lower for one in spoken.words[first:at]]
    relatives = listed(language, "stutters", "clefts")
    found = [n for n, one in enumerate(words) if one in relatives]
    inside = words[found[-1] + 1 :] if found else []
    is_whole = len(inside) > 1 and not is_stressed(language, inside[-1])
    return is_whole and inside[0] in subjects(language)
