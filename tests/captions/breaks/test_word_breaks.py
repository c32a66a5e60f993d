"""What stands around a blank decides what a break there costs."""

import pytest

from editor.captions.breaks.costs import BROKEN
from editor.captions.breaks.places import places_in


def cost(text: str, language: str = "en") -> float:
    """The cost of the break that is marked by "|"."""
    at = text.index("|")
    plain = text.replace("|", "")
    return dict(places_in(plain, language))[at]


@pytest.mark.parametrize(
    ("cheaper", "dearer"),
    [
        ("we slept there |and the dog barked", "we saw the cat |and the dog of Anna"),
        ("it sank, |I mean, the sea was high", "it sank, I mean, |the sea was high"),
        ("we love the reef |and swim there", "when we go |diving on the reef"),
        ("she did it for us |and we paid", "she did it for someone |who paid"),
        ("we spoke with Anna |and she laughed", "it runs between Delft |and Leiden"),
        ("we slept there |and in the morning", "we saw cats |and dogs all morning"),
        ("he was early |that he had slept", "we all found |that lamp of Anna"),
        ("at the end of the pier |which nobody saw", "they asked the keeper |which lamp it was"),
        ("that was his plan |for which he died", "that was his plan |for our lamps"),
        ("what it is for |so after a year", "what it was |for a year"),
        ("that is good right |we came home", "that is good |right we came home"),
        ("we came home |not just because he slept", "we came home not |just because he slept"),
        ("he saw the coast |walking home", "he saw the coast |this morning"),
        ("lamps in Delft |where we sleep", "we all know |where we sleep"),
        ("we slept there |so go home", "we slept there |so many lamps"),
        ("it stood there |as if it was ours", "it stood there |as our lamp"),
        ("at nine |and at ten", "at nine |lamps"),
        ("what we saw in Delft |is that it was lit", "what we saw in Delft |is lit"),
        ("we came home |it turned out", "we came home |it out there"),
        ("when we opened the box |there was a lamp", "when we opened the box |lamps were lit"),
        ("if you read this |you came late", "if you read |this you came late"),
        ("you may not walk on it |and if it is dark", "if it is dark |and clear then you may walk"),
        ("we saw the lamp |burning all night", "the line will cut |the long journey"),
        ("the ministry |wanted lamps", "it was a smaller |box in Delft"),
        ("that is ours |maybe we came home", "that is ours |lamps we came home"),
        ("we stop paying rent |before you came", "we stop paying |the rent before you came"),
        ("the lamp |we saw", "the thing |we saw"),
        ("people |who came home", "those |who came home"),
        ("the lamp |at the door", "to look |at the door"),
        ("in Delft |the lamps", "to invite |the lamps"),
        ("we slept |because it rained", "we sleep |when it rains"),
        ("what you say |it only counts", "we say |it only counts"),
        ("a box inside |and in that one", "a box |inside and in that one"),
        ("when we came |it is", "and which eye |it is"),
        ("nine out of ten |it has gone", "nine |lamps it has gone"),
        ("we saw a dog |and a cat was lit", "a dog, a bird |and a cat was lit"),
        ("lamps were lit |because it rained", "it's |because it rained"),
        ("in the house |of lamps", "the University |of Delft"),
        ("it swells |by the sea", "it swells |up by the sea"),
        ("we came home, |then we slept", "we came home. Then, |we slept"),
        ("it was cold |I mean it rained", "it was cold I mean |it rained"),
        ("they write |the letters at home", "they write |it down at home"),
        ("we sang |with lamps", "we start |with lamps"),
        ("they have gone |half an hour ago", "they were gone for at least |half an hour"),
        ("we saw lights |so first it rained", "we saw lights so first |it rained"),
    ],
)
def test_one_break_is_better_than_another(cheaper: str, dearer: str) -> None:
    assert cost(cheaper) < cost(dearer)


@pytest.mark.parametrize(
    "text",
    [
        "so we talk |about lamps every day",
        "and he told |me that it was late",
        "of course |of course we came home",
        "a very different |lamp was lit there",
        "in the end |in the end we came home",
        "we dream about |where we sleep",
        "today's |lamp was lit",
        "they all sat |down with us",
        "and that is |not just because of lamps",
        "only then did |they come home",
        "it was cold |enough for us",
        "it was sent by a fridge somewhere |in Norway",
        "it was thirty-nine |degrees",
        "the only one in the house back |then, and on the first day",
        "it was thirty-nine point |five",
    ],
)
def test_what_belongs_together_is_held(text: str) -> None:
    assert cost(text) >= BROKEN


