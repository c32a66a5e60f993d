"""What tells a comma or a doubled word that is meant from one that is left over."""

import pytest

from editor.cleanup.finding import proposals_in
from editor.cleanup.lines import Line
from editor.core.glossary import Glossary
from editor.core.proposals import TICKED_FROM
from editor.core.segments import Segment, Track
from editor.core.transcript import Transcript
from editor.workflows.corrections.cleaning import find_untidy, rules_of


def tidied(text: str, language: str) -> str:
    """Return a text after all that is ticked for a person."""
    rules = rules_of(["fillers", "stutters", "false-starts", "noises"])
    found = list(proposals_in(Line(text, language), rules, ("1", 0, 0)))
    for one in sorted(found, key=lambda one: one.start, reverse=True):
        if one.confidence >= TICKED_FROM:
            text = text[: one.start] + one.replacement + text[one.end :]
    return text


@pytest.mark.parametrize(
    ("language", "text", "right"),
    [
        ("en", "The boat, uh, sank.", "The boat sank."),
        ("en", "I slept all day, uh, nobody came.", "I slept all day, nobody came."),
        ("en", "We do, uh, we sell it.", "We do, we sell it."),
        ("en", "It was, you know, uh, cold.", "It was, you know, cold."),
        ("en", "I think most people, um, don't.", "I think most people don't."),
        ("nl", "Toen ik dat hoorde, uh, wist ik het.", "Toen ik dat hoorde, wist ik het."),
        ("nl", "Dank je, uhm, leuk hier.", "Dank je, leuk hier."),
        ("es", "Me entiendes, ehm, ¿verdad?", "Me entiendes, ¿verdad?"),
        ("de", "Einer, der war, äh, so groß.", "Einer, der war so groß."),
        ("nl", "Dat duurde, uhm, drie weken.", "Dat duurde drie weken."),
        ("en", "So before we go, uh, one more.", "So before we go, one more."),
        (
            "it",
            "Non ho voluto soldi, ehm, mi ha dato pane.",
            "Non ho voluto soldi, mi ha dato pane.",
        ),
        ("pt", "Não quis andar, hum, ficou parado.", "Não quis andar, ficou parado."),
        (
            "fr",
            "C'est loin pour elle, euh, à côté pour moi.",
            "C'est loin pour elle, à côté pour moi.",
        ),
        ("en", "He caught me, uh, literally caught me.", "He caught me, literally caught me."),
        ("es", "Hago títeres, eh, marionetas, con hilos.", "Hago títeres, marionetas, con hilos."),
        ("pt", "A avó, ela, hum, já não me conhecia.", "A avó, ela já não me conhecia."),
        ("nl", "Ik doe het, echt waar, uh, op de werf.", "Ik doe het, echt waar, op de werf."),
        ("de", "Ich hab danach, äh, nichts gemacht.", "Ich hab danach nichts gemacht."),
        ("ru", "Он говорит, эм, уходи, друг.", "Он говорит, уходи, друг."),
        ("en", "Owls are, um, they're not wise.", "Owls are, they're not wise."),
        ("es", "Pesaba, no sé, eh, cien kilos.", "Pesaba, no sé, cien kilos."),
        ("nl", "Toen ze stierf, euh, ging hij weg.", "Toen ze stierf, ging hij weg."),
        ("it", "Riparo ombrelli, ehm, sono solo.", "Riparo ombrelli, sono solo."),
        ("pt", "Boa noite, hum, aqui é a rádio.", "Boa noite, aqui é a rádio."),
    ],
)
def test_a_comma_stays_behind_what_says_something_by_itself(
    language: str, text: str, right: str
) -> None:
    assert tidied(text, language) == right


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "those who knew knew that it would rain"),
        ("en", "don't touch it it'll fall"),
        ("en", "so so many boats"),
        ("en", "It said, it said that the bridge was gone."),
        ("fr", "Mais si, mais si !"),
        ("nl", "Wie weet weet hij het."),
        ("zh", "你说的这个，这个我同意。"),
        ("zh", "嗯嗯，你说。"),
        ("ko", "아, 그렇군요."),
        ("ko", "깊이 깊이 들어가요."),
        ("ja", "いろいろ、いろいろありました。"),
    ],
)
def test_what_is_said_twice_on_purpose_stays(language: str, text: str) -> None:
    assert tidied(text, language) == text


