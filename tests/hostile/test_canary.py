"""Text that is written like rich text is shown as it is on every surface; no file is opened for it.

Whether Qt loads what a text names is seen in two ways: by a picture that the system tells of when
anything opens it, and by the formats of all labels.
"""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6 import QtGui
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QLabel,
    QMessageBox,
    QToolTip,
    QWidget,
)

from editor.core import edits
from editor.core.document import Document
from editor.core.glossary import Glossary, Term
from editor.core.replacements import Rule, RuleKind
from editor.core.segments import Role, Segment, Track
from editor.core.timeslots import TimeSlot
from editor.core.transcript import Media, Transcript
from editor.qt.dialogs.exports.export_dialog import ExportDialog
from editor.qt.dialogs.lists.glossary_dialog import GlossaryDialog
from editor.qt.dialogs.lists.glossary_picking import PickingDialog
from editor.qt.dialogs.lists.replacements_dialog import ReplacementsDialog
from editor.qt.dialogs.rows.right_name import RightNameDialog
from editor.qt.grid.cell_editor import CellEditor
from editor.qt.grid.columns import Column
from editor.qt.main_window import MainWindow
from editor.qt.panels.replace_panel import ReplacePanel
from editor.qt.widgets.ask import AskDialog
from editor.qt.widgets.details import DetailsDialog
from editor.qt.widgets.labels import plain_label, plain_message, plain_tip
from editor.search.query import Mode

from .watching import Watched

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000 1f15c489".replace(" ", "")
    + "0000000d49444154789c6360000002000001e221bc330000000049454e44ae426082"
)


@pytest.fixture
def picture(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Watched]:
    """A picture that texts name, from the folder in which the program runs."""
    path = tmp_path / "canary"
    path.write_bytes(PNG)
    monkeypatch.chdir(tmp_path)
    watched = Watched(path)
    yield watched
    watched.close()


@pytest.fixture
def canary(picture: Watched) -> str:
    """A text that makes whatever takes it for rich text open the picture."""
    return f"<img src=canary><img src='file://{picture.path}'><b>Oriol</b>"


def talk_of(text: str) -> Transcript:
    row = Segment(
        "1", (f"{text} lit the lamp.", f"{text}灯。"), TimeSlot(0, 1000), text, note=text,
        imported=(text, text),
    )  # fmt: skip
    return Transcript(
        (Track("source", "en"), Track("translation", "zh", Role.TRANSLATION)),
        (row, row._replace(id="2", slot=TimeSlot())),
        header=(text,),
        media=(Media(f"{text}.mp3"),),
        glossary=Glossary((Term(text, (text,), text, text),)),
        replacements=(Rule(text, text, RuleKind.REGEX), Rule("(", text, RuleKind.REGEX)),
    )


def rich_labels(widget: QWidget) -> list[str]:
    return [
        label.text()
        for label in [*widget.findChildren(QLabel), *QApplication.topLevelWidgets()]
        if isinstance(label, QLabel)
        and label.text()
        and label.textFormat() != Qt.TextFormat.PlainText
    ]


def cells(model: QAbstractItemModel, parent: QModelIndex | None = None) -> Iterator[QModelIndex]:
    parent = parent or QModelIndex()
    for row in range(min(model.rowCount(parent), 20)):
        is_list = isinstance(model, QAbstractListModel)
        for column in range(1 if is_list else model.columnCount(parent)):
            index = model.index(row, column, parent)
            yield index
            if column == 0:
                yield from cells(model, index)


def shown_by_tip(text: str) -> str:
    """Return what a tooltip shows of what it is given."""
    if QtGui.Qt.mightBeRichText(text):
        return QTextDocumentFragment.fromHtml(text).toPlainText()
    return text


def check(widget: QWidget, picture: Watched) -> None:
    """Paint the widget and all tooltips in it; nothing may be rich, and nothing opened."""
    widget.grab()
    QApplication.processEvents()
    assert rich_labels(widget) == []
    tips = [child.toolTip() for child in [widget, *widget.findChildren(QWidget)]]
    for view in widget.findChildren(QAbstractItemView):
        if view.model() is not None:
            tips += [str(at.data(Qt.ItemDataRole.ToolTipRole) or "") for at in cells(view.model())]
    for tip in set(filter(None, tips)):
        assert "<img" not in tip, tip
        assert "<b>" not in tip, tip
    assert picture.count() == 0


def test_16_the_watch_sees_what_a_rich_label_would_open(
    qtbot, picture: Watched, canary: str
) -> None:
    label = QLabel(canary)
    qtbot.addWidget(label)
    label.grab()
    assert picture.count() > 0
    plain = plain_label(canary)
    qtbot.addWidget(plain)
    plain.grab()
    assert picture.count() == 0
    assert plain.text() == canary


