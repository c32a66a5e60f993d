"""Which words of a talk are not known."""

import pytest

from editor.core.errors import OutputError
from editor.core.glossary import Glossary, Term
from editor.core.progress import Cancelled
from editor.core.segments import Segment
from editor.workflows.corrections import spelling
from editor.workflows.corrections.spelling import Spelling, names_in, next_misspelt
from tests.workflows.corrections.fake_dictionary import FakeDictionary

TALK = ("The tide map", "and teh harbour", "teh end")


def english(*accepted):
    return Spelling({0: FakeDictionary("the tide map and harbour end don't it's")}, accepted)


def found(text, *accepted):
    return [(one.start, one.word) for one in english(*accepted).misspelt(0, text)]


def rows(*texts):
    return [Segment(str(n), (text, "潮汐图 teh")) for n, text in enumerate(texts)]


def test_a_word_that_no_dictionary_knows_is_found_with_its_place():
    assert found("and teh harbour") == [(4, "teh")]


def test_an_emoji_before_it_does_not_move_the_place():
    assert found("🙂 teh") == [(2, "teh")]


def test_abbreviations_figures_and_single_letters_are_no_words():
    assert found("TPU H264 3rd x") == []


def test_apostrophes_are_read_as_they_are_written():
    assert found("It’s don't") == []
    assert found("the tide’s end") == []


def test_names_and_accepted_words_are_right_also_with_a_possessive():
    assert found("Oriol's map", "Oriol") == []
    assert found("ORIOL said", "Oriol") == [(6, "said")]


def test_the_words_of_glossary_names_count_in_both_languages():
    glossary = Glossary((Term("Noam Shazeer", ("Nome Shazir",), "Шазир"),))
    assert names_in(glossary) == {"Noam", "Shazeer", "Шазир"}


def test_a_column_without_a_dictionary_has_no_misspelt_words():
    assert english().misspelt(1, "潮汐图 teh") == ()


def test_a_word_accepted_later_is_right_from_then_on():
    one = english()
    assert one.misspelt(0, "teh")
    one.accept(["Teh"])
    assert not one.misspelt(0, "teh")


def test_suggestions_are_of_the_column_s_language():
    assert english().suggestions(0, "teh") == ("the",)
    assert english().suggestions(1, "teh") == ()


@pytest.mark.parametrize(
    ("start", "place"),
    [
        ((0, 0, 0), (1, 0, 4)),
        ((1, 0, 4), (1, 0, 4)),
        ((1, 0, 5), (2, 0, 0)),
        ((2, 0, 1), (1, 0, 4)),
        ((2, 1, 0), (1, 0, 4)),
    ],
)
def test_the_next_one_comes_after_the_caret_and_round_the_end(start, place):
    at = next_misspelt(english(), rows(*TALK), start)
    assert (at[0], at[1], at[2].start) == place


def test_round_the_end_the_only_one_is_found_again():
    at = next_misspelt(english(), rows("teh map"), (0, 0, 2))
    assert at[2].start == 0


def test_where_all_is_right_nothing_is_found():
    assert next_misspelt(english(), rows("the map", ""), (1, 0, 0)) is None
    assert next_misspelt(english(), [], (0, 0, 0)) is None


def test_looking_can_be_stopped():
    class Stop:
        def step(self, _done, _total, _text=""):
            raise Cancelled

    with pytest.raises(Cancelled):
        next_misspelt(english(), rows(*TALK), (0, 0, 0), Stop())


def test_accepted_words_are_kept_for_all_projects(tmp_path, monkeypatch):
    monkeypatch.setattr(spelling.paths, "config_dir", lambda: tmp_path / "new")
    assert spelling.accepted_words() == set()
    spelling.keep_word("Marisol")
    spelling.keep_word("eval")
    spelling.keep_word("eval")
    assert (tmp_path / "new" / "words.txt").read_text(encoding="utf-8") == "eval\nMarisol\n"
    assert spelling.accepted_words() == {"eval", "Marisol"}


def test_a_folder_that_cannot_be_written_is_told(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setattr(spelling.paths, "config_dir", lambda: tmp_path / "file" / "x")
    with pytest.raises((OutputError, spelling.InputError)):
        spelling.keep_word("Marisol")
