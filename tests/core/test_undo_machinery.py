"""Hundreds of random edits, undone and redone, give exactly the same transcript."""

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from editor.core.document import Document
from editor.core.edit import Edit, Splice
from editor.core.errors import StaleEditError
from editor.core.segments import Segment
from editor.core.transcript import Transcript

from .random_edits import (
    TRACKS,
    TRANSCRIPTS,
    a_join,
    a_split,
    an_insertion,
    down,
    draw_edit,
    up,
)
from .undo import assert_undoable, content


class Session(RuleBasedStateMachine):
    """A person who edits, undoes, redoes and saves, beside a list of what each state was."""

    @initialize(transcript=TRANSCRIPTS)
    def open(self, transcript: Transcript) -> None:
        self.document = Document(transcript)
        self.states = [content(self.document)]
        self.tokens: list[object] = [object()]
        self.now = 0
        self.saved = self.tokens[0]

    @rule(data=st.data())
    def edit(self, data: st.DataObject) -> None:
        if self.document.do(draw_edit(data.draw, self.document)) is None:
            return
        self.now += 1
        self.states[self.now :] = [content(self.document)]
        self.tokens[self.now :] = [object()]

    @precondition(lambda self: self.now > 0)
    @rule()
    def undo(self) -> None:
        assert self.document.undo() is not None
        self.now -= 1

    @precondition(lambda self: self.now < len(self.states) - 1)
    @rule()
    def redo(self) -> None:
        assert self.document.redo() is not None
        self.now += 1

    @rule()
    def save(self) -> None:
        self.document.mark_saved(Path("talk.interlinear"))
        self.saved = self.tokens[self.now]

    @invariant()
    def the_document_is_in_the_state_it_should_be(self) -> None:
        assert content(self.document) == self.states[self.now]
        assert (self.document.history.undo_edit is None) == (self.now == 0)
        assert (self.document.history.redo_edit is None) == (self.now == len(self.states) - 1)
        assert self.document.is_modified == (self.tokens[self.now] is not self.saved)

    def teardown(self) -> None:
        """Undo and redo all of it, twice."""
        for _ in range(2):
            while self.document.undo() is not None:
                self.now -= 1
                self.the_document_is_in_the_state_it_should_be()
            while self.document.redo() is not None:
                self.now += 1
                self.the_document_is_in_the_state_it_should_be()


Session.TestCase.settings = settings(max_examples=40, stateful_step_count=40, deadline=None)
TestAnySession = Session.TestCase


@pytest.mark.parametrize("seed", range(5))
def test_hundreds_of_edits_undone_and_redone_give_the_same_transcripts(seed: int) -> None:
    chance = random.Random(seed)
    pool = [Segment(name, (f"{name}.", f"{name}。")) for name in ("one", "two", "three")]
    document = Document(Transcript(TRACKS, ()))
    states = [content(document)]
    for _ in range(300):
        if document.do(_any_splices(document, pool, chance)) is not None:
            states.append(content(document))
    assert len(states) > 200
    for _ in range(2):
        for expected in reversed(states[:-1]):
            document.undo()
            assert content(document) == expected
        assert document.undo() is None
        for expected in states[1:]:
            document.redo()
            assert content(document) == expected
        assert document.redo() is None


def _any_splices(document: Document, pool: list[Segment], chance: random.Random) -> Edit:
    """Splices of all sizes: the primitive under every edit, without drawing each of 300."""
    splices, at = [], 0
    rows = document.segments
    most = 2 if len(rows) < 20 else 0
    while at <= len(rows) and len(splices) < 4:
        at += chance.randrange(4)
        old = tuple(rows[at : at + chance.randrange(3)])
        new = tuple(chance.choices(pool, k=chance.randint(0, most)))
        if at <= len(rows) and (old or new):
            splices.append(Splice(at, old, new))
        at += len(old)
    return Edit("any", tuple(splices))


@given(TRANSCRIPTS, st.data())
def test_each_edit_can_be_taken_back_and_names_the_rows_it_touched(
    transcript: Transcript, data: st.DataObject
) -> None:
    document = Document(transcript)
    edit = draw_edit(data.draw, document)
    before = list(document.segments)
    assert_undoable(document, edit)
    rows = list(document.segments)
    if not edit.splices:
        assert rows == before
        return
    first, last = edit.rows()
    assert rows[:first] == before[:first]
    assert 0 <= first <= last <= len(rows)
    assert rows[last + 1 :] == before[len(before) - len(rows) + last + 1 :]


@given(TRANSCRIPTS, st.data())
def test_a_stale_edit_is_done_whole_or_not_at_all(
    transcript: Transcript, data: st.DataObject
) -> None:
    document = Document(transcript)
    edit, meanwhile = draw_edit(data.draw, document), draw_edit(data.draw, document)
    document.do(meanwhile)
    before, top = content(document), document.history.undo_edit
    try:
        applied = document.do(edit)
    except StaleEditError:
        assert content(document) == before
        assert document.history.undo_edit is top
    else:
        if applied is not None:
            document.undo()
        assert content(document) == before


@given(TRANSCRIPTS, st.data())
def test_an_edit_and_its_inverse_are_each_others_inverse(
    transcript: Transcript, data: st.DataObject
) -> None:
    edit = draw_edit(data.draw, Document(transcript))
    assert edit.inverse().inverse() == edit
    assert edit.inverse().kinds() == edit.kinds()


@given(TRANSCRIPTS, st.data())
def test_nothing_of_a_text_is_lost_by_moving_splitting_and_joining(
    transcript: Transcript, data: st.DataObject
) -> None:
    document = Document(transcript)
    makers = (a_split, a_join, down, up) if document.segments else (an_insertion,)
    edit = data.draw(st.sampled_from(makers))(data.draw, document)
    if makers == (an_insertion,):
        document.do(edit)
        assert [row for splice in edit.splices for row in splice.new] == list(document.segments)
        return

    def letters(track: int) -> str:
        return "".join("".join(row.texts[track].split()) for row in document.segments)

    before = [letters(0), letters(1)]
    document.do(edit)
    assert [letters(0), letters(1)] == before


def test_an_edit_with_one_stale_splice_among_many_changes_nothing() -> None:
    document = Document(Transcript(TRACKS, tuple(Segment(str(n), ("a", "b")) for n in range(5))))
    rows = document.segments
    splices = (
        Splice(0, (rows[0],), ()),
        Splice(2, (), (Segment("new", ("x", "y")),)),
        Splice(4, (rows[3],), ()),
    )
    before = content(document)
    with pytest.raises(StaleEditError, match="Row 5"):
        document.do(Edit("three", splices))
    assert content(document) == before
