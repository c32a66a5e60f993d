"""The sample episode: what it promises to those who try the program on it."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from editor import paths
from editor.captions.layouts import Layout
from editor.core.document import Document
from editor.core.segments import Role
from editor.core.timeslots import Origin
from editor.formats.sniffing import read_bytes
from editor.workflows.corrections import correcting
from editor.workflows.documents.opening import Opened, open_file, open_text
from editor.workflows.exports import exporting
from editor.workflows.exports.exporting import ExportOptions, Untimed
from editor.workflows.times.timing import fill_edit, fill_empty

FOLDER = paths.resources() / "sample"
SAMPLE = FOLDER / "harbour-lights.en-zh.txt"
NAMES = FOLDER / "harbour-lights.names.txt"

PAIRS = 69
HEADER = (
    "Back to all showsSlack Water: With Wendell Achterby",
    "The Lighthouse That Runs on the Tide: Stubborn Lenses, Sleepy Pumps & One Goose",
)
MISHEARD = {
    "Marisol": ("Marisole", "Mary Sol"),
    "Quintero": ("Kintero", "Quintaro"),
    "Tidewell": ("Tide Well", "Tidwell", "Title"),
    "Skerrivane": ("Scary Vane", "Scarivane", "Skerry Vane"),
    "Aoife": ("Ifa", "Efa", "Eva"),
    "Brannigan": ("Branigan",),
    "Ostrelle": ("Ostrell", "Ostrel", "Astrelle"),
    "Wendell": ("Wendle", "Wendel"),
    "ballast": ("ballad pump",),
}
ALIKE = (
    "aunt Mary",
    "parasol",
    "title of your patent",
    "a scary storm",
    "weather vane",
    "every ballad he knew",
)


@dataclass(frozen=True)
class Talk:
    """The texts of the sample, by language."""

    english: tuple[str, ...]
    chinese: tuple[str, ...]


@pytest.fixture
def opened() -> Opened:
    return open_file(SAMPLE)


@pytest.fixture
def talk(opened: Opened) -> Talk:
    rows = opened.transcript.segments
    return Talk(tuple(row.texts[0] for row in rows), tuple(row.texts[1] for row in rows))


def occurrences(form: str, text: str) -> int:
    return len(re.findall(rf"\b{re.escape(form)}\b", text))


def test_it_opens_as_pairs_without_a_question(opened: Opened) -> None:
    assert opened.format == "bilingual-text"
    assert opened.warnings == ()
    assert len(opened.transcript.segments) == PAIRS
    assert all(all(row.texts) for row in opened.transcript.segments)


def test_its_title_lines_are_no_rows(opened: Opened) -> None:
    assert opened.transcript.header == HEADER


def test_its_languages_are_known(opened: Opened) -> None:
    tracks = [(track.language, track.role) for track in opened.transcript.tracks]
    assert tracks == [("en", Role.SOURCE), ("zh", Role.TRANSLATION)]


def test_it_has_no_times(opened: Opened) -> None:
    assert all(row.slot.is_empty for row in opened.transcript.segments)


def test_pasting_it_gives_the_same_rows(opened: Opened) -> None:
    pasted = open_text(SAMPLE.read_bytes().decode("utf-8"))
    assert [row.texts for row in pasted.transcript.segments] == [
        row.texts for row in opened.transcript.segments
    ]
    assert pasted.transcript.header == opened.transcript.header


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("ending", ["", "\n"])
def test_written_unchanged_it_has_the_same_bytes(newline: str, ending: str) -> None:
    data = (SAMPLE.read_text(encoding="utf-8") + ending).replace("\n", newline).encode("utf-8")
    transcript = read_bytes(data, SAMPLE.name).transcript
    options = ExportOptions("bilingual-text", Layout.SOURCE_FIRST)
    assert exporting.build(transcript, options).files[0].data == data


def test_it_ends_without_a_newline() -> None:
    data = SAMPLE.read_bytes()
    assert not data.endswith(b"\n")
    assert b"\r" not in data


@pytest.mark.parametrize(("right", "wrong"), MISHEARD.items())
def test_its_translation_spells_right_what_the_machine_misheard(
    talk: Talk, right: str, wrong: tuple[str, ...]
) -> None:
    for form in wrong:
        rows = [row for row, text in enumerate(talk.english) if occurrences(form, text)]
        assert rows, form
        assert any(right in talk.chinese[row] for row in rows), form
        assert not any(occurrences(form, text) for text in talk.chinese), form


def test_it_has_words_that_look_like_the_mistakes_but_are_right(talk: Talk) -> None:
    english = "\n".join(talk.english)
    assert [phrase for phrase in ALIKE if phrase not in english] == []


def test_it_is_spoken_english_with_rows_too_long_for_a_subtitle(talk: Talk) -> None:
    english = "\n".join(talk.english)
    assert len(re.findall(r"\bu[hm]\b", english, re.IGNORECASE)) > 20
    assert len(re.findall(r"\b(\w+) \1\b", english)) > 10
    assert sum(len(text) > 84 for text in talk.english) > 20
    assert any(300 < len(text) < 400 for text in talk.english)


def test_the_names_to_try_are_written_so_in_the_translation(talk: Talk) -> None:
    names = NAMES.read_text(encoding="utf-8").split()
    assert names
    assert all(any(name in text for text in talk.chinese) for name in names)


def test_its_names_are_corrected_each_in_one_step_and_nothing_else_is_touched(
    opened: Opened,
) -> None:
    document = Document(opened.transcript)
    names = NAMES.read_text(encoding="utf-8").split()
    for name in names:
        found = correcting.find_fuzzy(document.segments, name)
        edit, stale = correcting.replace_edit(document.segments, found.places, name)
        assert stale == 0
        document.do(edit)
    rows = document.segments
    english = "\n".join(row.texts[0] for row in rows)
    left = {form for name in names for form in MISHEARD[name] if occurrences(form, english)}
    assert left == {"Title"}
    assert [phrase for phrase in ALIKE if phrase not in english] == []
    assert "Marisol's first rule" in english
    assert [row.texts[1] for row in rows] == [row.texts[1] for row in opened.transcript.segments]
    for _name in names:
        document.undo()
    assert document.snapshot().segments == opened.transcript.segments


def test_its_empty_slots_fill_as_one_step_that_can_be_undone(opened: Opened) -> None:
    document = Document(opened.transcript)
    document.do(fill_edit(document.segments, fill_empty(document.snapshot())))
    slots = [row.slot for row in document.segments]
    assert all(slot.is_complete and slot.origin is Origin.ESTIMATED for slot in slots)
    times = [time for slot in slots for time in (slot.start, slot.end)]
    assert times == sorted(times)
    document.undo()
    assert document.snapshot().segments == opened.transcript.segments


@pytest.mark.parametrize("name", ["talk.srt", "talk.vtt", "talk.ass"])
@pytest.mark.parametrize("layout", list(Layout))
def test_it_becomes_subtitles_in_every_layout(
    opened: Opened, tmp_path: Path, name: str, layout: Layout
) -> None:
    target = tmp_path / name
    options = ExportOptions(exporting.format_for(target).id, layout, Untimed.ESTIMATE)
    exported = exporting.build(opened.transcript, options)
    assert len(exporting.write(exported, target)) == len(exported.files)
    assert len(exported.files) == (2 if layout is Layout.TWO_FILES else 1)
    shown = "\n".join(text for file in exported.files for _start, _end, text in file.shown)
    assert not any(title in shown for title in HEADER)
    assert ("No thank you" in shown) is (layout is not Layout.TRANSLATION)
    assert ("不用了谢谢" in shown) is (layout is not Layout.SOURCE)


def test_without_times_nothing_is_written_as_zero(opened: Opened) -> None:
    exported = exporting.build(opened.transcript, ExportOptions("srt", Layout.SOURCE))
    assert exported.files[0].data == b""
    assert exported.files[0].shown == ()
    assert any(str(PAIRS) in remark for remark in exported.remarks)
