"""Jobs report, are cancelled at once, and never lose an error."""

import threading
import time

import pytest
from pytestqt.qtbot import QtBot

from editor.core.errors import InputError
from editor.core.progress import Progress, is_enough
from editor.qt.jobs import JobRunner
from editor.workflows.program.worker import in_worker


@pytest.fixture
def runner():
    made = JobRunner()
    yield made
    made.close()


def test_the_result_comes_back_on_the_thread_of_the_window(runner: JobRunner, qtbot: QtBot) -> None:
    seen = []
    runner.run(
        lambda _progress: threading.current_thread(),
        lambda worker: seen.append((worker, threading.current_thread())),
        seen.append,
    )
    qtbot.waitUntil(lambda: bool(seen))
    worker, here = seen[0]
    assert worker is not threading.main_thread()
    assert here is threading.main_thread()


def test_steps_are_told(runner: JobRunner, qtbot: QtBot) -> None:
    with qtbot.waitSignal(runner.progressed) as told:
        runner.run(lambda progress: progress.step(1, 3, "Reading"), lambda _r: None, print)
    assert told.args == [1, 3, "Reading"]


def test_a_refusal_comes_as_its_sentence(runner: JobRunner, qtbot: QtBot) -> None:
    def refuse(_progress: Progress) -> None:
        raise InputError("not a transcript")

    said: list[str] = []
    runner.run(refuse, lambda _r: None, said.append)
    qtbot.waitUntil(lambda: said == ["not a transcript"])


def test_a_fault_is_a_sentence_too(runner: JobRunner, qtbot: QtBot) -> None:
    said: list[str] = []
    runner.run(lambda _progress: 1 / 0, lambda _r: None, said.append)
    qtbot.waitUntil(lambda: bool(said))
    assert "division by zero" in said[0]


def test_a_cancelled_job_ends_without_a_result(runner: JobRunner, qtbot: QtBot) -> None:
    started = threading.Event()
    called = []

    def endless(progress: Progress) -> None:
        while True:
            started.set()
            progress.step(0, 1)

    with qtbot.waitSignal(runner.ended):
        runner.run(endless, called.append, called.append)
        started.wait(5)
        runner.cancel()
    assert called == []


@pytest.fixture
def waiting() -> list:
    return []


@pytest.fixture
def queue(waiting: list, qtbot: QtBot) -> JobRunner:
    """A runner whose jobs wait until the test takes them from `waiting`."""
    return JobRunner(None, waiting.append)


def test_cancel_stops_the_present_job_and_not_the_next(queue: JobRunner, waiting: list) -> None:
    done: list[str] = []
    for name in ("first", "second"):
        queue.run(lambda progress, name=name: progress.step(1, 1) or name, done.append, done.append)
    queue.cancel()
    for job in waiting:
        job()
    assert done == ["second"]


def test_a_job_cancelled_after_its_last_step_has_no_result(queue: JobRunner, waiting: list) -> None:
    done: list[str] = []

    def work(_progress: Progress) -> str:
        queue.cancel()
        return "too late"

    queue.run(work, done.append, done.append)
    waiting[0]()
    assert done == []


def test_began_and_ended_are_told_once_for_jobs_in_a_row(queue: JobRunner, waiting: list) -> None:
    told: list[str] = []
    queue.began.connect(lambda: told.append("began"))
    queue.ended.connect(lambda: told.append("ended"))
    for _ in range(2):
        queue.run(lambda _progress: None, lambda _r: None, told.append)
    waiting[0]()
    assert told == ["began"]
    waiting[1]()
    assert told == ["began", "ended"]


def test_what_is_done_can_be_kept_of_a_job_that_has_parts(runner: JobRunner, qtbot: QtBot) -> None:
    begun = threading.Event()

    def count(progress: Progress) -> int:
        done = 0
        while not is_enough(progress):
            done += 1
            begun.set()
        return done

    got: list[int] = []
    runner.run(count, got.append, print, has_parts=True)
    assert runner.has_parts
    assert begun.wait(5)
    runner.keep_part()
    qtbot.waitUntil(lambda: bool(got))
    assert got[0] > 0
    assert not runner.has_parts


def test_that_it_is_enough_reaches_work_in_another_process() -> None:
    class Person:
        is_enough = False

        def step(self, done: int, _total: int, _text: str = "") -> None:
            self.is_enough = done > 3

    assert in_worker(count_until_enough, 7, progress=Person()) > 3


def count_until_enough(start: int, progress: Progress) -> int:
    done = 0
    while not is_enough(progress):
        done += 1
        progress.step(done, start)
        time.sleep(0.02)
    return done
