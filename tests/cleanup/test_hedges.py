"""Hedges go where they only fill a pause, and stay where they are a part of the sentence."""

import pytest

from editor.cleanup.base import RULES
from editor.cleanup.lines import Line
from editor.cleanup.settling import applied, settled

CASES = [
    ("en", "It was sort of dark in there.", ["It was dark in there."]),
    ("en", "I kind of knew it already.", ["I knew it already."]),
    ("en", "He's kind of a legend around here.", ["He's a legend around here."]),
    ("en", "It's a kind of bread with seeds.", ["It's a kind of bread with seeds."]),
    ("en", "What kind of bread is it?", ["What kind of bread is it?"]),
    ("en", "This sort of thing happens a lot.", ["This sort of thing happens a lot."]),
    ("en", "That was kind of you.", ["That was kind of you."]),
    ("en", "They're two of a kind of people.", ["They're two of a kind of people."]),
    ("en", "We had all sorts of trouble.", ["We had all sorts of trouble."]),
    ("en", "It just sort of happened.", ["It just happened."]),
    ("en", "You sort of get used to it.", ["You get used to it."]),
    ("en", "She's basically my sister.", ["She's my sister."]),
    ("en", "Basically, it's a box with a hole.", ["It's a box with a hole."]),
    ("en", "It's, basically, a box.", ["It's a box."]),
    ("en", "The two are basically the same.", ["The two are basically the same."]),
    ("en", "It was, like, super cold.", ["It was super cold."]),
    ("en", "I was like, no way.", ["I was like, no way."]),
    ("en", "It smells like rain.", ["It smells like rain."]),
    ("en", "You know, it rained.", ["It rained."]),
    ("en", "You know the way.", ["You know the way."]),
    ("en", "I mean, it rained.", ["It rained."]),
    ("en", "That's what I mean.", ["That's what I mean."]),
    ("en", "It's, you know, a job.", ["It's a job."]),
    ("de", "Das war irgendwie komisch.", ["Das war komisch."]),
    ("de", "Irgendwie muss es ja gehen.", ["Irgendwie muss es ja gehen."]),
    ("de", "Ich hab irgendwie kein Geld mehr.", ["Ich hab kein Geld mehr."]),
    ("de", "Das ist halt so.", ["Das ist so."]),
    ("de", "Halt den Mund.", ["Halt den Mund."]),
    ("de", "Er macht halt keine Pause.", ["Er macht halt keine Pause."]),
    ("de", "Das ist quasi mein Bruder.", ["Das ist mein Bruder."]),
    ("de", "Das ist sozusagen mein Bruder.", ["Das ist mein Bruder."]),
    (
        "de",
        "Wir sind irgendwie und irgendwo gelandet.",
        ["Wir sind irgendwie und irgendwo gelandet."],
    ),
    ("nl", "Het was, zeg maar, een puinhoop.", ["Het was een puinhoop."]),
    ("nl", "Ik ben een soort van klaar.", ["Ik ben klaar."]),
    ("nl", "Een soort van brood met pitten.", ["Een soort van brood met pitten."]),
    ("nl", "Dat is eigenlijk best leuk.", ["Dat is eigenlijk best leuk."]),
    (
        "ja",
        "それは、なんか、変な感じでした。",
        ["それは変な感じでした。", "それは、変な感じでした。"],
    ),
    ("ja", "なんか、雨が降ってきたんです。", ["雨が降ってきたんです。"]),
    ("ja", "なんか食べたいな。", ["なんか食べたいな。"]),
    ("ja", "まあ、そうですね。", ["そうですね。"]),
    ("ja", "まあまあですね。", ["まあまあですね。"]),
    ("ja", "こう、手を回すんです。", ["こう、手を回すんです。"]),
    (
        "ko",
        "저는 약간, 뭐랄까, 좀 무서웠어요.",
        ["저는 약간 좀 무서웠어요.", "저는 약간, 좀 무서웠어요.", "저는 좀 무서웠어요."],
    ),
    ("ko", "뭐랄까, 꿈 같았어요.", ["꿈 같았어요."]),
    ("ko", "약간 매운 국물이에요.", ["약간 매운 국물이에요."]),
    ("ko", "그게 뭐, 괜찮아요.", ["그게 괜찮아요.", "그게, 괜찮아요."]),
    ("ko", "뭐 먹을래?", ["뭐 먹을래?"]),
    ("ko", "막, 사람들이 뛰어갔어요.", ["사람들이 뛰어갔어요."]),
    ("ko", "이제, 우리가 시작하죠.", ["우리가 시작하죠."]),
    ("ko", "이제 집에 가요.", ["이제 집에 가요."]),
    ("zh", "就是说，我们没钱了。", ["我们没钱了。"]),
    ("zh", "怎么说呢，他是个好人。", ["他是个好人。"]),
    ("zh", "他是那种，怎么说呢，很安静的人。", ["他是那种很安静的人。", "他是那种，很安静的人。"]),
    ("zh", "我喜欢那种安静的地方。", ["我喜欢那种安静的地方。"]),
    ("zh", "那个，我想问一下。", ["我想问一下。"]),
    ("zh", "那个，是我的。", ["那个，是我的。"]),
    ("zh", "反正，就是，我走了。", ["反正我走了。", "反正，我走了。"]),
    ("zh", "这就是说他错了。", ["这就是说他错了。"]),
    ("fr", "C'était, genre, incroyable.", ["C'était incroyable."]),
    ("fr", "C'est un genre de pain.", ["C'est un genre de pain."]),
    ("fr", "Du coup, on est partis.", ["On est partis."]),
    ("fr", "En fait, il pleuvait.", ["Il pleuvait."]),
    ("es", "Era, o sea, increíble.", ["Era increíble."]),
    ("es", "Como un pan.", ["Como un pan."]),
    ("it", "Era, tipo, incredibile.", ["Era incredibile."]),
    ("it", "È un tipo di pane.", ["È un tipo di pane."]),
    ("pt", "Era, tipo, incrível.", ["Era incrível."]),
    ("pt", "É um tipo de pão.", ["É um tipo de pão."]),
    ("ru", "Он, как бы, мой брат.", ["Он мой брат."]),
    ("ru", "Это было типа смешно.", ["Это было смешно."]),
    ("ru", "Как бы он ни старался, ничего не вышло.", ["Как бы он ни старался, ничего не вышло."]),
    ("ru", "Короче, мы ушли.", ["Мы ушли."]),
]


@pytest.mark.parametrize(("language", "text", "right"), CASES)
def test_a_hedge_is_told_by_what_stands_beside_it(
    language: str, text: str, right: list[str]
) -> None:
    line = Line(text, language)
    assert applied(text, settled(line, RULES.get("hedges").changes)) in right
