"""What could not be opened of several files, told once the others are there."""

from collections.abc import Callable, Sequence
from typing import Protocol

from editor.core.i18n import _, ngettext
from editor.qt.widgets.notice_bar import NoticeAction
from editor.workflows.safekeeping.rescuing import Rescue


class Refuse(Protocol):
    """Is told why a file was not opened, and what can be done about it."""

    def __call__(self, sentence: str, ways: Sequence[NoticeAction] = ()) -> None:
        """Take the sentence; `ways` are links to follow."""


class Refusals:
    """Collects why files were not opened, since each one that is hides what was told before."""

    def __init__(self) -> None:
        """Begin with none."""
        self._all: list[tuple[str, Sequence[NoticeAction]]] = []

    def add(self, sentence: str, ways: Sequence[NoticeAction] = ()) -> None:
        """Keep why a file was not opened, and what can be done about it."""
        self._all.append((sentence, ways))

    def tell(self, alarm: Callable[[str, Sequence[str], Sequence[NoticeAction]], None]) -> None:
        """Hand on one sentence for all, if there are any; with more than one, each on demand."""
        if len(self._all) == 1:
            sentence, ways = self._all[0]
            alarm(sentence, (), ways)
        elif self._all:
            count = len(self._all)
            first = self._all[0][0]
            sentence = ngettext(
                "{n} file could not be opened. {first}",
                "{n} files could not be opened. {first}",
                count,
            )
            alarm(sentence.format(n=count, first=first), [one for one, _ways in self._all], ())


def label_of(rescue: Rescue) -> str:
    """Return what a link says that brings something back of a damaged project."""
    if rescue.backup is None:
        text = ngettext(
            "Open the row that can be read", "Open the {n} rows that can be read", rescue.rows
        )
        return text.format(n=rescue.rows)
    when = f"{rescue.backup.made:%Y-%m-%d %H:%M}"
    if not rescue.changes:
        return _("Open the copy of {when}").format(when=when)
    text = ngettext(
        "Open the copy of {when} with {n} change since",
        "Open the copy of {when} with {n} changes since",
        rescue.changes,
    )
    return text.format(when=when, n=rescue.changes)