@pytest.mark.parametrize(
    ("language", "text", "right"),
    [
        ("en", "It was a bit, erm, a bit cold.", "It was a bit cold."),
        ("en", "We sell it in Fr- in France.", "We sell it in France."),
        ("de", "Wir hatten hatten Glück.", "Wir hatten Glück."),
        ("fr", "Une fois, une fois j'ai ri.", "Une fois j'ai ri."),
        ("nl", "Wat, uh, wat doe je?", "Wat doe je?"),
        ("zh", "因为，呃，因为下雨。", "因为下雨。"),
        ("ja", "母は、母は元気です。", "母は元気です。"),
        ("ko", "저도 저도 늙었죠.", "저도 늙었죠."),
    ],
)
def test_a_stutter_is_told_without_a_list_of_its_words(
    language: str, text: str, right: str
) -> None:
    assert tidied(text, language) == right


@pytest.mark.parametrize(
    ("language", "text", "right"),
    [
        ("en", "I was, I am a nurse.", "I am a nurse."),
        ("en", "I was, I am, and I will be.", "I was, I am, and I will be."),
        ("en", "Yes, it is, it was great.", "Yes, it is, it was great."),
        ("fr", "J'étais, je suis maniaque.", "Je suis maniaque."),
        ("es", "Ella tenía, ella tenga paz.", "Ella tenga paz."),
    ],
)
def test_a_sentence_begun_twice_is_taken_up_where_it_goes_on(
    language: str, text: str, right: str
) -> None:
    assert tidied(text, language) == right


def test_what_the_translation_says_twice_too_is_meant() -> None:
    talk = Transcript(
        (Track("s", "pt"), Track("t", "en")),
        (
            Segment("1", ("Eu ponho, ponho a canção.", "I play it, always, always.")),
            Segment("2", ("Eu ponho, ponho a canção.", "I play it always.")),
        ),
    )
    found = find_untidy(talk, rules_of(["stutters"]), Glossary())
    ticked = [one.segment for one in found if one.confidence >= TICKED_FROM and one.track == 0]
    assert ticked == ["2"]


def test_a_word_said_twice_does_not_make_a_row_another_language() -> None:
    assert tidied("Хм, не знаю. Ну не знаю, не знаю.", "ru").startswith("Не знаю.")


def test_runes_in_an_english_track_are_not_judged_as_english() -> None:
    talk = Transcript((Track("s", "en"),), (Segment("1", ("ᚠᚢᚦᚨᚱᚲ ᚠᚢᚦᚨᚱᚲ ᛁᛊ",)),))
    found = find_untidy(talk, rules_of(["stutters"]), Glossary())
    assert all(one.confidence < TICKED_FROM for one in found)


def test_a_word_said_thousands_of_times_takes_no_longer_than_it_is_long() -> None:
    line = Line("die, " * 3000, "de")
    assert list(proposals_in(line, rules_of(["stutters"]), ("1", 0, 0))) == []


