"""Cuts between cues are moved, added and removed in all languages in step; rows made of cues."""

import itertools
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.captions.splitting.cuts import CutDesk, cuts_of_row
from editor.captions.splitting.rows import cues_of_row
from editor.core.document import Document
from editor.core.edit import Edit
from editor.core.segments import Role, Segment, Track, WordTime
from editor.core.timeslots import Origin, TimeSlot
from editor.core.transcript import Source, Transcript
from editor.workflows.exports import cue_cuts
from editor.workflows.problems.checking import check_transcript
from editor.workflows.problems.guidelines import guideline_named

TRACKS = (Track("source", "en"), Track("translation", "zh", Role.TRANSLATION))
LIMITS = guideline_named("interlinear")
ENGLISH = (
    "We talked about the lamp in the old tower, and then the tide came in over the stones, "
    "which nobody in the harbour had ever seen before that night, and we went home."
)
CHINESE = (
    "我们谈到了旧塔里的灯,然后潮水漫过了石头,那天晚上之前港口里没有人见过这样的事,然后我们回家了。"
)
ROW = Segment("7", (ENGLISH, CHINESE), TimeSlot(10_000, 24_000, Origin.IMPORTED))


def desk(segment: Segment = ROW, tracks: tuple[Track, ...] = TRACKS) -> CutDesk:
    return CutDesk(segment, tracks, LIMITS)


def after(edit: Edit) -> Segment:
    return edit.splices[0].new[0]


def test_the_cuts_are_where_the_cues_begin() -> None:
    cuts = cuts_of_row(ROW, TRACKS, LIMITS)
    cues = cues_of_row(ROW, TRACKS, LIMITS)
    assert len(cuts) == len(cues) - 1 > 0
    assert [cut.offsets[0] for cut in cuts] == [cue.spans[0][0] for cue in cues[1:]]
    assert not any(cut.is_fixed for cut in cuts)


def test_a_moved_cut_takes_the_other_side_along_and_stays() -> None:
    moved = cue_cuts.propose_moved(desk(), 0, 0, 1)
    assert moved is not None
    before, wanted = desk().cuts[0].offsets, moved.options[0]
    assert wanted[0] > before[0]
    row = after(cue_cuts.fix([ROW], 0, moved))
    cuts = cuts_of_row(row, TRACKS, LIMITS)
    assert [cut.offsets for cut in cuts if cut.is_fixed] == [wanted]
    back = cue_cuts.propose_moved(desk(row), 0, 0, -1)
    assert back is not None
    assert after(cue_cuts.fix([row], 0, back)).cuts[0][0] == before[0]


def test_one_side_is_moved_alone() -> None:
    first = cue_cuts.propose_moved(desk(), 0, 0, 1)
    assert first is not None
    row = after(cue_cuts.fix([ROW], 0, first))
    alone = cue_cuts.propose_shifted(desk(row), 0, 1, 1)
    assert alone is not None
    moved = after(cue_cuts.fix([row], 0, alone)).cuts
    assert len(moved) == 1
    assert moved[0][0] == row.cuts[0][0]
    assert moved[0][1] > row.cuts[0][1]


def test_a_cut_does_not_pass_its_neighbour() -> None:
    row = ROW
    for _step in range(60):
        here = desk(row)
        proposed = cue_cuts.propose_moved(here, 0, 0, 1)
        if proposed is None:
            return
        row = after(cue_cuts.fix([row], 0, proposed))
        offsets = [cut.offsets for cut in cuts_of_row(row, TRACKS, LIMITS)]
        assert offsets == sorted(offsets)
    raise AssertionError("it never came to an edge")


def test_a_cut_is_added_and_taken_away_again() -> None:
    before = desk()
    proposed = cue_cuts.propose_added(before, 0, 0)
    assert proposed is not None
    row = after(cue_cuts.fix([ROW], 0, proposed))
    added = desk(row)
    number = next(n for n, cut in enumerate(added.cuts) if cut.is_fixed)
    again = after(cue_cuts.removed([row], 0, added, number))
    assert again.cuts == ()
    assert desk(again).cuts == before.cuts


def test_a_cut_of_the_program_goes_where_the_limits_allow_it() -> None:
    short = ROW._replace(texts=("One lamp, two tides.", "一盏灯,两次潮。"), cuts=((10, 4),))
    here = desk(short)
    assert len(here.cuts) == 1
    assert not desk(after(cue_cuts.removed([short], 0, here, 0))).cuts


def test_a_needed_cut_that_is_removed_goes_elsewhere_and_stays_away() -> None:
    before = desk()
    for number, cut in enumerate(before.cuts):
        row = after(cue_cuts.removed([ROW], 0, before, number))
        cuts = desk(row).cuts
        assert cut.offsets not in [one.offsets for one in cuts]
        assert len(cuts) >= len(before.cuts)
        changed = row.with_text(0, "So we talked" + ENGLISH[len("We talked") :])
        shifted = cut.offsets[0] + len("So ")
        assert shifted not in [one.offsets[0] for one in desk(changed).cuts]


