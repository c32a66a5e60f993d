"""Problems are found, mended by one edit, and ignored for good."""

from dataclasses import replace

import pytest

from editor.checks.context import prepare
from editor.core.document import Document
from editor.core.errors import RequestError
from editor.core.progress import Cancelled
from editor.core.segments import Role, Segment, Track
from editor.core.transcript import Transcript
from editor.workflows.problems.checking import (
    check_transcript,
    fix_edit,
    fixed_texts,
)  # fmt: skip
from editor.workflows.problems.guidelines import guideline_named, guidelines
from editor.workflows.problems.ignoring import ignore, ignored_in, is_ignored
from tests.core.undo import assert_undoable

TALK = Transcript(
    (Track("s", "en"), Track("t", "zh", Role.TRANSLATION)),
    (
        Segment("a", ("So the the lamp lit lit the the tide.", "灯亮了,潮水来了。")),
        Segment("b", ("The tide.", "潮水,很高。")),
        Segment("c", ("I I saw.", "我看见了。")),
    ),
)


def test_the_program_brings_guidelines_along() -> None:
    assert {"interlinear", "netflix"} <= set(guidelines())
    with pytest.raises(RequestError):
        guideline_named("betamax")


def test_counts_are_in_the_order_of_kinds() -> None:
    checked = check_transcript(TALK, guideline_named("netflix"))
    assert list(checked.counts.items()) == [("doubled-word", 4), ("punctuation-width", 2)]
    assert not checked.has_errors
    assert not checked.has_times


def test_all_of_a_kind_is_mended_by_one_edit() -> None:
    document = Document(TALK)
    rows = document.segments
    context = prepare(TALK, guideline_named("netflix"))
    cells = [(row, 0) for row in range(3)]
    texts = fixed_texts(context, rows, "doubled-word", cells)
    assert texts == {(0, 0): "So the lamp lit the tide.", (2, 0): "I saw."}
    assert_undoable(document, fix_edit(rows, texts, "Doubled word"))
    assert (
        "doubled-word"
        not in check_transcript(document.snapshot(), guideline_named("netflix")).counts
    )


def test_what_is_ignored_is_not_found_again_until_its_text_changes() -> None:
    document = Document(TALK)
    first = check_transcript(TALK, guideline_named("netflix")).issues[0]
    edit = ignore(TALK.extra, [(first, TALK.segments[0])], TALK.segments)
    assert_undoable(document, edit)
    left = check_transcript(document.snapshot(), guideline_named("netflix")).issues
    assert first not in left
    ignored = ignored_in(document.snapshot().extra)
    assert is_ignored(first, TALK.segments[0], ignored)
    assert not is_ignored(first, TALK.segments[0].with_text(0, "So was was it here."), ignored)


def test_what_was_ignored_in_rows_that_are_gone_is_forgotten() -> None:
    issues = check_transcript(TALK, guideline_named("netflix")).issues
    last = next(one for one in issues if one.segment == "c")
    (change,) = ignore({}, [(last, TALK.segments[2])], TALK.segments).meta
    (change,) = ignore(change.new, [(issues[0], TALK.segments[0])], TALK.segments[:1]).meta
    assert set(ignored_in(change.new)) == {"a"}


@pytest.mark.parametrize("odd", [None, [], {"a": "x"}, {"a": [1]}, 3])
def test_an_odd_list_in_a_file_does_no_harm(odd: object) -> None:
    talk = replace(TALK, extra={"ignored": odd})
    assert check_transcript(talk, guideline_named("netflix")).issues


def test_it_can_be_stopped() -> None:
    class Stop:
        def step(self, done: int, total: int, text: str = "") -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        check_transcript(TALK, guideline_named("netflix"), Stop())
