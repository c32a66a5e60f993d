"""The names of languages as people write them above a column or a half of a text."""

import re
import unicodedata

_LANGUAGES = {
    "en": "english|英語|영어|английский|英文|英语|englisch|anglais|inglés|inglese|inglês|engels"
    "|engelska|engelsk|англійська|angielski|الإنجليزية|अंग्रेज़ी|ingilizce|tiếng anh|อังกฤษ"
    "|אנגלית",
    "zh": "chinese|chinês|中国語|중국어|китайский|中文|汉语|漢語|mandarin|chinesisch|chinois"
    "|chino|cinese|chinees|国语|普通话|mandarin chinese|华语|華語|chiński|kinesiska",
    "zh-Hans": "simplified chinese|chinese (simplified)|chinese simplified|简体中文|简体|简中"
    "|中文（简体）|中文(简体)",
    "zh-Hant": "traditional chinese|chinese (traditional)|chinese traditional|繁體中文|繁体中文"
    "|繁體|繁中",
    "yue": "cantonese|粤语|粵語|廣東話|广东话",
    "ja": "japanese|일본어|日本語|日文|日语|japanisch|japonais|japonés|giapponese|japonês"
    "|japans|японский",
    "ko": "korean|韓国語|한국어|韩文|韩语|koreanisch|coréen|coreano|koreaans|корейский",
    "de": "german|ドイツ語|독일어|немецкий|deutsch|德文|德语|allemand|alemán|tedesco|alemão"
    "|duits|tyska|tysk|niemiecki|німецька",
    "fr": "french|フランス語|프랑스어|французский|français|法文|法语|französisch|francés"
    "|francese|francês|frans|franska|fransk|francuski|французька",
    "es": "spanish|スペイン語|스페인어|испанский|español|castellano|西班牙语|spanisch|espagnol"
    "|spagnolo|espanhol|spaans|spanska|hiszpański",
    "it": "italian|italiano|意大利语|italienisch|italien|italiaans|итальянский|イタリア語"
    "|이탈리아어",
    "pt": "portuguese|português|葡萄牙语|portugiesisch|portugais|portugués|portoghese|portugees"
    "|португальский|ポルトガル語|포르투갈어",
    "pt-BR": "brazilian portuguese|portuguese (brazil)|português (brasil)|português brasileiro",
    "nl": "dutch|nederlands|荷兰语|niederländisch|néerlandais|neerlandés|olandese|holandês"
    "|нидерландский",
    "pl": "polish|polski|波兰语|polnisch|polonais|polaco|pools|польский",
    "ru": "russian|русский|俄文|俄语|russisch|russe|ruso|russo|rosyjski|ロシア語|러시아어"
    "|російська",
    "uk": "ukrainian|українська|乌克兰语|ukrainisch|ukrainien|украинский|oekraïens",
    "be": "belarusian|беларуская|белорусский",
    "bg": "bulgarian|български|болгарский|bulgarisch",
    "sr": "serbian|српски|srpski|сербский|serbisch",
    "hr": "croatian|hrvatski|kroatisch",
    "bs": "bosnian|bosanski",
    "sl": "slovenian|slovene|slovenščina|slovenski|slowenisch",
    "sk": "slovak|slovenčina|slovensky|slowakisch",
    "cs": "czech|čeština|česky|tschechisch|tchèque|checo|捷克语|чешский",
    "mk": "macedonian|македонски",
    "sq": "albanian|shqip",
    "hu": "hungarian|magyar|ungarisch|hongrois|匈牙利语|венгерский",
    "ro": "romanian|română|rumänisch|roumain|罗马尼亚语",
    "el": "greek|ελληνικά|希腊语|griechisch|grec|griego|греческий",
    "tr": "turkish|türkçe|土耳其语|türkisch|turc|turco|turks|турецкий|터키어|トルコ語",
    "az": "azerbaijani|azərbaycan|azərbaycanca",
    "kk": "kazakh|қазақша|казахский",
    "uz": "uzbek|oʻzbekcha|узбекский",
    "ka": "georgian|ქართული",
    "hy": "armenian|հայերեն",
    "sv": "swedish|svenska|schwedisch|suédois|sueco|瑞典语|zweeds|шведский",
    "da": "danish|dansk|dänisch|danois|丹麦语|deens",
    "nb": "norwegian|norsk|bokmål|norwegisch|norvégien|挪威语|noors",
    "nn": "nynorsk",
    "fi": "finnish|suomi|finnisch|finnois|芬兰语|fins|финский",
    "et": "estonian|eesti|estnisch",
    "lv": "latvian|latviešu|lettisch",
    "lt": "lithuanian|lietuvių|litauisch",
    "is": "icelandic|íslenska|isländisch",
    "ga": "irish|gaeilge",
    "cy": "welsh|cymraeg",
    "ca": "catalan|català|katalanisch|catalán",
    "eu": "basque|euskara|baskisch|vasco",
    "gl": "galician|galego|gallego",
    "la": "latin|latina|latein|lingua latina",
    "eo": "esperanto",
    "ar": "arabic|العربية|عربي|阿拉伯语|arabisch|arabe|árabe|арабский|アラビア語|아랍어",
    "fa": "persian|farsi|فارسی|波斯语|persisch",
    "ur": "urdu|اردو",
    "he": "hebrew|עברית|希伯来语|hebräisch|hébreu|иврит",
    "yi": "yiddish|ייִדיש",
    "hi": "hindi|हिन्दी|हिंदी|印地语|хинди",
    "bn": "bengali|bangla|বাংলা",
    "pa": "punjabi|ਪੰਜਾਬੀ",
    "gu": "gujarati|ગુજરાતી",
    "mr": "marathi|मराठी",
    "ne": "nepali|नेपाली",
    "ta": "tamil|தமிழ்",
    "te": "telugu|తెలుగు",
    "kn": "kannada|ಕನ್ನಡ",
    "ml": "malayalam|മലയാളം",
    "si": "sinhala|සිංහල",
    "th": "thai|ไทย|ภาษาไทย|泰语|泰文|thailändisch|тайский",
    "lo": "lao|ລາວ",
    "km": "khmer|ខ្មែរ",
    "my": "burmese|မြန်မာ|缅甸语",
    "vi": "vietnamese|tiếng việt|越南语|vietnamesisch|vietnamien|вьетнамский|ベトナム語|베트남어",
    "id": "indonesian|bahasa indonesia|印尼语|indonesisch",
    "ms": "malay|bahasa melayu|马来语|malaiisch",
    "tl": "tagalog|filipino",
    "mn": "mongolian|монгол|蒙古语",
    "bo": "tibetan|བོད་ཡིག|藏语",
    "sw": "swahili|kiswahili|斯瓦希里语",
    "am": "amharic|አማርኛ",
    "af": "afrikaans",
    "yo": "yoruba",
    "ha": "hausa",
    "zu": "zulu|isizulu",
}
_SIDES = frozenset((
    "original", "translation", "source", "target", "原文", "译文", "譯文", "翻译", "翻譯", "訳",
    "訳文", "和訳", "英訳", "übersetzung", "traduction", "traducción", "traduzione", "tradução",
    "vertaling", "перевод", "оригинал", "원문", "번역",
))  # fmt: skip
_SIGNS = " \t#*_:：-–—=|[]【】()（）「」<>《》"
_ADJECTIVES = {
    "deutsche": "de", "englische": "en", "anglaise": "en", "française": "fr", "espagnole": "es",
    "española": "es", "inglesa": "en", "italiana": "it", "portuguesa": "pt", "nederlandse": "nl",
    "engelse": "en", "русская": "ru", "английская": "en", "немецкая": "de", "українська": "uk",
}  # fmt: skip
_VERSION = re.compile(
    r"^(?:version|versión|versione|versão|версия)\s+(?:en\s+)?"
    r"|\s*(?:text|version|versione|versión|versie|версия|версія|fassung|translation|transcript"
    r"|original|原文|译文|版|版本|文本|翻译|字幕|部分)$"
)


