"""What is found out once for all objects of a layout is what each of them says by itself."""

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from editor.formats.base import Incoming
from editor.formats.recognisers.any_json.columns import speaker_of
from editor.formats.recognisers.any_json.keys import text_key
from editor.formats.recognisers.any_json.layouts import layout_of
from editor.formats.recognisers.any_json.moments import span_of
from editor.formats.recognisers.json_document import Document, document_of
from editor.formats.recognisers.notes import Notes
from editor.formats.sniffing import read_bytes
from tests.formats.recognisers.reading import read, rows

KEYS = st.sampled_from((
    "text", "w", "start", "end", "speaker", "from", "to", "timestamp", "duration", "time", "en",
    "text_nl", "start_ms", "durationSeconds", "who", "user", "offsets", "words", "", "name",
))  # fmt: skip
VALUES = (
    st.none()
    | st.booleans()
    | st.integers(-5, 10**30)
    | st.floats()
    | st.sampled_from(("", "lamp", "0:03 - 0:05", "Ann"))
    | st.lists(st.integers(0, 9), max_size=2)
    | st.dictionaries(st.sampled_from(("start", "name", "seconds")), st.integers(0, 9), max_size=2)
)
OBJECTS = st.dictionaries(KEYS, VALUES, max_size=6)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=12,
)


@given(OBJECTS)
@settings(max_examples=500, deadline=None)
def test_a_layout_tells_of_an_object_what_looking_at_it_does(values: dict[str, Any]) -> None:
    layout = layout_of(values)
    assert layout.text == text_key(values)
    assert repr(span_of(values, layout.times)) == repr(span_of(values))
    assert layout.may_name or not speaker_of(values, {}, "", Notes(Document("")))


@given(JSON, st.booleans())
@settings(max_examples=300, deadline=None)
def test_any_json_is_parsed_as_the_standard_library_does(value: Any, is_plain: bool) -> None:
    text = json.dumps([value, {}], ensure_ascii=is_plain)
    document = document_of(Incoming(b"", f"[{text}]", "utf-8"))
    assert document is not None
    assert repr(document.value) == repr(json.loads(f"[{text}]"))


def test_unusual_numbers_in_json_are_read_as_ever() -> None:
    for number in (
        "-0",
        "-0.0",
        "1e400",
        "NaN",
        "-Infinity",
        "9" * 400,
        "4.9e-324",
        "1E5",
        "0.1e1",
    ):
        document = document_of(Incoming(b"", f'{{"a":{number}}}', "utf-8"))
        assert document is not None
        assert repr(document.value) == repr(json.loads(f'{{"a":{number}}}'))


def test_a_value_without_a_name_is_neither_text_nor_speaker() -> None:
    listed = [
        {"": "Ann", "text": "We lit the lamp.", "start": 1, "end": 3},
        {"": "Bob", "text": "It was dark.", "start": 3, "end": 5},
        {"": 0.5, "start": 5},
    ]
    told = rows(read({"lines": listed}))
    assert told == [(1000, 3000, "", "We lit the lamp."), (3000, 5000, "", "It was dark.")]


def test_a_negative_number_of_hundreds_of_digits_is_no_time() -> None:
    text = '[{"text": "We lit the lamp.", "start": -1%s, "end": 3}]' % ("0" * 400)
    imported = read_bytes(text.encode(), "talk.json")
    assert rows(imported) == [(None, 3000, "", "We lit the lamp.")]
    assert "start" in imported.warnings[0].message
