"""Plays with names in capitals before a full stop."""

import pytest

from editor.core.transcript import Transcript
from editor.formats.sniffing import read_bytes

PLAY = """THE LAMP

ANN. We lit the old lamp
at nine. I saw it.

MRS. BROWN. Who is there?

ANN. NASA is. They called.

MRS. BROWN. Was it the tide, then?

OLD SAM. Up.
"""


def read(text: str) -> tuple[str, Transcript]:
    imported = read_bytes(text.encode(), "play.txt")
    return imported.format, imported.transcript


def test_names_in_capitals_before_a_full_stop_speak() -> None:
    chosen, transcript = read(PLAY)
    assert (chosen, transcript.header) == ("dialogue", ("THE LAMP",))
    assert [(row.speaker, row.texts[0]) for row in transcript.segments] == [
        ("ANN", "We lit the old lamp\nat nine. I saw it."),
        ("MRS. BROWN", "Who is there?"),
        ("ANN", "NASA is. They called."),
        ("MRS. BROWN", "Was it the tide, then?"),
        ("OLD SAM", "Up."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "NOTE. Look here.\n\nNOTE. Look there.\n\nIt was so.\n",
        PLAY + "\nThe tide was high and nobody was there to see it.\n" * 8,
        PLAY.replace("ANN", "Ann").replace("MRS. BROWN", "Mrs. Brown"),
    ],
    ids=["one name", "few paragraphs", "no capitals"],
)
def test_capitals_that_are_no_names_stay_in_the_text(text: str) -> None:
    assert read(text)[0] == "text"
