"""What a break costs by the rules: nothing after a sentence, much inside a phrase."""

import pytest

from editor.captions.breaks.costs import BROKEN
from editor.captions.breaks.places import places_in


def costs(text: str, language: str) -> dict[str, float]:
    """The cost of each break by the word that would begin the line."""
    return {text[at:].split()[0][:6]: cost for at, cost in places(text, language).items()}


def places(text: str, language: str) -> dict[int, float]:
    """The cost of each break by where it is."""
    return dict(places_in(text, language))


@pytest.mark.parametrize(
    ("language", "text", "never"),
    [
        ("en", "the lamp", "lamp"),
        ("en", "Marisol Quintero", "Quinte"),
        ("en", "300 metres", "metres"),
        ("en", "have seen", "seen"),
        ("en", "not seen", "seen"),
        ("en", "of lamps", "lamps"),
        ("en", "Mr. Wendell", "Wendel"),
        ("en", "the uh lamp", "lamp"),
        ("nl", "een lamp", "lamp"),
        ("de", "mit Frau", "Frau"),
        ("fr", "nous avons", "avons"),
        ("es", "muy alto", "alto"),
        ("ru", "в порт", "порт"),
        ("ko", "할 수", "수"),
    ],
)
def test_what_belongs_together_is_dear_to_part(language: str, text: str, never: str) -> None:
    assert costs(text, language)[never] >= BROKEN


def test_the_order_of_breaks_is_that_of_the_guidelines() -> None:
    text = (
        "It is lit. We all went home, the others stayed because we saw lamps at night under trees"
    )
    found = costs(text, "en")
    assert found["We"] < found["the"] < found["becaus"] < found["at"] < found["lamps"]
    assert found["we"] >= BROKEN


def test_so_before_many_begins_no_clause() -> None:
    assert costs("lamps so many", "en")["so"] > costs("lamps so we", "en")["so"]


def test_short_items_of_a_list_are_dearer_than_clauses() -> None:
    found = costs("It was lighter, cheaper and quieter, but nobody wanted it", "en")
    assert found["cheape"] > found["but"]


def test_chinese_words_and_numbers_are_whole() -> None:
    text = "我们在第10年看到灯塔，但是没有人"
    found = places(text, "zh")
    for inside in ("我们", "10", "看到", "灯塔", "但是", "没有"):
        assert text.index(inside) + 1 not in found
    assert found[text.index("但是")] < found[text.index("灯塔")]
    assert found[text.index("年")] >= BROKEN


def test_a_japanese_line_begins_with_no_particle() -> None:
    text = "守灯人は毎朝灯台の階段を登ります"
    starts = {text[at] for at in places(text, "ja")}
    assert starts <= set("毎灯階登")
    assert "は" not in starts


def test_an_abbreviation_or_a_price_ends_no_sentence() -> None:
    assert costs("about 3.5 metres", "en")["metres"] >= BROKEN
    assert costs("J. Brannigan", "en")["Branni"] >= BROKEN


@pytest.mark.parametrize("inside", ["通り過ぎ", "引っ越す", "もうすぐ", "わかった", "ぶら下がって"])
def test_japanese_words_are_whole(inside: str) -> None:
    text = f"だれが{inside}のですか"
    begin = text.index(inside)
    assert not places(text, "ja").keys() & set(range(begin + 1, begin + len(inside)))


def test_a_japanese_line_may_begin_with_a_word_in_hiragana() -> None:
    text = "今年はもうすぐ終わります"
    assert text.index("もうすぐ") in places(text, "ja")


def test_a_very_long_japanese_word_can_be_parted_before_an_ending() -> None:
    text = "何事もなかったかのようでした"
    costs = places(text, "ja")
    assert costs[text.index("よう")] > BROKEN
    assert text.index("でした") + 1 not in costs


def test_a_japanese_prefix_stays_with_its_word() -> None:
    text = "とてもお茶が好きです"
    assert text.index("茶") not in places(text, "ja")


def test_a_line_may_begin_with_a_japanese_prefix_but_not_with_an_ending_like_it() -> None:
    polite, ending = "サービスセンターにご連絡ください", "空白のままにしておこうと言う"
    assert places(polite, "ja").keys() == {polite.index("ご")}
    assert ending.index("お") not in places(ending, "ja")


def test_a_chinese_yet_may_begin_a_line() -> None:
    text = "你在船上装冷库却不想热量"
    costs = places(text, "zh")
    assert costs[text.index("却")] < costs[text.index("冷库")]


