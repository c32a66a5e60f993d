"""Labelled texts: what should go is marked where it stands, `[[found|right]]`; all else stays.

Where two ways to write it are equally right, both are marked: `[[found|right|as right]]`. What may
be left as it is has itself as one of them, and counts neither as found nor as missed.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path

from editor.core.glossary import Glossary, Term
from editor.core.proposals import TICKED_FROM, Proposal
from editor.core.segments import Role, Segment, Track
from editor.core.transcript import Transcript
from editor.workflows.corrections.cleaning import find_untidy, rules_of

CASES = Path(__file__).parent / "cases"
_MARK = re.compile(r"\[\[((?:[^\[\]|]|\[[^\]]*\])*)\|([^\]]*)\]\]")


@dataclass
class Label:
    row: int
    track: int
    start: int
    end: int
    found: str
    rights: tuple[str, ...]

    @property
    def must_change(self) -> bool:
        return self.found not in self.rights


@dataclass
class Case:
    name: str
    transcript: Transcript
    rules: list[str]
    glossary: Glossary
    labels: list[Label] = field(default_factory=list)

    def proposals(self) -> list[Proposal]:
        """Return what is ticked for a person."""
        found = find_untidy(self.transcript, rules_of(self.rules), self.glossary)
        return [one for one in found if one.confidence >= TICKED_FROM]


@dataclass
class Score:
    right: int = 0
    wrong: int = 0
    fixed: int = 0
    labels: int = 0
    told: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        return self.fixed / max(1, self.labels)


def read_case(path: Path) -> Case:
    head, _, body = path.read_text("utf-8").partition("#---\n")
    fields = dict(re.findall(r"^#(\w+):[ ]*(.*)$", head, re.MULTILINE))
    languages = fields["languages"].split()
    lines = body.removesuffix("\n").split("\n")
    step = len(languages)
    assert len(lines) % step == 0, path.name
    labels: list[Label] = []
    segments = [
        Segment(
            str(row),
            tuple(_unmarked(lines[row * step + n], row, n, labels) for n in range(step)),
        )
        for row in range(len(lines) // step)
    ]
    roles = (Role.SOURCE, Role.TRANSLATION)
    tracks = tuple(
        Track(role.value, one, role) for one, role in zip(languages, roles, strict=False)
    )
    names = [one.strip() for one in fields.get("glossary", "").split(";") if one.strip()]
    return Case(
        path.stem,
        Transcript(tracks, tuple(segments)),
        fields["rules"].split(),
        Glossary(tuple(map(Term, names))),
        labels,
    )


def _unmarked(line: str, row: int, track: int, labels: list[Label]) -> str:
    out, done, length = [], 0, 0
    for match in _MARK.finditer(line):
        out.append(line[done : match.start()])
        length += match.start() - done
        done = match.end()
        found, rights = match[1], tuple(match[2].split("|"))
        assert rights != (found,), (line, match[0])
        labels.append(Label(row, track, length, length + len(found), found, rights))
        out.append(found)
        length += len(found)
    return "".join([*out, line[done:]])


def score(case: Case) -> Score:
    """Count by the text that comes of each place: where it is as marked, both hold."""
    result = Score(labels=sum(one.must_change for one in case.labels))
    proposals = case.proposals()
    for row, segment in enumerate(case.transcript.segments):
        for track, text in enumerate(segment.texts):
            labels = [one for one in case.labels if (one.row, one.track) == (row, track)]
            some = [one for one in proposals if (one.row, one.track) == (row, track)]
            _score_text(result, text, labels, some)
    return result


def _score_text(result: Score, text: str, labels: list[Label], some: list[Proposal]) -> None:
    wanted = list(right_texts(text, labels))
    made = written(text, [(one.start, one.end, one.replacement) for one in some])
    if made in wanted:
        result.right += len(some)
        result.fixed += sum(one.must_change for one in labels)
        return
    result.told.append(f"{text!r}: {made!r} and not {wanted[0]!r}")
    for label in labels:
        meeting = [one for one in some if one.start <= label.end and label.start <= one.end]
        alone = written(text, [(one.start, one.end, one.replacement) for one in meeting])
        result.fixed += label.must_change and alone in right_texts(text, [label])
    for one in some:
        near = [label for label in labels if one.start <= label.end and label.start <= one.end]
        alone = written(text, [(one.start, one.end, one.replacement)])
        is_right = alone in right_texts(text, near)
        result.right += is_right
        result.wrong += not is_right


def right_texts(text: str, labels: Sequence[Label]) -> Iterator[str]:
    """Yield what may become of a text, what was marked first as the first."""
    for rights in product(*(one.rights for one in labels)):
        changes = zip(labels, rights, strict=True)
        yield written(text, [(one.start, one.end, right) for one, right in changes])


def written(text: str, changes: list[tuple[int, int, str]]) -> str:
    for start, end, right in sorted(changes, reverse=True):
        text = text[:start] + right + text[end:]
    return text


def all_cases() -> list[Case]:
    return [read_case(path) for path in sorted(CASES.glob("*.txt"))]
