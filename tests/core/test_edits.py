"""What each edit does to the rows."""

from editor.core import edits
from editor.core.document import Document
from editor.core.edit import Edit
from editor.core.segments import Role, Segment, Track, WordTime
from editor.core.timeslots import EMPTY_SLOT, Origin, TimeSlot
from editor.core.transcript import Transcript

TRACKS = (Track("a", "en"), Track("b", "zh", Role.TRANSLATION))


def rows(*pairs: tuple[str, str], slots: dict[int, TimeSlot] | None = None) -> list[Segment]:
    return [Segment(str(i), pair, (slots or {}).get(i, EMPTY_SLOT)) for i, pair in enumerate(pairs)]


def after(before: list[Segment], edit: Edit) -> list[Segment]:
    document = Document(Transcript(TRACKS, tuple(before)))
    document.do(edit)
    return list(document.segments)


def texts(segments: list[Segment]) -> list[tuple[str, ...]]:
    return [segment.texts for segment in segments]


def test_the_offsets_into_a_text_follow_it() -> None:
    words = (WordTime(0, 4, 0, 9), WordTime(5, 8, 9, 20))
    before = [Segment("1", ("lamp lit", "灯亮"), cuts=((5, 1),), words=words)]
    (changed,) = after(before, edits.set_text(before, 0, 0, "lamps lit"))
    assert changed.cuts == ((6, 1),)
    assert changed.words == (WordTime(0, 5, 0, 9), WordTime(6, 9, 9, 20))


def test_many_replaced_texts_are_one_edit_with_a_splice_a_row() -> None:
    before = rows(("a", "b"), ("c", "d"), ("e", "f"))
    edit = edits.replace_texts(before, {(0, 0): "A", (0, 1): "B", (2, 0): "E", (1, 0): "c"}, "x")
    assert [splice.at for splice in edit.splices] == [0, 2]
    assert texts(after(before, edit)) == [("A", "B"), ("c", "d"), ("E", "f")]


def test_rows_far_apart_are_removed_together() -> None:
    before = rows(*[(str(n), "") for n in range(6)])
    edit = edits.remove(before, [4, 0, 1, 4])
    assert [(splice.at, len(splice.old)) for splice in edit.splices] == [(0, 2), (4, 1)]
    assert [row.id for row in after(before, edit)] == ["2", "3", "5"]
    assert edit.label == "Delete 3 rows"


def test_a_split_shares_the_time_by_the_length_of_the_text() -> None:
    before = rows(("one two", "一 二"), slots={0: TimeSlot(0, 7000, Origin.TYPED)})
    first, second = after(before, edits.split(before, 0, [3, 1]))
    assert (first.texts, second.texts) == (("one", "一"), ("two", "二"))
    assert first.slot == TimeSlot(0, 3000, Origin.ESTIMATED)
    assert second.slot == TimeSlot(3000, 7000, Origin.ESTIMATED)
    assert first.id == "0"
    assert second.id != "0"


def test_a_split_at_a_known_moment_keeps_how_it_is_known() -> None:
    before = rows(("one two", ""), slots={0: TimeSlot(0, 7000, Origin.TYPED)})
    first, second = after(before, edits.split(before, 0, [3, 0], at_ms=1000))
    assert (first.slot.end, second.slot.start) == (1000, 1000)
    assert first.slot.origin is Origin.TYPED


def test_a_split_of_a_half_open_row_invents_no_time() -> None:
    before = rows(("one two", ""), slots={0: TimeSlot(500, None, Origin.TYPED)})
    first, second = after(before, edits.split(before, 0, [3, 0]))
    assert first.slot == TimeSlot(500, None, Origin.TYPED)
    assert second.slot == EMPTY_SLOT


def test_joined_rows_span_from_the_first_to_the_last() -> None:
    slots = {0: TimeSlot(0, 10, Origin.TYPED), 2: TimeSlot(20, 30, Origin.ESTIMATED)}
    before = rows(("one", "一"), ("two", "二"), ("three", "三"), slots=slots)
    (joined,) = after(before, edits.join(before, 0, 2))
    assert joined.texts == ("one two three", "一二三")
    assert joined.slot == TimeSlot(0, 30, Origin.ESTIMATED)


def test_joining_one_row_changes_nothing() -> None:
    before = rows(("one", ""))
    assert edits.join(before, 0, 3).is_empty


def test_a_space_joins_words_but_not_chinese() -> None:
    assert edits.join_texts(["a", "", "b"]) == "a b"
    assert edits.join_texts(["灯", "潮"]) == "灯潮"
    assert edits.join_texts(["灯。", "Marisol"]) == "灯。Marisol"


def test_a_column_moved_down_leaves_a_gap_and_loses_nothing() -> None:
    before = rows(("a", "1"), ("b", "2"))
    moved = after(before, edits.shift_down(before, 1, 1))
    assert texts(moved) == [("a", "1"), ("b", ""), ("", "2")]


def test_a_column_moved_down_into_an_empty_last_cell_adds_no_row() -> None:
    before = rows(("a", "1"), ("b", ""))
    assert texts(after(before, edits.shift_down(before, 0, 1))) == [("a", ""), ("b", "1")]


