"""The smallest external aligner: it reads the rows at a steady pace, and listens to nothing.

Use it as a beginning for one of your own:

    INTERLINEAR_ALIGNER="python3 steady_aligner.py" \
        interlinear align talk.txt --audio talk.mp3 --aligner external -o talk.interlinear

One JSON line comes in on the standard input; a JSON line a row goes out. Times are milliseconds.
"""

import json
import sys

MS_PER_LETTER = 65


def main() -> None:
    """Answer one request."""
    rows = json.loads(sys.stdin.buffer.readline())["rows"]
    at = 0
    for number, row in enumerate(rows):
        if row["fixed"]:
            at = max(at, row["end"] or row["start"] or at)
            continue
        end = min(at + max(300, MS_PER_LETTER * len(row["text"])), next_share(rows, number, at))
        if end > at:
            tell(row=number, start=at, end=end, confidence=0.2)
        tell(progress=(number + 1) / len(rows), text="Reading")
        at = end


def next_share(rows: list[dict], number: int, at: int) -> float:
    """Return where a row must end so that those up to the next known time have as much room."""
    waiting = 0
    for row in rows[number:]:
        if row["fixed"] and row["start"] is not None:
            return at + (row["start"] - at) // max(1, waiting)
        waiting += not row["fixed"]
    return float("inf")


def tell(**values: object) -> None:
    """Write one line of the answer."""
    sys.stdout.write(json.dumps(values) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
