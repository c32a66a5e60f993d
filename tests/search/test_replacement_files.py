"""Replacement lists in the files of this program and of Subtitle Edit."""

import json
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.core.errors import InputError, RequestError
from editor.core.replacements import Rule, RuleKind
from editor.core.segments import Segment
from editor.search.lists.applying import apply_rules
from editor.search.lists.files import formats, read_rules, write_rules
from editor.search.lists.templates import from_dollars, to_dollars

THEIRS = [
    ("gonna", "going to", "Normal", True, "spoken"),
    ("Lamp", "lamp", "CaseSensitive", False, ""),
    (r"(\d+) (\d+)", "$1.$2", "RegularExpression", True, ""),
]
AS_OURS = (
    Rule("gonna", "going to", note="spoken", group="Harbour"),
    Rule("Lamp", "lamp", enabled=False, match_case=True, group="Harbour"),
    Rule(r"(\d+) (\d+)", r"\g<1>.\g<2>", RuleKind.REGEX, match_case=True, group="Harbour"),
)


def item(name: str, on: str, row: tuple[str, str, str, bool, str]) -> str:
    find, by, kind, enabled, note = row
    return (
        f"<{name}><{on}>{enabled}</{on}><FindWhat>{find}</FindWhat><ReplaceWith>{by}</ReplaceWith>"
        f"<SearchType>{kind}</SearchType><Description>{note}</Description></{name}>"
    )


def exported() -> str:
    items = "".join(item("MultipleSearchAndReplaceItem", "Enabled", row) for row in THEIRS)
    return (
        '<?xml version="1.0" encoding="utf-8"?><Settings><MultipleSearchAndReplaceList><Group>'
        f"<Name>Harbour</Name><Enabled>True</Enabled>{items}</Group>"
        "</MultipleSearchAndReplaceList></Settings>"
    )


def in_settings() -> str:
    items = "".join(item("MultipleSearchAndReplaceSetting", "Enabled", row) for row in THEIRS)
    return (
        "<Settings><General><Name>x</Name></General><MultipleSearchAndReplaceGroups>"
        "<MultipleSearchAndReplaceGroup><Name>Harbour</Name><Enabled>true</Enabled>"
        f"<Rules>{items}</Rules></MultipleSearchAndReplaceGroup></MultipleSearchAndReplaceGroups>"
        "</Settings>"
    )


def for_its_command_line() -> str:
    items = "".join(item("Rule", "Active", row) for row in THEIRS)
    return (
        "<MultipleSearchAndReplaceGroups><Group><Name>Harbour</Name><IsActive>true</IsActive>"
        f"<Rules>{items}</Rules></Group></MultipleSearchAndReplaceGroups>"
    )


def as_json() -> str:
    kinds = {"Normal": "CaseInsensitive"}
    rules = [
        {
            "find": find,
            "ReplaceWith": by,
            "description": note,
            "isActive": enabled,
            "type": kinds.get(kind, kind),
        }
        for find, by, kind, enabled, note in THEIRS
    ]
    return json.dumps({"categories": [{"name": "Harbour", "rules": rules}]})


def as_csv() -> str:
    rows = [
        f'Harbour,"{find}",{by},{note},{str(on).lower()},{kind}'
        for find, by, kind, on, note in THEIRS
    ]
    return "\n".join(["\ufeffCategory,Find,ReplaceWith,Description,Active,Type", *rows])


@pytest.mark.parametrize("write", [exported, in_settings, for_its_command_line, as_json, as_csv])
def test_every_list_of_subtitle_edit_is_read(write: object) -> None:
    assert callable(write)
    assert read_rules(write()) == (AS_OURS, ())


def test_a_group_that_is_off_turns_its_rules_off() -> None:
    text = exported().replace("<Enabled>True</Enabled>", "<Enabled>False</Enabled>", 1)
    assert not any(rule.enabled for rule in read_rules(text)[0])


