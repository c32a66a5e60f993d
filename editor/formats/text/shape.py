"""How a bilingual text was laid out, so that it can be written back as it came.

A cell is one language's text of one row, named "id:track"; title lines are "h0", "h1", ... What
stands between two cells (line ends, empty lines, indents) is the gap after the first of them.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any


def cell(row_id: str, track: int) -> str:
    """Return the name of a cell."""
    return f"{row_id}:{track}"


def title(number: int) -> str:
    """Return the name of a title line, counted from 0."""
    return f"h{number}"


def _column(name: str) -> str:
    """Return what cells that usually have the same gap share: their track, or "h"."""
    return name.rpartition(":")[2] if ":" in name else "h"


@dataclass(frozen=True, slots=True)
class TextShape:
    r"""The layout of one file.

    `lead` and `tail` stand around the whole, `usual` has the gap after most cells of each track
    ("0", "1", "h" for titles) and `gaps` the other ones by cell. `flipped` rows have their second
    language first; `inside` rows stand between the two lines of the row above them. `marked` is how
    many cells there were where gaps hold more than blanks, such as numbers, else 0.
    """

    halves: bool = False
    bom: bool = False
    newline: str = "\n"
    lead: str = ""
    tail: str | None = None
    usual: Mapping[str, str] = field(default_factory=dict)
    gaps: Mapping[str, str] = field(default_factory=dict)
    flipped: frozenset[str] = frozenset()
    inside: frozenset[str] = frozenset()
    labels: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    heads: bool = False
    marked: int = 0

    def gap_after(self, name: str) -> str:
        """Return what stands after a cell that is not the last."""
        return self.gaps.get(name) or self.usual.get(_column(name)) or self.newline

    def without_marks(self) -> "TextShape":
        """Return the shape with nothing but blanks between its cells."""
        return replace(
            self,
            marked=0,
            lead=_blanks(self.lead),
            tail=None if self.tail is None else _blanks(self.tail),
            usual={name: _blanks(gap) for name, gap in self.usual.items()},
            gaps={name: _blanks(gap) for name, gap in self.gaps.items()},
        )

    def to_json(self) -> dict[str, Any]:
        """Return what is not as usual, as plain values."""
        values = {
            "halves": self.halves, "bom": self.bom, "newline": self.newline, "lead": self.lead,
            "tail": self.tail, "usual": dict(self.usual), "gaps": dict(self.gaps),
            "flipped": sorted(self.flipped), "inside": sorted(self.inside),
            "labels": {track: dict(names) for track, names in self.labels.items()},
            "heads": self.heads, "marked": self.marked,
        }  # fmt: skip
        return {name: value for name, value in values.items() if value or name == "tail"}


def shape_from(values: Mapping[str, Any]) -> TextShape:
    """Return the shape that a project file holds; what cannot be one is left out."""

    def text(name: str) -> str:
        value = values.get(name)
        return value if isinstance(value, str) else ""

    def texts(name: str) -> dict[str, str]:
        return _texts(values.get(name))

    def names(name: str) -> frozenset[str]:
        value = values.get(name)
        listed = value if isinstance(value, list | tuple) else ()
        return frozenset(one for one in listed if isinstance(one, str))

    marked = values.get("marked")
    return TextShape(
        marked=marked if type(marked) is int else 0,
        halves=values.get("halves") is True,
        bom=values.get("bom") is True,
        newline=text("newline") or "\n",
        lead=text("lead"),
        tail=text("tail") if "tail" in values else None,
        usual=texts("usual"),
        gaps=texts("gaps"),
        flipped=names("flipped"),
        inside=names("inside"),
        labels={track: _texts(names) for track, names in _items(values.get("labels"))},
        heads=values.get("heads") is True,
    )


def _blanks(gap: str) -> str:
    return "".join(filter(str.isspace, gap))


def _items(value: Any) -> Iterable[tuple[str, Any]]:
    return value.items() if isinstance(value, Mapping) else ()


def _texts(value: Any) -> dict[str, str]:
    return {key: text for key, text in _items(value) if isinstance(text, str)}


class Gaps:
    """Collects what stands behind each cell, in little memory: nearly all are as usual."""

    def __init__(self) -> None:
        """Begin with none."""
        self._counts: dict[str, Counter[str]] = {}

    def count(self, column: str, gap: str) -> None:
        """Note a gap after a cell of a column: "0", "1", or "h" for titles."""
        self._counts.setdefault(column, Counter())[gap] += 1

    def usual(self) -> dict[str, str]:
        """Return the gap that most cells of each column have."""
        return {column: counted.most_common(1)[0][0] for column, counted in self._counts.items()}


def laid_out(cells: Iterable[tuple[str, str]], shape: TextShape) -> str:
    """Return the text of named cells in the order of the file."""
    parts = [shape.lead]
    gap = ""
    for name, text in cells:
        parts += (gap, text)
        gap = shape.gap_after(name)
    if len(parts) > 1:
        parts.append(shape.newline if shape.tail is None else shape.tail)
    return "".join(parts)
