"""What is known of a word by itself."""

from editor.language.borders.features import features_of


def test_a_word_is_known_by_its_letters_its_shape_and_its_marks() -> None:
    found = features_of("“Lamps,", "en")
    assert found[:2] == ["=en", "wlamps"]
    assert {"^A5", "<“", ">,", "1s", "2ps", "al", "bla"} <= set(found)


def test_figures_and_both_scripts_of_chinese_are_the_same_to_it() -> None:
    assert features_of("1962", "en") == features_of("2034", "en")
    assert features_of("燈塔", "zh") == features_of("灯塔", "zh")


def test_a_blank_in_chinese_is_a_feature() -> None:
    assert set(features_of(" 灯塔", "zh")) - set(features_of("灯塔", "zh")) == {"=_"}


def test_odd_words_have_features() -> None:
    for word in ("'", "—", "’’’", "l'", "'s", "\u200d", "🙂", "x" * 5000):
        assert features_of(word, "fr")[0] == "=fr"
