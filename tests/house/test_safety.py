"""The program reaches no network, reads no format that can run code, and shows no rich text."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.tools.sources import EDITOR, files, tree_of

ROOT = Path(__file__).resolve().parents[2]
NETWORK = frozenset(
    {
        "socket", "socketserver", "ssl", "http", "urllib", "urllib3", "requests", "httpx",
        "aiohttp", "ftplib", "smtplib", "poplib", "imaplib", "telnetlib", "nntplib", "xmlrpc",
        "webbrowser", "asyncio", "websockets", "paramiko",
    }
)  # fmt: skip
NETWORK_OF_QT = (
    "PySide6.QtNetwork", "PySide6.QtWebEngine", "PySide6.QtWebSockets", "PySide6.QtHttpServer",
    "PySide6.QtWebView", "PySide6.QtRemoteObjects", "PySide6.QtNetworkAuth", "PySide6.QtQml",
)  # fmt: skip
LOCAL_OF_QT = frozenset({"QLocalServer", "QLocalSocket"})
# What is taken from socket: whether the display that the environment names is there, which Qt would
# end the process to find out, and what this computer is called.
SOCKETS = {
    EDITOR / "qt" / "start.py": {"create_connection", "socket", "AF_UNIX"},
    EDITOR / "storage" / "fs.py": {"gethostname"},
    EDITOR / "storage" / "lock.py": {"gethostname"},
}
RUNS_CODE = frozenset({"pickle", "cPickle", "dill", "shelve", "marshal", "yaml", "jsonpickle"})
FILES = files()
WINDOW = sorted((EDITOR / "qt").rglob("*.py"))
# What is put on the clipboard for other programs, its cells escaped.
GIVES_HTML = EDITOR / "qt" / "grid" / "clipboard.py"
# What shows the pages of help, which are the program's own: no text of a user comes there.
SHOWS_PAGES = EDITOR / "qt" / "help" / "page_view.py"
LABELS = EDITOR / "qt" / "widgets" / "labels.py"
RICH = frozenset(
    {
        "setHtml", "insertHtml", "appendHtml", "setMarkdown", "insertMarkdown", "toHtml",
        "openExternalLinks", "setOpenExternalLinks", "setWhatsThis", "setStatusTip", "showText",
        "openUrl", "setInformativeText", "setDetailedText",
    }
)  # fmt: skip
RICH_WIDGETS = frozenset(
    {
        "QLabel", "QMessageBox", "QErrorMessage", "QInputDialog", "QProgressDialog", "QTextBrowser",
        "QWhatsThis", "QSplashScreen", "QWizard", "QSystemTrayIcon", "QStaticText",
    }
)  # fmt: skip


def imported(tree: ast.AST) -> Iterator[str]:
    """Yield the whole name of each thing that is imported anywhere in a file."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Call) and _name(node.func) in ("import_module", "__import__"):
            yield from (
                str(argument.value) for argument in node.args if isinstance(argument, ast.Constant)
            )


def _name(node: ast.expr) -> str:
    return getattr(node, "attr", getattr(node, "id", ""))


def reaches_network(name: str) -> bool:
    if name.startswith(NETWORK_OF_QT):
        return name.rpartition(".")[2] not in LOCAL_OF_QT
    return name.split(".")[0] in NETWORK


@pytest.mark.parametrize(
    "name",
    ["urllib.request", "socket", "http.client.HTTPConnection", "PySide6.QtNetwork.QTcpSocket"],
)
def test_an_import_of_the_network_is_known(name: str) -> None:
    assert reaches_network(name)
    assert not reaches_network("PySide6.QtNetwork.QLocalServer")
    assert not reaches_network("editor.core.clean")


def test_no_file_imports_the_network() -> None:
    assert len(FILES) > 200
    for path in FILES:
        tree = tree_of(path)
        found = {name for name in imported(tree) if reaches_network(name)}
        assert found <= ({"socket"} if path in SOCKETS else set()), path
        if not found:
            continue
        used = {
            node.attr
            for node in ast.walk(tree)
            if isinstance(node, ast.Attribute) and _name(node.value) == "socket"
        }
        assert used <= SOCKETS.get(path, set()), path


