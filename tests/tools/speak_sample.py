"""Speaks the sample episode: `python -m tests.tools.speak_sample` writes its recording anew.

Needs `espeak-ng` and `ffmpeg`; the program itself needs neither. The recording says the right names
that the transcript has misheard.
"""

import re
import subprocess
import sys
import tempfile
import wave
from pathlib import Path

HERE = Path(__file__).resolve().parents[2] / "resources" / "sample"
TALK = HERE / "harbour-lights.en-zh.txt"
SOUND = HERE / "harbour-lights.opus"

# The rows of the host; the guest says the others.
HOST = {
    *range(1, 11), 12, 13, 17, 19, 22, 24, 29, 31, 34, 37, 42, 47, 50, 52, 54, 56, 58, 60, 62, 64,
    66, 68,
}  # fmt: skip
VOICES = {True: ("en-gb+m3", "150", "42"), False: ("en-us+f3", "158", "55")}
SAID = (
    (r"\bMarisole\b|\bMary Sol\b|\bMarisol\b", "Marrisoll"),
    (r"\bKintero\b|\bQuintaro\b", "Kintairo"),
    (r"\bTide Well\b|\bTidwell\b|\bTitle\b", "Tidewell"),
    (r"\bScary Vane\b|\bScarivane\b|\bSkerry Vane\b", "Skerry-vane"),
    (r"\bIfa\b|\bEfa\b|\bEva\b|\bAoife\b", "Eefa"),
    (r"\bOstrell\b|\bOstrel\b|\bAstrelle\b", "Ostrelle"),
    (r"\bWendle\b", "Wendell"),
    (r"\bballad pump\b", "ballast pump"),
    (r"\[laughter\]", ""),
    (r"\buh\b", "er"),
)
RATE = 24_000
BETWEEN_ROWS_S, BETWEEN_SPEAKERS_S = 0.35, 0.6


def english() -> list[str]:
    """Return the English rows, without the two title lines."""
    return TALK.read_text(encoding="utf-8").split("\n")[2::2]


def spoken(row: str) -> str:
    """Return what is said of a row: the right names, spelt so that the voice says them well."""
    for heard, right in SAID:
        row = re.sub(heard, right, row)
    return row.strip()


def samples_of(text: str, *, is_host: bool, folder: Path) -> bytes:
    """Return the sound of a text in the voice of the host or the guest."""
    voice, words_a_minute, pitch = VOICES[is_host]
    raw, fit = folder / "row.wav", folder / "fit.wav"
    say = ["espeak-ng", "-v", voice, "-s", words_a_minute, "-p", pitch, "-w", str(raw), text]
    subprocess.run(say, check=True)
    change = ["ffmpeg", "-v", "error", "-y", "-i", str(raw), "-ar", str(RATE), "-ac", "1", str(fit)]
    subprocess.run(change, check=True)
    with wave.open(str(fit)) as sound:
        return sound.readframes(sound.getnframes())


def main() -> int:
    """Write the recording, and return the exit code."""
    rows = english()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        whole = folder / "whole.wav"
        with wave.open(str(whole), "wb") as out:
            out.setnchannels(1)
            out.setsampwidth(2)
            out.setframerate(RATE)
            before = True
            out.writeframes(bytes(2 * RATE))
            for number, row in enumerate(rows, 1):
                is_host = number in HOST
                pause = BETWEEN_ROWS_S if is_host is before else BETWEEN_SPEAKERS_S
                out.writeframes(bytes(2 * int(pause * RATE)))
                out.writeframes(samples_of(spoken(row), is_host=is_host, folder=folder))
                before = is_host
            out.writeframes(bytes(2 * RATE))
        encode = [
            "ffmpeg", "-v", "error", "-y", "-i", str(whole), "-c:a", "libopus", "-b:a", "12k",
            "-application", "voip", "-map_metadata", "-1", "-fflags", "+bitexact", str(SOUND),
        ]  # fmt: skip
        subprocess.run(encode, check=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