def bare(word: str) -> str:
    """Return a word without the accents over its Latin letters."""
    parts = unicodedata.normalize("NFKD", word)
    plain = "".join(part for part in parts if not "\u0300" <= part <= "\u036f")
    return plain if plain.isascii() else word


NAMES = {bare(name): tag for tag, names in _LANGUAGES.items() for name in names.split("|")}
TAGS = frozenset(tag.partition("-")[0] for tag in _LANGUAGES)


def language_named(line: str) -> str:
    """Return the language (BCP 47) that a line names and nothing else, "" for none.

    Signs around the name do not count, and “Chinese version” is no less a name than “Chinese”.
    """
    if len(line) > 60:
        return ""
    word = " ".join(line.strip(_SIGNS).lower().split())
    shorter = _VERSION.sub("", word)
    return NAMES.get(bare(word)) or NAMES.get(bare(shorter)) or _ADJECTIVES.get(shorter, "")


def is_language(word: str) -> bool:
    """Return whether a word is the name or the tag of a language, or says “original” and its like.

    It stands in front of a line then, and is nobody's name.
    """
    bare_word = word.strip(_SIGNS)
    tag = bare_word.partition("-")[0]
    is_tag = len(tag) == 2 and tag.lower() in TAGS and (tag.isupper() or tag.islower())
    return is_tag or bare_word.lower() in _SIDES or bool(language_named(bare_word))
