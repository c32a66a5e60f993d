"""What looking for what is untidy costs: 10,000 bilingual rows, by each rule.

Run: python -m tests.benchmarks.bench_cleanup
"""

from editor.cleanup.base import RULES
from editor.workflows.corrections.cleaning import find_untidy, rules_of
from tests.benchmarks.measure import Figure, cpu, print_table, transcript


def main() -> None:
    """Print a line for the usual rules together, then one for each rule alone."""
    talk = transcript(10_000)
    usual = rules_of(())
    figures = [Figure("the usual rules, 10,000 rows", cpu(lambda: find_untidy(talk, usual), 2))]
    for rule in RULES:
        seconds = cpu(lambda rule=rule: find_untidy(talk, [rule]), 1)
        figures.append(Figure(f"{rule.id} alone", seconds))
    print_table(figures)


if __name__ == "__main__":
    main()
