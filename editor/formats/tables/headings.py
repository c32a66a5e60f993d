"""What the columns of a table hold: told by the words of its heading, or by the cells."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from editor.core import timecode
from editor.core.errors import RequestError
from editor.formats.two_scripts import script_of_line

OWN = ("start", "end", "speaker")

_WORDS = {
    "start": "start|begin|from|in|start time|time|timecode|time code|timestamp|tc in|in point"
    "|start ms|begin time|timecode in|time in|tc|tcin|in time|start timecode|start tc|time start"
    "|times|clip start|开始|开始时间|时间|時間|début|inicio|beginn|anfang|von|zeit",
    "end": "end|to|out|stop|end time|finish|tc out|out point|end ms|timecode out|time out|tcout"
    "|out time|end timecode|end tc|time end|stop time|clip end|结束|结束时间"
    "|終了|fin|ende|bis",
    "duration": "duration|dur|length|时长|durée|dauer",
    "speaker": "speaker|name|character|who|actor|voice|speaker name|speakers|speaker label"
    "|speaker id|participant|说话人|发言人|讲者|話者"
    "|sprecher|sprecherin|locuteur|hablante",
    "number": "#|no|no.|nr|nr.|number|id|index|row|line|cue|line #|cue #|cue number|line number"
    "|row number|segment|segment id|序号|编号|番号",
    "text": "text|transcript|transcription|utterance|speech|line text|body|words|source|original"
    "|subtitle|subtitles|caption|content|sentence|dialogue"
    "|dialog|source text|original text|原文|文本|内容|字幕|texte|texto",
    "translation": "translation|target|target text|translated|translated text|译文|翻译|訳文"
    "|übersetzung|traduction|traducción",
    "note": "note|notes|comment|comments|remark|remarks|status|备注|confidence",
}
_KINDS = {word: kind for kind, words in _WORDS.items() for word in words.split("|")}
_LANGUAGES = {
    "en": "english|英文|英语|englisch|anglais|inglés",
    "zh": "chinese|中文|汉语|漢語|mandarin|chinesisch|chinois|chino",
    "zh-Hans": "simplified chinese|chinese (simplified)|简体中文|简体",
    "zh-Hant": "traditional chinese|chinese (traditional)|繁體中文|繁体中文|繁體",
    "ja": "japanese|日本語|日文|日语|japanisch|japonais|japonés",
    "ko": "korean|한국어|韩文|韩语|koreanisch|coréen|coreano",
    "de": "german|deutsch|德文|德语|allemand|alemán",
    "fr": "french|français|法文|法语|französisch|francés",
    "es": "spanish|español|西班牙语|spanisch|espagnol",
    "it": "italian|italiano|意大利语|italienisch|italien",
    "pt": "portuguese|português|葡萄牙语|portugiesisch|portugais",
    "nl": "dutch|nederlands|荷兰语|niederländisch",
    "pl": "polish|polski|波兰语|polnisch",
    "ru": "russian|русский|俄文|俄语|russisch|russe|ruso",
    "uk": "ukrainian|українська|乌克兰语|ukrainisch",
    "tr": "turkish|türkçe|土耳其语|türkisch",
    "ar": "arabic|العربية|阿拉伯语|arabisch|arabe",
    "he": "hebrew|עברית|希伯来语",
    "hi": "hindi|हिन्दी|印地语",
    "th": "thai|ไทย|泰语|泰文",
    "vi": "vietnamese|tiếng việt|越南语",
    "el": "greek|ελληνικά|希腊语|griechisch",
}
_NAMES = {name: tag for tag, names in _LANGUAGES.items() for name in names.split("|")}
_TAG = re.compile(r"([A-Za-z]{2})(?:-[A-Za-z0-9]{2,8}){0,2}")
_IN_BRACKETS = re.compile(
    r"\s*[(\[（][^()\[\]]*[)\]）]$|\s+in (?:milli)?seconds$|\s+(?:ms|sec|s|seconds)$"
)
_SURE_SHARE = 0.9
_SAMPLE = 200


class Layout(NamedTuple):
    """Which column (0-based) holds what; `languages` (BCP 47, "" unknown) go with `texts`.

    `labels` are names of languages as a person wrote them, `left_out` headings that mean nothing.
    """

    texts: tuple[int, ...]
    languages: tuple[str, ...]
    start: int | None = None
    end: int | None = None
    duration: int | None = None
    speaker: int | None = None
    labels: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    is_bare: bool = False


def is_own(cells: Sequence[str]) -> bool:
    """Return whether a heading is one that this program writes: languages follow its own words."""
    if tuple(cells[: len(OWN)]) != OWN or len(cells) == len(OWN):
        return False
    return all(_kind(cell) in (None, ("language", cell.strip())) for cell in cells[len(OWN) :])


def heading_layout(cells: Sequence[str]) -> Layout | None:
    """Return the layout that a first row tells, None when it is no heading."""
    if is_own(cells):
        texts = tuple(range(len(OWN), len(cells)))
        return Layout(texts, tuple(cells[at].strip() for at in texts), 0, 1, None, 2)
    kinds = [_kind(cell) for cell in cells]
    if sum(map(bool, kinds)) < max(2, len(cells) / 2):
        return None
    first: dict[str, int] = {}
    for at, (kind, _language) in ((at, kind) for at, kind in enumerate(kinds) if kind):
        first.setdefault(kind, at)
    texts = _text_columns(kinds, first)
    if not texts or not (len(texts) > 1 or "start" in first or "speaker" in first):
        return None
    used = {*first.values(), *texts}
    left_out = (cell.strip() for at, cell in enumerate(cells) if at not in used)
    return Layout(
        texts,
        tuple((kinds[at] or ("", ""))[1] for at in texts),
        start=first.get("start"),
        end=first.get("end"),
        duration=first.get("duration"),
        speaker=first.get("speaker"),
        labels=_labels(cells, texts),
        left_out=tuple(filter(None, left_out)),
    )


def _labels(cells: Sequence[str], texts: Sequence[int]) -> tuple[str, ...]:
    """Return the names of languages that a person wrote above the columns."""
    names = (cells[at].strip() for at in texts)
    return tuple(name for name in names if name.lower() in _NAMES)


def _text_columns(
    kinds: Sequence[tuple[str, str] | None], first: dict[str, int]
) -> tuple[int, ...]:
    languages = [at for at, kind in enumerate(kinds) if kind and kind[0] == "language"]
    named = [first[kind] for kind in ("text", "translation") if kind in first]
    if len(named) == 2:
        return tuple(named)
    return tuple(dict.fromkeys([*named, *languages]))


def _kind(cell: str) -> tuple[str, str] | None:
    """Return what a word of a heading stands for, and the language that it names."""
    word = " ".join(cell.replace("_", " ").split()).lower().rstrip(":")
    if word not in _NAMES:
        word = _IN_BRACKETS.sub("", word)
    if word in _KINDS:
        return _KINDS[word], ""
    if word in _NAMES:
        return "language", _NAMES[word]
    match = _TAG.fullmatch(cell.strip())
    if match and match[1].lower() in _LANGUAGES:
        return "language", cell.strip()
    return None


def is_two_scripts(rows: Sequence[Sequence[str]]) -> bool:
    """True when nearly all rows have two cells, each column in a script of its own."""
    pairs = [
        (script_of_line(cells[0]), script_of_line(cells[1]))
        for cells in rows
        if len(cells) == 2 and all(cells)
    ]
    if not pairs:
        return False
    usual = max(set(pairs), key=pairs.count)
    return usual[0] != usual[1] and pairs.count(usual) > _SURE_SHARE * len(rows)


def is_timed_pair(rows: Sequence[Sequence[str]]) -> bool:
    """True when there are one or two columns of times, and then two in two scripts."""
    width = Counter(map(len, rows)).most_common(1)[0][0] if rows else 0
    if width not in (3, 4):
        return False
    whole = [cells for cells in rows if len(cells) == width]
    are_times = all(_are_times([cells[at] for cells in whole]) for at in range(width - 2))
    return are_times and is_two_scripts([cells[width - 2 :] for cells in whole])


def bare_layout(rows: Sequence[Sequence[str]]) -> Layout | None:
    """Return the layout of rows without a heading: columns of times, then one or two of text."""
    rows = rows[:_SAMPLE]
    width = Counter(map(len, rows)).most_common(1)[0][0] if rows else 0
    columns = [[cells[at] for cells in rows if len(cells) > at] for at in range(width)]
    times = [at for at, cells in enumerate(columns) if _are_times(cells)]
    texts = [at for at, cells in enumerate(columns) if at not in times and any(cells)]
    texts = [at for at in texts if not all(cell.strip().isdigit() for cell in columns[at])]
    if not texts:
        return None
    texts.sort(key=lambda at: -sum(map(len, columns[at])))
    chosen = tuple(sorted(texts[:2]))
    return Layout(
        chosen,
        ("",) * len(chosen),
        times[0] if times else None,
        times[1] if len(times) > 1 else None,
        is_bare=True,
    )


def _are_times(cells: Sequence[str]) -> bool:
    filled = [cell for cell in cells if cell.strip()]
    good = sum(_is_time(cell) for cell in filled)
    return bool(filled) and good >= _SURE_SHARE * len(filled)


def _is_time(cell: str) -> bool:
    if ":" not in cell and "." not in cell:
        return False
    try:
        return timecode.parse(cell) is not None
    except RequestError:
        return False
