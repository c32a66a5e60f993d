"""The file of settings is read whatever it holds, and never harmed."""

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.core.errors import InputError, OutputError
from editor.core.preference import Kind
from editor.core.preference_table import declared
from editor.core.preferences import read_preferences
from editor.workflows.program import preferences


def write(text: str) -> None:
    file = preferences.preferences_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def test_without_a_file_everything_is_as_it_comes() -> None:
    found = preferences.load()
    assert (found.remarks, found.broken) == ((), "")
    for one in declared():
        assert found[one.key] == one.default
    assert not preferences.preferences_file().exists()


def test_each_default_fits_and_keys_are_there_once() -> None:
    keys = [one.key for one in declared()]
    assert len(keys) == len(set(keys))
    assert all(one.fits(one.default) for one in declared())
    assert all(one.least < one.most for one in declared() if one.kind is Kind.NUMBER)


def test_what_is_changed_is_read_again_and_what_is_reset_is_gone() -> None:
    preferences.change("look.theme", "dark")
    preferences.change("playback.backstep", 250)
    preferences.change("fonts.zh", 'A "font" \\ of mine')
    preferences.change("tapping.snap", False)
    found = preferences.load()
    assert found.text("look.theme") == "dark"
    assert found.number("playback.backstep") == 250
    assert found.text("fonts.zh") == 'A "font" \\ of mine'
    assert not found.flag("tapping.snap")
    assert preferences.change("look.theme", None).text("look.theme") == "system"
    assert "theme" not in preferences.preferences_file().read_text(encoding="utf-8")


def test_comments_unknown_keys_and_tables_stay() -> None:
    write(
        '# mine\nnew.thing = 3 # of a later version\n[look]\ntheme = "light" # by day\n'
        "[playback]\nbackstep = 100\n"
    )
    preferences.change("look.theme", "dark")
    preferences.change("playback.backstep", None)
    preferences.change("tapping.snap", False)
    assert preferences.preferences_file().read_text(encoding="utf-8") == (
        "# mine\nnew.thing = 3 # of a later version\ntapping.snap = false\n"
        '[look]\ntheme = "dark"\n[playback]\n'
    )


def test_unknown_and_unfit_values_are_told() -> None:
    found = read_preferences('look.thema = "dark"\nplayback.backstep = 9000\ntapping.snap = 1\n')
    assert [remark.split(" ")[0] for remark in found.remarks] == [
        "“look.thema”", "“playback.backstep”", "“tapping.snap”",
    ]  # fmt: skip
    assert "did you mean “look.theme”" in found.remarks[0]
    assert "from 0 to 3000" in found.remarks[1]
    assert not found.chosen


@pytest.mark.parametrize("text", ["look.theme = ", "[look\n", "look = 1\nlook.theme = 'x'\n"])
def test_a_broken_file_is_told_and_left_as_it_is(text: str) -> None:
    write(text)
    found = preferences.load()
    assert found.broken
    assert found.text("look.theme") == "system"
    with pytest.raises(InputError, match=r"cannot be read"):
        preferences.change("look.theme", "dark")
    assert preferences.preferences_file().read_text(encoding="utf-8") == text


def test_a_broken_file_is_put_aside_when_a_person_wants_to_begin_anew() -> None:
    write("[look\n")
    aside = preferences.begin_anew()
    assert aside.read_text(encoding="utf-8") == "[look\n"
    assert preferences.change("look.theme", "dark").text("look.theme") == "dark"


def test_what_is_not_text_is_told() -> None:
    write("")
    preferences.preferences_file().write_bytes(b"\xff\xfe\x00")
    assert preferences.load().broken


def test_a_home_that_may_not_be_written_is_told() -> None:
    if os.geteuid() == 0:
        blocked = preferences.preferences_file().parent
        blocked.parent.mkdir(parents=True, exist_ok=True)
        blocked.write_text("", encoding="utf-8")
    else:
        preferences.preferences_file().parent.mkdir(parents=True, mode=0o500)
    with pytest.raises((OutputError, InputError)):
        preferences.change("look.theme", "dark")


@given(st.text(alphabet="ab.[]=\"'\\#\n\r 1é字", max_size=40))
def test_any_text_is_read(text: str) -> None:
    found = read_preferences(text)
    assert found.text("look.theme") == "system"


@given(st.text(max_size=30).filter(str.isprintable))
def test_any_name_of_a_font_is_written_so_that_it_is_read_again(name: str) -> None:
    text = preferences._with_line("", "fonts.text", name)
    assert read_preferences(text).text("fonts.text") == name
