"""Before a file is written it is said what is left out or changed, and in which rows."""

import pytest

from editor import paths
from editor.captions.layouts import Layout
from editor.captions.splitting.cuts import cuts_of_row
from editor.core.guidelines import read_guideline
from editor.core.segments import Role, Segment, Track
from editor.core.timeslots import Origin, TimeSlot
from editor.core.transcript import Transcript
from editor.core.warned import Warned
from editor.formats.base import FORMATS, Format
from editor.formats.sniffing import read_bytes
from editor.workflows.exports import exporting
from editor.workflows.exports.exporting import ExportOptions

TRACKS = (Track("source", "en"), Track("translation", "zh", Role.TRANSLATION))
NETFLIX = read_guideline(paths.resources() / "guidelines" / "netflix.toml")
LONG = (
    "The keeper lit the lamp at five and nobody saw it because the fog was too thick "
    "so the boats waited outside the harbour until the morning came",
    "守灯人五点钟点亮了灯，但是没有人看见，因为雾太浓了，所以船只在港口外面一直等到天亮。",
)
QUIET = Segment("q", ("Nobody saw it.", "没有人看见。"), TimeSlot(0, 4000, Origin.TYPED))
WRITERS = [part for part in FORMATS if part.writes]


def by_id(part: Format) -> str:
    return part.id


def losses(*rows: Segment, layout: Layout = Layout.SOURCE_FIRST) -> list[Warned]:
    options = ExportOptions("srt", layout, guideline=NETFLIX)
    return list(exporting.build(Transcript(TRACKS, rows), options).losses)


def told(found: list[Warned], word: str) -> tuple[int, ...]:
    """The rows of the one sentence that has the word, none where there is no such sentence."""
    rows = [one.rows for one in found if word in one.message]
    assert len(rows) <= 1
    return rows[0] if rows else ()


def long_row(end: int = 16_000, *cuts: tuple[int, int]) -> Segment:
    return Segment("l", LONG, TimeSlot(5000, end, Origin.TYPED), cuts=cuts)


def test_what_one_file_of_two_loses_is_told_with_its_language() -> None:
    fast = LONG[0], "守灯人。"
    row = Segment("f", fast, TimeSlot(5000, 8000, Origin.TYPED))
    untimed = Segment("u", ("Fog.", "雾。"))
    found = losses(QUIET, row, untimed, layout=Layout.TWO_FILES)
    messages = [one.message for one in found]
    assert "en: 1 cue has too many lines (row 2): it cannot be cut." in messages
    assert "1 row without a time was left out (3)." in messages
    assert not any(one.startswith("zh:") for one in messages)


def test_cuts_within_the_limits_are_not_mentioned() -> None:
    row = long_row()
    kept = tuple(cut.offsets for cut in cuts_of_row(row, TRACKS, NETFLIX))
    found = losses(QUIET, row._replace(cuts=kept))
    assert not any("cut" in one.message for one in found)


def test_a_fixed_cut_that_makes_too_short_a_cue_is_told_with_its_row() -> None:
    words = ("keeper", "lit", "lamp", "at five", "and", "nobody", "saw")
    cuts = [(LONG[0].index(word), number) for number, word in enumerate(words, 1)]
    found = losses(QUIET, long_row(16_000, *cuts))
    assert told(found, "make cues that the limits do not allow") == (1,)
    assert told(found, "too short (row 2)") == (1,)


def test_what_is_too_fast_without_any_cut_is_not_blamed_on_one() -> None:
    row = long_row(8000)
    kept = tuple(cut.offsets for cut in cuts_of_row(row, TRACKS, NETFLIX))
    found = losses(QUIET, row._replace(cuts=kept[:1]))
    assert told(found, "too fast") == (1,)
    assert told(found, "limits do not allow") == ()


def test_several_cues_of_one_row_name_one_row() -> None:
    found = losses(QUIET, long_row(7000))
    assert any("cues are too fast to read (row 2)" in one.message for one in found)


def test_cuts_in_a_row_that_is_too_short_for_them_are_told() -> None:
    row = long_row(5100, (LONG[0].index("and nobody"), LONG[1].index("但是")))
    assert told(losses(QUIET, row), "as its time is too short for so many cues") == (1,)


def test_a_cut_at_the_end_of_the_text_is_none() -> None:
    row = QUIET._replace(cuts=((len(QUIET.texts[0]), len(QUIET.texts[1])),))
    assert not losses(row)


def test_rows_that_are_one_cue_each_have_no_cuts_to_tell_of() -> None:
    rows = (QUIET, long_row(5100, (20, 5)))
    options = ExportOptions("srt", Layout.SOURCE)
    assert not exporting.build(Transcript(TRACKS, rows), options).losses


@pytest.mark.parametrize("layout", [Layout.SOURCE, Layout.TRANSLATION, Layout.SOURCE_FIRST])
@pytest.mark.parametrize("part", WRITERS, ids=by_id)
def test_every_loss_of_a_text_names_its_rows(part: Format, layout: Layout) -> None:
    odd = "a\n\nb {c} <i>d</i> --> [00:01.00] |x| \\N =1+1\tend"
    rows = (QUIET, Segment("o", (odd, odd), TimeSlot(5000, 9000)), QUIET._replace(id="p"))
    talk = Transcript(TRACKS, rows)
    found = exporting.build(talk, ExportOptions(part.id, layout)).losses
    assert all(1 in one.rows for one in found), [(one.message, one.rows) for one in found]


ASS = (
    "[Script Info]\nScriptType: v4.00+\n\n[Events]\n"
    "Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n"
    "Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,Low tide\n"
    "Dialogue: 0,0:00:03.00,0:00:04.00,Default,,0,0,0,,{\\i1}Nobody{\\i0} came\n"
)


def test_the_tags_of_an_ass_file_are_told_where_they_are_lost() -> None:
    talk = read_bytes(ASS.encode(), "talk.ass").transcript
    found = {
        format_id: told(
            list(exporting.build(talk, ExportOptions(format_id, Layout.SOURCE)).losses), "tags"
        )
        for format_id in ("srt", "webvtt", "ass")
    }
    assert found == {"srt": (1,), "webvtt": (1,), "ass": ()}
