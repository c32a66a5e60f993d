"""Several documents in one window: tabs, going to and fro, closing, and what waits behind."""

from pathlib import Path

import pytest
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox, QPushButton

from editor.qt.dialogs.documents.documents_dialog import DocumentsDialog
from editor.qt.main_window import MainWindow
from editor.workflows.documents.opening import open_file

from .conftest import press, texts

OTHER = "The bell rings twice.\n钟响了两次。\nThen it is quiet.\n然后安静了。\n"


@pytest.fixture
def other(tmp_path: Path) -> Path:
    path = tmp_path / "other.txt"
    path.write_text(OTHER, encoding="utf-8")
    return path


@pytest.fixture
def both(opened: MainWindow, other: Path) -> MainWindow:
    opened.open_path(other)
    return opened


def names(window: MainWindow) -> list[str]:
    return [one.name for one in window.session.documents]


def shown(window: MainWindow) -> list[str]:
    return [window.tabs.tabText(at) for at in range(window.tabs.count())]


def write(window: MainWindow) -> None:
    window.view.edit_cell(0, 0)
    press(window, "A")
    window.view.commit()


def answer(monkeypatch: pytest.MonkeyPatch, *buttons: QMessageBox.StandardButton) -> list[str]:
    asked: list[str] = []
    left = list(buttons)

    def reply(box: QMessageBox) -> int:
        asked.append(box.text())
        return left.pop(0)

    monkeypatch.setattr(QMessageBox, "exec", reply)
    return asked


def test_one_document_has_no_tabs(opened: MainWindow) -> None:
    assert opened.tabs.isHidden()


def test_a_second_file_opens_beside_the_first(both: MainWindow) -> None:
    assert names(both) == ["talk.txt", "other.txt"]
    assert both.tabs.isVisible()
    assert texts(both)[0] == "The bell rings twice."


def test_a_tab_says_that_its_document_was_changed(both: MainWindow) -> None:
    write(both)
    assert [text.startswith("•") for text in shown(both)] == [False, True]
    both.actions_by_id["undo"].trigger()
    assert not any(text.startswith("•") for text in shown(both))


def test_a_person_comes_back_to_the_row_that_was_left(both: MainWindow) -> None:
    press(both.view, "Ctrl+Alt+PageUp")
    both.view.go_to(2, 1)
    press(both.view, "Ctrl+Alt+PageDown")
    assert texts(both)[0] == "The bell rings twice."
    press(both.view, "Ctrl+Alt+PageDown")
    assert (both.view.current_row(), both.view.current_track()) == (2, 1)


def test_a_person_comes_back_also_to_where_another_file_was_opened(
    opened: MainWindow, other: Path
) -> None:
    opened.view.go_to(2, 1)
    opened.open_path(other)
    assert opened.view.current_row() == 0
    opened.view.go_to(1)
    press(opened.view, "Ctrl+Alt+PageDown")
    assert (opened.view.current_row(), opened.view.current_track()) == (2, 1)
    press(opened.view, "Ctrl+W")
    assert texts(opened)[0] == "The bell rings twice."
    assert opened.view.current_row() == 1


def test_each_document_keeps_its_own_steps(both: MainWindow) -> None:
    write(both)
    both.documents.go_to(both.session.documents[0])
    assert not both.actions_by_id["undo"].isEnabled()
    both.documents.go_to(both.session.documents[1])
    both.actions_by_id["undo"].trigger()
    assert texts(both)[0] == "The bell rings twice."


def test_what_is_typed_is_kept_when_another_comes_to_the_front(both: MainWindow) -> None:
    both.view.edit_cell(0, 0)
    press(both, "A")
    both.tabs.setCurrentIndex(0)
    assert texts(both)[0].startswith("So Marisole")
    both.tabs.setCurrentIndex(1)
    assert texts(both)[0] == "aThe bell rings twice."


