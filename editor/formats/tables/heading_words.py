"""What the words of a table's heading stand for, in several languages."""

import re

from editor.formats.languages.language_names import bare, beginning, is_tag, named
from editor.formats.recognisers.language_tags import language_tag

_WORDS = {
    "start": "timespan|time span|time range|range|interval|timing|timings"
    "|start|begin|from|in|start time|time|timecode|time code|timestamp|tc in|in point"
    "|start ms|begin time|timecode in|time in|tc|tcin|in time|start timecode|start tc|time start"
    "|times|clip start|start seconds|start offset|offset|since|startzeit|starttid|heure|hora"
    "|inizio|tempo|tijd|тайм-код|время|начало|시간|시작|開始|开始|开始时间|时间|時間|tid|temps|godzina|czas|čas|idő|aika|saat|ora|début|inicio|beginn|anfang|von|zeit",
    "end": "end|to|out|stop|end time|finish|tc out|out point|end ms|timecode out|time out|tcout"
    "|out time|end timecode|end tc|time end|stop time|clip end|until|end offset|endzeit|fine"
    "|конец|fim|끝|종료|结束|结束时间|終了|fin|ende|bis|einde",
    "duration": "duration|dur|length|时长|durée|dauer",
    "speaker": "wer|qui|quién|chi|кто|谁|誰"
    "|speaker|name|character|who|actor|voice|speaker name|speakers|speaker label"
    "|speaker id|participant|talker|spk|spkr|spk id|role|author|interlocutor"
    "|说话人|发言人|讲者|角色|姓名|話者"
    "|화자|говорящий|спикер|sprecher|sprecherin|sprecher/in|locuteur|hablante|orador|spreker|talare",
    "number": "#|no|no.|nr|nr.|number|id|index|row|line|cue|line #|cue #|cue number|line number"
    "|row number|segment|segment id|序号|编号|番号|번호|순번|номер|número|numéro",
    "text": "was|quoi|qué|wat|что|narration|voiceover|voice over"
    "|text|utt|word|words|transcript|transcription|utterance|speech|line text|body|source"
    "|original"
    "|subtitle|subtitles|caption|content|sentence|dialogue"
    "|dialog|source text|original text|raw transcription|statement|quote|line spoken|message"
    "|aussage|tekst|testo|текст|реплика|내용|텍스트|대사|台词|セリフ|原文|文本|内容|字幕|texte|texto",
    "translation": "translation|target|target text|translated|translated text|译文|翻译|訳文"
    "|übersetzung|traduction|traducción|traduzione|vertaling|перевод|번역|翻訳",
    "note": "note|notes|comment|comments|remark|remarks|status|备注|confidence",
}

_LONGEST = 100
_KINDS = {bare(word): kind for kind, words in _WORDS.items() for word in words.split("|")}
# “text_id” and “line no” are no Indonesian and no Norwegian.
_NOT_LANGUAGES = frozenset({"id", "no", "is", "to", "in"})
_OF_TEXT = frozenset({"text", "translation"})
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_TAG = re.compile(r"([A-Za-z]{2})(?:-[A-Za-z0-9]{2,8}){0,2}")
_IN_BRACKETS = re.compile(
    r"\s*[(\[（][^()\[\]]*[)\]）]$|\s+in (?:milli)?seconds$|\s+(?:ms|sec|s|seconds)$"
)


def is_language_name(cell: str) -> bool:
    """Return whether a cell is the name of a language as a person writes it."""
    return bool(named(cell.lower()))


def kind_of(cell: str) -> tuple[str, str] | None:
    """Return what a word of a heading stands for, and the language (BCP 47) that it names."""
    if len(cell) > _LONGEST:
        return None
    word = " ".join(_HUMP.sub(" ", cell.strip()).replace("_", " ").split()).lower().rstrip(":")
    word = bare(word)
    if not named(word):
        word = _IN_BRACKETS.sub("", word)
    if word in _KINDS:
        return _KINDS[word], ""
    language = named(word)
    if language:
        return "language", language
    match = _TAG.fullmatch(cell.strip())
    if match and is_tag(match[1].lower()):
        return "language", cell.strip()
    return _with_language(cell, word)


def _with_language(cell: str, word: str) -> tuple[str, str] | None:
    """Return the language of “Text (en)”, “english_text”, “中文翻译” and their like."""
    inner = _IN_BRACKETS.search(cell.strip())
    outer = kind_of(cell.strip()[: inner.start()]) if inner and inner.start() else None
    language = _language(inner[0].strip(" ()[]（）").lower()) if inner else ""
    if outer and language:
        return "language", language
    parts = word.split()
    for part, rest in ((parts[0], parts[1:]), (parts[-1], parts[:-1])) if len(parts) > 1 else ():
        kind = _KINDS.get(" ".join(rest))
        if kind in _OF_TEXT and _language(part):
            return "language", _language(part)
    name = beginning(word)
    return ("language", named(name)) if name and _KINDS.get(word[len(name) :]) in _OF_TEXT else None


def _language(word: str) -> str:
    if word in _NOT_LANGUAGES:
        return ""
    tag = language_tag(word)
    return named(word) or (tag if is_tag(tag.partition("-")[0]) else "")
