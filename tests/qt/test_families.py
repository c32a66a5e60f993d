"""Each column is shown in a font of its language."""

import pytest

from editor.core.document import Document
from editor.core.segments import Role, Segment, Track
from editor.core.transcript import Transcript
from editor.qt import families
from editor.qt.grid.metrics import metrics_at
from editor.qt.main_window import MainWindow


@pytest.fixture(autouse=True)
def nothing_wished():
    families.use_fonts({})
    yield
    families.use_fonts({})


def first_of(found: list[str], *some: str) -> str:
    return next(one for one in found if one in some)


@pytest.mark.parametrize(
    ("language", "family"),
    [
        ("zh", "Noto Sans CJK SC"),
        ("zh-Hans", "Noto Sans CJK SC"),
        ("zh-Hant", "Noto Sans CJK TC"),
        ("zh-TW", "Noto Sans CJK TC"),
        ("zh-Hant-HK", "Noto Sans CJK HK"),
        ("ja", "Noto Sans CJK JP"),
        ("ko-KR", "Noto Sans CJK KR"),
        ("en", "Noto Sans CJK SC"),
        ("", "Noto Sans CJK SC"),
    ],
)
def test_shared_characters_look_as_the_language_writes_them(language: str, family: str) -> None:
    chosen = [one for one in families.families_for(language) if "CJK" in one]
    assert chosen[0] == family


def test_a_font_that_is_wished_for_a_language_goes_before_the_usual_ones() -> None:
    families.use_fonts({"ja": "My Mincho", "zh": "My Song"})
    names = ("My Mincho", "My Song", "Noto Sans CJK JP", "Noto Sans CJK SC")
    assert first_of(families.families_for("ja"), *names) == "My Mincho"
    assert first_of(families.families_for("zh-Hant"), *names) == "My Song"


def test_a_font_that_is_wished_for_texts_goes_before_all() -> None:
    families.use_fonts({"": "My Serif", "zh": "My Song"})
    assert families.families_for("zh")[0] == "My Serif"
    assert families.families_for()[0] == "My Serif"


def test_latin_letters_look_alike_in_all_columns() -> None:
    assert families.families_for("ja")[:5] == families.families_for("en")[:5]


def test_each_column_and_what_is_written_in_it_have_the_font_of_its_language(
    window: MainWindow,
) -> None:
    tracks = (Track("source", "ja"), Track("translation", "zh-Hant", Role.TRANSLATION))
    rows = (Segment("1", ("骨", "骨")),)
    window.session.set_document(Document(Transcript(tracks, rows)))
    for track, language in enumerate(("ja", "zh-Hant")):
        wanted = families.families_for(language)
        layout = window.view.texts.layout(rows[0], track, 400)
        assert layout._layout.font().families() == wanted
        window.view.edit_cell(0, track)
        assert window.view.cell_editor.font().families() == wanted
        assert metrics_at(150).text_in(language).families() == wanted
    window.view.commit()
