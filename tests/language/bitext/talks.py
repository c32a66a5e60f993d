"""The talks in several languages that lines are linked in."""

from pathlib import Path


def texts_of(talk: str, *languages: str) -> list[list[str]]:
    """Return a talk in some languages, line for line."""
    data = Path(__file__).parent / "data" / f"{talk}.tsv"
    names, *rows = [line.split("\t") for line in data.read_text(encoding="utf-8").splitlines()]
    return [[row[names.index(name)] for row in rows] for name in languages]


def glue_of(language: str) -> str:
    """Return what stands between two sentences of a language."""
    return "" if language in ("ja", "zh") else " "