@pytest.mark.parametrize(
    ("language", "text", "right"),
    [
        ("en", "Uh, as a child as a child I swam.", "As a child I swam."),
        ("en", "What I like is is the sea.", "What I like is the sea."),
        ("en", "We use, use it daily.", "We use it daily."),
        ("de", "Der der Nachbar kam.", "Der Nachbar kam."),
        ("de", "Das ist das ist ein Haus.", "Das ist ein Haus."),
        ("nl", "De koningin, die die is weg.", "De koningin, die is weg."),
        ("zh", "他就，就走了。", "他就走了。"),
        ("ko", "아파도 그, 그래도 웃어요.", "아파도 그래도 웃어요."),
        ("it", "E poi lui, lui mi ha chiamato.", "E poi lui mi ha chiamato."),
        ("it", "Avevo, avevo le mani fredde.", "Avevo le mani fredde."),
        ("de", "Du meinst, du meinst es ernst?", "Du meinst es ernst?"),
        ("de", "Wenn's, wenn's klappt, komme ich.", "Wenn's klappt, komme ich."),
        ("de", "Ich bin, äh, ich bin Bäcker.", "Ich bin Bäcker."),
        ("de", "Die Fähre, die Fähre ist alt.", "Die Fähre ist alt."),
        ("de", "Das dauert, das dauert ein Jahr.", "Das dauert ein Jahr."),
        ("es", "Un móvil no no tiene eco.", "Un móvil no tiene eco."),
        ("fr", "Et on a trouvé, on a trouvé une fuite.", "Et on a trouvé une fuite."),
        ("it", "Allora io facevo facevo il cameriere.", "Allora io facevo il cameriere."),
        ("ru", "Я их чищу, я их чищу кисточкой.", "Я их чищу кисточкой."),
        ("ko", "그날 밤에, 그날 밤에 저는 썼어요.", "그날 밤에 저는 썼어요."),
        ("pt", "Lá em baixo, lá em baixo não se ouve.", "Lá em baixo não se ouve."),
        ("pt", "Uma vez a corda a corda prendeu-se.", "Uma vez a corda prendeu-se."),
        ("zh", "有个有个大姐来学车。", "有个大姐来学车。"),
        ("en", "I spelled it it with two letters.", "I spelled it with two letters."),
        ("es", "A veces a veces quiero dormir.", "A veces quiero dormir."),
        ("fr", "Mon grand-père, mon grand-père travaillait.", "Mon grand-père travaillait."),
        ("it", "Poi ho, poi ho chiamato.", "Poi ho chiamato."),
        ("ko", "그 책은 벌레가, 벌레가 먹었어요.", "그 책은 벌레가 먹었어요."),
        ("zh", "反正就是，反正就是，我乐意。", "反正就是，我乐意。"),
        ("zh", "一到，一到冬天就忙。", "一到冬天就忙。"),
        ("de", "Dann fiel der, der Held in den Graben.", "Dann fiel der Held in den Graben."),
        ("en", "He'll go when she, when she's home.", "He'll go when she's home."),
        ("en", "So what, so what will you do?", "So what will you do?"),
        ("it", "Conosco, conosco ogni buca.", "Conosco ogni buca."),
        (
            "pt",
            "Diz que abre quando eu fizer, quando eu fizer cem.",
            "Diz que abre quando eu fizer cem.",
        ),
        ("ja", "こ、この前は寝てました。", "この前は寝てました。"),
        ("es", "Nadie tenía, nadie tenía ganas.", "Nadie tenía ganas."),
        ("es", "Yo aprendí, yo aprendí a leer.", "Yo aprendí a leer."),
        ("ru", "Я стал, я стал искать.", "Я стал искать."),
        ("ja", "線路も草に、草に埋もれました。", "線路も草に埋もれました。"),
        ("ko", "아내가 아내가 몰라봤어요.", "아내가 몰라봤어요."),
        ("zh", "修了修了一个冬天。", "修了一个冬天。"),
        ("zh", "关键是，关键是他走了。", "关键是他走了。"),
        ("zh", "孩子们，孩子们走两个小时。", "孩子们走两个小时。"),
        ("ru", "Первый год, первый год мне было страшно.", "Первый год мне было страшно."),
        ("de", "Ein Mann, der— der singt.", "Ein Mann, der singt."),
        ("es", "Se entrena como como los brazos.", "Se entrena como los brazos."),
        ("fr", "On s'est, on s'est embrassées.", "On s'est embrassées."),
        ("pt", "Eu conheço, eu conheço cada um.", "Eu conheço cada um."),
        ("ko", "그래 가지고, 그래 가지고 유명해요.", "그래 가지고 유명해요."),
        ("fr", "C'est fini en, en une heure.", "C'est fini en une heure."),
        ("it", "Ieri è venuta, è venuta una zia.", "Ieri è venuta una zia."),
        ("nl", "Kan een robot, kan een robot dansen?", "Kan een robot dansen?"),
        ("ja", "伝える、伝えるというのは難しい。", "伝えるというのは難しい。"),
        ("en", "It took up to, up to a year.", "It took up to a year."),
        ("en", "What, what do you mean by that?", "What do you mean by that?"),
        ("nl", "Die die meneer is oud.", "Die meneer is oud."),
        ("fr", "Deux, euh, deux hivers.", "Deux hivers."),
        ("zh", "七月份我，我在那儿。", "七月份我在那儿。"),
        ("zh", "她学，学兽医。", "她学，学兽医。"),
        ("ja", "でもでも、高いです。", "でも、高いです。"),
        ("ja", "それ、それは違います。", "それは違います。"),
        ("es", "Lo que lo que pasa es esto.", "Lo que pasa es esto."),
    ],
)
def test_a_stutter_is_told_by_what_stands_around_it(language: str, text: str, right: str) -> None:
    assert tidied(text, language) == right


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "What it is is a mystery."),
        ("en", "I know that that's so."),
        ("de", "Und die, die Angst haben, kommen."),
        ("nl", "Mensen, die die haven kennen, komen."),
        ("zh", "我们都都市化了。"),
        ("en", "It breaks, breaks at once."),
        ("en", "There is, there is, in Rome."),
        ("en", "Ah, the soup, the soup was good."),
        ("en", "Whatever grows grows here."),
        ("es", "Este, este es el horno."),
        ("en", "A silence, a silence you can't imagine."),
        ("en", "I apologise, I apologise to all."),
        ("it", "Ha pianto, ha pianto come me."),
        ("en", "If, if, if."),
        ("en", "He walked, he walked a bit."),
        ("es", "No no, vengo mañana."),
        ("en", "A lot, a lot of candles."),
        ("ja", "えー、そうなんですか。"),
        ("nl", "Het legt niet aan, niet aan jouw steiger."),
        ("en", "And another, and another, and one more."),
        ("es", "Qué pena, qué pena más grande."),
        ("nl", "Niet aan, niet aan, riep ik."),
        ("pt", "Um, um só começou a rodar."),
        ("it", "Ecco, ecco la differenza."),
        ("pt", "Ela morre, morre de tristeza."),
        ("ru", "Они без меня, без меня выросли."),
        ("de", "Und die Orgel, die Orgel spielt noch."),
        ("pt", "É um segredo nosso, nosso e do burro."),
        ("ja", "あの日まで、あの日までって言いました。"),
        ("en", "And he goes, hm."),
        ("ja", "ドーン、ドーンという音がします。"),
        ("zh", "真的，真的吐了。"),
        ("zh", "慢慢盘，慢慢盘，急不得。"),
        ("nl", "We gaan de zee op, op naar Spanje."),
        ("ru", "За тишиной, за тишиной после неё."),
        ("en", "When it hurts it hurts."),
        ("en", "That that would happen, nobody had told me."),
        ("en", "I know, I know the way."),
        ("ru", "Что было, было, что будет, то будет."),
        ("en", "Okay, that's it, that's it, I'm done."),
        ("ko", "그 새가 그 새가 아닌데 같아요."),
        ("it", "Chi c'è c'è, chi non c'è aspetta."),
        ("zh", "让一让，让一让，老人家！"),
    ],
)
def test_what_only_looks_like_a_stutter_stays(language: str, text: str) -> None:
    assert tidied(text, language) == text
