"""Texts in two languages, in the ways in which people keep them."""

from .foreign import Foreign, Row, text_file

ENGLISH = (
    "We lit the old lamp at nine.",
    "The tide was low, and nobody came.",
    "So we rowed home in the dark.",
    "In the morning the harbour was full of boats.",
    "They had come from the islands at night.",
    "Nobody could say who had called them.",
)
OTHER = {
    "Chinese": ("我们九点点亮了旧灯。", "潮水很低，没有人来。", "于是我们摸黑划船回家。",
                "早上港口里停满了船。", "它们是夜里从岛上来的。", "没有人说得出是谁叫来的。"),
    "Japanese": ("私たちは九時に古いランプを灯した。", "潮は引いていて、誰も来なかった。",
                 "それで暗闇の中を漕いで帰った。", "朝になると港は船でいっぱいだった。",
                 "夜のうちに島から来たのだ。", "誰が呼んだのか、誰も言えなかった。"),
    "Korean": ("우리는 아홉 시에 낡은 등불을 켰다.", "물이 빠졌고 아무도 오지 않았다.",
               "그래서 어둠 속에서 노를 저어 집으로 갔다.", "아침에 항구는 배로 가득했다.",
               "밤에 섬에서 온 것이었다.", "누가 불렀는지 아무도 말할 수 없었다."),
    "Russian": ("Мы зажгли старую лампу в девять.", "Был отлив, и никто не пришёл.",
                "И мы в темноте поплыли домой.", "Утром гавань была полна лодок.",
                "Они пришли ночью с островов.", "Никто не мог сказать, кто их позвал."),
    "Arabic": ("أشعلنا المصباح القديم في التاسعة.", "كان الجزر ولم يأت أحد.",
               "فجدفنا عائدين إلى البيت في الظلام.", "في الصباح امتلأ الميناء بالقوارب.",
               "جاءت من الجزر ليلاً.", "لم يستطع أحد أن يقول من ناداها."),
    "Greek": ("Ανάψαμε το παλιό φανάρι στις εννιά.", "Ήταν άμπωτη και δεν ήρθε κανείς.",
              "Κι έτσι γυρίσαμε κωπηλατώντας στο σκοτάδι.", "Το πρωί το λιμάνι ήταν γεμάτο βάρκες.",
              "Είχαν έρθει τη νύχτα από τα νησιά.", "Κανείς δεν ήξερε ποιος τις κάλεσε."),
    "Thai": ("เราจุดตะเกียงเก่าตอนเก้าโมง", "น้ำลงและไม่มีใครมา", "เราจึงพายเรือกลับบ้านในความมืด",
             "ตอนเช้าท่าเรือเต็มไปด้วยเรือ", "พวกเขามาจากเกาะในตอนกลางคืน",
             "ไม่มีใครบอกได้ว่าใครเรียกพวกเขามา"),
    "German": ("Wir haben die alte Lampe um neun angezündet.", "Es war Ebbe, und niemand kam.",
               "Also ruderten wir im Dunkeln nach Hause.", "Am Morgen war der Hafen voller Boote.",
               "Sie waren in der Nacht von den Inseln gekommen.",
               "Niemand konnte sagen, wer sie gerufen hatte."),
    "Dutch": ("We staken om negen uur de oude lamp aan.", "Het was eb en er kwam niemand.",
              "Dus roeiden we in het donker naar huis.", "De haven lag 's morgens vol met boten.",
              "Ze waren 's nachts van de eilanden gekomen.", "Niemand wist wie ze had geroepen."),
}  # fmt: skip
TIMES = ((3, 65), (65, 70), (70, 3730), (3730, 3734), (3734, 3740), (3740, None))
CLOCKS = ("0:03", "1:05", "1:10", "1:02:10", "1:02:14", "1:02:20")


def _rows(first: tuple[str, ...], second: tuple[str, ...]) -> list[Row]:
    return [(None, None, "", *pair) for pair in zip(first, second, strict=True)]


def _timed(second: tuple[str, ...]) -> list[Row]:
    return [(*times, "", *pair) for times, *pair in zip(TIMES, ENGLISH, second, strict=True)]


def _turns(first: tuple[str, ...], second: tuple[str, ...], end: str = "\n") -> str:
    return end.join(f"{one}\n{two}\n" for one, two in zip(first, second, strict=True))


