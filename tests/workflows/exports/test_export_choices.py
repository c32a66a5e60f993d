"""Choices for an export are kept as plain values and come back, whatever stands in the file."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor import paths
from editor.captions.layouts import Layout
from editor.core.segments import Role, Segment, Track
from editor.core.timeslots import TimeSlot
from editor.core.transcript import Transcript
from editor.formats.base import FORMATS
from editor.workflows.exports import export_choices
from editor.workflows.exports.export_choices import ExportChoice, choice_of, ready_made, save_preset
from editor.workflows.exports.exporting import Untimed
from editor.workflows.problems.guidelines import guidelines

ALONE = Transcript((Track("a", "en"),), (Segment("1", ("One.",)),))
BOTH = Transcript(
    (Track("a", "en"), Track("b", "zh", Role.TRANSLATION)),
    (Segment("1", ("One.", "一"), TimeSlot(0, 900)),),
)


@pytest.fixture(autouse=True)
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setattr(paths, "config_dir", lambda: tmp_path)
    return tmp_path


def test_a_choice_comes_back_as_it_was_kept() -> None:
    choice = ExportChoice("ass", Layout.TWO_FILES, "estimate", "bbc", crlf=True, bom=True)
    assert choice_of(choice.kept()) == choice


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(
    st.dictionaries(st.sampled_from([*ExportChoice().kept(), "other"]), json_values) | json_values
)
def test_anything_else_is_no_choice_or_one_that_works(kept: object) -> None:
    choice = choice_of(kept)
    if choice is not None:
        options = choice.fitting(ALONE).options(guidelines())
        assert FORMATS.get(options.format).writes


def test_what_is_ready_made_can_be_done_with_one_language_and_with_two() -> None:
    for choice in ready_made("interlinear").values():
        assert choice.fitting(BOTH) == choice
        assert choice.fitting(ALONE).layout == Layout.SOURCE
        assert FORMATS.get(choice.format).writes
        assert choice.guideline in {"", *guidelines()}


def test_presets_are_saved_renamed_and_taken_away(folder: Path) -> None:
    assert export_choices.saved_presets() == {}
    one, two = ExportChoice("srt"), ExportChoice("ass")
    save_preset("B", one)
    save_preset("A", two)
    assert list(export_choices.saved_presets().items()) == [("A", two), ("B", one)]
    save_preset("A", None)
    assert export_choices.saved_presets() == {"B": one}
    (folder / "export-presets.json").write_text("{", encoding="utf-8")
    assert export_choices.saved_presets() == {}


def test_times_are_estimated_where_no_row_has_one() -> None:
    leaving_out = ExportChoice(untimed=Untimed.SKIP)
    assert leaving_out.fitting(ALONE).untimed == Untimed.ESTIMATE
    assert leaving_out.fitting(BOTH).untimed == Untimed.SKIP
    assert ExportChoice(untimed=Untimed.REFUSE).fitting(ALONE).untimed == Untimed.REFUSE
