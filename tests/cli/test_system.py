"""Completion, the manual and the desktop's files are made from what there is."""

import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest

from editor import paths
from editor.cli.base import VERBS, Exit, Verb
from editor.cli.main import main

DESKTOP = paths.resources() / "desktop"


def _for_people() -> list[Verb]:
    return [verb for verb in VERBS if not verb.is_internal]


@pytest.fixture(autouse=True)
def own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path / "data"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_learns_every_verb_and_option(
    shell: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert main(["completion", shell]) == Exit.DONE
    script = capsys.readouterr().out
    for verb in _for_people():
        assert verb.id in script
    assert "guideline" in script
    if shutil.which(shell):
        file = tmp_path / "script"
        file.write_text(script, encoding="utf-8")
        subprocess.run([shell, "-n", str(file)], check=True)


def test_bash_completes(capsys: pytest.CaptureFixture[str]) -> None:
    main(["completion", "bash"])
    script = capsys.readouterr().out + (
        'COMP_WORDS=(interlinear exp) COMP_CWORD=1; _interlinear; echo "${COMPREPLY[@]}"\n'
        'COMP_WORDS=(interlinear export --guid) COMP_CWORD=2; _interlinear; echo "${COMPREPLY[@]}"'
    )
    done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split("\n")[:2] == ["export", "--guideline"]


def test_the_manual_has_every_verb(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["man"]) == Exit.DONE
    page = capsys.readouterr().out
    assert page.startswith(".TH INTERLINEAR 1")
    for verb in _for_people():
        assert f".SS {verb.id}\n" in page
    if shutil.which("groff"):
        done = subprocess.run(
            ["groff", "-Kutf8", "-man", "-Tutf8", "-ww"],
            input=page.encode(),
            capture_output=True,
            check=True,
        )
        assert b"interlinear" in done.stdout
        assert not done.stderr


def test_the_desktop_learns_the_program_and_forgets_it(own_data: Path) -> None:
    assert main(["desktop"]) == Exit.DONE
    entry = (own_data / "applications" / "interlinear.desktop").read_text(encoding="utf-8")
    assert "MimeType=application/x-interlinear;" in entry
    assert (own_data / "icons/hicolor/scalable/apps/interlinear.svg").is_file()
    ElementTree.parse(own_data / "mime" / "packages" / "interlinear.xml")
    assert main(["desktop", "--remove"]) == Exit.DONE
    assert not (own_data / "applications" / "interlinear.desktop").exists()


def test_a_folder_that_cannot_be_written_is_told(
    own_data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own_data.write_text("", encoding="utf-8")
    assert main(["desktop"]) == Exit.OUTPUT
    assert "could not be made" in capsys.readouterr().err


def test_the_desktop_entry_is_sound() -> None:
    text = (DESKTOP / "interlinear.desktop").read_text(encoding="utf-8")
    assert text.startswith("[Desktop Entry]\nType=Application\n")
    assert "Exec=interlinear %F\n" in text
    if shutil.which("desktop-file-validate"):
        subprocess.run(["desktop-file-validate", str(DESKTOP / "interlinear.desktop")], check=True)


def test_the_metainfo_is_sound() -> None:
    path = DESKTOP / "interlinear.metainfo.xml"
    root = ElementTree.parse(path).getroot()
    assert root.findtext("launchable") == "interlinear.desktop"
    if shutil.which("appstreamcli"):
        subprocess.run(
            ["appstreamcli", "validate", "--no-net", str(path)], check=True, capture_output=True
        )