ZH = OTHER["Chinese"]
BILINGUAL = [
    *(
        text_file(
            f"English and {name} by turns",
            "talk.txt",
            _turns(ENGLISH, other),
            _rows(ENGLISH, other),
        )
        for name, other in OTHER.items()
    ),
    *(
        text_file(
            f"{name} above English", "talk.txt", _turns(other, ENGLISH), _rows(other, ENGLISH)
        )
        for name, other in OTHER.items()
        if name in ("Chinese", "Korean", "Russian")
    ),
    *(
        text_file(
            f"{name} as a second half",
            "talk.txt",
            "\n".join(ENGLISH) + "\n\n" + "\n".join(other) + "\n",
            _rows(ENGLISH, other),
        )
        for name, other in OTHER.items()
        if name in ("Chinese", "Japanese", "Arabic")
    ),
    *(
        text_file(
            f"a table of English and {name}",
            "talk.txt",
            "".join(f"{one}\t{two}\n" for one, two in zip(ENGLISH, other, strict=True)),
            _rows(ENGLISH, other),
        )
        for name, other in OTHER.items()
        if name in ("Chinese", "Korean", "Greek")
    ),
    text_file(
        "an empty line in front of each",
        "talk.txt",
        "\n\n".join(line for pair in zip(ENGLISH, ZH, strict=True) for line in pair),
        _rows(ENGLISH, ZH),
    ),
    text_file(
        "two titles above",
        "talk.txt",
        "The Harbour Show\nEpisode 12: The Old Lamp\n\n" + _turns(ENGLISH, ZH),
        _rows(ENGLISH, ZH),
        "The Harbour Show",
        "Episode 12: The Old Lamp",
    ),
    text_file(
        "a translation is missing",
        "talk.txt",
        _turns(ENGLISH, ZH).replace(f"{ZH[2]}\n", ""),
        _rows(ENGLISH, (*ZH[:2], "", *ZH[3:])),
    ),
    text_file(
        "a source is missing",
        "talk.txt",
        _turns(ENGLISH, ZH).replace(f"{ENGLISH[3]}\n", ""),
        _rows((*ENGLISH[:3], "", *ENGLISH[4:]), ZH),
    ),
    text_file(
        "names in Latin letters in the Chinese",
        "talk.txt",
        "Oriol and Jeff lead it.\nOriol 与 Jeff Dean 共同主导 Gemini。\n" + _turns(ENGLISH, ZH),
        [
            (None, None, "", "Oriol and Jeff lead it.", "Oriol 与 Jeff Dean 共同主导 Gemini。"),
            *_rows(ENGLISH, ZH),
        ],
    ),
    text_file(
        "times in brackets",
        "talk.txt",
        "".join(
            f"[{clock}] {one}\n{two}\n" for clock, one, two in zip(CLOCKS, ENGLISH, ZH, strict=True)
        ),
        _timed(ZH),
    ),
    text_file(
        "times on each line",
        "talk.txt",
        "".join(
            f"{clock} {one}\n{clock} {two}\n"
            for clock, one, two in zip(CLOCKS, ENGLISH, OTHER["Russian"], strict=True)
        ),
        _timed(OTHER["Russian"]),
    ),
    text_file(
        "times in the first of three columns",
        "talk.tsv",
        "".join(
            f"{clock}\t{one}\t{two}\n" for clock, one, two in zip(CLOCKS, ENGLISH, ZH, strict=True)
        ),
        _timed(ZH),
    ),
    text_file(
        "bars between the languages",
        "talk.txt",
        "".join(f"{one} | {two}\n" for one, two in zip(ENGLISH, ZH, strict=True)),
        _rows(ENGLISH, ZH),
    ),
    text_file(
        "a slash with blanks between the languages",
        "talk.txt",
        "".join(f"{one} / {two}\n" for one, two in zip(ENGLISH, ZH, strict=True)),
        _rows(ENGLISH, ZH),
    ),
    Foreign(
        "by turns in GB18030", "talk.txt", _turns(ENGLISH, ZH).encode("gb18030"), _rows(ENGLISH, ZH)
    ),
    Foreign(
        "by turns in UTF-16 without a mark",
        "talk.txt",
        _turns(ENGLISH, ZH).encode("utf-16-le"),
        _rows(ENGLISH, ZH),
    ),
    Foreign(
        "by turns in Shift-JIS",
        "talk.txt",
        _turns(ENGLISH, OTHER["Japanese"]).encode("shift_jis"),
        _rows(ENGLISH, OTHER["Japanese"]),
    ),
    Foreign(
        "by turns in KOI8-R",
        "talk.txt",
        _turns(ENGLISH, OTHER["Russian"]).encode("koi8_r"),
        _rows(ENGLISH, OTHER["Russian"]),
    ),
    Foreign(
        "by turns in EUC-KR",
        "talk.txt",
        _turns(ENGLISH, OTHER["Korean"]).encode("euc_kr"),
        _rows(ENGLISH, OTHER["Korean"]),
    ),
    Foreign(
        "by turns in ISO-2022-JP",
        "talk.txt",
        _turns(ENGLISH, OTHER["Japanese"]).encode("iso2022_jp"),
        _rows(ENGLISH, OTHER["Japanese"]),
    ),
    Foreign(
        "by turns with old line ends and a mark",
        "talk.txt",
        b"\xef\xbb\xbf" + _turns(ENGLISH, ZH).replace("\n", "\r").encode(),
        _rows(ENGLISH, ZH),
    ),
    Foreign(
        "by turns with one bad byte",
        "talk.txt",
        _turns(ENGLISH, ZH).encode().replace(b"nobody", b"nob\xffdy"),
        _rows((ENGLISH[0], "The tide was low, and nob\ufffddy came.", *ENGLISH[2:]), ZH),
    ),
]
