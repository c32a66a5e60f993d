"""What the README, the changelog and the scripts around the code promise is so."""

import re
import shlex
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from editor import __version__
from editor.cli.base import VERBS
from editor.cli.main import build_parser
from editor.qt.actions.table import table

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CI = ROOT / ".ci"

MAIN_COMMAND = "bash .ci/install && .venv/bin/interlinear try"
TEST_COMMAND = "bash .ci/install tests && .venv/bin/python -m pytest"


def shell_lines(text: str) -> list[str]:
    """The commands in the fenced shell blocks of a page."""
    blocks = re.findall(r"^```sh\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    return [line for block in blocks for line in block.split("\n") if line]


def own_commands() -> list[list[str]]:
    """The arguments of each call of the program in the README, without redirections."""
    lines = (line.partition("#")[0].partition(" > ")[0] for line in shell_lines(README))
    parts = (part.strip() for line in lines for part in line.split("&&"))
    return [
        shlex.split(part)[1:]
        for part in parts
        if part.split(" ")[0] in ("interlinear", ".venv/bin/interlinear")
    ]


def local_links(page: Path) -> Iterator[str]:
    for target in re.findall(r"\]\(([^)#]+)\)", page.read_text(encoding="utf-8")):
        if not target.startswith(("http:", "https:")):
            yield target


@pytest.mark.parametrize("command", [MAIN_COMMAND, TEST_COMMAND])
def test_the_readme_has_its_two_commands(command: str) -> None:
    assert command in shell_lines(README)


def test_ci_runs_the_readmes_test_command() -> None:
    script = (CI / "run").read_text(encoding="utf-8")
    assert re.findall(r"^command='(.*)'$", script, re.MULTILINE) == [TEST_COMMAND]


def test_the_program_understands_every_command_of_the_readme() -> None:
    verbs = {verb.id for verb in VERBS}
    seen = set()
    for arguments in own_commands():
        args = build_parser().parse_args(arguments)
        assert args.verb in verbs or args.self_test, arguments
        seen.add(args.verb)
    assert {"try", "inspect", "replace", "estimate", "export", "formats"} <= seen


def test_keys_of_the_readme_are_keys_of_the_window() -> None:
    keys = {key for action in table() for key in action.keys}
    named = set(re.findall(r"\*\*((?:Ctrl|Alt|Shift)\+\S+|F\d+)\*\*", README.replace("\\\\", "\\")))
    in_cells = {"Shift+Enter"}
    assert len(named) > 10
    assert named - keys == in_cells


def test_files_named_in_the_readmes_commands_exist_or_are_made_there() -> None:
    made: set[str] = set()
    for arguments in own_commands():
        words = iter(arguments[1:])
        for word in words:
            if word == "-o":
                made.add(next(words))
            elif word.startswith("resources/"):
                assert (ROOT / word).is_file(), word
            elif "." in word:
                assert word in made, word


@pytest.mark.parametrize(
    "page", ["README.md", "CHANGELOG.md", "editor/README.md", "resources/README.md"]
)
def test_links_between_pages_lead_somewhere(page: str) -> None:
    path = ROOT / page
    for target in local_links(path):
        assert (path.parent / target).exists(), target


def test_the_code_map_names_only_what_exists() -> None:
    page = (ROOT / "editor" / "README.md").read_text(encoding="utf-8")
    tree = re.search(r"^```text\neditor/\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    assert tree is not None
    folders: list[str] = []
    for line in tree[1].rstrip("\n").split("\n"):
        indent, name = re.match(r"( *)(\S+)", line).groups()  # type: ignore[union-attr]
        folders[len(indent) // 2 - 1 :] = [name]
        assert ROOT.joinpath("editor", *folders).exists(), "/".join(folders)


def test_every_package_stands_on_the_code_map() -> None:
    page = (ROOT / "editor" / "README.md").read_text(encoding="utf-8")
    for package in sorted((ROOT / "editor").glob("*/__init__.py")):
        assert re.search(rf"^ +{package.parent.name}/ ", page, re.MULTILINE), package.parent.name


def test_the_changelog_tells_of_this_version() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    section = re.search(
        rf"^## {re.escape(__version__)}\b.*?\n(.*?)(?=^## |\Z)", changelog, re.MULTILINE | re.DOTALL
    )
    assert section is not None
    assert re.search(r"^- \S", section[1], re.MULTILINE)


def test_no_system_package_is_listed_twice() -> None:
    lines = (CI / "packages").read_text(encoding="utf-8").split("\n")
    names = [line for line in lines if line and not line.startswith("#")]
    assert names
    assert len(names) == len(set(names))
    assert all(re.fullmatch(r"[a-z0-9][a-z0-9.+-]+", name) for name in names)


@pytest.mark.parametrize("script", ["install", "run"])
def test_scripts_are_strict_and_sound(script: str) -> None:
    path = CI / script
    assert "\nset -euo pipefail\n" in path.read_text(encoding="utf-8")
    subprocess.run(["bash", "-n", str(path)], check=True)


def test_installing_something_unknown_is_refused() -> None:
    done = subprocess.run(
        ["bash", str(CI / "install"), "everything"], capture_output=True, check=False, text=True
    )
    assert done.returncode == 1
    assert done.stderr.startswith("Usage: ")


def test_installing_without_a_fit_python_says_what_is_needed(tmp_path: Path) -> None:
    old = tmp_path / "python3"
    old.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    old.chmod(0o755)
    done = subprocess.run(
        ["bash", str(CI / "install")],
        capture_output=True,
        check=False,
        text=True,
        env={"PATH": "/usr/bin:/bin", "PYTHON": str(old)},
    )
    assert done.returncode == 1
    assert "Python 3.11 or newer" in done.stderr
    assert done.stderr.count("\n") == 1
