"""Enter answers a dialog with the button that stands out, and with no other."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton
from pytestqt.qtbot import QtBot

from editor.qt.dialogs.documents.import_dialog import ImportDialog
from editor.qt.main_window import MainWindow

ASKING = (
    "export", "go-to", "note", "fill", "title-lines", "shift-times", "scale-times", "new",
    "shortcuts", "speaker",
)  # fmt: skip


def answers(dialog: QDialog) -> tuple[list[str], list[str]]:
    """Return the words of the buttons that Enter presses, and of those that stand out."""
    buttons = [
        one
        for box in dialog.findChildren(QDialogButtonBox)
        for one in box.buttons()
        if isinstance(one, QPushButton)
    ]
    standing_out = [one.text() for one in buttons if one.property("accent")]
    return [one.text() for one in buttons if one.isDefault()], standing_out


@pytest.mark.parametrize("action", ASKING)
def test_enter_presses_the_button_that_stands_out(
    opened: MainWindow, action: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[list[str], list[str]]] = []

    def show(dialog: QDialog) -> int:
        dialog.show()
        seen.append(answers(dialog))
        dialog.hide()
        return 0

    monkeypatch.setattr(QDialog, "exec", show)
    opened.view.go_to(0, 0)
    opened.actions_by_id[action].trigger()
    ((pressed, standing_out),) = seen
    assert len(standing_out) == 1
    assert pressed == standing_out


def test_enter_opens_a_file_in_doubt(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "tides.txt"
    path.write_bytes("Прилив приходит ночью.\nЛампа горит.\n".encode("koi8-r"))
    window.open_path(path)
    (dialog,) = window.findChildren(ImportDialog)
    pressed, standing_out = answers(dialog)
    assert pressed == standing_out
    dialog.reject()
