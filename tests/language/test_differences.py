from hypothesis import given
from hypothesis import strategies as st

from editor.language.differences import differences

TEXTS = st.text(alphabet="ab c'é潮汐图.,", max_size=40)


def old_and_new(old, new):
    return [(old[one.start : one.end], new[one.new_start : one.new_end])
            for one in differences(old, new)]  # fmt: skip


def test_a_misheard_name_is_one_difference():
    assert old_and_new("and Oriel said so", "and Oriol said so") == [("Oriel", "Oriol")]


def test_a_new_word_comes_with_its_blank():
    assert "".join(new for _old, new in old_and_new("a tide", "a high tide")).strip() == "high"


def test_letters_of_a_script_without_blanks_stand_for_themselves():
    assert old_and_new("画了第一张图", "画了第二张图") == [("一", "二")]


def test_equal_texts_do_not_differ():
    assert not list(differences("the same", "the same"))


@given(TEXTS, TEXTS)
def test_made_from_the_last_on_the_differences_give_the_new_text(old, new):
    text = old
    for one in reversed(list(differences(old, new))):
        text = text[: one.start] + new[one.new_start : one.new_end] + text[one.end :]
    assert text == new
