"""Keys by the ids of actions: chosen, taken from others, written and read again."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.core.errors import InputError
from editor.qt.actions import keymaps
from editor.qt.actions.table import table

SPECS = {spec.id: spec for spec in table()}


def doubled(keys: keymaps.Keys) -> list[str]:
    counts = Counter(key for all_keys in keys.values() for key in all_keys)
    return [key for key, count in counts.items() if count > 1]


def test_without_a_choice_every_action_has_its_own_keys() -> None:
    keys = keymaps.effective(SPECS, {})
    assert keys["bookmark"] == ("Ctrl+B", "B")
    assert keymaps.differing(SPECS, keys) == {}


def test_a_key_that_is_chosen_is_taken_from_the_others() -> None:
    keys = keymaps.effective(SPECS, {"note": ("Ctrl+D",)})
    assert (keys["note"], keys["duplicate"]) == (("Ctrl+D",), ())


def test_what_differs_gives_the_same_keys_again() -> None:
    keys = keymaps.effective(SPECS, {"note": ("Ctrl+D",), "undo": ()})
    assert keymaps.effective(SPECS, keymaps.differing(SPECS, keys)) == keys


@pytest.mark.parametrize("preset", keymaps.presets(), ids=lambda preset: preset.title)
def test_presets_name_commands_and_give_no_key_twice(preset: keymaps.Preset) -> None:
    assert set(preset.keys) <= set(SPECS)
    assert doubled(keymaps.effective(SPECS, preset.keys)) == []
    assert not keymaps.OF_THE_GRID & {key for keys in preset.keys.values() for key in keys}


def test_all_keys_of_the_table_are_written_as_they_are_always() -> None:
    for spec in SPECS.values():
        assert all(keymaps.normal(key) for key in spec.keys), spec.id
        assert not keymaps.OF_THE_GRID & set(spec.keys)


@pytest.mark.parametrize(
    ("written", "key"),
    [("ctrl+d", "Ctrl+D"), ("Ctrl+Return", "Ctrl+Return"), ("b", "B"), ("", ""), ("Hammer", "")],
)
def test_keys_are_written_in_one_way(written: str, key: str) -> None:
    assert keymaps.normal(written) == key


KEYS = st.sampled_from(["Ctrl+D", "B", "[", "Ctrl+\\", 'Ctrl+"', "F5", "Alt+Up"])


@given(st.dictionaries(st.sampled_from(sorted(SPECS)), st.lists(KEYS, unique=True).map(tuple)))
def test_keys_survive_being_written(keys: keymaps.Keys) -> None:
    read = keymaps.read_keymap(keymaps.write_keymap('My "keys"', keys), "x")
    assert (read.title, read.keys) == ('My "keys"', keys)


@pytest.mark.parametrize("text", ["keys = 3", "nonsense", "", "[keys", "[other]\na = 1"])
def test_what_is_no_list_of_keys_is_refused_with_a_sentence(text: str, tmp_path: Path) -> None:
    file = tmp_path / "keys.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match="no list of keys"):
        keymaps.read_file(file)


def test_a_file_that_cannot_be_read_is_refused_with_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_bytes(b"\xff\xfe\xff")
    for name in ("a.toml", "gone.toml"):
        with pytest.raises(InputError, match="cannot be read"):
            keymaps.read_file(tmp_path / name)
