import pytest
from PySide6.QtGui import QTextCharFormat

from editor.core.segments import Segment, Status
from editor.core.timeslots import Origin, TimeSlot
from editor.qt.grid.chips import chip_colour
from editor.qt.grid.layouts import MAX_PAINTED, LayoutCache
from editor.qt.grid.metrics import metrics_at
from editor.qt.grid.states import State, state_of
from editor.qt.theme import LIGHT


@pytest.fixture
def cache(qapp):
    metrics = metrics_at(100)
    return LayoutCache(metrics.text, metrics.pitch)


def lines(layout):
    inner = layout._layout
    return [inner.lineAt(i) for i in range(inner.lineCount())]


def baselines(layout):
    return [line.y() + line.ascent() for line in lines(layout)]


def test_both_languages_stand_on_the_same_lines(cache):
    english = cache.get("tide map\nharbour", 200)
    chinese = cache.get("潮汐图\n港口 harbour", 200)
    assert baselines(english) == pytest.approx(baselines(chinese), abs=0.05)
    assert english.height == chinese.height == 2 * metrics_at(100).pitch


def test_a_text_that_reads_from_the_right_stands_at_the_right_of_its_cell(cache):
    for text in ("هل رأيت القارب؟", "7. הספינה", "הספינה Marisol"):
        line = lines(cache.get(text, 400))[0]
        assert line.naturalTextRect().right() == pytest.approx(400, abs=1)
    assert cache.get("הספינה Marisol", 400).place("הספינה Marisol", 0)[0] == pytest.approx(400)
    for text in ("tide", "Marisol הספינה", "?! 7"):
        assert lines(cache.get(text, 400))[0].naturalTextRect().left() == 0
    assert lines(cache.line("הספינה"))[0].naturalTextRect().left() == 0


def test_an_empty_text_is_one_line_high(cache):
    assert cache.get("", 200).height == metrics_at(100).pitch


def test_chinese_and_long_words_wrap(cache):
    assert len(lines(cache.get("潮汐图" * 30, 100))) > 5
    assert len(lines(cache.get("w" * 100, 100))) > 5


def test_only_the_beginning_of_a_very_long_text_is_laid_out(cache):
    layout = cache.get("x" * 100_000, 200)
    assert len(layout._layout.text()) == MAX_PAINTED


def test_a_mark_behind_an_emoji_covers_the_right_letters(cache):
    text = "🙂 Marisol 👧 x"
    layout = cache.get(text, 400, [(2, 9, QTextCharFormat())], "key")
    part = layout._layout.formats()[0]
    shown = text.encode("utf-16-le")[part.start * 2 : (part.start + part.length) * 2]
    assert shown.decode("utf-16-le") == "Marisol"


def test_a_layout_is_made_once_and_marks_make_another(cache):
    first = cache.get("tide", 200)
    assert cache.get("tide", 200) is first
    assert cache.get("tide", 200, [(0, 2, QTextCharFormat())], "marked") is not first
    assert cache.get("tide", 201) is not first


@pytest.mark.parametrize(
    ("origin", "state"),
    [
        (Origin.TYPED, State.SURE),
        (Origin.TAPPED, State.SURE),
        (Origin.ALIGNED, State.LIKELY),
        (Origin.IMPORTED, State.LIKELY),
        (Origin.ESTIMATED, State.GUESSED),
    ],
)
def test_the_sign_of_a_row_tells_where_its_time_comes_from(origin, state):
    assert state_of(Segment("a", ("",), TimeSlot(0, 1000, origin))) is state


def test_a_row_without_a_time_is_open_and_a_question_is_one_whatever_its_time():
    assert state_of(Segment("a", ("",))) is State.UNTIMED
    asked = Segment("a", ("",), TimeSlot(0, 1, Origin.TYPED), status=Status.QUESTION)
    assert state_of(asked) is State.QUESTION


def test_a_speaker_keeps_one_colour():
    assert chip_colour("Host", LIGHT) == chip_colour("Host", LIGHT)
    assert len({chip_colour(name, LIGHT).name() for name in ("Host", "Guest", "Anselm")}) > 1


def test_lines_grow_with_the_zoom(qapp):
    assert metrics_at(200).pitch > metrics_at(100).pitch > metrics_at(60).pitch