def test_21_the_window_and_the_verbs_load_nothing_that_listens_to_the_network() -> None:
    import subprocess

    code = (
        "import sys, pkgutil, importlib, editor\n"
        "for one in pkgutil.walk_packages(editor.__path__, 'editor.'):\n"
        "    if not one.name.startswith('editor.__main__'): importlib.import_module(one.name)\n"
        "print([name for name in sys.modules if name.startswith(('PySide6.QtNetwork', 'requests',"
        " 'urllib3', 'http.client', 'PySide6.QtWebEngine', 'distributed'))])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert set(ast.literal_eval(done.stdout)) <= {"PySide6.QtNetwork"}


def test_24_no_format_that_can_run_code_is_read() -> None:
    for path in FILES:
        tree = tree_of(path)
        assert not {name.split(".")[0] for name in imported(tree)} & RUNS_CODE, path
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                assert node.func.id not in ("eval", "exec", "compile"), path


def test_22_no_command_goes_through_a_shell() -> None:
    for path in FILES:
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.Call):
                runs = _name(node.func) in ("system", "popen", "getoutput", "startfile")
                assert not runs or ast.unparse(node.func) == "QLocale.system", path
                assert not [one for one in node.keywords if one.arg == "shell"], path


def test_16_labels_and_messages_are_made_only_where_they_are_plain() -> None:
    for path in WINDOW:
        for node in ast.walk(tree_of(path)):
            if path == LABELS:
                continue
            if isinstance(node, ast.Call):
                assert _name(node.func) not in RICH_WIDGETS, (path, node.lineno)
                is_given = (path == GIVES_HTML and _name(node.func) == "setHtml") or (
                    path == SHOWS_PAGES and _name(node.func) == "setMarkdown"
                )
                assert is_given or _name(node.func) not in RICH, (path, node.lineno)
                is_static = isinstance(node.func, ast.Attribute) and _name(node.func.value) in (
                    "QMessageBox", "QInputDialog", "QToolTip",
                )  # fmt: skip
                assert not is_static, (path, node.lineno)
            elif isinstance(node, ast.ClassDef):
                bases = {_name(base) for base in node.bases}
                allowed = {"QTextBrowser"} if path == SHOWS_PAGES else set()
                assert bases & RICH_WIDGETS == bases & allowed, (path, node.lineno)


def test_16_markdown_is_shown_only_of_pages_of_help() -> None:
    shown = [
        ast.unparse(node.args[0])
        for node in ast.walk(tree_of(SHOWS_PAGES))
        if isinstance(node, ast.Call) and _name(node.func) == "setMarkdown"
    ]
    assert shown == ["self._page.text"]
    pages = tree_of(EDITOR / "workflows" / "program" / "help_pages.py")
    makes = [node for node in ast.walk(pages) if isinstance(node, ast.Call)]
    assert sum(_name(node.func) == "Page" for node in makes) == 5
    for path in FILES:
        if path.name != "help_pages.py":
            made = [node for node in ast.walk(tree_of(path)) if isinstance(node, ast.Call)]
            assert not [node for node in made if _name(node.func) == "Page"] or not any(
                name.startswith("editor.workflows.program.help_pages.Page")
                for name in imported(tree_of(path))
            ), path


def test_16_the_one_place_makes_them_plain() -> None:
    tree = tree_of(LABELS)
    made = [
        node
        for node in ast.walk(tree)
        if (isinstance(node, ast.Call) and _name(node.func) in RICH_WIDGETS)
        or (isinstance(node, ast.ClassDef) and {_name(one) for one in node.bases} & RICH_WIDGETS)
    ]
    plain = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and _name(node.func) == "setTextFormat"
    ]
    assert len(made) == len(plain) == 2
    assert all(_name(node.args[0]) == "PlainText" for node in plain)


def test_16_a_tooltip_is_a_sentence_of_ours_or_made_plain() -> None:
    for path in WINDOW:
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.Call) and _name(node.func) == "setToolTip":
                (text,) = node.args
                assert isinstance(text, ast.Call), (path, node.lineno)
                is_ours = _name(text.func) == "_" and isinstance(text.args[0], ast.Constant)
                assert is_ours or _name(text.func) == "plain_tip", (path, node.lineno)
