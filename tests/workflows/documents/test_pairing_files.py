"""Two files of one language each become one talk of two columns; what is in doubt is marked."""

from pathlib import Path

import pytest

from editor.core.errors import InputError
from editor.core.segments import Status
from editor.core.timeslots import Origin, TimeSlot
from editor.language.bitext.clocks import Clock
from editor.workflows.documents.pairing_files import open_pair

ENGLISH = (
    "The keeper climbed the stairs at seven.",
    "She carried two lamps and a bottle of oil.",
    "Nobody saw the ship.",
    "In the morning of 4 May 1911 the harbour was full of people from Brussels.",
)
DUTCH = (
    "De wachter klom om zeven uur de trap op.",
    "Ze droeg twee lampen en een fles olie.",
    "Op de ochtend van 4 mei 1911 stond de haven vol mensen uit Brussel.",
)


def write(path: Path, lines: tuple[str, ...]) -> Path:
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_lines_that_belong_together_stand_in_one_row(tmp_path: Path) -> None:
    pair = write(tmp_path / "en.txt", ENGLISH[:2]), write(tmp_path / "nl.txt", DUTCH[:2])
    opened = open_pair(*pair)
    texts = [row.texts for row in opened.transcript.segments]
    assert texts == list(zip(ENGLISH[:2], DUTCH[:2], strict=True))
    assert {row.status for row in opened.transcript.segments} == {Status.RAW}
    assert [track.language for track in opened.transcript.tracks] == ["en", "nl"]
    assert not opened.warnings


def test_a_line_without_a_counterpart_is_in_question_and_told(tmp_path: Path) -> None:
    opened = open_pair(write(tmp_path / "en.txt", ENGLISH), write(tmp_path / "nl.txt", DUTCH))
    rows = opened.transcript.segments
    assert rows[2].texts == (ENGLISH[2], "")
    assert [row.status is Status.QUESTION for row in rows] == [False, False, True, False]
    (warned,) = opened.warnings
    assert warned.rows == (2,)


def test_a_pair_that_fits_badly_is_in_question(tmp_path: Path) -> None:
    data = Path(__file__).parents[2] / "language" / "bitext" / "data"
    english, dutch = (
        [line.split("\t")[at] for line in (data / "lighthouse.tsv").read_text("utf-8").splitlines()]
        for at in (0, 1)
    )
    dutch[8] = "Zijn fiets stond nog in de schuur naast een emmer vol knikkers."
    pair = write(tmp_path / "en.txt", tuple(english)), write(tmp_path / "nl.txt", tuple(dutch))
    rows = open_pair(*pair).transcript.segments
    strange = next(at for at, row in enumerate(rows) if "knikkers" in row.texts[1])
    assert rows[strange].status is Status.QUESTION
    assert sum(row.status is Status.QUESTION for row in rows) <= 4


def test_the_document_has_no_file_that_saving_could_replace(tmp_path: Path) -> None:
    pair = write(tmp_path / "en.txt", ENGLISH), write(tmp_path / "nl.txt", DUTCH)
    assert open_pair(*pair).path is None


def test_times_come_from_the_file_that_has_them(tmp_path: Path) -> None:
    timed = tmp_path / "nl.srt"
    timed.write_text(
        "\n".join(
            f"{n + 1}\n00:00:{n * 5:02},000 --> 00:00:{n * 5 + 4:02},000\n{line}\n"
            for n, line in enumerate(DUTCH[:2])
        ),
        encoding="utf-8",
    )
    rows = open_pair(write(tmp_path / "en.txt", ENGLISH[:2]), timed).transcript.segments
    assert [row.slot for row in rows] == [
        TimeSlot(0, 4000, Origin.IMPORTED),
        TimeSlot(5000, 9000, Origin.IMPORTED),
    ]


def test_a_file_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"nl\.txt"):
        open_pair(write(tmp_path / "en.txt", ENGLISH), tmp_path / "nl.txt")


OWN_CLOCK = Clock()


def write_timed(
    path: Path, lines: tuple[str, ...], starts: tuple[float, ...], clock: Clock = OWN_CLOCK
) -> Path:
    """Write subtitles of three seconds each, as another clock shows them."""
    cues = []
    for number, (line, start) in enumerate(zip(lines, starts, strict=True), 1):
        ends = (start * clock.factor + clock.offset, (start + 3) * clock.factor + clock.offset)
        first, last = (f"00:{int(at // 60):02}:{at % 60:06.3f}" for at in ends)
        cues.append(f"{number}\n{first} --> {last}\n{line}\n".replace(".", ",", 2))
    path.write_text("\n".join(cues), encoding="utf-8")
    return path


