"""Hundreds of random edits, undone and redone, give exactly the same transcript."""

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from editor.core import edits
from editor.core.document import Document
from editor.core.edit import Edit, Kind
from editor.core.segments import Role, Segment, Status, Track
from editor.core.timeslots import EMPTY_SLOT, Origin, TimeSlot
from editor.core.transcript import Transcript

from .undo import assert_undoable, content

TRACKS = (Track("a", "en"), Track("b", "zh", Role.TRANSLATION))
TEXTS = st.text("ab 灯潮,.\n🌊", max_size=12)
SLOTS = st.one_of(
    st.just(EMPTY_SLOT),
    st.builds(
        lambda start, length, origin, locked: TimeSlot(start, start + length, origin, None, locked),
        st.integers(0, 10**6),
        st.integers(1, 10**4),
        st.sampled_from(Origin),
        st.booleans(),
    ),
    st.builds(lambda start: TimeSlot(start, None, Origin.TYPED), st.integers(0, 10**6)),
)
ROWS = st.lists(
    st.builds(
        lambda one, other, slot, speaker, status: ((one, other), slot, speaker, status),
        TEXTS, TEXTS, SLOTS, st.sampled_from(["", "Juniper"]), st.sampled_from(Status),
    ),
    max_size=8,
)  # fmt: skip


def transcripts() -> st.SearchStrategy[Transcript]:
    return ROWS.map(
        lambda rows: Transcript(
            TRACKS,
            tuple(
                Segment(f"s{i}", texts, slot, speaker, status, imported=texts)
                for i, (texts, slot, speaker, status) in enumerate(rows)
            ),
        )
    )


def a_row(draw: st.DrawFn, document: Document) -> int:
    return draw(st.integers(0, len(document.segments) - 1))


def a_text(draw: st.DrawFn, document: Document) -> Edit:
    row = a_row(draw, document)
    return edits.set_text(document.segments, row, draw(st.integers(0, 1)), draw(TEXTS))


def many_texts(draw: st.DrawFn, document: Document) -> Edit:
    cells = st.tuples(st.integers(0, len(document.segments) - 1), st.integers(0, 1))
    return edits.replace_texts(document.segments, draw(st.dictionaries(cells, TEXTS)), "many")


def slots(draw: st.DrawFn, document: Document) -> Edit:
    rows = st.integers(0, len(document.segments) - 1)
    return edits.set_slots(document.segments, draw(st.dictionaries(rows, SLOTS)), "slots")


def a_speaker(draw: st.DrawFn, document: Document) -> Edit:
    return edits.set_speaker(document.segments, a_row(draw, document), draw(TEXTS))


def a_removal(draw: st.DrawFn, document: Document) -> Edit:
    rows = st.integers(0, len(document.segments) - 1)
    return edits.remove(document.segments, draw(st.lists(rows)))


def a_split(draw: st.DrawFn, document: Document) -> Edit:
    row = a_row(draw, document)
    offsets = [draw(st.integers(0, len(text))) for text in document.segments[row].texts]
    return edits.split(document.segments, row, offsets)


def a_join(draw: st.DrawFn, document: Document) -> Edit:
    first = a_row(draw, document)
    return edits.join(document.segments, first, first + draw(st.integers(0, 3)))


def down(draw: st.DrawFn, document: Document) -> Edit:
    return edits.shift_down(document.segments, a_row(draw, document), draw(st.integers(0, 1)))


def up(draw: st.DrawFn, document: Document) -> Edit:
    return edits.shift_up(document.segments, a_row(draw, document), draw(st.integers(0, 1)))


def an_insertion(draw: st.DrawFn, document: Document) -> Edit:
    at = draw(st.integers(0, len(document.segments)))
    new = [edits.empty_segment(2) for _ in range(draw(st.integers(0, 3)))]
    return edits.insert(document.segments, at, new)


def a_title(draw: st.DrawFn, document: Document) -> Edit:
    return edits.set_meta("header", document.header, (draw(TEXTS),), "title")


MAKERS: list[Callable[[st.DrawFn, Document], Edit]] = [
    a_text, many_texts, slots, a_speaker, a_removal, a_split, a_join, down, up,
]  # fmt: skip
ON_EMPTY: list[Callable[[st.DrawFn, Document], Edit]] = [an_insertion, a_title]


@settings(max_examples=120)
@given(transcripts(), st.data())
def test_any_edits_undone_and_redone_give_the_same_transcripts(
    transcript: Transcript, data: st.DataObject
) -> None:
    document = Document(transcript)
    history = [content(document)]
    for _ in range(data.draw(st.integers(1, 10))):
        makers = MAKERS + ON_EMPTY if document.segments else ON_EMPTY
        maker = data.draw(st.sampled_from(makers))
        if document.do(maker(data.draw, document)) is not None:
            history.append(content(document))
    for _ in range(2):
        for expected in reversed(history[:-1]):
            document.undo()
            assert content(document) == expected
        assert document.undo() is None
        for expected in history[1:]:
            document.redo()
            assert content(document) == expected
        assert document.redo() is None


@given(transcripts(), st.data())
def test_each_edit_can_be_taken_back_and_names_the_rows_it_touched(
    transcript: Transcript, data: st.DataObject
) -> None:
    document = Document(transcript)
    makers = MAKERS + ON_EMPTY if document.segments else ON_EMPTY
    edit = data.draw(st.sampled_from(makers))(data.draw, document)
    before = list(document.segments)
    assert_undoable(document, edit)
    first, last = edit.rows()
    rows = list(document.segments)
    assert rows[:first] == before[:first]
    if edit.keeps_rows:
        assert rows[last + 1 :] == before[last + 1 :]
        assert Kind.ROWS not in edit.kinds() or edit.splices


@given(transcripts(), st.data())
def test_nothing_of_a_text_is_lost_by_moving_splitting_and_joining(
    transcript: Transcript, data: st.DataObject
) -> None:
    document = Document(transcript)
    if not document.segments:
        return
    edit = data.draw(st.sampled_from([a_split, a_join, down, up]))(data.draw, document)

    def letters(track: int) -> str:
        return "".join("".join(row.texts[track].split()) for row in document.segments)

    before = [letters(0), letters(1)]
    document.do(edit)
    assert [letters(0), letters(1)] == before
