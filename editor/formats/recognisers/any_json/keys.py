"""The names under which programs keep texts, times and speakers in their JSON."""

import re
from functools import lru_cache

from editor.formats.recognisers.any_json.plain_keys import (
    Values,
    key_of,
    keys_named,
    keys_of,
    plain,
)
from editor.formats.recognisers.any_json.time_keys import is_moment
from editor.formats.recognisers.language_tags import language_tag

TEXTS = (
    "punctuatedword", "normalizedtext", "text", "txt", "displaytext", "content", "body",
    "transcript", "transcription", "transcripttext", "spokentext", "textcontent", "sentence",
    "finalsentence", "line", "value", "word", "segment", "caption", "utterance", "subtitle",
    "subtitles", "dialogue", "dialog", "speech", "message", "phrase", "onebest", "sourcetext",
    "originaltext", "original", "rawtext", "source", "punct", "token", "written", "term", "words",
    "w",
    "src", "原文", "文本", "内容", "字幕", "texto", "texte", "snippet", "msg", "t",
    "data", "response", "what", "payload", "utt",
)  # fmt: skip
TRANSLATIONS = (
    "translation", "translatedtext", "translated", "texttranslated", "targettext",
    "translatedsentence", "translatedcontent", "target", "trans", "tgt", "dst", "译文", "翻译",
    "訳文",
)  # fmt: skip
SPEAKERS = (
    "speakername", "speakerdisplayname", "speakerlabel", "displayname", "participantname",
    "speaker", "spk", "speakers", "who", "author", "authorname", "sender", "sendername",
    "username", "participant", "role", "user", "character", "actor", "charactername",
    "dataname", "dataspeaker", "users", "name", "from", "speakerid", "speakertag", "spkid",
    "participantid", "participanttype", "personname", "participantidentity",
    "speakerdesignation", "userid", "说话人", "发言人", "讲者", "話者", "sprecher", "locuteur",
    "hablante",
)  # fmt: skip
IDS = ("id", "speakerid", "speaker", "label", "tag", "spk", "userid", "participantid", "uid")
_NOT_SPEAKERS_INSIDE = frozenset({"name", "from", "user", "userid", "displayname", "username"})
_SPEAKERS_INSIDE = tuple(one for one in SPEAKERS if one not in _NOT_SPEAKERS_INSIDE)
LANGUAGES = ("language", "languagecode", "lang", "locale", "detectedlanguage", "sourcelanguage",
             "spokenlanguage", "spokenlanguagetag", "languagetag", "srclang")  # fmt: skip
OF_WORDS = frozenset({"words", "word", "tokens", "token", "chars", "characters", "wordsegments",
                      "wordtimings", "wordtimestamps", "wordlevel", "terms", "syllables",
                      "w"})  # fmt: skip
_OF_TALK = frozenset({"transcript", "transcripts", "transcription", "conversation", "dialogue",
                      "dialog", "messages", "turns", "utterances", "segments", "sentences",
                      "lines", "paragraphs", "captions", "subtitles", "monologues", "speech",
                      "results", "data", "text", "texts", "items", "entries"})  # fmt: skip
_ONE_WORD = frozenset({"word", "punctuatedword", "punct", "token", "written", "w"})
_REGION = re.compile(r"[a-zA-Z]{2}(?:[-_][A-Z][a-z]{3})?(?:[-_](?:[A-Za-z]{2}|\d{3}))?")
_ENDS_OF_TEXTS = ("text", "transcript", "sentence", "caption", "utterance", "subtitle")
_PARTS = re.compile(r"[_\-. ]|(?<=[a-z])(?=[A-Z])")
_USUAL = frozenset((
    "ar", "bg", "bn", "ca", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "he", "hi",
    "hr", "hu", "it", "ja", "ko", "lt", "lv", "nl", "pl", "pt", "ro", "ru", "sk", "sl", "sr",
    "sv", "ta", "te", "th", "tr", "uk", "ur", "vi", "zh",
))  # fmt: skip


def text_key(values: Values) -> str:
    """Return the key of the text in an object, "" where it has none."""
    keys = keys_named(tuple(values), TEXTS)
    found = next((key for key in keys if isinstance(values[key], str)), "")
    return found or _first_language(values) or _ends_like_text(values)


def _ends_like_text(values: Values) -> str:
    """Return the first key that ends with what texts are called, as “corrected_text” does."""
    keys = (key for key, value in values.items() if isinstance(value, str))
    return next((key for key in keys if plain(key).endswith(_ENDS_OF_TEXTS)), "")


def _first_language(values: Values) -> str:
    """Return the first key that names a language: “en” beside “zh”, or “text_en” alone."""
    keys = [key for key in values if language_of_key(key) and isinstance(values[key], str)]
    is_sure = len(keys) > 1 or any(map(begins_like_text, keys)) or keys[:1] == _alone(values)
    return keys[0] if keys and is_sure else ""


def _alone(values: Values) -> list[str]:
    """Return the one key of a text in an object, if it is the bare name or code of a language."""
    keys = [key for key, value in values.items() if isinstance(value, str) and key.isalpha()]
    return [key for key in keys if language_tag(key) and (len(key) == 2 or len(key) > 3)][:1]


def begins_like_text(key: str) -> bool:
    """Return whether a key begins with what texts or translations are called."""
    name = plain(key)
    return any(name.startswith(one) for one in (*TEXTS, *TRANSLATIONS) if len(one) > 1)


@lru_cache(maxsize=1000)
def language_of_key(key: str) -> str:
    """Return the language (BCP 47) that a key such as “en”, “text_zh” or “japanese” names."""
    for part in (key, *reversed(_PARTS.split(key))):
        tag = language_tag(part)
        is_code = part.lower()[:2] in _USUAL and (len(part) == 2 or _REGION.fullmatch(part))
        if tag and (is_code or (len(part) > 3 and part.isalpha())):
            return tag
    return ""


@lru_cache(maxsize=1000)
def holds_words(key: str) -> bool:
    """Return whether a list under the key is one of words and not of sentences."""
    name = plain(key)
    return name in OF_WORDS or name.startswith("word")


def is_of_talk(key: str) -> bool:
    """Return whether what people said is usually kept under the key."""
    return plain(key) in _OF_TALK or plain(key) in TEXTS


def is_word_key(key: str) -> bool:
    """Return whether a text under the key is a single word."""
    return plain(key) in _ONE_WORD


def speaker_part(values: Values) -> Values:
    """Return the object that names who speaks: the one given, or one just inside it."""
    if any(not is_moment(key, values[key]) for key in keys_of(values, SPEAKERS)):
        return values
    inside = (one for one in values.values() if isinstance(one, dict))
    return next((one for one in inside if key_of(one, _SPEAKERS_INSIDE)), values)


def names_speaker(values: Values) -> bool:
    """Return whether an object says who speaks under a key that means nothing else."""
    return bool(key_of(speaker_part(values), _SPEAKERS_INSIDE))
