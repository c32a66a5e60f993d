"""Glossaries as tables and as TBX."""

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.core.errors import InputError, RequestError
from editor.core.glossary import Glossary, Term
from editor.core.glossary_check import checked
from editor.names.glossary_files.files import read_glossary, write_glossary

V3 = """<?xml version="1.0" encoding="UTF-8"?>
<tbx xmlns="urn:iso:std:iso:30042:ed-2" type="TBX-Basic" style="dca" xml:lang="en">
 <tbxHeader><fileDesc><sourceDesc><p>lamps</p></sourceDesc></fileDesc></tbxHeader>
 <text><body><conceptEntry id="c1">
  <note>the pilot</note>
  <langSec xml:lang="zh"><termSec><term>玛丽索尔</term></termSec></langSec>
  <langSec xml:lang="en">
   <termSec><term>Marisol</term>
    <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec>
   <termSec><term>Mary <hi>Sol</hi></term>
    <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec>
  </langSec></conceptEntry></body></text></tbx>"""
V2 = """<martif type="TBX" xml:lang="en"><text><body>
 <termEntry id="1"><descripGrp><descrip type="definition">a lighthouse</descrip></descripGrp>
  <langSet xml:lang="en"><tig><term>Thijs</term></tig>
   <ntig><termGrp><term>Ties</term>
    <termNote type="normativeAuthorization">supersededTerm</termNote></termGrp></ntig></langSet>
  <langSet xml:lang="de"><tig><term>Matthias</term></tig></langSet>
  <langSet xml:lang="fr"><tig><term>Thierry</term></tig></langSet>
 </termEntry></body></text></martif>"""
FORMS = st.text("abc éЖ灯'\"<&;,\t-", min_size=1, max_size=5)
TERMS = st.lists(st.builds(Term, FORMS, st.lists(FORMS, max_size=3).map(tuple), FORMS, FORMS))


def read(text: str) -> tuple[tuple[Term, ...], list[tuple[int | None, str]]]:
    glossary, warnings = read_glossary(text)
    return glossary.terms, [(one.line, one.message) for one in warnings]


def refusal(text: str) -> str:
    with pytest.raises(InputError) as caught:
        read_glossary(text)
    return str(caught.value)


def test_only_the_right_form_is_needed() -> None:
    assert read("right\nMarisol\nThijs\n") == ((Term("Marisol"), Term("Thijs")), [])


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_columns_come_in_any_order_and_with_any_delimiter(delimiter: str) -> None:
    rows = [
        ["Note", "Heard", "Right", "Translation"],
        ["pilot", "Mary Sol|Marisole", "Marisol", "x"],
    ]
    text = "\ufeff" + "\r\n".join(delimiter.join(row) for row in rows)
    assert read(text) == ((Term("Marisol", ("Mary Sol", "Marisole"), "x", "pilot"),), [])


def test_a_cell_in_quotation_marks_may_hold_the_delimiter_and_lines() -> None:
    terms, warnings = read('right,note\n"Sol, Mari","one\ntwo"\n,"nobody"\n')
    assert terms == (Term("Sol, Mari", note="one\ntwo"),)
    assert [line for line, _text in warnings] == [4]


def test_empty_rows_are_passed_over_and_doubles_are_told_with_their_line() -> None:
    terms, warnings = read("right,heard\n\n,\nAnna,Hanna\n\nAnna,Ana\n")
    assert terms == (Term("Anna", ("Hanna", "Ana")),)
    assert [line for line, _text in warnings] == [6]


def test_unknown_columns_and_cells_beyond_the_columns_are_told() -> None:
    terms, warnings = read("right,colour\nAnna,red,more\n")
    assert terms == (Term("Anna"),)
    assert [line for line, _text in warnings] == [1, 2]
    assert "colour" in warnings[0][1]


@pytest.mark.parametrize("text", ["", "name,heard\nAnna,Hanna\n", "\0\0"])
def test_a_table_without_right_forms_is_refused(text: str) -> None:
    assert "“right”" in refusal(text)


def test_a_quotation_mark_without_its_end_is_told_with_its_line() -> None:
    assert refusal('right\nAnna\n"Ber\nta\n').startswith("line 3")


def test_tbx_of_version_3_is_read() -> None:
    assert read(V3) == ((Term("Marisol", ("Mary Sol",), "玛丽索尔", "the pilot"),), [])


def test_tbx_of_version_2_is_read_and_a_third_language_told() -> None:
    terms, warnings = read(V2)
    assert terms == (Term("Thijs", ("Ties",), "Matthias", "a lighthouse"),)
    assert "languages" in warnings[0][1]


def test_the_names_of_the_style_dct_are_known() -> None:
    old = '<termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote>'
    new = '<min:administrativeStatus xmlns:min="http://example">deprecatedTerm-admn-sts'
    text = V3.replace(old, f"{new}</min:administrativeStatus>")
    assert read(text)[0][0].heard == ("Mary Sol",)


def test_a_document_type_is_refused() -> None:
    trap = '<!DOCTYPE tbx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    assert "document type" in refusal(V3.replace("<tbx ", f"{trap}<tbx ", 1))
    assert "document type" in refusal(f'<!DOCTYPE martif SYSTEM "x.dtd">{V2}')


def test_xml_that_is_damaged_or_something_else_is_refused() -> None:
    assert refusal(V3[:400]).startswith("line ")
    assert "martif" in refusal("<html><body/></html>")


def test_synonyms_become_terms_of_their_own() -> None:
    text = V2.replace("supersededTerm", "admittedTerm")
    assert [term.preferred for term in read(text)[0]] == ["Thijs", "Ties"]


@pytest.mark.parametrize("format_id", ["csv", "tbx"])
@settings(deadline=None)
@given(terms=TERMS)
def test_what_is_written_is_read_again(format_id: str, terms: list[Term]) -> None:
    tidy = [
        Term(
            " ".join(term.preferred.split()),
            term.heard,
            " ".join(term.translation.split()),
            " ".join(term.note.split()),
        )
        for term in terms
    ]
    glossary, _told = checked(tidy)
    data = write_glossary(glossary, format_id, ("en", "de"))
    assert read_glossary(data.decode("utf-8-sig"))[0] == glossary


def test_what_xml_cannot_hold_is_left_out_of_tbx() -> None:
    data = write_glossary(Glossary((Term("An\x00na", ("\ud800Hanna",)),)), "tbx")
    assert read_glossary(data.decode())[0].terms == (Term("Anna", ("Hanna",)),)


def test_another_format_is_refused() -> None:
    with pytest.raises(RequestError, match="csv or tbx"):
        write_glossary(Glossary(), "doc")


@given(st.text(max_size=60))
def test_no_text_breaks_the_reader(text: str) -> None:
    try:
        read_glossary("right,heard\n" + text)
        read_glossary(text)
    except InputError:
        return


@pytest.mark.parametrize("name", ["conceptEntry", "langSec", "termSec", "term", "x"])
def test_elements_nested_deep_take_no_endless_time(name: str) -> None:
    start = process_time()
    deep = f"<{name}>" * 20_000 + "a" + f"</{name}>" * 20_000
    read_glossary(V3.replace("<body>", f"<body>{deep}"))
    assert process_time() - start < 4
