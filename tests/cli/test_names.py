"""`names` proposes what was misheard, and corrects only when told to."""

from pathlib import Path

import pytest

from editor.cli.base import Exit


def spans(path: Path, proposals) -> list[tuple[str, str]]:
    """Return what stands in the file where each proposal points, and what should."""
    lines = path.read_text(encoding="utf-8").split("\n")
    return [(lines[one["line"] - 1][one["start"] : one["end"]], one["right"]) for one in proposals]


def test_the_translation_shows_what_was_misheard(run, talk: Path) -> None:
    result = run("names", talk, "--json")
    assert result.code == Exit.DONE
    proposals = result.json["proposals"]
    assert spans(talk, proposals) == [("Marisole", "Marisol"), ("Marysol", "Marisol")]
    assert {one["cluster"] for one in proposals} == {"Marisol"}
    assert "the translation of this row has “Marisol”" in proposals[0]["evidence"]
    assert all(one["found"] != one["right"] for one in proposals)


def test_the_reason_is_counted_over_the_rows(run, talk: Path) -> None:
    assert "in 2 of 2 rows the translation has “Marisol”" in run("names", talk).out


def test_a_speaker_or_a_time_before_the_text_moves_the_offsets(run, tmp_path: Path) -> None:
    path = tmp_path / "talk.txt"
    path.write_text(
        "  We met Marisole there.\n  我们遇到了Marisol。\nAnd it rained.\n下雨了。\n" * 2,
        encoding="utf-8",
    )
    proposals = run("names", path, "--json").json["proposals"]
    assert spans(path, proposals) == [("Marisole", "Marisol")] * 2
    assert [one["line"] for one in proposals] == [1, 5]


def test_a_glossary_knows_what_the_page_does_not(run, tmp_path: Path) -> None:
    path = tmp_path / "talk.txt"
    path.write_text("Then Thibo lit the lamp.\nAnd Thibo slept.\n", encoding="utf-8")
    assert run("names", path, "--json").json == {"proposals": []}
    glossary = tmp_path / "names.csv"
    glossary.write_text("note;right\n;Tibo\n", encoding="utf-8")
    proposals = run("names", path, "--glossary", glossary, "--json").json["proposals"]
    assert spans(path, proposals) == [("Thibo", "Tibo")] * 2


def test_a_glossary_without_right_forms_is_refused(run, talk: Path, tmp_path: Path) -> None:
    glossary = tmp_path / "names.csv"
    glossary.write_text("wrong\nTibo\n", encoding="utf-8")
    result = run("names", talk, "--glossary", glossary)
    assert result.code == Exit.INPUT
    assert "column “right”" in result.err


def test_applying_writes_the_corrected_text_elsewhere(run, talk: Path, tmp_path: Path) -> None:
    before = talk.read_text(encoding="utf-8")
    out = tmp_path / "right.txt"
    assert run("names", talk, "--apply", "-o", out).code == Exit.DONE
    after = out.read_text(encoding="utf-8")
    assert after == before.replace("Marisole", "Marisol").replace("Marysol", "Marisol")
    assert talk.read_text(encoding="utf-8") == before
    assert run("names", talk, "--apply", "-o", out).code == Exit.OUTPUT
    assert run("names", talk, "--apply").code == Exit.USAGE


def test_without_json_a_person_reads_cards(run, talk: Path) -> None:
    out = run("names", talk).out
    assert "Marisol  ←  Marisole ×1, Marysol ×1" in out


@pytest.mark.parametrize("text", ["", "\n\n", "a\n", "...\n。\n", "X\nX\n"])
def test_a_text_without_names_has_no_proposals(run, tmp_path: Path, text: str) -> None:
    path = tmp_path / "talk.txt"
    path.write_text(text, encoding="utf-8")
    assert run("names", path, "--json").json == {"proposals": []}


def test_the_real_transcript_is_corrected_in_four_cards(run, real_transcript: Path) -> None:
    proposals = run("names", real_transcript, "--json").json["proposals"]
    found = spans(real_transcript, proposals)
    assert set(found) == {
        ("Oriel", "Oriol"),
        ("Oreal", "Oriol"),
        ("L'Oreal", "Oriol"),
        ("Shazir", "Shazeer"),
        ("ebal", "eval"),
        ("multimodel", "multimodal"),
    }
    assert len(found) == 10
    assert len({one["cluster"] for one in proposals}) == 4


def test_two_names_in_the_glossary_bring_the_rest(
    run, real_transcript: Path, tmp_path: Path
) -> None:
    glossary = tmp_path / "names.csv"
    glossary.write_text("right\nOriol Vinyals\nNoam Shazeer\n", encoding="utf-8")
    proposals = run("names", real_transcript, "--glossary", glossary, "--json").json["proposals"]
    found = spans(real_transcript, proposals)
    assert len(found) == 12
    assert {("Vignal", "Vinyals"), ("Nome", "Noam")} <= set(found)


def test_what_is_odd_in_a_glossary_is_told(run, talk: Path, tmp_path: Path) -> None:
    glossary = tmp_path / "names.csv"
    glossary.write_text("right,heard\nMarisol,Marisole\n,nobody\n", "utf-8")
    result = run("names", talk, "--glossary", glossary, "--json")
    assert result.code == Exit.DONE
    assert "names.csv" in result.err
    assert "without its right form" in result.err
