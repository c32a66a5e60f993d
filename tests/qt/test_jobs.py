"""Jobs report, are cancelled at once, and never lose an error."""

import threading

import pytest
from pytestqt.qtbot import QtBot

from editor.core.errors import InputError
from editor.core.progress import Progress
from editor.qt.jobs import JobRunner


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