@pytest.mark.parametrize(
    ("text", "better", "worse"),
    [
        ("今天我们请到了一位特别的嘉宾她在南极待了十年", "她", "特别"),
        ("今天我们请到了一位特别的嘉宾她在南极待了十年", "她", "我们"),
        ("完全看不到太阳今天就让她来跟我们聊聊", "今天", "她"),
        ("门口那条街上缺一个能坐下来的地方", "缺", "一个"),
        ("她每天晚上一个人坐在那里看书", "一个", "那里"),
        ("老人在墙上认了好多字后来就忘了", "后来", "好多"),
        ("灯塔上首先看到的是海然后是山", "然后", "的是"),
        ("你看看会发生什么首先海水变冷", "首先", "什么"),
        ("站在灯塔下的人这就让我们害怕", "这就", "我们"),
        ("你喜欢灯塔对吧但是海太冷", "但是", "对吧"),
        ("老人在路上总会遇到一只海鸥它很饿", "它", "遇到"),
        ("老人昨天告诉我们灯塔坏了", "灯塔", "我们"),
        ("不知道外面下雨还是下雪因为没有窗户", "因为", "还是"),
        ("他把海鸥都数了一遍一共三百只", "一共", "一遍"),
        ("他说灯塔上有四十只海鸥而且都很饿", "而且", "四十"),
        ("那时候是二零二二年海水很冷", "海水", "二年"),
        ("灯塔坏掉的那天大家都在海边", "大家", "那天"),
        ("其实就是海你得让它安静一下", "你得", "它"),
        ("这盏灯至少三百年没有亮过", "没有", "三百"),
    ],
)
def test_chinese_phrases_stay_whole(text: str, better: str, worse: str) -> None:
    costs = places(text, "zh")
    assert costs[text.index(better)] < costs[text.index(worse)]


def test_a_japanese_noun_is_not_parted_from_what_describes_it() -> None:
    text = "古い町の灯台が毎晩光ります"
    costs = places(text, "ja")
    assert costs[text.index("毎晩")] < costs[text.index("灯台")]


def test_a_japanese_clause_ends_with_because_and_not_with_from() -> None:
    text = "雨が降ったから港から船が出ました"
    costs = places(text, "ja")
    assert costs[text.index("港")] < costs[text.index("船")]


def test_a_japanese_determiner_goes_with_its_noun() -> None:
    text = "毎晩灯台で働いていたんですけどある夜船が来ました"
    costs = places(text, "ja")
    assert costs[text.index("ある夜")] < costs[text.index("夜船")]


@pytest.mark.parametrize(
    ("text", "better", "worse"),
    [
        ("灯台が光っていました。しかし、船は来ませんでした。", "しかし", "船は"),
        ("船が来ると信じていたので毎晩灯台で待っていました", "毎晩", "信じ"),
        ("お茶を飲み終わるまで誰も話しません", "誰も", "終わる"),
    ],
)
def test_japanese_phrases_stay_whole(text: str, better: str, worse: str) -> None:
    costs = places(text, "ja")
    assert costs[text.index(better)] < costs.get(text.index(worse), 99.0)


def test_a_japanese_adjective_is_not_parted_from_its_noun() -> None:
    text = "それは一番いい時期だったのでみんなで船に乗りました"
    costs = places(text, "ja")
    assert costs[text.index("時期")] >= BROKEN
    assert costs[text.index("みんな")] < BROKEN


@pytest.mark.parametrize(
    ("language", "text", "better", "worse"),
    [
        ("zh", "我拖着箱子到了车站结果没有车", "结果", "箱子"),
        ("zh", "走了一天我们都很累有一次我哭了", "有", "很"),
        ("zh", "那个时候我们住在村里最后我走了", "最后", "住在"),
        ("zh", "村里只有一台电视机可是大家都来看", "可是", "只有"),
        ("zh", "他把灯塔修好那我们就走", "那", "修好"),
        ("zh", "老师昨天问他后来就走了", "后来", "他"),
        ("ja", "雨が降ってきてそしたら灯台が光った", "そしたら", "灯台"),
        ("ja", "やってみようと思ってでも船が出ない", "でも", "思"),
        ("ja", "こっちに置いておいて船に乗る", "船", "おいて"),
        ("ja", "朝から晩まで灯台にいる", "灯台", "晩"),
        ("ja", "経験に基づいて船を出す", "船", "基"),
        ("ko", "그 배를 타 본 적이 있었던 사람", "타", "있었던"),
        ("ko", "등대에 불이 꺼져 버렸는데 나중에 배가 왔다", "나중에", "버렸는데"),
        ("ko", "등대에서 바다를 보는데 배가 왔다", "배가", "바다를"),
        ("en", "she takes the lamp off and cleans it up after dark", "after", "up"),
        ("en", "the boat that came last year was lost at sea", "was", "came"),
        ("en", "we saw the University of Delft in Delft", "in", "of"),
        ("en", "they had to leave in the dark", "in", "to"),
        ("fr", "elle ne voit pas la lampe parce que", "parce", "pas"),
        ("nl", "op een avond kon ik niet meer slapen want", "want", "ik"),
        ("de", "in den letzten vierzig Jahren wird es im Hafen still", "im", "vierzig"),
        ("pt", "uma parede de pedra e de madeira que caiu", "que", "e de"),
        ("it", "per aprire una lampada il professor Bianchi", "il", "Bianchi"),
        ("es", "no hace falta tener prisa para cenar", "para", "falta"),
        ("ru", "камни нашли на берегу Белого моря", "на", "моря"),
    ],
)
def test_clauses_without_marks_end_where_others_begin(
    language: str, text: str, better: str, worse: str
) -> None:
    found = places(text, language)
    assert found[text.rindex(better)] < found.get(text.index(worse), 99)
