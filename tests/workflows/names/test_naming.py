"""Accepted proposals become one edit that also teaches the glossary."""

from dataclasses import replace

from editor.core.document import Document
from editor.core.edits import set_text
from editor.core.glossary import Glossary, Term, learned, merged
from editor.core.progress import NoProgress
from editor.core.proposals import Proposal, cards
from editor.core.segments import Role, Segment, Track
from editor.core.transcript import Transcript
from editor.workflows.names import naming
from tests.core.undo import assert_undoable

TRACKS = (Track("source", "en"), Track("translation", "zh", Role.TRANSLATION))
TALK = Transcript(
    TRACKS,
    (
        Segment("1", ("So Marisole saw MARISOLE's brother.", "Marisol 看见了 Marisol 的哥哥。")),
        Segment("2", ("Nothing here.", "这里什么都没有。")),
        Segment("3", ("Marysol waved.", "Marisol 挥手。")),
    ),
)  # fmt: skip


def proposals():
    return naming.find_names(TALK)


def test_one_card_is_one_edit_that_can_be_taken_back() -> None:
    document = Document(TALK)
    edit, stale = naming.correction(document.snapshot(), proposals())
    assert stale == 0
    assert edit.label == "Correct “Marisol” (3)"
    assert_undoable(document, edit)
    assert [row.texts[0] for row in document.segments] == [
        "So Marisol saw MARISOL's brother.",
        "Nothing here.",
        "Marisol waved.",
    ]


def test_what_was_accepted_is_learnt() -> None:
    document = Document(TALK)
    document.do(naming.correction(document.snapshot(), proposals())[0])
    (term,) = [one for one in document.snapshot().glossary.terms if one.preferred == "Marisol"]
    assert {"Marisole", "Marysol"} <= set(term.heard)
    document.undo()
    assert not document.snapshot().glossary.terms


def test_a_proposal_whose_text_has_changed_is_left_out_and_counted() -> None:
    document = Document(TALK)
    found = proposals()
    document.do(set_text(document.segments, 2, 0, "She waved."))
    edit, stale = naming.correction(document.snapshot(), found)
    assert stale == 1
    document.do(edit)
    assert document.segments[2].texts[0] == "She waved."
    assert document.segments[0].texts[0].startswith("So Marisol saw")


def test_a_proposal_finds_its_row_where_it_has_moved_to() -> None:
    moved = replace(TALK, segments=TALK.segments[1:])
    texts, stale = naming.texts_after(moved.segments, proposals())
    assert texts == {(1, 0): "Marisol waved."}
    assert stale == 2


def test_what_was_learnt_is_found_without_a_translation() -> None:
    taught = learned(Glossary(), "Thijs", ["Ties"])
    talk = Transcript((Track("source", "en"),), (Segment("1", ("Then Ties lit the lamp.",)),))
    (one,) = naming.find_names(talk, taught)
    assert (one.found, one.replacement) == ("Ties", "Thijs")
    assert "mishearing" in one.evidence[0]


def test_cards_gather_what_belongs_to_one_right_form() -> None:
    (card,) = cards(one for one in proposals() if one.cluster == "Marisol")
    assert card.right == "Marisol"
    assert dict(card.forms) == {"Marisole": 1, "MARISOLE": 1, "Marysol": 1}


def test_progress_is_told_for_each_finder() -> None:
    class Steps(NoProgress):
        seen: list[int] = []  # noqa: RUF012

        def step(self, done: int, total: int, text: str = "") -> None:
            self.seen.append(done)

    steps = Steps()
    naming.find_names(TALK, progress=steps)
    assert steps.seen == sorted(steps.seen)
    assert len(steps.seen) > 4


def test_a_right_form_is_never_learnt_as_a_mishearing() -> None:
    glossary = learned(learned(Glossary(), "Anna", ["Hanna"]), "Hanna", ["Anna", "Hannah"])
    assert glossary.terms == (Term("Anna", ("Hanna",)), Term("Hanna", ("Hannah",)))


def test_glossaries_join_by_their_right_forms() -> None:
    one, other = Glossary((Term("A", ("B",)),)), Glossary((Term("A", ("C",)), Term("D")))
    assert merged(one, other).terms == (Term("A", ("B", "C")), Term("D"))


def part(found: str, right: str) -> naming.Proposal:
    return naming.Proposal(
        "1", 0, 0, 0, len(found), found, right, 0.9, cluster="Ada Byron", right=right
    )


def test_a_card_of_a_name_of_two_words_has_the_whole_name() -> None:
    (card,) = cards([part("Aida", "Ada"), part("Biron", "Byron")])
    assert card.right == "Ada Byron"
    (card,) = cards([part("Biron", "Byron")])
    assert card.right == "Byron"


def test_another_right_form_reaches_each_word_of_the_name() -> None:
    changed = naming.with_right(part("Biron", "Byron"), "Ada Byron", "Ada Byrne")
    assert (changed.replacement, changed.cluster) == ("Byrne", "Ada Byrne")
    assert naming.with_right(part("Biron", "Byron"), "Byron", "Byrne").replacement == "Byrne"
    unlike = naming.with_right(part("Biron", "Byron"), "Ada Byron", "Ada Augusta Byrne")
    assert unlike.replacement == "Byron"


def test_each_word_of_a_name_learns_its_own_mishearings() -> None:
    talk = Transcript((Track("source", "en"),), (Segment("1", ("Biron came.",)),))
    edit, _stale = naming.correction(talk, [part("Biron", "Byron")])
    assert edit.meta[0].new.terms == (Term("Byron", ("Biron",)),)


def test_a_right_form_that_begins_like_the_wrong_one_is_not_corrected_again() -> None:
    rows = (Segment("1", ("So Ostrell waved.",)),)
    talk = Transcript((Track("source", "en"),), rows)
    one = Proposal("1", 0, 0, 3, 10, "Ostrell", "Ostrelle", 1.0, (), "Ostrelle", "Ostrelle")
    document = Document(talk)
    document.do(naming.correction(talk, [one])[0])
    assert document.segments[0].texts == ("So Ostrelle waved.",)
    assert naming.still_standing(document.segments, [one]) == ()
    edit, stale = naming.correction(document.snapshot(), [one])
    assert (edit.is_empty, stale) == (True, 1)


def test_places_behind_a_correction_move_with_it() -> None:
    before = Segment("1", ("Oriel and Nome and Nome.",))
    one = Proposal("1", 0, 0, 10, 14, "Nome", "Noam", 1.0)
    other = Proposal("1", 0, 0, 19, 23, "Nome", "Noam", 1.0)
    after = Segment("1", ("Orioles and Nome and Nome.",))
    assert naming.still_standing([before], [one, other]) == (one, other)
    assert [(one.start, one.end) for one in naming.still_standing([after], [one, other])] == [
        (12, 16),
        (21, 25),
    ]
    assert naming.still_standing([Segment("1", ("Nomen and Gnome",))], [one, other]) == ()
    assert len(naming.still_standing([Segment("1", ("Oriol or Nome",))], [one, other])) == 1
