"""An aligner of the person's own: good answers are taken, bad ones end in a sentence."""

import os
import shlex
import sys
import time
from pathlib import Path

import pytest

from editor.alignment.base import ALIGNERS, AlignOptions, AlignResult, Means
from editor.core.errors import InputError, RequestError
from editor.core.progress import Cancelled, NoProgress, Progress
from editor.core.segments import Segment, Track, WordTime
from editor.core.timeslots import Origin, Reason, TimeSlot
from editor.core.transcript import Transcript

TYPED = TimeSlot(5000, 6000, Origin.TYPED)
ROWS = (
    Segment("a", ("Good evening.",)),
    Segment("b", ("This is the harbour.",), TYPED),
    Segment("c", ("The tide is out.",)),
)
START = "import json, sys, time, os\nasked = json.loads(sys.stdin.buffer.readline())\n"
SAY = "def say(**values):\n    print(json.dumps(values), flush=True)\n"


@pytest.fixture
def run(tmp_path: Path):
    """Align the rows by a program with this body."""

    def align(body: str, progress: Progress | None = None, **options) -> AlignResult:
        script = tmp_path / "own aligner.py"
        script.write_text(START + SAY + body, encoding="utf-8")
        means = Means(command=shlex.join([sys.executable, str(script)]))
        transcript = Transcript((Track("s", "en"),), ROWS)
        asked = AlignOptions(audio=tmp_path / "talk.mp3", means=means, **options)
        return ALIGNERS.get("external").align(transcript, asked, progress or NoProgress())

    return align


def test_answers_become_times_with_words_and_reasons(run) -> None:
    result = run(
        "say(row=0, start=100, end=900, words=[[0, 4, 100, 400], [5, 12, 400, 900]])\n"
        "say(row=2, start=7000, end=8000, confidence=0.2)\n"
    )
    assert result.rows[0].slot == TimeSlot(100, 900, Origin.ALIGNED)
    assert result.rows[0].words == (WordTime(0, 4, 100, 400), WordTime(5, 12, 400, 900))
    assert [row.reason for row in result.rows] == [Reason.FITS, None, Reason.POOR]


def test_it_is_told_the_rows_and_the_language_and_where_the_recording_is(run) -> None:
    body = (
        "assert asked['interlinear'] == 1 and asked['language'] == 'nl'\n"
        "assert asked['audio'].endswith('talk.mp3') and os.path.isabs(asked['audio'])\n"
        "assert [row['fixed'] for row in asked['rows']] == [False, True, False]\n"
        "assert asked['rows'][1]['start'] == 5000\n"
        "say(row=0, start=1, end=2)\n"
    )
    assert run(body, language="nl").rows[0].slot.start == 1


def test_what_a_person_set_is_never_moved(run) -> None:
    result = run("say(row=1, start=1, end=2)\nsay(row=0, start=1, end=2)\n")
    assert result.rows[1].slot == TYPED


def test_a_row_that_goes_back_behind_a_fixed_one_is_not_found(run) -> None:
    result = run("say(row=0, start=5500, end=5800)\nsay(row=2, start=6500, end=6900)\n")
    assert [row.reason for row in result.rows] == [Reason.NOT_FOUND, None, Reason.FITS]
    assert result.rows[0].slot.is_empty


def test_rows_that_were_not_asked_for_stay(run) -> None:
    result = run(
        "say(row=0, start=1, end=2)\nsay(row=2, start=7000, end=8000)\n", only=frozenset({2})
    )
    assert result.rows[0].slot.is_empty
    assert result.rows[2].slot.start == 7000


@pytest.mark.parametrize(
    "line",
    [
        "nonsense",
        "[1, 2]",
        '{"row": 7, "start": 1, "end": 2}',
        '{"row": -1, "start": 1, "end": 2}',
        '{"row": 0, "start": 2, "end": 1}',
        '{"row": 0, "start": -5, "end": 1}',
        '{"row": 0, "start": 0.5, "end": 1}',
        '{"row": 0, "start": 1, "end": 1e300}',
        '{"row": true, "start": 1, "end": 2}',
        '{"row": 0, "start": 1, "end": 2, "confidence": 7}',
        '{"row": 0, "start": 1, "end": 2, "words": [[0, 99, 1, 2]]}',
        '{"row": 0, "start": 1, "end": 2, "words": [[0, 4, 0, 2]]}',
        '{"row": 0, "start": 1, "end": 2, "words": [1]}',
        '{"progress": 3}',
        "[" * 9999,
    ],
)
def test_an_answer_outside_the_protocol_is_shown_and_nothing_is_taken(run, line: str) -> None:
    with pytest.raises(InputError, match="not of its protocol"):
        run(f"print({line!r}, flush=True)\ntime.sleep(30)\n")


