"""What a chunk between two blanks is to the rules for breaks, as one number.

Chunks with the same number are the same to every rule, so that what a break costs has to be found
out once for all words that do the same.
"""

from dataclasses import fields
from functools import cache, lru_cache

from editor.captions.breaks import korean
from editor.captions.breaks.figures import alike
from editor.captions.breaks.phrases import Phrases

EDGES = "".join(sorted("\"'”’»)]}›“‘([{‹«¿¡„.!?…,;:，。、；：！？（）《》「」"))
_MOST_KNOWN = 65536

(
    LINK, PERSON, DETERMINER, FILLER, PAIRED, ARTICLE, BEHIND_VERB, AUXILIARY, GENITIVE, FINITE,
    ADJECTIVE, CLOSING,
) = (1 << bit for bit in range(12))  # fmt: skip
"""Bits of a role: what the word does."""
_FIRST_NUMBER = 1 << 12

NOBODY = -1
"""The role of a word that is not there."""


@lru_cache(maxsize=16384)
def bare(raw: str) -> str:
    """Return a word in lower case, without the marks around it."""
    return raw.strip(EDGES).lower().replace("’", "'")


@cache
def roles_of(phrases: Phrases) -> "Roles":
    """Return the roles of the chunks of a language."""
    return Roles(phrases)


class Roles(dict[str, int]):
    """The roles of the chunks of one language, found out when one is met."""

    def __init__(self, phrases: Phrases) -> None:
        super().__init__()
        self._phrases = phrases
        self._sets = [getattr(phrases, field.name) for field in fields(phrases)]
        pairs = phrases.units | phrases.enders | phrases.frames
        self._in_pairs = frozenset(word for pair in pairs for word in pair.split("_"))
        self._numbers: dict[object, int] = {}

    def __missing__(self, raw: str) -> int:
        if (same := alike(raw)) != raw:
            return self[same]
        word = bare(raw)
        looks = self._looks(raw, word), *map(self._sets_of, self._phrases.parts(word))
        number = self._numbers.setdefault(looks, len(self._numbers))
        found = (_FIRST_NUMBER * number) | self._does(word)
        if len(self) < _MOST_KNOWN:
            self[raw] = found
        return found

    def _looks(self, raw: str, word: str) -> object:
        """Return all that a rule may ask about a chunk."""
        phrases = self._phrases
        letters = [at for at, sign in enumerate(raw) if sign.isalnum()]
        begin, end = (letters[0], letters[-1] + 1) if letters else (0, 0)
        inner = raw[begin:end]
        return (
            word if word in self._in_pairs else "",
            self._sets_of(word),
            phrases.is_quantity(word), phrases.is_past(word), phrases.is_participle(word),
            phrases.is_infinitive(word), phrases.is_owner(word), phrases.is_bound(word),
            korean.ending_of(word), korean.follows(word), korean.is_quote(word),
            korean.is_being(word),
            phrases.ends_phrase(word), phrases.ends_sentence(word), phrases.ends_clause(word),
            len(word) if len(word) < 2 else 2, word.isdigit(),
            raw[:begin], raw[end:],
            inner[:1].isupper(), inner[:1].islower(), inner[:1].isdigit(), inner[-1:].isdigit(),
        )  # fmt: skip

    def _sets_of(self, word: str) -> tuple[int, ...]:
        return tuple([number for number, words in enumerate(self._sets) if word in words])

    def _does(self, word: str) -> int:
        phrases = self._phrases
        bits = {
            LINK: phrases.links, PERSON: phrases.persons, DETERMINER: phrases.determiners,
            FILLER: phrases.fillers, PAIRED: phrases.paired, ARTICLE: phrases.articles,
            BEHIND_VERB: phrases.after_verbs, AUXILIARY: phrases.auxiliaries,
            ADJECTIVE: phrases.adjectives, GENITIVE: phrases.genitives,
            FINITE: phrases.auxiliaries | phrases.finites,
            CLOSING: phrases.paired | phrases.verbs | phrases.copulas | phrases.particles,
        }  # fmt: skip
        head = phrases.parts(word)[0]
        return sum(bit for bit, words in bits.items() if word in words or head in words)