STARTS = (61.3, 65.1, 70.9, 74.2, 81.7, 85.2, 92.4, 96.0)
NUMBERS = ("One.", "Two.", "Three.", "Four.", "Five.", "Six.", "Seven.", "Eight.")
TELLEN = ("Een.", "Twee.", "Drie.", "Vier.", "Vijf.", "Zes.", "Zeven.", "Acht.")


def test_a_row_that_only_the_second_has_is_brought_to_the_clock_of_the_first(
    tmp_path: Path,
) -> None:
    late = Clock(25 / 24, 3.2)
    first = write_timed(tmp_path / "en.srt", NUMBERS[:4] + NUMBERS[5:], STARTS[:4] + STARTS[5:])
    opened = open_pair(first, write_timed(tmp_path / "nl.srt", TELLEN, STARTS, late))
    rows = opened.transcript.segments
    assert [row.texts for row in rows] == [
        ("" if at == 4 else NUMBERS[at], TELLEN[at]) for at in range(8)
    ]
    assert rows[4].slot.start == pytest.approx(81_700, abs=60)
    assert rows[4].slot.end == pytest.approx(84_700, abs=60)
    assert rows[5].slot == TimeSlot(85_200, 88_200, Origin.IMPORTED)
    assert "1.04" in opened.warnings[0].message


def test_subtitles_of_the_same_times_are_paired_row_by_row(tmp_path: Path) -> None:
    turned = tuple(reversed(TELLEN))
    first = write_timed(tmp_path / "en.srt", NUMBERS, STARTS)
    opened = open_pair(first, write_timed(tmp_path / "nl.srt", turned, STARTS))
    texts = [row.texts for row in opened.transcript.segments]
    assert texts == list(zip(NUMBERS, turned, strict=True))
    assert not opened.warnings


def test_two_rows_that_begin_and_end_with_one_of_the_other_are_sure(tmp_path: Path) -> None:
    starts = tuple(range(60, 92, 4))
    first = write_timed(tmp_path / "en.srt", NUMBERS, starts)
    cues = write_timed(tmp_path / "nl.srt", TELLEN, starts).read_text("utf-8").split("\n\n")
    cues[3:5] = ["4\n00:01:12,050 --> 00:01:19,100\nVier. Vijf."]
    (tmp_path / "nl.srt").write_text("\n\n".join(cues), encoding="utf-8")
    rows = open_pair(first, tmp_path / "nl.srt").transcript.segments
    assert rows[3].texts == ("Four. Five.", "Vier. Vijf.")
    assert {row.status for row in rows} == {Status.RAW}


def test_two_rows_that_end_later_than_that_of_the_other_are_in_question(tmp_path: Path) -> None:
    starts = tuple(range(60, 92, 4))
    first = write_timed(tmp_path / "en.srt", NUMBERS, starts)
    cues = write_timed(tmp_path / "nl.srt", TELLEN, starts).read_text("utf-8").split("\n\n")
    cues[3:5] = ["4\n00:01:12,050 --> 00:01:17,600\nVier. Vijf."]
    (tmp_path / "nl.srt").write_text("\n\n".join(cues), encoding="utf-8")
    rows = open_pair(first, tmp_path / "nl.srt").transcript.segments
    assert [row.status is Status.QUESTION for row in rows].count(True) in (1, 2)
    assert Status.QUESTION in (rows[3].status, rows[4].status)


def test_behind_a_pause_the_times_of_the_second_are_brought_to_the_first_as_well(
    tmp_path: Path,
) -> None:
    said = tuple(at * 4.0 + (at * at) % 7 * 0.3 + 60 for at in range(24))
    texts = tuple(f"Line {at}." for at in range(24))
    first = write_timed(tmp_path / "en.srt", texts[:20] + texts[21:], said[:20] + said[21:])
    late = tuple(start + 27.0 * (at > 11) for at, start in enumerate(said))
    rows = open_pair(first, write_timed(tmp_path / "nl.srt", texts, late)).transcript.segments
    assert [row.texts for row in rows] == [
        ("" if at == 20 else text, text) for at, text in enumerate(texts)
    ]
    assert rows[20].slot.start == pytest.approx(said[20] * 1000, abs=100)


def test_who_speaks_is_kept(tmp_path: Path) -> None:
    voices = tmp_path / "en.vtt"
    voices.write_text(
        "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada>Good morning.\n\n"
        "00:03.000 --> 00:04.000\nGood night.\n",
        encoding="utf-8",
    )
    rows = open_pair(voices, write(tmp_path / "nl.txt", ("Goedemorgen.", "Goedenacht.")))
    assert [row.speaker for row in rows.transcript.segments] == ["Ada", ""]
