"""A word that had only begun when it was said again: “we use, use it”, “avevo, avevo le mani”."""

from editor.cleanup.classes import words_of
from editor.cleanup.knowledge import listed, small_words, subjects
from editor.cleanup.meant import is_stressed
from editor.cleanup.spoken import Gap, Spoken

_THING = 2
"""An article and a noun."""


def is_taken_up(spoken: Spoken, at: int, last: int) -> bool:
    """Return True for “we use, use it” and “the house, house is”: the words go on behind it.

    “It breaks, breaks at once” is meant.
    """
    language, leader, follower = spoken.line.language, spoken.before(at), spoken.after(last)
    is_counted = spoken.words[at].lower in listed(language, "numbers", "counting")
    if not leader or not follower or is_counted:
        return False
    if spoken.gap(last, last + 1) is not Gap.BLANK and not spoken.hesitates(last):
        return False
    if spoken.gap(at - 1, at) is not Gap.BLANK or is_stressed(language, spoken.words[at].lower):
        return False
    more = listed(language, "commas", "adverbials") | listed(language, "stutters", "never")
    openers = listed(language, "commas", "openers") | listed(language, "stutters", "free_relatives")
    more |= listed(language, "stutters", "unfinished") | listed(language, "stutters", "stresses")
    is_added = follower in more | listed(language, "commas", "before")
    if is_added or not openers.isdisjoint(spoken.clause(at)):
        return False
    is_verb = spoken.words[at].lower in words_of(language, "verbs_but_says")
    is_done = follower in listed(language, "commas", "articles") and leader not in listed(
        language, "commas", "clitics"
    )
    if is_verb and (is_done or spoken.is_first(spoken.clause_start(at))):
        return True
    if leader in subjects(language) | listed(language, "stutters", "before_verbs"):
        return True
    articles, first = listed(language, "commas", "articles"), spoken.clause_start(at)
    is_thing = at - first == _THING and spoken.words[first].lower in articles
    is_noun = follower in small_words(language) | words_of(language, "verbs")
    return (is_thing and follower in articles) or (is_noun and leader in articles)


def is_turned(spoken: Spoken, at: int, last: int) -> bool:
    """Return True for “toen ging, ging hij zitten”, but not for “was es kostet, kostet es”."""
    language, leader = spoken.line.language, spoken.before(at)
    turns = bool(listed(language, "stutters", "demonstratives"))
    is_verb = spoken.words[at].lower in words_of(language, "verbs_but_says")
    is_subject = leader in subjects(language) | listed(language, "stutters", "free_relatives")
    return turns and is_verb and not is_subject and spoken.after(last) in subjects(language)


def is_verb_alone(spoken: Spoken, at: int, last: int) -> bool:
    """Return True for “avevo, avevo le mani”, in languages that need no pronoun."""
    language = spoken.line.language
    word, follower = spoken.words[at].lower, spoken.after(last)
    known_words = small_words(language) | listed(language, "stutters", "never")
    is_verb = word in listed(language, "stutters", "alone")
    is_verb = is_verb or (bool(listed(language, "commas", "own")) and word not in known_words)
    things = listed(language, "commas", "articles") | listed(language, "stutters", "determiners")
    is_object = follower in things | listed(language, "numbers", "counting")
    return is_verb and is_object and spoken.is_start(at) and spoken.flows_on(last)


def moves_alone(spoken: Spoken, at: int, last: int) -> bool:
    """Return True for “fuimos, fuimos a la playa”: a place is still wanted."""
    language = spoken.line.language
    is_move = spoken.words[at].lower in listed(language, "stutters", "moves")
    is_goal = spoken.after(last) in listed(language, "stutters", "goals")
    return is_move and is_goal and spoken.flows_on(last)


def is_thing_alone(spoken: Spoken, at: int, last: int) -> bool:
    """Return True for “сосед, сосед пришёл”, where no article tells that a thing begins."""
    language, word = spoken.line.language, spoken.words[at].lower
    if listed(language, "commas", "articles") or is_stressed(language, word):
        return False
    goes_on = spoken.after(last) in words_of(language, "verbs")
    is_exclaimed = "!" in spoken.text[spoken.words[last].end :]
    return goes_on and spoken.flows_on(last) and spoken.is_first(at) and not is_exclaimed


def wants_more(spoken: Spoken, word: str, last: int) -> bool:
    """Return True for a word in front of “the”, but not in front of “is” or “to”."""
    language, follower = spoken.line.language, spoken.after(last)
    if word not in listed(language, "stutters", "only_with_comma"):
        return False
    more = words_of(language, "verbs") | listed(language, "stutters", "never")
    is_more = follower in more | listed(language, "commas", "adverbials")
    return spoken.flows_on(last) and not is_more
