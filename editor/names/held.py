"""What the translation of a row holds that may be a name: its witness for the source.

A translation in another script writes names in Latin letters among its own, or in its own script
by their sound. A translation in the same script has them as words with a capital.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from editor.language.folding import bare, fold
from editor.language.forms.declension import forms_of
from editor.language.forms.romanised import romanised
from editor.language.scripts import Script, has_cjk, has_han, is_hangul, script_of
from editor.language.tokens import Token, tokens
from editor.language.vocabulary.commonness import commonness

_SPEAKER = re.compile(
    r"^\s*[^\s:：.!?。！？,，]{1,20}(?: [^\s:：.!?。！？,，]{1,20}){0,2}\s*[:：](?!//)"
)
_GLOSS = re.compile(r"[（(\[【][^）)\]】]*[）)\]】]")
_BETWEEN = frozenset((" ", "-", "·", "•", ".", "\u00a0", ""))
_SENTENCE_ENDS = '.!?。！？…:;"“„«—-'
# The characters with which Chinese writes foreign names by their sound.
_NAMING = (
    "阿艾爱埃安昂奥巴白班邦包保鲍贝北本比彼毕边别宾波伯博勃布采蔡查柴昌车彻陈茨次达大戴丹当道德登邓迪蒂丁东杜顿多"
    "厄恩尔法凡范方菲费芬丰冯佛夫弗福富盖甘冈高戈哥格葛根贡古瓜圭果哈海汉豪合赫黑亨洪胡华怀惠霍基吉加佳贾简江杰金京"
    "卡凯坎康考科柯可克肯孔库夸奎昆拉腊莱兰朗劳勒雷里利丽莉历立连林琳留龙卢鲁路伦罗洛律马玛迈麦曼芒毛梅门蒙米密明"
    "莫默姆穆木纳娜奈南瑙内尼妮年宁牛农努诺欧帕派潘庞佩彭皮匹平珀普奇齐恰钱乔切琴琼丘让热仁日荣茹若萨塞赛桑瑟森沙"
    "莎山尚舍申生圣施什史士司丝斯思松苏索塔台泰坦汤唐陶特滕提廷通图托瓦万旺威韦维魏温翁沃乌伍武西希锡席夏香肖谢辛"
    "欣星雄休修许雅亚娅延扬杨耶叶伊宜因英永尤于约泽曾扎詹张章珍真芝治朱卓兹子宗祖佐恩奇"
)
_SOUNDED = re.compile(
    r"[\u30a1-\u30fa\u30fc]{2,}(?:[・=＝][\u30a1-\u30fa\u30fc]+)*"
    rf"|[\uac00-\ud7a3]{{2,}}|[{_NAMING}]{{2,}}"
)
_KANA = re.compile("[\u3041-\u30ff]")
_LONGEST_SOUNDED = 5
_LONGEST_RUN = 3
_MANY = 5_000
_SHORTEST_GLOSS = 4
_COMMON = 4.0
_ALL_CAPITALS = frozenset({"de"})


@dataclass(frozen=True, slots=True)
class Held:
    """The names that a translation may hold.

    `forms` are Latin forms of one to three words, as they stand, by their folded letters; `counts`
    how often each stands there. `sounded` are words of another script in Latin letters, `names`
    those of them that are written as names are. `text` is the whole translation.
    """

    text: str = ""
    forms: Mapping[str, str] = field(default_factory=dict)
    counts: Mapping[str, int] = field(default_factory=dict)
    sounded: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    is_there: bool = False

    def told(self, count: int) -> tuple[str, ...]:
        """Return what is sounded, for very many right forms only what is written as names are."""
        return self.sounded if count <= _MANY else self.names


def held_in(text: str, language: str, source: Script = Script.LATIN) -> Held:
    """Return what a translation in that language (BCP 47) holds, for a source in some script.

    Latin names can stand in a source in Latin letters or in Han, Kana and Hangul; for any other
    they tell only what was said.
    """
    spoken = _SPEAKER.sub(" ", text, count=1)
    shown = _GLOSS.sub(" ", spoken)
    forms: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for form in _forms(shown, language):
        letters = fold(form)
        if len(letters) > 1:
            forms.setdefault(letters, form)
            counts[letters] += 1
    for gloss in _GLOSS.findall(spoken):
        for form in _forms(gloss, language):
            letters = fold(form)
            if len(letters) >= _SHORTEST_GLOSS and not form.isupper() and letters not in forms:
                forms[letters] = form
                counts[letters] = 1
    sounded = tuple(dict.fromkeys(_sounded(shown)))
    names = tuple(dict.fromkeys(_sounded_names(shown, language)))
    if source not in (Script.LATIN, Script.CJK, Script.NONE):
        every = (*sounded, *forms)
        return Held(text, sounded=every, names=(*names, *forms), is_there=bool(text.strip()))
    return Held(text, forms, counts, sounded, names, bool(text.strip()))


def _forms(text: str, language: str) -> Iterator[str]:
    """Yield Latin words that may be names, and runs of two or three of them."""
    is_other = script_of(text) not in (Script.LATIN, Script.NONE)
    run: list[Token] = []
    for token in tokens(text):
        fits = script_of(token.word) is Script.LATIN and not token.word.isdigit()
        if not fits or not (is_other or _may_be_name(token, text, language)):
            run = []
            continue
        if run and text[run[-1].end : token.start] not in _BETWEEN:
            run = []
        run = [*run, token][-_LONGEST_RUN:]
        core = bare(token.word).core
        for first in range(len(run)):
            start = run[first].start
            yield text[start : token.start] + core


def _may_be_name(token: Token, text: str, language: str) -> bool:
    """Return True for a word with a capital that is no ordinary one at the start of a sentence."""
    core = bare(token.word).core
    if core == core.lower():
        return False
    zipf = commonness(language).get(core.lower(), 0.0)
    starts = not text[: token.start].strip() or text[: token.start].rstrip()[-1] in _SENTENCE_ENDS
    if starts or language.split("-")[0] in _ALL_CAPITALS:
        return zipf < _COMMON
    return True


def _sounded(text: str) -> Iterator[str]:
    """Yield words of Cyrillic, Greek, Kana, Hangul and the like in Latin letters."""
    if script_of(text) in (Script.LATIN, Script.NONE):
        return
    if has_cjk(text):
        found = (part for match in _SOUNDED.finditer(text) for part in _parts(match[0]))
        yield from (one for word in found for one in romanised(word) if len(one) > 1)
        return
    from anyascii import anyascii

    plain = [fold(anyascii(token.word)) for token in tokens(text) if not token.word.isascii()]
    yield from (word for word in plain if len(word) > 1)
    yield from (one + other for one, other in pairwise(plain))


def _sounded_names(text: str, language: str) -> Iterator[str]:
    """Yield in Latin letters the words of another script that have a capital, and Kana and Hangul.

    Those of Cyrillic and Greek come in each form that they may have.
    """
    script = script_of(text)
    if script in (Script.LATIN, Script.NONE) or (has_han(text) and not _KANA.search(text)):
        return
    from anyascii import anyascii

    if script is Script.CJK:
        known = commonness(language)
        for match in _SOUNDED.finditer(text):
            if known.get(match[0], 0.0) < _COMMON and not has_han(match[0]):
                yield from (one for part in _parts(match[0]) for one in romanised(part))
        return
    for token in tokens(text):
        if not token.word.isascii() and _may_be_name(token, text, language):
            forms = forms_of(bare(token.word).core)
            yield from dict.fromkeys(fold(anyascii(form)) for form in forms)


def _parts(word: str) -> Iterator[str]:
    """Yield a word and the parts of it that may be the name: Han has no blanks, Hangul endings."""
    yield word
    if is_hangul(word):
        yield from (word[:-1], word[:-2]) if len(word) > 3 else (word[:-1],)
    elif has_han(word):
        for first in range(len(word) - 1):
            for end in range(first + 2, min(len(word), first + _LONGEST_SOUNDED) + 1):
                if (first, end) != (0, len(word)):
                    yield word[first:end]
