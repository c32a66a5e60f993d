"""What a word said twice does in its sentence: it asks, denies, adds or is all that is said."""

from editor.cleanup.classes import words_of
from editor.cleanup.knowledge import listed, small_words, subjects
from editor.cleanup.spoken import Gap, Spoken

_QUESTION = 3
"""So many words behind it make a question of a word like “what”."""


def is_alone(spoken: Spoken, at: int, last: int) -> bool:
    """Return True for “If, if, if.”, a sentence of nothing else."""
    while spoken.before(at) == spoken.words[last].lower:
        at -= 1
    is_part = not spoken.is_start(at) and spoken.gap(at - 1, at) is Gap.COMMA
    is_ended = not spoken.after(last) and spoken.text[spoken.words[last].end :][:1] in tuple(".!?…")
    return is_ended and (is_part or spoken.is_start(at)) and spoken.gap(last - 1, last) is Gap.COMMA


def is_named(spoken: Spoken, at: int, last: int) -> bool:
    """Return True for “I always say I, I, never he”: the word itself is meant."""
    language = spoken.line.language
    is_inside = spoken.before(at) != "" and spoken.gap(at - 1, at) is Gap.BLANK
    is_led = spoken.before(at) in listed(language, "commas", "before")
    is_apart = spoken.gap(at, at + 1) is Gap.COMMA and not spoken.flows_on(last)
    is_pronoun = spoken.words[at].lower in subjects(language)
    return is_pronoun and is_inside and is_apart and not is_led


def is_added(spoken: Spoken, at: int, last: int) -> bool:
    """Return True for “it's ours, ours and theirs” and “one, only one”."""
    language = spoken.line.language
    is_link = spoken.words[at].lower in listed(language, "commas", "before")
    is_one = spoken.words[at].lower in listed(language, "commas", "articles")
    ways = listed(language, "stutters", "joins") or listed(language, "commas", "before")
    links = ways | (listed(language, "commas", "limits") if is_one else frozenset())
    is_apart = spoken.gap(at, at + 1) is Gap.COMMA and spoken.gap(last, last + 1) is Gap.BLANK
    return not is_link and spoken.after(last) in links and is_apart


def denies(spoken: Spoken, at: int, last: int) -> bool:
    """Return True for “él no no come” and “was no no gold”, but not for “No no, come”."""
    language = spoken.line.language
    word = spoken.words[at].lower
    is_apart = any(spoken.gap(n, n + 1) is not Gap.BLANK for n in range(at, last))
    if word in listed(language, "stutters", "unfinished"):
        is_inside = bool(spoken.before(at)) and spoken.gap(at - 1, at) is Gap.BLANK
        return is_inside and bool(spoken.after(last))
    if word in listed(language, "stutters", "none"):
        is_none = spoken.before(at) in words_of(language, "before_none")
        return is_none and spoken.flows_on(last) and not is_apart
    is_denial = word in listed(language, "commas", "negations")
    is_inside = bool(spoken.before(at)) and spoken.after(last) in words_of(language, "verbs")
    return is_denial and is_inside and not is_apart


def turns(spoken: Spoken, at: int, last: int) -> bool:
    """Return True for “mensen, ze ze kennen”, where the second word is the verb."""
    language = spoken.line.language
    is_pronoun = spoken.words[at].lower in subjects(language)
    if not is_pronoun or not listed(language, "stutters", "demonstratives") or spoken.is_start(at):
        return False
    is_first = spoken.gap(at - 1, at) is Gap.COMMA and spoken.gap(at, at + 1) is Gap.BLANK
    if is_first and spoken.before(at) in listed(language, "commas", "says"):
        return spoken.flows_on(last)
    return is_first and spoken.after(last) in words_of(language, "verbs")


def opens_part(spoken: Spoken, at: int, last: int) -> bool:
    """Return True for “…, in in het donker”: it could begin a sentence, too."""
    language = spoken.line.language
    articles = listed(language, "commas", "articles")
    is_listed = spoken.words[at].lower in listed(language, "stutters", "at_start")
    if not is_listed or spoken.is_start(at) or spoken.gap(at - 1, at) is not Gap.COMMA:
        return False
    is_together = spoken.gap(at, at + 1) is Gap.BLANK and spoken.flows_on(last)
    if spoken.words[at].lower in listed(language, "commas", "negations"):
        return is_together
    is_name = spoken.words[last + 1].word[0].isupper() if spoken.after(last) else False
    is_place = spoken.words[at].lower in listed(language, "commas", "adverbials")
    if is_together and is_name and is_place:
        return True
    follows = articles | words_of(language, "verbs") | subjects(language)
    return is_together and (not articles or spoken.after(last) in follows)


def asks(spoken: Spoken, at: int, last: int) -> bool:
    """Return True for “What, what are you doing?”, but not for “What, what is it?”."""
    word, language = spoken.words[at].lower, spoken.line.language
    if word in listed(language, "stutters", "modals") and spoken.is_question(last):
        return spoken.is_first(at) and spoken.flows_on(last)
    is_asked = word in listed(language, "stutters", "questions")
    says = listed(spoken.line.language, "commas", "says")
    is_quoted = not spoken.is_start(at) and spoken.before(at) in says
    is_apart = not spoken.is_start(at) and spoken.gap(at - 1, at) is Gap.COMMA
    if not is_asked or not (is_quoted or is_apart or spoken.is_first(at)):
        return False
    if is_apart and spoken.flows_on(last) and spoken.after(last) in subjects(language):
        return True
    least = _QUESTION if spoken.after(last) in words_of(language, "verbs") else _QUESTION - 1
    words = range(last + 1, min(last + 1 + least, len(spoken.words)))
    is_long = len(words) == least and not any(map(spoken.is_start, words))
    return is_long and spoken.gap(last, last + 1) is Gap.BLANK and spoken.is_question(last)


def is_broken_off(spoken: Spoken, at: int, last: int) -> bool:
    """Return True for “the man who— who sings”: a small word in front of a dash and behind it."""
    is_small = spoken.words[at].lower in small_words(spoken.line.language)
    demonstratives = listed(spoken.line.language, "stutters", "demonstratives")
    is_small = is_small or spoken.words[at].lower in demonstratives
    is_dash = spoken.text[spoken.words[at].end :][:1] in tuple("—–-")
    return is_small and is_dash and bool(spoken.after(last)) and spoken.gap(at, at + 1) is Gap.PAUSE


def is_subject(spoken: Spoken, at: int, last: int) -> bool:
    """Return True for “That that would happen, nobody had told me”."""
    language = spoken.line.language
    is_report = spoken.words[at].lower in listed(language, "commas", "reports")
    is_clause = (
        is_report and spoken.is_start(at) and spoken.after(last) in words_of(language, "verbs")
    )
    links = listed(language, "commas", "before") | listed(language, "stutters", "joins")
    return is_clause and spoken.behind_comma(last) not in links | {""}
