"""Everything that is shipped has its licence text in resources."""

from editor.workflows.program.help_pages import licences
from tests.tools.collect_licences import QT, needed


def test_each_distribution_that_the_program_needs_has_its_licence() -> None:
    names = {found.metadata["Name"] for found in needed()}
    of_qt = {name for name in names if name.lower().startswith(("pyside6", "shiboken6"))}
    assert of_qt
    assert names - of_qt | {QT, "Python"} == set(licences())
