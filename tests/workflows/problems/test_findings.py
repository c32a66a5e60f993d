"""After any edit the problems are those that a whole check finds, though few rows are looked at."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from editor.core import edits
from editor.core.document import Applied, Document
from editor.core.glossary import Glossary, Term
from editor.core.segments import Role, Segment, Track
from editor.core.timeslots import Origin, TimeSlot
from editor.core.transcript import Source, Transcript
from editor.workflows.problems.checking import check_transcript
from editor.workflows.problems.findings import Findings
from editor.workflows.problems.guidelines import guideline_named
from editor.workflows.problems.ignoring import ignore

NETFLIX = guideline_named("netflix")
TEXTS = (
    "So the the tide",
    "(it is 25 feet",
    "nobody)",
    "",
    "潮水高35英尺,",
    "two\n\nlines",
    "fine",
)


def a_talk(count: int) -> Transcript:
    rows = tuple(
        Segment(
            f"{n}",
            (TEXTS[n % 7], TEXTS[n * 3 % 7]),
            TimeSlot(n * 900, n * 900 + 1000, Origin.TYPED) if n % 5 else TimeSlot(),
        )
        for n in range(count)
    )
    tracks = (Track("s", "en"), Track("t", "zh", Role.TRANSLATION))
    return Transcript(tracks, rows, source=Source("srt"))


class Followed:
    """A document with findings that follow it; counts the steps that they took."""

    def __init__(self, transcript: Transcript) -> None:
        self.document = Document(transcript)
        self.findings = Findings(transcript, NETFLIX)
        self.document.subscribe(self._follow)

    def _follow(self, applied: Applied) -> None:
        snapshot = self.document.snapshot()
        if not self.findings.follow(applied.edit, snapshot, snapshot.segments):
            self.findings = Findings(snapshot, NETFLIX)

    def settle(self) -> int:
        steps = 0
        while self.findings.step(self.document.snapshot()):
            steps += 1
        assert self.findings.is_done
        return steps

    def assert_complete(self) -> None:
        snapshot = self.document.snapshot()
        assert list(self.findings.issues(snapshot)) == sorted(
            check_transcript(snapshot, NETFLIX).issues, key=lambda issue: issue.row
        )


_EDITS: tuple[Callable[[Document, int, int], object], ...] = (
    lambda one, row, n: one.do(edits.set_text(one.segments, row, n % 2, TEXTS[n % 7])),
    lambda one, row, n: one.do(edits.remove(one.segments, {row, min(row + n % 3, 99)})),
    lambda one, row, n: one.do(edits.insert(one.segments, row, [edits.empty_segment(2)])),
    lambda one, row, n: one.do(edits.split(one.segments, row, (n % 9, n % 4))),
    lambda one, row, n: one.do(edits.shift_down(one.segments, row, n % 2)),
    lambda one, row, n: one.do(edits.join(one.segments, row, min(row + 1, len(one.segments) - 1))),
    lambda one, row, n: one.do(
        edits.set_slot(one.segments, row, TimeSlot(n * 700, n * 700 + 900, Origin.TYPED))
    ),
    lambda one, row, n: one.do(edits.set_slot(one.segments, row, TimeSlot())),
    lambda one, row, n: one.undo(),
    lambda one, row, n: one.redo(),
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(_EDITS), st.integers(0, 99), st.integers(0, 40)), max_size=8)
)
@example([(_EDITS[4], 44, 0), (_EDITS[5], 1, 0), (_EDITS[5], 32, 0)])
def test_they_stay_true_through_any_edits(
    work: list[tuple[Callable[[Document, int, int], object], int, int]],
) -> None:
    followed = Followed(a_talk(30))
    followed.settle()
    for edit, row, number in work:
        if not followed.document.segments:
            break
        edit(followed.document, row % len(followed.document.segments), number)
    followed.settle()
    followed.assert_complete()


def test_pairs_are_judged_anew_when_there_are_enough_to_tell() -> None:
    """Joined rows that made the twelfth pair long enough once left the others unjudged."""
    followed = Followed(a_talk(30))
    followed.settle()
    insert, join = _EDITS[2], _EDITS[5]
    for edit, row in ((insert, 3), (join, 1), (join, 23), (join, 8)):
        edit(followed.document, row, 0)
    followed.settle()
    followed.assert_complete()


def test_one_changed_row_takes_few_steps() -> None:
    followed = Followed(a_talk(400))
    assert followed.settle() >= 15
    followed.document.do(edits.set_text(followed.document.segments, 200, 0, "So so it it is."))
    assert not followed.findings.is_done
    assert followed.settle() <= 5
    followed.assert_complete()


def test_old_problems_are_kept_until_a_row_is_looked_at_again() -> None:
    followed = Followed(a_talk(30))
    followed.settle()
    before = list(followed.findings.issues(followed.document.snapshot()))
    followed.document.do(edits.insert(followed.document.segments, 0, [edits.empty_segment(2)]))
    after = list(followed.findings.issues(followed.document.snapshot()))
    assert [one.row for one in after] == [one.row + 1 for one in before]


def test_ignored_ones_go_at_once() -> None:
    followed = Followed(a_talk(30))
    followed.settle()
    snapshot = followed.document.snapshot()
    first = next(followed.findings.issues(snapshot))
    followed.document.do(
        ignore(snapshot.extra, [(first, snapshot.segments[first.row])], snapshot.segments)
    )
    assert followed.findings.is_done
    assert first not in list(followed.findings.issues(followed.document.snapshot()))
    followed.document.undo()
    assert first in list(followed.findings.issues(followed.document.snapshot()))


@pytest.mark.parametrize("field", ["glossary", "tracks"])
def test_what_concerns_the_whole_talk_begins_again(field: str) -> None:
    followed = Followed(a_talk(30))
    followed.settle()
    snapshot = followed.document.snapshot()
    old = getattr(snapshot, field)
    new = {
        "glossary": Glossary((Term("tide", (), "潮水"),)),
        "tracks": (replace(snapshot.tracks[0], language="de"), snapshot.tracks[1]),
    }[field]
    followed.document.do(edits.set_meta(field, old, new, "x"))
    assert not followed.findings.is_done
    followed.settle()
    followed.assert_complete()
