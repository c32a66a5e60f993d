"""The pages of help name only keys, commands and pictures that there are."""

import re
import shlex
from collections.abc import Iterator

import pytest

from editor.cli.main import build_parser
from editor.core import i18n
from editor.core.errors import RequestError
from editor.qt.actions.table import table
from editor.workflows.program import help_pages

PAGES = help_pages.pages()
WRITTEN = [page for page in PAGES if page.name not in ("whats-new", "about")]
IN_CELLS_AND_LISTS = {"Ctrl+Enter", "Shift+Enter"}


@pytest.fixture
def back_to_english() -> Iterator[None]:
    yield
    i18n.use_language(i18n.SYSTEM)


@pytest.mark.parametrize("language", ["nl", "zh_CN"])
@pytest.mark.parametrize("name", [page.name for page in WRITTEN])
def test_a_translated_page_has_the_keys_pictures_and_commands_of_the_english_one(
    back_to_english: None, language: str, name: str
) -> None:
    english = help_pages.page_named(name)
    i18n.use_language(language)
    page = help_pages.page_named(name)
    if page == english:
        assert name == "command-line"
        return
    for pattern in (r"!\[[^\]]+\]\(([^)]+)\)", r"`[^`]*`"):
        theirs, ours = (set(re.findall(pattern, one.text)) for one in (english, page))
        assert ours <= theirs
    assert len(re.findall(r"!\[", page.text)) == 1
    keys = [set(re.findall(r"\*\*([A-Z][^* ]*)\*\*", one.text)) for one in (page, english)]
    assert {key for key in keys[0] if "+" in key or re.fullmatch(r"F\d+|[A-Z]", key)} <= keys[1]


@pytest.mark.parametrize("page", WRITTEN, ids=lambda page: page.name)
def test_a_page_has_a_title_and_names_keys_that_there_are(page: help_pages.Page) -> None:
    assert page.text.startswith(f"# {page.title}\n")
    known = {key for action in table() for key in action.keys}
    named = set(re.findall(r"\*\*((?:Ctrl|Alt|Shift)\+\S+?|F\d+|[A-Z])\*\*", page.text))
    assert {key.replace("\\\\", "\\") for key in named} - known <= IN_CELLS_AND_LISTS


@pytest.mark.parametrize("page", WRITTEN, ids=lambda page: page.name)
def test_commands_of_a_page_are_understood(page: help_pages.Page) -> None:
    for line in re.findall(r"^    interlinear (.*)$", page.text, re.MULTILINE):
        args = build_parser().parse_args(shlex.split(line))
        assert args.verb


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_pictures_and_links_of_a_page_are_there(page: help_pages.Page) -> None:
    for target in re.findall(r"!\[[^\]]+\]\(([^)]+)\)", page.text):
        assert (help_pages.folder() / target).is_file(), target
    for target in re.findall(r"(?<!!)\[[^\]]+\]\(([^)]+)\)", page.text):
        if not target.startswith("https:"):
            assert help_pages.page_named(target.replace("%20", " ")).text


def test_the_pictures_stay_small() -> None:
    pictures = list((help_pages.folder() / "pictures").glob("*.png"))
    assert len(pictures) >= len(WRITTEN) - 1
    assert sum(path.stat().st_size for path in pictures) < 1_500_000


def test_pages_are_found_by_words_those_with_them_in_the_title_first() -> None:
    names = [hit.page.name for hit in help_pages.search("speakers")]
    assert names[0] == "speakers"
    assert help_pages.search("misheard glossary")[0].page.name == "names"
    assert not help_pages.search("xylophone")
    assert not help_pages.search("  ")


@pytest.mark.parametrize("name", ["gone", "../README", "licence-../../x", "", "licence-"])
def test_a_page_that_is_not_there_is_told(name: str) -> None:
    with pytest.raises(RequestError, match="There is no"):
        help_pages.page_named(name)


def test_every_licence_can_be_read() -> None:
    assert {"PySide6 and Qt", "Python", "RapidFuzz", "numpy"} <= set(help_pages.licences())
    for name in ("Interlinear", *help_pages.licences()):
        assert len(help_pages.page_named(f"licence-{name}").text) > 400
    assert (
        "GNU LESSER GENERAL PUBLIC LICENSE" in help_pages.page_named("licence-PySide6 and Qt").text
    )


def test_what_is_new_is_the_changelog() -> None:
    assert "## 0.1.0" in help_pages.page_named("whats-new").text


def test_in_the_terminal_there_are_no_marks() -> None:
    text = help_pages.plain(help_pages.page_named("names"))
    assert "**" not in text
    assert "![" not in text
    assert "F9 opens the names." in text