def test_a_column_moved_up_closes_the_gap_and_the_row_left_empty_goes() -> None:
    before = rows(("a", ""), ("b", "1"), ("", "2"))
    assert texts(after(before, edits.shift_up(before, 1, 1))) == [("a", "1"), ("b", "2")]


def test_a_text_moved_up_onto_another_joins_it() -> None:
    before = rows(("a", "一"), ("b", "二"), ("c", "三"))
    assert texts(after(before, edits.shift_up(before, 1, 1))) == [
        ("a", "一二"), ("b", "三"), ("c", ""),
    ]  # fmt: skip


def test_a_column_moved_over_equal_texts_keeps_what_was_known_about_them() -> None:
    before = [
        Segment(str(n), ("a", "一"), cuts=((1, 1),), words=(WordTime(0, 1, 0, 9),))
        for n in range(3)
    ]
    moved = after(before, edits.shift_down(before, 0, 1))
    assert [bool(row.cuts and row.words) for row in moved] == [False, True, True, False]


def test_moving_a_column_that_is_empty_from_there_on_changes_nothing() -> None:
    before = rows(("a", "1"), ("b", ""), ("", ""))
    assert edits.shift_down(before, 1, 1).is_empty
    assert edits.shift_up(before, 1, 1).is_empty


def test_a_last_row_with_a_note_a_bookmark_or_a_time_stays_when_its_text_moves_up() -> None:
    last = Segment("last", ("", "2"))
    for kept in (
        last._replace(note="check"),
        last._replace(bookmark=True),
        last._replace(slot=TimeSlot(0, 1)),
        last._replace(texts=("b", "2")),
    ):
        before = [*rows(("a", "")), kept]
        moved = after(before, edits.shift_up(before, 1, 1))
        assert moved == [before[0].with_text(1, "2"), kept.with_text(1, "")]


def test_moving_down_and_up_again_gives_the_same_texts() -> None:
    before = rows(("a", "一"), ("b", "二"))
    down = after(before, edits.shift_down(before, 0, 1))
    assert texts(after(down, edits.shift_up(down, 1, 1))) == texts(before)


def test_rows_are_inserted_in_front_of_a_row_or_at_the_end() -> None:
    before = rows(("a", ""), ("b", ""))
    new = [Segment("x", ("x", "")), Segment("y", ("y", ""))]
    assert [row.id for row in after(before, edits.insert(before, 1, new))] == ["0", "x", "y", "1"]
    assert [row.id for row in after(before, edits.insert(before, 9, new))] == ["0", "1", "x", "y"]
    assert [row.id for row in after([], edits.insert([], 0, new))] == ["x", "y"]
    assert edits.insert(before, 0, new).label == "Insert 2 rows"
    assert edits.insert(before, 0, []).is_empty


def test_a_new_row_has_a_text_a_track_and_an_id_of_its_own() -> None:
    one, other = edits.empty_segment(2), edits.empty_segment(2)
    assert one.texts == ("", "")
    assert one.slot.is_empty
    assert one.id != other.id


def test_rows_that_are_not_there_are_not_removed() -> None:
    before = rows(("a", ""), ("b", ""))
    assert edits.remove(before, [2, -1, 7]).is_empty
    edit = edits.remove(before, [1, 2, 3])
    assert edit.label == "Delete a row"
    assert [row.id for row in after(before, edit)] == ["0"]


def test_all_rows_can_be_removed() -> None:
    before = rows(("a", ""), ("b", ""))
    assert after(before, edits.remove(before, [0, 1])) == []


def test_times_and_speakers_are_set_where_they_differ() -> None:
    slot = TimeSlot(0, 1, Origin.TYPED)
    before = rows(("a", ""), ("b", ""), slots={0: slot})
    edit = edits.set_slots(before, {0: slot, 1: slot}, "Fill")
    assert [splice.at for splice in edit.splices] == [1]
    assert [row.slot for row in after(before, edit)] == [slot, slot]
    assert edits.set_slot(before, 0, slot).is_empty
    (one, _other) = after(before, edits.set_speaker(before, 0, "Juniper"))
    assert (one.speaker, one.texts) == ("Juniper", ("a", ""))
    assert edits.set_speaker(before, 0, "").is_empty


def test_a_field_is_changed_only_to_another_value() -> None:
    assert edits.set_meta("header", ("a",), ("a",), "title").is_empty
    assert not edits.set_meta("header", ("a",), (), "title").is_empty


def test_labels_count_rows_from_one() -> None:
    before = rows(("a b", ""), ("b", ""), ("c", ""))
    assert [
        edit.label
        for edit in (
            edits.set_text(before, 0, 0, "x"),
            edits.split(before, 1, [1, 0]),
            edits.join(before, 0, 2),
            edits.shift_down(before, 2, 0),
        )
    ] == ["Edit row 1", "Split row 2", "Join rows 1 to 3", "Move the column down from row 3"]


def test_the_first_row_cannot_move_up() -> None:
    assert edits.shift_up(rows(("a", "b")), 0, 0).is_empty
