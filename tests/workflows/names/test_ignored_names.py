"""Forms that are ignored in all talks are kept, each once."""

import pytest

from editor import paths
from editor.core.errors import InputError
from editor.workflows.names.ignored_names import ignored_forms, keep_ignored


def test_forms_are_kept_in_order_each_once() -> None:
    assert ignored_forms() == frozenset()
    keep_ignored(["Zoe", "Ann  Lee", "Zoe", " "])
    assert ignored_forms() == {"Ann Lee", "Zoe"}
    assert (paths.config_dir() / "ignored-names.txt").read_text("utf-8") == "Ann Lee\nZoe\n"


def test_a_file_that_is_no_text_is_told() -> None:
    folder = paths.config_dir()
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "ignored-names.txt").mkdir()
    with pytest.raises(InputError, match=r"ignored-names\.txt"):
        ignored_forms()
