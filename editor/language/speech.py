"""How long a text takes to say, estimated from its syllables.

Rates are those of unhurried conversation: about four syllables a second, with a breath at clause
marks and at the end of sentences. They matter relative to each other: what is shared out by them
is stretched to the time that there is.
"""

import re

SYLLABLE_S = 0.22
CLAUSE_PAUSE_S = 0.12
SENTENCE_PAUSE_S = 0.3

_TOKEN = re.compile(
    r"(?P<word>[^\W\d_\u3005-\ud7af]+)"
    r"|(?P<wide>[\u3005-\u9fff\uac00-\ud7af])"
    r"|(?P<digit>\d)"
    r"|(?P<sentence>[.!?。！？…]+(?=\s|$|[\u3000-\u9fff]))"
    r"|(?P<clause>[,;:，、；：—])"
)
_VOWELS = re.compile(r"[aeiouyàâäáãåæèéêëìíîïòóôöõøœùúûüýÿаеёиоуыэюяαεηιουω]+", re.IGNORECASE)
_SILENT_END = re.compile(r"[^aeiouyl]e(?:s|d)?$", re.IGNORECASE)
_SYLLABLES_A_DIGIT = 1.4


def syllables(word: str) -> int:
    """Return about how many syllables a word in letters has, at least one.

    Vowel groups are counted, a silent e at the end is not; an acronym has one for each letter.
    """
    if len(word) > 1 and word.isupper():
        return len(word)
    groups = len(_VOWELS.findall(word))
    if groups > 1 and _SILENT_END.search(word):
        groups -= 1
    return max(1, groups)


def speech_seconds(text: str) -> float:
    """Return about how many seconds the text takes to say; 0 for a text without anything to say."""
    seconds = 0.0
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup
        if kind == "word":
            seconds += syllables(match[0]) * SYLLABLE_S
        elif kind == "wide":
            seconds += SYLLABLE_S
        elif kind == "digit":
            seconds += _SYLLABLES_A_DIGIT * SYLLABLE_S
        elif kind == "sentence":
            seconds += SENTENCE_PAUSE_S
        else:
            seconds += CLAUSE_PAUSE_S
    return seconds


def word_count(text: str) -> float:
    """Return how many words the text has, an East Asian character counting as two thirds of one."""
    words = 0.0
    for match in _TOKEN.finditer(text):
        if match.lastgroup == "word":
            words += 1
        elif match.lastgroup == "wide":
            words += 2 / 3
        elif match.lastgroup == "digit":
            words += 0.5
    return words
