"""The pages of help are printed on the command line."""

import pytest

from editor.cli.base import Exit
from editor.cli.main import build_parser, main


def test_pages_are_listed_printed_and_searched(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["help"]) == Exit.DONE
    assert "names             Names that were misheard\n" in capsys.readouterr().out
    assert main(["help", "names"]) == Exit.DONE
    assert "F9 opens the names" in capsys.readouterr().out
    assert main(["help", "--search", "misheard glossary"]) == Exit.DONE
    assert capsys.readouterr().out.startswith("names ")


def test_what_is_not_there_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["help", "cooking"]) == Exit.REQUEST
    assert "Choose one of: start, opening" in capsys.readouterr().err
    assert main(["help", "--search", "xylophone"]) == Exit.DONE
    assert "No page" in capsys.readouterr().err


def test_what_is_internal_stands_in_no_list(capsys: pytest.CaptureFixture[str]) -> None:
    shown = build_parser().format_help()
    assert "align" in shown
    assert "drive" not in shown
    assert main(["completion", "bash"]) == Exit.DONE
    assert "drive" not in capsys.readouterr().out
    assert build_parser("drive").parse_args(["drive", "talk.txt", "--script", "-"]).verb == "drive"
