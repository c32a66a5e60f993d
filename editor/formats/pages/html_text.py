"""The text of a page in HTML, a line a paragraph, without what is not shown."""

import html
import re
from typing import NamedTuple

from editor.formats.pages.html_tables import Tables

_TAG = re.compile(r"<!--|<(/?)([a-z][a-z0-9:-]*)\b[^<>]*+>", re.IGNORECASE)
_ANY_TAG = re.compile(r"<[!?][^<>]*+>")
_BLANKS = re.compile(r"[^\S\n\t\u3000\u00a0]*[\n\r][\s]*|[ \t\r\n]+")
_BLOCKS = frozenset((
    "p", "div", "li", "ul", "ol", "section", "article", "main", "blockquote", "pre", "table",
    "tr", "h1", "h2", "h3", "h4", "h5", "h6", "br", "hr", "dt", "dd", "dl", "header", "figure",
    "figcaption", "body", "title", "cite",
))  # fmt: skip
_CELLS = frozenset(("td", "th"))
_HIDDEN = frozenset((
    "script", "style", "template", "noscript", "svg", "nav", "button", "select", "option",
    "textarea", "iframe", "footer", "aside", "object",
))  # fmt: skip
_TIME = re.compile(r"[\[(]?(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?[\])]?", re.ASCII)
_TITLES = frozenset(("title", "h1"))


class HtmlText(NamedTuple):
    """What a page shows, its titles, which are not in the text, and the rows of its tables.

    A table around others only gives them their places, and is not among them.
    """

    text: str
    titles: list[str]
    tables: list[list[list[str]]]


def text_of(page: str) -> HtmlText:
    """Return the text of a page; it goes through the page once."""
    shown = _Shown()
    at = 0
    while match := _TAG.search(page, at):
        shown.add(page[at : match.start()])
        if match[0] == "<!--":
            at = _behind(page, "-->", match.end())
            continue
        at = match.end()
        name = match[2].lower()
        if not match[1] and name in _HIDDEN:
            at = _behind(page, ">", _behind(page, f"</{name}", at))
            continue
        shown.tag(name, bool(match[1]))
    shown.add(page[at:])
    return shown.result()


def _behind(page: str, end: str, at: int) -> int:
    """Return the place behind an end that is looked for from some place on."""
    found = page.find(end, at)
    if found < 0:
        found = page.find(end.upper(), at)
    return found + len(end) if found >= 0 else len(page)


class _Shown:
    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._titles: list[str] = []
        self._title: list[str] | None = None
        self._tables = Tables()

    def add(self, raw: str) -> None:
        text = html.unescape(_BLANKS.sub(" ", _ANY_TAG.sub("", raw)))
        if _TIME.fullmatch(text):
            # Pages keep times apart from what follows by their style alone.
            text = f" {text} "
        if text and self._title is not None:
            self._title.append(text)
        elif text:
            self._pieces.append(text)
            self._tables.add(text)

    def tag(self, name: str, closes: bool) -> None:
        self._tables.tag(name, closes)
        if name in _TITLES:
            if closes and self._title is not None:
                title = " ".join("".join(self._title).split())
                self._titles += [title] if title and title not in self._titles else []
            self._title = None if closes else []
        elif name in _BLOCKS:
            self._pieces.append("\n")
        elif name in _CELLS and closes:
            self._pieces.append("\t")

    def result(self) -> HtmlText:
        if self._title:
            self._pieces += self._title
        lines = (line.strip() for line in "".join(self._pieces).split("\n"))
        text = "\n".join(line for line in lines if line)
        return HtmlText(text, self._titles, self._tables.found)
