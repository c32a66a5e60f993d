"""What comes from other programs: pasted tables and texts, dropped files, settings on the disk."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication

from editor import paths
from editor.core.errors import InputError
from editor.qt.main_window import MainWindow
from editor.qt.settings import Settings
from editor.qt.widgets.empty_state import dropped_files
from editor.workflows.corrections.pasting import read_table
from editor.workflows.documents.opening import open_file, open_text

from .watching import Watched


def test_43_a_table_with_pictures_is_plain_text(tmp_path: Path) -> None:
    picture = tmp_path / "canary"
    picture.touch()
    watched = Watched(picture)
    html = (
        f"<table><tr><td><img src='file://{picture}'>So<br>we</td><td>&lt;b&gt;</td></tr></table>"
    )
    assert read_table("", html) == [["So\nwe", "<b>"]]
    assert watched.count() == 0
    watched.close()


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("a\rb\r", [["a"], ["b"]]),
        ('"a\nb"\t"say ""so"""\n', [["a\nb", 'say "so"']]),
        ('"never ends\tb\n', [['"never ends', "b"]]),
        ("'=1\t=2", [["=1", "=2"]]),
    ],
)
def test_43_tables_of_spreadsheets_are_read_as_they_mean(text: str, cells: list[list[str]]) -> None:
    assert read_table(text) == cells


def test_43_more_than_fifty_million_characters_are_refused() -> None:
    with pytest.raises(InputError, match="50 million"):
        read_table("x" * 50_000_001)


@pytest.mark.parametrize("newline", ["\r", "\r\n", "\n"])
def test_43_a_pasted_text_has_the_rows_of_its_lines(newline: str) -> None:
    lines = ["So we lit the lamp.", "The tide was high.", "We went home."]
    rows = open_text(newline.join(lines)).transcript.segments
    assert [row.texts[0] for row in rows] == lines


def test_43_html_on_the_clipboard_opens_nothing(window: MainWindow, tmp_path: Path) -> None:
    picture = tmp_path / "canary"
    picture.touch()
    watched = Watched(picture)
    data = QMimeData()
    data.setHtml(f"<img src='file://{picture}'><b>So</b>")
    data.setText("So we lit the lamp.\nThe tide was high.\n")
    QGuiApplication.clipboard().setMimeData(data)
    window.opening.paste()
    assert window.session.document.segments[0].texts == ("So we lit the lamp.",)
    assert watched.count() == 0
    watched.close()


@pytest.mark.parametrize("suffix", [".lnk", ".desktop", ".URL", ".webloc"])
def test_44_a_shortcut_is_refused(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"talk{suffix}"
    path.write_text("[Desktop Entry]\nExec=touch bad\nURL=file:///etc/passwd\n")
    with pytest.raises(InputError, match="points to another file"):
        open_file(path)


def test_44_a_link_is_followed_and_a_loop_refused(tmp_path: Path) -> None:
    path = tmp_path / "talk.txt"
    path.write_text("So we lit the lamp.\nThe tide was high.\n")
    (tmp_path / "link.txt").symlink_to(path)
    (tmp_path / "a.txt").symlink_to(tmp_path / "b.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    assert len(open_file(tmp_path / "link.txt").transcript.segments) == 2
    with pytest.raises(InputError, match="cannot be read"):
        open_file(tmp_path / "a.txt")


@pytest.mark.parametrize("address", ["http://localhost:9/x.txt", "ftp://localhost/x", "data:,x"])
def test_44_an_address_that_is_dropped_is_no_file(qapp, address: str) -> None:
    data = QMimeData()
    data.setUrls([QUrl(address)])
    event = QDropEvent(
        QPoint(1, 1), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    assert dropped_files(event) == ()


@pytest.mark.qt_log_ignore("unknown user type", extend=True)
@pytest.mark.parametrize(
    "value",
    [
        "@Variant(\\0\\0\\0\\x7f\\0\\0\\0\\x4X)", "@ByteArray(bad)", "@Invalid()", "9" * 5000,
        "@Point(1 2)", "nan", '"', "@DateTime(x)", "../../x",
    ],
)  # fmt: skip
def test_24_settings_that_somebody_changed_are_only_odd_values(
    qapp, tmp_path: Path, value: str
) -> None:
    file = paths.config_dir() / "window.ini"
    file.parent.mkdir(parents=True, exist_ok=True)
    keys = ("scheme", "zoom", "column-share", "geometry", "recent")
    file.write_text("[General]\n" + "".join(f"{key}={value}\n" for key in keys))
    settings = Settings()
    assert str(settings.scheme) in ("system", "light", "dark")
    assert 0.1 <= settings.column_share <= 0.9
    assert isinstance(settings.zoom, int)
    assert settings.recent == ()