def test_line_ends_are_those_of_lines() -> None:
    text = "Category,Find,ReplaceWith,Description,Active,Type\nx,^- ,,,true,RegularExpression"
    (rule,), _told = read_rules(text)
    outcome = apply_rules([rule], [Segment("1", ("- a\n- b",))])
    assert outcome.texts == {(0, 0): "a\nb"}


@pytest.mark.parametrize("format_id", [one.id for one in formats()][1:])
def test_lists_of_subtitle_edit_come_back_as_they_were(format_id: str) -> None:
    data, told = write_rules(AS_OURS, format_id)
    assert told == ()
    assert read_rules(data.decode("utf-8-sig")) == (AS_OURS, ())


@pytest.mark.parametrize("format_id", [one.id for one in formats()][1:])
def test_what_subtitle_edit_lacks_is_rewritten_or_told(format_id: str) -> None:
    word = Rule("row.", "sail$", RuleKind.WHOLE_WORD)
    data, told = write_rules([word, Rule("Marisol", "", RuleKind.FUZZY)], format_id)
    (rule,), _warnings = read_rules(data.decode("utf-8-sig"))
    rows = [Segment("1", ("row. arrow. Row.",))]
    assert apply_rules([rule], rows).texts == {(0, 0): "sail$ arrow. sail$"}
    assert len(told) == 1


TEXTS = st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]), max_size=8)
RULES = st.lists(
    st.builds(
        Rule, TEXTS.filter(bool), TEXTS, st.sampled_from(RuleKind), st.booleans(), st.booleans(),
        TEXTS, TEXTS,
    )
)  # fmt: skip


@given(RULES)
def test_this_programs_tables_hold_everything(rules: list[Rule]) -> None:
    data, told = write_rules(rules, "csv")
    assert read_rules(data.decode("utf-8-sig"))[0] == tuple(rules)
    assert told == ()


def test_a_table_of_two_columns_needs_no_first_line() -> None:
    assert read_rules("gonna;going to\nteh;the")[0] == (
        Rule("gonna", "going to"),
        Rule("teh", "the"),
    )


def test_odd_cells_are_told_with_their_line() -> None:
    rules, told = read_rules("find,kind,on\na,magic,yes\n,exact,no\n\nb,REGEX,perhaps\nc,,off\n")
    assert rules == (
        Rule("a", enabled=False),
        Rule("b", kind=RuleKind.REGEX),
        Rule("c", enabled=False),
    )
    assert [one.line for one in told] == [2, 3, 5]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "one,two,three\n",
        'find\n"a',
        "<html/>",
        "<a><b></a>",
        "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
        '{"a":',
        "{}",
        "{" * 5000,
        '{"categories":' * 2000,
    ],
)
def test_what_is_no_list_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(InputError):
        read_rules(text)


def test_another_format_is_refused() -> None:
    with pytest.raises(RequestError, match="subtitle-edit-xml"):
        write_rules([], "doc")


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [
        ("$1${name}", r"\g<1>\g<name>"),
        ("$$5 $& a", r"$5 \g<0> a"),
        (r"C:\x$", r"C:\\x$"),
        (r"$1\n$2", r"\g<1>\n\g<2>"),
    ],
)
def test_groups_in_replacements_are_rewritten(theirs: str, ours: str) -> None:
    assert from_dollars(theirs) == ours
    assert from_dollars(to_dollars(ours)) == ours


@given(st.text("$1{}a\\n&", max_size=8))
def test_rewriting_there_and_back_loses_nothing(template: str) -> None:
    ours = from_dollars(template)
    assert from_dollars(to_dollars(ours)) == ours


@given(st.text(max_size=60))
def test_no_text_breaks_the_reader(text: str) -> None:
    for start in ("", "find,kind\n", "<Settings>", '{"categories":[{"rules":'):
        try:
            read_rules(start + text)
        except InputError:
            continue


def test_elements_nested_deep_take_no_endless_time() -> None:
    start = process_time()
    rules = "<a><FindWhat>x</FindWhat>" * 20_000 + "</a>" * 20_000
    assert len(read_rules(f"<Settings>{rules}</Settings>")[0]) == 20_000
    assert process_time() - start < 4
