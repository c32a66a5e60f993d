"""The marks of cues come a moment after the rows, and are found out off the window's thread."""

import threading
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from editor.captions.splitting import cuts
from editor.core.document import Document
from editor.core.segments import Role, Segment, Track
from editor.core.transcript import Transcript
from editor.qt.cues.cue_marks import CueMarks
from editor.qt.jobs import JobRunner
from editor.qt.session import Session
from editor.workflows.problems.guidelines import guideline_named

from .test_cut_mode import CHINESE, ENGLISH

TRACKS = (Track("source", "en"), Track("translation", "zh", Role.TRANSLATION))
ROW = Segment("1", (ENGLISH, CHINESE))


@pytest.fixture
def session() -> Session:
    made = Session()
    made.set_document(Document(Transcript(TRACKS, (ROW,))))
    return made


def test_the_first_rows_are_cut_off_the_window_thread(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[int] = []
    cut = cuts.cuts_of_row

    def noted(*what: object) -> object:
        if what[0] is ROW:
            threads.append(threading.get_ident())
        return cut(*what)  # type: ignore[arg-type]

    monkeypatch.setattr(cuts, "cuts_of_row", noted)
    jobs = JobRunner()
    marks = CueMarks(session, jobs, lambda: guideline_named("netflix"))
    assert marks.of(ROW) == ()
    with qtbot.waitSignal(marks.found, timeout=30_000):
        pass
    assert marks.of(ROW)
    assert threads
    assert threading.get_ident() not in threads
    jobs.close()


def test_cuts_by_a_guideline_that_was_left_meanwhile_are_not_shown(
    session: Session, qtbot: QtBot
) -> None:
    waiting: list[Callable[[], None]] = []
    marks = CueMarks(session, JobRunner(None, waiting.append), lambda: guideline_named("netflix"))
    marks.of(ROW)
    qtbot.waitUntil(lambda: bool(waiting), timeout=30_000)
    marks.forget()
    marks.of(ROW)
    waiting.pop()()
    assert marks.guideline is None
    assert marks.of(ROW) == ()
    qtbot.waitUntil(lambda: bool(waiting), timeout=30_000)
    with qtbot.waitSignal(marks.found, timeout=30_000):
        waiting.pop()()
    assert marks.of(ROW)
