"""`align` times rows by their recording, one file or a folder of them."""

import csv
import shlex
import shutil
import sys
from pathlib import Path

import pytest

from editor import paths
from editor.cli.base import Exit

SOUND = Path(__file__).parents[1] / "alignment" / "acoustic" / "recordings" / "lighthouse.mp3"
TALK = """The keeper climbed the stairs of the lighthouse every evening at seven.
She carried two lamps and a bottle of oil.
Seventeen purple elephants were dancing on a bicycle in Brussels.
From the harbour, people could see the light for twenty miles.
"""


@pytest.fixture
def lighthouse(tmp_path: Path) -> Path:
    path = tmp_path / "lighthouse.txt"
    path.write_text(TALK, encoding="utf-8")
    return path


def test_json_has_a_line_a_row_with_its_reason(run, lighthouse: Path) -> None:
    result = run("align", lighthouse, "--audio", SOUND, "--json")
    lines = result.json["lines"]
    assert result.code == Exit.DONE
    assert [line["origin"] for line in lines] == ["aligned", "aligned", None, "aligned"]
    assert lines[0]["start"] == pytest.approx(0.6, abs=0.15)
    assert lines[2]["start"] is None
    assert lines[2]["reason"] == "not-found"
    assert lines[2]["conf"] == 0
    assert "3 rows were aligned" in result.err
    assert "1 row was not found" in result.err
    assert len(result.json["speech_without_row"]) >= 1


def test_the_project_keeps_the_times(run, lighthouse: Path, tmp_path: Path) -> None:
    out = tmp_path / "talk.interlinear"
    assert run("align", lighthouse, "--audio", SOUND, "-o", out).code == Exit.DONE
    cues = run("inspect", out, "--json").json["cues"]
    assert [cue["start"] is None for cue in cues] == [False, False, True, False]


def test_another_talk_fills_nothing(run, tmp_path: Path) -> None:
    path = tmp_path / "other.txt"
    path.write_text("My grandmother never liked cucumbers or algebra.\n" * 4, encoding="utf-8")
    out = tmp_path / "other.interlinear"
    result = run("align", path, "--audio", SOUND, "-o", out)
    assert result.code == Exit.REQUEST
    assert "does not fit" in result.err
    assert not out.exists()


def test_what_is_no_sound_is_refused(run, lighthouse: Path) -> None:
    result = run("align", lighthouse, "--audio", lighthouse, "--json")
    assert result.code == Exit.INPUT
    assert "text" in result.err


def test_asking_for_nothing_is_refused(run, lighthouse: Path) -> None:
    assert run("align", lighthouse, "--audio", SOUND).code == Exit.USAGE


def test_a_language_is_a_tag(run, lighthouse: Path) -> None:
    wrong = run("align", lighthouse, "--audio", SOUND, "--json", "--language", "english")
    assert wrong.code == Exit.USAGE
    right = run("align", lighthouse, "--audio", SOUND, "--json", "--language", "en-GB")
    assert right.code == Exit.DONE


def test_a_folder_is_paired_by_name(run, tmp_path: Path) -> None:
    texts, sounds, out = (tmp_path / name for name in ("texts", "sounds", "out"))
    for folder in (texts / "may", sounds, out):
        folder.mkdir(parents=True)
    (texts / "may" / "one.en.txt").write_text(TALK, encoding="utf-8")
    (texts / "two.txt").write_text(TALK, encoding="utf-8")
    shutil.copy(SOUND, sounds / "one.mp3")
    result = run("align", texts, "--audio", sounds, "-o", out, "--json")
    assert result.code == Exit.INPUT
    assert "two.txt" in result.err
    (only,) = result.json["files"]
    assert only["audio"].endswith("one.mp3")
    assert (out / "may" / "one.en.interlinear").is_file()


def test_a_folder_needs_a_folder_of_recordings(run, lighthouse: Path) -> None:
    assert run("align", lighthouse.parent, "--audio", SOUND, "--json").code == Exit.USAGE


def test_times_come_from_another_file_of_the_same_talk(run, talk: Path, tmp_path: Path) -> None:
    timed = tmp_path / "timed.srt"
    run("estimate", talk, "--duration", "30", "-o", tmp_path / "known.interlinear")
    run("export", tmp_path / "known.interlinear", "-o", timed, "--layout", "source")
    expected = run("estimate", talk, "--duration", "30", "--json").json["lines"]
    result = run("align", talk, "--from", timed, "--json")
    assert result.code == Exit.DONE
    assert result.json["not_found"] == []
    found = [line["start"] for line in result.json["lines"]]
    assert found == pytest.approx([line["start"] for line in expected], abs=0.2)
    assert {line["origin"] for line in result.json["lines"]} == {"imported"}


def test_a_file_of_another_talk_is_refused(run, talk: Path, tmp_path: Path) -> None:
    timed = tmp_path / "timed.srt"
    timed.write_text("1\n00:00:01,000 --> 00:00:02,000\nxyzzy plugh\n", "utf-8")
    result = run("align", talk, "--from", timed, "--json")
    assert result.code == Exit.REQUEST
    assert "another talk" in result.err


def test_audio_and_a_timed_file_are_not_both_taken(run, talk: Path) -> None:
    assert run("align", talk, "--from", talk, "--audio", talk, "--json").code == Exit.USAGE


def test_a_report_tells_each_row_and_speech_without_one(
    run, lighthouse: Path, tmp_path: Path
) -> None:
    page, sheet = tmp_path / "a.html", tmp_path / "a.csv"
    assert run("align", lighthouse, "--audio", SOUND, "--report", page).code == Exit.DONE
    assert run("align", lighthouse, "--audio", SOUND, "--report", sheet).code == Exit.DONE
    assert "<mark>not found in the audio</mark>" in page.read_text(encoding="utf-8")
    assert "Speech without a row" in page.read_text(encoding="utf-8")
    with sheet.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0] == ["Row", "Start", "End", "Why", "Text"]
    assert rows[3][1:4] == ["", "", "not found in the audio"]
    assert rows[-1][3] == "speech without a row"


def test_a_report_never_replaces_a_file_unasked(run, lighthouse: Path) -> None:
    before = lighthouse.read_bytes()
    result = run("align", lighthouse, "--audio", SOUND, "--report", lighthouse, "--force")
    assert result.code != Exit.DONE
    assert lighthouse.read_bytes() == before


def test_a_program_of_ones_own_can_align(
    run, lighthouse: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    example = paths.resources() / "examples" / "steady_aligner.py"
    asked = ("align", lighthouse, "--audio", SOUND, "--aligner", "external", "--json")
    monkeypatch.delenv("INTERLINEAR_ALIGNER", raising=False)
    refused = run(*asked)
    assert refused.code == Exit.REQUEST
    assert "INTERLINEAR_ALIGNER" in refused.err
    monkeypatch.setenv("INTERLINEAR_ALIGNER", shlex.join([sys.executable, str(example)]))
    lines = run(*asked).json["lines"]
    assert {line["origin"] for line in lines} == {"aligned"}
