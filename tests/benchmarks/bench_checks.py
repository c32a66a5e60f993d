"""What checking costs: 10,000 bilingual rows, and one row after an edit.

Run: python -m tests.benchmarks.bench_checks
"""

from editor.checks.base import ranked
from editor.checks.checking import check_rows, rows_to_recheck
from editor.checks.context import prepare
from editor.workflows.problems.guidelines import guideline_named
from tests.benchmarks.measure import Figure, cpu, print_table, transcript


def main() -> None:
    """Print a line for each thing measured, then one for each check."""
    talk = transcript(10_000)
    rows, guideline, checks = talk.segments, guideline_named("netflix"), ranked()
    context = prepare(talk, guideline)

    def one_row() -> None:
        for row, again in rows_to_recheck(rows, 5_000, 5_000, checks).items():
            check_rows(context, rows, [row], again)

    figures = [
        Figure("prepare 10,000 rows", cpu(lambda: prepare(talk, guideline), 5)),
        Figure("all checks, 10,000 rows", cpu(lambda: check_rows(context, rows), 5), 2.0),
        Figure("one changed row and what depends on it", cpu(one_row, 50), 0.002),
    ]
    for check in checks:
        seconds = cpu(lambda check=check: check_rows(context, rows, None, [check]), 3)
        figures.append(Figure(f"{check.id} alone", seconds))
    print_table(figures)


if __name__ == "__main__":
    main()
