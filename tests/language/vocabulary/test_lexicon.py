"""Words of a language that are spelt much like a form."""

from editor.language.vocabulary.lexicon import lexicon


def test_the_nearest_words_come_first() -> None:
    assert "toronto" in lexicon("en").near("toranto")[:3]
    assert lexicon("ru").near("лихочев")[0] == "лихачев"


def test_nothing_is_near_in_a_language_that_is_not_known() -> None:
    assert not lexicon("xx").near("toranto")
    assert not lexicon("en").near("")