def test_a_verb_may_rightly_stand_twice() -> None:
    assert cost("we saw who they are |are you happy") < cost("we saw that lamp |lamp in Delft") + 20
    assert cost("that is what it is |is it late") < BROKEN + 5


def test_fillers_are_looked_through() -> None:
    assert cost("the uh |lamp was lit") >= BROKEN
    begun = cost("we lit it uh |because it was dark")
    assert begun < cost("we lit |it uh because it was dark")


def test_clauses_of_a_language_without_verbs_known_are_told_by_their_subject() -> None:
    assert cost("wir kamen heim |und wir schliefen gut", "de") < cost(
        "wir sahen Hunde |und Katzen im Garten", "de"
    )


@pytest.mark.parametrize(
    ("language", "held"),
    [
        ("fr", "et ce |que nous avons vu"),
        ("es", "y lo |que hemos visto"),
        ("es", "cuando falta sal tienes |que remar"),
        ("de", "also wir haben |dann angefangen"),
        ("ru", "в декабре все |они пришли"),
    ],
)
def test_small_words_hold_what_follows_them(language: str, held: str) -> None:
    assert cost(held, language) >= 12


def test_a_dutch_relative_is_told_without_its_verb() -> None:
    assert cost("elke krant |die ooit in Delft gedrukt is", "nl") < cost(
        "elke krant die ooit |in Delft gedrukt is", "nl"
    )


def test_an_adverb_behind_a_verb_begins_no_clause_but_elsewhere_it_does() -> None:
    begun = cost("wir gingen nach Hause |dann haben wir geschlafen", "de")
    assert begun < cost("wir gingen nach Hause dann |haben wir geschlafen", "de")
    assert begun < cost("wir haben |dann lange geschlafen", "de")


def test_korean_clauses_end_with_their_verb() -> None:
    ended = cost("기차가 늦어서 |할머니가 기다렸다", "ko")
    assert ended < cost("할머니가 기차를 |기다렸다", "ko")
    assert cost("빵집을 열었을 때 |모두가 왔다", "ko") < cost("빵집을 |열었을 때 모두가 왔다", "ko")


def test_korean_helping_verbs_and_figures_hold() -> None:
    assert cost("뒤에 아무도 서 |있지 않은지", "ko") >= BROKEN
    assert cost("약 사십 |초 동안은", "ko") >= BROKEN
    assert cost("the lamps were painted |over, so we went home") >= BROKEN


def test_a_pronoun_is_object_where_no_verb_follows() -> None:
    assert cost("a patient tells |you that it is late") > cost("a patient came |you can tell")


@pytest.mark.parametrize(
    ("language", "cheaper", "dearer"),
    [
        ("de", "er sagt das |aber wir gehen", "wir stimmen |zu aber wir gehen"),
        ("ko", "10월 1일 |이전에", "10월 |1일 이전에"),
        ("en", "on 4 September 1998 |he came", "on 4 September |1998 he came"),
        ("es", "se hundió, |o sea, el mar", "se hundió, o sea, |el mar"),
        ("es", "en Delft |la prensa", "sin invitar |la prensa"),
        ("ko", "우리는 |조직을", "많은 |조직을"),
        ("ko", "약을 |시험", "시험해 |봅니다"),
        ("ko", "시험해 봅니다 |환자에게", "배양해서 |환자에게"),
        ("de", "er schlief |heute haben wir", "er schlief |heute wir haben"),
        ("es", "estaba en coma |cuando vino", "tres coma |cinco"),
        ("fr", "c'était l'absence de son |mais on voit", "c'était l'absence |de son mais on voit"),
    ],
)
def test_other_languages_have_their_own_small_words(
    language: str, cheaper: str, dearer: str
) -> None:
    assert cost(cheaper, language) < cost(dearer, language)


def test_a_contraction_begins_and_ends_with_different_words() -> None:
    begun = cost("elle a répondu |qu'elle ne venait pas", "fr")
    assert begun < cost("elle a |répondu qu'elle ne venait pas", "fr") - 5
    assert cost("c'est le contraire d'un |trou dans la rue", "fr") >= 15
    assert cost("elle a répondu |qu’elle ne venait pas", "fr") == begun
