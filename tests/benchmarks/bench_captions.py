"""What cutting rows into cues costs: many rows, one row, and rows and guidelines without measure.

Run: python -m tests.benchmarks.bench_captions [ROWS]
"""

import statistics
import sys
import time
from dataclasses import replace

from editor import paths
from editor.captions.splitting.rows import cues_of_row
from editor.captions.splitting.talk import split_talk
from editor.core.guideline import Guideline, Limits
from editor.core.guidelines import guidelines_in
from editor.core.segments import Role, Segment, Track
from editor.core.timeslots import Origin, TimeSlot
from editor.core.transcript import Transcript

TRACKS = (Track("source", "en"), Track("translation", "zh", Role.TRANSLATION))
_ENGLISH = (
    "So when the tide came in that night, and {n} boats were still out by the rocks, Marisol Vega "
    "lit the old lamp, because nobody else in the harbour knew how it worked anymore.",
    "I think what we forgot, and this is really what the report of {n} says, is that the keepers "
    "had a book in which they wrote down every ship, every storm and every visitor who came.",
    "And if you ask me whether it was worth it, well, I would say that the {n} hours we spent in "
    "that tower were the best of my life, even though it was cold and we had almost no food.",
)
_CHINESE = (
    "那天晚上涨潮的时候，还有{n}条船在礁石边，Marisol Vega 点亮了那盏旧灯，"
    "因为港口里没有别人知道它怎么用了。",
    "我觉得我们忘了的，也就是{n}号报告里真正说的，是守塔人有一本书，"
    "他们在里面记下了每一艘船、每一场风暴和每一位来访的人。",
    "如果你问我值不值得，我会说，我们在那座塔里度过的{n}个小时是我一生中最好的时光，"
    "尽管很冷，我们也几乎没有吃的。",
)
HOSTILE = {
    "5,000 words": (" ".join(_ENGLISH[n % 3].format(n=n) for n in range(160)),
                    "".join(_CHINESE[n % 3].format(n=n) for n in range(160))),
    "5,000 equal words": ("lamp " * 5000, "灯" * 9000),
    "a word of 3,000 letters": ("x" * 3000, "灯" * 100),
    "all punctuation": ("?!... " * 900, "。，！" * 900),
    "right to left": ("السلام عليكم، هذا هو الضوء. " * 150, "灯，" * 900),
    "emoji": ("👩‍👩‍👧‍👦 " * 400, "👍🏽" * 900),
}  # fmt: skip


def main() -> None:
    """Print a line for each measure, in seconds of CPU."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    guidelines = guidelines_in(paths.resources() / "guidelines")
    usual = guidelines["netflix"]
    talk = Transcript(TRACKS, rows(count))
    began = time.process_time()
    cues = split_talk(talk, usual).cues
    print(f"{count:,} rows that must all be cut: {time.process_time() - began:.1f} s, "
          f"{len(cues):,} cues")  # fmt: skip
    costs = sorted(timed(row, usual) for row in rows(600))
    cut = statistics.quantiles(costs, n=100)
    print(f"one changed row: p50 {cut[49] * 1e3:.1f} ms, p99 {cut[98] * 1e3:.1f} ms")
    for what, texts in HOSTILE.items():
        print(f"{what}: {timed(slotted(0, texts), usual):.2f} s")
    for width in (1.0, 2.0, 7.0):
        narrow = with_width(usual, width)
        for what in ("5,000 words", "5,000 equal words"):
            seconds = timed(slotted(0, HOSTILE[what]), narrow)
            print(f"{what}, lines of {width:g}: {seconds:.2f} s")


def rows(count: int) -> tuple[Segment, ...]:
    """Return invented rows, none of which fits into one cue."""
    return tuple(
        slotted(n, (_ENGLISH[n % 3].format(n=n), _CHINESE[n % 3].format(n=n))) for n in range(count)
    )


def slotted(number: int, texts: tuple[str, str]) -> Segment:
    """Return a row of the texts, spoken at 160 words a minute."""
    start = number * 20_000
    length = max(1000, len(texts[0].split()) * 375)
    return Segment(f"s{number}", texts, TimeSlot(start, start + length, Origin.ESTIMATED))


def timed(row: Segment, guideline: Guideline) -> float:
    """Return the CPU seconds that cutting one row takes."""
    began = time.process_time()
    cues_of_row(row, TRACKS, guideline)
    return time.process_time() - began


def with_width(guideline: Guideline, width: float) -> Guideline:
    """Return a guideline whose lines are so wide."""
    narrow: dict[str, Limits] = {
        name: replace(limits, width=width) for name, limits in guideline.limits.items()
    }
    return replace(guideline, limits=narrow)


if __name__ == "__main__":
    main()