def test_a_cut_that_can_only_be_there_comes_back() -> None:
    row = Segment("7", (" ".join(4 * ["harbourlamp" * 3]),), TimeSlot(0, 9000))
    here = desk(row, TRACKS[:1])
    assert len(here.cuts) == 1
    assert cue_cuts.removed([row], 0, here, 0).is_empty


def test_a_text_without_a_place_is_not_cut() -> None:
    assert cue_cuts.propose_added(desk(ROW._replace(texts=("Lamp", "灯"))), 0, 0) is None


def test_rows_made_of_cues_hold_the_same_texts_in_one_step() -> None:
    talk = Transcript(TRACKS, (ROW, Segment("8", ("Short.", "短。"), TimeSlot(25_000, 26_000))))
    document = Document(talk)
    edit = cue_cuts.rows_of_cues(talk, range(2), LIMITS)
    document.do(edit)
    rows = list(document.segments)
    assert len(rows) == len(cues_of_row(ROW, TRACKS, LIMITS)) + 1
    assert " ".join(row.texts[0] for row in rows[:-1]) == ENGLISH
    assert "".join(row.texts[1] for row in rows[:-1]) == CHINESE
    assert rows[0].slot.start == 10_000
    assert rows[-2].slot.end == 24_000
    assert all(a.slot.end <= b.slot.start for a, b in itertools.pairwise(rows))
    assert rows[0].id == "7"
    assert len({row.id for row in rows}) == len(rows)
    document.undo()
    assert document.snapshot().segments == talk.segments
    assert cue_cuts.rows_of_cues(replace(talk, segments=rows), range(len(rows)), LIMITS).is_empty


def test_rows_of_a_subtitle_file_are_made_with_their_lines_broken() -> None:
    talk = Transcript(TRACKS, (ROW,), source=Source("srt"))
    made = cue_cuts.rows_of_cues(talk, [0], LIMITS).splices[0].new
    assert [row.texts for row in made] == [one.texts for one in cues_of_row(ROW, TRACKS, LIMITS)]
    assert any("\n" in row.texts[0] for row in made)
    after_it = replace(talk, segments=made)
    assert "line-length" not in check_transcript(after_it, LIMITS).counts


def test_word_times_go_to_the_row_of_their_word() -> None:
    found = re.finditer(r"\w+", ENGLISH)
    words = tuple(
        WordTime(*word.span(), 10_000 + word.start() * 80, 10_000 + word.end() * 80)
        for word in found
    )
    talk = Transcript(TRACKS, (ROW._replace(words=words),))
    parts = cue_cuts.rows_of_cues(talk, [0], LIMITS).splices[0].new
    spelt = [part.texts[0][w.start : w.end] for part in parts for w in part.words]
    assert spelt == [ENGLISH[w.start : w.end] for w in words]


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=200), st.text(max_size=120), st.data())
def test_any_text_can_be_worked_on(one: str, other: str, data: st.DataObject) -> None:
    row = Segment("1", (one, other), TimeSlot(0, 9000))
    for _step in range(4):
        here = desk(row)
        number = data.draw(st.integers(0, len(here.cuts)))
        track = data.draw(st.integers(0, 1))
        proposed = cue_cuts.propose_added(here, number, track)
        if here.cuts and number < len(here.cuts):
            proposed = cue_cuts.propose_moved(
                here, number, track, data.draw(st.sampled_from([-1, 1]))
            )
        if proposed is not None:
            edit = cue_cuts.fix([row], 0, proposed)
            row = after(edit) if edit.splices else row
        assert list(row.cuts) == sorted(row.cuts)
    talk = Transcript(TRACKS, (row,))
    made = cue_cuts.rows_of_cues(talk, [0], LIMITS)
    for splice in made.splices:
        for track, text in enumerate(row.texts):
            kept = "".join("".join(part.texts[track].split()) for part in splice.new)
            assert kept == "".join(text.split())


@pytest.mark.parametrize("languages", [("en",), ("en", "fr", "ja")])
def test_one_language_or_three(languages: tuple[str, ...]) -> None:
    tracks = tuple(Track(language, language) for language in languages)
    row = Segment("1", (ENGLISH, ENGLISH, CHINESE)[: len(languages)], TimeSlot(0, 14_000))
    proposed = cue_cuts.propose_moved(desk(row, tracks), 0, 0, 1)
    assert proposed is not None
    assert all(len(option) == len(languages) for option in proposed.options)
    fixed = after(cue_cuts.fix([row], 0, proposed))
    assert any(cut.is_fixed for cut in cuts_of_row(fixed, tracks, LIMITS))
