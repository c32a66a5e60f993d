"""Help stands beside the work, on the place where the keyboard is."""

import pytest
from PySide6.QtCore import QUrl

from editor.qt.help.panel import HelpPanel
from editor.qt.main_window import MainWindow
from editor.workflows.program import help_pages

from .conftest import press


def panel_of(window: MainWindow) -> HelpPanel:
    (found,) = window.side.findChildren(HelpPanel)
    return found


@pytest.mark.parametrize(
    ("action", "page"), [("names", "names"), ("clean", "clean-up"), ("problems", "checks")]
)
def test_help_is_on_the_panel_that_has_the_keyboard(
    opened: MainWindow, action: str, page: str
) -> None:
    opened.actions_by_id[action].trigger()
    press(opened, "Shift+F1")
    shown = panel_of(opened).view.page
    assert shown is not None
    assert shown.name == page


def test_help_in_the_grid_is_on_editing_and_esc_leads_back(opened: MainWindow) -> None:
    opened.view.setFocus()
    press(opened, "Shift+F1")
    panel = panel_of(opened)
    assert panel.isVisible()
    assert panel.view.page == help_pages.page_named("editing")
    press(opened, "Escape")
    assert opened.view.hasFocus()


def test_links_and_back(opened: MainWindow) -> None:
    opened.actions_by_id["about"].trigger()
    panel = panel_of(opened)
    panel.view.anchorClicked.emit(QUrl("licence-PySide6%20and%20Qt"))
    assert "GNU LESSER" in panel.view.toPlainText()
    panel.back.click()
    assert panel.view.page == help_pages.page_named("about")
    assert not panel.back.isEnabled()


def test_a_search_lists_pages_and_enter_opens_one(opened: MainWindow) -> None:
    opened.actions_by_id["tour"].trigger()
    panel = panel_of(opened)
    panel.field.setText("misheard glossary")
    assert panel.hits.count() >= 1
    panel.hits.itemActivated.emit(panel.hits.item(0))
    assert panel.view.page == help_pages.page_named("names")
    panel.field.setText("xylophone")
    assert panel.hits.item(0).text() == "No page has these words."


def test_only_pictures_of_ours_are_loaded(opened: MainWindow) -> None:
    opened.actions_by_id["tour"].trigger()
    view = panel_of(opened).view
    for name in ("file:///etc/passwd", "../../sample/x.png", "https://example.com/start.svg"):
        assert view.loadResource(2, QUrl(name)).isNull()


def test_a_page_is_drawn_once_whatever_the_width(opened: MainWindow) -> None:
    opened.actions_by_id["about"].trigger()
    panel = panel_of(opened)
    for name in [page.name for page in help_pages.pages()] * 2:
        panel.show_page(name)
        opened.resize(900 + len(name) * 10, 700)
        title = help_pages.page_named(name).title
        assert panel.view.toPlainText().count(f"{title}\n") == 1
