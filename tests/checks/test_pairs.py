"""The two texts of a row: one empty, lengths, numbers, names, terms, negations."""

import pytest

from editor.core.glossary import Glossary, Term
from tests.checks.looking import found, marked, row

USUAL = [row("Nobody saw the lamp of the tower.", "没有人看见塔里的灯。")] * 14


def test_an_empty_column_is_told_where_the_other_has_a_text() -> None:
    rows = [row("One.", "一。"), row("Two.", " "), row("", "三。"), row("", "")]
    assert [(one.row, one.track) for one in found("empty-side", rows)] == [(1, 1), (2, 0)]


def test_a_translation_that_has_not_been_begun_is_no_problem() -> None:
    assert not found("empty-side", [row("One.", ""), row("Two.", "")])


def test_texts_far_from_the_usual_ratio_may_not_belong_together() -> None:
    long = "So we walked along the shore until the lamp was lit and the tide had turned again."
    rows = [
        *USUAL,
        row(long, "灯亮了。"),
        row("The lamp was lit.", "我们" * 20),
        row("Yes.", "对。"),
    ]
    assert [one.row for one in found("pairing", rows)] == [14, 15]


def test_a_few_rows_have_no_usual_ratio() -> None:
    assert not found("pairing", [row("So we walked along the shore all day.", "灯。")])


@pytest.mark.parametrize(
    ("source", "translation"),
    [
        ("It was 25 feet.", "有25英尺。"),
        ("It was twenty-five feet.", "有二十五英尺。"),
        ("It was 25 feet.", "有二十五英尺。"),
        ("It was twenty five feet.", "有25英尺。"),
        ("3.5 million people", "350万人"),
        ("three hundred thousand", "30万"),
        ("In the 1880s", "19世纪80年代"),
        ("in the nineties", "在90年代"),
        ("In 1984", "一九八四年"),
        ("In nineteen eighty-four", "1984年"),
        ("fifty percent", "百分之五十"),
        ("half of it", "50%"),
        ("1,200 ships", "1200艘船"),
        ("On March 3", "3月3日"),
        ("over a million", "一百多万"),
        ("a couple of ships", "2艘船"),
        ("GPT-4 in 3D", "四代模型"),
        ("at 3:30", "三点半"),
        ("for one thing", "一方面"),
        ("fifteen hundred", "一千五"),
        ("all the time", "二十四节气"),
        ("ninety-seven percent", "九成七"),
        ("ninety percent", "九成"),
    ],
)
def test_one_number_in_two_ways_is_no_problem(source: str, translation: str) -> None:
    assert marked("numbers", [row(source, translation)]) == []


@pytest.mark.parametrize(
    ("source", "translation", "places"),
    [
        ("It was 25 feet.", "有35英尺。", ["25", "35"]),
        ("It was twenty-five feet.", "有二十英尺。", ["twenty-five"]),
        ("It was high.", "有三百英尺。", ["三百"]),
        ("In 1984", "当时", ["1984"]),
        ("3 million", "3亿", ["3 million", "3亿"]),
    ],
)
def test_numbers_that_differ_are_told_on_both_sides(
    source: str, translation: str, places: list[str]
) -> None:
    assert marked("numbers", [row(source, translation)]) == places


def test_a_language_whose_number_words_are_not_known_may_spell_them_out() -> None:
    assert marked("numbers", [row("It was 25 feet in 1984.", "Сто років.")], ("en", "uk")) == [
        "1984"
    ]
    assert not marked("numbers", [row("In two thousand nine", "Zweitausendneun")], ("en", "de"))


