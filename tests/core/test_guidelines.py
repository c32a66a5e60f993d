from pathlib import Path

import pytest

from editor import paths
from editor.core.errors import InputError
from editor.core.guidelines import DEFAULT_GUIDELINE, guideline_of, guidelines_in, read_guideline

OURS = guidelines_in(paths.resources() / "guidelines")
GOOD = {
    "title": "House",
    "times": {"shortest": 1000, "longest": 7000, "gap": 80, "chain": 400},
    "limits": {
        "*": {"width": 40, "lines": 2, "speed": 17},
        "zh": {"width": 16, "lines": 1, "speed": 9},
    },
}


@pytest.mark.parametrize("name", OURS)
def test_each_guideline_says_what_it_is_and_where_it_comes_from(name: str) -> None:
    assert OURS[name].title
    assert OURS[name].source


def test_there_is_one_to_begin_with() -> None:
    assert DEFAULT_GUIDELINE in OURS


def test_a_language_has_the_limits_of_its_tag_or_of_any() -> None:
    netflix = OURS["netflix"]
    assert netflix.limits_for("zh-Hans-CN") == netflix.limits_for("zh")
    assert netflix.limits_for("en").speed == 20
    assert netflix.limits_for("nl") == netflix.limits_for("und") == netflix.limits_for("")


def test_a_folder_that_is_not_there_has_none(tmp_path: Path) -> None:
    assert guidelines_in(tmp_path / "none") == {}


@pytest.mark.parametrize(
    ("table", "key", "value"),
    [
        ("times", "gap", -1),
        ("times", "longest", 1000),
        ("times", "shortest", "1 s"),
        ("times", "chain", float("inf")),
        ("times", "chain", float("nan")),
    ],
)
def test_an_impossible_limit_is_named(table: str, key: str, value: object) -> None:
    values = {**GOOD, table: {**GOOD[table], key: value}}
    with pytest.raises(InputError, match=f"“{key}” in \\[{table}\\]"):
        guideline_of("house", values)


@pytest.mark.parametrize("value", [0, 0.5, True, None, 1e9])
def test_a_width_that_nothing_fits_in_is_refused(value: object) -> None:
    values = {**GOOD, "limits": {"*": {"width": value, "lines": 2, "speed": 17}}}
    with pytest.raises(InputError, match=r"“width” in \[limits\.\*\] must be a number from 1 on"):
        guideline_of("house", values)


def test_limits_for_any_other_language_are_needed() -> None:
    with pytest.raises(InputError, match="limits of all other languages"):
        guideline_of("house", {**GOOD, "limits": {"zh": GOOD["limits"]["zh"]}})


def test_a_file_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    path = tmp_path / "house.toml"
    path.write_text("title = House", encoding="utf-8")
    with pytest.raises(InputError, match=r"house\.toml.*cannot be read.*line 1"):
        read_guideline(path)
    path.write_text("title = 'House'", encoding="utf-8")
    with pytest.raises(InputError, match=r"house\.toml.*no table \[times\]"):
        read_guideline(path)
