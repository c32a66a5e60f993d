"""The small words by which the borders of phrases are told, in some fifteen languages."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache, cached_property

from editor import paths
from editor.captions.breaks import korean

_NONE: frozenset[str] = frozenset()
_SHORTEST_VERB = 4


@dataclass(frozen=True, eq=False)
class Phrases:
    """The small words of one language, in lower case, each set by what its words do.

    There is one object a language, so that what was found out by it can be remembered.

    Up to `pronouns` they belong to the word after them. `genitives` are prepositions that belong
    to the noun in front as well, `pronouns` are subjects or objects; `pointing` are relatives that
    may point at a noun instead (that). A line ends well after `closers`, and none begins with
    `tails`. `leading` words belong to the conjunction after them (just because), `governors` have
    a preposition of their own (talk about), `adjectives` stand before a noun, `copulas` do not end
    a clause. `verbs` are common ones, and words with one of the `endings` are taken for such;
    `participles` are endings of those, which some `nouns` have as well. `trailers` end a list
    after "and" (so_on). `fillers` say nothing. `articles` are determiners that never stand alone.
    `askers` have a clause as their object, which begins with one of the `questions` (know where).
    `adverbs` are conjunctions that are none right behind a verb or a subject (wir haben dann).
    `cadences` are endings of words with which a clause ends, `starters` adverbs with which one
    begins, `units` two words that are one (back_then), `frames` two words that hold a third between
    them (as_as). `antecedents` are nouns and pronouns that have a clause of their own (the thing
    we saw, one who), `owners` endings of the genitive (today's). `particles` end a clause when the
    next one begins behind them (steht auf | aber), `couples` possessives of one person (my sister
    and I). Behind `heralds` stands a verb (to invite), and words with an ending of `infinitives`
    are such. `attached` conjunctions begin a clause that belongs closely to the one before it (if,
    when), `fronted` adverbs one in which a verb follows them (heute haben); `enders` are two words
    with which one ends (as_well), `finals` endings of words with which a sentence ends. Words with
    one of the `joints` end a phrase, those with one of the `binders` belong to the word behind
    them; `measures` stand between a number and a noun. Behind `phasals` a participle tells what is
    done (go diving, stops working). Words with an ending of `places` end no clause, although they
    look like it. `subordinates` begin a clause that has its verb at the end, `trailing` adverbs
    end a clause if another begins behind them, adjectives have one of the `inflections`, and
    `finites` are verbs that stand before their subject. `timings` are words for a time that may
    end a clause or begin the next one (last_year), `remarks` two words that open one (i_mean).
    """

    determiners: frozenset[str] = _NONE
    quantities: frozenset[str] = _NONE
    prepositions: frozenset[str] = _NONE
    genitives: frozenset[str] = _NONE
    conjunctions: frozenset[str] = _NONE
    links: frozenset[str] = _NONE
    relatives: frozenset[str] = _NONE
    auxiliaries: frozenset[str] = _NONE
    subjects: frozenset[str] = _NONE
    pronouns: frozenset[str] = _NONE
    pointing: frozenset[str] = _NONE
    leading: frozenset[str] = _NONE
    governors: frozenset[str] = _NONE
    verbs: frozenset[str] = _NONE
    endings: frozenset[str] = _NONE
    participles: frozenset[str] = _NONE
    adjectives: frozenset[str] = _NONE
    copulas: frozenset[str] = _NONE
    nouns: frozenset[str] = _NONE
    trailers: frozenset[str] = _NONE
    closers: frozenset[str] = _NONE
    tails: frozenset[str] = _NONE
    fillers: frozenset[str] = _NONE
    articles: frozenset[str] = _NONE
    askers: frozenset[str] = _NONE
    questions: frozenset[str] = _NONE
    adverbs: frozenset[str] = _NONE
    cadences: frozenset[str] = _NONE
    starters: frozenset[str] = _NONE
    units: frozenset[str] = _NONE
    frames: frozenset[str] = _NONE
    antecedents: frozenset[str] = _NONE
    owners: frozenset[str] = _NONE
    particles: frozenset[str] = _NONE
    couples: frozenset[str] = _NONE
    heralds: frozenset[str] = _NONE
    infinitives: frozenset[str] = _NONE
    joints: frozenset[str] = _NONE
    binders: frozenset[str] = _NONE
    measures: frozenset[str] = _NONE
    attached: frozenset[str] = _NONE
    enders: frozenset[str] = _NONE
    fronted: frozenset[str] = _NONE
    finals: frozenset[str] = _NONE
    phasals: frozenset[str] = _NONE
    timings: frozenset[str] = _NONE
    remarks: frozenset[str] = _NONE
    places: frozenset[str] = _NONE
    subordinates: frozenset[str] = _NONE
    trailing: frozenset[str] = _NONE
    inflections: frozenset[str] = _NONE
    finites: frozenset[str] = _NONE

    @cached_property
    def _known(self) -> frozenset[str]:
        return frozenset().union(*[getattr(self, field.name) for field in fields(self)])

    @cached_property
    def _elided(self) -> frozenset[str]:
        return frozenset(word for word in self._known if word.endswith("'"))

    def parts(self, word: str) -> tuple[str, str]:
        """Return what a word begins and ends with: d' and un in d'un, most words as a whole."""
        head, mark, tail = word.partition("'")
        if tail and head + mark in self._elided and word not in self._known:
            return head + mark, tail
        return word, word

    @cached_property
    def joining(self) -> frozenset[str]:
        """Prepositions, conjunctions, links, relatives: not the last of a line, if possible."""
        return self.prepositions | self.conjunctions | self.links | self.relatives

    @cached_property
    def paired(self) -> frozenset[str]:
        """The second words of `frames` and `enders`."""
        return frozenset(pair.partition("_")[2] for pair in self.frames | self.enders)

    @cached_property
    def timing_ends(self) -> frozenset[str]:
        """The last words of `timings`."""
        return frozenset(words.rpartition("_")[2] for words in self.timings)

    @cached_property
    def after_verbs(self) -> frozenset[str]:
        """Words before which it matters whether a verb stands there: you tell | her, we go | up."""
        return self.determiners | self.prepositions | self.persons | self.particles

    @cached_property
    def small(self) -> frozenset[str]:
        """Words that are surely no verbs with an object."""
        return self.determiners | self.joining | self.auxiliaries | self.persons

    @cached_property
    def objects(self) -> frozenset[str]:
        """Pronouns that may stand between a verb and its particle: take it off."""
        return self.tails | self.pronouns

    @cached_property
    def marks(self) -> frozenset[str]:
        """Prepositions behind which an infinitive stands, in languages that have such."""
        return self.heralds & self.prepositions

    @cached_property
    def looked_past(self) -> frozenset[str]:
        """Chinese words that begin a clause or do not, depending on the word behind them."""
        return self.auxiliaries | self.joining | self.starters | self.pointing

    @cached_property
    def openers(self) -> frozenset[str]:
        """Conjunctions, links, relatives, subjects: with them something else begins."""
        return self.conjunctions | self.links | self.relatives | self.subjects

    @cached_property
    def joining_nouns(self) -> frozenset[str]:
        """Prepositions and questions, before which a preposition joins no clause (about where)."""
        return self.prepositions | self.questions

    @cached_property
    def persons(self) -> frozenset[str]:
        """Subjects, and pronouns that may be subjects."""
        return self.subjects | self.pronouns

    @cached_property
    def clause_starts(self) -> frozenset[str]:
        """What a clause begins with, after "and": a subject, a determiner, a verb."""
        return (
            self.subjects
            | self.pronouns
            | self.determiners
            | self.auxiliaries
            | self.conjunctions
            | self.relatives
        )

    @cached_property
    def predicates(self) -> frozenset[str]:
        """Subjects and verbs: where one of them comes soon there is a clause."""
        return self.subjects | self.auxiliaries | self.verbs

    def is_predicate(self, word: str) -> bool:
        """True for a subject or a verb, as far as that is known."""
        return (word in self.predicates and word not in self.prepositions) or _has_ending(
            word, self.endings
        )

    def is_participle(self, word: str) -> bool:
        """True for what looks like a present participle (thinking)."""
        return _has_ending(word, self.participles) and word not in self.nouns

    def is_quantity(self, word: str) -> bool:
        """True for a number in words too (thirty-nine)."""
        if word in self.quantities or (self.cadences and korean.is_number(word)):
            return True
        return "-" in word and self.quantities.issuperset(word.split("-"))

    def is_past(self, word: str) -> bool:
        """True for a word with the ending of a verb (ruled)."""
        return _has_ending(word, self.endings)

    def is_infinitive(self, word: str) -> bool:
        """True for what looks like an infinitive, which may have an object behind it."""
        return _has_ending(word, self.infinitives)

    def is_owner(self, word: str) -> bool:
        """True for a genitive, to which the noun behind it belongs."""
        return word.endswith(tuple(self.owners))

    def is_bound(self, word: str) -> bool:
        """True for a word with an ending that belongs to the word behind it."""
        return word.endswith(tuple(self.binders)) or korean.is_bound(word)

    def is_inflected(self, raw: str) -> bool:
        """True for a word with the ending of an adjective; one with a capital is a noun."""
        return raw[0].islower() and _has_ending(raw, self.inflections)

    def ends_phrase(self, word: str) -> bool:
        """True for a word with the particle of a subject, a topic, a place or a time."""
        return word.endswith(tuple(self.joints))

    def ends_sentence(self, word: str) -> bool:
        """True for a word with the ending of a verb with which a sentence ends."""
        return word.endswith(tuple(self.finals))

    def ends_clause(self, word: str) -> bool:
        """True for a word with the ending of a verb with which a clause ends, no place."""
        return word.endswith(tuple(self.cadences)) and not word.endswith(tuple(self.places))


def _has_ending(word: str, endings: frozenset[str]) -> bool:
    return len(word) > _SHORTEST_VERB and word.endswith(tuple(endings))


_NOTHING_KNOWN = Phrases()


def phrases_of(language: str) -> Phrases:
    """Return the small words of a language (BCP 47), empty sets for one that is not known."""
    sets = word_sets("phrases.txt").get(language.lower().partition("-")[0])
    return _NOTHING_KNOWN if sets is None else _phrases(language.lower().partition("-")[0])


@cache
def _phrases(language: str) -> Phrases:
    return Phrases(**word_sets("phrases.txt")[language])


@cache
def word_sets(name: str) -> Mapping[str, Mapping[str, frozenset[str]]]:
    """Return the sets of words in a file of the resources, by language and by what they do."""
    text = (paths.resources() / "words" / name).read_text(encoding="utf-8")
    found: dict[str, dict[str, frozenset[str]]] = {}
    language = ""
    for line in text.split("\n"):
        if line.startswith("["):
            language = line.strip("[]")
            found[language] = {}
        elif line and not line.startswith("#"):
            role, _colon, words = line.partition(":")
            found[language][role] = frozenset(words.split())
    return found