@pytest.mark.parametrize(
    ("source", "translation", "places"),
    [
        ("Oriel and I met.", "Oriol 和我见了面。", ["Oriol"]),
        ("Oriol's friends met.", "Oriol 的朋友见了面。", []),
        ("Move Flow is good.", "MoveFlow 很好。", []),
        ("artificial intelligence", "AI 很好", []),
        ("I/O was yesterday", "昨天是 IO", []),
        ("the evals are", "eval 是", []),
        ("The slides are okay.", "PPT 还 OK。", []),
        ("Über is there.", "Uber 在那里。", []),
        ("OpenStreetMap and Webpack", "用 open street map 和 web pack", []),
        ("Webpack", "用 web 和 pack", ["web", "pack"]),
    ],
)
def test_latin_words_of_a_translation_are_in_the_source(
    source: str, translation: str, places: list[str]
) -> None:
    assert marked("foreign-words", [row(source, translation)]) == places


def test_latin_words_between_latin_languages_say_nothing() -> None:
    assert not found("foreign-words", [row("The lamp.", "Die Lampe.")], ("en", "de"))


def test_glossary_terms_are_looked_for_both_ways() -> None:
    glossary = Glossary((Term("harbour", (), "港口"), Term("tide")))
    rows = [
        row("The Harbour froze.", "海结冰了。"),
        row("The sea froze.", "港口结冰了。"),
        row("The harbour froze.", "港口结冰了。"),
        row("The harbour froze.", "harbour 结冰了。"),
        row("The tide harbours.", "水。"),
    ]
    issues = found("glossary-terms", rows, glossary=glossary)
    assert [(one.row, one.track, one.span) for one in issues] == [(0, 0, (4, 11)), (1, 1, (0, 2))]


@pytest.mark.parametrize(
    ("source", "translation", "places"),
    [
        ("I don't think we did this.", "我认为我们一直在这样。", ["don't"]),
        ("We saw the lamp there.", "我们没有看见灯。", ["没有"]),
        ("He isn't here.", "他不在。", []),
        ("It is good, isn't it?", "很好，对吧？", []),
        ("Not only that, it works.", "而且它有用。", []),
        ("It works well.", "它不错，不仅如此，是不是？", []),
        ("It is impossible.", "这不可能。", []),
        ("She never saw it.", "她从未看见。", []),
        ("Without further ado", "废话不多说", []),
    ],
)
def test_a_plain_no_that_only_one_side_has_is_worth_a_look(
    source: str, translation: str, places: list[str]
) -> None:
    assert marked("negation", [row(source, translation)]) == places


@pytest.mark.parametrize(
    ("language", "right", "source"),
    [
        ("de", "Es hat einundzwanzig Stufen.", "It has twenty-one steps."),
        ("nl", "Om half vier.", "At half past three."),
        ("nl", "Voor 2,5 miljoen verkocht.", "Sold for 2.5 million."),
        ("fr", "J'ai soixante-douze ans.", "I'm seventy-two."),
        ("es", "Dos millones y medio.", "Two and a half million."),
        ("es", "Tiene dieciséis primos.", "She has sixteen cousins."),
        ("ru", "На четвёртом этаже.", "On the fourth floor."),
        ("ko", "다섯 시 십 분.", "Ten past five."),
        ("ko", "이십삼 명.", "Twenty-three people."),
        ("fr", "Elle a quatre-vingt-dix-sept ans.", "She's ninety-seven."),
        ("de", "Vor zwei Jahrzehnten.", "Twenty years ago."),
        ("zh", "花了一百五十万。", "It cost one and a half million."),
        ("zh", "办执照花了半年。", "It took six months."),
        ("zh", "他高兴得不得了。", "He was on cloud nine."),
    ],
)
def test_numbers_in_words_are_read_in_many_languages(
    language: str, right: str, source: str
) -> None:
    assert not found("numbers", [row(source, right)], ("en", language))


@pytest.mark.parametrize(
    ("language", "text", "source"),
    [
        ("de", "Die Stadt hat sieben Brücken.", "The city has eleven bridges."),
        ("nl", "Ik heb vier broers.", "I have six brothers."),
        ("nl", "Vijftien minuten.", "Fifty minutes."),
        ("de", "Vor vierzehn Jahren.", "Forty years ago."),
        ("zh", "一共五口人。", "There are nine of us."),
    ],
)
def test_a_small_number_that_is_another_is_told(language: str, text: str, source: str) -> None:
    assert len(found("numbers", [row(source, text)], ("en", language))) == 1


