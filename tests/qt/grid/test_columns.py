import pytest

from editor.core.segments import Track
from editor.qt.grid.columns import Column, Columns

TWO = Columns((Track("a", "en"), Track("b", "zh")))


def test_each_track_has_a_column_and_a_narrow_one_for_marks_is_last():
    assert [TWO.title(column) for column in range(TWO.count)] == [
        "#", "", "Start", "End", "Speaker", "English", "中文", "",
    ]  # fmt: skip
    assert Columns((Track("a"),)).count == TWO.count - 1


@pytest.mark.parametrize(
    ("language", "title"), [("fr", "Français"), ("und", "Text"), ("xx-unknown", "xx-unknown")]
)
def test_a_track_is_titled_in_its_own_language(language, title):
    assert Columns((Track("a", language),)).title(Column.TEXT) == title


def test_only_text_columns_have_a_track():
    assert [TWO.track_of(column) for column in range(-1, TWO.count)] == [
        None, None, None, None, None, None, 0, 1, None,
    ]  # fmt: skip


def test_times_speaker_and_texts_can_be_written_in():
    editable = [column for column in range(TWO.count) if TWO.is_editable(column)]
    assert editable == [Column.START, Column.END, Column.SPEAKER, 5, 6]
