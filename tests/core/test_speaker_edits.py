"""Who speaks, said of some rows or changed everywhere."""

from editor.core import speaker_edits

from .test_row_edits import after, spoken


def test_several_rows_get_one_speaker() -> None:
    before = spoken("", "Ann", "")
    edit = speaker_edits.set_speakers(before, [0, 1], "Ann")
    assert [row.speaker for row in after(before, edit)] == ["Ann", "Ann", ""]
    assert len(edit.splices) == 1


def test_a_speaker_is_renamed_everywhere_in_one_step() -> None:
    before = spoken("Ann", "Bo", "Ann", "Anna")
    edit = speaker_edits.rename_speaker(before, "Ann", "Bo")
    assert [row.speaker for row in after(before, edit)] == ["Bo", "Bo", "Bo", "Anna"]
    assert edit.label == "Rename Ann to Bo"
