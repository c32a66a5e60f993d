"""The pages of help: short texts in resources, one a subject, for the window and the command line.

A page is Markdown of our own. Besides those in the folder there are three that are made: what is
new, about the program, and the licences of what it is made with.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from editor import __version__, paths
from editor.core import i18n
from editor.core.errors import RequestError
from editor.core.i18n import _

FIRST = "start"
_ORDER = (
    "start", "opening", "editing", "names", "find-and-replace", "clean-up", "times", "tapping",
    "aligning", "speakers", "checks", "export", "projects", "keys", "command-line",
)  # fmt: skip
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its name in commands and links, its title, and its Markdown."""

    name: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A page in which something was found, and the line that shows it best."""

    page: Page
    line: str


def folder() -> Path:
    """Return where the pages are."""
    return paths.resources() / "help"


def pages() -> tuple[Page, ...]:
    """Return all pages, in the order in which they are read."""
    names = {path.stem for path in folder().glob("*.md")}
    ordered = [name for name in _ORDER if name in names] + sorted(names - set(_ORDER))
    return (*map(page_named, ordered), _whats_new(), _about())


def page_named(name: str) -> Page:
    """Return the page of a name, in the language of the program where it is translated.

    Raises:
        RequestError: there is none.
    """
    made = {"whats-new": _whats_new, "about": _about}
    if name in made:
        return made[name]()
    if name.startswith("licence-"):
        return _licence(name.removeprefix("licence-"))
    if re.fullmatch(r"[a-z-]+", name):
        for place in (*_own_folders(), folder()):
            path = place / f"{name}.md"
            if path.is_file():
                text = path.read_text(encoding="utf-8")
                return Page(name, text.partition("\n")[0].lstrip("# "), text)
    known = ", ".join(one.name for one in pages())
    raise RequestError(
        _("There is no page “{name}”. Choose one of: {names}.").format(name=name, names=known)
    )


def search(words: str) -> tuple[Hit, ...]:
    """Return the pages in which all words occur, those with them in the title first."""
    wanted = [word.casefold() for word in _WORD.findall(words)]
    found = []
    for page in pages():
        text = page.text.casefold()
        if wanted and all(word in text for word in wanted):
            in_title = sum(word in page.title.casefold() for word in wanted)
            found.append((-in_title, Hit(page, _best_line(page.text, wanted))))
    return tuple(hit for _rank, hit in sorted(found, key=lambda one: one[0]))


def plain(page: Page) -> str:
    """Return a page for a terminal: without pictures and marks."""
    text = re.sub(r"^!\[.*\n\n?", "", page.text, flags=re.MULTILINE)
    text = re.sub(r"\[([^\]]+)\]\([^)]+\)", r"\1", text)
    return re.sub(r"\*\*(.+?)\*\*", r"\1", text).replace("\\\\", "\\").rstrip() + "\n"


def licences() -> tuple[str, ...]:
    """Return the names of what comes with the program under a licence of its own."""
    files = (paths.resources() / "licences").glob("*.txt")
    return tuple(sorted((path.stem for path in files), key=str.casefold))


def _best_line(text: str, wanted: list[str]) -> str:
    lines = [line.strip("#|* ").replace("**", "") for line in text.split("\n")]
    lines = [line for line in lines if line and not line.startswith("![")]
    return max(lines, key=lambda line: sum(word in line.casefold() for word in wanted), default="")


def _own_folders() -> tuple[Path, ...]:
    """Return where pages in the language of the program may be."""
    language = i18n.spoken_language()
    return (folder() / language, folder() / language.partition("_")[0])


def _whats_new() -> Page:
    for path in (paths.resources() / "CHANGELOG.md", paths.resources().parent / "CHANGELOG.md"):
        if path.is_file():
            text = path.read_text(encoding="utf-8")
            begin = text.find("\n## ")
            title = _("What is new")
            return Page("whats-new", title, f"# {title}\n{text[begin:]}")
    return Page("whats-new", _("What is new"), "")


def _about() -> Page:
    title = _("About Interlinear")
    told = _(
        "Transcripts with the right names, subtitles with the right times. Nothing leaves this "
        "computer."
    )
    made = _("Interlinear has the MIT licence. It is made with these, whose licences come along:")
    links = "\n".join(f"- [{name}](licence-{name.replace(' ', '%20')})" for name in licences())
    version = _("Version {version}").format(version=__version__)
    text = f"# {title}\n\n{version}\n\n{told}\n\n{made}\n\n- [Interlinear](licence-Interlinear)\n"
    return Page("about", title, text + links + "\n")


def _licence(name: str) -> Page:
    if name == "Interlinear":
        places = (paths.resources() / "LICENSE", paths.resources().parent / "LICENSE")
        path = next((one for one in places if one.is_file()), places[0])
    elif name in licences():
        path = paths.resources() / "licences" / f"{name}.txt"
    else:
        raise RequestError(_("There is no licence of “{name}”.").format(name=name))
    lines = path.read_text(encoding="utf-8").replace("\f", "").split("\n")
    return Page(f"licence-{name}", name, f"# {name}\n\n" + "\n".join(f"    {one}" for one in lines))
