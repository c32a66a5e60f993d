"""Texts that say one thing thousands of times are looked through in one go."""

import pytest

from editor.cleanup.base import RULES
from editor.cleanup.lines import Line
from editor.cleanup.settling import applied, settled

LONG = (
    ("en", "I went, " * 3000),
    ("en", "the " * 3000),
    ("de", "kam, kam er " * 1000),
    ("zh", "我，" * 4000),
    ("zh", "我" * 4000),
    ("ja", "そ、" * 4000),
    ("ko", "할머니, " * 2000),
)


@pytest.mark.parametrize(("language", "text"), LONG, ids=range(len(LONG)))
def test_what_is_said_thousands_of_times_is_no_burden(language: str, text: str) -> None:
    line = Line(text, language)
    changes = settled(line, RULES.get("stutters").changes)
    assert len(applied(text, changes)) <= len(text)
