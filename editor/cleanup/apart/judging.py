"""How sure it is that a phrase said again behind a comma is a stutter: “I had, I had one bag”."""

from collections.abc import Sequence

from editor.cleanup.apart.phrase import SUBJECT_AND_VERB, Phrase
from editor.cleanup.apart.phrases_taken_up import (
    has_object,
    is_in_a_list,
    is_question,
    is_taken_up,
    is_unknown,
    moves,
    reports,
    wants_participle,
)  # fmt: skip
from editor.cleanup.apart.places import is_first, is_inside, is_moment
from editor.cleanup.apart.unfinished import (
    ends_in_particle,
    is_begun,
    is_open,
    is_report,
    lacks_its_end,
)  # fmt: skip
from editor.cleanup.base import DOUBTFUL, LIKELY
from editor.cleanup.classes import words_of
from editor.cleanup.spoken import Spoken

_WAYS = (
    is_open, lacks_its_end, is_first, is_begun, has_object, is_taken_up, is_question,
    is_inside, is_moment, ends_in_particle, is_report, is_in_a_list,
    reports, moves, is_unknown, wants_participle,
)  # fmt: skip
"""What tells that a phrase was only begun."""


def sureness_apart(spoken: Spoken, lower: Sequence[str], at: int, last: int) -> float:
    """Return how sure it is of a phrase with a comma or a pause before it is said again.

    “It said, it said that the bridge was gone” is meant, and so is a phrase that ends a sentence,
    and “the rain, the rain, that was all we talked about”.
    """
    phrase = Phrase(spoken, lower, at, last + len(lower) - 1)
    if not phrase.follower:
        return 0
    if (_is_answer(phrase) and not reports(phrase)) or _is_relative(phrase):
        return DOUBTFUL
    return LIKELY if any(is_begun_so(phrase) for is_begun_so in _WAYS) else DOUBTFUL


def _is_relative(phrase: Phrase) -> bool:
    """Return True for “the bread I wait for, I wait for you”: the first one belongs to a thing."""
    is_place = phrase.lower[-1] in phrase.listed("commas", "adverbials")
    is_led = phrase.leader != "" and phrase.is_behind_blank
    some = words_of(phrase.language, "small") | words_of(phrase.language, "verbs")
    some |= phrase.listed("stutters", "opens_clause") | phrase.listed("stutters", "leads")
    return phrase.has_subject and is_place and is_led and phrase.leader not in some


def _is_answer(phrase: Phrase) -> bool:
    """Return True for “There is, there is, in Rome” and “okay, that's it, that's it, I'm done”."""
    is_verb = phrase.verb in words_of(phrase.language, "verbs")
    is_clause = phrase.begins("begins_clause") and is_verb
    return is_clause and len(phrase.lower) == SUBJECT_AND_VERB and not phrase.flows_on