def test_what_the_program_calls_an_error_is_passed_on(run) -> None:
    with pytest.raises(InputError, match="The model is missing"):
        run("say(error='The model is missing.')\n")


def test_a_program_that_dies_is_told_with_its_last_words(run) -> None:
    with pytest.raises(InputError, match=r"code 3.*no model here"):
        run("print('no model here', file=sys.stderr)\nsys.exit(3)\n")


def test_a_program_that_complains_without_end_is_not_stuck(run) -> None:
    result = run("sys.stderr.write('hm ' * 2_000_000)\nsay(row=0, start=1, end=2)\n")
    assert result.rows[0].slot.start == 1


def test_a_program_that_answers_nothing_has_found_nothing(run) -> None:
    with pytest.raises(RequestError, match="found no row"):
        run("")


def test_a_line_without_end_is_stopped(run) -> None:
    with pytest.raises(InputError, match="without end"):
        run("while True: sys.stdout.write('x' * 65536)\n")


@pytest.mark.skipif(sys.platform == "win32", reason="processes are told apart by sessions")
def test_cancelling_ends_a_program_that_hangs_and_its_children(run, tmp_path: Path) -> None:
    body = (
        "import signal, subprocess\n"
        "signal.signal(signal.SIGTERM, signal.SIG_IGN)\n"
        "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'])\n"
        f"open({str(tmp_path / 'pids')!r}, 'w').write(f'{{os.getpid()}} {{child.pid}}')\n"
        "time.sleep(60)\n"
    )
    pids = tmp_path / "pids"

    class StopWhenItRuns:
        asked_at = 0.0

        def step(self, done: int, total: int, text: str = "") -> None:
            if pids.exists() and len(pids.read_text().split()) == 2:
                self.asked_at = time.monotonic()
                raise Cancelled

    progress = StopWhenItRuns()
    with pytest.raises(Cancelled):
        run(body, progress)
    assert time.monotonic() - progress.asked_at < 2
    for pid in map(int, pids.read_text().split()):
        assert is_gone(pid)


def is_gone(pid: int) -> bool:
    for _try in range(100):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        if Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z":
            return True
        time.sleep(0.02)
    return False


def test_progress_is_passed_on(run) -> None:
    told: list[tuple[int, int, str]] = []

    class Listen:
        def step(self, done: int, total: int, text: str = "") -> None:
            told.append((done, total, text))

    run("say(progress=0.25, text='Loading')\nsay(row=0, start=1, end=2)\n", Listen())
    assert (250, 1000, "Loading") in told


@pytest.mark.parametrize(
    ("value", "said"),
    [("", "No program is set"), ("no-such-program-here x", "not found"), ("'half", "quote")],
)
def test_it_says_why_it_is_not_available(value: str, said: str) -> None:
    assert said in (ALIGNERS.get("external").available(Means(command=value)) or "")


def test_rows_are_looked_for_among_words_where_no_row_is_answered(run) -> None:
    result = run(
        "for at, word in enumerate('good evening this is the harbour the tide is out'.split()):\n"
        "    say(word=word, start=1000 * at, end=1000 * at + 900)\n"
    )
    assert [row.slot.start for row in result.rows] == [0, 5000, 6000]
    assert result.rows[1].slot == TYPED


@pytest.mark.parametrize(
    "answer", ["word=3, start=0, end=9", "word='a', start=0, end=0", "word='a', start=0.5, end=9"]
)
def test_a_word_without_a_time_is_nonsense(run, answer: str) -> None:
    with pytest.raises(InputError, match="not of its protocol"):
        run(f"say({answer})\n")
