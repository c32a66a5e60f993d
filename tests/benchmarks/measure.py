"""What benchmarks share: a clock, peak memory, invented rows, and a table of figures."""

import gc
import resource
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from editor.core.segments import Role, Segment, Track
from editor.core.timeslots import Origin, TimeSlot
from editor.core.transcript import Transcript

TRACKS = (Track("source", "en"), Track("translation", "zh", Role.TRANSLATION))
_ENGLISH = (
    "Well, the tide came in at hour {n} and {name} lit the lamp in the old tower.",
    "That is what {name} wrote down, uh, before the harbour froze over in year {n}.",
    "And nobody believed it until {name} drew chart number {n}.",
)
_CHINESE = (
    "第{n}个小时涨潮了,Marisol 点亮了老塔里的灯。",
    "这是 Marisol 在第{n}年港口结冰之前写下的。",
    "在 Marisol 画出第{n}号海图之前,没有人相信。",
)
_NAMES = ("Marisol", "Marisole", "Mari Sol", "Skerrivane")


@dataclass(frozen=True, slots=True)
class Figure:
    """A measured thing: CPU seconds, and the bound it should keep, None where there is none."""

    what: str
    seconds: float
    bound: float | None = None


def rows(count: int) -> tuple[Segment, ...]:
    """Return invented rows in English and Chinese, with names that are often misheard."""
    return tuple(
        Segment(
            f"s{n}",
            (_ENGLISH[n % 3].format(n=n, name=_NAMES[n % 4]), _CHINESE[n % 3].format(n=n)),
            TimeSlot(n * 3000, n * 3000 + 2500, Origin.ESTIMATED),
        )
        for n in range(count)
    )


def transcript(count: int) -> Transcript:
    """Return a bilingual transcript of invented rows."""
    return Transcript(TRACKS, rows(count))


def cpu(work: Callable[[], Any], times: int = 1) -> float:
    """Return the CPU seconds of this thread that one call takes, the best of several."""
    best = float("inf")
    for _ in range(times):
        gc.collect()
        began = time.thread_time()
        work()
        best = min(best, time.thread_time() - began)
    return best


def peak_mib() -> float:
    """Return the most memory that the process has had at once, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def print_table(figures: Iterable[Figure]) -> None:
    """Print a line a figure: milliseconds, the bound, and the share of the bound that it takes."""
    print(f"{'ms':>9}  {'bound':>7}  {'ratio':>6}")
    for figure in figures:
        bound = "" if figure.bound is None else f"{figure.bound * 1000:.0f}"
        ratio = "" if figure.bound is None else f"{figure.seconds / figure.bound:.2f}"
        print(f"{figure.seconds * 1000:9.3f}  {bound:>7}  {ratio:>6}  {figure.what}")
