"""Little archives of transcripts, one of which cannot be read."""

from pathlib import Path


def archive_in(folder: Path, pairs: str, alone: str) -> Path:
    """Make a folder of talks: `one.txt`, `more/two.txt`, and `bad.srt`, which is none."""
    talks = folder / "talks"
    (talks / "more").mkdir(parents=True)
    (talks / "one.txt").write_text(pairs, encoding="utf-8")
    (talks / "more" / "two.txt").write_text(alone, encoding="utf-8")
    (talks / "bad.srt").write_bytes(b"\x00\x01\x02" * 100)
    return talks
