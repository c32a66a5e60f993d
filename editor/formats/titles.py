"""Title lines at the top of a text, told from its first sentences."""

import re
from collections.abc import Sequence
from itertools import islice, takewhile

MOST_TITLES = 3

_LONGEST = 120
_SAMPLE = 200
_FEWEST_LINES = 6
_FEWEST_SENTENCES = 4
_USUAL = 0.7
_NEARLY_ALL = 0.9
_SHORT_WORD = 3
_CAPITALS = 0.6
_SENTENCE_END = re.compile(r"[.!?…。！？][\"'”’»）)\]]*\s*$")
_LABELS = (
    "title|subtitle|topic|subject|date|recorded|published|source|link|url|video|audio|file|episode"
    "|show|podcast|series|duration|length|language|languages|location|place|translation|translator"
    "|author|titel|untertitel|thema|datum|quelle|folge|sendung|dauer|sprache|ort|übersetzung"
    "|aflevering|bron|duur|vertaling|taal|titre|sujet|épisode|émission|durée|traduction|langue|lieu"
    "|título|tema|fecha|fuente|episodio|programa|duración|traducción|idioma|data|fonte|episódio"
    "|duração|tradução|titolo|puntata|durata|traduzione|lingua|название|заголовок|тема|дата"
    "|источник|выпуск|подкаст|перевод|язык|标题|題目|题目|主题|主題|日期|来源|來源|链接|連結|节目|節目|时长|時長"
    "|语言|地点|译文|タイトル|日付|出典|番組|言語|翻訳|제목|날짜|출처|번역|언어"
)
_DATE = re.compile(
    r"(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{4}年\d{1,2}月\d{1,2}日"
    r"|(?:[^\W\d_]{3,10},? )?"
    r"(?:\d{1,2}\.? [^\W\d_]{3,10}\.? \d{4}|[^\W\d_]{3,10}\.? \d{1,2}, \d{4}))"
    r"(?:[, T]+\d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?)?"
)
_METADATA = re.compile(
    rf"[*_#>\s-]{{0,6}}(?:(?:{_LABELS})[*_]{{0,2}}\s?[:：]|https?://\S+$|{_DATE.pattern}$"
    r"|(?:translat|transcri|record|subtitl|host|present|produc|edit)[a-z]* (?:by|on) \S)",
    re.IGNORECASE,
)
_MOST_METADATA = 12
_WORD = re.compile(r"[^\W_]+")


def is_metadata(line: str) -> bool:
    """Return whether a line is a date, an address, or what “Title:”, “Translated by” begin."""
    if len(line) > _LONGEST or not _METADATA.match(line):
        return False
    return not is_sentence(line) or _DATE.fullmatch(line) is not None


def titles_at_top(lines: Sequence[str]) -> int:
    """Return how many of the first lines are titles.

    They are what is said about a talk, with what stands above; else as many as 3 lines that look
    like titles.
    """
    return metadata_at_top(lines) or _like_titles(lines)


def metadata_at_top(lines: Sequence[str]) -> int:
    """Return how many lines there are to the last that says something about a talk."""
    last = 0
    for at, line in enumerate(islice(lines, _MOST_METADATA)):
        if is_metadata(line):
            last = at + 1
        elif at - last > 1 or not _may_be_title(line):
            break
    return last if last < len(lines) else 0


def _like_titles(lines: Sequence[str]) -> int:
    """Return how many of the first lines look like titles, 0 to 3.

    A title is short and does not end like a sentence. Most of its words have capitals; or nearly
    all lines below are sentences. Where they are not, they begin with a small letter, as those of
    many recognisers do.
    """
    rest = list(islice(lines, MOST_TITLES, MOST_TITLES + _SAMPLE))
    if len(rest) < _FEWEST_LINES:
        return _title_of_few(lines)
    sentences = sum(map(is_sentence, rest)) / len(rest)
    small = sum(line[:1].islower() for line in rest) / len(rest)
    if max(sentences, small) < _USUAL:
        return 0
    titles = takewhile(
        lambda line: _may_be_title(line) and (sentences >= _NEARLY_ALL or _has_capitals(line)),
        islice(lines, MOST_TITLES),
    )
    return len(list(titles))


def _title_of_few(lines: Sequence[str]) -> int:
    """Return 1 where a first line may be a title and all of some lines below are sentences."""
    rest = lines[1:]
    is_title = len(rest) >= _FEWEST_SENTENCES and _may_be_title(lines[0])
    return int(is_title and all(map(is_sentence, rest)))


def is_sentence(line: str) -> bool:
    """Return whether a line ends as a sentence does."""
    return _SENTENCE_END.search(line) is not None


def _may_be_title(line: str) -> bool:
    return len(line) <= _LONGEST and not is_sentence(line) and line[:1] == line[:1].upper()


def _has_capitals(line: str) -> bool:
    long = [word for word in _WORD.findall(line) if len(word) > _SHORT_WORD and word.isalpha()]
    return bool(long) and sum(word[0].isupper() for word in long) >= _CAPITALS * len(long)