def test_16_the_whole_window_shows_it_as_it_is(
    window: MainWindow, picture: Watched, canary: str, tmp_path: Path, qtbot
) -> None:
    window.session.set_document(Document(talk_of(canary), tmp_path / "<b>talk<img src=canary>.x"))
    window.notices.alarm(canary, [canary])
    window.session.noted.emit(canary)
    for number in (0, 1):
        window.view.show_cell(number, Column.TEXT)
    for action in ("names", "replace", "filter"):
        window.actions_by_id[action].trigger()
        check(window, picture)
    panel = window.side.findChild(ReplacePanel)
    for mode in Mode:
        panel.look_for("<b>", mode)
        panel.search()
        check(window, picture)
    assert "<b>talk<img src=canary>.x" in window.windowTitle()
    assert window.notices.text == canary
    labels = [label.text() for label in window.findChildren(QLabel)]
    assert canary in labels
    assert any("<b>talk<img" in text for text in labels)


def test_16_a_row_is_written_in_as_it_is(
    window: MainWindow, picture: Watched, canary: str, qtbot
) -> None:
    window.session.set_document(Document(talk_of(canary)))
    assert window.view.edit_cell(0, 0)
    (editor,) = window.findChildren(CellEditor)
    assert editor.text() == f"{canary} lit the lamp."
    check(window, picture)
    assert "<img" not in editor.toHtml()
    assert window.view.commit()
    assert not window.session.document.is_modified


def test_16_undo_and_errors_name_it_as_it_is(
    window: MainWindow, picture: Watched, canary: str, tmp_path: Path
) -> None:
    window.session.set_document(Document(talk_of(canary)))
    rows = window.session.document.segments
    window.session.do(edits.replace_texts(rows, {(0, 0): "x"}, f"Replace {canary}"))
    check(window, picture)
    assert shown_by_tip(window.actions_by_id["undo"].toolTip()).startswith("Undo Replace <img")
    window.open_path(tmp_path / f"{canary.replace('/', '')}.srt")
    check(window, picture)
    assert "<img src=canary>" in window.notices.text


@pytest.mark.qt_log_ignore(r"does not support raise\(\)", extend=True)
def test_16_a_tooltip_is_shown_as_it_is(qtbot, picture: Watched, canary: str) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    QToolTip.showText(widget.mapToGlobal(widget.rect().center()), plain_tip(canary), widget)
    QApplication.processEvents()
    assert picture.count() == 0
    assert shown_by_tip(plain_tip(canary)) == canary
    QToolTip.hideText()


def dialogs(window: MainWindow, canary: str, folder: Path) -> Iterator[QDialog]:
    session = window.session
    yield ExportDialog(session, folder / "<img src=canary>out.srt", window)
    yield GlossaryDialog(session, window)
    yield ReplacementsDialog(session, window.jobs, window)
    yield RightNameDialog(canary, [canary, canary], 3, window)
    yield PickingDialog(session.document.snapshot().glossary, window)
    yield AskDialog(canary, canary, lambda _text: None, window)
    yield DetailsDialog([canary], window)
    yield plain_message(window, canary, canary)


def test_16_every_dialog_shows_it_as_it_is(
    window: MainWindow, picture: Watched, canary: str, tmp_path: Path, qtbot
) -> None:
    (tmp_path / "<img src=canary>out.srt").touch()
    window.session.set_document(Document(talk_of(canary)))
    count = 0
    for dialog in dialogs(window, canary, tmp_path):
        qtbot.addWidget(dialog)
        dialog.setModal(False)
        dialog.show()
        check(dialog, picture)
        if isinstance(dialog, QMessageBox):
            assert dialog.textFormat() is Qt.TextFormat.PlainText
            assert dialog.text() == canary
        dialog.hide()
        count += 1
    assert count == 8


def test_16_a_recent_file_is_named_as_it_is(
    window: MainWindow, picture: Watched, tmp_path: Path
) -> None:
    path = tmp_path / "<img src=canary><b>talk.txt"
    path.touch()
    window.empty.show_recent([path])
    check(window, picture)


@pytest.mark.parametrize(
    "text", ["<b>" * 20_000, "<table><tr><td>" * 300, "&" * 20_000], ids=["b", "tables", "and"]
)
def test_17_a_row_full_of_tags_is_painted_at_once(text: str, window: MainWindow) -> None:
    window.session.set_document(Document(Transcript((Track("s"),), (Segment("1", (text,)),))))
    window.grab()
    window.notices.alarm(text)
    window.session.noted.emit(text)
    began = time.process_time()
    window.view.viewport().grab()
    window.notices.grab()
    assert time.process_time() - began < 0.5
    label = plain_label(text)
    began = time.process_time()
    label.grab()
    assert time.process_time() - began < 0.5
    label.deleteLater()
    assert window.minimumSizeHint().width() < 1280