@pytest.mark.parametrize(
    ("language", "text", "source"),
    [
        ("de", "Ich war nie dort.", "I was there."),
        ("nl", "We hadden geen geld.", "We had money."),
        ("fr", "Je ne l'ai jamais vu.", "I saw him."),
        ("es", "No vino nadie.", "He came."),
        ("ru", "Я там никогда не был.", "I was there."),
        ("ja", "行ったことがありません。", "I went there."),
        ("ko", "비가 오지 않았어요.", "It rained."),
    ],
)
def test_a_lost_denial_is_told_in_many_languages(language: str, text: str, source: str) -> None:
    assert len(found("negation", [row(source, text)], ("en", language))) == 1


@pytest.mark.parametrize(
    ("language", "text", "source"),
    [
        ("de", "Das ist nicht übel.", "That's pretty good."),
        ("nl", "Dat is niet slecht.", "That's pretty good."),
        ("fr", "Elle n'a pas tort.", "She's right."),
        ("fr", "Ce n'est que de l'eau.", "It's water."),
        ("es", "No tengo más remedio que ir.", "I go."),
        ("ru", "Я не мог не засмеяться.", "I laughed."),
        ("ja", "行かなければなりません。", "I go."),
        ("ko", "재미있지 않아요?", "It's fun."),
    ],
)
def test_what_is_said_with_a_no_and_means_none_is_no_denial(
    language: str, text: str, source: str
) -> None:
    assert not found("negation", [row(source, text)], ("en", language))


@pytest.mark.parametrize(
    ("languages", "source", "translation"),
    [
        ("en zh", "We won't start before nine.", "九点之前我们会开始。"),
        ("en zh", "They couldn't see the shore.", "他们看见了岸，真特别。"),
        ("en de", "We don't have any bread left.", "Wir haben noch Brot und Salz."),
        ("en de", "Nobody believed him until then.", "Alle glaubten ihm bis dahin."),
        ("en de", "You shouldn't drink that, it's too hot.", "Trink das, es ist zu heiß."),
        ("en nl", "It wasn't cheap, but it was good.", "Het was goedkoop, maar het was goed."),
        ("en nl", "I have never seen them.", "Ik heb ze altijd onder ons gezien."),
        ("en fr", "It's not the cold.", "C'est le froid, même intéressant."),
        ("en es", "I won't be home.", "Estaré en casa para ti."),
        ("fr en", "Il n'y a jamais eu de train.", "There has always been a train."),
        ("zh en", "那封信他二十年都没打开。", "He opened the letter."),
    ],
)
def test_a_word_that_both_texts_have_is_no_denial(
    languages: str, source: str, translation: str
) -> None:
    assert len(found("negation", [row(source, translation)], tuple(languages.split()))) == 1


@pytest.mark.parametrize(
    ("languages", "source", "translation"),
    [
        ("en zh", "We didn't have power until I was twelve.", "我十二岁家里才通电。"),
        ("en zh", "I won't be long.", "我马上回来。"),
        ("en zh", "Don't forget your hat.", "记得戴帽子。"),
        ("en zh", "I needed nothing more.", "这就够了。"),
        ("en de", "He never misses a train.", "Er erreicht immer den Zug."),
        ("en de", "We couldn't go on, it was closed.", "Die Straße war zu."),
        ("en nl", "We have no coffee.", "De koffie is op."),
        ("en fr", "You can't park here.", "Il est interdit de stationner ici."),
        ("es en", "No necesitamos más.", "That was all we needed."),
    ],
)
def test_a_denial_said_in_another_way_is_no_problem(
    languages: str, source: str, translation: str
) -> None:
    assert not found("negation", [row(source, translation)], tuple(languages.split()))
