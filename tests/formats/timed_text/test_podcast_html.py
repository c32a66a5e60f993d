"""The transcript of Podcasting 2.0 as a page."""

import pytest

from editor.core.errors import InputError
from editor.formats.base import Imported
from editor.formats.sniffing import read_bytes

PAGE = """<html><head><title>Harbour &amp; Lights</title></head><body>
<cite>Juniper:</cite>
<time>0:03</time>
<p>We <b>lit</b> <!-- <i> --> the lamp &lt;3.</p>
<time>1:04</time>
<p>The tide<br>was low.</p>
<p>So.</p>
<cite>Bo:</cite>
<time>1:75</time>
<p>No.</p>
</body></html>"""


def rows(imported: Imported) -> list[tuple[int | None, int | None, str, str]]:
    return [(*row.slot[:2], row.speaker, *row.texts) for row in imported.transcript.segments]


def test_a_time_with_its_paragraphs_is_a_row() -> None:
    imported = read_bytes(PAGE.encode(), "talk.html")
    assert imported.format == "podcast-html"
    assert rows(imported) == [
        (3000, 64_000, "Juniper", "We lit the lamp <3."),
        (64_000, None, "Juniper", "The tide\nwas low.\nSo."),
        (None, None, "Bo", "No."),
    ]
    assert imported.transcript.header == ("Harbour & Lights",)
    assert [one.line for one in imported.warnings] == [9]


def test_another_page_is_refused() -> None:
    for page in ("<html><p>So.</p></html>", "<time>0:03</time>"):
        with pytest.raises(InputError):
            read_bytes(page.encode(), "talk.html", "podcast-html")


@pytest.mark.parametrize("filling", ["<p", "<", "<!--", "<p>", "</p>", "&amp", "<time>"])
def test_a_page_of_damaged_tags_costs_little(filling: str) -> None:
    page = PAGE + "<p>" + filling * 100_000
    assert rows(read_bytes(page.encode(), "talk.html"))[0][3] == "We lit the lamp <3."
