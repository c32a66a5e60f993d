"""Pictures of every screen: `python -m tests.tools.screens FOLDER [--quick]`.

In three languages, light, dark and of high contrast, in three sizes and at 200 %, each look in a
process of its own, on a screen of that size. What is cut, overlaps or does not fit the screen is
printed, and the exit code is 1 then.
"""

import argparse
import itertools
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.tools.scenes import platform_with_screen

SIZES = ((900, 560), (1280, 800), (2560, 1440))
LANGUAGES = ("en", "nl", "zh_CN")
SCHEMES = ("light", "dark")


def variants(*, quick: bool) -> Iterator[tuple[str, str, tuple[int, int], int]]:
    """Yield languages, looks, sizes and scales; few of them for a quick look."""
    if quick:
        yield from (("nl", "light", SIZES[0], 1), ("zh_CN", "dark", SIZES[1], 1))
        return
    for language, scheme, size in itertools.product(LANGUAGES, SCHEMES, SIZES):
        yield language, scheme, size, 1
    for language in LANGUAGES:
        yield language, "light", SIZES[1], 2
    yield "en", "contrast", SIZES[1], 1


def look(
    target: Path, language: str, scheme: str, size: tuple[int, int], scale: int = 1
) -> "subprocess.CompletedProcess[str]":
    """Make the pictures of one look in a folder; what is wrong is a line of its output each."""
    target.mkdir(parents=True, exist_ok=True)
    width, height = size
    platform = platform_with_screen(target, width * scale, height * scale)
    env = os.environ | {"QT_SCALE_FACTOR": str(scale), "QT_QPA_PLATFORM": platform}
    command = [sys.executable, "-m", "tests.tools.one_look", str(target), language, scheme]
    return subprocess.run(
        [*command, str(width), str(height)],
        env=env, capture_output=True, text=True, check=False, timeout=600,
    )  # fmt: skip


def main() -> int:
    """Make all pictures, and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--quick", action="store_true")
    args = parser.parse_args()
    failed = 0
    for language, scheme, (width, height), scale in variants(quick=args.quick):
        name = f"{language}-{scheme}-{width}x{height}" + (f"@{scale}" if scale > 1 else "")
        target = args.folder / name
        done = look(target, language, scheme, (width, height), scale)
        print(f"{name}: {len(list(target.glob('*.png')))} pictures")
        for line in done.stdout.split("\n"):
            if line:
                print(f"  {line}")
        failed |= done.returncode
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(main())
