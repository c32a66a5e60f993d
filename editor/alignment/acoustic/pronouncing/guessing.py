"""Which language a text is in, told by its script and its most common little words."""

from collections import Counter
from collections.abc import Sequence

from editor.alignment.acoustic.pronouncing import english
from editor.language.scripts import Script, language_of, script_of
from editor.language.tokens import words

_LITTLE_WORDS = {
    "nl": "de het een en van is dat ik niet je op zijn we wat er maar ook voor met aan dit nog",
    "de": "der die das und ist nicht ich ein eine zu es wir sie mit auf den auch aber wie noch",
    "fr": "le la les de des et est un une que pas je vous nous il pour dans ce qui sur avec mais",
    "es": "el la los de que y en un una es no por con para se lo pero como más está yo su si",
    "it": "il la di che e è un una non per con sono si ma come gli della anche più questo nel lo",
    "pt": "o a os de que e é um uma não por com para se mas como mais está eu em do da ao isso",
    "pl": "i w na się nie to jest że z do jak ale co tak po ja o już czy za tylko mnie są",
    "cs": "a je se na to že v ne já si tak co jsem ale jak by už do jsme za tady jen není s",
}
_SAMPLE_ROWS = 400
_LEAST_WORDS = 20
_ENGLISH_SHARE = 0.9
_LITTLE_SHARE = 0.12
_GUESSED = {"und", "en"}


def likely_language(texts: Sequence[str], tag: str) -> str:
    """Return the language (BCP 47) that rows are read in, where their track's tag may be a guess.

    A tag other than "und" and "en" is believed. A text in Latin letters is English unless its
    words are missing from the English dictionary, and "und" when it is not known what else it is.
    """
    sample = " ".join(texts[:_SAMPLE_ROWS])
    script = script_of(sample)
    if tag.split("-")[0] not in _GUESSED or script is Script.NONE:
        return tag
    if script is not Script.LATIN:
        return language_of(sample)
    small = [word.casefold() for word in words(sample) if word.isalpha()]
    known = sum(map(english.knows, small))
    if len(small) < _LEAST_WORDS or known >= _ENGLISH_SHARE * len(small):
        return "en"
    return _by_little_words(small)


def _by_little_words(small: Sequence[str]) -> str:
    """Return the language whose little words are most of the text, "und" when none is common."""
    counts = Counter(small)
    shares = {
        language: sum(counts[word] for word in little.split()) / len(small)
        for language, little in _LITTLE_WORDS.items()
    }
    best = max(shares, key=shares.__getitem__)
    if shares[best] >= _LITTLE_SHARE:
        return best
    known = sum(map(english.knows, small))
    return "en" if known >= _ENGLISH_SHARE * 0.8 * len(small) else "und"
