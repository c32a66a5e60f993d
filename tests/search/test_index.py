"""The index of words follows every edit without reading what did not change."""

from hypothesis import given
from hypothesis import strategies as st

from editor.core import edits
from editor.core.document import Document
from editor.core.segments import Segment, Track
from editor.core.transcript import Transcript
from editor.search.finding import find
from editor.search.index import WordIndex
from editor.search.query import Mode, Query

WORDS = ["Marisole", "Marysol", "lamp", "tide", "Oriel's", "灯"]
TEXTS = st.lists(st.sampled_from(WORDS), max_size=4).map(" ".join)


def document(texts: list[str]) -> Document:
    segments = tuple(Segment(str(n), (text,)) for n, text in enumerate(texts))
    return Document(Transcript((Track("a"),), segments))


@given(st.lists(TEXTS, min_size=1, max_size=6), st.data())
def test_after_any_edits_it_finds_what_a_new_one_finds(texts, data) -> None:
    doc = document(texts)
    index = WordIndex(doc.segments)
    doc.subscribe(lambda applied: index.update(applied.edit))
    for _ in range(data.draw(st.integers(1, 5))):
        row = data.draw(st.integers(0, max(0, len(doc.segments) - 1)))
        kind = data.draw(st.sampled_from(["text", "insert", "remove", "undo", "join"]))
        if kind == "undo":
            doc.undo()
        elif kind == "insert" or not doc.segments:
            new = edits.empty_segment(1).with_text(0, data.draw(TEXTS))
            doc.do(edits.insert(doc.segments, row, [new]))
        elif kind == "text":
            doc.do(edits.set_text(doc.segments, row, 0, data.draw(TEXTS)))
        elif kind == "remove":
            doc.do(edits.remove(doc.segments, [row]))
        else:
            doc.do(edits.join(doc.segments, row, row + 1))
    for right in ("Marisol", "Oriol"):
        query = Query(right, Mode.FUZZY)
        assert find(query, doc.segments, index) == find(query, doc.segments)


def test_it_counts_each_word() -> None:
    doc = document(["lamp lamp", "tide"])
    index = WordIndex(doc.segments)
    assert (index.count("lamp"), index.count("tide"), index.count("sea")) == (2, 1, 0)


def test_an_edit_reads_only_the_texts_that_it_changes(monkeypatch) -> None:
    doc = document(["lamp"] * 50)
    index = WordIndex(doc.segments)
    read: list[str] = []
    monkeypatch.setattr("editor.search.index.words", lambda text: read.append(text) or [])
    index.update(edits.set_text(doc.segments, 3, 0, "tide"))
    assert read == ["lamp", "tide"]


def test_a_word_is_prepared_once_however_often_it_comes_back(monkeypatch) -> None:
    doc = document(["lamp", "lamp"])
    index = WordIndex(doc.segments)
    prepared: list[str] = []
    monkeypatch.setattr("editor.search.index.likeness", lambda word: prepared.append(word))
    index.update(edits.remove(doc.segments, [0, 1]))
    index.update(edits.insert([], 0, doc.segments))
    assert prepared == []
    assert index.count("lamp") == 2
