"""Project files with damaged, doubled or unknown values: told by line, the other rows load."""

import json

import pytest

from editor.core.errors import InputError
from editor.formats.base import Imported
from editor.formats.project.part import project_data
from editor.formats.sniffing import read_bytes

HEAD = '{"format":"interlinear","version":1,\n"tracks":[{"id":"a"},{"id":"b"}],\n"rows":[\n'
GOOD = '{"id":"9","texts":["The lamp.","灯。"],"slot":[0,1000,"typed"]}'


def project(*rows: str, head: str = HEAD) -> Imported:
    data = head + ",\n".join([*rows, GOOD]) + "\n]}\n"
    return read_bytes(data.encode("utf-8", "surrogatepass"), "talk.interlinear")


BAD_VALUES = {
    "nan": '"slot":[NaN,1,"typed"]',
    "infinity": '"slot":[1e999,-Infinity,"typed"]',
    "digits": f'"slot":[{"9" * 5000},1,"typed"]',
    "deep": '"more":' + "[" * 300 + "]" * 300,
    "type": '"speaker":{"a":1}',
    "status": '"status":[]',
    "words": '"words":[[1,2,3]]',
    "negative": '"cuts":[[-1]]',
    "bookmark": '"bookmark":"yes"',
    "twice": '"speaker":"a","speaker":7',
}


@pytest.mark.parametrize("value", BAD_VALUES.values(), ids=list(BAD_VALUES))
def test_25_a_wrong_value_is_told_with_its_line_and_the_rest_loads(value: str) -> None:
    imported = project('{"id":"1","texts":["Up.","上"],' + value + "}")
    rows = imported.transcript.segments
    assert [row.texts[0] for row in rows] == ["Up.", "The lamp."]
    assert [one.line for one in imported.warnings] == [4] * len(imported.warnings)
    assert imported.warnings
    json.loads(project_data(imported.transcript), parse_constant=pytest.fail)


@pytest.mark.parametrize("row", ["[" * 100_000 + "]" * 100_000, "7", "null", '"x"', "[]"])
def test_25_a_row_that_is_none_is_left_out_and_told(row: str) -> None:
    imported = project(row)
    assert [one.texts[0] for one in imported.transcript.segments] == ["The lamp."]
    assert imported.warnings[0].line == 4


def test_25_what_is_no_json_names_line_and_character() -> None:
    with pytest.raises(InputError, match="line 4, character"):
        project("{'id':1}")


def test_26_doubled_ids_are_renumbered_and_told() -> None:
    imported = project(GOOD, GOOD)
    ids = [row.id for row in imported.transcript.segments]
    assert len(set(ids)) == 3
    assert imported.warnings


def test_27_unknown_keys_are_kept() -> None:
    head = HEAD.replace('"tracks"', '"later":{"a":[1,null]},"tracks"')
    imported = project('{"id":"1","texts":["Up.","上"],"mood":"calm"}', head=head)
    assert imported.warnings == ()
    data = json.loads(project_data(imported.transcript))
    assert data["later"] == {"a": [1, None]}
    assert data["rows"][0]["mood"] == "calm"


def test_27_a_newer_version_is_read_and_what_it_asks_of_readers_is_kept() -> None:
    assert project(head=HEAD.replace('"version":1', '"version":9')).transcript.segments
    imported = project(head=HEAD.replace('"version":1', '"version":9,"min_reader":9'))
    assert "for reading only" in " ".join(one.message for one in imported.warnings)
    assert json.loads(project_data(imported.transcript))["min_reader"] == 9
