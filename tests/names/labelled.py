"""Labelled transcripts: what was misheard is marked in the text, `[[wrong|right|tier|where]]`."""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from editor.core.segments import Role, Segment, Track
from editor.core.transcript import Transcript

CASES = Path(__file__).parent / "cases"
_MARK = re.compile(r"\[\[(=?)([^\]|]*)(?:\|([^\]|]*)\|(\w+)\|(\w+))?\]\]")


@dataclass
class Label:
    row: int
    start: int
    end: int
    wrong: str
    right: str
    tier: str
    where: str


@dataclass
class Case:
    name: str
    transcript: Transcript
    glossary: tuple[str, ...]
    labels: list[Label] = field(default_factory=list)
    traps: list[Label] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)

    def as_labels(self) -> dict[str, Any]:
        """Return the labels in the shape that a scorer of files reads."""
        header = len(self.transcript.header)
        step = len(self.transcript.tracks)

        def plain(label: Label) -> dict[str, Any]:
            return {
                "line": header + label.row * step + 1,
                "start": label.start,
                "end": label.end,
                "wrong": label.wrong,
                "text": label.wrong,
                "right": label.right,
                "right_alt": [],
                "tier": label.tier,
                "source": label.where,
            }

        return {
            "case": self.name,
            "input": f"{self.name}.txt",
            "layout": "pairs" if step == 2 else "mono",
            "header_lines": header,
            "glossary": list(self.glossary),
            "labels": [plain(one) for one in self.labels],
            "traps": [plain(one) for one in self.traps],
        }


def read_case(path: Path) -> Case:
    head, _, body = path.read_text("utf-8").partition("#---\n")
    fields = dict(re.findall(r"^#(\w+):[ ]*(.*)$", head, re.MULTILINE))
    languages = fields["languages"].split()
    count = int(fields.get("header", "0"))
    lines = [line for line in body.split("\n") if line.strip()]
    header, rest = lines[:count], lines[count:]
    case = Case(path.stem, Transcript((), ()), ())
    case.glossary = tuple(
        one.strip() for one in fields.get("glossary", "").split(";") if one.strip()
    )
    step = len(languages)
    assert len(rest) % step == 0, (path.name, len(rest))
    segments = []
    for row in range(len(rest) // step):
        texts = [_unmarked(rest[row * step], row, case)]
        texts += [
            _MARK.sub(lambda match: match[2], line)
            for line in rest[row * step + 1 : (row + 1) * step]
        ]
        segments.append(Segment(str(row + 1), tuple(texts)))
        case.lines += texts
    roles = (Role.SOURCE, Role.TRANSLATION)
    tracks = tuple(
        Track(role.value, one, role) for one, role in zip(languages, roles, strict=False)
    )
    case.transcript = Transcript(tracks, tuple(segments), tuple(header))
    case.lines = [*header, *case.lines]
    return case


def _unmarked(line: str, row: int, case: Case) -> str:
    out, done, length = [], 0, 0
    for match in _MARK.finditer(line):
        out.append(line[done : match.start()])
        length += match.start() - done
        done = match.end()
        trap, wrong, right, tier, where = match.groups()
        label = Label(row, length, length + len(wrong), wrong, right or "", tier or "", where or "")
        (case.traps if trap else case.labels).append(label)
        out.append(wrong)
        length += len(wrong)
    return "".join([*out, line[done:]])


def all_cases() -> list[Case]:
    return [read_case(path) for path in sorted(CASES.glob("*.txt"))]