def test_closing_asks_about_that_document_alone(
    both: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(both)
    asked = answer(monkeypatch, QMessageBox.StandardButton.Cancel)
    both.documents.close(both.session.documents[0])
    assert names(both) == ["other.txt"]
    assert asked == []
    press(both.view, "Ctrl+W")
    assert asked == ["“other.txt” has changes that are not saved."]
    assert names(both) == ["other.txt"]


def test_closing_the_last_one_shows_where_to_begin(both: MainWindow) -> None:
    press(both.view, "Ctrl+W")
    press(both.view, "Ctrl+W")
    assert names(both) == []
    assert both.empty.isVisible()
    assert both.windowTitle() == "Interlinear"
    assert not both.actions_by_id["save"].isEnabled()


def test_leaving_asks_of_each_changed_document_with_it_in_front(
    both: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(both)
    both.documents.go_to(both.session.documents[0])
    write(both)
    discard, cancel = QMessageBox.StandardButton.Discard, QMessageBox.StandardButton.Cancel
    asked = answer(monkeypatch, discard, cancel)
    event = QCloseEvent()
    both.closeEvent(event)
    assert not event.isAccepted()
    assert [text.split("”")[0] for text in asked] == ["“talk.txt", "“other.txt"]
    assert both.session.front.name == "other.txt"
    assert not any(one.is_unwanted for one in both.session.documents)


def test_an_open_file_comes_to_the_front_instead_of_being_opened_twice(
    both: MainWindow, talk: Path, tmp_path: Path
) -> None:
    both.session.save(tmp_path / "other.interlinear", wait=True)
    both.open_path(talk)
    assert names(both) == ["talk.txt", "other.interlinear"]
    both.open_path(tmp_path / "other.interlinear")
    assert both.session.front.name == "other.interlinear"
    assert len(names(both)) == 2


def test_tabs_can_be_put_in_another_order(both: MainWindow) -> None:
    both.tabs.moveTab(1, 0)
    assert names(both) == ["other.txt", "talk.txt"]
    assert both.session.front.name == "other.txt"


def test_what_was_worked_out_waits_for_its_document(
    both: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting = []
    monkeypatch.setattr(both.jobs, "_execute", waiting.append)
    both.times.fill("10")
    both.documents.go_to(both.session.documents[0])
    waiting.pop()()
    assert "waits there" in both.notices.text
    assert all(row.slot.is_empty for row in both.session.document.segments)
    both.documents.go_to(both.session.documents[1])
    assert all(row.slot.is_complete for row in both.session.document.segments)
    assert both.session.document.history.undo_edit is not None


def test_what_was_worked_out_for_a_closed_document_goes_nowhere(
    both: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting = []
    monkeypatch.setattr(both.jobs, "_execute", waiting.append)
    both.times.fill("10")
    both.documents.close(both.session.front)
    waiting.pop()()
    assert all(row.slot.is_empty for row in both.session.document.segments)


def test_a_document_behind_is_saved_to_the_end(both: MainWindow, tmp_path: Path) -> None:
    write(both)
    both.session.patience_s = 0
    target = tmp_path / "late.interlinear"
    both.session.save(target)
    one = both.session.front
    both.documents.go_to(both.session.documents[0])
    assert one.project is not None
    one.project.keeper.run(lambda: None).result()
    QApplication.processEvents()
    assert not one.document.is_modified
    assert open_file(target).transcript.segments[0].texts[0].startswith("a")


def test_the_list_of_documents_has_open_ones_and_those_opened_before(
    both: MainWindow, other: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(both)
    both.documents.close(both.session.documents[0])
    met: list[DocumentsDialog] = []

    def choose(dialog: DocumentsDialog) -> int:
        met.append(dialog)
        dialog.field.setText("talk")
        dialog.run_current()
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(DocumentsDialog, "exec", choose)
    both.actions_by_id["documents"].trigger()
    assert names(both) == ["other.txt", "talk.txt"]
    assert both.session.front.name == "talk.txt"


def test_the_list_says_how_far_a_document_is(both: MainWindow) -> None:
    write(both)
    dialog = DocumentsDialog(both.session.documents, (), (), both)
    item = dialog.list.topLevelItem(1)
    assert item is not None
    assert item.text(1) == "open · 2 rows · timed 0 / 2 · not saved"


def test_several_files_open_in_a_tab_each_and_what_cannot_is_told_at_the_end(
    window: MainWindow, talk: Path, other: Path, tmp_path: Path
) -> None:
    window.open_tabs([tmp_path, talk, other])
    assert names(window) == ["talk.txt", "other.txt"]
    assert str(tmp_path) in window.notices.text
    assert window.notices.details == ()


def test_more_than_one_that_cannot_be_opened_is_one_sentence_with_each_on_demand(
    window: MainWindow, talk: Path, tmp_path: Path
) -> None:
    sound = tmp_path / "a-sound.mp3"
    sound.write_bytes(b"")
    window.open_tabs([tmp_path / "gone.txt", talk, tmp_path, sound])
    assert names(window) == ["talk.txt"]
    assert window.notices.text.startswith("3 files could not be opened. ")
    assert len(window.notices.details) == 3


def test_what_can_be_done_about_the_only_one_is_offered(
    window: MainWindow, talk: Path, tmp_path: Path
) -> None:
    false = tmp_path / "false.vtt"
    false.write_text(OTHER, "utf-8")
    window.open_tabs([false, talk])
    links = [one.text() for one in window.notices.findChildren(QPushButton) if one.isVisible()]
    assert "Open anyway" in links


def test_three_dropped_texts_are_three_documents(
    window: MainWindow, talk: Path, other: Path, tmp_path: Path
) -> None:
    third = tmp_path / "third.txt"
    third.write_text(OTHER.replace("bell", "horn"), "utf-8")
    window.open_paths([talk, other, third])
    assert names(window) == ["talk.txt", "other.txt", "third.txt"]


def test_each_recording_goes_to_the_transcript_of_its_name(
    window: MainWindow, talk: Path, other: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen: list[tuple[str, Path]] = []
    monkeypatch.setattr(
        window.audio.keeper, "choose", lambda path: chosen.append((window.session.name, path))
    )
    sounds = [path.with_suffix(".ogg") for path in (other, talk)]
    window.open_tabs([talk, *sounds, other])
    assert chosen == [("talk.txt", sounds[1]), ("other.txt", sounds[0])]
    window.documents.go_to(window.session.documents[0])
    assert len(chosen) == 2


def test_the_recording_of_a_file_that_cannot_be_read_is_not_given_to_another(
    window: MainWindow, other: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen: list[Path] = []
    monkeypatch.setattr(window.audio.keeper, "choose", chosen.append)
    window.open_tabs([tmp_path / "gone.txt", other], tmp_path / "gone.ogg")
    assert chosen == []


def test_several_files_are_chosen_at_once(
    window: MainWindow, talk: Path, other: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = [str(talk), str(other)]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args: (chosen, ""))
    window.actions_by_id["open"].trigger()
    assert names(window) == ["talk.txt", "other.txt"]
