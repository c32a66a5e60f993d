"""What the judge of commas learns from a labelled text."""

from pathlib import Path

import pytest

from tests.cleanup.training.fillers import commas_of


@pytest.mark.parametrize(
    ("line", "stays"),
    [
        ("And the ice[[, uh,|]] jumped.", [False]),
        ("When it jumped[[, uh,|,]] we ran.", [True]),
        ("When it jumped, [[uh, |]]we ran.", [True]),
        ("And [[the, uh, the|the]] ice jumped.", []),
        ("And the ice[[, uh,||,]] jumped.", []),
        ("And [[um |]]the ice jumped, and the dogs ran.", []),
    ],
)
def test_a_comma_stays_where_it_was_left(tmp_path: Path, line: str, stays: list[bool]) -> None:
    path = tmp_path / "en-ice.txt"
    path.write_text(f"#languages: en\n#rules: fillers\n#---\n{line}\n", encoding="utf-8")
    assert [one.goes for one in commas_of(path)] == stays
