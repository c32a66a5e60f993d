"""What stood in a file is kept once when an export replaces it."""

from pathlib import Path

from editor.core.segments import Segment, Track
from editor.core.timeslots import Origin, TimeSlot
from editor.core.transcript import Transcript
from editor.workflows.exports import exporting
from editor.workflows.exports.exporting import Exported, ExportOptions
from editor.workflows.exports.replacing import kept_as, write_over


def exported(text: str) -> Exported:
    row = Segment("r", (text,), TimeSlot(0, 2000, Origin.TYPED))
    return exporting.build(Transcript((Track("source", "en"),), (row,)), ExportOptions("srt"))


def test_the_first_file_that_is_replaced_stays_beside_the_new_one(tmp_path: Path) -> None:
    path = tmp_path / "talk.srt"
    path.write_text("by hand", encoding="utf-8")
    kept = kept_as(path)
    assert kept == tmp_path / "talk.srt.bak"
    assert write_over(exported("The tide."), path) == (path,)
    assert kept.read_text(encoding="utf-8") == "by hand"
    assert kept_as(path) is None
    write_over(exported("The tide came."), path)
    assert "The tide came." in path.read_text(encoding="utf-8")
    assert kept.read_text(encoding="utf-8") == "by hand"


def test_nothing_is_kept_of_a_file_that_stays_the_same_or_is_new(tmp_path: Path) -> None:
    path = tmp_path / "talk.srt"
    for _time in range(2):
        write_over(exported("The tide."), path)
    assert [one.name for one in tmp_path.iterdir()] == ["talk.srt"]
